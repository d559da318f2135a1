package dev.gila.ops;

import dev.gila.object.Exceptions;
import dev.gila.object.PyBuiltin;
import dev.gila.object.PyCallable;
import dev.gila.object.PyException;
import dev.gila.object.PyIterator;
import dev.gila.object.PyList;
import dev.gila.object.PyTuple;
import dev.gila.object.PyType;
import dev.gila.object.Singletons;
import dev.gila.object.Slot;
import dev.gila.object.ThreadState;
import dev.gila.object.Types;
import java.util.ArrayList;
import java.util.List;

/** The iterator protocol, for Java callers: the end is {@code null}, not an exception. */
public final class Iteration {
    private static final String NOT_ITERABLE = "'%s' object is not iterable";

    private Iteration() {}

    /** {@code iter(o)}. */
    public static Object iter(ThreadState ts, Object o) {
        return iter(ts, o, NOT_ITERABLE);
    }

    /** {@code iter(o)}; the message of the TypeError takes the type's name. */
    public static Object iter(ThreadState ts, Object o, String message) {
        PyType type = PyType.of(o);
        PyCallable slot = type.slot(Slot.ITER);
        if (slot != null) {
            Object it = slot.call1(ts, o);
            if (it instanceof PyIterator || PyType.of(it).slot(Slot.NEXT) != null) return it;
            throw Exceptions.typeError(
                    "iter() returned non-iterator of type '%s'", PyType.of(it).name());
        }
        boolean blocked = type.lookup("__iter__") != null;
        if (!blocked && type.slot(Slot.GETITEM) != null) return new SequenceIterator(o);
        throw Exceptions.typeError(message.contains("%s") ? String.format(message, type.name()) : message);
    }

    /** The next value, or {@code null} at the end. */
    public static Object next(ThreadState ts, Object iterator) {
        if (iterator instanceof PyIterator it && isDirect(it)) return it.next(ts);
        PyType type = PyType.of(iterator);
        PyCallable slot = type.slot(Slot.NEXT);
        if (slot == null) throw Exceptions.typeError("'%s' object is not an iterator", type.name());
        try {
            return slot.call1(ts, iterator);
        } catch (PyException e) {
            if (e.is(Exceptions.STOP_ITERATION)) return null;
            throw e;
        }
    }

    /** Whether no Python class below the builtin one has a {@code __next__} of its own. */
    private static boolean isDirect(PyIterator it) {
        return it.type().isBuiltin() || it.type().slot(Slot.NEXT) instanceof PyBuiltin;
    }

    /** All values of an iterable, in a new array. */
    public static Object[] toArray(ThreadState ts, Object iterable) {
        return toArray(ts, iterable, NOT_ITERABLE);
    }

    /** All values of an iterable, in a new array; the message of the TypeError takes the type's name. */
    public static Object[] toArray(ThreadState ts, Object iterable, String message) {
        if (iterable instanceof PyTuple t && t.type() == Types.TUPLE)
            return t.items().clone();
        if (iterable instanceof PyList l && l.type() == Types.LIST) return l.toArray();
        return toList(ts, iter(ts, iterable, message)).toArray();
    }

    /** All values of an iterable, in a new Java list. */
    public static List<Object> toList(ThreadState ts, Object iterable) {
        List<Object> out = new ArrayList<>();
        Object it = iter(ts, iterable);
        for (Object o = next(ts, it); o != null; o = next(ts, it)) out.add(o);
        return out;
    }

    /** How many values an iterable will give, as far as it tells; {@code fallback} where it does not. */
    public static long lengthHint(ThreadState ts, Object o, long fallback) {
        PyType type = PyType.of(o);
        if (type.slot(Slot.LEN) != null) {
            try {
                return Convert.length(ts, o);
            } catch (PyException e) {
                if (!e.is(Exceptions.TYPE_ERROR)) throw e;
            }
        }
        PyCallable hint = type.slot(Slot.LENGTH_HINT);
        if (hint == null) return fallback;
        Object n;
        try {
            n = hint.call1(ts, o);
        } catch (PyException e) {
            if (e.is(Exceptions.TYPE_ERROR)) return fallback;
            throw e;
        }
        if (n == Singletons.NOT_IMPLEMENTED) return fallback;
        if (Convert.plainInt(n) == null) {
            throw Exceptions.typeError(
                    "__length_hint__ must be an integer, not %s", PyType.of(n).name());
        }
        long length = Convert.toLong(ts, n);
        if (length < 0) throw Exceptions.valueError("__length_hint__() should return >= 0");
        return length;
    }
}
