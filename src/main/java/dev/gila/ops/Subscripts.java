package dev.gila.ops;

import dev.gila.object.Exceptions;
import dev.gila.object.PyCallable;
import dev.gila.object.PyDict;
import dev.gila.object.PyException;
import dev.gila.object.PyList;
import dev.gila.object.PyTuple;
import dev.gila.object.PyType;
import dev.gila.object.Slot;
import dev.gila.object.ThreadState;
import dev.gila.object.Types;

/** {@code o[key]}: reading, setting and deleting items. */
public final class Subscripts {
    private Subscripts() {}

    /** {@code o[key]}. */
    public static Object get(ThreadState ts, Object o, Object key) {
        if (o instanceof PyList l && l.type() == Types.LIST && key instanceof Long n) {
            long i = n < 0 ? n + l.size() : n;
            if (i >= 0 && i < l.size()) return l.get((int) i);
        } else if (o instanceof PyDict d && d.type() == Types.DICT) {
            Object v = d.get(ts, key);
            if (v != null) return v;
            throw Exceptions.keyError(key);
        } else if (o instanceof PyTuple t && t.type() == Types.TUPLE && key instanceof Long n) {
            long i = n < 0 ? n + t.size() : n;
            if (i >= 0 && i < t.size()) return t.get((int) i);
        }
        PyCallable slot = PyType.of(o).slot(Slot.GETITEM);
        if (slot != null) return slot.call2(ts, o, key);
        // "type" has no __class_getitem__, which its instances, all classes, would seem to have too.
        if (o == Types.TYPE) return ((PyCallable) Types.LIST.own("__class_getitem__")).call2(ts, o, key);
        if (o instanceof PyType t) {
            Object generic = Attributes.getOrNull(ts, t, "__class_getitem__");
            if (generic != null) return Calls.call1(ts, generic, key);
            throw Exceptions.typeError("type '%s' is not subscriptable", t.name());
        }
        throw no(o, "is not subscriptable");
    }

    /** {@code o[key] = value}. */
    public static void set(ThreadState ts, Object o, Object key, Object value) {
        if (o instanceof PyList l && l.type() == Types.LIST && key instanceof Long n) {
            long i = n < 0 ? n + l.size() : n;
            if (i >= 0 && i < l.size()) {
                l.set((int) i, value);
                return;
            }
        } else if (o instanceof PyDict d && d.type() == Types.DICT) {
            d.put(ts, key, value);
            return;
        }
        PyCallable slot = PyType.of(o).slot(Slot.SETITEM);
        if (slot == null) throw no(o, "does not support item assignment");
        slot.call3(ts, o, key, value);
    }

    /** {@code del o[key]}. */
    public static void delete(ThreadState ts, Object o, Object key) {
        PyCallable slot = PyType.of(o).slot(Slot.DELITEM);
        if (slot == null) throw no(o, "doesn't support item deletion");
        slot.call2(ts, o, key);
    }

    private static PyException no(Object o, String what) {
        return Exceptions.typeError("'%s' object %s", PyType.of(o).name(), what);
    }
}
