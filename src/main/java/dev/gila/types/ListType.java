package dev.gila.types;

import dev.gila.object.Def;
import dev.gila.object.Def.Kind;
import dev.gila.object.Exceptions;
import dev.gila.object.Hashing;
import dev.gila.object.PyCallable;
import dev.gila.object.PyDict;
import dev.gila.object.PyList;
import dev.gila.object.PySlice;
import dev.gila.object.PyTuple;
import dev.gila.object.PyType;
import dev.gila.object.Singletons;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.object.Types;
import dev.gila.ops.CompareOp;
import dev.gila.ops.Comparison;
import dev.gila.ops.Convert;
import dev.gila.ops.Iteration;
import dev.gila.ops.SliceRange;
import java.util.Arrays;

/** {@code list}: its methods; {@link PyList} is the storage, {@link ListSort} sorts. */
@TypeDef(
        doc = "Built-in mutable sequence.\n\nIf no argument is given, the constructor creates a new empty list.\n"
                + "The argument must be an iterable if specified.")
public final class ListType {
    static final PyType TYPE = Types.LIST;

    private ListType() {}

    @Def(kind = Kind.NEW, signature = "*args, **kwargs")
    static Object make(PyType cls, Object[] args, PyDict kwargs) {
        return new PyList(cls, PyCallable.NO_ARGS);
    }

    @Def(signature = "iterable=(), /")
    static void __init__(ThreadState ts, PyList self, Object iterable) {
        self.clear();
        if (iterable != null) extend(ts, self, iterable);
    }

    // ---- growing and shrinking

    @Def(doc = "Append object to the end of the list.")
    static void append(PyList self, Object object) {
        self.add(object);
    }

    @Def(doc = "Extend list by appending elements from the iterable.")
    public static void extend(ThreadState ts, PyList self, Object iterable) {
        if (iterable instanceof PyList l && l.type() == Types.LIST) {
            self.addAll(l.toArray());
        } else if (iterable instanceof PyTuple t && t.type() == Types.TUPLE) {
            self.addAll(t.items());
        } else {
            Object it = Iteration.iter(ts, iterable);
            for (Object o = Iteration.next(ts, it); o != null; o = Iteration.next(ts, it)) self.add(o);
        }
    }

    @Def(doc = "Insert object before index.")
    static void insert(PyList self, long index, Object object) {
        long i = index < 0 ? Math.max(0, index + self.size()) : Math.min(index, Integer.MAX_VALUE);
        self.splice((int) i, (int) i, new Object[] {object});
    }

    @Def(
            signature = "index=-1, /",
            doc = "Remove and return item at index (default last).\n\nRaises IndexError if list is empty or index is"
                    + " out of range.")
    static Object pop(PyList self, long index) {
        if (self.size() == 0) throw Exceptions.indexError("pop from empty list");
        long i = index < 0 ? index + self.size() : index;
        if (i < 0 || i >= self.size()) throw Exceptions.indexError("pop index out of range");
        // By the index as it was given: another thread, if there is no lock, may have changed the size meanwhile.
        return self.remove((int) index);
    }

    @Def(doc = "Remove first occurrence of value.\n\nRaises ValueError if the value is not present.")
    static void remove(ThreadState ts, PyList self, Object value) {
        for (int i = 0; i < self.size(); i++) {
            if (Hashing.same(ts, self.get(i), value)) {
                if (i < self.size()) self.remove(i);
                return;
            }
        }
        throw Exceptions.valueError("list.remove(x): x not in list");
    }

    @Def(doc = "Remove all items from list.")
    static void clear(PyList self) {
        self.clear();
    }

    @Def(doc = "Return a shallow copy of the list.")
    static Object copy(PyList self) {
        return new PyList(self.toArray());
    }

    @Def(doc = "Reverse *IN PLACE*.")
    static void reverse(PyList self) {
        self.reverse();
    }

