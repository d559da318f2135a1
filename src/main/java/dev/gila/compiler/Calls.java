package dev.gila.compiler;

import dev.gila.ast.Expr;
import dev.gila.ast.Keyword;
import dev.gila.code.KeywordNames;
import dev.gila.code.Opcode;
import dev.gila.source.Span;
import java.util.ArrayList;
import java.util.List;

/** Calls: the instruction is chosen by the shape of the arguments. */
final class Calls {
    private static final Opcode[] PLAIN = {Opcode.CALL0, Opcode.CALL1, Opcode.CALL2, Opcode.CALL3, Opcode.CALL4};
    private static final Opcode[] METHOD = {Opcode.METHOD0, Opcode.METHOD1, Opcode.METHOD2, Opcode.METHOD3};

    private final Compilation c;

    Calls(Compilation c) {
        this.c = c;
    }

    int call(Expr.Call node, int wanted) {
        Advice.checkCallee(c, node);
        boolean spread = Displays.hasStar(node.args()) || hasStar(node.keywords());
        checkKeywords(node.keywords());
        int mark = c.unit.mark();
        boolean method = !spread && node.func() instanceof Expr.Attribute;
        int callee = method ? method((Expr.Attribute) node.func()) : c.expressions.value(node.func());
        if (spread) {
            int d = spread(node, callee, node.args(), node.keywords(), wanted);
            return finish(d, mark, wanted);
        }
        if (!node.keywords().isEmpty()) {
            int first = c.expressions.run(node.args());
            node.keywords().forEach(k -> c.expressions.fresh(k.value()));
            int count = node.args().size() + node.keywords().size();
            c.unit.release(mark);
            int d = c.result(wanted);
            c.asm().at(node.span());
            Opcode opcode = method ? Opcode.METHOD_KEYWORDS : Opcode.CALL_KEYWORDS;
            c.emit(opcode, d, callee, first, count, names(node.keywords()));
            return d;
        }
        return positional(node, method, callee, mark, wanted);
    }

    private int finish(int d, int mark, int wanted) {
        if (wanted != Unit.ANY) {
            c.unit.release(mark);
            return d;
        }
        c.unit.release(mark);
        return c.move(d, c.unit.temporary());
    }

    private int positional(Expr.Call node, boolean method, int callee, int mark, int wanted) {
        Opcode[] fixed = method ? METHOD : PLAIN;
        int n = node.args().size();
        if (n < fixed.length) {
            int[] operands = new int[n + 2];
            operands[1] = callee;
            for (int i = 0; i < n; i++) {
                operands[i + 2] = c.expressions.value(node.args().get(i));
            }
            c.unit.release(mark);
            operands[0] = c.result(wanted);
            c.asm().at(node.span());
            c.emit(fixed[n], operands);
            return operands[0];
        }
        int first = c.expressions.run(node.args());
        c.unit.release(mark);
        int d = c.result(wanted);
        c.asm().at(node.span());
        c.emit(method ? Opcode.METHOD : Opcode.CALL, d, callee, first, n);
        return d;
    }

    /** The function and the instance of a method, side by side. */
    private int method(Expr.Attribute node) {
        int pair = c.unit.pair();
        int mark = c.unit.mark();
        int object = c.expressions.value(node.value());
        c.unit.release(mark);
        c.asm().at(node.span());
        c.emit(
                Opcode.LOAD_METHOD,
                pair,
                object,
                c.name(c.mangle(node.attr())),
                c.asm().cache());
        return pair;
    }

    /** Whether {@code **} is among keyword arguments. */
    static boolean hasStar(List<Keyword> keywords) {
        for (Keyword keyword : keywords) if (keyword.arg() == null) return true;
        return false;
    }

    /** The constant that names keyword arguments. */
    int names(List<Keyword> keywords) {
        List<String> names = new ArrayList<>();
        for (Keyword keyword : keywords) names.add(keyword.arg());
        return c.constant(new KeywordNames(names));
    }

    private void checkKeywords(List<Keyword> keywords) {
        for (int i = 0; i < keywords.size(); i++) {
            String name = keywords.get(i).arg();
            if (name == null) {
                continue;
            }
            c.checkBindable(name, keywords.get(i).span());
            for (Keyword earlier : keywords.subList(0, i)) {
                if (name.equals(earlier.arg())) {
                    throw c.error(keywords.get(i).span(), "keyword argument repeated: " + name);
                }
            }
        }
    }

    /** A call with {@code *} or {@code **} among its arguments. */
    int spread(Expr node, int callee, List<Expr> args, List<Keyword> keywords, int wanted) {
        int positional = args.size() == 1 && args.get(0) instanceof Expr.Starred star
                ? c.expressions.value(star.value())
                : c.displays.tuple(node, args, Unit.ANY);
        int named = keywords.isEmpty() ? Unit.NONE : merged(node.span(), callee, keywords);
        int d = c.result(wanted);
        c.asm().at(node.span());
        c.emit(Opcode.CALL_SPREAD, d, callee, positional, named);
        return d;
    }

    /** One dictionary of all keyword arguments. */
    int merged(Span span, int callee, List<Keyword> keywords) {
        int all = c.unit.temporary();
        int mark = c.unit.mark();
        int plain = 0;
        for (; plain < keywords.size() && keywords.get(plain).arg() != null; plain++) {
            c.move(c.constant(keywords.get(plain).arg()), c.unit.temporary());
            c.expressions.fresh(keywords.get(plain).value());
        }
        c.asm().at(span);
        c.emit(Opcode.BUILD_MAP, all, mark, plain);
        c.unit.release(mark);
        for (Keyword keyword : keywords.subList(plain, keywords.size())) {
            int value = c.expressions.value(keyword.value());
            if (keyword.arg() != null) {
                int one = c.unit.temporary();
                int pair = c.unit.pair();
                c.move(c.constant(keyword.arg()), pair);
                c.move(value, pair + 1);
                c.emit(Opcode.BUILD_MAP, one, pair, 1);
                value = one;
            }
            c.asm().at(span);
            c.emit(Opcode.DICT_MERGE, all, value, callee);
            c.unit.release(mark);
        }
        return all;
    }
}
