package dev.gila.types;

import static dev.gila.object.Singletons.NONE;

import dev.gila.object.Def;
import dev.gila.object.Exceptions;
import dev.gila.object.PyException;
import dev.gila.object.PyList;
import dev.gila.object.PyStr;
import dev.gila.object.PyTuple;
import dev.gila.object.PyType;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.object.Types;
import dev.gila.ops.Iteration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntPredicate;

/** Taking text apart and putting it together. */
@TypeDef(of = StrType.class)
final class StrSplit {
    private StrSplit() {}

    @Def(signature = "sep=None, maxsplit=-1")
    static Object split(PyStr self, Object sep, long maxsplit) {
        String text = self.toString();
        List<Object> parts = new ArrayList<>();
        long left = maxsplit < 0 ? Long.MAX_VALUE : maxsplit;
        if (sep == null || sep == NONE) {
            splitAtSpace(text, left, parts);
            return new PyList(parts);
        }
        String separator = separator(sep);
        int from = 0;
        for (int i = text.indexOf(separator); i >= 0 && left-- > 0; i = text.indexOf(separator, from)) {
            parts.add(PyStr.of(text.substring(from, i)));
            from = i + separator.length();
        }
        parts.add(PyStr.of(text.substring(from)));
        return new PyList(parts);
    }

    private static void splitAtSpace(String text, long maxsplit, List<Object> parts) {
        int n = text.length();
        long left = maxsplit;
        int i = skip(text, 0, true);
        while (i < n) {
            int end = left-- > 0 ? skip(text, i, false) : n;
            parts.add(PyStr.of(text.substring(i, end)));
            i = skip(text, end, true);
        }
    }

    /** The first index from {@code i} on whose character is not whitespace, or is. */
    private static int skip(String text, int i, boolean space) {
        int at = i;
        while (at < text.length() && UnicodeClass.isSpace(text.charAt(at)) == space) at++;
        return at;
    }

    private static int trimmed(String text, int end) {
        int at = end;
        while (at > 0 && UnicodeClass.isSpace(text.charAt(at - 1))) at--;
        return at;
    }

    @Def(signature = "sep=None, maxsplit=-1")
    static Object rsplit(PyStr self, Object sep, long maxsplit) {
        String text = self.toString();
        List<Object> parts = new ArrayList<>();
        long left = maxsplit < 0 ? Long.MAX_VALUE : maxsplit;
        if (sep == null || sep == NONE) {
            int end = trimmed(text, text.length());
            while (end > 0) {
                int start = end;
                if (left-- > 0) while (start > 0 && !UnicodeClass.isSpace(text.charAt(start - 1))) start--;
                else start = 0;
                parts.add(PyStr.of(text.substring(start, end)));
                end = left < 0 ? 0 : trimmed(text, start);
            }
        } else {
            String separator = separator(sep);
            int end = text.length();
            int i = text.lastIndexOf(separator);
            while (i >= 0 && left-- > 0) {
                parts.add(PyStr.of(text.substring(i + separator.length(), end)));
                end = i;
                i = text.lastIndexOf(separator, end - separator.length());
            }
            parts.add(PyStr.of(text.substring(0, end)));
        }
        Collections.reverse(parts);
        return new PyList(parts);
    }

    private static String separator(Object sep) {
        if (!(sep instanceof PyStr s)) {
            throw Exceptions.typeError(
                    "must be str or None, not %s", PyType.of(sep).name());
        }
        if (s.toString().isEmpty()) throw Exceptions.valueError("empty separator");
        return s.toString();
    }

    @Def(signature = "keepends=False")
    static Object splitlines(PyStr self, boolean keepends) {
        String text = self.toString();
        List<Object> lines = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!UnicodeClass.isLineBreak(c)) continue;
            int end = i;
            if (c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n') i++;
            lines.add(PyStr.of(text.substring(from, keepends ? i + 1 : end)));
            from = i + 1;
        }
        if (from < text.length()) lines.add(PyStr.of(text.substring(from)));
        return new PyList(lines);
    }

    @Def
    static Object join(ThreadState ts, PyStr self, Object iterable) {
        Object[] items = items(ts, iterable);
        if (items.length == 0) return PyStr.EMPTY;
        if (items.length == 1 && items[0] instanceof PyStr s && s.type() == Types.STR) return s;
        String separator = self.toString();
        long length = (items.length - 1L) * separator.length();
        for (int i = 0; i < items.length; i++) {
            if (!(items[i] instanceof PyStr s)) throw noText(i, items[i]);
            length += s.toString().length();
        }
        StringBuilder out = new StringBuilder(Bytes.arraySize(length));
        for (int i = 0; i < items.length; i++) {
            if (i > 0) out.append(separator);
            out.append(items[i]);
        }
        return PyStr.of(out.toString());
    }

    private static Object[] items(ThreadState ts, Object iterable) {
        if (iterable instanceof PyTuple t && t.type() == Types.TUPLE) return t.items();
        if (iterable instanceof PyList) return Iteration.toArray(ts, iterable);
        Object it = Iteration.iter(ts, iterable, "can only join an iterable");
        List<Object> out = new ArrayList<>();
        for (Object o = Iteration.next(ts, it); o != null; o = Iteration.next(ts, it)) out.add(o);
        return out.toArray();
    }

    private static PyException noText(int index, Object item) {
        return Exceptions.typeError(
                "sequence item %d: expected str instance, %s found",
                index, PyType.of(item).name());
    }

    @Def(signature = "chars=None, /")
    static Object strip(PyStr self, Object chars) {
        return stripped(self, unwanted(chars, "strip"), true, true);
    }

    @Def(signature = "chars=None, /")
    static Object lstrip(PyStr self, Object chars) {
        return stripped(self, unwanted(chars, "lstrip"), true, false);
    }

    @Def(signature = "chars=None, /")
    static Object rstrip(PyStr self, Object chars) {
        return stripped(self, unwanted(chars, "rstrip"), false, true);
    }

    private static IntPredicate unwanted(Object chars, String function) {
        if (chars == null || chars == NONE) return UnicodeClass::isSpace;
        if (!(chars instanceof PyStr s)) {
            throw Exceptions.typeError("%s arg must be None or str", function);
        }
        String set = s.toString();
        return c -> set.indexOf(c) >= 0;
    }

    private static PyStr stripped(PyStr self, IntPredicate unwanted, boolean left, boolean right) {
        String text = self.toString();
        int from = 0;
        int to = text.length();
        while (left && from < to && unwanted.test(text.codePointAt(from))) {
            from += Character.charCount(text.codePointAt(from));
        }
        while (right && to > from && unwanted.test(text.codePointBefore(to))) {
            to -= Character.charCount(text.codePointBefore(to));
        }
        return to - from == text.length() ? StrType.plain(self) : PyStr.of(text.substring(from, to));
    }
}
