package dev.gila.modules.syntax;

import dev.gila.modules.builtins.Compiling;
import dev.gila.object.Def;
import dev.gila.object.Exceptions;
import dev.gila.object.PyException;
import dev.gila.object.PyIterator;
import dev.gila.object.PyStr;
import dev.gila.object.PyTuple;
import dev.gila.object.PyType;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.object.Types;
import dev.gila.ops.Calls;
import dev.gila.source.SourceText;
import dev.gila.source.Span;
import dev.gila.token.Token;
import dev.gila.token.TokenKind;
import dev.gila.token.Tokenizer;
import dev.gila.token.Tokens;
import dev.gila.types.Buffers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Gives the tokens of a text that it reads line by line, as tuples: number, text, start, end and line. */
@TypeDef
final class TokenizerIter extends PyIterator {
    static final PyType TYPE = PyIterator.iterates(PyType.builtin("_tokenize.TokenizerIter", Types.OBJECT));

    /** Operators in the order of {@code token.py}; the first is number 7. */
    private static final String[] OPERATORS = {
        "(", ")", "[", "]", ":", ",", ";", "+", "-", "*", "/", "|", "&", "<", ">", "=", ".", "%", "{", "}", "==", "!=",
        "<=", ">=", "~", "^", "<<", ">>", "**", "+=", "-=", "*=", "/=", "%=", "&=", "|=", "^=", "<<=", ">>=", "**=",
        "//", "//=", "@", "@=", "->", "...", ":=", "!"
    };

    private static final int FIRST_OPERATOR = 7;
    private static final long OP = 55;

    private final Object readline;
    private final String encoding;
    private final boolean extra;
    private Tokens tokens;
    private int at;

    private TokenizerIter(PyType type, Object readline, String encoding, boolean extra) {
        super(type);
        this.readline = readline;
        this.encoding = encoding;
        this.extra = extra;
    }

    @Def(kind = Def.Kind.NEW, signature = "readline, /, *, encoding=None, extra_tokens=False")
    static Object __new__(PyType cls, Object readline, Object encoding, boolean extra_tokens) {
        String name = encoding instanceof PyStr s ? s.toString() : null;
        return new TokenizerIter(cls, readline, name, extra_tokens);
    }

    @Override
    public Object next(ThreadState ts) {
        if (tokens == null) {
            tokens = Tokenizer.tokenizeAll(SourceText.of("<string>", text(ts)));
        }
        while (at < tokens.list().size()) {
            Token token = tokens.list().get(at++);
            if (extra || token.kind() != TokenKind.COMMENT && token.kind() != TokenKind.NL) {
                return tuple(token);
            }
        }
        if (tokens.error() != null) {
            throw Compiling.error(tokens.error());
        }
        if (tokens.unclosed() != null && at == tokens.list().size()) {
            at++;
            throw unfinished();
        }
        return null;
    }

    private PyException unfinished() {
        Span end = tokens.list().get(tokens.list().size() - 1).span();
        return Compiling.error(dev.gila.source.SourceError.at(
                tokens.source(),
                new Span(end.endLine() + 1, -1, end.endLine() + 1, -1),
                "unexpected EOF in multi-line statement"));
    }

    private String text(ThreadState ts) {
        StringBuilder all = new StringBuilder();
        while (true) {
            Object line;
            try {
                line = Calls.call0(ts, readline);
            } catch (PyException end) {
                if (!end.is(Exceptions.STOP_ITERATION)) {
                    throw end;
                }
                return all.toString();
            }
            String text = line instanceof PyStr s ? s.toString() : decoded(ts, line);
            if (text.isEmpty()) {
                return all.toString();
            }
            all.append(text);
        }
    }

    private String decoded(ThreadState ts, Object line) {
        Charset charset = encoding == null ? StandardCharsets.UTF_8 : Charset.forName(encoding);
        String text = new String(Buffers.bytesOf(ts, line), charset);
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    private Object tuple(Token token) {
        Span span = token.span();
        String line = tokens.source().line(span.startLine());
        return PyTuple.of(
                number(token),
                PyStr.of(token.text()),
                PyTuple.of((long) span.startLine(), (long) span.startColumn()),
                PyTuple.of((long) span.endLine(), (long) span.endColumn()),
                PyStr.of(line));
    }

    private long number(Token token) {
        return switch (token.kind()) {
            case ENDMARKER -> 0;
            case NUMBER -> 2;
            case STRING -> 3;
            case NEWLINE -> 4;
            case INDENT -> 5;
            case DEDENT -> 6;
            case FSTRING_START -> 61;
            case FSTRING_MIDDLE -> 62;
            case FSTRING_END -> 63;
            case COMMENT -> 64;
            case NL -> 65;
            case OP -> OP;
            default -> token.kind() == TokenKind.NAME || token.kind().isKeyword() ? 1 : operator(token.kind().text);
        };
    }

    private long operator(String text) {
        if (extra) {
            return OP;
        }
        for (int i = 0; i < OPERATORS.length; i++) {
            if (OPERATORS[i].equals(text)) {
                return FIRST_OPERATOR + i;
            }
        }
        return OP;
    }
}
