package dev.gila.parser;

import dev.gila.ast.Mod;
import dev.gila.source.SourceError;
import dev.gila.source.SourceText;
import dev.gila.token.TokenWarnings;
import dev.gila.token.Tokenizer;
import dev.gila.token.Tokens;
import java.util.function.Function;

/** From program text to a tree. Whatever is wrong with the text is thrown as a {@link SourceError}. */
public final class Parser {
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
     */
    public static Mod.Interactive interactive(SourceText source, TokenWarnings warnings) {
        return parse(Tokenizer.tokenize(source, warnings), warnings, grammar -> grammar.compounds.interactive());
    }

    private static <T> T parse(Tokens tokens, TokenWarnings warnings, Function<Grammar, T> rule) {
        Cursor in = new Cursor(tokens);
        try {
            return rule.apply(new Grammar(in, warnings));
        } catch (Cursor.Failure failure) {
            throw explain(in, rule);
        } catch (SourceError error) {
            throw in.outranked(error);
        } catch (StackOverflowError deep) {
            throw in.tooDeep();
        }
    }

    private static <T> SourceError explain(Cursor in, Function<Grammar, T> rule) {
        int last = in.furthest();
        in.diagnose();
        try {
            T unused = rule.apply(new Grammar(in, TokenWarnings.NONE));
            return in.invalidSyntax(last);
        } catch (Cursor.Failure | StackOverflowError unexplained) {
            return in.invalidSyntax(last);
        } catch (SourceError error) {
            return in.outranked(error);
        }
    }
}
