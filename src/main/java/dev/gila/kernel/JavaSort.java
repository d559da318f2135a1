package dev.gila.kernel;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.function.Consumer;

/**
 * sort, partition and argsort along the last axis, by keys: longs in the order of the elements, -0.0 before 0.0
 * and NaN last. Partitioning splits as {@code native/kernels/sort.c} does, so that it leaves the same order.
 */
final class JavaSort {
    private static final int SMALL = 256;

    /** So many keys from which on each pivot is one of a sorted sample of those few, so far from where the wanted one is. */
    private static final int SAMPLED = 8 * SMALL;

    private static final int MARGIN = 12;

    private JavaSort() {}

    static void bodies(Map<Kernel, Consumer<Call>> bodies) {
        bodies.put(Kernel.SORT, call -> rows(call, Arrays::sort));
        bodies.put(Kernel.PARTITION, JavaSort::partition);
        bodies.put(Kernel.ARGSORT, JavaSort::argsort);
    }

    /** The key of an element: another NaN than the last of all keys does not occur. */
    static long key(Operand o, long at) {
        if (o.dtype() == DType.UINT64) return Element.integer(o, at) ^ Long.MIN_VALUE;
        if (!o.dtype().isFloat()) return Element.integer(o, at);
        double value = Element.real(o, at);
        return Double.isNaN(value) ? Long.MAX_VALUE : flip(Double.doubleToRawLongBits(value));
    }

    private static long flip(long bits) {
        return bits ^ (bits >> 63 & Long.MAX_VALUE);
    }

    private static void put(Operand o, long at, long key) {
        if (o.dtype() == DType.UINT64) Element.put(o, at, o.dtype(), key ^ Long.MIN_VALUE);
        else if (!o.dtype().isFloat()) Element.put(o, at, o.dtype(), key);
        else Element.put(o, at, key == Long.MAX_VALUE ? Double.NaN : Double.longBitsToDouble(flip(key)), 0);
    }

    /** The keys of all elements along an axis. */
    static long[] keys(Operand o, long at, long stride, long n) {
        long[] keys = new long[Math.toIntExact(n)];
        for (int i = 0; i < keys.length; i++) keys[i] = key(o, at + i * stride);
        return keys;
    }

    private static void rows(Call call, Consumer<long[]> change) {
        Operand out = call.operand(0);
        int last = out.rank() - 1;
        Walk.rows(call, 1, last, at -> {
            long[] keys = keys(out, at[0], out.stride(last), out.length(last));
            change.accept(keys);
            for (int i = 0; i < keys.length; i++) put(out, at[0] + i * out.stride(last), keys[i]);
        });
    }

    private static void partition(Call call) {
        Operand out = call.operand(0);
        if (out.dtype().size() == 1) {
            rows(call, Arrays::sort);
            return;
        }
        rows(call, keys -> {
            int kept = 0;
            for (long key : keys) if (key != Long.MAX_VALUE || !out.dtype().isFloat()) keys[kept++] = key;
            Arrays.fill(keys, kept, keys.length, Long.MAX_VALUE);
            if (keys.length <= SMALL) Arrays.sort(keys);
            else if (call.param(0) < kept) select(keys, kept, (int) call.param(0));
        });
    }

    private static void select(long[] keys, int kept, int k) {
        int from = 0;
        int to = kept;
        int depth = 8 + 2 * (31 - Integer.numberOfLeadingZeros(kept));
        while (to - from > SMALL) {
            if (depth-- == 0) break;
            int n = to - from;
            long pivot = n < SAMPLED ? pivot(keys, from, n) : samplePivot(keys, from, n, k - from);
            int low = split(keys, from, to, pivot, false);
            if (low > from && k < low) {
                to = low;
                continue;
            }
            from = low == from ? split(keys, from, to, pivot, true) : low;
            if (k < from) return;
        }
        Arrays.sort(keys, from, to);
    }

    private static long pivot(long[] keys, int from, int n) {
        int step = n / 9;
        long[] thirds = new long[3];
        for (int i = 0; i < 3; i++) {
            int at = from + (3 * i + 1) * step;
            thirds[i] = median(keys[at - step / 2], keys[at + step / 2], keys[at + 2 * step - 1]);
        }
        return median(thirds[0], thirds[1], thirds[2]);
    }

    private static long samplePivot(long[] keys, int from, int n, int k) {
        long[] sample = new long[SMALL];
        int step = n / SMALL;
        for (int i = 0; i < SMALL; i++) sample[i] = keys[from + i * step + step / 2];
        Arrays.sort(sample);
        int place = k / step + (2L * k < n ? MARGIN : -MARGIN);
        return sample[Math.max(0, Math.min(place, SMALL - 1))];
    }

    private static long median(long a, long b, long c) {
        return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    }

    /** Moves keys that are less than the pivot, or as much, to the front, all in their order; returns where others start. */
    private static int split(long[] keys, int from, int to, long pivot, boolean orEqual) {
        long[] rest = new long[to - from];
        int low = from;
        int high = 0;
        for (int i = from; i < to; i++) {
            if (keys[i] < pivot || orEqual && keys[i] == pivot) keys[low++] = keys[i];
            else rest[high++] = keys[i];
        }
        System.arraycopy(rest, 0, keys, low, high);
        return low;
    }

    /** Both zeros are one; in descending order keys are turned round. */
    private static void argsort(Call call) {
        Operand out = call.operand(0);
        Operand a = call.operand(1);
        int last = out.rank() - 1;
        long minusZero = flip(Double.doubleToRawLongBits(-0.0));
        Walk.rows(call, 2, last, at -> {
            long[] keys = keys(a, at[1], a.stride(last), a.length(last));
            Integer[] order = new Integer[keys.length];
            for (int i = 0; i < keys.length; i++) {
                order[i] = i;
                if (a.dtype().isFloat() && keys[i] == minusZero) keys[i] = 0;
                if (call.param(0) != 0) keys[i] = ~keys[i];
            }
            Arrays.sort(order, Comparator.comparingLong(i -> keys[i]));
            for (int i = 0; i < order.length; i++) {
                Element.put(out, at[0] + i * out.stride(last), DType.INT64, order[i]);
            }
        });
    }
}
