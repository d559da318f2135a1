package dev.gila.ast;

import java.util.List;

/** One case of a match statement. */
public record MatchCase(Pattern pattern, Expr guard, List<Stmt> body) implements Node {}
