package dev.gila.scope;

import dev.gila.ast.Alias;
import dev.gila.ast.Arg;
import dev.gila.ast.Arguments;
import dev.gila.ast.ExceptHandler;
import dev.gila.ast.Expr;
import dev.gila.ast.Keyword;
import dev.gila.ast.MatchCase;
import dev.gila.ast.Mod;
import dev.gila.ast.Pattern;
import dev.gila.ast.Stmt;
import dev.gila.ast.TypeParam;
import dev.gila.ast.WithItem;
import dev.gila.source.SourceText;
import dev.gila.source.Span;
import java.util.List;
import java.util.Map;

/** The first pass over statements: opens a {@link Scope} for each block and notes what it does with each name. */
final class Collector implements Stmt.Visitor<Void> {
    final ScopeStack scopes;
    private final boolean futureAnnotations;
    private final ExpressionCollector expressions;
    private final PatternCollector patterns;

    Collector(SourceText source, boolean futureAnnotations, Map<Object, Scope> byNode) {
        this.futureAnnotations = futureAnnotations;
        scopes = new ScopeStack(source, byNode);
        expressions = new ExpressionCollector(this);
        patterns = new PatternCollector(this);
    }

    Scope collect(Mod tree) {
        Scope top = scopes.enter(ScopeKind.MODULE, "top", tree, Span.NONE);
        if (tree instanceof Mod.Module module) {
            statements(module.body());
        } else if (tree instanceof Mod.Interactive interactive) {
            statements(interactive.body());
        } else if (tree instanceof Mod.Expression expression) {
            expression(expression.body());
        }
        return top;
    }

    void statements(List<Stmt> body) {
        body.forEach(s -> s.accept(this));
    }

    void expression(Expr node) {
        if (node != null) {
            node.accept(expressions);
        }
    }

    void expressions(List<? extends Expr> nodes) {
        nodes.forEach(this::expression);
    }

    private void keywords(List<Keyword> keywords) {
        keywords.forEach(k -> expression(k.value()));
    }

    private void define(String name, int use, Span span) {
        scopes.define(name, use, span);
    }

    // ---- functions and classes

    @Override
    public Void visitFunctionDef(Stmt.FunctionDef node) {
        return function(
                node,
                node.span(),
                node.name(),
                node.args(),
                node.body(),
                node.decoratorList(),
                node.returns(),
                node.typeParams(),
                false);
    }

    @Override
    public Void visitAsyncFunctionDef(Stmt.AsyncFunctionDef node) {
        return function(
                node,
                node.span(),
                node.name(),
                node.args(),
                node.body(),
                node.decoratorList(),
                node.returns(),
                node.typeParams(),
                true);
    }

    private Void function(
            Stmt node,
            Span span,
            String name,
            Arguments args,
            List<Stmt> body,
            List<Expr> decorators,
            Expr returns,
            List<TypeParam> typeParams,
            boolean async) {
        define(name, Symbol.LOCAL, span);
        defaults(args);
        expressions(decorators);
        if (!typeParams.isEmpty()) {
            Scope generic = enterTypeParameters(name, typeParams, span, null);
            if (!args.defaults().isEmpty()) {
                parameter(generic, ".defaults", span);
            }
            if (args.kwDefaults().stream().anyMatch(d -> d != null)) {
                parameter(generic, ".kwdefaults", span);
            }
            typeParameters(typeParams);
        }
        annotations(args, returns);
        Scope scope = scopes.enter(ScopeKind.FUNCTION, name, node, span);
        scope.coroutine = async;
        parameters(args);
        statements(body);
        scopes.exit();
        if (!typeParams.isEmpty()) {
            scopes.exit();
        }
        return null;
    }

    private void parameter(Scope scope, String name, Span span) {
        define(name, Symbol.PARAMETER, span);
        scope.parameters().add(name);
    }

    void defaults(Arguments args) {
        expressions(args.defaults());
        expressions(args.kwDefaults());
    }

    void parameters(Arguments args) {
        args.posOnlyArgs().forEach(this::parameter);
        args.args().forEach(this::parameter);
        args.kwOnlyArgs().forEach(this::parameter);
        parameter(args.varArg());
        parameter(args.kwArg());
    }

    private void parameter(Arg arg) {
        if (arg != null) {
            define(arg.arg(), Symbol.PARAMETER, arg.span());
            scopes.current().parameters().add(scopes.mangle(arg.arg()));
        }
    }

    private void annotations(Arguments args, Expr returns) {
        for (List<Arg> group : List.of(args.posOnlyArgs(), args.args(), args.kwOnlyArgs())) {
            group.forEach(a -> annotation(a.annotation()));
        }
        annotation(args.varArg() == null ? null : args.varArg().annotation());
        annotation(args.kwArg() == null ? null : args.kwArg().annotation());
        annotation(returns);
    }

