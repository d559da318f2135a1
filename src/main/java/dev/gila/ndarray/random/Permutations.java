package dev.gila.ndarray.random;

import dev.gila.kernel.Bounded;
import dev.gila.ndarray.NDArray;

/** Orders: Fisher and Yates' shuffle, of numbers of rows, which are then taken. */
final class Permutations {
    private Permutations() {}

    /** 0 to {@code count - 1} in random order. */
    static long[] order(BitGenerator bits, long count) {
        long[] order = new long[Math.toIntExact(count)];
        for (int i = 0; i < order.length; i++) order[i] = i;
        for (int i = order.length - 1; i > 0; i--) swap(order, i, (int) Bounded.interval(bits, i));
        return order;
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
        long[] order = order(bits, a.shape().length(found));
        if (a.size() == 0) return;
        try (NDArray places = NDArray.of(order);
                NDArray taken = a.take(places, found)) {
            a.assign(taken);
        }
    }

    /** Puts the elements along an axis in random order, each row by itself. */
    static NDArray permuted(BitGenerator bits, NDArray a, int axis) {
        int found = a.shape().axis(axis);
        NDArray result = a.copy();
        NDArray rows = result.withLast(found);
        if (rows.size() > 0) permuteRows(bits, rows);
        return result;
    }

    private static void permuteRows(BitGenerator bits, NDArray rows) {
        if (rows.shape().rank() == 1) {
            shuffle(bits, rows, 0);
            return;
        }
        for (long i = 0; i < rows.shape().length(0); i++) permuteRows(bits, rows.select(i));
    }

    /** All elements in random order. */
    static NDArray permuted(BitGenerator bits, NDArray a) {
        NDArray result = a.copy();
        if (a.shape().rank() > 0) shuffle(bits, result.reshape(result.size()), 0);
        return result;
    }
}
