package dev.gila.compiler;

import dev.gila.ast.Expr;
import dev.gila.ast.Stmt;
import dev.gila.code.Opcode;
import dev.gila.source.Span;
import java.util.function.Function;

/** Loops, and leaving them early. */
final class Loops {
    private final Compilation c;

    Loops(Compilation c) {
        this.c = c;
    }

    void forEach(Stmt.For node) {
        int iterator = c.unit.temporary();
        int mark = c.unit.mark();
        int iterable = c.expressions.value(node.iter());
        c.unit.release(mark);
        c.asm().at(node.iter().span());
        c.emit(Opcode.GET_ITER, iterator, iterable);
        Label end = new Label();
        Label next = new Label();
        Block loop = Block.loop(end, next);
        synchronous(
                node.target(),
                iterator,
                () -> {
                    c.unit.push(loop);
                    c.statements.body(node.body());
                    c.unit.pop();
                    c.asm().place(next);
                },
                node.iter().span());
        c.statements.body(node.orElse());
        c.asm().place(end);
    }

    /** The loop itself: the test for the next value stands above the body for the first one and below it for others. */
    void synchronous(Expr target, int iterator, Runnable body, Span span) {
        Label exhausted = new Label();
        Label again = new Label();
        int home = target instanceof Expr.Name name ? c.variables.homeOf(name.id()) : Unit.ANY;
        int item = home == Unit.ANY ? c.unit.temporary() : home;
        c.asm().at(span);
        c.asm().jump(Opcode.FOR_ITER, exhausted, item, iterator);
        c.asm().place(again);
        c.targets.store(target, item);
        body.run();
        c.asm().at(span);
        c.asm().jump(Opcode.FOR_ITER_BACK, again, item, iterator);
        c.asm().place(exhausted);
    }

    void forEach(Stmt.AsyncFor node) {
        c.suspensions.checkAsync("async for", node.span());
        int iterator = c.unit.temporary();
        int mark = c.unit.mark();
        int iterable = c.expressions.value(node.iter());
        c.unit.release(mark);
        c.asm().at(node.iter().span());
        c.emit(Opcode.GET_AITER, iterator, iterable);
        Label end = new Label();
        Label next = new Label();
        Block loop = Block.loop(end, next);
        asynchronous(node.target(), iterator, () -> {
            c.unit.push(loop);
            c.statements.body(node.body());
            c.unit.pop();
            c.asm().place(next);
        });
        c.statements.body(node.orElse());
        c.asm().place(end);
    }

    /** The end of the iteration is an exception, which only the step to the next value may raise. */
    void asynchronous(Expr target, int iterator, Runnable body) {
        Label again = new Label();
        Label ended = new Label();
        Span span = target.span();
        int outer = c.unit.handledHere();
        int item = c.unit.temporary();
        c.asm().place(again);
        c.unit.push(Block.guarded(ended, null));
        c.asm().at(span);
        c.emit(Opcode.GET_ANEXT, item, iterator);
        c.suspensions.await(item, item, Suspensions.PLAIN);
        c.unit.pop();
        c.targets.store(target, item);
        body.run();
        c.asm().at(span);
        c.asm().jump(Opcode.JUMP_BACK, again);
        c.asm().place(ended);
        c.emit(Opcode.ENTER_HANDLER, item);
        c.emit(Opcode.END_ASYNC_FOR, item);
        c.emit(Opcode.HANDLING, outer);
    }

    void whileTrue(Stmt.While node) {
        Label start = new Label();
        Label otherwise = new Label();
        Label end = new Label();
        c.asm().place(start);
        c.expressions.jumpIf(node.test(), false, otherwise);
        c.unit.push(Block.loop(end, start));
        c.statements.body(node.body());
        c.unit.pop();
        c.asm().at(node.test().span());
        c.asm().jump(Opcode.JUMP_BACK, start);
        c.asm().place(otherwise);
        c.statements.body(node.orElse());
        c.asm().place(end);
    }

    /** {@code break} and {@code continue}. */
    void leave(Span span, String misplaced, Function<Block, Label> where) {
        Block loop = null;
        for (Block block : c.unit.blocks()) {
            if (block.kind == Block.Kind.GROUP_HANDLER) {
                throw groupHandler(span);
            }
            if (block.kind == Block.Kind.LOOP) {
                loop = block;
                break;
            }
        }
        if (loop == null) {
            throw c.error(span, misplaced);
        }
        Label target = where.apply(loop);
        c.unit.unwind(
                loop, () -> c.asm().jump(target.position == Label.UNPLACED ? Opcode.JUMP : Opcode.JUMP_BACK, target));
    }

    /** Refuses a {@code return} from an {@code except*} clause. */
    void checkLeaving(Span span) {
        for (Block block : c.unit.blocks()) {
            if (block.kind == Block.Kind.GROUP_HANDLER) {
                throw groupHandler(span);
            }
        }
    }

    private RuntimeException groupHandler(Span span) {
        return c.error(span, "'break', 'continue' and 'return' cannot appear in an except* block");
    }
}
