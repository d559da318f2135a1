package dev.gila.modules.arrays;

import dev.gila.object.Def;
import dev.gila.object.Exceptions;
import dev.gila.object.Getter;
import dev.gila.object.PyByteArray;
import dev.gila.object.PyBytes;
import dev.gila.object.PyException;
import dev.gila.object.PySlice;
import dev.gila.object.PyStr;
import dev.gila.object.PyType;
import dev.gila.object.Singletons;
import dev.gila.object.Slot;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.ops.CompareOp;
import dev.gila.ops.Comparison;
import dev.gila.ops.Convert;
import dev.gila.ops.Iteration;
import dev.gila.ops.SequenceIterator;
import dev.gila.ops.SliceRange;

/** {@code array.array} as a sequence. */
@TypeDef(of = PyArray.class, doc = "array(typecode [, initializer]) -> array")
final class ArrayType {
    private ArrayType() {}

    @Def(kind = Def.Kind.NEW, signature = "typecode, initializer=None, /")
    static Object make(ThreadState ts, PyType cls, Object typecode, Object initializer) {
        if (!(typecode instanceof PyStr s) || s.length() != 1) {
            throw Exceptions.typeError(
                    "array() argument 1 must be a unicode character, not %s", Convert.typeName(typecode));
        }
        ItemType item = ItemType.of((char) s.codePointAt(0));
        if (item == null) {
            throw Exceptions.valueError("bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)");
        }
        PyArray array = new PyArray(cls, item);
        if (initializer == null) return array;
        if (initializer instanceof PyStr text) {
            if (item != ItemType.UNICODE) {
                throw Exceptions.typeError("cannot use a str to initialize an array with typecode '%s'", item.code);
            }
            ArrayBytes.fromunicode(ts, array, text);
        } else if (initializer instanceof PyBytes || initializer instanceof PyByteArray) {
            ArrayBytes.frombytes(ts, array, initializer);
        } else if (initializer instanceof PyArray other && other.item == item) {
            array.splice(0, 0, other.bytes(0, other.count()));
        } else {
            addAll(ts, array, initializer);
        }
        return array;
    }

    private static void addAll(ThreadState ts, PyArray array, Object values) {
        Object it = Iteration.iter(ts, values);
        for (Object o = Iteration.next(ts, it); o != null; o = Iteration.next(ts, it)) array.add(ts, o);
    }

    private static int index(ThreadState ts, PyArray self, Object key, String message) {
        long i = Convert.toLong(ts, key);
        if (i < 0) i += self.count();
        if (i < 0 || i >= self.count()) throw Exceptions.indexError(message);
        return (int) i;
    }

    private static PyException badIndex() {
        return Exceptions.typeError("array indices must be integers");
    }

    @Def
    static long __len__(PyArray self) {
        return self.count();
    }

    @Def
    static Object __getitem__(ThreadState ts, PyArray self, Object key) {
        if (!(key instanceof PySlice slice)) {
            if (PyType.of(key).slot(Slot.INDEX) == null) throw badIndex();
            return self.get(index(ts, self, key, "array index out of range"));
        }
        SliceRange r = SliceRange.of(ts, slice, self.count());
        int size = self.item.size;
        byte[] all = self.bytes(0, self.count());
        byte[] out = new byte[r.count() * size];
        for (int i = 0; i < r.count(); i++) System.arraycopy(all, r.at(i) * size, out, i * size, size);
        return new PyArray(self.item, out);
    }

