package dev.gila.compiler;

import dev.gila.ast.Stmt;
import dev.gila.ast.WithItem;
import dev.gila.code.Opcode;
import dev.gila.source.Span;
import java.util.List;

/** {@code with} and {@code async with}: an item at a time, each around those after it. */
final class Withs {
    private final Compilation c;

    Withs(Compilation c) {
        this.c = c;
    }

    void with(List<WithItem> items, int index, List<Stmt> body, boolean async) {
        if (index == items.size()) {
            c.statements.body(body);
            return;
        }
        WithItem item = items.get(index);
        Span span = item.contextExpr().span();
        int outer = c.unit.handledHere();
        int exit = c.unit.pair();
        int mark = c.unit.mark();
        int manager = c.expressions.value(item.contextExpr());
        c.unit.release(mark);
        c.asm().at(span);
        c.emit(async ? Opcode.ENTER_ASYNC_WITH : Opcode.ENTER_WITH, exit, manager);
        if (async) {
            c.suspensions.await(exit + 1, exit + 1, Suspensions.ENTER);
        }
        Label handler = new Label();
        Label end = new Label();
        c.unit.push(Block.guarded(handler, () -> leave(exit, span, async)));
        if (item.optionalVars() != null) {
            c.targets.store(item.optionalVars(), exit + 1);
        }
        with(items, index + 1, body, async);
        c.unit.pop();
        leave(exit, span, async);
        c.asm().jump(Opcode.JUMP, end);
        c.asm().place(handler);
        c.asm().at(span);
        int exception = c.unit.temporary();
        int result = c.unit.temporary();
        Label suppressed = new Label();
        c.emit(Opcode.ENTER_HANDLER, exception);
        c.emit(Opcode.EXIT_WITH, result, exit, exception);
        if (async) {
            c.suspensions.await(result, result, Suspensions.EXIT);
        }
        c.asm().jump(Opcode.JUMP_IF_TRUE, suppressed, result);
        c.emit(Opcode.RERAISE, exception);
        c.asm().place(suppressed);
        c.emit(Opcode.HANDLING, outer);
        c.asm().place(end);
        c.unit.release(mark);
    }

    private void leave(int exit, Span span, boolean async) {
        int mark = c.unit.mark();
        int result = c.unit.temporary();
        int none = c.unit.none();
        c.asm().at(span);
        c.emit(Opcode.CALL3, result, exit, none, none, none);
        if (async) {
            c.suspensions.await(result, result, Suspensions.EXIT);
        }
        c.unit.release(mark);
    }
}
