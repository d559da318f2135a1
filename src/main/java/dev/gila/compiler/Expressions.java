package dev.gila.compiler;

import dev.gila.ast.BoolOperator;
import dev.gila.ast.CmpOperator;
import dev.gila.ast.Expr;
import dev.gila.ast.UnaryOperator;
import dev.gila.code.Opcode;
import java.util.List;

/** Expressions: each is compiled to a register, and conditions to jumps. */
final class Expressions implements Expr.Visitor<Integer> {
    private final Compilation c;

    /** The register that the expression being visited is wanted in, or {@link Unit#ANY}. */
    private int wanted = Unit.ANY;

    Expressions(Compilation c) {
        this.c = c;
    }

    // ---- entries

    /** Compiles an expression; the register that holds its value may be a local's or a constant's own. */
    int value(Expr node) {
        return compile(node, Unit.ANY);
    }

    /** Compiles an expression into a register. */
    int into(Expr node, int register) {
        int mark = c.unit.mark();
        c.move(compile(node, register), register);
        c.unit.release(mark);
        return register;
    }

    /** Compiles an expression into a temporary of its own, which nothing else will write. */
    int fresh(Expr node) {
        return into(node, c.unit.temporary());
    }

    /** Compiles an expression for what it does, not for its value. */
    void effect(Expr node) {
        int mark = c.unit.mark();
        value(node);
        c.unit.release(mark);
    }

    private int compile(Expr node, int register) {
        Object folded = Folding.constant(node, c.options.optimize());
        if (folded != null) {
            return c.move(c.constant(folded), register);
        }
        int outer = wanted;
        wanted = register;
        int result = node.accept(this);
        wanted = outer;
        return result;
    }

    /** Compiles expressions into registers side by side; the first one. */
    int run(List<Expr> nodes) {
        int first = c.unit.mark();
        for (Expr node : nodes) {
            fresh(node);
        }
        return first;
    }

    private void emitAt(Expr node, Opcode opcode, int... operands) {
        c.asm().at(node.span());
        c.emit(opcode, operands);
    }

    // ---- conditions

    /** Jumps to the label if the expression's truth is {@code sense}, else goes on below. */
    void jumpIf(Expr node, boolean sense, Label target) {
        Object folded = Folding.constant(node, c.options.optimize());
        if (folded != null) {
            if (Folding.truth(folded) == sense) {
                c.asm().at(node.span());
                c.asm().jump(Opcode.JUMP, target);
            }
        } else if (node instanceof Expr.UnaryOp u && u.op() == UnaryOperator.NOT) {
            jumpIf(u.operand(), !sense, target);
        } else if (node instanceof Expr.BoolOp b) {
            jumpIfAny(b, sense, target);
        } else if (node instanceof Expr.Compare compare && compare.ops().size() == 1) {
            c.comparisons.jumpIf(compare, sense, target);
        } else {
            int mark = c.unit.mark();
            int condition = value(node);
            c.asm().at(node.span());
            c.asm().jump(sense ? Opcode.JUMP_IF_TRUE : Opcode.JUMP_IF_FALSE, target, condition);
            c.unit.release(mark);
        }
    }

    private void jumpIfAny(Expr.BoolOp node, boolean sense, Label target) {
        // "or" is decided by the first true value, "and" by the first false one.
        boolean deciding = node.op() == BoolOperator.OR;
        int last = node.values().size() - 1;
        if (deciding == sense) {
            node.values().forEach(v -> jumpIf(v, sense, target));
        } else {
            Label below = new Label();
            node.values().subList(0, last).forEach(v -> jumpIf(v, deciding, below));
            jumpIf(node.values().get(last), sense, target);
            c.asm().place(below);
        }
    }

    // ---- operators

    @Override
    public Integer visitBoolOp(Expr.BoolOp node) {
        int d = wanted;
        int scratch = c.scratch(d);
        Label end = new Label();
        Opcode jump = node.op() == BoolOperator.OR ? Opcode.JUMP_IF_TRUE : Opcode.JUMP_IF_FALSE;
        int last = node.values().size() - 1;
        for (int i = 0; i < last; i++) {
            into(node.values().get(i), scratch);
            c.asm().at(node.span());
            c.asm().jump(jump, end, scratch);
        }
        into(node.values().get(last), scratch);
        c.asm().place(end);
        c.asm().at(node.span());
        return c.move(scratch, d);
    }

    @Override
    public Integer visitIfExp(Expr.IfExp node) {
        int d = wanted;
        int scratch = c.scratch(d);
        Label otherwise = new Label();
        Label end = new Label();
        jumpIf(node.test(), false, otherwise);
        into(node.body(), scratch);
        c.asm().jump(Opcode.JUMP, end);
        c.asm().place(otherwise);
        into(node.orElse(), scratch);
        c.asm().place(end);
        return c.move(scratch, d);
    }

    @Override
    public Integer visitBinOp(Expr.BinOp node) {
        int d = wanted;
        int mark = c.unit.mark();
        int left = value(node.left());
        int right = value(node.right());
        c.unit.release(mark);
        d = c.result(d);
        emitAt(node, Operators.binary(node.op()), d, left, right);
        return d;
    }