    @Def
    static void __setitem__(ThreadState ts, PyArray self, Object key, Object value) {
        if (!(key instanceof PySlice slice)) {
            if (PyType.of(key).slot(Slot.INDEX) == null) throw badIndex();
            self.set(ts, index(ts, self, key, "array assignment index out of range"), value);
            return;
        }
        if (!(value instanceof PyArray other)) {
            throw Exceptions.typeError(
                    "can only assign array (not \"%s\") to array slice",
                    PyType.of(value).name());
        }
        if (other.item != self.item) throw Exceptions.typeError("bad argument type for built-in operation");
        byte[] more = other.bytes(0, other.count());
        SliceRange r = SliceRange.of(ts, slice, self.count());
        if (r.step() == 1) {
            self.splice(r.start(), r.start() + r.count(), more);
            return;
        }
        if (other.count() != r.count()) {
            throw Exceptions.valueError(
                    "attempt to assign array of size %d to extended slice of size %d", other.count(), r.count());
        }
        int size = self.item.size;
        for (int i = 0; i < r.count(); i++) {
            byte[] one = java.util.Arrays.copyOfRange(more, i * size, (i + 1) * size);
            self.splice(r.at(i), r.at(i) + 1, one);
        }
    }

    @Def
    static void __delitem__(ThreadState ts, PyArray self, Object key) {
        if (!(key instanceof PySlice slice)) {
            int i = index(ts, self, key, "array assignment index out of range");
            self.splice(i, i + 1, new byte[0]);
            return;
        }
        SliceRange r = SliceRange.of(ts, slice, self.count());
        for (int i = 0; i < r.count(); i++) {
            int at = r.step() > 0 ? r.at(r.count() - 1 - i) : r.at(i);
            self.splice(at, at + 1, new byte[0]);
        }
    }

    @Def
    static Object __iter__(PyArray self) {
        return new SequenceIterator(self);
    }

    @Def
    static boolean __contains__(ThreadState ts, PyArray self, Object value) {
        return find(ts, self, value, 0, self.count()) >= 0;
    }

    private static int find(ThreadState ts, PyArray self, Object value, int from, int to) {
        for (int i = from; i < Math.min(to, self.count()); i++) {
            if (Comparison.same(ts, self.get(i), value)) return i;
        }
        return -1;
    }

    @Def
    static void append(ThreadState ts, PyArray self, Object value) {
        self.add(ts, value);
    }

    @Def
    static void extend(ThreadState ts, PyArray self, Object values) {
        if (!(values instanceof PyArray other)) {
            addAll(ts, self, values);
            return;
        }
        if (other.item != self.item) throw Exceptions.typeError("can only extend with array of same kind");
        self.splice(self.count(), self.count(), other.bytes(0, other.count()));
    }

    @Def
    static void insert(ThreadState ts, PyArray self, long i, Object value) {
        long at = Math.max(0, Math.min(self.count(), i < 0 ? i + self.count() : i));
        PyArray one = new PyArray(PyArray.TYPE, self.item);
        one.add(ts, value);
        self.splice((int) at, (int) at, one.bytes(0, 1));
    }

    @Def(signature = "i=-1, /")
    static Object pop(ThreadState ts, PyArray self, long i) {
        if (self.count() == 0) throw Exceptions.indexError("pop from empty array");
        int at = index(ts, self, i, "pop index out of range");
        Object value = self.get(at);
        self.splice(at, at + 1, new byte[0]);
        return value;
    }

    @Def
    static void remove(ThreadState ts, PyArray self, Object value) {
        int i = find(ts, self, value, 0, self.count());
        if (i < 0) throw Exceptions.valueError("array.remove(x): x not in array");
        self.splice(i, i + 1, new byte[0]);
    }

    @Def(signature = "v, start=0, stop=None, /")
    static long index(ThreadState ts, PyArray self, Object v, Object start, Object stop) {
        SliceRange r = SliceRange.of(ts, start, stop, self.count());
        int i = find(ts, self, v, r.start(), r.stop());
        if (i < 0) throw Exceptions.valueError("array.index(x): x not in array");
        return i;
    }

    @Def
    static long count(ThreadState ts, PyArray self, Object v) {
        long n = 0;
        for (int i = 0; i < self.count(); i++) if (Comparison.same(ts, self.get(i), v)) n++;
        return n;
    }

    @Def
    static void reverse(ThreadState ts, PyArray self) {
        for (int i = 0, j = self.count() - 1; i < j; i++, j--) {
            Object a = self.get(i);
            self.set(ts, i, self.get(j));
            self.set(ts, j, a);
        }
    }

