package dev.gila.compiler;

import dev.gila.ast.Expr;
import dev.gila.ast.Stmt;
import dev.gila.code.CodeObject;
import dev.gila.code.Opcode;
import dev.gila.scope.Scope;
import dev.gila.source.Span;

/** Class definitions: a call of {@code __build_class__} with the body as a function. */
final class Classes {
    private final Compilation c;

    Classes(Compilation c) {
        this.c = c;
    }

    void define(Stmt.ClassDef node) {
        int decorators = c.expressions.run(node.decoratorList());
        int made = node.typeParams().isEmpty() ? build(node, Unit.NONE) : c.generics.definition(node);
        c.functions.decorate(node.decoratorList(), decorators, made);
        c.asm().at(node.span());
        c.variables.store(node.name(), made, node.span());
    }

    private static int firstLine(Stmt.ClassDef node) {
        return node.decoratorList().isEmpty()
                ? node.span().startLine()
                : node.decoratorList().get(0).span().startLine();
    }

    /** Makes the class; {@code genericBase} is the register of one more base, or {@link Unit#NONE}. */
    int build(Stmt.ClassDef node, int genericBase) {
        int d = c.unit.temporary();
        int mark = c.unit.mark();
        int builder = c.unit.temporary();
        CodeObject body = body(node);
        c.asm().at(node.span());
        c.emit(Opcode.LOAD_BUILD_CLASS, builder);
        int first = c.unit.temporary();
        int name = c.unit.temporary();
        int inner = c.unit.mark();
        c.move(c.functions.make(node.span(), body, Unit.NONE, Unit.NONE, Unit.NONE), first);
        c.unit.release(inner);
        c.move(c.constant(node.name()), name);
        boolean spread = Displays.hasStar(node.bases()) || Calls.hasStar(node.keywords());
        if (spread) {
            spread(node, d, builder, first, genericBase);
        } else {
            plain(node, d, builder, first, genericBase);
        }
        c.unit.release(mark);
        return d;
    }

    private void plain(Stmt.ClassDef node, int d, int builder, int first, int genericBase) {
        c.expressions.run(node.bases());
        if (genericBase != Unit.NONE) {
            c.move(genericBase, c.unit.temporary());
        }
        node.keywords().forEach(k -> c.expressions.fresh(k.value()));
        int count = c.unit.mark() - first;
        c.asm().at(node.span());
        if (node.keywords().isEmpty()) {
            c.emit(Opcode.CALL, d, builder, first, count);
        } else {
            c.emit(Opcode.CALL_KEYWORDS, d, builder, first, count, c.calls.names(node.keywords()));
        }
    }

    private void spread(Stmt.ClassDef node, int d, int builder, int first, int genericBase) {
        int arguments = c.unit.temporary();
        int mark = c.unit.mark();
        c.emit(Opcode.BUILD_LIST, arguments, first, 2);
        for (Expr base : node.bases()) {
            boolean star = base instanceof Expr.Starred;
            int value = c.expressions.value(star ? ((Expr.Starred) base).value() : base);
            c.emit(star ? Opcode.LIST_EXTEND : Opcode.LIST_APPEND, arguments, value);
            c.unit.release(mark);
        }
        if (genericBase != Unit.NONE) {
            c.emit(Opcode.LIST_APPEND, arguments, genericBase);
        }
        c.emit(Opcode.LIST_TO_TUPLE, arguments, arguments);
        int named = node.keywords().isEmpty() ? Unit.NONE : c.calls.merged(node.span(), builder, node.keywords());
        c.asm().at(node.span());
        c.emit(Opcode.CALL_SPREAD, d, builder, arguments, named);
    }

    private CodeObject body(Stmt.ClassDef node) {
        Scope scope = c.scopes.of(node);
        c.enter(scope, node.name(), firstLine(node));
        Unit unit = c.unit;
        c.asm().at(new Span(unit.firstLine, 0, unit.firstLine, 0));
        unit.makeCells();
        c.emit(Opcode.RESUME);
        int mark = unit.mark();
        int value = unit.temporary();
        if (scope.needsClassDict()) {
            c.emit(Opcode.LOAD_LOCALS, value);
            c.emit(Opcode.STORE_DEREF, unit.register("__classdict__"), value);
        }
        c.emit(Opcode.LOAD_NAME, value, c.name("__name__"), c.asm().cache());
        bind("__module__", value);
        bind("__qualname__", c.constant(unit.qualifiedName));
        if (!node.typeParams().isEmpty()) {
            bind("__type_params__", c.variables.load(".type_params", Unit.ANY));
        }
        unit.release(mark);
        c.statements.setupAnnotations(node.body());
        c.statements.docstring(node.body());
        c.statements.body(node.body()
                .subList(Compilation.afterDocstring(node.body()), node.body().size()));
        if (scope.needsClassDict()) {
            bind("__classdictcell__", unit.register("__classdict__"));
        }
        if (scope.needsClassCell()) {
            bind("__classcell__", unit.register("__class__"));
            c.returns(unit.register("__class__"));
        }
        return c.leave();
    }

    private void bind(String name, int value) {
        c.emit(Opcode.STORE_NAME, c.name(name), value, c.asm().cache());
    }
}
