package dev.gila.modules.json;

import dev.gila.modules.support.Modules;
import dev.gila.object.PyBaseException;
import dev.gila.object.PyException;
import dev.gila.object.PyStr;
import dev.gila.object.ThreadState;
import dev.gila.ops.Calls;

/** Strings of JSON: reading and quoting them. Positions are those of Java strings; errors count code points. */
final class JsonText {
    private static final String HEX = "0123456789abcdef";

    private JsonText() {}

    /** The JSONDecodeError for a position. */
    static PyException error(ThreadState ts, String message, String text, int at) {
        Object type = Modules.from(ts, "json.decoder", "JSONDecodeError");
        long point = text.codePointCount(0, Math.min(at, text.length()));
        return new PyException((PyBaseException) Calls.call(ts, type, PyStr.of(message), PyStr.of(text), point));
    }

    /** Reads a string whose opening quote stands before {@code start}; the end is left in {@code end[0]}. */
    static String scan(ThreadState ts, String text, int start, boolean strict, int[] end) {
        int plain = start;
        while (plain < text.length() && isPlain(text.charAt(plain))) plain++;
        if (plain < text.length() && text.charAt(plain) == '"') {
            end[0] = plain + 1;
            return text.substring(start, plain);
        }
        StringBuilder out = new StringBuilder().append(text, start, plain);
        for (int i = plain; i < text.length(); ) {
            char c = text.charAt(i);
            if (c == '"') {
                end[0] = i + 1;
                return out.toString();
            }
            if (c == '\\') {
                i = escape(ts, text, i, start, out);
            } else {
                if (c < ' ' && strict) throw error(ts, "Invalid control character at", text, i);
                out.append(c);
                i++;
            }
        }
        throw error(ts, "Unterminated string starting at", text, start - 1);
    }

    private static boolean isPlain(char c) {
        return c != '"' && c != '\\' && c >= ' ';
    }

    /** Adds what an escape means; the position after it. */
    private static int escape(ThreadState ts, String text, int at, int start, StringBuilder out) {
        if (at + 1 >= text.length()) throw error(ts, "Unterminated string starting at", text, start - 1);
        char c = text.charAt(at + 1);
        if (c == 'u') {
            out.append((char) hex(ts, text, at + 2));
            return at + 6;
        }
        int known = "\"\\/bfnrt".indexOf(c);
        if (known < 0) throw error(ts, "Invalid \\escape", text, at);
        out.append("\"\\/\b\f\n\r\t".charAt(known));
        return at + 2;
    }

    private static int hex(ThreadState ts, String text, int at) {
        int n = 0;
        for (int i = at; i < at + 4; i++) {
            int digit = i < text.length() && text.charAt(i) < 0x80 ? Character.digit(text.charAt(i), 16) : -1;
            if (digit < 0) throw error(ts, "Invalid \\uXXXX escape", text, at - 1);
            n = n << 4 | digit;
        }
        return n;
    }

    /** The text in quotes, with everything but printable ASCII escaped if {@code ascii}. */
    static String quote(String s, boolean ascii) {
        StringBuilder out = new StringBuilder(s.length() + 2).append('"');
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            int known = "\"\\\b\f\n\r\t".indexOf(c);
            if (known >= 0) out.append('\\').append("\"\\bfnrt".charAt(known));
            else if (c < ' ' || ascii && c > '~') unicode(out, c);
            else out.append(c);
        }
        return out.append('"').toString();
    }

    private static void unicode(StringBuilder out, char c) {
        out.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) out.append(HEX.charAt(c >> shift & 15));
    }
}
