package dev.gila.parser;

import dev.gila.source.SourceError;
import dev.gila.source.SourceError.Kind;
import dev.gila.source.SourceText;
import dev.gila.source.Span;
import dev.gila.token.Token;
import dev.gila.token.TokenKind;
import dev.gila.token.Tokens;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A place in the tokens. A rule that finds another token than it needs throws {@link Failure}; a rule that knows what is
 * wrong throws a {@link SourceError}.
 *
 * <p>Parsing has two passes. The first is predictive and only finds out whether the program is right. The second, which
 * wrong programs get, is {@link #diagnosing()}: rules ask the classes named Mistakes what the author may have meant, at
 * the price of going over the same tokens many times, which {@link #memo} keeps linear.
 */
final class Cursor {
    private static final int MAX_DEPTH = 2000;
    private static final int RULES = 16;

    /** A rule did not match. There is only one, without a stack trace. */
    static final class Failure extends RuntimeException {
        private static final long serialVersionUID = 1L;
        static final Failure INSTANCE = new Failure();

        private Failure() {
            super(null, null, false, false);
        }
    }

    private record Memo(Object result, int end) {}

    final SourceText source;
    private final List<Token> tokens;
    private final SourceError tokenError;
    private final boolean tokenErrorOutranks;
    private final Tokens.Bracket unclosed;
    private final Map<Integer, Memo> memos = new HashMap<>();
    private int position;
    private int furthest;
    private int depth;
    private boolean diagnosing;
    private boolean secondPass;
    private boolean endUnseen;

    Cursor(Tokens tokens) {
        this.source = tokens.source();
        this.tokens = tokens.list();
        this.tokenError = tokens.error();
        this.tokenErrorOutranks = tokens.error() != null && tokens.outranks();
        this.unclosed = tokens.unclosed();
    }

    /** Starts the second pass. How far the first one came is kept: that is where generic errors point. */
    void diagnose() {
        position = 0;
        depth = 0;
        diagnosing = true;
        secondPass = true;
    }

    /** The input is one expression, which needs no line end: one that the author did not write is not there. */
    void ignoreInventedEnd() {
        endUnseen = source.endAdded();
    }

    boolean diagnosing() {
        return diagnosing;
    }

    // Looking and moving

    private Token tokenAt(int index) {
        if (index >= tokens.size()) {
            throw atEnd();
        }
        return tokens.get(index);
    }

    /** The tokens end without an end marker where there is an error or inside a bracket. */
    private SourceError atEnd() {
        if (tokenError != null) {
            return tokenError;
        }
        return neverClosed();
    }

    private SourceError neverClosed() {
        int offset = unclosed.column() + 1;
        return new SourceError(
                Kind.SYNTAX_ERROR,
                "'" + unclosed.opening() + "' was never closed",
                source.filename(),
                unclosed.line(),
                offset,
                unclosed.line(),
                0,
                shownLine(unclosed.line(), source.lineCount() - 1),
                true);
    }

    Token token() {
        return tokenAt(position);
    }

    TokenKind kind() {
        return tokenAt(position).kind();
    }

    TokenKind kind(int ahead) {
        int index = position + ahead;
        furthest = Math.max(furthest, Math.min(index, tokens.size() - 1));
        return index < tokens.size() ? tokens.get(index).kind() : TokenKind.ENDMARKER;
    }

    boolean at(TokenKind kind) {
        return kind() == kind;
    }

    /** Whether the next tokens are of these two kinds. The second is not looked at unless the first matches. */
    boolean at(TokenKind first, TokenKind second) {
        return kind() == first && kind(1) == second;
    }

    /** Whether a soft keyword stands here. */
    boolean atWord(String word) {
        Token token = token();
        return token.kind() == TokenKind.NAME && token.text().equals(word);
    }

    Token next() {
        Token token = tokenAt(position);
        if (++position > furthest) {
            furthest = position;
        }
        return token;
    }

    Token previous() {
        return tokens.get(position - 1);
    }

    boolean accept(TokenKind kind) {
        if (kind() != kind) {
            return false;
        }
        next();
        return true;
    }

    Token expect(TokenKind kind) {
        if (kind() != kind) {
            throw Failure.INSTANCE;
        }
        return next();
    }

    /** What must come here in any reading of the program. */
    Token force(TokenKind kind) {
        if (kind() != kind) {
            throw error(token().span(), "expected '" + kind.text + "'");
        }
        return next();
    }

    String name() {
        return name(expect(TokenKind.NAME));
    }

    /** Names are compared in their compatibility form, as Python does. */
    static String name(Token token) {
        String text = token.text();
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return Normalizer.normalize(text, Normalizer.Form.NFKC);
            }
        }
        return text;
    }

    /** From a token to the last one passed that is more than layout. */
    Span from(Token start) {
        int last = position - 1;
        while (isLayout(tokens.get(last).kind())) {
            last--;
        }
        return start.span().to(tokens.get(last).span());
    }

    private static boolean isLayout(TokenKind kind) {
        return kind == TokenKind.NEWLINE || kind == TokenKind.INDENT || kind == TokenKind.DEDENT;
    }

    /** From the end of a token to the start of another. */
    Span between(int first, int last) {
        Span start = tokens.get(first).span();
        Span end = tokens.get(last).span();
        return new Span(start.endLine(), start.endColumn(), end.startLine(), end.startColumn());
    }

    /** The text between two tokens, without comments. */
    String textBetween(int first, int last) {
        StringBuilder text = new StringBuilder();
        for (int i = first; i < last; i++) {
            text.append(i > first ? source.slice(tokens.get(i).span()) : "");
            text.append(source.slice(between(i, i + 1)).replaceAll("#[^\n]*", ""));
        }
        return text.toString();
    }

    int position() {
        return position;
    }

    int furthest() {
        return furthest;
    }

    void reset(int to) {
        position = to;
    }

    /** How many brackets are open behind a token. */
    int bracketDepth(int index) {
        int open = 0;
        for (Token token : tokens.subList(0, index + 1)) {
            switch (token.kind()) {
                case LPAR, LSQB, LBRACE -> open++;
                case RPAR, RSQB, RBRACE -> open--;
                default -> {}
            }
        }
        return open;
    }

    // Trying

    /** The result of a rule, or null, with the cursor where it was, if the rule does not match. */
    <T> T attempt(Supplier<T> rule) {
        int start = position;
        int startDepth = depth;
        try {
            return rule.get();
        } catch (Failure failure) {
            position = start;
            depth = startDepth;
            return null;
        }
    }

    /** Whether a rule matches here; the cursor does not move. */
    boolean matches(Supplier<?> rule) {
        int start = position;
        boolean found = attempt(() -> {
                    Object unused = rule.get();
                    return true;
                })
                != null;
        position = start;
        return found;
    }

    /** Whether this is the second pass: rules then go through {@link #memo}. */
    boolean remembers() {
        return secondPass;
    }

    /** Applies a rule unless its outcome at this place is known. {@code id} tells rules apart. */
    @SuppressWarnings("unchecked")
    <T> T memo(int id, Supplier<T> rule) {
        int key = position * RULES + id;
        Memo known = memos.get(key);
        if (known == null) {
            T result = attempt(rule);
            known = new Memo(result, position);
            memos.put(key, known);
        }
        if (known.result == null) {
            throw Failure.INSTANCE;
        }
        position = known.end;
        return (T) known.result;
    }

    /** Applies a rule without looking for mistakes in it. */
    <T> T trusting(Supplier<T> rule) {
        boolean before = diagnosing;
        diagnosing = false;
        try {
            return rule.get();
        } finally {
            diagnosing = before;
        }
    }

    /** Counts a step into the tree, down or along a chain; {@link #leave} takes as many back. */
    void enter() {
        if (++depth > MAX_DEPTH) {
            throw tooDeep();
        }
    }

    void leave(int steps) {
        depth -= steps;
    }

    SourceError tooDeep() {
        return placeless(Kind.RECURSION_ERROR, "maximum recursion depth exceeded during compilation");
    }

    SourceError placeless(Kind kind, String message) {
        return new SourceError(kind, message, source.filename(), 0, 0, 0, 0, null, false);
    }

    // Errors

    SourceError error(Span span, String message) {
        return error(
                Kind.SYNTAX_ERROR,
                message,
                span.startLine(),
                span.startColumn() + 1,
                span.endLine(),
                span.endColumn() + 1,
                false);
    }

    private SourceError error(
            Kind kind, String message, int line, int offset, int endLine, int endOffset, boolean incomplete) {
        String text = shownLine(line, lastLine());
        return new SourceError(kind, message, source.filename(), line, offset, endLine, endOffset, text, incomplete);
    }

    /** The last line that has been read. */
    private int lastLine() {
        if (tokens.isEmpty()) {
            return 1;
        }
        Token last = tokens.get(Math.min(furthest, tokens.size() - 1));
        return lineOf(last);
    }

    /** The text of a line; its end is shown as long as nothing behind it has been read. */
    private String shownLine(int line, int lastRead) {
        String text = source.line(line);
        boolean invented = endUnseen && line == source.lineCount() - 1;
        return text.endsWith("\n") && (lastRead > line || invented) ? text.substring(0, text.length() - 1) : text;
    }

    /** An error that points at the furthest token seen. */
    SourceError errorAtFurthest(Kind kind, String message) {
        return errorAt(kind, tokenAt(furthest), message);
    }

    SourceError errorAtPrevious(String message) {
        return errorAt(Kind.SYNTAX_ERROR, previous(), message);
    }

    SourceError errorHere(String message) {
        return errorAt(Kind.SYNTAX_ERROR, token(), message);
    }

    /** An error from a span to the end of the furthest token seen. */
    SourceError errorFrom(Span start, String message) {
        Span end = tokens.get(furthest).span();
        return error(new Span(start.startLine(), start.startColumn(), end.endLine(), end.endColumn() - 1), message);
    }

    private SourceError errorAt(Kind kind, Token token, String message) {
        Span span = token.span();
        if (isAtEnd(token)) {
            int line = lineOf(token);
            int length = source.line(line).length();
            return error(kind, message, line, length, line, -1, true);
        }
        boolean placeless = token.kind() == TokenKind.INDENT || token.kind() == TokenKind.DEDENT;
        int offset = placeless ? span.endColumn() : span.startColumn() + 1;
        int endOffset = placeless ? -1 : span.endColumn() + 1;
        return error(kind, message, span.startLine(), offset, span.endLine(), endOffset, false);
    }

    /** Whether a token comes from nothing but the end of the text. It counts as being on the line before. */
    private boolean isAtEnd(Token token) {
        boolean behind = token.line() == source.lineCount() && token.line() > 1;
        return behind || endUnseen && token.kind() == TokenKind.NEWLINE && token.line() == source.lineCount() - 1;
    }

    private int lineOf(Token token) {
        return Math.max(1, Math.min(token.line(), source.lineCount() - 1));
    }

    /** The error of a program in which no rule knows what is wrong. {@code last} is the furthest token of the first pass. */
    SourceError invalidSyntax(int last) {
        Token token = tokenAt(last);
        if (token.kind() == TokenKind.INDENT || token.kind() == TokenKind.DEDENT) {
            String message = token.kind() == TokenKind.INDENT ? "unexpected indent" : "unexpected unindent";
            return errorAt(Kind.INDENTATION_ERROR, token, message);
        }
        int line = lineOf(token);
        return outranked(
                isAtEnd(token)
                        ? error(Kind.SYNTAX_ERROR, "invalid syntax", line, 0, line, 0, true)
                        : error(token.span(), "invalid syntax"));
    }

    /**
     * What is reported where the parser finds an error: mistakes in tokens later on come first, and so does a bracket
     * that was opened on an earlier line than the parser came to and is never closed.
     */
    SourceError outranked(SourceError error) {
        if (tokenErrorOutranks) {
            return tokenError;
        }
        return unclosed != null && lastLine() > unclosed.line() ? neverClosed() : error;
    }
}
