package dev.gila.types;

import dev.gila.object.Exceptions;

/** Reads the format strings of {@code str.format}: literal text and replacement fields, one after another. */
public final class FormatMarkup {
    private final String text;
    private int at;

    /**
     * Literal text, and the field that follows it.
     *
     * @param field what to format, or {@code null} when no field follows
     * @param spec the format specification, which may have fields of its own
     * @param conversion the character after {@code !}, or 0
     */
    public record Piece(String literal, String field, String spec, int conversion) {}

    public FormatMarkup(String text) {
        this.text = text;
    }

    /** The next piece, or {@code null} at the end. */
    public Piece next() {
        if (at >= text.length()) return null;
        int start = at;
        while (at < text.length() && text.charAt(at) != '{' && text.charAt(at) != '}') at++;
        if (at == text.length()) return new Piece(text.substring(start), null, null, 0);
        char c = text.charAt(at++);
        boolean doubled = at < text.length() && text.charAt(at) == c;
        if (doubled) {
            at++;
            return new Piece(text.substring(start, at - 1), null, null, 0);
        }
        if (c == '}') throw Exceptions.valueError("Single '}' encountered in format string");
        if (at == text.length()) throw Exceptions.valueError("Single '{' encountered in format string");
        return field(text.substring(start, at - 1));
    }

    private Piece field(String literal) {
        int start = at;
        char end = fieldEnd();
        String name = text.substring(start, at - 1);
        int conversion = 0;
        if (end == '!') {
            if (at >= text.length()) {
                throw Exceptions.valueError("end of string while looking for conversion specifier");
            }
            conversion = text.codePointAt(at);
            at += Character.charCount(conversion);
            if (at >= text.length()) throw Exceptions.valueError("unmatched '{' in format spec");
            end = text.charAt(at++);
            if (end != ':' && end != '}') throw Exceptions.valueError("expected ':' after conversion specifier");
        }
        return new Piece(literal, name, end == ':' ? spec() : "", conversion);
    }

    /** Reads up to what ends a field's name, and returns that; brackets hide it. */
    private char fieldEnd() {
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '{') throw Exceptions.valueError("unexpected '{' in field name");
            if (c == '}' || c == ':' || c == '!') return c;
            if (c == '[') while (at < text.length() && text.charAt(at) != ']') at++;
        }
        throw Exceptions.valueError("expected '}' before end of string");
    }

    private String spec() {
        int start = at;
        for (int depth = 1; at < text.length(); ) {
            char c = text.charAt(at++);
            if (c == '{') depth++;
            else if (c == '}' && --depth == 0) return text.substring(start, at - 1);
        }
        throw Exceptions.valueError("unmatched '{' in format spec");
    }
}
