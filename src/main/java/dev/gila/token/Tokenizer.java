package dev.gila.token;

import dev.gila.source.SourceError;
import dev.gila.source.SourceText;
import dev.gila.source.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Python's lexical analysis. The whole text is read at once: an error later in the text outranks what the parser finds
 * wrong before it, as in CPython.
 */
public final class Tokenizer {
    private static final int LONGEST_OPERATOR = 3;
    private static final int MAX_FIELD_NESTING = 3;
    private static final int MAX_FSTRINGS = 150;

    private final Scanner in;
    private final boolean extra;
    private final NumberScanner numbers;
    private final Brackets brackets;
    private final Indentation indentation;
    private final Deque<FStringMode> fStrings = new ArrayDeque<>();
    private final TokenWarnings warnings;
    private final List<Token> tokens = new ArrayList<>();
    private boolean lineStart = true;

    private Tokenizer(SourceText source, boolean extra, TokenWarnings warnings) {
        this.in = new Scanner(source);
        this.extra = extra;
        this.warnings = warnings;
        this.numbers = new NumberScanner(in, warnings);
        this.brackets = new Brackets(in);
        this.indentation = new Indentation(in);
    }

    /** The tokens that the parser reads. */
    public static Tokens tokenize(SourceText source, TokenWarnings warnings) {
        return new Tokenizer(source, false, warnings).run();
    }

    /** Comments and meaningless line ends too, as {@code python -m tokenize} shows them. */
    public static Tokens tokenizeAll(SourceText source) {
        return new Tokenizer(source, true, TokenWarnings.NONE).run();
    }

    private Tokens run() {
        SourceError error = null;
        try {
            while (in.peek() != Scanner.END || !fStrings.isEmpty() && fStrings.peek().inText) {
                step();
            }
            if (brackets.depth() == 0) {
                finish();
            }
        } catch (SourceError stopped) {
            error = stopped;
        }
        return new Tokens(in.source, tokens, error, !in.yields(), brackets.innermost());
    }

    private void step() {
        FStringMode mode = fStrings.peek();
        if (mode != null && mode.inText) {
            fStringText(mode);
        } else if (lineStart) {
            beginLine();
        } else {
            token();
        }
    }

    /** At the end of the text all blocks end, on the line behind the last. */
    private void finish() {
        for (int i = indentation.level(); i > 0; i--) {
            add(TokenKind.DEDENT, in.at());
        }
        add(TokenKind.ENDMARKER, in.at());
    }

    private void add(TokenKind kind, int start) {
        add(kind, start, in.line());
    }

    private void add(TokenKind kind, int start, int startLine) {
        boolean spelled = kind.text != null && kind != TokenKind.NOTEQUAL;
        String text = spelled ? kind.text : in.text.substring(start, in.at());
        tokens.add(new Token(kind, text, in.spanFrom(startLine, start)));
    }

    private void beginLine() {
        int start = in.at();
        indentation.measure();
        lineStart = false;
        int c = in.peek();
        if (c == Scanner.END) {
            return;
        }
        if (c == '#' || c == '\n') {
            comment();
            lineEnd(TokenKind.NL);
            return;
        }
        int change = indentation.update();
        if (change > 0) {
            add(TokenKind.INDENT, start);
        }
        for (; change < 0; change++) {
            add(TokenKind.DEDENT, in.at());
        }
    }

    private void comment() {
        int start = in.at();
        if (in.peek() == '#') {
            while (in.peek() != '\n' && in.peek() != Scanner.END) {
                in.advance();
            }
            if (extra) {
                add(TokenKind.COMMENT, start);
            }
        }
    }

    private void lineEnd(TokenKind kind) {
        int start = in.at();
        Span span = new Span(in.line(), in.column(), in.line(), in.column() + 1);
        in.advance();
        if (kind == TokenKind.NEWLINE || extra) {
            boolean invented = in.peek() == Scanner.END && in.source.endAdded();
            tokens.add(new Token(kind, invented ? "" : in.text.substring(start, in.at()), span));
        }
        lineStart = brackets.depth() == 0;
    }

    private void token() {
        int c = in.peek();
        if (c == ' ' || c == '\t' || c == '\f') {
            in.advance();
        } else if (c == '#') {
            comment();
        } else if (c == '\n') {
            lineEnd(brackets.depth() == 0 ? TokenKind.NEWLINE : TokenKind.NL);
        } else if (c == '\\') {
            continuedLine();
        } else if (Identifiers.isStart(c)) {
            word();
        } else if (NumberScanner.isDigit(c) || c == '.' && NumberScanner.isDigit(in.peek(1))) {
            int start = in.at();
            numbers.scan();
            add(TokenKind.NUMBER, start);
        } else if (c == '\'' || c == '"') {
            string(in.at());
        } else {
            operator();
        }
    }