    /** An annotation that stays text uses no names, but may still be wrong. */
    private void annotation(Expr node) {
        if (node == null) {
            return;
        }
        if (futureAnnotations) {
            scopes.enterDetached(ScopeKind.ANNOTATION, "_annotation", node.span());
        }
        expression(node);
        if (futureAnnotations) {
            scopes.exit();
        }
    }

    private Scope enterTypeParameters(String name, List<TypeParam> typeParams, Span span, String newClass) {
        boolean inClass = scopes.current().kind() == ScopeKind.CLASS;
        Scope scope = scopes.enter(ScopeKind.TYPE_PARAMETERS, name, typeParams, span);
        if (newClass != null) {
            scopes.setClass(newClass);
        }
        if (inClass) {
            scope.seesClass = true;
            define("__classdict__", Symbol.USE, span);
        }
        return scope;
    }

    private void typeParameters(List<TypeParam> typeParams) {
        TypeParam.Visitor<Void> visitor = new TypeParam.Visitor<>() {
            @Override
            public Void visitTypeVar(TypeParam.TypeVar node) {
                define(node.name(), Symbol.TYPE_PARAMETER | Symbol.LOCAL, node.span());
                if (node.bound() != null) {
                    lazy(ScopeKind.TYPE_VARIABLE_BOUND, node.name(), node, node.bound(), scopes.current().seesClass);
                }
                return null;
            }

            @Override
            public Void visitParamSpec(TypeParam.ParamSpec node) {
                define(node.name(), Symbol.TYPE_PARAMETER | Symbol.LOCAL, node.span());
                return null;
            }

            @Override
            public Void visitTypeVarTuple(TypeParam.TypeVarTuple node) {
                define(node.name(), Symbol.TYPE_PARAMETER | Symbol.LOCAL, node.span());
                return null;
            }
        };
        typeParams.forEach(p -> p.accept(visitor));
    }

    /** An expression evaluated later, in a block of its own. */
    private void lazy(ScopeKind kind, String name, Object key, Expr value, boolean seesClass) {
        Scope scope = scopes.enter(kind, name, key, value.span());
        scope.seesClass = seesClass;
        if (seesClass) {
            define("__classdict__", Symbol.USE, value.span());
        }
        expression(value);
        scopes.exit();
    }

    @Override
    public Void visitClassDef(Stmt.ClassDef node) {
        define(node.name(), Symbol.LOCAL, node.span());
        expressions(node.decoratorList());
        boolean generic = !node.typeParams().isEmpty();
        if (generic) {
            enterTypeParameters(node.name(), node.typeParams(), node.span(), node.name());
            define(".type_params", Symbol.LOCAL | Symbol.USE, node.span());
            define(".generic_base", Symbol.LOCAL | Symbol.USE, node.span());
            typeParameters(node.typeParams());
        }
        expressions(node.bases());
        keywords(node.keywords());
        scopes.enter(ScopeKind.CLASS, node.name(), node, node.span());
        scopes.setClass(node.name());
        if (generic) {
            define("__type_params__", Symbol.LOCAL, node.span());
            define(".type_params", Symbol.USE, node.span());
        }
        statements(node.body());
        scopes.exit();
        if (generic) {
            scopes.exit();
        }
        return null;
    }

    @Override
    public Void visitTypeAlias(Stmt.TypeAlias node) {
        expression(node.name());
        String name = ((Expr.Name) node.name()).id();
        boolean inClass = scopes.current().kind() == ScopeKind.CLASS;
        boolean generic = !node.typeParams().isEmpty();
        if (generic) {
            enterTypeParameters(name, node.typeParams(), node.span(), null);
            typeParameters(node.typeParams());
        }
        lazy(ScopeKind.TYPE_ALIAS, name, node, node.value(), inClass);
        if (generic) {
            scopes.exit();
        }
        return null;
    }

    // ---- binding

    @Override
    public Void visitDelete(Stmt.Delete node) {
        expressions(node.targets());
        return null;
    }

    @Override
    public Void visitAssign(Stmt.Assign node) {
        expressions(node.targets());
        expression(node.value());
        return null;
    }

    @Override
    public Void visitAugAssign(Stmt.AugAssign node) {
        expression(node.target());
        expression(node.value());
        return null;
    }

