package dev.gila.ndarray.random;

import dev.gila.kernel.Bounded;
import dev.gila.kernel.DType;
import dev.gila.ndarray.NDArray;
import java.util.Map;

/** Orders: Fisher and Yates' shuffle, of numbers of rows, which are then taken. */
final class Permutations {
    /** Words of 32 bits that are drawn at once. */
    private static final int BLOCK = 4096;

    /** Words below which kernels are not asked for them. */
    private static final int FEW = 128;

    private static final Map<Integer, DType> INTEGERS =
            Map.of(1, DType.INT8, 2, DType.INT16, 4, DType.INT32, 8, DType.INT64);

    private Permutations() {}

    /** 0 to {@code count - 1} in random order. */
    static long[] order(BitGenerator bits, long count) {
        long[] order = new long[Math.toIntExact(count)];
        for (int i = 0; i < order.length; i++) order[i] = i;
        shuffle(bits, order, 0, order.length);
        return order;
    }

    /** Puts a range of values in random order, by what {@link Bounded#interval} draws; what it rejects stays in its place. */
    private static void shuffle(BitGenerator bits, long[] values, int from, int length) {
        int[] words = new int[Math.min(BLOCK, length)];
        for (int last = length - 1; last > 0; ) {
            int count = draw(bits, words, last);
            for (int k = 0; k < count; k++) {
                int other = words[k] & -1 >>> Integer.numberOfLeadingZeros(last);
                boolean taken = other <= last;
                swap(values, from + last, from + (taken ? other : last));
                last -= taken ? 1 : 0;
            }
        }
    }

    /** Draws words of 32 bits, no more than are needed at least; returns how many. */
    private static int draw(BitGenerator bits, int[] words, int needed) {
        int count = Math.min(words.length, needed);
        if (count >= FEW && bits instanceof WordGenerator generator && !generator.hasHalf()) {
            count -= count % 2;
            try (NDArray drawn = NDArray.empty(DType.INT64, count / 2)) {
                generator.nextWords(drawn.operand().memory(), 0, count / 2);
                long[] pairs = drawn.toLongArray();
                for (int i = 0; i < count; i++) words[i] = (int) (pairs[i / 2] >>> Integer.SIZE * (i % 2));
            }
            return count;
        }
        if (count >= FEW) count = 1;
        for (int i = 0; i < count; i++) words[i] = bits.nextInt();
        return count;
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
        shuffle(bits, values, 0, values.length);
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
        for (int row = 0; row < order.length; row += length) shuffle(bits, order, row, length);
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
