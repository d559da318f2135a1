package dev.gila.compiler;

import dev.gila.ast.Expr;
import dev.gila.code.Opcode;
import dev.gila.scope.ScopeKind;
import dev.gila.source.Span;

/** Where a frame is left for a while: {@code yield}, {@code yield from} and {@code await}. */
final class Suspensions {
    /** What an await stands for, which decides the message for what cannot be awaited. */
    static final int PLAIN = 0;

    static final int ENTER = 1;
    static final int EXIT = 2;

    private final Compilation c;

    Suspensions(Compilation c) {
        this.c = c;
    }

    /** Whether code here runs in a coroutine. */
    boolean mayAwait() {
        Unit unit = c.unit;
        return unit.async
                || unit.scope.kind().isComprehension() && unit.scope.isCoroutine()
                || unit.parent == null && c.options.topLevelAwait();
    }

    private boolean inFunction() {
        ScopeKind kind = c.unit.scope.kind();
        return kind == ScopeKind.FUNCTION || kind == ScopeKind.LAMBDA || kind.isComprehension();
    }

    int yield(Expr.Yield node, int wanted) {
        if (!inFunction()) {
            throw c.error(node.span(), "'yield' outside function");
        }
        int mark = c.unit.mark();
        int value = node.value() == null ? c.unit.none() : c.expressions.value(node.value());
        c.unit.release(mark);
        int d = c.result(wanted);
        c.asm().at(node.span());
        yieldValue(value, d);
        return d;
    }

    void yieldValue(int value, int d) {
        c.emit(Opcode.YIELD, value);
        Label here = new Label();
        c.asm().place(here);
        // A plain yield delegates to nothing; the target is never used.
        c.asm().jump(Opcode.RESUME_YIELD, here, d, Unit.NONE);
    }

    int yieldFrom(Expr.YieldFrom node, int wanted) {
        if (!inFunction()) {
            throw c.error(node.span(), "'yield' outside function");
        }
        if (c.unit.async) {
            throw c.error(node.span(), "'yield from' inside async function");
        }
        int d = c.scratch(wanted);
        int mark = c.unit.mark();
        int value = c.expressions.value(node.value());
        int iterator = c.unit.temporary();
        c.asm().at(node.span());
        c.emit(Opcode.GET_YIELD_FROM_ITER, iterator, value);
        delegate(iterator, d);
        c.unit.release(mark);
        return c.move(d, wanted);
    }

    int await(Expr.Await node, int wanted) {
        if (!mayAwait()) {
            throw c.error(node.span(), inFunction() ? "'await' outside async function" : "'await' outside function");
        }
        int d = c.scratch(wanted);
        int mark = c.unit.mark();
        int value = c.expressions.value(node.value());
        c.asm().at(node.span());
        await(value, d, PLAIN);
        c.unit.release(mark);
        return c.move(d, wanted);
    }

    /** Awaits a value; the result goes to a register that no program sees. */
    void await(int value, int d, int purpose) {
        int mark = c.unit.mark();
        int iterator = c.unit.temporary();
        c.emit(Opcode.GET_AWAITABLE, iterator, value, purpose);
        delegate(iterator, d);
        c.unit.release(mark);
    }

    /** Passes on what another iterator yields, until it ends with a result. */
    private void delegate(int iterator, int d) {
        Label again = new Label();
        Label done = new Label();
        c.emit(Opcode.MOVE, d, c.unit.none());
        c.asm().place(again);
        c.asm().jump(Opcode.SEND, done, d, iterator, d);
        c.emit(Opcode.YIELD, d);
        c.asm().jump(Opcode.RESUME_YIELD, done, d, iterator);
        c.asm().jump(Opcode.JUMP_BACK_UNCHECKED, again);
        c.asm().place(done);
    }

    void checkAsync(String statement, Span span) {
        if (!mayAwait()) {
            throw c.error(span, "'" + statement + "' outside async function");
        }
    }
}
