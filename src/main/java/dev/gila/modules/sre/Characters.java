package dev.gila.modules.sre;

import dev.gila.types.UnicodeClass;
import java.util.Locale;

/** Case and classes of characters. The locale is always C's: only ASCII has letters. */
final class Characters {
    private static final int ASCII = 0x80;

    private Characters() {}

    static int lowerAscii(int c) {
        return c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c;
    }

    static int upperAscii(int c) {
        return c >= 'a' && c <= 'z' ? c - ('a' - 'A') : c;
    }

    static int lowerUnicode(int c) {
        return c < ASCII ? lowerAscii(c) : Character.toLowerCase(c);
    }

    /** The upper case; where that is several characters, the first, as in CPython. */
    static int upperUnicode(int c) {
        if (c < ASCII) {
            return upperAscii(c);
        }
        return Character.toString(c).toUpperCase(Locale.ROOT).codePointAt(0);
    }

    static boolean isCasedAscii(int c) {
        return lowerAscii(c) != c || upperAscii(c) != c;
    }

    static boolean isCasedUnicode(int c) {
        return lowerUnicode(c) != c || upperUnicode(c) != c;
    }

    private static boolean isAsciiDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isAsciiSpace(int c) {
        return c == ' ' || c >= 9 && c <= 13;
    }

    static boolean isAsciiWord(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || isAsciiDigit(c) || c == '_';
    }

    static boolean isUnicodeWord(int c) {
        return c < ASCII ? isAsciiWord(c) : UnicodeClass.isAlnum(c);
    }

    /** Whether a character is of a category; {@code re._constants.CHCODES} has the numbers: the odd ones negate. */
    static boolean isCategory(int category, int c) {
        boolean is = switch (category >> 1) {
            case 0 -> isAsciiDigit(c);
            case 1 -> isAsciiSpace(c);
            case 2, 4 -> isAsciiWord(c);
            case 3 -> c == '\n';
            case 5 -> c < ASCII ? isAsciiDigit(c) : UnicodeClass.isDecimal(c);
            case 6 -> UnicodeClass.isSpace(c);
            case 7 -> isUnicodeWord(c);
            default -> UnicodeClass.isLineBreak(c);
        };
        return is == ((category & 1) == 0);
    }
}
