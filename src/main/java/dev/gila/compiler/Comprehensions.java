package dev.gila.compiler;

import dev.gila.ast.Comprehension;
import dev.gila.ast.Expr;
import dev.gila.code.CodeFlags;
import dev.gila.code.Opcode;
import dev.gila.scope.Scope;
import java.util.List;

/**
 * Comprehensions. All but generator expressions run in the frame around them (PEP 709), what they bind living in
 * registers of its own; inside annotation scopes of classes, and as generators, they are functions of one argument.
 */
final class Comprehensions {
    /** What is done with the innermost values: an instruction that adds to the collection, or a yield. */
    private record Kind(Opcode build, Opcode add) {}

    private static final Kind LIST = new Kind(Opcode.BUILD_LIST, Opcode.LIST_APPEND);
    private static final Kind SET = new Kind(Opcode.BUILD_SET, Opcode.SET_ADD);
    private static final Kind DICT = new Kind(Opcode.BUILD_MAP, Opcode.MAP_ADD);
    private static final Kind GENERATOR = new Kind(null, null);

    private final Compilation c;

    Comprehensions(Compilation c) {
        this.c = c;
    }

    int list(Expr.ListComp node, int wanted) {
        return comprehension(node, LIST, "<listcomp>", node.generators(), node.elt(), null, wanted);
    }

    int set(Expr.SetComp node, int wanted) {
        return comprehension(node, SET, "<setcomp>", node.generators(), node.elt(), null, wanted);
    }

    int dict(Expr.DictComp node, int wanted) {
        return comprehension(node, DICT, "<dictcomp>", node.generators(), node.key(), node.value(), wanted);
    }

    int generator(Expr.GeneratorExp node, int wanted) {
        return comprehension(node, GENERATOR, "<genexpr>", node.generators(), node.elt(), null, wanted);
    }

    private int comprehension(
            Expr node, Kind kind, String name, List<Comprehension> generators, Expr element, Expr value, int wanted) {
        Scope scope = c.scopes.of(node);
        if (scope.isCoroutine() && kind != GENERATOR && !c.suspensions.mayAwait()) {
            throw c.error(node.span(), "asynchronous comprehension outside of an asynchronous function");
        }
        int d = c.scratch(wanted);
        int mark = c.unit.mark();
        Comprehension first = generators.get(0);
        int iterator = c.unit.temporary();
        int iterable = c.expressions.value(first.iter());
        c.asm().at(first.iter().span());
        c.emit(first.isAsync() ? Opcode.GET_AITER : Opcode.GET_ITER, iterator, iterable);
        if (scope.isInlined()) {
            inlined(node, scope, kind, generators, element, value, iterator, d);
        } else {
            function(node, scope, kind, name, generators, element, value, iterator, d);
        }
        c.unit.release(mark);
        return c.move(d, wanted);
    }

    private void inlined(
            Expr node,
            Scope scope,
            Kind kind,
            List<Comprehension> generators,
            Expr element,
            Expr value,
            int iterator,
            int d) {
        Unit unit = c.unit;
        Label failed = unit.isProtected() ? new Label() : null;
        unit.comprehensions.push(scope);
        for (int register : unit.registersOf(scope).values()) {
            if (unit.isCell(register)) {
                c.emit(Opcode.MAKE_CELL, register);
            }
        }
        c.asm().at(node.span());
        c.emit(kind.build, d, 0, 0);
        if (failed != null) {
            unit.push(Block.handler(failed, null, Unit.NONE));
        }
        loop(node, kind, generators, 0, element, value, iterator, d);
        if (failed != null) {
            unit.pop();
        }
        unit.comprehensions.pop();
        c.asm().at(node.span());
        clear(scope);
        if (failed != null) {
            Label end = new Label();
            c.asm().jump(Opcode.JUMP, end);
            c.asm().place(failed);
            int exception = unit.temporary();
            c.emit(Opcode.ENTER_HANDLER, exception);
            clear(scope);
            c.emit(Opcode.RERAISE, exception);
            c.asm().place(end);
        }
    }

    /** What a comprehension bound is gone after it, so that nothing keeps it alive or shows it as a local. */
    private void clear(Scope scope) {
        for (int register : c.unit.registersOf(scope).values()) {
            c.emit(Opcode.CLEAR, register);
            c.asm().setBound(register, false);
        }
    }

    private void function(
            Expr node,
            Scope scope,
            Kind kind,
            String name,
            List<Comprehension> generators,
            Expr element,
            Expr value,
            int iterator,
            int d) {
        c.enter(scope, name, node.span().startLine());
        c.unit.argCount = 1;
        c.functions.flagsOf(scope);
        c.functions.prologue();
        c.constant(dev.gila.ast.Singleton.NONE);
        int inner = kind == GENERATOR ? Unit.NONE : c.unit.temporary();
        c.asm().at(node.span());
        if (kind != GENERATOR) {
            c.emit(kind.build, inner, 0, 0);
        }
        loop(node, kind, generators, 0, element, value, 0, inner);
        if (kind != GENERATOR) {
            c.returns(inner);
        }
        Unit done = c.unit;
        int function = c.functions.make(node.span(), c.leave(), Unit.NONE, Unit.NONE, Unit.NONE);
        c.asm().at(node.span());
        c.emit(Opcode.CALL1, d, function, iterator);
        boolean asynchronous = kind != GENERATOR && (done.flags & CodeFlags.COROUTINE) != 0;
        if (asynchronous) {
            c.suspensions.await(d, d, Suspensions.PLAIN);
        }
    }

    private void loop(
            Expr node,
            Kind kind,
            List<Comprehension> generators,
            int depth,
            Expr element,
            Expr value,
            int iterator,
            int d) {
        if (depth == generators.size()) {
            add(kind, element, value, d);
            return;
        }
        Comprehension generator = generators.get(depth);
        Runnable body = () -> {
            Label next = new Label();
            generator.ifs().forEach(condition -> c.expressions.jumpIf(condition, false, next));
            int mark = c.unit.mark();
            if (depth + 1 < generators.size()) {
                Comprehension inner = generators.get(depth + 1);
                int iterable = c.expressions.value(inner.iter());
                c.unit.release(mark);
                int innerIterator = c.unit.temporary();
                c.asm().at(inner.iter().span());
                c.emit(inner.isAsync() ? Opcode.GET_AITER : Opcode.GET_ITER, innerIterator, iterable);
                loop(node, kind, generators, depth + 1, element, value, innerIterator, d);
            } else {
                loop(node, kind, generators, depth + 1, element, value, Unit.NONE, d);
            }
            c.unit.release(mark);
            c.asm().place(next);
        };
        c.asm().at(generator.target().span());
        if (generator.isAsync()) {
            c.loops.asynchronous(generator.target(), iterator, body);
        } else {
            c.loops.synchronous(
                    generator.target(), iterator, body, generator.iter().span());
        }
    }

    private void add(Kind kind, Expr element, Expr value, int d) {
        int mark = c.unit.mark();
        int first = c.expressions.value(element);
        if (kind == GENERATOR) {
            c.asm().at(element.span());
            c.suspensions.yieldValue(first, c.unit.temporary());
        } else if (kind == DICT) {
            int second = c.expressions.value(value);
            c.asm().at(element.span().to(value.span()));
            c.emit(kind.add, d, first, second);
        } else {
            c.asm().at(element.span());
            c.emit(kind.add, d, first);
        }
        c.unit.release(mark);
    }
}
