package dev.gila.compiler;

import dev.gila.ast.Expr;
import dev.gila.ast.Stmt;
import dev.gila.ast.TypeParam;
import dev.gila.code.CodeObject;
import dev.gila.code.Opcode;
import dev.gila.scope.Scope;
import dev.gila.source.Span;
import java.util.List;

/**
 * Type parameters (PEP 695). A generic definition is made inside a function of its own, whose locals are the type
 * parameters; bounds and alias values are functions that are called when somebody asks.
 */
final class Generics {
    private final Compilation c;

    Generics(Compilation c) {
        this.c = c;
    }

    private void enter(List<TypeParam> params, String name, int line, int argCount) {
        c.enter(c.scopes.of(params), "<generic parameters of " + name + ">", line);
        c.unit.argCount = argCount;
        c.functions.flagsOf(c.unit.scope);
        c.functions.prologue();
        c.constant(dev.gila.ast.Singleton.NONE);
    }

    /** Makes the type parameters, binds their names, and returns the register of a tuple of them. */
    private int parameters(List<TypeParam> params) {
        int tuple = c.unit.temporary();
        int first = c.unit.mark();
        params.forEach(p -> parameter(p, c.unit.temporary()));
        c.unit.release(first);
        c.emit(Opcode.BUILD_TUPLE, tuple, first, params.size());
        return tuple;
    }

    private void parameter(TypeParam param, int d) {
        c.asm().at(param.span());
        String name;
        int mark = c.unit.mark();
        if (param instanceof TypeParam.TypeVar v) {
            name = v.name();
            int kind = v.bound() == null ? 0 : v.bound() instanceof Expr.Tuple ? 2 : 1;
            int bound = kind == 0 ? Unit.NONE : lazy(c.scopes.of(v), name, v.bound());
            c.asm().at(param.span());
            c.emit(Opcode.TYPE_VAR, d, c.constant(name), kind, bound);
        } else if (param instanceof TypeParam.ParamSpec p) {
            name = p.name();
            c.emit(Opcode.PARAM_SPEC, d, c.constant(name));
        } else {
            name = ((TypeParam.TypeVarTuple) param).name();
            c.emit(Opcode.TYPE_VAR_TUPLE, d, c.constant(name));
        }
        c.unit.release(mark);
        c.variables.store(name, d, param.span());
    }

    /** A function without arguments that evaluates the expression. */
    private int lazy(Scope scope, String name, Expr value) {
        c.enter(scope, name, value.span().startLine());
        c.functions.flagsOf(scope);
        c.functions.prologue();
        c.constant(dev.gila.ast.Singleton.NONE);
        c.returns(c.expressions.value(value));
        return c.functions.make(value.span(), c.leave(), Unit.NONE, Unit.NONE, Unit.NONE);
    }

    /** Calls the function of type parameters that has just been compiled, with up to two arguments. */
    private int call(Span span, CodeObject code, int... arguments) {
        int function = c.functions.make(span, code, Unit.NONE, Unit.NONE, Unit.NONE);
        c.asm().at(span);
        switch (arguments.length) {
            case 0 -> c.emit(Opcode.CALL0, function, function);
            case 1 -> c.emit(Opcode.CALL1, function, function, arguments[0]);
            default -> c.emit(Opcode.CALL2, function, function, arguments[0], arguments[1]);
        }
        return function;
    }

    int function(FunctionSource source, int defaults, int keywordDefaults) {
        boolean hasDefaults = defaults != Unit.NONE;
        boolean hasKeywordDefaults = keywordDefaults != Unit.NONE;
        int count = (hasDefaults ? 1 : 0) + (hasKeywordDefaults ? 1 : 0);
        enter(source.typeParams(), source.name(), source.firstLine(), count);
        int params = parameters(source.typeParams());
        int function = c.functions.function(
                source,
                hasDefaults ? c.unit.register(".defaults") : Unit.NONE,
                hasKeywordDefaults ? c.unit.register(".kwdefaults") : Unit.NONE);
        c.emit(Opcode.SET_TYPE_PARAMS, function, params);
        c.returns(function);
        CodeObject code = c.leave();
        int[] arguments = hasDefaults && hasKeywordDefaults
                ? new int[] {defaults, keywordDefaults}
                : hasDefaults ? new int[] {defaults} : hasKeywordDefaults ? new int[] {keywordDefaults} : new int[0];
        return call(source.span(), code, arguments);
    }

    int definition(Stmt.ClassDef node) {
        enter(node.typeParams(), node.name(), node.span().startLine(), 0);
        int params = parameters(node.typeParams());
        c.variables.store(".type_params", params, node.span());
        int base = c.unit.temporary();
        c.emit(Opcode.GENERIC_BASE, base, params);
        c.variables.store(".generic_base", base, node.span());
        c.returns(c.classes.build(node, base));
        return call(node.span(), c.leave());
    }

    void alias(Stmt.TypeAlias node) {
        String name = ((Expr.Name) node.name()).id();
        int d;
        if (node.typeParams().isEmpty()) {
            d = alias(node, name, Unit.NONE);
        } else {
            enter(node.typeParams(), name, node.span().startLine(), 0);
            c.returns(alias(node, name, parameters(node.typeParams())));
            d = call(node.span(), c.leave());
        }
        c.asm().at(node.span());
        c.variables.store(name, d, node.span());
    }

    private int alias(Stmt.TypeAlias node, String name, int params) {
        int d = c.unit.temporary();
        int value = lazy(c.scopes.of(node), name, node.value());
        c.asm().at(node.span());
        c.emit(Opcode.TYPE_ALIAS, d, c.constant(name), params, value);
        return d;
    }
}