    @Def(
            signature = "*, key=None, reverse=False",
            doc = "Sort the list in ascending order and return None.\n\nThe sort is in-place (i.e. the list itself is"
                    + " modified) and stable (i.e. the\norder of two equal elements is maintained).\n\nIf a key"
                    + " function is given, apply it once to each list item and sort them,\nascending or descending,"
                    + " according to their function values.\n\nThe reverse flag can be set to sort in descending"
                    + " order.")
    public static void sort(ThreadState ts, PyList self, Object key, boolean reverse) {
        ListSort.sort(ts, self, key == null ? null : Singletons.orNull(key), reverse);
    }

    // ---- searching

    @Def(doc = "Return number of occurrences of value.")
    static long count(ThreadState ts, PyList self, Object value) {
        long n = 0;
        for (int i = 0; i < self.size(); i++) if (Hashing.same(ts, self.get(i), value)) n++;
        return n;
    }

    @Def(
            signature = "value, start=0, stop=9223372036854775807, /",
            doc = "Return first index of value.\n\nRaises ValueError if the value is not present.")
    static long index(ThreadState ts, PyList self, Object value, Object start, Object stop) {
        int from = Sequences.bound(ts, start, 0, self.size());
        int to = Sequences.bound(ts, stop, Integer.MAX_VALUE, self.size());
        for (int i = from; i < to && i < self.size(); i++) if (Hashing.same(ts, self.get(i), value)) return i;
        throw Exceptions.valueError("%s is not in list", Convert.repr(ts, value));
    }

    @Def
    static boolean __contains__(ThreadState ts, PyList self, Object value) {
        for (int i = 0; i < self.size(); i++) if (Hashing.same(ts, self.get(i), value)) return true;
        return false;
    }

    @Def
    static long __len__(PyList self) {
        return self.size();
    }

    @Def
    static Object __iter__(PyList self) {
        return new ListIterator(self);
    }

    @Def(doc = "Return a reverse iterator over the list.")
    static Object __reversed__(PyList self) {
        return new ListReverseIterator(self);
    }

    // ---- subscripts

    @Def
    static Object __getitem__(ThreadState ts, PyList self, Object key) {
        if (key instanceof PySlice slice) {
            SliceRange s = SliceRange.of(ts, slice, self.size());
            if (s.step() == 1) return new PyList(self.toArray(s.start(), s.start() + s.count()));
            Object[] out = new Object[s.count()];
            for (int i = 0; i < out.length; i++) out[i] = self.get(s.at(i));
            return new PyList(out);
        }
        if (!SliceType.isIndex(key)) throw Sequences.wrongIndex("list", key);
        return self.get(Sequences.index(ts, key, self.size(), "list index out of range"));
    }

    @Def
    static void __setitem__(ThreadState ts, PyList self, Object key, Object value) {
        if (key instanceof PySlice slice) {
            setSlice(ts, self, slice, value);
            return;
        }
        if (!SliceType.isIndex(key)) throw Sequences.wrongIndex("list", key);
        self.set(Sequences.index(ts, key, self.size(), "list assignment index out of range"), value);
    }

    private static void setSlice(ThreadState ts, PyList self, PySlice slice, Object value) {
        boolean simple = slice.step() == Singletons.NONE || Long.valueOf(1).equals(slice.step());
        Object[] items = value == self
                ? self.toArray()
                : Iteration.toArray(
                        ts, value, simple ? "can only assign an iterable" : "must assign iterable to extended slice");
        SliceRange s = SliceRange.of(ts, slice, self.size());
        if (s.step() == 1) {
            int from = s.start();
            self.splice(from, from + s.count(), items);
            return;
        }
        if (items.length != s.count()) {
            throw Exceptions.valueError(
                    "attempt to assign sequence of size %d to extended slice of size %d", items.length, s.count());
        }
        for (int i = 0; i < items.length; i++) self.set(s.at(i), items[i]);
    }

    @Def
    static void __delitem__(ThreadState ts, PyList self, Object key) {
        if (key instanceof PySlice slice) {
            deleteSlice(self, SliceRange.of(ts, slice, self.size()));
            return;
        }
        if (!SliceType.isIndex(key)) throw Sequences.wrongIndex("list", key);
        self.remove(Sequences.index(ts, key, self.size(), "list assignment index out of range"));
    }

