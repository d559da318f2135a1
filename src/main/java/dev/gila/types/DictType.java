package dev.gila.types;

import dev.gila.object.Def;
import dev.gila.object.Def.Kind;
import dev.gila.object.Exceptions;
import dev.gila.object.PyCallable;
import dev.gila.object.PyDict;
import dev.gila.object.PySet;
import dev.gila.object.PyTuple;
import dev.gila.object.PyType;
import dev.gila.object.Singletons;
import dev.gila.object.Slot;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.object.Types;
import dev.gila.ops.Attributes;
import dev.gila.ops.Calls;
import dev.gila.ops.Comparison;
import dev.gila.ops.Convert;
import dev.gila.ops.Iteration;
import dev.gila.ops.Subscripts;

/** {@code dict}: its methods; {@link PyDict} is the table. */
@TypeDef(
        doc = "dict() -> new empty dictionary\ndict(mapping) -> new dictionary initialized from a mapping object's\n"
                + "    (key, value) pairs\ndict(iterable) -> new dictionary initialized as if via:\n    d = {}\n"
                + "    for k, v in iterable:\n        d[k] = v\ndict(**kwargs) -> new dictionary initialized with the"
                + " name=value pairs\n    in the keyword argument list.  For example:  dict(one=1, two=2)")
public final class DictType {
    static final PyType TYPE = Types.DICT;

    private DictType() {}

    @Def(kind = Kind.NEW, signature = "*args, **kwargs")
    static Object make(PyType cls, Object[] args, PyDict kwargs) {
        return new PyDict(cls);
    }

    @Def(signature = "*args, **kwargs")
    static void __init__(ThreadState ts, PyDict self, Object[] args, PyDict kwargs) {
        update(ts, self, "dict", args, kwargs);
    }

    @Def(
            signature = "*args, **kwargs",
            doc = "D.update([E, ]**F) -> None.  Update D from dict/iterable E and F.\nIf E is present and has a"
                    + " .keys() method, then does:  for k in E: D[k] = E[k]\nIf E is present and lacks a .keys()"
                    + " method, then does:  for k, v in E: D[k] = v\nIn either case, this is followed by: for k in"
                    + " F:  D[k] = F[k]")
    static void update(ThreadState ts, PyDict self, Object[] args, PyDict kwargs) {
        update(ts, self, "update", args, kwargs);
    }

    private static void update(ThreadState ts, PyDict self, String function, Object[] args, PyDict kwargs) {
        if (args.length > 1)
            throw Exceptions.typeError("%s expected at most 1 argument, got %d", function, args.length);
        if (args.length == 1) merge(ts, self, args[0]);
        self.putAll(ts, kwargs);
    }

    /** Puts the entries of a mapping, or of an iterable of pairs. */
    public static void merge(ThreadState ts, PyDict self, Object other) {
        if (other instanceof PyDict d && isPlain(d)) {
            self.putAll(ts, d);
            return;
        }
        Object keys = Attributes.getOrNull(ts, other, "keys");
        if (keys == null) {
            mergePairs(ts, self, other);
            return;
        }
        Object it = Iteration.iter(ts, Calls.call0(ts, keys));
        for (Object k = Iteration.next(ts, it); k != null; k = Iteration.next(ts, it)) {
            self.put(ts, k, Subscripts.get(ts, other, k));
        }
    }

    /** Whether the entries may be read from the table: a derived class may have its own idea of them. */
    private static boolean isPlain(PyDict d) {
        return d.type() == TYPE || d.type().slot(Slot.ITER) == TYPE.slot(Slot.ITER);
    }

    private static void mergePairs(ThreadState ts, PyDict self, Object pairs) {
        Object it = Iteration.iter(ts, pairs);
        int i = 0;
        for (Object pair = Iteration.next(ts, it); pair != null; pair = Iteration.next(ts, it), i++) {
            Object[] kv = Iteration.toArray(
                    ts, pair, "cannot convert dictionary update sequence element #" + i + " to a sequence");
            if (kv.length != 2) {
                throw Exceptions.valueError(
                        "dictionary update sequence element #%d has length %d; 2 is required", i, kv.length);
            }
            self.put(ts, kv[0], kv[1]);
        }
    }

    @Def(
            kind = Kind.CLASS,
            signature = "iterable, value=None, /",
            doc = "Create a new dictionary with keys from iterable and values set to value.")
    static Object fromkeys(ThreadState ts, PyType cls, Object iterable, Object value) {
        Object made = Calls.call0(ts, cls);
        if (cls == TYPE && iterable instanceof PySet s) return fromSet(ts, (PyDict) made, s, Singletons.orNone(value));
        Object filler = Singletons.orNone(value);
        Object it = Iteration.iter(ts, iterable);
        for (Object k = Iteration.next(ts, it); k != null; k = Iteration.next(ts, it)) {
            Subscripts.set(ts, made, k, filler);
        }
        return made;
    }

    private static PyDict fromSet(ThreadState ts, PyDict made, PySet keys, Object value) {
        for (int i = 0; i < keys.places(); i++) {
            Object key = keys.itemAt(i);
            if (key != null) made.putHashed(ts, key, keys.hashAt(i), value);
        }
        return made;
    }

    // ---- entries

    @Def
    static long __len__(PyDict self) {
        return self.size();
    }

    @Def
    static Object __getitem__(ThreadState ts, PyDict self, Object key) {
        Object value = self.get(ts, key);
        if (value != null) return value;
        if (self.type() != TYPE) {
            PyCallable missing = self.type().slot(Slot.MISSING);
            if (missing != null) return missing.call2(ts, self, key);
        }
        throw Exceptions.keyError(key);
    }

