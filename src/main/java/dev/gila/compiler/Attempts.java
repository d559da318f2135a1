package dev.gila.compiler;

import dev.gila.ast.ExceptHandler;
import dev.gila.ast.Stmt;
import dev.gila.code.Opcode;
import java.util.List;

/**
 * {@code try}. The body of a {@code finally} is compiled once for each way out. Handlers know by the text alone what is
 * handled around them, so nothing needs to be saved on the way in.
 */
final class Attempts {
    private final Compilation c;

    Attempts(Compilation c) {
        this.c = c;
    }

    void attempt(Stmt.Try node) {
        // Tracing sees the line of the try itself.
        c.emit(Opcode.NOP);
        Runnable inner = node.handlers().isEmpty()
                ? () -> {
                    c.statements.body(node.body());
                    c.statements.body(node.orElse());
                }
                : () -> handled(node.body(), node.handlers(), node.orElse());
        withFinally(inner, node.finalBody());
    }

    void attempt(Stmt.TryStar node) {
        c.emit(Opcode.NOP);
        withFinally(() -> handledGroup(node.body(), node.handlers(), node.orElse()), node.finalBody());
    }

    private void withFinally(Runnable inner, List<Stmt> finalBody) {
        if (finalBody.isEmpty()) {
            inner.run();
            return;
        }
        Label handler = new Label();
        Label end = new Label();
        int outer = c.unit.handledHere();
        c.unit.push(Block.guarded(handler, () -> c.statements.body(finalBody)));
        inner.run();
        c.unit.pop();
        c.statements.body(finalBody);
        c.asm().jump(Opcode.JUMP, end);
        c.asm().place(handler);
        int exception = c.unit.temporary();
        c.emit(Opcode.ENTER_HANDLER, exception);
        c.unit.push(Block.handler(null, () -> c.emit(Opcode.HANDLING, outer), exception));
        c.statements.body(finalBody);
        c.unit.pop();
        c.emit(Opcode.RERAISE, exception);
        c.asm().place(end);
    }

    private void handled(List<Stmt> body, List<ExceptHandler> handlers, List<Stmt> orElse) {
        Label handler = new Label();
        Label end = new Label();
        int outer = c.unit.handledHere();
        c.unit.push(Block.guarded(handler, null));
        c.statements.body(body);
        c.unit.pop();
        c.statements.body(orElse);
        c.asm().jump(Opcode.JUMP, end);
        c.asm().place(handler);
        int exception = c.unit.temporary();
        c.emit(Opcode.ENTER_HANDLER, exception);
        c.unit.push(Block.handler(null, () -> c.emit(Opcode.HANDLING, outer), exception));
        for (int i = 0; i < handlers.size(); i++) {
            ExceptHandler clause = handlers.get(i);
            if (clause.type() == null && i < handlers.size() - 1) {
                throw c.error(clause.span(), "default 'except:' must be last");
            }
            Label next = new Label();
            clause(clause, exception, next);
            c.emit(Opcode.HANDLING, outer);
            c.asm().jump(Opcode.JUMP, end);
            c.asm().place(next);
        }
        c.unit.pop();
        c.emit(Opcode.RERAISE, exception);
        c.asm().place(end);
    }

    private void clause(ExceptHandler clause, int exception, Label next) {
        c.asm().at(clause.span());
        int mark = c.unit.mark();
        if (clause.type() != null) {
            int type = c.expressions.value(clause.type());
            c.asm().at(clause.type().span());
            c.asm().jump(Opcode.UNLESS_MATCH, next, exception, type);
        }
        c.unit.release(mark);
        if (clause.name() == null) {
            c.statements.body(clause.body());
            return;
        }
        c.asm().at(clause.span());
        c.variables.store(clause.name(), exception, clause.span());
        Label failed = new Label();
        Label end = new Label();
        c.unit.push(Block.handler(failed, () -> forget(clause), Unit.NONE));
        c.statements.body(clause.body());
        c.unit.pop();
        forget(clause);
        c.asm().jump(Opcode.JUMP, end);
        c.asm().place(failed);
        int another = c.unit.temporary();
        c.emit(Opcode.ENTER_HANDLER, another);
        forget(clause);
        c.emit(Opcode.RERAISE, another);
        c.asm().place(end);
        c.unit.release(mark);
    }

    /** {@code name = None; del name}, which works whether or not the clause has deleted the name itself. */
    private void forget(ExceptHandler clause) {
        if (clause.name() != null) {
            c.variables.store(clause.name(), c.unit.none(), clause.span());
            c.variables.delete(clause.name(), clause.span());
        }
    }

    // ---- except*

    private void handledGroup(List<Stmt> body, List<ExceptHandler> handlers, List<Stmt> orElse) {
        Label handler = new Label();
        Label end = new Label();
        int outer = c.unit.handledHere();
        c.unit.push(Block.guarded(handler, null));
        c.statements.body(body);
        c.unit.pop();
        c.statements.body(orElse);
        c.asm().jump(Opcode.JUMP, end);
        c.asm().place(handler);
        int exception = c.unit.temporary();
        int raised = c.unit.temporary();
        int match = c.unit.pair();
        c.emit(Opcode.ENTER_HANDLER, exception);
        c.emit(Opcode.BUILD_LIST, raised, 0, 0);
        c.emit(Opcode.MOVE, match + 1, exception);
        c.unit.push(Block.handler(null, () -> c.emit(Opcode.HANDLING, outer), exception));
        handlers.forEach(clause -> groupClause(clause, exception, raised, match));
        c.unit.pop();
        Label done = new Label();
        c.emit(Opcode.LIST_APPEND, raised, match + 1);
        c.emit(Opcode.RERAISE_GROUP, match, exception, raised);
        c.asm().jump(Opcode.UNLESS_IS_NOT, done, match, c.unit.none());
        c.emit(Opcode.RERAISE, match);
        c.asm().place(done);
        c.emit(Opcode.HANDLING, outer);
        c.asm().place(end);
    }

    private void groupClause(ExceptHandler clause, int exception, int raised, int match) {
        Label next = new Label();
        Label failed = new Label();
        int mark = c.unit.mark();
        c.asm().at(clause.span());
        int type = c.expressions.value(clause.type());
        c.asm().at(clause.type().span());
        c.emit(Opcode.MATCH_GROUP, match, match + 1, type);
        c.unit.release(mark);
        c.asm().jump(Opcode.UNLESS_IS_NOT, next, match, c.unit.none());
        c.emit(Opcode.HANDLING, match);
        if (clause.name() != null) {
            c.variables.store(clause.name(), match, clause.span());
        }
        c.unit.push(Block.groupHandler(failed, match));
        c.statements.body(clause.body());
        c.unit.pop();
        forget(clause);
        c.emit(Opcode.HANDLING, exception);
        c.asm().jump(Opcode.JUMP, next);
        c.asm().place(failed);
        int another = c.unit.temporary();
        c.emit(Opcode.ENTER_HANDLER, another);
        forget(clause);
        c.emit(Opcode.LIST_APPEND, raised, another);
        c.emit(Opcode.HANDLING, exception);
        c.asm().place(next);
        c.unit.release(mark);
    }
}
