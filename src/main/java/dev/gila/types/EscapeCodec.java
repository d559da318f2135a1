package dev.gila.types;

import dev.gila.object.Exceptions;
import dev.gila.object.PyStr;
import dev.gila.object.ThreadState;
import java.util.Locale;

/** Text and bytes in the notation of Python's literals: unicode_escape, raw_unicode_escape and escape. */
public final class EscapeCodec {
    private EscapeCodec() {}

    public static byte[] encodeUnicode(PyStr text) {
        StringBuilder out = new StringBuilder();
        text.toString().codePoints().forEach(c -> {
            switch (c) {
                case '\\' -> out.append("\\\\");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                default -> {
                    if (c >= ' ' && c < 0x7F) out.append((char) c);
                    else StrRepr.appendEscape(c, out);
                }
            }
        });
        return Bytes.ofLatin1(out.toString()).data();
    }

    public static byte[] encodeRaw(PyStr text) {
        StringBuilder out = new StringBuilder();
        text.toString().codePoints().forEach(c -> {
            if (c < 0x100) out.append((char) c);
            else StrRepr.appendEscape(c, out);
        });
        return Bytes.ofLatin1(out.toString()).data();
    }

    /** @param last whether no more bytes follow, so that an incomplete escape is an error */
    public static UtfCodec.Decoded decodeUnicode(ThreadState ts, byte[] data, String errors, boolean last) {
        Decoding d = new Decoding(ts, "unicodeescape", data, errors);
        int i = 0;
        while (i < d.input.length) {
            if (d.input[i] != '\\') {
                d.out.append((char) (d.input[i++] & 0xFF));
                continue;
            }
            if (i + 1 == d.input.length) {
                if (!last) break;
                i = d.error(i, i + 1, "\\ at end of string");
                continue;
            }
            int next = escape(d, i, last);
            if (next < 0) break;
            i = next;
        }
        return new UtfCodec.Decoded(d.out.toString(), i);
    }

    /** Reads one escape; returns the next index, or -1 where more bytes are needed. */
    private static int escape(Decoding d, int start, boolean last) {
        char c = (char) (d.input[start + 1] & 0xFF);
        switch (c) {
            case '\n':
                return start + 2;
            case 'x':
                return hex(d, start, 2, "truncated \\xXX escape", last);
            case 'u':
                return hex(d, start, 4, "truncated \\uXXXX escape", last);
            case 'U':
                return hex(d, start, 8, "truncated \\UXXXXXXXX escape", last);
            case 'N':
                return named(d, start, last);
            default:
                break;
        }
        if (c >= '0' && c <= '7') return octal(d, start);
        int simple = simple(c);
        if (simple < 0) d.out.append('\\').append(c);
        else d.out.append((char) simple);
        return start + 2;
    }

    /** The character that a one-letter escape stands for, or -1. */
    private static int simple(char c) {
        return switch (c) {
            case '\\', '\'', '"' -> c;
            case 'a' -> 7;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'v' -> 11;
            default -> -1;
        };
    }

    private static int octal(Decoding d, int start) {
        int n = 0;
        int i = start + 1;
        for (; i < start + 4 && i < d.input.length && d.input[i] >= '0' && d.input[i] <= '7'; i++) {
            n = n * 8 + d.input[i] - '0';
        }
        d.out.append((char) n);
        return i;
    }

    private static int hex(Decoding d, int start, int digits, String reason, boolean last) {
        int i = start + 2;
        long n = 0;
        for (; i < start + 2 + digits; i++) {
            if (i == d.input.length && !last) return -1;
            int digit = i < d.input.length && d.input[i] >= 0 ? Character.digit(d.input[i], 16) : -1;
            if (digit < 0) return d.error(start, i, reason);
            n = n << 4 | digit;
        }
        if (n > Character.MAX_CODE_POINT) return d.error(start, i, "illegal Unicode character");
        d.out.appendCodePoint((int) n);
        return i;
    }

