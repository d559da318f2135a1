package dev.gila.parser;

import dev.gila.ast.Bytes;
import dev.gila.ast.Expr;
import dev.gila.source.SourceError.Kind;
import dev.gila.source.Span;
import dev.gila.token.Token;
import dev.gila.token.TokenKind;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/** String literals that stand side by side, f-strings among them, as one value. */
final class Strings {
    private static final int CONVERSION_NONE = -1;

    private final Grammar rules;
    private final Cursor in;
    private final Escapes escapes;

    Strings(Grammar rules) {
        this.rules = rules;
        this.in = rules.in;
        this.escapes = new Escapes(rules);
    }

    Expr strings() {
        Token start = in.token();
        if (start.kind() == TokenKind.STRING && !isString(in.kind(1))) {
            in.next();
            return literal(start);
        }
        List<Expr> parts = new ArrayList<>();
        boolean formatted = false;
        while (isString(in.kind())) {
            if (in.at(TokenKind.STRING)) {
                parts.add(literal(in.next()));
            } else {
                formatted = true;
                fString(parts);
            }
        }
        Span span = in.from(start);
        boolean bytes = false;
        boolean onlyBytes = !formatted;
        for (Expr part : parts) {
            bytes |= isBytes(part);
            onlyBytes &= isBytes(part);
        }
        if (bytes && !onlyBytes) {
            throw in.errorAtFurthest(Kind.SYNTAX_ERROR, "cannot mix bytes and nonbytes literals");
        }
        if (bytes) {
            return new Expr.Constant(span, joinedBytes(parts), null);
        }
        List<Expr> joined = joinConstants(parts, formatted);
        if (formatted) {
            return new Expr.JoinedStr(span, joined);
        }
        Expr.Constant only = (Expr.Constant) joined.get(0);
        return new Expr.Constant(span, only.value(), only.kind());
    }

    private static boolean isString(TokenKind kind) {
        return kind == TokenKind.STRING || kind == TokenKind.FSTRING_START;
    }

    private static boolean isBytes(Expr part) {
        return part instanceof Expr.Constant constant && constant.value() instanceof Bytes;
    }

    private Expr literal(Token token) {
        String text = token.text();
        int quote = 0;
        boolean raw = false;
        boolean bytes = false;
        for (; text.charAt(quote) != '\'' && text.charAt(quote) != '"'; quote++) {
            int letter = text.charAt(quote) | 0x20;
            raw |= letter == 'r';
            bytes |= letter == 'b';
        }
        char mark = text.charAt(quote);
        int size = text.startsWith(String.valueOf(mark).repeat(3), quote) && text.length() >= quote + 6 ? 3 : 1;
        String body = text.substring(quote + size, text.length() - size);
        String kind = text.charAt(0) == 'u' ? "u" : null;
        Object value = bytes ? escapes.bytes(body, raw, token) : raw ? body : escapes.text(body, token);
        return new Expr.Constant(token.span(), value, kind);
    }

    private static Bytes joinedBytes(List<Expr> parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        parts.forEach(part -> all.writeBytes(((Bytes) ((Expr.Constant) part).value()).value()));
        return new Bytes(all.toByteArray());
    }

    /** Makes neighbouring constants one. In an f-string, empty ones vanish. The first of a run decides the kind. */
    private static List<Expr> joinConstants(List<Expr> parts, boolean formatted) {
        List<Expr> joined = new ArrayList<>();
        int at = 0;
        while (at < parts.size()) {
            if (!(parts.get(at) instanceof Expr.Constant first)) {
                joined.add(parts.get(at++));
                continue;
            }
            StringBuilder text = new StringBuilder();
            Span end = first.span();
            for (; at < parts.size() && parts.get(at) instanceof Expr.Constant constant; at++) {
                text.append((String) constant.value());
                end = constant.span();
            }
            if (!formatted || text.length() > 0) {
                joined.add(new Expr.Constant(first.span().to(end), text.toString(), first.kind()));
            }
        }
        return List.copyOf(joined);
    }

    // f-strings

    private void fString(List<Expr> parts) {
        Token start = in.next();
        boolean raw = start.text().toLowerCase(java.util.Locale.ROOT).indexOf('r') >= 0;
        while (!in.accept(TokenKind.FSTRING_END)) {
            part(raw, false, parts);
        }
    }

    /** The text between fields, or null if it comes to nothing. A brace in it stands for two in the source. */
    private Expr middle(boolean raw, boolean format) {
        Token token = in.next();
        String value = raw ? token.text() : escapes.text(token.text(), token);
        Span span = token.span();
        if (!format && (value.endsWith("{") || value.endsWith("}"))) {
            span = span.to(new Span(0, 0, span.endLine(), span.endColumn() + 1));
        }
        return value.isEmpty() ? null : new Expr.Constant(span, value, null);
    }

    /** A replacement field; with {@code =} it comes after its own source text. */
    private List<Expr> field(boolean raw) {
        if (in.diagnosing()) {
            rules.expressionMistakes.replacementField();
        }
        int first = in.position();
        Token open = in.expect(TokenKind.LBRACE);
        Expr value = rules.expressions.yieldOrStarExpressions();
        boolean debug = in.accept(TokenKind.EQUAL);
        int last = in.position();
        int conversion = in.at(TokenKind.EXCLAMATION) ? conversion() : CONVERSION_NONE;
        Token colon = in.token();
        Expr format = in.accept(TokenKind.COLON) ? formatSpec(colon, raw) : null;
        in.expect(TokenKind.RBRACE);
        if (debug && conversion == CONVERSION_NONE && format == null) {
            conversion = 'r';
        }
        Expr field = new Expr.FormattedValue(in.from(open), value, conversion, format);
        if (!debug) {
            return List.of(field);
        }
        return List.of(new Expr.Constant(in.between(first, last), in.textBetween(first, last), null), field);
    }

    private int conversion() {
        Token mark = in.next();
        Token name = in.expect(TokenKind.NAME);
        if (name.span().startColumn() != mark.span().endColumn() || name.line() != mark.line()) {
            Span span = mark.span().to(name.span());
            throw in.error(span, "f-string: conversion type must come right after the exclamanation mark");
        }
        String letter = name.text();
        if (!letter.equals("s") && !letter.equals("r") && !letter.equals("a")) {
            throw in.error(
                    name.span(), "f-string: invalid conversion character '" + letter + "': expected 's', 'r', or 'a'");
        }
        return letter.charAt(0);
    }

    private Expr formatSpec(Token colon, boolean raw) {
        List<Expr> parts = new ArrayList<>();
        while (!in.at(TokenKind.RBRACE)) {
            part(raw, true, parts);
        }
        return new Expr.JoinedStr(in.from(colon), List.copyOf(parts));
    }

    private void part(boolean raw, boolean format, List<Expr> parts) {
        if (in.at(TokenKind.FSTRING_MIDDLE)) {
            Expr text = middle(raw, format);
            if (text != null) {
                parts.add(text);
            }
        } else {
            parts.addAll(field(raw));
        }
    }

    /** Passes as much of a format specification as is right. */
    void formatParts() {
        while (in.accept(TokenKind.FSTRING_MIDDLE)
                || in.at(TokenKind.LBRACE) && in.attempt(() -> field(true)) != null) {}
    }
}
