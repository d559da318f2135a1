package dev.gila.ndarray;

import dev.gila.kernel.DType;
import dev.gila.kernel.Kernel;

/**
 * Where elements are that have some property: indices are int64. Work is proportional to the number of elements, times the
 * logarithm of the length that is searched for {@link #searchsorted} and {@link #digitize}.
 *
 * <p>An axis that there is not is an {@link IndexOutOfBoundsException}; complex numbers where an order is needed, and no
 * elements where there must be one, are {@link IllegalArgumentException}s.
 */
public sealed interface Searching permits NDArray {
    /**
     * Index of the first of the smallest elements, in the order of the indices of all; NaN is smaller than all.
     *
     * @throws IllegalArgumentException if there is no element
     */
    default long argmin() {
        try (NDArray out = ((NDArray) this).useFlat(row -> row.argmin(0))) {
            return out.getLong();
        }
    }

    /** Indices into an axis, which goes away, of the first of the smallest elements along it; int64. */
    default NDArray argmin(int axis) {
        return argmin(axis, false);
    }

    /** The same, where the axis may stay with length one. */
    default NDArray argmin(int axis, boolean keepDims) {
        return Along.index(Kernel.ARGMIN, (NDArray) this, axis, keepDims);
    }

    /**
     * Index of the first of the largest elements, in the order of the indices of all; NaN is larger than all.
     *
     * @throws IllegalArgumentException if there is no element
     */
    default long argmax() {
        try (NDArray out = ((NDArray) this).useFlat(row -> row.argmax(0))) {
            return out.getLong();
        }
    }

    /** Indices into an axis, which goes away, of the first of the largest elements along it; int64. */
    default NDArray argmax(int axis) {
        return argmax(axis, false);
    }

    /** The same, where the axis may stay with length one. */
    default NDArray argmax(int axis, boolean keepDims) {
        return Along.index(Kernel.ARGMAX, (NDArray) this, axis, keepDims);
    }

    /**
     * The indices of the elements that are not zero, in the order of the indices: for each axis an array of int64, so that
     * together they index those elements.
     *
     * @throws IllegalArgumentException if the array has no axis
     */
    default NDArray[] nonzero() {
        NDArray self = (NDArray) this;
        if (self.rank() == 0) {
            throw new IllegalArgumentException("nonzero of an array without axes; atLeast(1) gives it one");
        }
        NDArray rows = Along.nonzero(self);
        NDArray[] found = new NDArray[self.rank()];
        for (int axis = 0; axis < found.length; axis++) found[axis] = rows.select(axis);
        return found;
    }

    /** The indices of the elements that are not zero, a row of int64 for each, as long as there are axes. */
    default NDArray argwhere() {
        NDArray self = (NDArray) this;
        return Along.nonzero(self.atLeast(1)).slice(0, self.rank()).transpose();
    }

    /** The indices of the elements that are not zero in the order of the indices of all; int64. */
    default NDArray flatNonzero() {
        return ((NDArray) this).useFlat(Along::nonzero).select(0);
    }

    /**
     * The elements where a mask is true, in the order of the indices: {@code a[mask]}.
     *
     * @param mask bool, of this array's shape
     * @return one axis
     */
    default NDArray compress(NDArray mask) {
        NDArray self = (NDArray) this;
        if (mask.dtype() != DType.BOOL || !mask.shape().equals(self.shape())) {
            throw new IllegalArgumentException("mask of type " + mask.dtype() + " and shape " + mask.shape()
                    + " must be bool and have the array's shape " + self.shape());
        }
        return self.useFlat(row -> mask.useFlat(flags -> Along.compress(row, flags)));
    }

    /** Where values would go into this sorted array so that it stays sorted: before elements that equal them. */
    default NDArray searchsorted(NDArray values) {
        return searchsorted(values, false);
    }

    /**
     * Where values would go into this array, of one axis and sorted, so that it stays sorted. Logarithmic time for each,
     * sixteen at once.
     *
     * @param right whether behind elements that equal them, not before
     * @return int64, of the shape of the values
     * @throws IllegalArgumentException if this array has not one axis, or elements have no order
     */
    default NDArray searchsorted(NDArray values, boolean right) {
        NDArray self = (NDArray) this;
        if (self.rank() != 1) {
            throw new IllegalArgumentException("searchsorted needs a sorted array of one axis, not " + self.shape());
        }
        DType dtype = Typing.choose(Kernel.SEARCHSORTED, Typing.promote(self, values));
        NDArray out = NDArray.empty(DType.INT64, values.shape());
        Along.run(
                Kernel.SEARCHSORTED,
                dtype,
                new long[] {right ? 1 : 0},
                out.operand(),
                self.operand(),
                values.operand());
        return out;
    }

    /**
     * In which of the intervals that {@code bins}, ascending or descending, bound each element lies: bin i holds
     * {@code bins[i - 1] <= x < bins[i]}, or with {@code right} {@code bins[i - 1] < x <= bins[i]}.
     *
     * @return int64: 0 for what lies before all bins, their number for what lies behind
     * @throws IllegalArgumentException if the bins are not monotonic
     */
    default NDArray digitize(NDArray bins, boolean right) {
        return Binning.digitize((NDArray) this, bins, right);
    }
}
