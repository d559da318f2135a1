package dev.gila.compiler;

import dev.gila.ast.Arguments;
import dev.gila.ast.Expr;
import dev.gila.ast.Stmt;
import dev.gila.ast.TypeParam;
import dev.gila.source.Span;
import java.util.List;

/** What {@code def} and {@code async def} have in common. */
record FunctionSource(
        Stmt node,
        Span span,
        String name,
        Arguments args,
        List<Stmt> body,
        List<Expr> decorators,
        Expr returns,
        List<TypeParam> typeParams,
        boolean async) {

    static FunctionSource of(Stmt.FunctionDef node) {
        return new FunctionSource(
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

    static FunctionSource of(Stmt.AsyncFunctionDef node) {
        return new FunctionSource(
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

    /** The first line, decorators included. */
    int firstLine() {
        return decorators.isEmpty()
                ? span.startLine()
                : decorators.get(0).span().startLine();
    }
}
