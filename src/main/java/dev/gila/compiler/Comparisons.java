package dev.gila.compiler;

import dev.gila.ast.CmpOperator;
import dev.gila.ast.Expr;
import dev.gila.code.Opcode;
import java.util.List;

/** Comparisons, alone and in chains. */
final class Comparisons {
    private final Compilation c;

    Comparisons(Compilation c) {
        this.c = c;
    }

    int value(Expr.Compare node, int wanted) {
        Advice.checkIdentity(c, node);
        if (node.ops().size() > 1) {
            return chain(node, wanted);
        }
        int mark = c.unit.mark();
        int left = c.expressions.value(node.left());
        int right = right(node.ops().get(0), node.comparators().get(0));
        c.unit.release(mark);
        int d = c.result(wanted);
        c.asm().at(node.span());
        c.emit(Operators.compare(node.ops().get(0)), d, left, right);
        return d;
    }

    /** Membership in a list of constants, which nothing else sees, is membership in a tuple, which need not be built. */
    private int right(CmpOperator op, Expr node) {
        boolean membership = op == CmpOperator.IN || op == CmpOperator.NOT_IN;
        if (membership && node instanceof Expr.List list) {
            Object folded = Folding.tuple(list.elts(), c.options.optimize());
            if (folded != null) {
                return c.constant(folded);
            }
        }
        return c.expressions.value(node);
    }

    /** {@code a < b < c}: each operand is evaluated once, and none after the first comparison that fails. */
    private int chain(Expr.Compare node, int wanted) {
        int d = c.scratch(wanted);
        int mark = c.unit.mark();
        Label end = new Label();
        int left = c.expressions.value(node.left());
        List<CmpOperator> ops = node.ops();
        for (int i = 0; i < ops.size(); i++) {
            boolean last = i == ops.size() - 1;
            Expr operand = node.comparators().get(i);
            int right = last ? right(ops.get(i), operand) : c.expressions.value(operand);
            c.asm().at(node.span());
            c.emit(Operators.compare(ops.get(i)), d, left, right);
            if (!last) {
                c.asm().jump(Opcode.JUMP_IF_FALSE, end, d);
            }
            left = right;
        }
        c.asm().place(end);
        c.unit.release(mark);
        return c.move(d, wanted);
    }

    void jumpIf(Expr.Compare node, boolean sense, Label target) {
        Advice.checkIdentity(c, node);
        int mark = c.unit.mark();
        CmpOperator op = node.ops().get(0);
        int left = c.expressions.value(node.left());
        int right = right(op, node.comparators().get(0));
        c.unit.release(mark);
        c.asm().at(node.span());
        if (!sense) {
            c.asm().jump(Operators.unless(op), target, left, right);
        } else if (Operators.opposite(op) != null) {
            c.asm().jump(Operators.unless(Operators.opposite(op)), target, left, right);
        } else {
            Label below = new Label();
            c.asm().jump(Operators.unless(op), below, left, right);
            c.asm().jump(Opcode.JUMP, target);
            c.asm().place(below);
        }
    }
}
