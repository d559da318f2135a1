package dev.gila.ops;

import dev.gila.object.Exceptions;
import dev.gila.object.PyException;
import dev.gila.object.PyList;
import dev.gila.object.PyTuple;
import dev.gila.object.PyType;
import dev.gila.object.ThreadState;
import dev.gila.object.Types;
import java.util.List;

/** Taking an iterable apart into so many values. */
public final class Unpacking {
    private Unpacking() {}

    /** Puts exactly {@code count} values into {@code target}, from index {@code first} on. */
    public static void exactly(ThreadState ts, Object iterable, Object[] target, int first, int count) {
        if (iterable instanceof PyTuple t && t.type() == Types.TUPLE) {
            if (t.size() != count) throw wrongCount(t.size(), count);
            System.arraycopy(t.items(), 0, target, first, count);
        } else if (iterable instanceof PyList l && l.type() == Types.LIST) {
            if (l.size() != count) throw wrongCount(l.size(), count);
            for (int i = 0; i < count; i++) target[first + i] = l.get(i);
        } else {
            iterated(ts, iterable, target, first, count);
        }
    }

    private static void iterated(ThreadState ts, Object iterable, Object[] target, int first, int count) {
        Object iterator = iterator(ts, iterable);
        Object[] values = new Object[count];
        for (int i = 0; i < count; i++) {
            values[i] = Iteration.next(ts, iterator);
            if (values[i] == null) throw tooFew(i, count, "");
        }
        if (Iteration.next(ts, iterator) != null) throw tooMany(count);
        System.arraycopy(values, 0, target, first, count);
    }

    /** The same with a starred target after {@code before} values; {@code count} counts it too. */
    public static void starred(ThreadState ts, Object iterable, Object[] target, int first, int count, int before) {
        Object iterator = iterator(ts, iterable);
        Object[] values = new Object[count];
        for (int i = 0; i < before; i++) {
            values[i] = Iteration.next(ts, iterator);
            if (values[i] == null) throw tooFew(i, count - 1, "at least ");
        }
        List<Object> rest = Iteration.toList(ts, iterator);
        int after = count - 1 - before;
        int surplus = rest.size() - after;
        if (surplus < 0) throw tooFew(before + rest.size(), count - 1, "at least ");
        values[before] = new PyList(rest.subList(0, surplus));
        for (int i = 0; i < after; i++) values[before + 1 + i] = rest.get(surplus + i);
        System.arraycopy(values, 0, target, first, count);
    }

    private static Object iterator(ThreadState ts, Object iterable) {
        return Iteration.iter(ts, iterable, "cannot unpack non-iterable %s object");
    }

    private static PyException wrongCount(int found, int wanted) {
        return found < wanted ? tooFew(found, wanted, "") : tooMany(wanted);
    }

    private static PyException tooFew(int found, int wanted, String least) {
        return Exceptions.valueError("not enough values to unpack (expected %s%d, got %d)", least, wanted, found);
    }

    private static PyException tooMany(int wanted) {
        return Exceptions.valueError("too many values to unpack (expected %d)", wanted);
    }

    /** The values after a star in a call or display; they may come from any iterable. */
    public static Object[] spread(ThreadState ts, Object iterable) {
        if (iterable instanceof PyTuple t && t.type() == Types.TUPLE) return t.items();
        if (iterable instanceof PyList l && l.type() == Types.LIST) return l.toArray();
        boolean iterates = PyType.of(iterable).lookup("__iter__") != null
                || PyType.of(iterable).lookup("__getitem__") != null;
        if (!iterates) {
            throw Exceptions.typeError(
                    "Value after * must be an iterable, not %s",
                    PyType.of(iterable).name());
        }
        return Iteration.toList(ts, iterable).toArray();
    }

    /** A tuple of a list's items. */
    public static PyTuple tuple(PyList list) {
        return PyTuple.of(list.toArray());
    }
}
