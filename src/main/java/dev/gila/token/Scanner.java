package dev.gila.token;

import dev.gila.source.SourceError;
import dev.gila.source.SourceError.Kind;
import dev.gila.source.SourceText;
import dev.gila.source.Span;

/** A place in a text that moves forward, and the errors that point at it. */
final class Scanner {
    static final int END = -1;

    final SourceText source;
    final String text;
    private int at;
    private int line = 1;
    private boolean yields;

    Scanner(SourceText source) {
        this.source = source;
        this.text = source.text();
    }

    int at() {
        return at;
    }

    int line() {
        return line;
    }

    int lineStart() {
        return source.lineStart(line);
    }

    /** The character here, or {@link #END}. */
    int peek() {
        return at < text.length() ? text.charAt(at) : END;
    }

    int peek(int ahead) {
        return at + ahead < text.length() ? text.charAt(at + ahead) : END;
    }

    boolean looking(String expected) {
        return text.startsWith(expected, at);
    }

    /** Passes one character; a line end moves to the next line. */
    void advance() {
        if (text.charAt(at++) == '\n') {
            line++;
        }
    }

    /** Passes characters none of which is a line end. */
    void advance(int count) {
        at += count;
    }

    boolean accept(char expected) {
        if (peek() != expected) {
            return false;
        }
        advance();
        return true;
    }

    int column() {
        return source.column(line, at);
    }

    Span spanFrom(int startLine, int start) {
        return new Span(startLine, source.column(startLine, start), line, column());
    }

    /** An error at the character before this place: the last one that the tokenizer has looked at. */
    SourceError error(String message) {
        return error(message, line, column(), column(), false);
    }

    /** An error about a part of a line, shown without its end. */
    SourceError error(String message, int errorLine, int offset, int endOffset, boolean incomplete) {
        String shown = source.line(errorLine);
        shown = shown.endsWith("\n") ? shown.substring(0, shown.length() - 1) : shown;
        return error(Kind.SYNTAX_ERROR, message, errorLine, offset, endOffset, shown, incomplete);
    }

    /** An error about a line as a whole. */
    SourceError error(Kind kind, String message, int errorLine, int offset, int endOffset, boolean incomplete) {
        return yielding(error(kind, message, errorLine, offset, endOffset, source.line(errorLine), incomplete));
    }

    /** Marks an error as one that is reported only if the parser finds nothing wrong before it. */
    SourceError yielding(SourceError error) {
        yields = true;
        return error;
    }

    boolean yields() {
        return yields;
    }

    private SourceError error(
            Kind kind, String message, int errorLine, int offset, int endOffset, String shown, boolean incomplete) {
        return new SourceError(
                kind, message, source.filename(), errorLine, offset, errorLine, endOffset, shown, incomplete);
    }
}