    @Override
    public Integer visitUnaryOp(Expr.UnaryOp node) {
        int d = wanted;
        int mark = c.unit.mark();
        if (node.op() == UnaryOperator.NOT && node.operand() instanceof Expr.Compare compare) {
            Expr.Compare opposite = opposite(compare, node);
            if (opposite != null) {
                return c.comparisons.value(opposite, d);
            }
        }
        int operand = value(node.operand());
        c.unit.release(mark);
        d = c.result(d);
        emitAt(node, Operators.unary(node.op()), d, operand);
        return d;
    }

    /** {@code not a is b} as {@code a is not b}, and {@code not a in b} as {@code a not in b}; else {@code null}. */
    private static Expr.Compare opposite(Expr.Compare compare, Expr whole) {
        if (compare.ops().size() != 1) {
            return null;
        }
        CmpOperator op = switch (compare.ops().get(0)) {
            case IS -> CmpOperator.IS_NOT;
            case IS_NOT -> CmpOperator.IS;
            case IN -> CmpOperator.NOT_IN;
            case NOT_IN -> CmpOperator.IN;
            default -> null;
        };
        return op == null ? null : new Expr.Compare(whole.span(), compare.left(), List.of(op), compare.comparators());
    }

    @Override
    public Integer visitCompare(Expr.Compare node) {
        return c.comparisons.value(node, wanted);
    }

    @Override
    public Integer visitNamedExpr(Expr.NamedExpr node) {
        int d = wanted;
        int scratch = c.scratch(d);
        into(node.value(), scratch);
        c.asm().at(node.span());
        c.variables.store(
                ((Expr.Name) node.target()).id(), scratch, node.target().span());
        return c.move(scratch, d);
    }

    // ---- leaves and parts

    @Override
    public Integer visitConstant(Expr.Constant node) {
        return c.move(c.constant(node.value()), wanted);
    }

    @Override
    public Integer visitName(Expr.Name node) {
        c.asm().at(node.span());
        return c.variables.load(node.id(), wanted);
    }

    @Override
    public Integer visitAttribute(Expr.Attribute node) {
        int d = wanted;
        int mark = c.unit.mark();
        int object = value(node.value());
        c.unit.release(mark);
        d = c.result(d);
        emitAt(
                node,
                Opcode.LOAD_ATTR,
                d,
                object,
                c.name(c.mangle(node.attr())),
                c.asm().cache());
        return d;
    }

    @Override
    public Integer visitSubscript(Expr.Subscript node) {
        Advice.checkSubscript(c, node);
        int d = wanted;
        int mark = c.unit.mark();
        int object = value(node.value());
        int key = value(node.slice());
        c.unit.release(mark);
        d = c.result(d);
        emitAt(node, Opcode.GET_ITEM, d, object, key);
        return d;
    }

    @Override
    public Integer visitSlice(Expr.Slice node) {
        int d = wanted;
        int mark = c.unit.mark();
        int lower = valueOrNone(node.lower());
        int upper = valueOrNone(node.upper());
        int step = valueOrNone(node.step());
        c.unit.release(mark);
        d = c.result(d);
        emitAt(node, Opcode.BUILD_SLICE, d, lower, upper, step);
        return d;
    }

    private int valueOrNone(Expr node) {
        return node == null ? c.unit.none() : value(node);
    }

    @Override
    public Integer visitStarred(Expr.Starred node) {
        throw c.error(node.span(), "can't use starred expression here");
    }

    // ---- what has a room of its own

    @Override
    public Integer visitCall(Expr.Call node) {
        return c.calls.call(node, wanted);
    }

    @Override
    public Integer visitLambda(Expr.Lambda node) {
        return c.functions.lambda(node, wanted);
    }

    @Override
    public Integer visitList(Expr.List node) {
        return c.displays.list(node, wanted);
    }

    @Override
    public Integer visitTuple(Expr.Tuple node) {
        return c.displays.tuple(node, wanted);
    }

    @Override
    public Integer visitSet(Expr.Set node) {
        return c.displays.set(node, wanted);
    }

    @Override
    public Integer visitDict(Expr.Dict node) {
        return c.displays.dict(node, wanted);
    }

    @Override
    public Integer visitJoinedStr(Expr.JoinedStr node) {
        return c.displays.text(node, wanted);
    }

    @Override
    public Integer visitFormattedValue(Expr.FormattedValue node) {
        return c.displays.formatted(node, wanted);
    }

    @Override
    public Integer visitListComp(Expr.ListComp node) {
        return c.comprehensions.list(node, wanted);
    }

    @Override
    public Integer visitSetComp(Expr.SetComp node) {
        return c.comprehensions.set(node, wanted);
    }

    @Override
    public Integer visitDictComp(Expr.DictComp node) {
        return c.comprehensions.dict(node, wanted);
    }

    @Override
    public Integer visitGeneratorExp(Expr.GeneratorExp node) {
        return c.comprehensions.generator(node, wanted);
    }

    @Override
    public Integer visitAwait(Expr.Await node) {
        return c.suspensions.await(node, wanted);
    }

    @Override
    public Integer visitYield(Expr.Yield node) {
        return c.suspensions.yield(node, wanted);
    }

    @Override
    public Integer visitYieldFrom(Expr.YieldFrom node) {
        return c.suspensions.yieldFrom(node, wanted);
    }
}
