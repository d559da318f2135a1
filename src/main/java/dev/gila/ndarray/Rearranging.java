package dev.gila.ndarray;

/**
 * The same elements at other places of the same axes: turned round, which is a view, or moved on, which is a new array and takes
 * time in proportion to its elements. Negative axes count from the last. All types alike.
 *
 * <p>An axis that there is not is an {@link IndexOutOfBoundsException}, one that is named twice an {@link
 * IllegalArgumentException}.
 */
public sealed interface Rearranging permits NDArray {
    /** All axes backwards. */
    default NDArray flip() {
        return flip(Reshaping.order(((NDArray) this).rank()));
    }

    /** These axes backwards. */
    default NDArray flip(int... axes) {
        NDArray flipped = (NDArray) this;
        boolean[] backwards = Axes.of(axes).of(flipped.shape());
        for (int axis = 0; axis < backwards.length; axis++) {
            if (backwards[axis]) flipped = flipped.slice(axis, Slice.ALL.by(-1));
        }
        return flipped;
    }

    /** Turned by quarters from the first two axes' first to their second. */
    default NDArray rot90(int quarters) {
        return rot90(quarters, 0, 1);
    }

    /**
     * Turned by quarters from one axis towards another.
     *
     * @throws IllegalArgumentException if the axes are the same
     */
    default NDArray rot90(int quarters, int from, int to) {
        NDArray self = (NDArray) this;
        if (self.shape().axis(from) == self.shape().axis(to)) {
            throw new IllegalArgumentException("rot90 needs two different axes, not " + from + " and " + to);
        }
        return switch (Math.floorMod(quarters, 4)) {
            case 1 -> flip(to).swapAxes(from, to);
            case 2 -> flip(from).flip(to);
            case 3 -> self.swapAxes(from, to).flip(to);
            default -> self;
        };
    }

    /** The elements moved along the flattened array, those pushed out at one end coming in at the other; a new array. */
    default NDArray roll(long shift) {
        NDArray self = (NDArray) this;
        NDArray out = NDArray.empty(self.dtype(), self.shape());
        return self.useFlat(row -> {
            Reshaping.roll(row, out.reshape(-1), shift, 0);
            return out;
        });
    }

    /** The elements moved along an axis, those pushed out at one end coming in at the other; a new array. */
    default NDArray roll(long shift, int axis) {
        NDArray self = (NDArray) this;
        int along = self.shape().axis(axis);
        NDArray out = NDArray.empty(self.dtype(), self.shape());
        Reshaping.roll(self, out, shift, along);
        return out;
    }

    /**
     * The elements moved along several axes, each as far as its own shift says; a new array. An axis that is named more than
     * once moves by the sum.
     *
     * @throws IllegalArgumentException if there are not as many shifts as axes
     */
    default NDArray roll(long[] shifts, int[] axes) {
        return Reshaping.roll((NDArray) this, shifts, axes);
    }
}
