package dev.gila.ndarray.random;

import dev.gila.kernel.Bounded;
import dev.gila.kernel.Call;
import dev.gila.kernel.Kernel;
import dev.gila.kernel.Kernels;
import dev.gila.ndarray.NDArray;
import dev.gila.ndarray.Shape;

/** Orders: Fisher and Yates' shuffle, of numbers of rows, which are then taken. */
final class Permutations {
    private static final Kernels KERNELS = Kernels.best();

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

    /** The elements at those places of an axis; each place must be there. */
    static NDArray take(NDArray a, long[] places, int axis) {
        NDArray rows = toFront(a, axis);
        long[] lengths = rows.shape().lengths();
        lengths[0] = places.length;
        NDArray taken = NDArray.empty(a.dtype(), Shape.of(lengths));
        try (NDArray index = NDArray.of(places)) {
            KERNELS.run(Call.of(Kernel.TAKE, a.dtype(), taken.operand(), rows.operand(), index.operand()));
        }
        return axis == 0 ? taken : toPlace(taken, axis);
    }

    private static NDArray toFront(NDArray a, int axis) {
        int[] axes = new int[a.shape().rank()];
        for (int i = 0; i < axes.length; i++) axes[i] = i == 0 ? axis : i <= axis ? i - 1 : i;
        return a.transpose(axes);
    }

    private static NDArray toPlace(NDArray a, int axis) {
        int[] axes = new int[a.shape().rank()];
        for (int i = 0; i < axes.length; i++) axes[i] = i < axis ? i + 1 : i == axis ? 0 : i;
        try (NDArray moved = a) {
            return moved.transpose(axes).copy();
        }
    }

    /** Puts what stands along an axis in random order, as a whole. */
    static void shuffle(BitGenerator bits, NDArray a, int axis) {
        if (a.shape().rank() == 0) throw new IllegalArgumentException("an array without axes cannot be shuffled");
        int found = a.shape().axis(axis);
        long[] order = order(bits, a.shape().length(found));
        if (a.size() == 0) return;
        try (NDArray taken = take(a, order, found)) {
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
