package dev.gila.types;

import dev.gila.object.Def;
import dev.gila.object.PyStr;
import dev.gila.object.TypeDef;
import java.util.function.IntPredicate;

/** What kind of characters a {@code str} has. */
@TypeDef(of = StrType.class)
final class StrPredicates {
    private StrPredicates() {}

    private static boolean all(PyStr s, IntPredicate test) {
        String text = s.toString();
        return !text.isEmpty() && text.codePoints().allMatch(test);
    }

    @Def
    static boolean isalnum(PyStr self) {
        return all(self, UnicodeClass::isAlnum);
    }

    @Def
    static boolean isalpha(PyStr self) {
        return all(self, UnicodeClass::isAlpha);
    }

    @Def
    static boolean isascii(PyStr self) {
        return self.toString().codePoints().allMatch(c -> c < 0x80);
    }

    @Def
    static boolean isdecimal(PyStr self) {
        return all(self, UnicodeClass::isDecimal);
    }

    @Def
    static boolean isdigit(PyStr self) {
        return all(self, UnicodeClass::isDigit);
    }

    @Def
    static boolean isnumeric(PyStr self) {
        return all(self, UnicodeClass::isNumeric);
    }

    @Def
    static boolean isspace(PyStr self) {
        return all(self, UnicodeClass::isSpace);
    }

    @Def
    static boolean isprintable(PyStr self) {
        return self.toString().codePoints().allMatch(UnicodeClass::isPrintable);
    }

    @Def
    static boolean isidentifier(PyStr self) {
        int length = self.length();
        if (length == 0 || !UnicodeClass.isIdentifierStart(self.codePointAt(0))) return false;
        for (int i = 1; i < length; i++) if (!UnicodeClass.isIdentifierPart(self.codePointAt(i))) return false;
        return true;
    }

    @Def
    static boolean islower(PyStr self) {
        boolean cased = false;
        for (int c : self.toString().codePoints().toArray()) {
            if (Character.isUpperCase(c) || UnicodeClass.isTitle(c)) return false;
            cased |= Character.isLowerCase(c);
        }
        return cased;
    }

    @Def
    static boolean isupper(PyStr self) {
        boolean cased = false;
        for (int c : self.toString().codePoints().toArray()) {
            if (Character.isLowerCase(c) || UnicodeClass.isTitle(c)) return false;
            cased |= Character.isUpperCase(c);
        }
        return cased;
    }

    @Def
    static boolean istitle(PyStr self) {
        boolean cased = false;
        boolean inWord = false;
        for (int c : self.toString().codePoints().toArray()) {
            boolean upper = Character.isUpperCase(c) || UnicodeClass.isTitle(c);
            boolean lower = Character.isLowerCase(c);
            if (upper && inWord || lower && !inWord) return false;
            inWord = upper || lower;
            cased |= inWord;
        }
        return cased;
    }
}
