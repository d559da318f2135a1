package dev.gila.ndarray;

import java.util.Arrays;

/**
 * The axes in another order: views, which take no time. Negative axes count from the last. All types alike.
 *
 * <p>An axis that there is not is an {@link IndexOutOfBoundsException}, one that is named twice an {@link
 * IllegalArgumentException}.
 */
public sealed interface Transposing permits NDArray {
    /** The axes in reverse order. */
    default NDArray transpose() {
        int[] order = new int[((NDArray) this).rank()];
        for (int i = 0; i < order.length; i++) order[i] = order.length - 1 - i;
        return transpose(order);
    }

    /**
     * The axes in another order: the first axis of the result is {@code axes[0]} of this array.
     *
     * @throws IllegalArgumentException if not every axis is named once
     */
    default NDArray transpose(int... axes) {
        NDArray self = (NDArray) this;
        if (axes.length != self.rank()) {
            throw new IllegalArgumentException("axes don't match array: " + Arrays.toString(axes) + " names "
                    + axes.length + " axes of " + self.rank());
        }
        long[] lengths = new long[axes.length];
        long[] strides = new long[axes.length];
        boolean[] seen = new boolean[axes.length];
        for (int i = 0; i < axes.length; i++) {
            int axis = self.shape().axis(axes[i]);
            if (seen[axis]) {
                throw new IllegalArgumentException("repeated axis in transpose: " + Arrays.toString(axes));
            }
            seen[axis] = true;
            lengths[i] = self.length(axis);
            strides[i] = self.stride(axis);
        }
        return self.view(self.dtype(), self.offset(), lengths, strides);
    }

    /** {@link #transpose(int...)} under the Array API's name. */
    default NDArray permuteDims(int... axes) {
        return transpose(axes);
    }

    /** The last two axes exchanged: each matrix of a stack transposed. */
    default NDArray matrixTranspose() {
        NDArray self = (NDArray) this;
        if (self.rank() < 2) {
            throw new IllegalArgumentException("matrixTranspose needs two axes or more, not shape " + self.shape());
        }
        return swapAxes(-1, -2);
    }

    /** Two axes exchanged. */
    default NDArray swapAxes(int a, int b) {
        NDArray self = (NDArray) this;
        int[] order = Reshaping.order(self.rank());
        int first = self.shape().axis(a);
        int second = self.shape().axis(b);
        order[first] = second;
        order[second] = first;
        return transpose(order);
    }

    /** One axis moved to another place; the others keep their order. */
    default NDArray moveAxis(int from, int to) {
        NDArray self = (NDArray) this;
        int first = self.shape().axis(from);
        int last = self.shape().axis(to);
        if (first == last) return self;
        int[] order = Reshaping.order(self.rank());
        int step = first < last ? 1 : -1;
        for (int axis = first; axis != last; axis += step) order[axis] = axis + step;
        order[last] = first;
        return transpose(order);
    }

    /** Axes moved to other places; the others keep their order. */
    default NDArray moveAxes(int[] from, int[] to) {
        NDArray self = (NDArray) this;
        return transpose(Reshaping.moved(self.shape(), from, to));
    }

    /** A view with one axis moved behind the others, as kernels want it to reduce it or sort along it. */
    default NDArray withLast(int axis) {
        return moveAxis(axis, -1);
    }
}
