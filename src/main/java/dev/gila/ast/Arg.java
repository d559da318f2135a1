package dev.gila.ast;

import dev.gila.source.Span;

/** One parameter. */
public record Arg(Span span, String arg, Expr annotation) implements Positioned {}
