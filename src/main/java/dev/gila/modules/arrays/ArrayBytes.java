package dev.gila.modules.arrays;

import dev.gila.object.Def;
import dev.gila.object.Exceptions;
import dev.gila.object.PyBytes;
import dev.gila.object.PyDict;
import dev.gila.object.PyList;
import dev.gila.object.PyStr;
import dev.gila.object.PyTuple;
import dev.gila.object.Singletons;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.ops.Calls;
import dev.gila.types.Buffers;

/** {@code array.array} as memory: to and from bytes, files, lists and text. */
@TypeDef(of = PyArray.class)
final class ArrayBytes {
    private ArrayBytes() {}

    @Def
    static Object tobytes(PyArray self) {
        return new PyBytes(self.bytes(0, self.count()));
    }

    @Def
    static void frombytes(ThreadState ts, PyArray self, Object buffer) {
        byte[] more = Buffers.copyOf(ts, buffer);
        if (more.length % self.item.size != 0) {
            throw Exceptions.valueError("bytes length not a multiple of item size");
        }
        self.splice(self.count(), self.count(), more);
    }

    @Def
    static void tofile(ThreadState ts, PyArray self, Object file) {
        Calls.method(ts, file, "write", tobytes(self));
    }

    @Def
    static void fromfile(ThreadState ts, PyArray self, Object file, long n) {
        if (n < 0) throw Exceptions.valueError("negative count");
        Object read = Calls.method(ts, file, "read", n * self.item.size);
        if (!(read instanceof PyBytes data)) throw Exceptions.typeError("read() didn't return bytes");
        int whole = data.length() / self.item.size * self.item.size;
        frombytes(ts, self, new PyBytes(java.util.Arrays.copyOf(data.data(), whole)));
        if (data.length() != n * self.item.size) {
            throw Exceptions.of(Exceptions.EOF_ERROR, "read() didn't return enough bytes");
        }
    }

    @Def
    static PyList tolist(PyArray self) {
        PyList list = new PyList();
        for (int i = 0; i < self.count(); i++) list.add(self.get(i));
        return list;
    }

    @Def
    static void fromlist(ThreadState ts, PyArray self, Object list) {
        if (!(list instanceof PyList l)) throw Exceptions.typeError("arg must be list");
        PyArray more = new PyArray(PyArray.TYPE, self.item);
        for (Object o : l.toArray()) more.add(ts, o);
        self.splice(self.count(), self.count(), more.bytes(0, more.count()));
    }

    private static void requireText(PyArray self, String function) {
        if (self.item == ItemType.UNICODE) return;
        throw Exceptions.valueError("%s() may only be called on unicode type arrays", function);
    }

    @Def
    static Object tounicode(PyArray self) {
        requireText(self, "tounicode");
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < self.count(); i++) out.append(self.get(i));
        return PyStr.of(out.toString());
    }

    @Def
    static void fromunicode(ThreadState ts, PyArray self, PyStr text) {
        requireText(self, "fromunicode");
        text.toString().codePoints().forEach(c -> self.add(ts, PyStr.of(Character.toString(c))));
    }

    @Def
    static void byteswap(PyArray self) {
        self.reverseBytes();
    }

    @Def
    static Object buffer_info(PyArray self) {
        return PyTuple.of((long) System.identityHashCode(self), (long) self.count());
    }

    @Def
    static Object __copy__(PyArray self) {
        return new PyArray(self.item, self.bytes(0, self.count()));
    }

    @Def
    static Object __deepcopy__(PyArray self, Object memo) {
        return __copy__(self);
    }

    @Def
    static Object __reduce_ex__(PyArray self, Object protocol) {
        PyDict attributes = self.dict();
        Object items = self.item == ItemType.UNICODE ? tounicode(self) : tolist(self);
        return PyTuple.of(
                self.type(),
                PyTuple.of(PyStr.of(String.valueOf(self.item.code)), items),
                attributes == null ? Singletons.NONE : attributes);
    }

    @Def
    static long __sizeof__(PyArray self) {
        return 64 + (long) self.count() * self.item.size;
    }
}
