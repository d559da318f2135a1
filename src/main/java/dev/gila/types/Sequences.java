package dev.gila.types;

import dev.gila.object.Exceptions;
import dev.gila.object.Hashing;
import dev.gila.object.PyException;
import dev.gila.object.PyType;
import dev.gila.object.Slot;
import dev.gila.object.ThreadState;
import dev.gila.ops.CompareOp;
import dev.gila.ops.Comparison;
import dev.gila.ops.Convert;

/** What lists and tuples have in common. */
final class Sequences {
    private Sequences() {}

    /** Compares item by item: the first pair that differs decides, else the lengths do. */
    static Object compare(ThreadState ts, CompareOp op, Object[] a, int sizeA, Object[] b, int sizeB) {
        if (sizeA != sizeB && (op == CompareOp.EQ || op == CompareOp.NE)) return op == CompareOp.NE;
        int n = Math.min(sizeA, sizeB);
        for (int i = 0; i < n; i++) {
            if (Hashing.same(ts, a[i], b[i])) continue;
            if (op == CompareOp.EQ) return false;
            if (op == CompareOp.NE) return true;
            return Comparison.compare(ts, op, a[i], b[i]);
        }
        return op.holds(Integer.compare(sizeA, sizeB));
    }

    /** How often {@code items} fit {@code count} times; MemoryError when that is too many. */
    static int times(int size, long count) {
        if (count <= 0 || size == 0) return 0;
        if (count > Integer.MAX_VALUE - 8 || size * count > Integer.MAX_VALUE - 8) {
            throw Exceptions.withArgs(Exceptions.MEMORY_ERROR);
        }
        return (int) count;
    }

    /** The items, repeated. */
    static Object[] repeat(Object[] items, int size, long count) {
        int n = times(size, count);
        Object[] out = new Object[size * n];
        for (int i = 0; i < n; i++) System.arraycopy(items, 0, out, i * size, size);
        return out;
    }

    /** The number of a repetition; {@code null} when the operand is no integer. */
    static Long repetitions(ThreadState ts, Object n) {
        if (n instanceof Long l) return l;
        if (Convert.plainInt(n) == null && PyType.of(n).slot(Slot.INDEX) == null) return null;
        Object i = Convert.index(ts, n);
        if (i instanceof Long l) return l;
        throw Exceptions.overflowError("cannot fit 'int' into an index-sized integer");
    }

    /** The index a subscript means, in range; an IndexError with that text otherwise. */
    static int index(ThreadState ts, Object key, int size, String message) {
        long i = indexValue(ts, key);
        if (i < 0) i += size;
        if (i < 0 || i >= size) throw Exceptions.indexError(message);
        return (int) i;
    }

    private static long indexValue(ThreadState ts, Object key) {
        if (key instanceof Long n) return n;
        if (Convert.index(ts, key) instanceof Long n) return n;
        throw Exceptions.of(
                Exceptions.INDEX_ERROR,
                "cannot fit '%s' into an index-sized integer",
                PyType.of(key).name());
    }

    /** The error for a subscript that is neither an integer nor a slice. */
    static PyException wrongIndex(String sequence, Object key) {
        return Exceptions.typeError(
                "%s indices must be integers or slices, not %s",
                sequence, PyType.of(key).name());
    }

    /** A {@code start} or {@code stop} argument of {@code index()}, counted from the front. */
    static int bound(ThreadState ts, Object given, int fallback, int size) {
        if (given == null) return fallback;
        long i = Convert.toClipped(ts, given);
        if (i < 0) i = Math.max(0, i + size);
        return (int) Math.min(i, Integer.MAX_VALUE);
    }
}
