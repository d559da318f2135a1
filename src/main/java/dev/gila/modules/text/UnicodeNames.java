package dev.gila.modules.text;

import java.util.Locale;

/** Names of code points: the platform's, and those that follow a rule instead of standing in a table. */
final class UnicodeNames {
    private static final int HANGUL_FIRST = 0xAC00;
    private static final int HANGUL_LAST = 0xD7A3;
    private static final String HANGUL = "HANGUL SYLLABLE ";

    /** The names of the parts of a Hangul syllable, from the Unicode Standard, section 3.12. */
    private static final String[] LEADING = "G GG N D DD R M B BB S SS  J JJ C K T P H".split(" ", -1);

    private static final String[] VOWELS = "A AE YA YAE EO E YEO YE O WA WAE OE YO U WEO WE WI YU EU YI I".split(" ");
    private static final String[] TRAILING =
            " G GG GS N NJ NH D L LG LM LB LS LT LP LH M B BS S SS NG J C K T P H".split(" ", -1);

    private UnicodeNames() {}

    /** The name, or {@code null} for a code point that has none. */
    static String of(int c) {
        switch (Character.getType(c)) {
            case Character.CONTROL, Character.PRIVATE_USE, Character.SURROGATE, Character.UNASSIGNED:
                return null;
            default:
                break;
        }
        if (c >= HANGUL_FIRST && c <= HANGUL_LAST) return hangul(c - HANGUL_FIRST);
        String name = Character.getName(c);
        String code = String.format(Locale.ROOT, "%X", c);
        if (!name.endsWith(" " + code)) return name;
        return (name.startsWith("TANGUT") ? "TANGUT IDEOGRAPH-" : "CJK UNIFIED IDEOGRAPH-") + code;
    }

    private static String hangul(int index) {
        int trailing = index % TRAILING.length;
        int vowel = index / TRAILING.length % VOWELS.length;
        return HANGUL + LEADING[index / TRAILING.length / VOWELS.length] + VOWELS[vowel] + TRAILING[trailing];
    }

    /** The code point of that name, or -1. */
    static int lookup(String text) {
        String name = text.toUpperCase(Locale.ROOT);
        if (name.startsWith(HANGUL)) {
            for (int c = HANGUL_FIRST; c <= HANGUL_LAST; c++) if (of(c).equals(name)) return c;
            return -1;
        }
        try {
            boolean ruled = name.startsWith("CJK UNIFIED IDEOGRAPH-") || name.startsWith("TANGUT IDEOGRAPH-");
            int c = ruled ? Integer.parseInt(name.substring(name.indexOf('-') + 1), 16) : Character.codePointOf(name);
            return name.equals(of(c)) ? c : -1;
        } catch (IllegalArgumentException e) {
            return -1;
        }
    }
}
