package dev.gila.types;

import static dev.gila.object.Singletons.NONE;
import static dev.gila.object.Singletons.NOT_IMPLEMENTED;

import dev.gila.object.Def;
import dev.gila.object.Exceptions;
import dev.gila.object.PyByteArray;
import dev.gila.object.PyDict;
import dev.gila.object.PySlice;
import dev.gila.object.PyStr;
import dev.gila.object.PyTuple;
import dev.gila.object.PyType;
import dev.gila.object.Singletons;
import dev.gila.object.Slot;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.object.Types;
import dev.gila.ops.Calls;
import dev.gila.ops.Convert;
import dev.gila.ops.Iteration;
import dev.gila.ops.SliceRange;

/** {@code bytearray}: how one is made, and what changes it. */
@TypeDef(doc = "Construct a mutable bytearray object from integers, text, a size, or a bytes-like object.")
public final class ByteArrayType {
    public static final PyType TYPE = Types.BYTEARRAY;

    static {
        TYPE.define("__hash__", NONE);
    }

    private ByteArrayType() {}

    @Def(kind = Def.Kind.NEW, signature = "*args, **kwargs")
    static Object make(PyType cls, Object[] args, PyDict kwargs) {
        return new PyByteArray(cls, new byte[0]);
    }

    @Def(value = "__init__", signature = "source=b'', encoding=None, errors=None")
    static void init(ThreadState ts, PyByteArray self, Object source, String encoding, String errors) {
        self.splice(0, self.size(), BytesType.source(ts, source, encoding, errors, "bytearray"));
    }

    @Def(kind = Def.Kind.CLASS, doc = "Create a bytearray object from a string of hexadecimal numbers.")
    static Object fromhex(ThreadState ts, PyType cls, String string) {
        PyByteArray made = new PyByteArray(HexText.parse(string));
        return cls == TYPE ? made : Calls.call1(ts, cls, made);
    }

    @Def("__iter__")
    static Object iterate(PyByteArray self) {
        return new ItemIterator(ItemIterator.ByteArrayIterator.TYPE, self);
    }

    @Def("__setitem__")
    static void setItem(ThreadState ts, PyByteArray self, Object key, Object value) {
        if (!(key instanceof PySlice slice)) {
            int i = position(ts, self, key);
            self.set(i, Bytes.toByte(ts, value, Bytes.OUT_OF_RANGE));
            return;
        }
        if (Convert.plainInt(value) != null || value instanceof PyStr) {
            throw Exceptions.typeError("can assign only bytes, buffers, or iterables of ints in range(0, 256)");
        }
        byte[] data = value == self ? self.toArray() : Bytes.from(ts, value);
        SliceRange r = SliceRange.of(ts, slice, self.size());
        if (r.step() == 1) {
            self.splice(r.start(), r.start() + r.count(), data);
        } else if (data.length == 0) {
            delete(self, r);
        } else if (data.length != r.count()) {
            throw Exceptions.valueError(
                    "attempt to assign bytes of size %d to extended slice of size %d", data.length, r.count());
        } else {
            for (int i = 0; i < data.length; i++) self.set(r.at(i), data[i]);
        }
    }

    private static int position(ThreadState ts, PyByteArray self, Object key) {
        if (PyType.of(key).slot(Slot.INDEX) == null) {
            throw Exceptions.typeError(
                    "bytearray indices must be integers or slices, not %s",
                    PyType.of(key).name());
        }
        long i = Convert.toClipped(ts, key);
        if (i < 0) i += self.size();
        if (i < 0 || i >= self.size()) throw Exceptions.indexError("bytearray index out of range");
        return (int) i;
    }

    @Def("__delitem__")
    static void deleteItem(ThreadState ts, PyByteArray self, Object key) {
        if (key instanceof PySlice slice) {
            delete(self, SliceRange.of(ts, slice, self.size()));
        } else {
            int i = position(ts, self, key);
            self.splice(i, i + 1, new byte[0]);
        }
    }

    private static void delete(PyByteArray self, SliceRange r) {
        if (r.count() == 0) return;
        if (r.step() == 1) {
            self.splice(r.start(), r.start() + r.count(), new byte[0]);
            return;
        }
        boolean[] gone = new boolean[self.size()];
        for (int i = 0; i < r.count(); i++) gone[r.at(i)] = true;
        ByteSink kept = new ByteSink();
        for (int i = 0; i < gone.length; i++) if (!gone[i]) kept.put(self.get(i));
        self.splice(0, self.size(), kept.toArray());
    }

