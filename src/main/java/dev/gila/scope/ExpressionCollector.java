package dev.gila.scope;

import dev.gila.ast.Comprehension;
import dev.gila.ast.Expr;
import dev.gila.ast.ExprContext;
import dev.gila.source.Span;
import java.util.List;

/** The first pass over expressions. */
final class ExpressionCollector implements Expr.Visitor<Void> {
    private final Collector collector;
    private final ScopeStack scopes;

    ExpressionCollector(Collector collector) {
        this.collector = collector;
        this.scopes = collector.scopes;
    }

    private Void visit(Expr... nodes) {
        for (Expr node : nodes) {
            collector.expression(node);
        }
        return null;
    }

    private Void visit(List<Expr> nodes) {
        collector.expressions(nodes);
        return null;
    }

    // ---- names and scopes

    @Override
    public Void visitName(Expr.Name node) {
        int use = switch (node.ctx()) {
            case LOAD -> Symbol.USE;
            case STORE -> Symbol.LOCAL;
            case DEL -> Symbol.LOCAL | Symbol.DELETED;
        };
        scopes.define(node.id(), use, node.span());
        Scope here = scopes.current();
        if (node.ctx() == ExprContext.LOAD
                && node.id().equals("super")
                && here.kind().isFunctionLike()) {
            scopes.define("__class__", Symbol.USE, node.span());
        }
        return null;
    }

    @Override
    public Void visitLambda(Expr.Lambda node) {
        collector.defaults(node.args());
        checkOutsideClassAnnotation("lambda", node.span());
        scopes.enter(ScopeKind.LAMBDA, "lambda", node, node.span());
        collector.parameters(node.args());
        visit(node.body());
        scopes.exit();
        return null;
    }

    @Override
    public Void visitListComp(Expr.ListComp node) {
        return comprehension(node, ScopeKind.LIST_COMPREHENSION, "listcomp", node.generators(), node.elt(), null);
    }

    @Override
    public Void visitSetComp(Expr.SetComp node) {
        return comprehension(node, ScopeKind.SET_COMPREHENSION, "setcomp", node.generators(), node.elt(), null);
    }

    @Override
    public Void visitDictComp(Expr.DictComp node) {
        return comprehension(
                node, ScopeKind.DICT_COMPREHENSION, "dictcomp", node.generators(), node.key(), node.value());
    }

    @Override
    public Void visitGeneratorExp(Expr.GeneratorExp node) {
        return comprehension(node, ScopeKind.GENERATOR_EXPRESSION, "genexpr", node.generators(), node.elt(), null);
    }

    /** The first iterable is evaluated outside, the rest in a block of its own. */
    private Void comprehension(
            Expr node, ScopeKind kind, String name, List<Comprehension> generators, Expr element, Expr value) {
        checkOutsideClassAnnotation("comprehension", node.span());
        Comprehension first = generators.get(0);
        iterable(first.iter());
        Scope scope = scopes.enter(kind, name, node, node.span());
        scope.coroutine = first.isAsync();
        scopes.define(".0", Symbol.PARAMETER, node.span());
        scope.parameters().add(".0");
        target(first.target());
        visit(first.ifs());
        for (Comprehension generator : generators.subList(1, generators.size())) {
            target(generator.target());
            iterable(generator.iter());
            visit(generator.ifs());
            if (generator.isAsync()) {
                scope.coroutine = true;
            }
        }
        visit(value, element);
        scope.generator = kind == ScopeKind.GENERATOR_EXPRESSION;
        boolean asynchronous = scope.coroutine && !scope.generator;
        boolean walrus = scope.walrus;
        scopes.exit();
        if (asynchronous) {
            scopes.current().coroutine = true;
        }
        scopes.current().walrus |= walrus;
        return null;
    }

    private void iterable(Expr iter) {
        Scope scope = scopes.current();
        scope.comprehensionIterables++;
        visit(iter);
        scope.comprehensionIterables--;
    }

    private void target(Expr target) {
        Scope scope = scopes.current();
        scope.comprehensionTarget = true;
        visit(target);
        scope.comprehensionTarget = false;
    }

    @Override
    public Void visitNamedExpr(Expr.NamedExpr node) {
        checkPlace("named expression", node.span());
        Scope scope = scopes.current();
        if (scope.comprehensionIterables > 0) {
            throw scopes.error(
                    node.span(), "assignment expression cannot be used in a comprehension iterable expression");
        }
        scope.walrus = true;
        if (scope.kind().isComprehension()) {
            bindAround((Expr.Name) node.target());
        }
        return visit(node.value(), node.target());
    }