    private static int named(Decoding d, int start, boolean last) {
        String text = Bytes.latin1(d.input);
        int open = start + 2;
        int close = text.indexOf('}', open);
        if (close < 0 && !last) return -1;
        boolean formed = open < text.length() && text.charAt(open) == '{' && close > open + 1;
        if (!formed) return d.error(start, close < 0 ? text.length() : close + 1, "malformed \\N character escape");
        try {
            d.out.appendCodePoint(Character.codePointOf(text.substring(open + 1, close)));
            return close + 1;
        } catch (IllegalArgumentException e) {
            return d.error(start, close + 1, "unknown Unicode character name");
        }
    }

    public static UtfCodec.Decoded decodeRaw(ThreadState ts, byte[] data, String errors, boolean last) {
        Decoding d = new Decoding(ts, "rawunicodeescape", data, errors);
        int i = 0;
        while (i < d.input.length) {
            boolean escape =
                    d.input[i] == '\\' && i + 1 < d.input.length && (d.input[i + 1] == 'u' || d.input[i + 1] == 'U');
            if (!escape) {
                if (d.input[i] == '\\' && i + 1 == d.input.length && !last) break;
                d.out.append((char) (d.input[i++] & 0xFF));
                if (d.input[i - 1] == '\\' && i < d.input.length) d.out.append((char) (d.input[i++] & 0xFF));
                continue;
            }
            boolean small = d.input[i + 1] == 'u';
            String reason = small ? "truncated \\uXXXX escape" : "truncated \\UXXXXXXXX escape";
            int next = hex(d, i, small ? 4 : 8, reason, last);
            if (next < 0) break;
            i = next;
        }
        return new UtfCodec.Decoded(d.out.toString(), i);
    }

    /** Bytes as a bytes literal writes them, without its quotes. */
    public static byte[] encodeBytes(byte[] data) {
        StringBuilder out = new StringBuilder();
        for (byte b : data) {
            if (b == '\'') out.append("\\'");
            else if (b == '\\') out.append("\\\\");
            else if (b == '\t') out.append("\\t");
            else if (b == '\n') out.append("\\n");
            else if (b == '\r') out.append("\\r");
            else if (b < ' ' || b >= 0x7F) out.append(String.format(Locale.ROOT, "\\x%02x", b & 0xFF));
            else out.append((char) b);
        }
        return Bytes.ofLatin1(out.toString()).data();
    }

    /** What a bytes literal of that text would be. */
    public static byte[] decodeBytes(byte[] data, String errors) {
        ByteSink out = new ByteSink();
        for (int i = 0; i < data.length; ) {
            if (data[i] != '\\') {
                out.put(data[i++]);
                continue;
            }
            if (i + 1 == data.length) throw Exceptions.valueError("Trailing \\ in string");
            i = byteEscape(data, i, errors, out);
        }
        return out.toArray();
    }

    private static int byteEscape(byte[] data, int start, String errors, ByteSink out) {
        char c = (char) (data[start + 1] & 0xFF);
        if (c == '\n') return start + 2;
        if (c == 'x') return byteHex(data, start, errors, out);
        if (c >= '0' && c <= '7') {
            int n = 0;
            int i = start + 1;
            for (; i < start + 4 && i < data.length && data[i] >= '0' && data[i] <= '7'; i++) n = n * 8 + data[i] - '0';
            out.put(n);
            return i;
        }
        int simple = simple(c);
        if (simple < 0) out.put('\\');
        out.put(simple < 0 ? c : simple);
        return start + 2;
    }

    private static int byteHex(byte[] data, int start, String errors, ByteSink out) {
        int high = start + 2 < data.length ? Character.digit(data[start + 2], 16) : -1;
        int low = start + 3 < data.length ? Character.digit(data[start + 3], 16) : -1;
        if (high >= 0 && low >= 0) {
            out.put(high << 4 | low);
            return start + 4;
        }
        switch (errors == null ? "strict" : errors) {
            case "strict" -> throw Exceptions.valueError("invalid \\x escape at position %d", start);
            case "replace" -> out.put('?');
            case "ignore" -> {}
            default -> throw Exceptions.valueError("decoding error; unknown error handling code: %s", errors);
        }
        return high >= 0 ? start + 3 : start + 2;
    }
}
