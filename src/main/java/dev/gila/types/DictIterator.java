package dev.gila.types;

import dev.gila.object.Def;
import dev.gila.object.Exceptions;
import dev.gila.object.PyDict;
import dev.gila.object.PyIterator;
import dev.gila.object.PyList;
import dev.gila.object.PyTuple;
import dev.gila.object.PyType;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import java.util.ArrayList;
import java.util.List;

/** Iterates over the keys, values or items of a dict, forwards or backwards; fails when the dict's size changes. */
@TypeDef(
        of = {
            DictIterator.Keys.class,
            DictIterator.Values.class,
            DictIterator.Items.class,
            DictIterator.ReverseKeys.class,
            DictIterator.ReverseValues.class,
            DictIterator.ReverseItems.class
        })
public final class DictIterator extends PyIterator {
    static final class Keys {
        static final PyType TYPE = PyIterator.sealedType("dict_keyiterator");
    }

    static final class Values {
        static final PyType TYPE = PyIterator.sealedType("dict_valueiterator");
    }

    static final class Items {
        static final PyType TYPE = PyIterator.sealedType("dict_itemiterator");
    }

    static final class ReverseKeys {
        static final PyType TYPE = PyIterator.sealedType("dict_reversekeyiterator");
    }

    static final class ReverseValues {
        static final PyType TYPE = PyIterator.sealedType("dict_reversevalueiterator");
    }

    static final class ReverseItems {
        static final PyType TYPE = PyIterator.sealedType("dict_reverseitemiterator");
    }

    static final PyType KEYS = Keys.TYPE;
    static final PyType VALUES = Values.TYPE;
    static final PyType ITEMS = Items.TYPE;
    static final PyType REVERSE_KEYS = ReverseKeys.TYPE;
    static final PyType REVERSE_VALUES = ReverseValues.TYPE;
    static final PyType REVERSE_ITEMS = ReverseItems.TYPE;

    private final PyType kind;
    private final boolean backwards;
    private final int size;
    private PyDict dict;
    private int entry;
    private int left;

    DictIterator(PyType kind, PyDict dict) {
        super(kind);
        this.kind = kind;
        this.dict = dict;
        backwards = kind == REVERSE_KEYS || kind == REVERSE_VALUES || kind == REVERSE_ITEMS;
        size = dict.size();
        left = size;
        entry = backwards ? dict.entries() - 1 : 0;
    }

    /** An iterator over the keys. */
    public static DictIterator ofKeys(PyDict dict) {
        return new DictIterator(KEYS, dict);
    }

    @Override
    public Object next(ThreadState ts) {
        PyDict d = dict;
        if (d == null) return null;
        if (d.size() != size) {
            throw Exceptions.runtimeError("dictionary changed size during iteration");
        }
        int end = d.entries();
        int e = entry;
        if (backwards) while (e >= 0 && (e >= end || d.keyAt(e) == null)) e--;
        else while (e < end && d.keyAt(e) == null) e++;
        if (e < 0 || e >= end) {
            dict = null;
            return null;
        }
        if (left == 0) throw Exceptions.runtimeError("dictionary keys changed during iteration");
        left--;
        entry = backwards ? e - 1 : e + 1;
        if (kind == KEYS || kind == REVERSE_KEYS) return d.keyAt(e);
        if (kind == VALUES || kind == REVERSE_VALUES) return d.valueAt(e);
        return PyTuple.of(d.keyAt(e), d.valueAt(e));
    }

    private List<Object> rest(ThreadState ts) {
        List<Object> rest = new ArrayList<>();
        PyDict d = dict;
        int at = entry;
        int before = left;
        for (Object o = next(ts); o != null; o = next(ts)) rest.add(o);
        dict = d;
        entry = at;
        left = before;
        return rest;
    }

    @Def
    static long __length_hint__(DictIterator self) {
        return self.dict == null || self.dict.size() != self.size ? 0 : self.left;
    }

    @Def
    static Object __reduce__(ThreadState ts, DictIterator self) {
        return Pickling.iterator(ts, new PyList(self.rest(ts)), -1);
    }
}
