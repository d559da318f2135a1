package dev.gila.types;

import dev.gila.object.Def;
import dev.gila.object.Exceptions;
import dev.gila.object.PyBuffer;
import dev.gila.object.PyStr;
import dev.gila.object.PyTuple;
import dev.gila.object.PyType;
import dev.gila.object.Slot;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.ops.SliceRange;

/** Finding bytes in bytes, and what depends on it. The work is done on text of one character for each byte. */
@TypeDef(of = {BytesType.class, ByteArrayType.class})
final class BytesSearch {
    private BytesSearch() {}

    static String text(PyBuffer self) {
        return Bytes.latin1(Bytes.data(self));
    }

    static Object like(PyBuffer self, String text) {
        return Bytes.like(self, Bytes.ofLatin1(text).data().clone());
    }

    /** What to look for: a byte, or bytes. */
    private static String wanted(ThreadState ts, Object sub) {
        if (PyType.of(sub).slot(Slot.INDEX) != null && !Buffers.isBuffer(ts, sub)) {
            return Bytes.latin1(new byte[] {Bytes.toByte(ts, sub, Bytes.OUT_OF_RANGE)});
        }
        if (Buffers.isBuffer(ts, sub)) return Bytes.latin1(Buffers.bytesOf(ts, sub));
        throw Exceptions.typeError(
                "argument should be integer or bytes-like object, not '%s'",
                PyType.of(sub).name());
    }

    @Def(signature = "sub, start=None, end=None, /")
    static long find(ThreadState ts, PyBuffer self, Object sub, Object start, Object end) {
        String text = text(self);
        String wanted = wanted(ts, sub);
        SliceRange r = SliceRange.of(ts, start, end, text.length());
        if (r.start() > r.stop()) return -1;
        int i = TextSearch.first(text.substring(r.start(), r.stop()), wanted, 0);
        return i < 0 ? -1 : r.start() + i;
    }

    @Def(signature = "sub, start=None, end=None, /")
    static long rfind(ThreadState ts, PyBuffer self, Object sub, Object start, Object end) {
        String text = text(self);
        String wanted = wanted(ts, sub);
        SliceRange r = SliceRange.of(ts, start, end, text.length());
        if (r.start() > r.stop()) return -1;
        String part = text.substring(r.start(), r.stop());
        int i = TextSearch.last(part, wanted, part.length());
        return i < 0 ? -1 : r.start() + i;
    }

    @Def(signature = "sub, start=None, end=None, /")
    static long index(ThreadState ts, PyBuffer self, Object sub, Object start, Object end) {
        return found(find(ts, self, sub, start, end));
    }

    @Def(signature = "sub, start=None, end=None, /")
    static long rindex(ThreadState ts, PyBuffer self, Object sub, Object start, Object end) {
        return found(rfind(ts, self, sub, start, end));
    }

    private static long found(long i) {
        if (i < 0) throw Exceptions.valueError("subsection not found");
        return i;
    }

    @Def(signature = "sub, start=None, end=None, /")
    static long count(ThreadState ts, PyBuffer self, Object sub, Object start, Object end) {
        String text = text(self);
        String wanted = wanted(ts, sub);
        SliceRange r = SliceRange.of(ts, start, end, text.length());
        if (r.start() > r.stop()) return 0;
        String part = text.substring(r.start(), r.stop());
        if (wanted.isEmpty()) return part.length() + 1L;
        long n = 0;
        int i = TextSearch.first(part, wanted, 0);
        for (; i >= 0; i = TextSearch.first(part, wanted, i + wanted.length())) n++;
        return n;
    }

    @Def(signature = "prefix, start=None, end=None, /")
    static boolean startswith(ThreadState ts, PyBuffer self, Object prefix, Object start, Object end) {
        return hasAffix(ts, self, prefix, start, end, "startswith");
    }

    @Def(signature = "suffix, start=None, end=None, /")
    static boolean endswith(ThreadState ts, PyBuffer self, Object suffix, Object start, Object end) {
        return hasAffix(ts, self, suffix, start, end, "endswith");
    }

    private static boolean hasAffix(
            ThreadState ts, PyBuffer self, Object affix, Object start, Object end, String function) {
        String text = text(self);
        SliceRange r = SliceRange.of(ts, start, end, text.length());
        String part = r.start() > r.stop() ? null : text.substring(r.start(), r.stop());
        boolean atStart = function.equals("startswith");
        for (Object o : affix instanceof PyTuple t ? t.items() : new Object[] {affix}) {
            if (!(affix instanceof PyTuple) && !Buffers.isBuffer(ts, o)) {
                throw Exceptions.typeError(
                        "%s first arg must be bytes or a tuple of bytes, not %s",
                        function, PyType.of(o).name());
            }
            String wanted = Bytes.latin1(Buffers.bytesOf(ts, o));
            if (part != null && (atStart ? part.startsWith(wanted) : part.endsWith(wanted))) return true;
        }
        return false;
    }

    @Def
    static Object removeprefix(ThreadState ts, PyBuffer self, Object prefix) {
        String text = text(self);
        String p = Bytes.latin1(Buffers.bytesOf(ts, prefix));
        return like(self, text.startsWith(p) ? text.substring(p.length()) : text);
    }

    @Def
    static Object removesuffix(ThreadState ts, PyBuffer self, Object suffix) {
        String text = text(self);
        String s = Bytes.latin1(Buffers.bytesOf(ts, suffix));
        return like(self, text.endsWith(s) ? text.substring(0, text.length() - s.length()) : text);
    }

    @Def
    static Object partition(ThreadState ts, PyBuffer self, Object sep) {
        String separator = separator(ts, sep);
        int i = text(self).indexOf(separator);
        if (i < 0) return PyTuple.of(like(self, text(self)), like(self, ""), like(self, ""));
        return parts(self, separator, i);
    }

    @Def
    static Object rpartition(ThreadState ts, PyBuffer self, Object sep) {
        String separator = separator(ts, sep);
        int i = text(self).lastIndexOf(separator);
        if (i < 0) return PyTuple.of(like(self, ""), like(self, ""), like(self, text(self)));
        return parts(self, separator, i);
    }

    private static PyTuple parts(PyBuffer self, String separator, int at) {
        String text = text(self);
        String after = text.substring(at + separator.length());
        return PyTuple.of(like(self, text.substring(0, at)), like(self, separator), like(self, after));
    }

    static String separator(ThreadState ts, Object sep) {
        String text = Bytes.latin1(Buffers.bytesOf(ts, sep));
        if (text.isEmpty()) throw Exceptions.valueError("empty separator");
        return text;
    }

    @Def(signature = "old, new, count=-1, /")
    static Object replace(ThreadState ts, PyBuffer self, Object old, Object replacement, long count) {
        String from = Bytes.latin1(Buffers.bytesOf(ts, old));
        String to = Bytes.latin1(Buffers.bytesOf(ts, replacement));
        PyStr text = PyStr.of(text(self));
        return like(self, StrSearch.replace(text, from, to, count).toString());
    }
}
