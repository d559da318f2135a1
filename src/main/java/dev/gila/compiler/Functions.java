package dev.gila.compiler;

import dev.gila.ast.Arg;
import dev.gila.ast.Arguments;
import dev.gila.ast.Expr;
import dev.gila.ast.Singleton;
import dev.gila.code.CodeFlags;
import dev.gila.code.CodeObject;
import dev.gila.code.Opcode;
import dev.gila.scope.Scope;
import dev.gila.source.Span;
import java.util.ArrayList;
import java.util.List;

/** Functions and lambdas. */
final class Functions {
    private final Compilation c;

    Functions(Compilation c) {
        this.c = c;
    }

    void define(FunctionSource source) {
        int decorators = c.expressions.run(source.decorators());
        int defaults = defaults(source.args());
        int keywordDefaults = keywordDefaults(source.args());
        int function = source.typeParams().isEmpty()
                ? function(source, defaults, keywordDefaults)
                : c.generics.function(source, defaults, keywordDefaults);
        decorate(source.decorators(), decorators, function);
        c.asm().at(source.span());
        c.variables.store(source.name(), function, source.span());
    }

    /** Calls the decorators, the last one first; the result replaces the value in the register. */
    void decorate(List<Expr> decorators, int first, int register) {
        for (int i = decorators.size() - 1; i >= 0; i--) {
            c.asm().at(decorators.get(i).span());
            c.emit(Opcode.CALL1, register, first + i, register);
        }
    }

    /** A tuple of the defaults, or {@link Unit#NONE}. */
    private int defaults(Arguments args) {
        if (args.defaults().isEmpty()) {
            return Unit.NONE;
        }
        Object folded = Folding.tuple(args.defaults(), c.options.optimize());
        if (folded != null) {
            return c.constant(folded);
        }
        Span span = args.defaults().get(0).span();
        return c.displays.tuple(
                new Expr.Tuple(span, args.defaults(), dev.gila.ast.ExprContext.LOAD), c.unit.temporary());
    }

    /** A dictionary of the keyword-only defaults, or {@link Unit#NONE}. */
    private int keywordDefaults(Arguments args) {
        int d = c.unit.temporary();
        int first = c.unit.mark();
        int count = 0;
        for (int i = 0; i < args.kwDefaults().size(); i++) {
            Expr value = args.kwDefaults().get(i);
            if (value != null) {
                int key = c.unit.temporary();
                c.move(c.constant(c.mangle(args.kwOnlyArgs().get(i).arg())), key);
                c.expressions.fresh(value);
                count++;
            }
        }
        c.unit.release(first);
        if (count == 0) {
            return Unit.NONE;
        }
        c.emit(Opcode.BUILD_MAP, d, first, count);
        return d;
    }

    /** Compiles the function itself; the register of the function made. */
    int function(FunctionSource source, int defaults, int keywordDefaults) {
        int annotations = Annotations.ofFunction(c, source.args(), source.returns());
        Scope scope = c.scopes.of(source.node());
        c.enter(scope, source.name(), source.firstLine());
        c.unit.async = source.async();
        parameters(source.args());
        flagsOf(scope);
        String text = c.options.optimize() < 2 ? Compilation.docstring(source.body()) : null;
        c.constant(text == null ? Singleton.NONE : text);
        prologue();
        c.statements.body(source.body()
                .subList(
                        Compilation.afterDocstring(source.body()), source.body().size()));
        implicitReturn();
        return make(source.span(), c.leave(), defaults, keywordDefaults, annotations);
    }

    /** The implicit return has no line of its own: tracing reports it where the program was last. */
    private void implicitReturn() {
        if (c.asm().isReachable()) {
            c.asm().at(Span.NONE);
        }
    }

    int lambda(Expr.Lambda node, int wanted) {
        int mark = c.unit.mark();
        int defaults = defaults(node.args());
        int keywordDefaults = keywordDefaults(node.args());
        Scope scope = c.scopes.of(node);
        c.enter(scope, "<lambda>", node.span().startLine());
        parameters(node.args());
        flagsOf(scope);
        // The first constant would be the docstring.
        c.constant(Singleton.NONE);
        prologue();
        int value = c.expressions.value(node.body());
        c.asm().at(node.body().span());
        c.returns(value);
        int function = make(node.span(), c.leave(), defaults, keywordDefaults, Unit.NONE);
        c.unit.release(mark);
        return c.move(function, c.result(wanted));
    }

    private void parameters(Arguments args) {
        Unit unit = c.unit;
        unit.posOnlyArgCount = args.posOnlyArgs().size();
        unit.argCount = unit.posOnlyArgCount + args.args().size();
        unit.kwOnlyArgCount = args.kwOnlyArgs().size();
        unit.flags |= args.varArg() == null ? 0 : CodeFlags.VAR_ARGS;
        unit.flags |= args.kwArg() == null ? 0 : CodeFlags.VAR_KEYWORDS;
        List<Arg> all = new ArrayList<>(args.posOnlyArgs());
        all.addAll(args.args());
        all.addAll(args.kwOnlyArgs());
        all.add(args.varArg());
        all.add(args.kwArg());
        for (Arg parameter : all) {
            if (parameter != null) {
                c.checkBindable(parameter.arg(), parameter.span());
            }
        }
    }

    void flagsOf(Scope scope) {
        c.unit.flags |= CodeFlags.OPTIMIZED | CodeFlags.NEW_LOCALS;
        if (scope.isGenerator()) {
            c.unit.flags |= scope.isCoroutine() ? CodeFlags.ASYNC_GENERATOR : CodeFlags.GENERATOR;
        } else if (scope.isCoroutine()) {
            c.unit.flags |= CodeFlags.COROUTINE;
        }
    }

    /** What stands at the start of every function-like unit. */
    void prologue() {
        Unit unit = c.unit;
        c.asm().at(new Span(unit.firstLine, 0, unit.firstLine, 0));
        unit.makeCells();
        c.emit(Opcode.RESUME);
        for (String parameter : unit.scope.parameters()) {
            int register = unit.register(parameter);
            c.asm().setBound(register, !unit.isDeletable(register));
        }
    }

    /** Makes a function of code whose unit has just been left. */
    int make(Span span, CodeObject code, int defaults, int keywordDefaults, int annotations) {
        int d = c.unit.temporary();
        c.asm().at(span);
        int closure = closure(code);
        c.emit(Opcode.MAKE_FUNCTION, d, c.constant(code), defaults, keywordDefaults, annotations, closure);
        return d;
    }

    private int closure(CodeObject code) {
        List<String> free = code.freeVars();
        if (free.isEmpty()) {
            return Unit.NONE;
        }
        int first = c.unit.mark();
        for (String variable : free) {
            c.move(c.variables.cellFor(variable), c.unit.temporary());
        }
        c.unit.release(first);
        int tuple = c.unit.temporary();
        c.emit(Opcode.BUILD_TUPLE, tuple, first, free.size());
        return tuple;
    }
}
