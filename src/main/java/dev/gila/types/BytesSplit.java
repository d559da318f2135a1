package dev.gila.types;

import static dev.gila.object.Singletons.NONE;

import dev.gila.object.Def;
import dev.gila.object.Exceptions;
import dev.gila.object.PyBuffer;
import dev.gila.object.PyList;
import dev.gila.object.PyType;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.ops.Iteration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntPredicate;

/** Taking bytes apart and putting them together. */
@TypeDef(of = {BytesType.class, ByteArrayType.class})
final class BytesSplit {
    private BytesSplit() {}

    static boolean isSpace(int b) {
        return b == ' ' || b >= 9 && b <= 13;
    }

    private static PyList list(PyBuffer self, List<String> parts) {
        return new PyList(parts.stream().map(p -> BytesSearch.like(self, p)).toArray());
    }

    @Def(signature = "sep=None, maxsplit=-1")
    static Object split(ThreadState ts, PyBuffer self, Object sep, long maxsplit) {
        String text = BytesSearch.text(self);
        long left = maxsplit < 0 ? Long.MAX_VALUE : maxsplit;
        List<String> parts = new ArrayList<>();
        if (sep == null || sep == NONE) {
            int i = next(text, 0, false);
            while (i < text.length()) {
                int end = left-- > 0 ? next(text, i, true) : text.length();
                parts.add(text.substring(i, end));
                i = next(text, end, false);
            }
            return list(self, parts);
        }
        String separator = BytesSearch.separator(ts, sep);
        int from = 0;
        for (int i = text.indexOf(separator); i >= 0 && left-- > 0; i = text.indexOf(separator, from)) {
            parts.add(text.substring(from, i));
            from = i + separator.length();
        }
        parts.add(text.substring(from));
        return list(self, parts);
    }

    /** The first index from {@code i} on of whitespace, or of something else. */
    private static int next(String text, int i, boolean space) {
        int at = i;
        while (at < text.length() && isSpace(text.charAt(at)) != space) at++;
        return at;
    }

    private static int stripEnd(String text, int from) {
        int end = text.length();
        while (end > from && isSpace(text.charAt(end - 1))) end--;
        return end;
    }

    @Def(signature = "sep=None, maxsplit=-1")
    static Object rsplit(ThreadState ts, PyBuffer self, Object sep, long maxsplit) {
        String text = BytesSearch.text(self);
        long left = maxsplit < 0 ? Long.MAX_VALUE : maxsplit;
        List<String> parts = new ArrayList<>();
        int end = text.length();
        if (sep == null || sep == NONE) {
            end = stripEnd(text, 0);
            while (end > 0) {
                int start = end;
                if (left-- > 0) while (start > 0 && !isSpace(text.charAt(start - 1))) start--;
                else start = 0;
                parts.add(text.substring(start, end));
                end = left < 0 ? 0 : stripEnd(text.substring(0, start), 0);
            }
        } else {
            String separator = BytesSearch.separator(ts, sep);
            int i = text.lastIndexOf(separator);
            while (i >= 0 && left-- > 0) {
                parts.add(text.substring(i + separator.length(), end));
                end = i;
                i = text.lastIndexOf(separator, end - separator.length());
            }
            parts.add(text.substring(0, end));
        }
        Collections.reverse(parts);
        return list(self, parts);
    }

    @Def(signature = "keepends=False")
    static Object splitlines(PyBuffer self, boolean keepends) {
        String text = BytesSearch.text(self);
        List<String> lines = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\n' && c != '\r') continue;
            int end = i;
            if (c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n') i++;
            lines.add(text.substring(from, keepends ? i + 1 : end));
            from = i + 1;
        }
        if (from < text.length()) lines.add(text.substring(from));
        return list(self, lines);
    }

    @Def
    static Object join(ThreadState ts, PyBuffer self, Object iterable_of_bytes) {
        byte[] separator = Bytes.data(self);
        ByteSink out = new ByteSink();
        Object it = Iteration.iter(ts, iterable_of_bytes, "can only join an iterable");
        int i = 0;
        for (Object o = Iteration.next(ts, it); o != null; o = Iteration.next(ts, it), i++) {
            if (!Buffers.isBuffer(ts, o)) {
                throw Exceptions.typeError(
                        "sequence item %d: expected a bytes-like object, %s found",
                        i, PyType.of(o).name());
            }
            if (i > 0) out.putAll(separator);
            out.putAll(Buffers.bytesOf(ts, o));
        }
        return Bytes.like(self, out.toArray());
    }

    private static Object stripped(ThreadState ts, PyBuffer self, Object bytes, boolean left, boolean right) {
        IntPredicate unwanted = BytesSplit::isSpace;
        if (bytes != null && bytes != NONE) {
            String set = Bytes.latin1(Buffers.bytesOf(ts, bytes));
            unwanted = b -> set.indexOf(b) >= 0;
        }
        String text = BytesSearch.text(self);
        int from = 0;
        int to = text.length();
        while (left && from < to && unwanted.test(text.charAt(from))) from++;
        while (right && to > from && unwanted.test(text.charAt(to - 1))) to--;
        return BytesSearch.like(self, text.substring(from, to));
    }

    @Def(signature = "bytes=None, /")
    static Object strip(ThreadState ts, PyBuffer self, Object bytes) {
        return stripped(ts, self, bytes, true, true);
    }

    @Def(signature = "bytes=None, /")
    static Object lstrip(ThreadState ts, PyBuffer self, Object bytes) {
        return stripped(ts, self, bytes, true, false);
    }

    @Def(signature = "bytes=None, /")
    static Object rstrip(ThreadState ts, PyBuffer self, Object bytes) {
        return stripped(ts, self, bytes, false, true);
    }
}
