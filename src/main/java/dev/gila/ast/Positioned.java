package dev.gila.ast;

import dev.gila.source.Span;

/** A node that says where in the source it stands. */
public sealed interface Positioned extends Node
        permits Stmt, Expr, Pattern, TypeParam, Arg, Keyword, Alias, ExceptHandler {
    Span span();
}