    @Def
    static void __setitem__(ThreadState ts, PyDict self, Object key, Object value) {
        self.put(ts, key, value);
    }

    @Def
    static void __delitem__(ThreadState ts, PyDict self, Object key) {
        if (self.remove(ts, key) == null) throw Exceptions.keyError(key);
    }

    @Def
    static boolean __contains__(ThreadState ts, PyDict self, Object key) {
        return self.contains(ts, key);
    }

    @Def(
            signature = "key, default=None, /",
            doc = "Return the value for key if key is in the dictionary, else default.")
    static Object get(ThreadState ts, PyDict self, Object key, Object fallback) {
        Object value = self.get(ts, key);
        return value != null ? value : Singletons.orNone(fallback);
    }

    @Def(
            signature = "key, default=None, /",
            doc = "Insert key with a value of default if key is not in the dictionary.\n\nReturn the value for key if"
                    + " key is in the dictionary, else default.")
    static Object setdefault(ThreadState ts, PyDict self, Object key, Object fallback) {
        return self.putIfAbsent(ts, key, Singletons.orNone(fallback));
    }

    @Def(
            signature = "key, default=<unrepresentable>, /",
            doc = "D.pop(k[,d]) -> v, remove specified key and return the corresponding value.\n\nIf the key is not"
                    + " found, return the default if given; otherwise,\nraise a KeyError.")
    static Object pop(ThreadState ts, PyDict self, Object key, Object fallback) {
        Object value = self.remove(ts, key);
        if (value != null) return value;
        if (fallback == null) throw Exceptions.keyError(key);
        return fallback;
    }

    @Def(
            doc = "Remove and return a (key, value) pair as a 2-tuple.\n\nPairs are returned in LIFO (last-in,"
                    + " first-out) order.\nRaises KeyError if the dict is empty.")
    static Object popitem(PyDict self) {
        PyTuple last = self.removeLast();
        if (last == null) throw Exceptions.of(Exceptions.KEY_ERROR, "popitem(): dictionary is empty");
        return last;
    }

    @Def(doc = "D.clear() -> None.  Remove all items from D.")
    static void clear(PyDict self) {
        self.clear();
    }

    @Def(doc = "D.copy() -> a shallow copy of D")
    static Object copy(PyDict self) {
        return self.copy();
    }

    // ---- views and iterators

    @Def(doc = "D.keys() -> a set-like object providing a view on D's keys")
    static Object keys(ThreadState ts, PyDict self) {
        return new PyDictView(PyDictView.KEYS, self);
    }

    @Def(doc = "D.values() -> an object providing a view on D's values")
    static Object values(PyDict self) {
        return new PyDictView(PyDictView.VALUES, self);
    }

    @Def(doc = "D.items() -> a set-like object providing a view on D's items")
    static Object items(PyDict self) {
        return new PyDictView(PyDictView.ITEMS, self);
    }

    @Def
    static Object __iter__(PyDict self) {
        return new DictIterator(DictIterator.KEYS, self);
    }

    @Def(doc = "Return a reverse iterator over the dict keys.")
    static Object __reversed__(PyDict self) {
        return new DictIterator(DictIterator.REVERSE_KEYS, self);
    }

    /** The keys, in order, in a new array. */
    public static Object[] keys(PyDict d) {
        Object[] keys = new Object[d.size()];
        int n = 0;
        for (int i = 0; i < d.entries(); i++) if (d.keyAt(i) != null) keys[n++] = d.keyAt(i);
        return keys;
    }

    // ---- operators

    @Def
    static Object __eq__(ThreadState ts, PyDict self, Object other) {
        return other instanceof PyDict d ? (Object) equal(ts, self, d) : Singletons.NOT_IMPLEMENTED;
    }

    @Def
    static Object __ne__(ThreadState ts, PyDict self, Object other) {
        return other instanceof PyDict d ? (Object) !equal(ts, self, d) : Singletons.NOT_IMPLEMENTED;
    }

    private static boolean equal(ThreadState ts, PyDict a, PyDict b) {
        if (a.size() != b.size()) return false;
        for (int i = 0; i < a.entries(); i++) {
            Object key = a.keyAt(i);
            if (key == null) continue;
            Object mine = a.valueAt(i);
            Object theirs = b.get(ts, key);
            if (theirs == null || !Comparison.same(ts, mine, theirs)) return false;
        }
        return true;
    }

    @Def
    static Object __or__(ThreadState ts, Object self, Object other) {
        if (!(self instanceof PyDict a) || !(other instanceof PyDict b)) return Singletons.NOT_IMPLEMENTED;
        PyDict made = a.copy();
        merge(ts, made, b);
        return made;
    }

    @Def
    static Object __ror__(ThreadState ts, Object self, Object other) {
        return __or__(ts, other, self);
    }

    @Def
    static Object __ior__(ThreadState ts, PyDict self, Object other) {
        merge(ts, self, other);
        return self;
    }

    @Def
    static String __repr__(ThreadState ts, PyDict self) {
        if (!ReprGuard.enter(self)) return "{...}";
        try {
            StringBuilder text = new StringBuilder("{");
            for (int i = 0; i < self.entries(); i++) {
                if (self.keyAt(i) == null) continue;
                if (text.length() > 1) text.append(", ");
                Object value = self.valueAt(i);
                text.append(Convert.repr(ts, self.keyAt(i))).append(": ").append(Convert.repr(ts, value));
            }
            return text.append('}').toString();
        } finally {
            ReprGuard.leave();
        }
    }

    @Def
    static long __sizeof__(PyDict self) {
        return 48 + 40L * self.size();
    }

    @Def(kind = Kind.CLASS)
    static Object __class_getitem__(PyType cls, Object item) {
        return PyGenericAlias.of(cls, item);
    }
}