    /** An assignment expression in a comprehension binds in the function or module around all comprehensions. */
    private void bindAround(Expr.Name target) {
        String name = target.id();
        Span span = target.span();
        for (Scope scope : scopes.innermostFirst()) {
            Symbol symbol = scope.lookup(scopes.mangle(name));
            if (scope.kind().isComprehension()) {
                if (symbol != null && symbol.is(Symbol.COMPREHENSION_TARGET) && symbol.is(Symbol.LOCAL)) {
                    throw scopes.error(
                            span,
                            "assignment expression cannot rebind comprehension iteration variable '" + name + "'");
                }
                continue;
            }
            String forbidden = forbiddenAround(scope.kind());
            if (forbidden != null) {
                throw scopes.error(span, "assignment expression within a comprehension cannot be used " + forbidden);
            }
            boolean global = scope.kind() == ScopeKind.MODULE || symbol != null && symbol.is(Symbol.GLOBAL);
            scopes.define(name, global ? Symbol.GLOBAL : Symbol.NONLOCAL, span);
            scopes.current().directives.put(scopes.mangle(name), span);
            scopes.define(scope, name, scope.kind() == ScopeKind.MODULE ? Symbol.GLOBAL : Symbol.LOCAL, span);
            return;
        }
    }

    private static String forbiddenAround(ScopeKind kind) {
        return switch (kind) {
            case CLASS -> "in a class body";
            case TYPE_PARAMETERS -> "within the definition of a generic";
            case TYPE_ALIAS -> "in a type alias";
            case TYPE_VARIABLE_BOUND -> "in a TypeVar bound";
            default -> null;
        };
    }

    // ---- what may not stand everywhere

    private void checkPlace(String what, Span span) {
        String where = switch (scopes.current().kind()) {
            case ANNOTATION -> "an annotation";
            case TYPE_VARIABLE_BOUND -> "a TypeVar bound";
            case TYPE_ALIAS -> "a type alias";
            case TYPE_PARAMETERS -> "the definition of a generic";
            default -> null;
        };
        if (where != null) {
            throw scopes.error(span, what + " cannot be used within " + where);
        }
    }

    /** A function inside an annotation scope could not look into the class around it. */
    private void checkOutsideClassAnnotation(String what, Span span) {
        if (scopes.current().seesClass) {
            throw scopes.error(span, "Cannot use " + what + " in annotation scope within class scope");
        }
    }

    private void markGenerator(Expr node) {
        Scope scope = scopes.current();
        scope.generator = true;
        if (scope.kind().isComprehension()) {
            throw scopes.error(node.span(), "'yield' inside " + scope.kind().text);
        }
    }

    @Override
    public Void visitYield(Expr.Yield node) {
        checkPlace("yield expression", node.span());
        visit(node.value());
        markGenerator(node);
        return null;
    }

    @Override
    public Void visitYieldFrom(Expr.YieldFrom node) {
        checkPlace("yield expression", node.span());
        visit(node.value());
        markGenerator(node);
        return null;
    }

    @Override
    public Void visitAwait(Expr.Await node) {
        checkPlace("await expression", node.span());
        visit(node.value());
        scopes.current().coroutine = true;
        return null;
    }

    // ---- the rest only has parts

    @Override
    public Void visitBoolOp(Expr.BoolOp node) {
        return visit(node.values());
    }

    @Override
    public Void visitBinOp(Expr.BinOp node) {
        return visit(node.left(), node.right());
    }

    @Override
    public Void visitUnaryOp(Expr.UnaryOp node) {
        return visit(node.operand());
    }

    @Override
    public Void visitIfExp(Expr.IfExp node) {
        return visit(node.test(), node.body(), node.orElse());
    }

    @Override
    public Void visitDict(Expr.Dict node) {
        visit(node.keys());
        return visit(node.values());
    }

    @Override
    public Void visitSet(Expr.Set node) {
        return visit(node.elts());
    }

    @Override
    public Void visitCompare(Expr.Compare node) {
        visit(node.left());
        return visit(node.comparators());
    }

    @Override
    public Void visitCall(Expr.Call node) {
        visit(node.func());
        visit(node.args());
        node.keywords().forEach(k -> visit(k.value()));
        return null;
    }

    @Override
    public Void visitFormattedValue(Expr.FormattedValue node) {
        return visit(node.value(), node.formatSpec());
    }

    @Override
    public Void visitJoinedStr(Expr.JoinedStr node) {
        return visit(node.values());
    }

    @Override
    public Void visitConstant(Expr.Constant node) {
        return null;
    }

    @Override
    public Void visitAttribute(Expr.Attribute node) {
        return visit(node.value());
    }

    @Override
    public Void visitSubscript(Expr.Subscript node) {
        return visit(node.value(), node.slice());
    }

    @Override
    public Void visitStarred(Expr.Starred node) {
        return visit(node.value());
    }

    @Override
    public Void visitList(Expr.List node) {
        return visit(node.elts());
    }

    @Override
    public Void visitTuple(Expr.Tuple node) {
        return visit(node.elts());
    }

    @Override
    public Void visitSlice(Expr.Slice node) {
        return visit(node.lower(), node.upper(), node.step());
    }
}