    @Def
    static Object __add__(PyArray self, Object other) {
        if (!(other instanceof PyArray o)) {
            throw Exceptions.typeError(
                    "can only append array (not \"%s\") to array",
                    PyType.of(other).name());
        }
        if (o.item != self.item) throw Exceptions.typeError("bad argument type for built-in operation");
        PyArray sum = new PyArray(self.item, self.bytes(0, self.count()));
        sum.splice(sum.count(), sum.count(), o.bytes(0, o.count()));
        return sum;
    }

    @Def
    static Object __iadd__(ThreadState ts, PyArray self, Object other) {
        if (!(other instanceof PyArray)) {
            throw Exceptions.typeError(
                    "can only extend with array (not \"%s\")", PyType.of(other).name());
        }
        extend(ts, self, other);
        return self;
    }

    @Def
    static Object __mul__(ThreadState ts, PyArray self, Object times) {
        if (PyType.of(times).slot(Slot.INDEX) == null) return Singletons.NOT_IMPLEMENTED;
        PyArray product = new PyArray(PyArray.TYPE, self.item);
        byte[] one = self.bytes(0, self.count());
        for (long i = Convert.toLong(ts, times); i > 0; i--) product.splice(product.count(), product.count(), one);
        return product;
    }

    @Def
    static Object __rmul__(ThreadState ts, PyArray self, Object times) {
        return __mul__(ts, self, times);
    }

    @Def
    static Object __imul__(ThreadState ts, PyArray self, Object times) {
        if (!(__mul__(ts, self, times) instanceof PyArray product)) return Singletons.NOT_IMPLEMENTED;
        self.splice(0, self.count(), product.bytes(0, product.count()));
        return self;
    }

    private static Object compare(ThreadState ts, CompareOp op, PyArray a, Object other) {
        if (!(other instanceof PyArray b)) return Singletons.NOT_IMPLEMENTED;
        int n = Math.min(a.count(), b.count());
        for (int i = 0; i < n; i++) {
            if (!Comparison.equal(ts, a.get(i), b.get(i))) return Comparison.compare(ts, op, a.get(i), b.get(i));
        }
        return Comparison.compare(ts, op, (long) a.count(), (long) b.count());
    }

    @Def
    static Object __eq__(ThreadState ts, PyArray self, Object other) {
        return compare(ts, CompareOp.EQ, self, other);
    }

    @Def
    static Object __ne__(ThreadState ts, PyArray self, Object other) {
        return compare(ts, CompareOp.NE, self, other);
    }

    @Def
    static Object __lt__(ThreadState ts, PyArray self, Object other) {
        return compare(ts, CompareOp.LT, self, other);
    }

    @Def
    static Object __le__(ThreadState ts, PyArray self, Object other) {
        return compare(ts, CompareOp.LE, self, other);
    }

    @Def
    static Object __gt__(ThreadState ts, PyArray self, Object other) {
        return compare(ts, CompareOp.GT, self, other);
    }

    @Def
    static Object __ge__(ThreadState ts, PyArray self, Object other) {
        return compare(ts, CompareOp.GE, self, other);
    }

    @Getter
    static String typecode(PyArray self) {
        return String.valueOf(self.item.code);
    }

    @Getter
    static long itemsize(PyArray self) {
        return self.item.size;
    }

    @Def
    static String __repr__(ThreadState ts, PyArray self) {
        String head =
                self.type().name().substring(self.type().name().lastIndexOf('.') + 1) + "('" + self.item.code + "'";
        if (self.count() == 0) return head + ")";
        Object shown = self.item == ItemType.UNICODE ? ArrayBytes.tounicode(self) : ArrayBytes.tolist(self);
        return head + ", " + Convert.repr(ts, shown) + ")";
    }

    @Def(kind = Def.Kind.CLASS)
    static Object __class_getitem__(PyType cls, Object item) {
        return dev.gila.types.PyGenericAlias.of(cls, item);
    }

    @Def
    static long __hash__(PyArray self) {
        throw Exceptions.typeError("unhashable type: 'array.array'");
    }
}
