package dev.gila.ast;

import dev.gila.source.Span;

/** A keyword argument of a call; a null name is {@code **value}. */
public record Keyword(Span span, String arg, Expr value) implements Positioned {}