    @Def("__iadd__")
    static Object addInPlace(ThreadState ts, PyByteArray self, Object value) {
        if (!Buffers.isBuffer(ts, value)) {
            throw Exceptions.typeError(
                    "can't concat %s to bytearray", PyType.of(value).name());
        }
        self.splice(self.size(), self.size(), Buffers.bytesOf(ts, value));
        return self;
    }

    @Def("__imul__")
    static Object multiplyInPlace(ThreadState ts, PyByteArray self, Object value) {
        long n = Repeat.count(ts, value);
        if (n == Repeat.UNKNOWN) return NOT_IMPLEMENTED;
        self.splice(0, self.size(), BytesOperators.repeated(self.toArray(), n));
        return self;
    }

    @Def(doc = "Append a single item to the end of the bytearray.")
    static void append(ThreadState ts, PyByteArray self, Object item) {
        self.splice(self.size(), self.size(), new byte[] {Bytes.toByte(ts, item, Bytes.OUT_OF_RANGE)});
    }

    @Def(doc = "Append all the items from the iterator or sequence to the end of the bytearray.")
    static void extend(ThreadState ts, PyByteArray self, Object iterable_of_ints) {
        byte[] more;
        if (Buffers.isBuffer(ts, iterable_of_ints)) {
            more = Buffers.bytesOf(ts, iterable_of_ints);
        } else {
            more = items(ts, iterable_of_ints);
        }
        self.splice(self.size(), self.size(), more);
    }

    private static byte[] items(ThreadState ts, Object iterable) {
        PyType type = PyType.of(iterable);
        if (type.slot(Slot.ITER) == null && type.slot(Slot.GETITEM) == null) {
            throw Exceptions.typeError("can't extend bytearray with %s", type.name());
        }
        ByteSink out = new ByteSink();
        for (Object o : Iteration.toList(ts, iterable)) out.put(Bytes.toByte(ts, o, Bytes.OUT_OF_RANGE));
        return out.toArray();
    }

    @Def(doc = "Insert a single item into the bytearray before the given index.")
    static void insert(ThreadState ts, PyByteArray self, long index, Object item) {
        byte b = Bytes.toByte(ts, item, Bytes.OUT_OF_RANGE);
        long at = index < 0 ? Math.max(0, index + self.size()) : Math.min(index, self.size());
        self.splice((int) at, (int) at, new byte[] {b});
    }

    @Def(signature = "index=-1, /", doc = "Remove and return a single item from the bytearray.")
    static long pop(PyByteArray self, long index) {
        if (self.size() == 0) throw Exceptions.indexError("pop from empty bytearray");
        long at = index < 0 ? index + self.size() : index;
        if (at < 0 || at >= self.size()) throw Exceptions.indexError("pop index out of range");
        long item = self.get((int) at) & 0xFF;
        self.splice((int) at, (int) at + 1, new byte[0]);
        return item;
    }

    @Def(doc = "Remove the first occurrence of a value in the bytearray.")
    static void remove(ThreadState ts, PyByteArray self, Object value) {
        byte b = Bytes.toByte(ts, value, Bytes.OUT_OF_RANGE);
        for (int i = 0; i < self.size(); i++) {
            if (self.get(i) != b) continue;
            self.splice(i, i + 1, new byte[0]);
            return;
        }
        throw Exceptions.valueError("value not found in bytearray");
    }

    @Def(doc = "Reverse the order of the values in B in place.")
    static void reverse(PyByteArray self) {
        byte[] data = self.toArray();
        Bytes.reverse(data);
        self.splice(0, data.length, data);
    }

    @Def(doc = "Remove all items from the bytearray.")
    static void clear(PyByteArray self) {
        self.splice(0, self.size(), new byte[0]);
    }

    @Def(doc = "Return a copy of B.")
    static Object copy(PyByteArray self) {
        return new PyByteArray(self.toArray());
    }

    @Def("__alloc__")
    static long allocated(PyByteArray self) {
        return self.size() == 0 ? 0 : self.size() + 1L;
    }

    @Def("__sizeof__")
    static long sizeOf(PyByteArray self) {
        return 56 + allocated(self);
    }

    @Def("__reduce__")
    static Object reduce(PyByteArray self) {
        Object text = PyStr.of(Bytes.latin1(self.toArray()));
        return PyTuple.of(self.type(), PyTuple.of(text, PyStr.of("latin-1")), Singletons.orNone(self.dict()));
    }

    @Def(value = "__reduce_ex__", signature = "proto=0, /")
    static Object reduceEx(PyByteArray self, long proto) {
        if (proto < 3) return reduce(self);
        Object arguments = self.size() == 0 ? PyTuple.EMPTY : PyTuple.of(Bytes.of(self.toArray()));
        return PyTuple.of(self.type(), arguments, Singletons.orNone(self.dict()));
    }
}
