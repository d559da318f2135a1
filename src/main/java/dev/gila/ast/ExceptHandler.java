package dev.gila.ast;

import dev.gila.source.Span;
import java.util.List;

/** One {@code except} clause; a null type catches everything. */
public record ExceptHandler(Span span, Expr type, String name, List<Stmt> body) implements Positioned {}