    private static void deleteSlice(PyList self, SliceRange s) {
        if (s.count() == 0) return;
        if (s.step() == 1) {
            self.splice(s.start(), s.start() + s.count(), PyCallable.NO_ARGS);
            return;
        }
        boolean[] gone = new boolean[self.size()];
        for (int i = 0; i < s.count(); i++) gone[s.at(i)] = true;
        Object[] kept = new Object[self.size() - s.count()];
        int n = 0;
        for (int i = 0; i < gone.length; i++) if (!gone[i]) kept[n++] = self.get(i);
        self.replace(kept);
    }

    // ---- operators

    @Def
    static Object __add__(PyList self, Object other) {
        if (!(other instanceof PyList l)) return Singletons.NOT_IMPLEMENTED;
        Object[] sum = Arrays.copyOf(self.toArray(), self.size() + l.size());
        System.arraycopy(l.toArray(), 0, sum, self.size(), l.size());
        return new PyList(sum);
    }

    @Def
    static Object __iadd__(ThreadState ts, PyList self, Object other) {
        extend(ts, self, other);
        return self;
    }

    @Def
    static Object __mul__(ThreadState ts, PyList self, Object n) {
        Long count = Sequences.repetitions(ts, n);
        if (count == null) return Singletons.NOT_IMPLEMENTED;
        return new PyList(Sequences.repeat(self.toArray(), self.size(), count));
    }

    @Def
    static Object __rmul__(ThreadState ts, PyList self, Object n) {
        return __mul__(ts, self, n);
    }

    @Def
    static Object __imul__(ThreadState ts, PyList self, Object n) {
        Long count = Sequences.repetitions(ts, n);
        if (count == null) return Singletons.NOT_IMPLEMENTED;
        self.replace(Sequences.repeat(self.toArray(), self.size(), count));
        return self;
    }

    private static Object compare(ThreadState ts, CompareOp op, PyList a, Object other) {
        if (!(other instanceof PyList b)) return Singletons.NOT_IMPLEMENTED;
        boolean equality = op == CompareOp.EQ || op == CompareOp.NE;
        if (equality && a.size() != b.size()) return op == CompareOp.NE;
        int i = 0;
        // Comparing items may change the lists.
        while (i < a.size() && i < b.size() && Hashing.same(ts, a.get(i), b.get(i))) i++;
        if (i >= a.size() || i >= b.size()) return op.holds(Integer.compare(a.size(), b.size()));
        return equality ? (Object) (op == CompareOp.NE) : Comparison.compare(ts, op, a.get(i), b.get(i));
    }

    @Def
    static Object __eq__(ThreadState ts, PyList self, Object other) {
        return compare(ts, CompareOp.EQ, self, other);
    }

    @Def
    static Object __ne__(ThreadState ts, PyList self, Object other) {
        return compare(ts, CompareOp.NE, self, other);
    }

    @Def
    static Object __lt__(ThreadState ts, PyList self, Object other) {
        return compare(ts, CompareOp.LT, self, other);
    }

    @Def
    static Object __le__(ThreadState ts, PyList self, Object other) {
        return compare(ts, CompareOp.LE, self, other);
    }

    @Def
    static Object __gt__(ThreadState ts, PyList self, Object other) {
        return compare(ts, CompareOp.GT, self, other);
    }

    @Def
    static Object __ge__(ThreadState ts, PyList self, Object other) {
        return compare(ts, CompareOp.GE, self, other);
    }

    @Def
    static String __repr__(ThreadState ts, PyList self) {
        return ReprGuard.items(ts, self, self.toArray(), "[", "]");
    }

    @Def
    static long __sizeof__(PyList self) {
        return 40 + 8L * self.size();
    }

    @Def(kind = Kind.CLASS)
    static Object __class_getitem__(PyType cls, Object item) {
        return PyGenericAlias.of(cls, item);
    }
}