    private void continuedLine() {
        in.advance();
        if (in.peek() != '\n') {
            String message = "unexpected character after line continuation character";
            throw in.error(SourceError.Kind.SYNTAX_ERROR, message, in.line(), in.column() + 1, 0, false);
        }
        int line = in.line();
        in.advance();
        if (in.peek() == Scanner.END && brackets.depth() == 0) {
            int length = in.source.line(line).length();
            throw in.error(SourceError.Kind.SYNTAX_ERROR, "unexpected EOF while parsing", line, length, -1, true);
        }
    }

    /** A name, a keyword, or the letters before a string. */
    private void word() {
        int start = in.at();
        int prefix = stringPrefix();
        if (prefix >= 0) {
            in.advance(prefix);
            string(start);
            return;
        }
        int all = 0;
        int c = in.peek();
        do {
            all |= c;
            in.advance();
            c = in.peek();
        } while (c != Scanner.END && Identifiers.isPart(c));
        if (all >= 0x80) {
            verify(start);
        }
        String text = in.text.substring(start, in.at());
        tokens.add(new Token(TokenKind.ofWord(text), text, in.spanFrom(in.line(), start)));
    }

    private void verify(int start) {
        String name = in.text.substring(start, in.at());
        int invalid = Identifiers.firstInvalid(name);
        if (invalid >= 0) {
            int c = name.codePointAt(invalid);
            int offset = in.source.column(in.line(), start + invalid) + 1;
            throw in.error(
                    printable(c)
                            ? "invalid character '%s' (U+%04X)".formatted(Character.toString(c), c)
                            : "invalid non-printable character U+%04X".formatted(c),
                    in.line(),
                    offset,
                    offset,
                    false);
        }
    }

