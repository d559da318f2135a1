package dev.gila.types;

import dev.gila.object.Def;
import dev.gila.object.Exceptions;
import dev.gila.object.PyStr;
import dev.gila.object.PyType;
import dev.gila.object.TypeDef;

/** Text of a given width. */
@TypeDef(of = StrType.class)
final class StrLayout {
    private StrLayout() {}

    private static PyStr padded(PyStr self, long left, long right, Object fillchar) {
        String fill = fill(fillchar);
        if (left <= 0 && right <= 0) return StrType.plain(self);
        Repeat.checkLength(fill.length(), left + right);
        return PyStr.of(fill.repeat((int) Math.max(0, left)) + self + fill.repeat((int) Math.max(0, right)));
    }

    private static String fill(Object fillchar) {
        if (fillchar == null) return " ";
        if (!(fillchar instanceof PyStr s)) {
            throw Exceptions.typeError(
                    "The fill character must be a unicode character, not %s",
                    PyType.of(fillchar).name());
        }
        if (s.length() != 1) throw Exceptions.typeError("The fill character must be exactly one character long");
        return s.toString();
    }

    @Def(signature = "width, fillchar=' ', /")
    static Object center(PyStr self, long width, Object fillchar) {
        long missing = width - self.length();
        long left = missing <= 0 ? 0 : missing / 2 + (missing & width & 1);
        return padded(self, left, missing - left, fillchar);
    }

    @Def(signature = "width, fillchar=' ', /")
    static Object ljust(PyStr self, long width, Object fillchar) {
        return padded(self, 0, width - self.length(), fillchar);
    }

    @Def(signature = "width, fillchar=' ', /")
    static Object rjust(PyStr self, long width, Object fillchar) {
        return padded(self, width - self.length(), 0, fillchar);
    }

    @Def
    static Object zfill(PyStr self, long width) {
        long missing = width - self.length();
        if (missing <= 0) return StrType.plain(self);
        Repeat.checkLength(1, missing);
        String text = self.toString();
        boolean signed = text.startsWith("+") || text.startsWith("-");
        String zeros = "0".repeat((int) missing);
        return PyStr.of(signed ? text.charAt(0) + zeros + text.substring(1) : zeros + text);
    }

    @Def(signature = "tabsize=8")
    static Object expandtabs(PyStr self, int tabsize) {
        String text = self.toString();
        if (text.indexOf('\t') < 0) return StrType.plain(self);
        StringBuilder out = new StringBuilder(text.length() + 16);
        int column = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (c == '\t') {
                int n = tabsize <= 0 ? 0 : tabsize - column % tabsize;
                Repeat.checkLength(1, (long) out.length() + n);
                out.append(" ".repeat(n));
                column += n;
            } else {
                out.appendCodePoint(c);
                column = c == '\n' || c == '\r' ? 0 : column + 1;
            }
        }
        return PyStr.of(out.toString());
    }
}
