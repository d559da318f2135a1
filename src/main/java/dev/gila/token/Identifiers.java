package dev.gila.token;

/** Which characters names are made of. */
public final class Identifiers {
    private Identifiers() {}

    /** Whether a name may start with a character; any letter outside ASCII passes here and is checked as a whole. */
    static boolean isStart(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c >= 0x80;
    }

    static boolean isPart(int c) {
        return isStart(c) || c >= '0' && c <= '9';
    }

    /** The index of the first character that keeps a text from being a name, or -1. */
    public static int firstInvalid(String name) {
        for (int i = 0; i < name.length(); ) {
            int c = name.codePointAt(i);
            if (!(i == 0 ? isUnicodeStart(c) : isUnicodeStart(c) || isUnicodePart(c))) {
                return i;
            }
            i += Character.charCount(c);
        }
        return -1;
    }

    private static boolean isUnicodeStart(int c) {
        return c == '_' || Character.isUnicodeIdentifierStart(c);
    }

    private static boolean isUnicodePart(int c) {
        return Character.isUnicodeIdentifierPart(c) && !Character.isIdentifierIgnorable(c);
    }
}
