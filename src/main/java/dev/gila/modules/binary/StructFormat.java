package dev.gila.modules.binary;

import dev.gila.object.PyException;
import java.util.ArrayList;
import java.util.List;

/**
 * A parsed format string: a byte order, and items at their offsets.
 *
 * @param bigEndian the byte order
 * @param nativeMode native sizes, with the checks on ranges that native mode words differently
 * @param items what is packed, padding left out
 * @param size bytes in all
 */
record StructFormat(boolean bigEndian, boolean nativeMode, List<Item> items, int size) {
    /**
     * One item.
     *
     * @param code the format character
     * @param offset where it starts
     * @param size its bytes: the whole length for {@code s} and {@code p}
     */
    record Item(char code, int offset, int size) {}

    static StructFormat parse(String format) {
        boolean big = java.nio.ByteOrder.nativeOrder() == java.nio.ByteOrder.BIG_ENDIAN;
        boolean nativeMode = true;
        int i = 0;
        if (!format.isEmpty() && "@=<>!".indexOf(format.charAt(0)) >= 0) {
            char order = format.charAt(i++);
            nativeMode = order == '@';
            if (order == '<') big = false;
            if (order == '>' || order == '!') big = true;
        }
        return new Parser(format, i, nativeMode).parse(big);
    }

    private static final class Parser {
        private final String format;
        private int at;
        private final boolean nativeMode;
        private final List<Item> items = new ArrayList<>();
        private long offset;

        Parser(String format, int at, boolean nativeMode) {
            this.format = format;
            this.at = at;
            this.nativeMode = nativeMode;
        }

        StructFormat parse(boolean big) {
            while (at < format.length()) {
                char c = format.charAt(at);
                if (Character.isWhitespace(c)) {
                    at++;
                    continue;
                }
                long count = 1;
                if (c >= '0' && c <= '9') {
                    count = count();
                    if (at >= format.length()) {
                        throw StructModule.error("repeat count given without format specifier");
                    }
                    c = format.charAt(at);
                }
                at++;
                add(c, count);
            }
            return new StructFormat(big, nativeMode, List.copyOf(items), (int) offset);
        }

        private long count() {
            long n = 0;
            while (at < format.length() && Character.digit(format.charAt(at), 10) >= 0) {
                n = n * 10 + Character.digit(format.charAt(at++), 10);
                if (n > Integer.MAX_VALUE) throw tooLong();
            }
            return n;
        }

        private void add(char c, long count) {
            int size = StructFormat.sizeOf(c, nativeMode);
            if (size < 0) throw StructModule.error("bad char in struct format");
            if (nativeMode && size > 1) offset = (offset + size - 1) / size * size;
            if (c == 'x') {
                offset += count;
            } else if (c == 's' || c == 'p') {
                items.add(new Item(c, (int) offset, (int) count));
                offset += count;
            } else {
                if (offset + count * size > Integer.MAX_VALUE) throw tooLong();
                for (long k = 0; k < count; k++, offset += size) items.add(new Item(c, (int) offset, size));
            }
            if (offset > Integer.MAX_VALUE) throw tooLong();
        }

        private static PyException tooLong() {
            return StructModule.error("total struct size too long");
        }
    }

    /** Bytes of one item, or -1 for a character that names none. */
    private static int sizeOf(char c, boolean nativeMode) {
        return switch (c) {
            case 'x', 'c', 'b', 'B', '?', 's', 'p' -> 1;
            case 'h', 'H', 'e' -> 2;
            case 'i', 'I', 'f' -> 4;
            case 'l', 'L' -> nativeMode ? 8 : 4;
            case 'q', 'Q', 'd' -> 8;
            case 'n', 'N', 'P' -> nativeMode ? 8 : -1;
            default -> -1;
        };
    }
}
