package dev.gila.compiler;

import dev.gila.ast.Expr;
import dev.gila.code.Opcode;
import java.util.List;

/** Lists, tuples, sets, dictionaries and f-strings. */
final class Displays {
    private final Compilation c;

    Displays(Compilation c) {
        this.c = c;
    }

    static boolean hasStar(List<Expr> nodes) {
        for (Expr node : nodes) if (node instanceof Expr.Starred) return true;
        return false;
    }

    int list(Expr.List node, int wanted) {
        return hasStar(node.elts())
                ? c.move(starred(node, node.elts(), Opcode.BUILD_LIST, Opcode.LIST_APPEND, Opcode.LIST_EXTEND), wanted)
                : build(node, node.elts(), Opcode.BUILD_LIST, wanted);
    }

    int tuple(Expr.Tuple node, int wanted) {
        return tuple(node, node.elts(), wanted);
    }

    /** A tuple of the values; the node gives the position. */
    int tuple(Expr node, List<Expr> elements, int wanted) {
        if (!hasStar(elements)) {
            return build(node, elements, Opcode.BUILD_TUPLE, wanted);
        }
        int mark = c.unit.mark();
        int list = starred(node, elements, Opcode.BUILD_LIST, Opcode.LIST_APPEND, Opcode.LIST_EXTEND);
        c.unit.release(mark);
        int d = c.result(wanted);
        c.emit(Opcode.LIST_TO_TUPLE, d, list);
        return d;
    }

    int set(Expr.Set node, int wanted) {
        return hasStar(node.elts())
                ? c.move(starred(node, node.elts(), Opcode.BUILD_SET, Opcode.SET_ADD, Opcode.SET_UPDATE), wanted)
                : build(node, node.elts(), Opcode.BUILD_SET, wanted);
    }

    private int build(Expr node, List<Expr> elements, Opcode opcode, int wanted) {
        int mark = c.unit.mark();
        int first = c.expressions.run(elements);
        c.unit.release(mark);
        int d = c.result(wanted);
        c.asm().at(node.span());
        c.emit(opcode, d, first, elements.size());
        return d;
    }

    /** Builds a collection one element at a time, in a temporary. */
    private int starred(Expr node, List<Expr> elements, Opcode build, Opcode add, Opcode extend) {
        int plain = 0;
        while (!(elements.get(plain) instanceof Expr.Starred)) {
            plain++;
        }
        int d = c.unit.temporary();
        int mark = c.unit.mark();
        int first = c.expressions.run(elements.subList(0, plain));
        c.asm().at(node.span());
        c.emit(build, d, first, plain);
        c.unit.release(mark);
        for (Expr element : elements.subList(plain, elements.size())) {
            boolean star = element instanceof Expr.Starred;
            int value = c.expressions.value(star ? ((Expr.Starred) element).value() : element);
            c.asm().at(node.span());
            c.emit(star ? extend : add, d, value);
            c.unit.release(mark);
        }
        return d;
    }

    int dict(Expr.Dict node, int wanted) {
        int plain = 0;
        while (plain < node.keys().size() && node.keys().get(plain) != null) {
            plain++;
        }
        int d = plain == node.keys().size() ? wanted : c.scratch(wanted);
        int mark = c.unit.mark();
        for (int i = 0; i < plain; i++) {
            c.expressions.fresh(node.keys().get(i));
            c.expressions.fresh(node.values().get(i));
        }
        c.unit.release(mark);
        d = c.result(d);
        c.asm().at(node.span());
        c.emit(Opcode.BUILD_MAP, d, mark, plain);
        mark = c.unit.mark();
        for (int i = plain; i < node.keys().size(); i++) {
            if (node.keys().get(i) == null) {
                int other = c.expressions.value(node.values().get(i));
                c.asm().at(node.span());
                c.emit(Opcode.DICT_UPDATE, d, other);
            } else {
                int key = c.expressions.value(node.keys().get(i));
                int value = c.expressions.value(node.values().get(i));
                c.asm().at(node.span());
                c.emit(Opcode.MAP_ADD, d, key, value);
            }
            c.unit.release(mark);
        }
        return c.move(d, wanted);
    }

    int text(Expr.JoinedStr node, int wanted) {
        if (node.values().isEmpty()) {
            return c.move(c.constant(""), wanted);
        }
        if (node.values().size() == 1) {
            return c.move(c.expressions.value(node.values().get(0)), wanted);
        }
        return build(node, node.values(), Opcode.BUILD_STRING, wanted);
    }

    int formatted(Expr.FormattedValue node, int wanted) {
        int mark = c.unit.mark();
        int value = c.expressions.value(node.value());
        int spec = node.formatSpec() == null ? Unit.NONE : c.expressions.value(node.formatSpec());
        c.unit.release(mark);
        int d = c.result(wanted);
        c.asm().at(node.span());
        c.emit(Opcode.FORMAT, d, value, Math.max(0, node.conversion()), spec);
        return d;
    }
}
