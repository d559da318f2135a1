package dev.gila.token;

import dev.gila.source.Span;

/** A token and its place. The text is as written in the source, also where it means nothing (line ends, indents). */
public record Token(TokenKind kind, String text, Span span) {
    public int line() {
        return span.startLine();
    }
}
