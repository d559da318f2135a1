package dev.gila.token;

import dev.gila.source.SourceError;
import dev.gila.source.SourceText;
import java.util.List;

/**
 * All tokens of a text, up to its end or to the place where it stops making sense.
 *
 * @param error what stopped the tokenizer, or null
 * @param outranks whether that comes before what the parser finds wrong earlier in the text
 * @param unclosed the innermost bracket still open at the end of the text, or null
 */
public record Tokens(SourceText source, List<Token> list, SourceError error, boolean outranks, Bracket unclosed) {
    /** An opening bracket: the character and where it stands. */
    public record Bracket(char opening, int line, int column) {}

    /** The lines that {@code python -m tokenize -e} prints, without the encoding. */
    public String print() {
        StringBuilder out = new StringBuilder();
        for (Token token : list) {
            var span = token.span();
            String range =
                    span.startLine() + "," + span.startColumn() + "-" + span.endLine() + "," + span.endColumn() + ":";
            out.append("%-20s%-15s%s%n".formatted(range, token.kind().exactName(), quote(token.text())));
        }
        return out.toString();
    }

    private static String quote(String text) {
        char quote = text.contains("'") && !text.contains("\"") ? '"' : '\'';
        StringBuilder out = new StringBuilder().append(quote);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\n' -> out.append("\\n");
                case '\t' -> out.append("\\t");
                case '\f' -> out.append("\\x0c");
                case '\\' -> out.append("\\\\");
                default -> out.append(c == quote ? "\\" + c : String.valueOf(c));
            }
        }
        return out.append(quote).toString();
    }
}
