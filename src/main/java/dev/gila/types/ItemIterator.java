package dev.gila.types;

import dev.gila.object.PyByteArray;
import dev.gila.object.PyBytes;
import dev.gila.object.PyIterator;
import dev.gila.object.PyObject;
import dev.gila.object.PyStr;
import dev.gila.object.PyTuple;
import dev.gila.object.PyType;
import dev.gila.object.ThreadState;
import dev.gila.object.Types;

/** Iterates over the characters of a string, or the bytes of a bytes, bytearray or memoryview. */
final class ItemIterator extends PyIterator {
    private PyObject source;
    private int at;

    ItemIterator(PyType type, PyObject source) {
        super(type);
        this.source = source;
    }

    static PyType typeFor(PyStr s) {
        return s.length() < 64 && isAscii(s) ? StrAsciiIterator.TYPE : StrIterator.TYPE;
    }

    private static boolean isAscii(PyStr s) {
        for (int i = 0; i < s.length(); i++) if (s.codePointAt(i) >= 0x80) return false;
        return true;
    }

    @Override
    public Object next(ThreadState ts) {
        PyObject s = source;
        if (s == null) return null;
        if (at < length(s)) return item(s, at++);
        source = null;
        return null;
    }

    private static int length(PyObject s) {
        if (s instanceof PyStr t) return t.length();
        if (s instanceof PyBytes b) return b.length();
        return s instanceof PyByteArray a ? a.size() : (int) ((PyMemoryView) s).length();
    }

    private static Object item(PyObject s, int i) {
        if (s instanceof PyStr t) return PyStr.ofCodePoint(t.codePointAt(i));
        if (s instanceof PyBytes b) return (long) (b.data()[i] & 0xFF);
        return s instanceof PyByteArray a ? (Object) (long) (a.get(i) & 0xFF) : ((PyMemoryView) s).item(i);
    }

    /** {@code str_iterator}. */
    static final class StrIterator {
        static final PyType TYPE = PyType.sealed("str_iterator", Types.OBJECT);
    }

    /** {@code str_ascii_iterator}. */
    static final class StrAsciiIterator {
        static final PyType TYPE = PyType.sealed("str_ascii_iterator", Types.OBJECT);
    }

    /** {@code bytes_iterator}. */
    static final class BytesIterator {
        static final PyType TYPE = PyType.sealed("bytes_iterator", Types.OBJECT);
    }

    /** {@code bytearray_iterator}. */
    static final class ByteArrayIterator {
        static final PyType TYPE = PyType.sealed("bytearray_iterator", Types.OBJECT);
    }

    /** {@code memory_iterator}. */
    static final class MemoryIterator {
        static final PyType TYPE = PyType.sealed("memory_iterator", Types.OBJECT);
    }

    long remaining() {
        return source == null ? 0 : Math.max(0, length(source) - at);
    }

    PyTuple state(ThreadState ts) {
        Object iter = ts.interpreter().builtins().get("iter");
        if (source == null) return PyTuple.of(iter, PyTuple.of(PyStr.EMPTY));
        return PyTuple.of(iter, PyTuple.of(source), (long) at);
    }

    void moveTo(long index) {
        if (source != null) at = (int) Math.max(0, Math.min(index, length(source)));
    }
}
