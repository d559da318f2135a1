package dev.gila.ast;

/** One context manager of a with statement. */
public record WithItem(Expr contextExpr, Expr optionalVars) implements Node {}
