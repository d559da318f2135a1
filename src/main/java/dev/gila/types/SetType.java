package dev.gila.types;

import dev.gila.object.Def;
import dev.gila.object.Def.Kind;
import dev.gila.object.Hashing;
import dev.gila.object.PyDict;
import dev.gila.object.PyList;
import dev.gila.object.PySet;
import dev.gila.object.PyTuple;
import dev.gila.object.PyType;
import dev.gila.object.Singletons;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.object.Types;
import dev.gila.ops.Attributes;
import dev.gila.ops.Calls;
import dev.gila.ops.Iteration;

/** What {@code set} and {@code frozenset} have in common; {@link PySet} is the table. */
@TypeDef(of = {SetType.Mutable.class, SetType.Frozen.class})
public final class SetType {
    static final class Mutable {
        static final PyType TYPE = Types.SET;
    }

    static final class Frozen {
        static final PyType TYPE = Types.FROZENSET;
    }

    private SetType() {}

    // ---- for other rooms

    /** Adds all items of an iterable. */
    public static void addAll(ThreadState ts, PySet self, Object items) {
        if (items instanceof PySet s) {
            self.addAll(ts, s);
        } else if (items instanceof PyDict d && d.type() == Types.DICT) {
            for (int i = 0; i < d.entries(); i++) {
                if (d.keyAt(i) != null) self.addHashed(ts, d.keyAt(i), d.hashAt(i));
            }
        } else {
            Object it = Iteration.iter(ts, items);
            for (Object o = Iteration.next(ts, it); o != null; o = Iteration.next(ts, it)) self.add(ts, o);
        }
    }

    static void removeAll(ThreadState ts, PySet self, Object items) {
        if (items == self) {
            self.clear();
            return;
        }
        if (items instanceof PyDict d && d.type() == Types.DICT) {
            for (int i = 0; i < d.entries(); i++) {
                if (d.keyAt(i) != null) self.removeHashed(ts, d.keyAt(i), d.hashAt(i));
            }
            return;
        }
        Object it = Iteration.iter(ts, items);
        for (Object o = Iteration.next(ts, it); o != null; o = Iteration.next(ts, it)) self.remove(ts, o);
    }

    /** Removes what is there and adds what is not. */
    static void toggleAll(ThreadState ts, PySet self, Object items) {
        if (items == self) {
            self.clear();
            return;
        }
        PySet others = asSet(ts, items);
        for (int i = 0; i < others.places(); i++) {
            Object o = others.itemAt(i);
            if (o == null) continue;
            // Comparing may run Python code that changes the set: the hash is read first.
            long h = others.hashAt(i);
            if (!self.removeHashed(ts, o, h)) self.addHashed(ts, o, h);
        }
    }

    /** The set itself, or one of the items of the iterable. */
    static PySet asSet(ThreadState ts, Object items) {
        if (items instanceof PySet s) return s;
        PySet s = new PySet();
        addAll(ts, s, items);
        return s;
    }

    /** The class of the result of an operation: never a derived one. */
    static PyType plainType(PySet self) {
        return self.type().isSubtypeOf(Types.FROZENSET) ? Types.FROZENSET : Types.SET;
    }

    static PySet intersect(ThreadState ts, PySet self, Object other) {
        PySet result = new PySet(plainType(self));
        if (other instanceof PySet s) {
            PySet small = s.size() > self.size() ? self : s;
            PySet large = small == s ? self : s;
            for (int i = 0; i < small.places(); i++) {
                Object o = small.itemAt(i);
                if (o == null) continue;
                long h = small.hashAt(i);
                if (large.containsHashed(ts, o, h)) result.addHashed(ts, o, h);
            }
            return result;
        }
        Object it = Iteration.iter(ts, other);
        for (Object o = Iteration.next(ts, it); o != null; o = Iteration.next(ts, it)) {
            long h = Hashing.hash(ts, o);
            if (self.containsHashed(ts, o, h)) result.addHashed(ts, o, h);
        }
        return result;
    }

