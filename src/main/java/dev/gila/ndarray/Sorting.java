package dev.gila.ndarray;

import dev.gila.kernel.DType;
import dev.gila.kernel.Kernel;
import java.util.Objects;
import java.util.stream.LongStream;

/**
 * Order among the elements of an axis: NaN comes last, and so do complex numbers with one; complex numbers are ordered by their
 * real and then by their imaginary parts. Floats and integers are sorted by quicksort in vectors, short lines several
 * at once by networks, many bytes by counting. Indices are sorted by radix, in linear time; those of short lines with parts of the
 * elements, as integers. Results are new arrays of this one's shape; an axis that there
 * is not is an {@link IndexOutOfBoundsException}.
 */
public sealed interface Sorting permits NDArray {
    /** Of lines that are no longer the indices are sorted rather than divided. */
    long SHORT = 256;

    /** A copy sorted along its last axis. */
    default NDArray sort() {
        return sort(-1, false);
    }

    /** A copy sorted along an axis. */
    default NDArray sort(int axis) {
        return sort(axis, false);
    }

    /** A copy sorted along an axis; in descending order NaN comes first. */
    default NDArray sort(int axis, boolean descending) {
        NDArray self = (NDArray) this;
        int along = self.shape().axis(axis);
        if (self.dtype().isComplex()) {
            try (NDArray order = argsort(along, descending)) {
                return self.takeAlongAxis(order, along);
            }
        }
        NDArray sorted = Along.inPlace(Kernel.SORT, self.copy(), along);
        return descending ? sorted.flip(along) : sorted;
    }

    /** The indices that would sort the last axis; equal elements stay in their order. */
    default NDArray argsort() {
        return argsort(-1, false);
    }

    /** The indices that would sort an axis; equal elements stay in their order. */
    default NDArray argsort(int axis) {
        return argsort(axis, false);
    }

    /** The indices, int64, that would sort an axis; equal elements stay in their order, also when it is descending. */
    default NDArray argsort(int axis, boolean descending) {
        NDArray self = (NDArray) this;
        int along = self.shape().axis(axis);
        if (!self.dtype().isComplex()) {
            return Along.lines(Kernel.ARGSORT, self.dtype(), DType.INT64, self, along, descending ? 1 : 0);
        }
        try (NDArray minor = self.imag().argsort(along, descending);
                NDArray nan = self.isNaN()) {
            NDArray order = then(minor, self.real(), along, descending);
            // What has a NaN beside a number stands among the others of that number.
            if (!nan.any()) return order;
            try (order) {
                return then(order, nan, along, descending);
            }
        }
    }

    /** Indices that sort by a key, and where it has equal elements as an order of indices has them. */
    private static NDArray then(NDArray order, NDArray key, int axis, boolean descending) {
        try (NDArray ordered = key.takeAlongAxis(order, axis);
                NDArray next = ordered.argsort(axis, descending)) {
            return order.takeAlongAxis(next, axis);
        }
    }

    /**
     * A copy in which, along an axis, the element at {@code kth} is the one that sorting would put there, none before it
     * is greater and none behind it is less. Linear time, save of complex numbers.
     *
     * @throws IllegalArgumentException if there is no such place
     */
    default NDArray partition(long kth, int axis) {
        NDArray self = (NDArray) this;
        int along = self.shape().axis(axis);
        long length = self.length(along);
        requirePlace(kth, length);
        if (self.dtype().isComplex()) return sort(along);
        return Along.inPlace(Kernel.PARTITION, self.copy(), along, kth < 0 ? kth + length : kth);
    }

    /**
     * {@link #partition(long, int)} at several places at once. Linear time for each.
     *
     * @throws IllegalArgumentException if there is no such place
     */
    default NDArray partition(long[] kth, int axis) {
        NDArray self = (NDArray) this;
        int along = self.shape().axis(axis);
        long length = self.length(along);
        long[] places = places(length, kth);
        if (self.dtype().isComplex()) return sort(along);
        NDArray out = self.copy();
        long from = 0;
        for (long place : places) {
            // What is behind one place is divided at the next.
            if (place >= from) Along.inPlace(Kernel.PARTITION, out.slice(along, from, length, 1), along, place - from);
            from = place + 1;
        }
        return out;
    }

    /**
     * The indices, int64, of elements along an axis such that the one at {@code kth} is that which sorting would put there,
     * none before it names a greater one and none behind it a smaller one. Linear time, save of complex numbers.
     *
     * @throws IllegalArgumentException if there is no such place
     */
    default NDArray argPartition(long kth, int axis) {
        NDArray self = (NDArray) this;
        long length = self.length(axis);
        requirePlace(kth, length);
        if (self.dtype().isComplex() || length <= SHORT) return argsort(axis);
        long place = kth < 0 ? kth + length : kth;
        int along = self.shape().axis(axis);
        NDArray lines = self.withLast(along);
        NDArray out = NDArray.empty(DType.INT64, self.shape());
        Arranged.indices(lines, place, out.withLast(along));
        return out;
    }

    /**
     * {@link #argPartition(long, int)} at several places at once. Linear time for each.
     *
     * @throws IllegalArgumentException if there is no such place
     */
    default NDArray argPartition(long[] kth, int axis) {
        NDArray self = (NDArray) this;
        int along = self.shape().axis(axis);
        long[] places = places(self.length(along), kth);
        if (places.length == 0) return argsort(along);
        NDArray out = argPartition(places[0], along);
        for (int i = 1; i < places.length; i++) {
            if (places[i] == places[i - 1]) continue;
            long from = places[i - 1] + 1;
            NDArray behind = out.slice(along, Slice.from(from));
            try (NDArray elements = self.takeAlongAxis(behind, along);
                    NDArray order = elements.argPartition(places[i] - from, along);
                    NDArray parted = behind.takeAlongAxis(order, along)) {
                behind.assign(parted);
            }
        }
        return out;
    }

    /** Places counted from the start, ascending. */
    private static long[] places(long length, long... kth) {
        Objects.requireNonNull(kth, "kth");
        for (long k : kth) requirePlace(k, length);
        return LongStream.of(kth).map(k -> k < 0 ? k + length : k).sorted().toArray();
    }

    private static void requirePlace(long kth, long length) {
        if (kth < -length || kth >= length) {
            throw new IllegalArgumentException("kth(=" + kth + ") out of bounds (" + length + ")");
        }
    }

    /**
     * The indices that would sort by several keys along the last axis: by the last one, and where its elements are equal by
     * the one before it, as NumPy's {@code lexsort}.
     *
     * @param keys of one shape
     */
    static NDArray lexsort(NDArray... keys) {
        if (keys.length == 0) throw new IllegalArgumentException("need sequence of keys with len > 0 in lexsort");
        for (NDArray key : keys) {
            if (key.shape().equals(keys[0].shape())) continue;
            throw new IllegalArgumentException("keys differ in shape: " + keys[0].shape() + " and " + key.shape());
        }
        NDArray order = keys[0].argsort();
        for (int i = 1; i < keys.length; i++) {
            try (NDArray before = order) {
                order = then(before, keys[i], -1, false);
            }
        }
        return order;
    }
}
