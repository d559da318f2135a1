package dev.gila.types;

import java.util.Locale;

/** The Unicode encoding forms: how one code point, surrogates included, becomes bytes. */
public enum Utf {
    UTF_8("utf-8", 0, false),
    UTF_16_LE("utf-16-le", 2, true),
    UTF_16_BE("utf-16-be", 2, false),
    UTF_32_LE("utf-32-le", 4, true),
    UTF_32_BE("utf-32-be", 4, false);

    private final String codecName;
    private final int unit;
    private final boolean little;

    Utf(String codecName, int unit, boolean little) {
        this.codecName = codecName;
        this.unit = unit;
        this.little = little;
    }

    /** The name that errors show. */
    public String codecName() {
        return codecName;
    }

    /** The name without a byte order. */
    public String genericName() {
        return codecName.replaceAll("-[lb]e$", "");
    }

    /** Bytes of a code unit; 0 for the form of varying size. */
    public int unit() {
        return unit;
    }

    /** The form that an encoding's name stands for, or {@code null}. Without a byte order it is the machine's. */
    public static Utf named(String encoding) {
        String name = encoding.toLowerCase(Locale.ROOT).replace("_", "-").replace("utf-", "utf");
        return switch (name) {
            case "utf8", "cp65001" -> UTF_8;
            case "utf16", "utf16-le", "utf16le" -> UTF_16_LE;
            case "utf16-be", "utf16be" -> UTF_16_BE;
            case "utf32", "utf32-le", "utf32le" -> UTF_32_LE;
            case "utf32-be", "utf32be" -> UTF_32_BE;
            default -> null;
        };
    }

    void put(int c, ByteSink out) {
        if (unit == 4 || unit == 2 && c < 0x10000) {
            out.putNumber(c, unit, little);
        } else if (unit == 2) {
            out.putNumber(Character.highSurrogate(c), 2, little);
            out.putNumber(Character.lowSurrogate(c), 2, little);
        } else {
            putUtf8(c, out);
        }
    }

    private static void putUtf8(int c, ByteSink out) {
        if (c < 0x80) {
            out.put(c);
        } else if (c < 0x800) {
            out.put(0xC0 | c >> 6);
            out.put(0x80 | c & 0x3F);
        } else {
            if (c < 0x10000) {
                out.put(0xE0 | c >> 12);
            } else {
                out.put(0xF0 | c >> 18);
                out.put(0x80 | c >> 12 & 0x3F);
            }
            out.put(0x80 | c >> 6 & 0x3F);
            out.put(0x80 | c & 0x3F);
        }
    }

    /** How many bytes a surrogate takes. */
    int surrogateSize() {
        return unit == 0 ? 3 : unit;
    }

    /** The surrogate that stands at an index, or -1. */
    int surrogateAt(byte[] data, int i) {
        if (i + surrogateSize() > data.length) return -1;
        int c;
        if (unit == 0) {
            boolean formed = (data[i] & 0xF0) == 0xE0 && (data[i + 1] & 0xC0) == 0x80 && (data[i + 2] & 0xC0) == 0x80;
            c = formed ? (data[i] & 0xF) << 12 | (data[i + 1] & 0x3F) << 6 | data[i + 2] & 0x3F : -1;
        } else {
            c = number(data, i);
        }
        return CodecErrors.isSurrogate(c) ? c : -1;
    }

    /** The code unit at an index. */
    public int number(byte[] data, int i) {
        int n = 0;
        for (int k = 0; k < unit; k++) n = n << 8 | data[little ? i + unit - 1 - k : i + k] & 0xFF;
        return n;
    }
}
