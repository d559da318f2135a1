package dev.gila.types;

import dev.gila.object.Def;
import dev.gila.object.Def.Kind;
import dev.gila.object.Exceptions;
import dev.gila.object.Hashing;
import dev.gila.object.PySlice;
import dev.gila.object.PyTuple;
import dev.gila.object.PyType;
import dev.gila.object.Singletons;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.object.Types;
import dev.gila.ops.CompareOp;
import dev.gila.ops.Convert;
import dev.gila.ops.Iteration;
import dev.gila.ops.SliceRange;
import java.util.Arrays;

/** {@code tuple}: its methods; {@link PyTuple} is the storage. */
@TypeDef(
        doc = "Built-in immutable sequence.\n\nIf no argument is given, the constructor returns an empty tuple.\nIf"
                + " iterable is specified the tuple is initialized from iterable's items.\n\nIf the argument is a"
                + " tuple, the return value is the same object.")
final class TupleType {
    static final PyType TYPE = Types.TUPLE;

    private TupleType() {}

    @Def(kind = Kind.NEW, signature = "iterable=(), /")
    static Object make(ThreadState ts, PyType cls, Object iterable) {
        if (cls == TYPE && iterable instanceof PyTuple t && t.type() == TYPE) return t;
        Object[] items = iterable == null ? new Object[0] : Iteration.toArray(ts, iterable);
        return cls == TYPE ? PyTuple.of(items) : new PyTuple(cls, items);
    }

    @Def
    static long __len__(PyTuple self) {
        return self.size();
    }

    @Def
    static Object __getitem__(ThreadState ts, PyTuple self, Object key) {
        if (key instanceof PySlice slice) {
            SliceRange s = SliceRange.of(ts, slice, self.size());
            if (s.step() == 1) {
                if (s.count() == self.size() && self.type() == TYPE) return self;
                return PyTuple.of(Arrays.copyOfRange(self.items(), s.start(), s.start() + s.count()));
            }
            Object[] out = new Object[s.count()];
            for (int i = 0; i < out.length; i++) out[i] = self.get(s.at(i));
            return PyTuple.of(out);
        }
        if (!SliceType.isIndex(key)) throw Sequences.wrongIndex("tuple", key);
        return self.get(Sequences.index(ts, key, self.size(), "tuple index out of range"));
    }

    @Def
    static Object __iter__(PyTuple self) {
        return new TupleIterator(self);
    }

    @Def
    static boolean __contains__(ThreadState ts, PyTuple self, Object value) {
        for (Object o : self.items()) if (Hashing.same(ts, o, value)) return true;
        return false;
    }

    @Def(doc = "Return number of occurrences of value.")
    static long count(ThreadState ts, PyTuple self, Object value) {
        long n = 0;
        for (Object o : self.items()) if (Hashing.same(ts, o, value)) n++;
        return n;
    }

    @Def(
            signature = "value, start=0, stop=9223372036854775807, /",
            doc = "Return first index of value.\n\nRaises ValueError if the value is not present.")
    static long index(ThreadState ts, PyTuple self, Object value, Object start, Object stop) {
        int from = Sequences.bound(ts, start, 0, self.size());
        int to = Math.min(Sequences.bound(ts, stop, Integer.MAX_VALUE, self.size()), self.size());
        for (int i = from; i < to; i++) if (Hashing.same(ts, self.get(i), value)) return i;
        throw Exceptions.valueError("tuple.index(x): x not in tuple");
    }

    @Def
    static Object __add__(PyTuple self, Object other) {
        if (!(other instanceof PyTuple t)) return Singletons.NOT_IMPLEMENTED;
        if (self.size() == 0 && t.type() == TYPE) return t;
        if (t.size() == 0 && self.type() == TYPE) return self;
        Object[] sum = Arrays.copyOf(self.items(), self.size() + t.size(), Object[].class);
        System.arraycopy(t.items(), 0, sum, self.size(), t.size());
        return PyTuple.of(sum);
    }

    @Def
    static Object __mul__(ThreadState ts, PyTuple self, Object n) {
        Long count = Sequences.repetitions(ts, n);
        if (count == null) return Singletons.NOT_IMPLEMENTED;
        if (count == 1 && self.type() == TYPE) return self;
        return PyTuple.of(Sequences.repeat(self.items(), self.size(), count));
    }

    @Def
    static Object __rmul__(ThreadState ts, PyTuple self, Object n) {
        return __mul__(ts, self, n);
    }

    private static Object compare(ThreadState ts, CompareOp op, PyTuple a, Object other) {
        if (!(other instanceof PyTuple b)) return Singletons.NOT_IMPLEMENTED;
        return Sequences.compare(ts, op, a.items(), a.size(), b.items(), b.size());
    }

    @Def
    static Object __eq__(ThreadState ts, PyTuple self, Object other) {
        return compare(ts, CompareOp.EQ, self, other);
    }

    @Def
    static Object __ne__(ThreadState ts, PyTuple self, Object other) {
        return compare(ts, CompareOp.NE, self, other);
    }

    @Def
    static Object __lt__(ThreadState ts, PyTuple self, Object other) {
        return compare(ts, CompareOp.LT, self, other);
    }

    @Def
    static Object __le__(ThreadState ts, PyTuple self, Object other) {
        return compare(ts, CompareOp.LE, self, other);
    }

    @Def
    static Object __gt__(ThreadState ts, PyTuple self, Object other) {
        return compare(ts, CompareOp.GT, self, other);
    }

    @Def
    static Object __ge__(ThreadState ts, PyTuple self, Object other) {
        return compare(ts, CompareOp.GE, self, other);
    }

    @Def
    static long __hash__(ThreadState ts, PyTuple self) {
        return Hashing.ofItems(ts, self.items());
    }

    @Def
    static String __repr__(ThreadState ts, PyTuple self) {
        if (self.size() == 1 && ReprGuard.enter(self)) {
            try {
                return "(" + Convert.repr(ts, self.get(0)) + ",)";
            } finally {
                ReprGuard.leave();
            }
        }
        return ReprGuard.items(ts, self, self.items(), "(", ")");
    }

    @Def
    static Object __getnewargs__(PyTuple self) {
        return PyTuple.of(new PyTuple(self.items()));
    }

    @Def
    static long __sizeof__(PyTuple self) {
        return 24 + 8L * self.size();
    }

    @Def(kind = Kind.CLASS)
    static Object __class_getitem__(PyType cls, Object item) {
        return PyGenericAlias.of(cls, item);
    }
}
