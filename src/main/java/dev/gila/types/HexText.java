package dev.gila.types;

import dev.gila.object.Exceptions;
import dev.gila.object.PyStr;
import dev.gila.object.PyType;

/** Bytes as hexadecimal text and back. */
public final class HexText {
    private static final String DIGITS = "0123456789abcdef";

    private HexText() {}

    /**
     * The text, with a separator between groups of bytes.
     *
     * @param separator a str or bytes of one ASCII character, or {@code null}
     * @param group bytes of a group, counted from the right; from the left when negative
     */
    public static String of(byte[] data, Object separator, long group) {
        int between = separator == null ? -1 : separator(separator);
        StringBuilder out = new StringBuilder(data.length * 2);
        long size = Math.abs(group);
        for (int i = 0; i < data.length; i++) {
            long position = group < 0 ? i : data.length - i;
            if (i > 0 && between >= 0 && size != 0 && position % size == 0) out.append((char) between);
            out.append(DIGITS.charAt(data[i] >> 4 & 15)).append(DIGITS.charAt(data[i] & 15));
        }
        return out.toString();
    }

    private static char separator(Object separator) {
        String text;
        if (separator instanceof PyStr s) text = s.toString();
        else if (Bytes.isBytes(separator)) text = Bytes.latin1(Bytes.data(separator));
        else
            throw Exceptions.typeError(
                    "object of type '%s' has no len()", PyType.of(separator).name());
        if (text.length() != 1) throw Exceptions.valueError("sep must be length 1.");
        if (text.charAt(0) >= 0x80) throw Exceptions.valueError("sep must be ASCII.");
        return text.charAt(0);
    }

    /** Pairs of digits, with whitespace between them where there is any. */
    public static byte[] parse(String text) {
        ByteSink out = new ByteSink();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80 && UnicodeClass.isSpace(c) && c < 28 || c == ' ') continue;
            int high = digit(text, i);
            i++;
            int low = digit(text, i);
            out.put(high << 4 | low);
        }
        return out.toArray();
    }

    private static int digit(String text, int i) {
        int d = i < text.length() && text.charAt(i) < 0x80 ? Character.digit(text.charAt(i), 16) : -1;
        if (d < 0) {
            throw Exceptions.valueError("non-hexadecimal number found in fromhex() arg at position %d", i);
        }
        return d;
    }
}
