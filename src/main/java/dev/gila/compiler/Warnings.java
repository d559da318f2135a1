package dev.gila.compiler;

import dev.gila.source.Span;

/** Takes the SyntaxWarnings that compiling gives. */
@FunctionalInterface
public interface Warnings {
    Warnings NONE = (message, span) -> {};

    void warn(String message, Span span);
}