    @Override
    public Void visitAnnAssign(Stmt.AnnAssign node) {
        if (node.target() instanceof Expr.Name name) {
            scopes.checkAnnotated(name.id(), node.simple(), node.span());
            if (node.simple()) {
                define(name.id(), Symbol.ANNOTATED | Symbol.LOCAL, name.span());
            } else if (node.value() != null) {
                define(name.id(), Symbol.LOCAL, name.span());
            }
        } else {
            expression(node.target());
        }
        annotation(node.annotation());
        expression(node.value());
        return null;
    }

    @Override
    public Void visitGlobal(Stmt.Global node) {
        node.names().forEach(n -> scopes.declare(n, Symbol.GLOBAL, "global", node.span()));
        return null;
    }

    @Override
    public Void visitNonlocal(Stmt.Nonlocal node) {
        node.names().forEach(n -> scopes.declare(n, Symbol.NONLOCAL, "nonlocal", node.span()));
        return null;
    }

    @Override
    public Void visitImport(Stmt.Import node) {
        node.names().forEach(this::alias);
        return null;
    }

    @Override
    public Void visitImportFrom(Stmt.ImportFrom node) {
        node.names().forEach(this::alias);
        return null;
    }

    private void alias(Alias alias) {
        String name = alias.asName() != null ? alias.asName() : alias.name();
        if (!name.equals("*")) {
            int dot = name.indexOf('.');
            define(dot < 0 ? name : name.substring(0, dot), Symbol.IMPORT, alias.span());
        } else if (scopes.current().kind() != ScopeKind.MODULE) {
            throw scopes.error(alias.span(), "import * only allowed at module level");
        }
    }

    // ---- control flow

    @Override
    public Void visitReturn(Stmt.Return node) {
        expression(node.value());
        return null;
    }

    @Override
    public Void visitFor(Stmt.For node) {
        return loop(node.target(), node.iter(), node.body(), node.orElse());
    }

    @Override
    public Void visitAsyncFor(Stmt.AsyncFor node) {
        return loop(node.target(), node.iter(), node.body(), node.orElse());
    }

    private Void loop(Expr target, Expr iter, List<Stmt> body, List<Stmt> orElse) {
        expression(target);
        expression(iter);
        statements(body);
        statements(orElse);
        return null;
    }

    @Override
    public Void visitWhile(Stmt.While node) {
        expression(node.test());
        statements(node.body());
        statements(node.orElse());
        return null;
    }

    @Override
    public Void visitIf(Stmt.If node) {
        expression(node.test());
        statements(node.body());
        statements(node.orElse());
        return null;
    }

    @Override
    public Void visitWith(Stmt.With node) {
        return with(node.items(), node.body());
    }

    @Override
    public Void visitAsyncWith(Stmt.AsyncWith node) {
        return with(node.items(), node.body());
    }

    private Void with(List<WithItem> items, List<Stmt> body) {
        for (WithItem item : items) {
            expression(item.contextExpr());
            expression(item.optionalVars());
        }
        statements(body);
        return null;
    }

    @Override
    public Void visitMatch(Stmt.Match node) {
        expression(node.subject());
        for (MatchCase matchCase : node.cases()) {
            pattern(matchCase.pattern());
            expression(matchCase.guard());
            statements(matchCase.body());
        }
        return null;
    }

    void pattern(Pattern pattern) {
        if (pattern != null) {
            pattern.accept(patterns);
        }
    }

    @Override
    public Void visitRaise(Stmt.Raise node) {
        expression(node.exc());
        expression(node.cause());
        return null;
    }

    @Override
    public Void visitTry(Stmt.Try node) {
        return attempt(node.body(), node.handlers(), node.orElse(), node.finalBody());
    }

    @Override
    public Void visitTryStar(Stmt.TryStar node) {
        return attempt(node.body(), node.handlers(), node.orElse(), node.finalBody());
    }

    private Void attempt(List<Stmt> body, List<ExceptHandler> handlers, List<Stmt> orElse, List<Stmt> finalBody) {
        statements(body);
        for (ExceptHandler handler : handlers) {
            expression(handler.type());
            if (handler.name() != null) {
                define(handler.name(), Symbol.LOCAL | Symbol.DELETED, handler.span());
            }
            statements(handler.body());
        }
        statements(orElse);
        statements(finalBody);
        return null;
    }

    @Override
    public Void visitAssert(Stmt.Assert node) {
        expression(node.test());
        expression(node.msg());
        return null;
    }

    @Override
    public Void visitExprStmt(Stmt.ExprStmt node) {
        expression(node.value());
        return null;
    }

    @Override
    public Void visitPass(Stmt.Pass node) {
        return null;
    }

    @Override
    public Void visitBreak(Stmt.Break node) {
        return null;
    }

    @Override
    public Void visitContinue(Stmt.Continue node) {
        return null;
    }
}