    private static boolean printable(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SPACE_SEPARATOR -> c == ' ';
            default -> true;
        };
    }

    /** How many letters here belong to the string literal that follows them, or -1 if none does. */
    private int stringPrefix() {
        int first = in.peek() | 0x20;
        int second = in.peek(1);
        if (first != 'b' && first != 'f' && first != 'r' && first != 'u') {
            return -1;
        }
        if (second == '\'' || second == '"') {
            return 1;
        }
        int third = in.peek(2);
        boolean pair = first == 'r'
                ? (second | 0x20) == 'b' || (second | 0x20) == 'f'
                : first != 'u' && (second | 0x20) == 'r';
        return pair && (third == '\'' || third == '"') ? 2 : -1;
    }

    /** The scanner stands at the opening quote, {@code start} before the prefix. */
    private void string(int start) {
        char quote = (char) in.peek();
        int size = in.peek(1) == quote && in.peek(2) == quote ? 3 : 1;
        String prefix = in.text.substring(start, in.at());
        int startLine = in.line();
        in.advance(size);
        if (prefix.indexOf('f') >= 0 || prefix.indexOf('F') >= 0) {
            if (fStrings.size() + 1 >= MAX_FSTRINGS) {
                throw in.error("too many nested f-strings");
            }
            boolean raw = prefix.indexOf('r') >= 0 || prefix.indexOf('R') >= 0;
            fStrings.push(new FStringMode(start, startLine, quote, size, raw));
            add(TokenKind.FSTRING_START, start);
            return;
        }
        String end = String.valueOf(quote).repeat(size);
        while (!in.looking(end)) {
            int c = in.peek();
            if (c == Scanner.END || size == 1 && c == '\n') {
                throw unterminated(start, startLine, quote, size);
            }
            in.advance();
            if (c == '\\' && in.peek() != Scanner.END) {
                in.advance();
            }
        }
        in.advance(size);
        add(TokenKind.STRING, start, startLine);
    }

    private SourceError unterminated(int start, int startLine, char quote, int size) {
        FStringMode outer = fStrings.peek();
        if (outer != null && outer.quote == quote && outer.quoteSize == size) {
            int offset = in.source.column(startLine, start) + 1;
            return in.yielding(in.error("f-string: expecting '}'", startLine, offset, offset, false));
        }
        return unterminated("", start, startLine, size);
    }

    private SourceError unterminated(String kind, int start, int startLine, int size) {
        int offset = in.source.column(startLine, start) + 1;
        int last = in.peek() == Scanner.END ? Math.max(startLine, in.line() - 1) : in.line();
        String message = "unterminated %s%sstring literal (detected at line %d)"
                .formatted(size == 3 ? "triple-quoted " : "", kind, last);
        boolean incomplete = in.peek() == Scanner.END;
        return in.error(message, startLine, offset, offset, incomplete);
    }

    /** The text of an f-string up to the next field or the end, and the token there. A format ends in text, if empty. */
    private void fStringText(FStringMode mode) {
        int start = in.at();
        int line = in.line();
        String end = String.valueOf(mode.quote).repeat(mode.quoteSize);
        while (!in.looking(end)) {
            int c = in.peek();
            if (c == Scanner.END || mode.quoteSize == 1 && c == '\n') {
                if (c == '\n' && mode.insideField()) {
                    break;
                }
                throw unterminated("f-", mode.start, mode.startLine, mode.quoteSize);
            }
            if (c == '{' || c == '}') {
                if (in.peek(1) != c || mode.insideField()) {
                    break;
                }
                in.advance();
                add(TokenKind.FSTRING_MIDDLE, start, line);
                in.advance();
                start = in.at();
                line = in.line();
            } else if (c == '\\') {
                escapeInFString(mode);
            } else {
                in.advance();
            }
        }
        boolean endsFormat = mode.insideField() && in.peek() == '}';
        if (in.at() > start || endsFormat) {
            add(TokenKind.FSTRING_MIDDLE, start, line);
        }
        leaveText(mode);
    }

    private void leaveText(FStringMode mode) {
        int c = in.peek();
        if (c == '{') {
            if (++mode.fieldDepth >= MAX_FIELD_NESTING) {
                throw in.error("f-string: expressions nested too deeply");
            }
            mode.inText = false;
        } else if (c == '}' || c == '\n') {
            mode.inText = false;
        } else {
            int start = in.at();
            in.advance(mode.quoteSize);
            add(TokenKind.FSTRING_END, start);
            fStrings.pop();
        }
    }

    /** A backslash hides the next character, but a brace only in a named character such as {@code \N{BULLET}}. */
    private void escapeInFString(FStringMode mode) {
        in.advance();
        int c = in.peek();
        if (c == '{' || c == '}') {
            if (!mode.raw) {
                warnings.warn(in.line(), "invalid escape sequence '\\" + (char) c + "'");
            }
        } else if (c == 'N' && !mode.raw && in.peek(1) == '{') {
            in.advance(2);
            while (in.peek() != '}' && in.peek() != mode.quote && in.peek() != '\n' && in.peek() != Scanner.END) {
                in.advance();
            }
            in.accept('}');
        } else if (c != Scanner.END) {
            in.advance();
        }
    }

    private void operator() {
        int start = in.at();
        char c = (char) in.peek();
        FStringMode mode = fStrings.peek();
        if (c == ':' && mode != null && mode.depth - 1 == mode.fieldDepth) {
            in.advance();
            add(TokenKind.COLON, start);
            mode.inText = true;
            return;
        }
        TokenKind kind = longestOperator();
        if (kind == null) {
            in.advance();
            if (c < ' ' || c == 0x7f) {
                throw in.error("invalid non-printable character U+%04X".formatted((int) c));
            }
            add(TokenKind.OP, start);
            return;
        }
        in.advance(kind == TokenKind.NOTEQUAL ? 2 : kind.text.length());
        if (c == '(' || c == '[' || c == '{') {
            brackets.open(c);
            if (mode != null) {
                mode.depth++;
            }
        } else if (c == ')' || c == ']' || c == '}') {
            brackets.close(c, mode);
            closeInFString(c, mode);
        }
        add(kind, start);
    }

    private static void closeInFString(char c, FStringMode mode) {
        if (mode == null) {
            return;
        }
        mode.depth--;
        if (c == '}' && mode.depth == mode.fieldDepth) {
            mode.fieldDepth--;
            mode.inText = true;
        }
    }

    private TokenKind longestOperator() {
        if (in.looking("<>")) {
            return TokenKind.NOTEQUAL;
        }
        for (int length = Math.min(LONGEST_OPERATOR, in.text.length() - in.at()); length > 0; length--) {
            TokenKind kind = TokenKind.ofOperator(in.text.substring(in.at(), in.at() + length));
            if (kind != null) {
                return kind;
            }
        }
        return null;
    }
}
