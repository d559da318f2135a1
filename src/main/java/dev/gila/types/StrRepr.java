package dev.gila.types;

import dev.gila.object.PyStr;
import dev.gila.object.ThreadState;
import dev.gila.ops.Convert;
import java.util.Locale;
import java.util.function.IntPredicate;

/** Text as Python source: {@code repr} and {@code ascii}. */
public final class StrRepr {
    private StrRepr() {}

    static String repr(String text) {
        boolean doubled = text.indexOf('\'') >= 0 && text.indexOf('"') < 0;
        char quote = doubled ? '"' : '\'';
        StringBuilder out = new StringBuilder(text.length() + 2).append(quote);
        escape(text, quote, UnicodeClass::isPrintable, out);
        return out.append(quote).toString();
    }

    /** {@code ascii(o)}: its repr with everything beyond ASCII escaped. */
    public static PyStr ascii(ThreadState ts, Object o) {
        String repr = Convert.repr(ts, o).toString();
        StringBuilder out = new StringBuilder(repr.length());
        repr.codePoints().forEach(c -> {
            if (c < 0x80) out.append((char) c);
            else appendEscape(c, out);
        });
        return PyStr.of(out.toString());
    }

    private static void escape(String text, char quote, IntPredicate shown, StringBuilder out) {
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (c == quote || c == '\\') out.append('\\').append((char) c);
            else if (c == '\n') out.append("\\n");
            else if (c == '\r') out.append("\\r");
            else if (c == '\t') out.append("\\t");
            else if (shown.test(c)) out.appendCodePoint(c);
            else appendEscape(c, out);
        }
    }

    /** The shortest of the hexadecimal escapes. */
    static void appendEscape(int c, StringBuilder out) {
        String format = c < 0x100 ? "\\x%02x" : c < 0x10000 ? "\\u%04x" : "\\U%08x";
        out.append(String.format(Locale.ROOT, format, c));
    }
}