    static PySet subtract(ThreadState ts, PySet self, Object other) {
        if (!(other instanceof PySet) && !(other instanceof PyDict)) {
            PySet result = self.copy(plainType(self));
            removeAll(ts, result, other);
            return result;
        }
        PySet result = new PySet(plainType(self));
        for (int i = 0; i < self.places(); i++) {
            Object o = self.itemAt(i);
            if (o == null) continue;
            long h = self.hashAt(i);
            boolean there =
                    other instanceof PySet s ? s.containsHashed(ts, o, h) : ((PyDict) other).containsHashed(ts, o, h);
            if (!there) result.addHashed(ts, o, h);
        }
        return result;
    }

    /** Whether each item of {@code a} is in {@code b}. */
    static boolean within(ThreadState ts, PySet a, PySet b) {
        if (a.size() > b.size()) return false;
        for (int i = 0; i < a.places(); i++) {
            Object o = a.itemAt(i);
            if (o != null && !b.containsHashed(ts, o, a.hashAt(i))) return false;
        }
        return true;
    }

    // ---- items

    @Def
    static long __len__(PySet self) {
        return self.size();
    }

    /** A set that is looked for in a set of sets stands for the frozen set of its items. */
    static Object key(Object o) {
        return o instanceof PySet s
                        && s.type().isSubtypeOf(Types.SET)
                        && s.type().lookup("__hash__") == Singletons.NONE
                ? s.copy(Types.FROZENSET)
                : o;
    }

    @Def(doc = "x.__contains__(y) <==> y in x.")
    static boolean __contains__(ThreadState ts, PySet self, Object value) {
        return self.contains(ts, key(value));
    }

    @Def
    static Object __iter__(PySet self) {
        return new SetIterator(self);
    }

    @Def(doc = "Return a shallow copy of a set.")
    static Object copy(PySet self) {
        return self.type() == Types.FROZENSET ? self : self.copy(plainType(self));
    }

    // ---- methods that take any iterable

    @Def(signature = "*others", doc = "Return a new set with elements from the set and all others.")
    static Object union(ThreadState ts, PySet self, Object[] others) {
        PySet result = self.copy(plainType(self));
        for (Object other : others) addAll(ts, result, other);
        return result;
    }

    @Def(signature = "*others", doc = "Return a new set with elements common to the set and all others.")
    static Object intersection(ThreadState ts, PySet self, Object[] others) {
        if (others.length == 0) return self.copy(plainType(self));
        PySet result = self;
        for (Object other : others) result = intersect(ts, result, other);
        return result;
    }

    @Def(signature = "*others", doc = "Return a new set with elements in the set that are not in the others.")
    static Object difference(ThreadState ts, PySet self, Object[] others) {
        if (others.length == 0) return self.copy(plainType(self));
        PySet result = self;
        for (Object other : others) result = subtract(ts, result, other);
        return result;
    }

    @Def(doc = "Return a new set with elements in either the set or other but not both.")
    static Object symmetric_difference(ThreadState ts, PySet self, Object other) {
        PySet result = asSet(ts, other).copy(plainType(self));
        toggleAll(ts, result, self);
        return result;
    }

    @Def(doc = "Test whether every element in the set is in other.")
    static boolean issubset(ThreadState ts, PySet self, Object other) {
        return within(ts, self, asSet(ts, other));
    }

    @Def(doc = "Test whether every element in other is in the set.")
    static boolean issuperset(ThreadState ts, PySet self, Object other) {
        if (other instanceof PySet s) return within(ts, s, self);
        Object it = Iteration.iter(ts, other);
        for (Object o = Iteration.next(ts, it); o != null; o = Iteration.next(ts, it)) {
            if (!self.contains(ts, o)) return false;
        }
        return true;
    }

    @Def(doc = "Return True if two sets have a null intersection.")
    static boolean isdisjoint(ThreadState ts, PySet self, Object other) {
        Object it = Iteration.iter(ts, other);
        for (Object o = Iteration.next(ts, it); o != null; o = Iteration.next(ts, it)) {
            if (self.contains(ts, o)) return false;
        }
        return true;
    }

