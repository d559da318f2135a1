package dev.gila.types;

import static dev.gila.object.Singletons.NOT_IMPLEMENTED;

import dev.gila.object.Def;
import dev.gila.object.Exceptions;
import dev.gila.object.PyBuffer;
import dev.gila.object.PyByteArray;
import dev.gila.object.PyBytes;
import dev.gila.object.PySlice;
import dev.gila.object.PyType;
import dev.gila.object.Slot;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.ops.CompareOp;
import dev.gila.ops.Convert;
import dev.gila.ops.SliceRange;
import java.util.Arrays;
import java.util.Locale;

/** The operators of {@code bytes} and {@code bytearray}. */
@TypeDef(of = {BytesType.class, ByteArrayType.class})
final class BytesOperators {
    private BytesOperators() {}

    @Def("__repr__")
    static String repr(PyBuffer self) {
        byte[] data = Bytes.data(self);
        boolean doubled = indexOf(data, '\'') && !indexOf(data, '"');
        StringBuilder out = new StringBuilder(data.length + 3).append(doubled ? "b\"" : "b'");
        for (byte b : data) append(b & 0xFF, doubled, out);
        String literal = out.append(doubled ? '"' : '\'').toString();
        return self instanceof PyByteArray a ? a.type().name() + "(" + literal + ")" : literal;
    }

    private static boolean indexOf(byte[] data, char c) {
        for (byte b : data) if (b == c) return true;
        return false;
    }

    private static void append(int b, boolean doubled, StringBuilder out) {
        switch (b) {
            case '\t' -> out.append("\\t");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\\' -> out.append("\\\\");
            case '\'' -> out.append(doubled ? "'" : "\\'");
            default -> {
                if (b < ' ' || b >= 0x7F) out.append(String.format(Locale.ROOT, "\\x%02x", b));
                else out.append((char) b);
            }
        }
    }

    @Def("__str__")
    static String str(PyBuffer self) {
        return repr(self);
    }

    @Def("__len__")
    static long length(PyBuffer self) {
        return self instanceof PyBytes b ? b.length() : ((PyByteArray) self).size();
    }

    private static byte at(PyBuffer self, int i) {
        return self instanceof PyBytes b ? b.data()[i] : ((PyByteArray) self).get(i);
    }

    @Def("__getitem__")
    static Object getItem(ThreadState ts, PyBuffer self, Object key) {
        int length = (int) length(self);
        if (key instanceof PySlice slice) return sliced(self, SliceRange.of(ts, slice, length), length);
        boolean mutable = self instanceof PyByteArray;
        if (PyType.of(key).slot(Slot.INDEX) == null) {
            throw Exceptions.typeError(
                    "%s indices must be integers or slices, not %s",
                    mutable ? "bytearray" : "byte", PyType.of(key).name());
        }
        long i = Convert.toClipped(ts, key);
        if (i < 0) i += length;
        if (i < 0 || i >= length) {
            throw Exceptions.indexError(mutable ? "bytearray index out of range" : "index out of range");
        }
        return (long) (at(self, (int) i) & 0xFF);
    }

    private static Object sliced(PyBuffer self, SliceRange r, int length) {
        if (r.step() == 1) {
            if (r.count() == length && self instanceof PyBytes b && b.type() == BytesType.TYPE) return self;
            byte[] data = self instanceof PyBytes b ? b.data() : null;
            int end = r.start() + r.count();
            return Bytes.like(
                    self,
                    data != null
                            ? Arrays.copyOfRange(data, r.start(), end)
                            : ((PyByteArray) self).toArray(r.start(), end));
        }
        byte[] out = new byte[r.count()];
        for (int i = 0; i < out.length; i++) out[i] = at(self, r.at(i));
        return Bytes.like(self, out);
    }

    @Def("__contains__")
    static boolean contains(ThreadState ts, PyBuffer self, Object key) {
        String text = Bytes.latin1(Bytes.data(self));
        if (PyType.of(key).slot(Slot.INDEX) != null) {
            return text.indexOf(Bytes.toByte(ts, key, Bytes.OUT_OF_RANGE) & 0xFF) >= 0;
        }
        return text.contains(Bytes.latin1(Buffers.bytesOf(ts, key)));
    }

    @Def("__add__")
    static Object add(ThreadState ts, PyBuffer self, Object value) {
        if (!Buffers.isBuffer(ts, value)) return NOT_IMPLEMENTED;
        byte[] a = Bytes.data(self);
        byte[] b = Buffers.bytesOf(ts, value);
        byte[] out = Arrays.copyOf(a, Bytes.arraySize((long) a.length + b.length));
        System.arraycopy(b, 0, out, a.length, b.length);
        return Bytes.like(self, out);
    }

    @Def("__mul__")
    static Object multiply(ThreadState ts, PyBuffer self, Object value) {
        long n = Repeat.count(ts, value);
        if (n == 1 && self instanceof PyBytes b && b.type() == BytesType.TYPE) return b;
        return n == Repeat.UNKNOWN ? NOT_IMPLEMENTED : Bytes.like(self, repeated(Bytes.data(self), n));
    }

    @Def("__rmul__")
    static Object multiplyReflected(ThreadState ts, PyBuffer self, Object value) {
        return multiply(ts, self, value);
    }

    static byte[] repeated(byte[] data, long n) {
        Repeat.checkLength(data.length, n);
        byte[] out = new byte[data.length * (int) n];
        for (int i = 0; i < n; i++) System.arraycopy(data, 0, out, i * data.length, data.length);
        return out;
    }

    @Def("__mod__")
    static Object modulo(ThreadState ts, PyBuffer self, Object value) {
        return Bytes.like(self, PercentFormat.ofBytes(ts, Bytes.data(self), value));
    }

    @Def("__rmod__")
    static Object moduloReflected(ThreadState ts, PyBuffer self, Object value) {
        return value instanceof PyBuffer b && Bytes.isBytes(b) ? modulo(ts, b, self) : NOT_IMPLEMENTED;
    }

    private static Object compare(ThreadState ts, CompareOp op, PyBuffer self, Object value) {
        boolean known = self instanceof PyBytes ? value instanceof PyBytes : Buffers.isBuffer(ts, value);
        if (!known) return NOT_IMPLEMENTED;
        return op.holds(Arrays.compareUnsigned(Bytes.data(self), Buffers.bytesOf(ts, value)));
    }

    @Def("__lt__")
    static Object less(ThreadState ts, PyBuffer self, Object value) {
        return compare(ts, CompareOp.LT, self, value);
    }

    @Def("__le__")
    static Object lessOrEqual(ThreadState ts, PyBuffer self, Object value) {
        return compare(ts, CompareOp.LE, self, value);
    }

    @Def("__eq__")
    static Object equal(ThreadState ts, PyBuffer self, Object value) {
        return compare(ts, CompareOp.EQ, self, value);
    }

    @Def("__ne__")
    static Object notEqual(ThreadState ts, PyBuffer self, Object value) {
        return compare(ts, CompareOp.NE, self, value);
    }

    @Def("__gt__")
    static Object greater(ThreadState ts, PyBuffer self, Object value) {
        return compare(ts, CompareOp.GT, self, value);
    }

    @Def("__ge__")
    static Object greaterOrEqual(ThreadState ts, PyBuffer self, Object value) {
        return compare(ts, CompareOp.GE, self, value);
    }

    @Def("__buffer__")
    static Object buffer(ThreadState ts, PyBuffer self, long flags) {
        return PyMemoryView.of(ts, self);
    }
}
