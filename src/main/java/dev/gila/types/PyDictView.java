package dev.gila.types;

import dev.gila.object.PyDict;
import dev.gila.object.PyObject;
import dev.gila.object.PyTuple;
import dev.gila.object.PyType;
import dev.gila.object.ThreadState;
import dev.gila.object.Types;
import dev.gila.ops.Comparison;

/** What {@code d.keys()}, {@code d.values()} and {@code d.items()} return: a view of the dict as it is. */
public final class PyDictView extends PyObject {
    static final PyType KEYS = PyType.sealed("dict_keys", Types.OBJECT);
    static final PyType VALUES = PyType.sealed("dict_values", Types.OBJECT);
    static final PyType ITEMS = PyType.sealed("dict_items", Types.OBJECT);

    private final PyDict dict;

    PyDictView(PyType kind, PyDict dict) {
        super(kind);
        this.dict = dict;
    }

    /** A view of the dict's keys. */
    public static PyDictView keys(PyDict dict) {
        return new PyDictView(KEYS, dict);
    }

    /** A view of the dict's values. */
    public static PyDictView values(PyDict dict) {
        return new PyDictView(VALUES, dict);
    }

    /** A view of the dict's items. */
    public static PyDictView items(PyDict dict) {
        return new PyDictView(ITEMS, dict);
    }

    PyDict source() {
        return dict;
    }

    DictIterator iterator() {
        PyType kind = type();
        return new DictIterator(
                kind == KEYS ? DictIterator.KEYS : kind == VALUES ? DictIterator.VALUES : DictIterator.ITEMS, dict);
    }

    DictIterator reverseIterator() {
        PyType kind = type();
        return new DictIterator(
                kind == KEYS
                        ? DictIterator.REVERSE_KEYS
                        : kind == VALUES ? DictIterator.REVERSE_VALUES : DictIterator.REVERSE_ITEMS,
                dict);
    }

    /** Whether the key, or the pair of key and value, is there. */
    boolean contains(ThreadState ts, Object o) {
        if (type() == KEYS) return dict.contains(ts, o);
        if (!(o instanceof PyTuple t) || t.size() != 2) return false;
        Object value = dict.get(ts, t.get(0));
        return value != null && Comparison.same(ts, value, t.get(1));
    }
}