    // ---- operators, between sets alone

    @Def
    static Object __and__(ThreadState ts, Object self, Object other) {
        if (!(self instanceof PySet a) || !(other instanceof PySet b)) return Singletons.NOT_IMPLEMENTED;
        return intersect(ts, a, b);
    }

    @Def
    static Object __or__(ThreadState ts, Object self, Object other) {
        if (!(self instanceof PySet a) || !(other instanceof PySet b)) return Singletons.NOT_IMPLEMENTED;
        PySet result = a.copy(plainType(a));
        result.addAll(ts, b);
        return result;
    }

    @Def
    static Object __sub__(ThreadState ts, Object self, Object other) {
        if (!(self instanceof PySet a) || !(other instanceof PySet b)) return Singletons.NOT_IMPLEMENTED;
        return subtract(ts, a, b);
    }

    @Def
    static Object __xor__(ThreadState ts, Object self, Object other) {
        if (!(self instanceof PySet a) || !(other instanceof PySet)) return Singletons.NOT_IMPLEMENTED;
        return symmetric_difference(ts, a, other);
    }

    @Def
    static Object __rand__(ThreadState ts, Object self, Object other) {
        return __and__(ts, other, self);
    }

    @Def
    static Object __ror__(ThreadState ts, Object self, Object other) {
        return __or__(ts, other, self);
    }

    @Def
    static Object __rsub__(ThreadState ts, Object self, Object other) {
        return __sub__(ts, other, self);
    }

    @Def
    static Object __rxor__(ThreadState ts, Object self, Object other) {
        return __xor__(ts, other, self);
    }

    @Def
    static Object __eq__(ThreadState ts, PySet self, Object other) {
        if (!(other instanceof PySet s)) return Singletons.NOT_IMPLEMENTED;
        return self.size() == s.size() && within(ts, self, s);
    }

    @Def
    static Object __ne__(ThreadState ts, PySet self, Object other) {
        if (!(other instanceof PySet s)) return Singletons.NOT_IMPLEMENTED;
        return self.size() != s.size() || !within(ts, self, s);
    }

    @Def
    static Object __le__(ThreadState ts, PySet self, Object other) {
        return other instanceof PySet s ? (Object) within(ts, self, s) : Singletons.NOT_IMPLEMENTED;
    }

    @Def
    static Object __lt__(ThreadState ts, PySet self, Object other) {
        if (!(other instanceof PySet s)) return Singletons.NOT_IMPLEMENTED;
        return self.size() < s.size() && within(ts, self, s);
    }

    @Def
    static Object __ge__(ThreadState ts, PySet self, Object other) {
        return other instanceof PySet s ? (Object) within(ts, s, self) : Singletons.NOT_IMPLEMENTED;
    }

    @Def
    static Object __gt__(ThreadState ts, PySet self, Object other) {
        if (!(other instanceof PySet s)) return Singletons.NOT_IMPLEMENTED;
        return self.size() > s.size() && within(ts, s, self);
    }

    // ---- showing and pickling

    @Def
    static String __repr__(ThreadState ts, PySet self) {
        String name = self.type().name();
        if (self.size() == 0) return name + "()";
        if (!ReprGuard.enter(self)) return name + "(...)";
        try {
            String items = ReprGuard.items(ts, new Object(), self.toArray(), "{", "}");
            return self.type() == Types.SET ? items : name + "(" + items + ")";
        } finally {
            ReprGuard.leave();
        }
    }

    @Def
    static Object __reduce__(ThreadState ts, PySet self) {
        Object state = Calls.method(ts, self, "__getstate__");
        return PyTuple.of(Attributes.get(ts, self, "__class__"), PyTuple.of(new PyList(self.toArray())), state);
    }

    @Def
    static long __sizeof__(PySet self) {
        return 200 + 16L * self.places();
    }

    @Def(kind = Kind.CLASS)
    static Object __class_getitem__(PyType cls, Object item) {
        return PyGenericAlias.of(cls, item);
    }
}
