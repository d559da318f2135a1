package dev.gila.parser;

import dev.gila.ast.Mod;
import dev.gila.source.SourceError;
import dev.gila.source.SourceText;
import dev.gila.token.TokenWarnings;
import dev.gila.token.Tokenizer;
import dev.gila.token.Tokens;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;

/** From program text to a tree. Whatever is wrong with the text is thrown as a {@link SourceError}. */
public final class Parser {
    private static final long DEEP_STACK = 256L << 20;

    private Parser() {}

    /** A file, or what {@code exec} takes. */
    public static Mod.Module file(SourceText source, TokenWarnings warnings) {
        return parse(Tokenizer.tokenize(source, warnings), warnings, grammar -> grammar.compounds.file());
    }

    /** One expression: what {@code eval} takes. */
    public static Mod.Expression expression(SourceText source, TokenWarnings warnings) {
        return parse(Tokenizer.tokenize(source, warnings), warnings, grammar -> grammar.compounds.evaluated());
    }

    /**
     * One statement, as typed at a prompt. An error whose {@link SourceError#incomplete()} holds says that more lines
     * could make it right.
     *
     * @param ended whether no more lines can come; if some can, a block is open until an empty line ends it
     */
    public static Mod.Interactive interactive(SourceText source, boolean ended, TokenWarnings warnings) {
        Tokens tokens = Tokenizer.tokenize(source, warnings);
        return parse(tokens, warnings, grammar -> grammar.compounds.interactive(ended));
    }

    private static <T> T parse(Tokens tokens, TokenWarnings warnings, Function<Grammar, T> rule) {
        Cursor in = new Cursor(tokens);
        if (tokens.source().text().indexOf('\0') >= 0) {
            throw in.placeless(SourceError.Kind.SYNTAX_ERROR, "source code string cannot contain null bytes");
        }
        try {
            return parse(in, warnings, rule);
        } catch (StackOverflowError shallow) {
            return onDeepStack(() -> parse(new Cursor(tokens), warnings, rule), in);
        }
    }

    private static <T> T parse(Cursor in, TokenWarnings warnings, Function<Grammar, T> rule) {
        try {
            return rule.apply(new Grammar(in, warnings));
        } catch (Cursor.Failure failure) {
            throw explain(in, rule);
        } catch (SourceError error) {
            throw in.outranked(error);
        }
    }

    /** How deep a program may nest does not depend on the stack of the thread that happens to parse it. */
    private static <T> T onDeepStack(Supplier<T> task, Cursor in) {
        AtomicReference<T> result = new AtomicReference<>();
        AtomicReference<SourceError> error = new AtomicReference<>();
        Runnable work = () -> {
            try {
                result.set(task.get());
            } catch (SourceError wrong) {
                error.set(wrong);
            } catch (StackOverflowError deep) {
                error.set(in.tooDeep());
            }
        };
        Thread thread = new Thread(null, work, "parser", DEEP_STACK);
        thread.start();
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException later) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        if (error.get() != null) {
            throw error.get();
        }
        return result.get();
    }

    private static <T> SourceError explain(Cursor in, Function<Grammar, T> rule) {
        int last = in.furthest();
        in.diagnose();
        try {
            T unused = rule.apply(new Grammar(in, TokenWarnings.NONE));
            return in.invalidSyntax(last);
        } catch (Cursor.Failure unexplained) {
            return in.invalidSyntax(last);
        } catch (SourceError error) {
            return in.outranked(error);
        }
    }
}
