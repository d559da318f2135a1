package dev.gila.ops;

import dev.gila.object.Exceptions;
import dev.gila.object.Hashing;
import dev.gila.object.PyCallable;
import dev.gila.object.PyType;
import dev.gila.object.Singletons;
import dev.gila.object.Slot;
import dev.gila.object.ThreadState;

/** Comparisons, membership and truth. */
public final class Comparison {
    private Comparison() {}

    /** {@code a < b} and its like, whatever the methods return. */
    public static Object compare(ThreadState ts, CompareOp op, Object a, Object b) {
        if (a instanceof Long x && b instanceof Long y) return op.holds(Long.compare(x, y));
        PyType ta = PyType.of(a);
        PyType tb = PyType.of(b);
        boolean reflectedFirst = ta != tb && tb.isSubtypeOf(ta);
        Object r = reflectedFirst ? ask(ts, tb, op.reflected, b, a) : ask(ts, ta, op.slot, a, b);
        if (r == Singletons.NOT_IMPLEMENTED) {
            r = reflectedFirst ? ask(ts, ta, op.slot, a, b) : ask(ts, tb, op.reflected, b, a);
        }
        if (r != Singletons.NOT_IMPLEMENTED) return r;
        if (op == CompareOp.EQ) return a == b;
        if (op == CompareOp.NE) return a != b;
        throw Exceptions.typeError(
                "'%s' not supported between instances of '%s' and '%s'", op.sign, ta.name(), tb.name());
    }

    private static Object ask(ThreadState ts, PyType type, Slot slot, Object a, Object b) {
        PyCallable c = type.slot(slot);
        return c == null ? Singletons.NOT_IMPLEMENTED : c.call2(ts, a, b);
    }

    /** The truth of a comparison. */
    public static boolean test(ThreadState ts, CompareOp op, Object a, Object b) {
        if (a instanceof Long x && b instanceof Long y) return op.holds(Long.compare(x, y));
        return Hashing.isTrue(ts, compare(ts, op, a, b));
    }

    /** {@code a == b} as a truth value; identity is not enough (NaN). */
    public static boolean equal(ThreadState ts, Object a, Object b) {
        return test(ts, CompareOp.EQ, a, b);
    }

    /** Identity or equality, as containers compare their items. */
    public static boolean same(ThreadState ts, Object a, Object b) {
        return Hashing.same(ts, a, b);
    }

    /** {@code a is b}: Java identity, and for numbers, which are values without identity here, equal value and type. */
    public static boolean is(Object a, Object b) {
        if (a == b) return true;
        if (a instanceof Long || a instanceof Boolean) return a.equals(b);
        return a instanceof Double x
                && b instanceof Double y
                && Double.doubleToRawLongBits(x) == Double.doubleToRawLongBits(y);
    }

    /** {@code item in container}. */
    public static boolean contains(ThreadState ts, Object container, Object item) {
        PyCallable slot = PyType.of(container).slot(Slot.CONTAINS);
        if (slot != null) return Hashing.isTrue(ts, slot.call2(ts, container, item));
        Object it = Iteration.iter(ts, container, "argument of type '%s' is not iterable");
        for (Object o = Iteration.next(ts, it); o != null; o = Iteration.next(ts, it)) {
            if (same(ts, o, item)) return true;
        }
        return false;
    }

    /** The truth value. */
    public static boolean truth(ThreadState ts, Object o) {
        return Hashing.isTrue(ts, o);
    }
}
