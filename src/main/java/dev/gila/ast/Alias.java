package dev.gila.ast;

import dev.gila.source.Span;

/** One name of an import statement. */
public record Alias(Span span, String name, String asName) implements Positioned {}
