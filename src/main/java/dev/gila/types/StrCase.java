package dev.gila.types;

import dev.gila.object.Def;
import dev.gila.object.PyStr;
import dev.gila.object.TypeDef;
import java.util.Locale;

/** Upper, lower and title case. */
@TypeDef(of = StrType.class)
final class StrCase {
    private static final int CAPITAL_SIGMA = 0x3A3;

    private StrCase() {}

    @Def
    static String lower(PyStr self) {
        return self.toString().toLowerCase(Locale.ROOT);
    }

    @Def
    static String upper(PyStr self) {
        return self.toString().toUpperCase(Locale.ROOT);
    }

    @Def
    static String casefold(PyStr self) {
        StringBuilder out = new StringBuilder();
        self.toString().codePoints().forEach(c -> {
            String folded = c < 0x80 ? null : UnicodeTables.fold(c);
            if (folded != null) out.append(folded);
            else if (c < 0x80) out.append((char) Character.toLowerCase(c));
            else out.append(Character.toString(c).toLowerCase(Locale.ROOT));
        });
        return out.toString();
    }

    @Def
    static String capitalize(PyStr self) {
        String text = self.toString();
        if (text.isEmpty()) return text;
        StringBuilder out = new StringBuilder();
        int first = text.codePointAt(0);
        appendTitle(first, out);
        for (int i = Character.charCount(first); i < text.length(); ) i = appendLower(text, i, out);
        return out.toString();
    }

    @Def
    static String title(PyStr self) {
        String text = self.toString();
        StringBuilder out = new StringBuilder(text.length());
        boolean inWord = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (inWord) {
                i = appendLower(text, i, out);
            } else {
                appendTitle(c, out);
                i += Character.charCount(c);
            }
            inWord = UnicodeClass.isCased(c);
        }
        return out.toString();
    }

    @Def
    static String swapcase(PyStr self) {
        String text = self.toString();
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (Character.isUpperCase(c)) {
                i = appendLower(text, i, out);
                continue;
            }
            if (Character.isLowerCase(c)) out.append(Character.toString(c).toUpperCase(Locale.ROOT));
            else out.appendCodePoint(c);
            i += Character.charCount(c);
        }
        return out.toString();
    }

    /** Appends the lower case of the character at {@code i} and returns the next index; sigma is seen in its context. */
    private static int appendLower(String text, int i, StringBuilder out) {
        int c = text.codePointAt(i);
        int next = i + Character.charCount(c);
        if (c == CAPITAL_SIGMA) {
            out.append(endsWord(text, i) ? 'ς' : 'σ');
        } else {
            out.append(
                    c < 0x80
                            ? String.valueOf((char) Character.toLowerCase(c))
                            : Character.toString(c).toLowerCase(Locale.ROOT));
        }
        return next;
    }

    /** Unicode's Final_Sigma: a cased letter before, none after; characters that case ignores do not count. */
    private static boolean endsWord(String text, int at) {
        int i = at;
        while (i > 0 && isIgnored(text.codePointBefore(i))) i -= Character.charCount(text.codePointBefore(i));
        if (i == 0 || !UnicodeClass.isCased(text.codePointBefore(i))) return false;
        int j = at + 1;
        while (j < text.length() && isIgnored(text.codePointAt(j))) j += Character.charCount(text.codePointAt(j));
        return j == text.length() || !UnicodeClass.isCased(text.codePointAt(j));
    }

    private static boolean isIgnored(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.FORMAT,
                    Character.MODIFIER_LETTER,
                    Character.MODIFIER_SYMBOL -> true;
            default -> c == '\'' || c == '.' || c == ':' || c == 0xB7 || c == 0x2019;
        };
    }

    /** A character without a title case of its own has its upper case, of which only the first letter stays upper. */
    private static void appendTitle(int c, StringBuilder out) {
        int title = Character.toTitleCase(c);
        String upper = Character.toString(c).toUpperCase(Locale.ROOT);
        if (title != c || upper.codePointCount(0, upper.length()) == 1) {
            out.appendCodePoint(title);
            return;
        }
        boolean marked = c == 0x149;
        int first = upper.codePointAt(0);
        String rest = upper.substring(Character.charCount(first));
        out.appendCodePoint(first).append(marked ? rest : rest.toLowerCase(Locale.ROOT));
    }
}
