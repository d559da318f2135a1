package dev.gila.types;

import dev.gila.object.Exceptions;
import dev.gila.object.PyBuffer;
import dev.gila.object.PyByteArray;
import dev.gila.object.PyBytes;
import dev.gila.object.PyCallable;
import dev.gila.object.PyType;
import dev.gila.object.Slot;
import dev.gila.object.ThreadState;
import dev.gila.ops.Convert;
import java.nio.ByteBuffer;

/** The buffer protocol, for those who read or write another object's memory. */
public final class Buffers {
    /** {@code inspect.BufferFlags.FULL_RO}. */
    private static final long FULL_READ_ONLY = 0x11C;

    private Buffers() {}

    /** Whether the value can lend its memory. */
    public static boolean isBuffer(ThreadState ts, Object o) {
        return o instanceof PyBuffer || PyType.of(o).slot(Slot.BUFFER) != null;
    }

    /** Lends the memory of a bytes-like object; TypeError for any other. */
    public static PyBuffer.Exported export(ThreadState ts, Object o) {
        if (o instanceof PyBuffer b) return b.export(ts);
        PyCallable slot = PyType.of(o).slot(Slot.BUFFER);
        if (slot != null) {
            Object view = slot.call2(ts, o, FULL_READ_ONLY);
            if (view instanceof PyBuffer b) return b.export(ts);
            throw Exceptions.typeError("__buffer__ returned non-memoryview object");
        }
        throw Exceptions.typeError(
                "a bytes-like object is required, not '%s'", PyType.of(o).name());
    }

    /** Lends memory that may be written. */
    public static PyBuffer.Exported exportWritable(ThreadState ts, Object o, String function) {
        if (isBuffer(ts, o)) {
            PyBuffer.Exported e = export(ts, o);
            if (!e.readOnly()) return e;
            e.close();
        }
        throw Exceptions.typeError(
                "%s() argument must be read-write bytes-like object, not %s", function, Convert.typeName(o));
    }

    /** The bytes of a bytes-like object, for reading only: those of {@code bytes} itself, of others a copy. */
    public static byte[] bytesOf(ThreadState ts, Object o) {
        if (o instanceof PyBytes b) return b.data();
        if (o instanceof PyByteArray a) return a.toArray();
        return copyOf(ts, o);
    }

    /** A copy of the bytes of a bytes-like object, item after item. */
    public static byte[] copyOf(ThreadState ts, Object o) {
        try (PyBuffer.Exported e = export(ts, o)) {
            return copyOf(e);
        }
    }

    /** A copy of lent memory, item after item with the last index varying fastest. */
    static byte[] copyOf(PyBuffer.Exported e) {
        byte[] out = new byte[Bytes.arraySize(e.length())];
        ByteBuffer memory = e.bytes();
        if (e.contiguous()) {
            memory.get((int) e.offset(), out, 0, out.length);
        } else {
            copy(e, memory, 0, e.offset(), out, 0);
        }
        return out;
    }

    private static int copy(PyBuffer.Exported e, ByteBuffer memory, int dimension, long offset, byte[] out, int at) {
        if (dimension == e.shape().length) {
            memory.get((int) offset, out, at, e.itemSize());
            return at + e.itemSize();
        }
        int next = at;
        for (long i = 0; i < e.shape()[dimension]; i++) {
            next = copy(e, memory, dimension + 1, offset + i * e.strides()[dimension], out, next);
        }
        return next;
    }
}
