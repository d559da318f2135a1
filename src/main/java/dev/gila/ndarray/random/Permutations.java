package dev.gila.ndarray.random;

import dev.gila.kernel.Bounded;
import dev.gila.kernel.DType;
import dev.gila.ndarray.NDArray;
import java.util.Map;

/** Orders: Fisher and Yates' shuffle, of numbers of rows, which are then taken. */
final class Permutations {
    private static final Map<Integer, DType> INTEGERS =
            Map.of(1, DType.INT8, 2, DType.INT16, 4, DType.INT32, 8, DType.INT64);

    private Permutations() {}

    /** 0 to {@code count - 1} in random order. */
    static long[] order(BitGenerator bits, long count) {
        long[] order = new long[Math.toIntExact(count)];
        for (int i = 0; i < order.length; i++) order[i] = i;
        shuffle(bits, order, order.length);
        return order;
    }

    /** Puts the values of each row in random order. */
    private static void shuffle(BitGenerator bits, long[] values, int length) {
        DrawnAhead.of(bits, values.length, source -> {
            for (int row = 0; row < values.length; row += length) shuffle(source, values, row, length);
            return null;
        });
    }

    /** By what {@link Bounded#interval} draws: an element whose word is rejected stays in its place meanwhile. */
    private static void shuffle(BitGenerator bits, long[] values, int from, int length) {
        for (int last = length - 1; last > 0; ) {
            int other = bits.nextInt() & -1 >>> Integer.numberOfLeadingZeros(last);
            boolean taken = other <= last;
            swap(values, from + last, from + (taken ? other : last));
            last -= taken ? 1 : 0;
        }
    }

    static void swap(long[] order, int i, int j) {
        long kept = order[i];
        order[i] = order[j];
        order[j] = kept;
    }

    /** Puts what stands along an axis in random order, as a whole. */
    static void shuffle(BitGenerator bits, NDArray a, int axis) {
        if (a.shape().rank() == 0) throw new IllegalArgumentException("an array without axes cannot be shuffled");
        int found = a.shape().axis(axis);
        if (a.rank() == 1 && a.dtype().size() <= Long.BYTES) {
            shuffleElements(bits, a.viewAs(INTEGERS.get(a.dtype().size())));
            return;
        }
        long[] order = order(bits, a.shape().length(found));
        if (a.size() == 0) return;
        try (NDArray places = NDArray.of(order);
                NDArray taken = a.take(places, found)) {
            a.assign(taken);
        }
    }

    private static void shuffleElements(BitGenerator bits, NDArray row) {
        long[] values = row.toLongArray();
        shuffle(bits, values, values.length);
        try (NDArray shuffled = NDArray.of(values)) {
            row.assign(shuffled);
        }
    }

    /** Puts the elements along an axis in random order, each row by itself. */
    static NDArray permuted(BitGenerator bits, NDArray a, int axis) {
        NDArray result = a.copy();
        NDArray rows = result.withLast(a.shape().axis(axis));
        if (rows.size() == 0) return result;
        int length = Math.toIntExact(rows.length(-1));
        long[] order = new long[Math.toIntExact(rows.size())];
        for (int i = 0; i < order.length; i++) order[i] = i;
        shuffle(bits, order, length);
        try (NDArray places = NDArray.of(order);
                NDArray flat = rows.flatten();
                NDArray taken = flat.take(places)) {
            rows.assign(taken.reshape(rows.shape().lengths()));
        }
        return result;
    }

    /** All elements in random order. */
    static NDArray permuted(BitGenerator bits, NDArray a) {
        NDArray result = a.copy();
        if (a.shape().rank() > 0) shuffle(bits, result.reshape(result.size()), 0);
        return result;
    }
}
