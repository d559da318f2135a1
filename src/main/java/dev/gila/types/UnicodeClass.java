package dev.gila.types;

/** Classes of code points as {@code str}'s tests define them, from Java's Unicode data. */
public final class UnicodeClass {
    private UnicodeClass() {}

    /** Whitespace: category Zs, or bidirectional class WS, B or S. */
    public static boolean isSpace(int c) {
        if (c < 0x80) return c == ' ' || c >= 9 && c <= 13 || c >= 28 && c <= 31;
        return c == 0x85 || c == 0xA0 || c > 0xA0 && (Character.isSpaceChar(c));
    }

    /** What {@code splitlines} splits at. */
    public static boolean isLineBreak(int c) {
        return c >= 10 && c <= 13 || c >= 0x1C && c <= 0x1E || c == 0x85 || c == 0x2028 || c == 0x2029;
    }

    static boolean isAlpha(int c) {
        return Character.isLetter(c);
    }

    public static boolean isDecimal(int c) {
        return Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER;
    }

    /** Decimals, and single digits in other dress: superscripts, circled ones and so on. */
    public static boolean isDigit(int c) {
        return c < 0x80 ? c >= '0' && c <= '9' : isDecimal(c) || UnicodeTables.DIGITS.contains(c);
    }

    static boolean isNumeric(int c) {
        return c < 0x80 ? c >= '0' && c <= '9' : isDigit(c) || UnicodeTables.NUMERICS.contains(c);
    }

    public static boolean isAlnum(int c) {
        return isAlpha(c) || isNumeric(c);
    }

    static boolean isTitle(int c) {
        return Character.isTitleCase(c);
    }

    static boolean isCased(int c) {
        return Character.isLowerCase(c) || Character.isUpperCase(c) || Character.isTitleCase(c);
    }

    /** Neither a separator other than the space nor a control, format, private or unassigned character. */
    static boolean isPrintable(int c) {
        if (c < 0x7F) return c >= ' ';
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SPACE_SEPARATOR -> false;
            default -> true;
        };
    }

    static boolean isIdentifierStart(int c) {
        return c == '_' || Character.isUnicodeIdentifierStart(c);
    }

    static boolean isIdentifierPart(int c) {
        return isIdentifierStart(c) || Character.isUnicodeIdentifierPart(c) && !Character.isIdentifierIgnorable(c);
    }
}
