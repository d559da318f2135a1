package dev.gila.ndarray.random;

import dev.gila.kernel.Bounded;
import dev.gila.kernel.DType;
import dev.gila.ndarray.NDArray;
import dev.gila.ndarray.Shape;
import java.util.Map;

/** Orders: Fisher and Yates' shuffle, of numbers of rows, which are then taken. */
final class Permutations {
    private static final Map<Integer, DType> INTEGERS =
            Map.of(1, DType.INT8, 2, DType.INT16, 4, DType.INT32, 8, DType.INT64);

    /** Places that are drawn at once. */
    private static final int AHEAD = 256;

    private Permutations() {}

    /** 0 to {@code count - 1} in random order, int64. */
    static NDArray order(BitGenerator bits, long count) {
        return order(bits, count, count);
    }

    /** The same in rows of so many, each row's numbers in random order. While they are shuffled they are ints, as a cache holds more. */
    private static NDArray order(BitGenerator bits, long count, long length) {
        int[] order = new int[Fill.length(Shape.of(count))];
        for (int i = 0; i < order.length; i++) order[i] = i;
        shuffle(bits, order.length, (int) length, (last, places, n) -> {
            for (int i = 0; i < n; i++) {
                int kept = order[last - i];
                order[last - i] = order[places[i]];
                order[places[i]] = kept;
            }
        });
        try (NDArray ints = NDArray.of(order)) {
            return ints.astype(DType.INT64);
        }
    }

    /** Exchanges {@code count} elements, from {@code last} on backwards, for those at places. */
    private interface Exchange {
        void of(int last, int[] places, int count);
    }

    /**
     * Puts the elements of each row in random order. Places are drawn before any elements are exchanged, so that the processor
     * waits for several of these at once.
     */
    private static void shuffle(BitGenerator bits, int count, int length, Exchange exchange) {
        int[] places = new int[Math.min(AHEAD, length)];
        for (int row = 0; row < count; row += length) {
            for (int last = length - 1; last > 0; ) {
                int n = Math.min(places.length, last - Integer.highestOneBit(last) + 1);
                draw(bits, places, last, n, row);
                exchange.of(row + last, places, n);
                last -= n;
            }
        }
    }

    /**
     * Places up to {@code last}, {@code last - 1} ..., which have equally many bits, as {@link Bounded#interval} draws them, in
     * the row that begins there. One that is too large is overwritten: there is no branch, as nobody could foretell it.
     */
    private static void draw(BitGenerator bits, int[] places, int last, int count, int row) {
        int mask = -1 >>> Integer.numberOfLeadingZeros(last);
        for (int i = 0; i < count; ) {
            int place = bits.nextInt() & mask;
            places[i] = row + place;
            i += 1 + (last - i - place >> 31);
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
        if (a.size() == 0) return;
        try (NDArray places = order(bits, a.shape().length(found));
                NDArray taken = a.take(places, found)) {
            a.assign(taken);
        }
    }

    private static void shuffleElements(BitGenerator bits, NDArray row) {
        long[] values = row.toLongArray();
        shuffle(bits, values.length, values.length, (last, places, n) -> {
            for (int i = 0; i < n; i++) swap(values, last - i, places[i]);
        });
        try (NDArray shuffled = NDArray.of(values)) {
            row.assign(shuffled);
        }
    }

    /** Puts the elements along an axis in random order, each row by itself. */
    static NDArray permuted(BitGenerator bits, NDArray a, int axis) {
        NDArray result = a.copy();
        NDArray rows = result.withLast(a.shape().axis(axis));
        if (rows.size() == 0) return result;
        try (NDArray places = order(bits, rows.size(), rows.length(-1));
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
