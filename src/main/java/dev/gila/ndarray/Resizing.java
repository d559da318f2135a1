package dev.gila.ndarray;

import dev.gila.kernel.DType;
import java.util.Objects;

/**
 * New arrays with more elements than this one, or with fewer, of its type, in time proportional to their elements. Negative
 * axes count from the last.
 *
 * <p>An axis or a position that there is not is an {@link IndexOutOfBoundsException}; widths that are negative or not two for
 * each axis, and shapes that do not fit, are {@link IllegalArgumentException}s.
 */
public sealed interface Resizing permits NDArray {
    /**
     * With {@code value} around it.
     *
     * @param widths for each axis how many elements before and after; one pair is for all axes, and one number for both ends
     */
    default NDArray pad(double value, long[]... widths) {
        return Padding.around(
                (NDArray) this,
                widths,
                Padding.both((wide, axis, from, to, low, high) ->
                        wide.slice(axis, from, to, 1).fill(value)));
    }

    /**
     * With elements of its own around it, or what follows from them; axis by axis, so that the corners are filled from what is
     * filled already.
     *
     * @param widths for each axis how many elements before and after; one pair is for all axes, and one number for both ends
     * @throws IllegalArgumentException if an axis to be padded is empty
     */
    default NDArray pad(PadMode mode, long[]... widths) {
        Objects.requireNonNull(mode, "mode");
        return Padding.around((NDArray) this, widths, mode::fill);
    }

    /**
     * With statistics around it of the elements next to the edges alone.
     *
     * @param mode {@link PadMode#MAXIMUM}, {@link PadMode#MEAN}, {@link PadMode#MEDIAN} or {@link PadMode#MINIMUM}
     * @param lengths for each axis of how many elements at its start and at its end; pairs as the widths are
     * @throws IllegalArgumentException if it is another mode, or a length is less than one
     */
    default NDArray pad(PadMode mode, long[][] widths, long[]... lengths) {
        return Padding.around((NDArray) this, widths, mode.near(Padding.pairs((NDArray) this, "lengths", lengths)));
    }

    /** With the values of another array behind its own, both on one axis. */
    default NDArray append(NDArray values) {
        return ((NDArray) this).useFlat(row -> values.useFlat(more -> Joining.concat(0, row, more)));
    }

    /** With another array behind it along an axis. */
    default NDArray append(NDArray values, int axis) {
        return Joining.concat(axis, (NDArray) this, values);
    }

    /**
     * With values before one position of an axis; the axis' length means behind all.
     *
     * @param values broadcast to the shape of what stands at one position; or, with as many axes as the array, several such along
     *     the first axis, whichever axis they come to
     * @throws IllegalArgumentException if values do not broadcast to it
     * @throws IndexOutOfBoundsException if there is no such position
     */
    default NDArray insert(long position, NDArray values, int axis) {
        NDArray self = (NDArray) this;
        int along = self.shape().axis(axis);
        long length = self.length(along);
        long at = Reshaping.before(position, length, axis);
        NDArray fitting = values.atLeast(self.rank()).moveAxis(0, along);
        long count = fitting.length(along);
        NDArray out = NDArray.empty(self.dtype(), self.shape().with(along, length + count));
        out.slice(along, Slice.to(at)).assign(self.slice(along, Slice.to(at)));
        out.slice(along, Slice.of(at, at + count)).assign(fitting);
        out.slice(along, Slice.from(at + count)).assign(self.slice(along, Slice.from(at)));
        return out;
    }

    /**
     * With parts before several positions of an axis, of those that are alike in the order given; the axis' length means behind
     * all.
     *
     * @param values broadcast to as many parts as there are positions
     * @throws IndexOutOfBoundsException if there is no such position
     */
    default NDArray insert(long[] positions, NDArray values, int axis) {
        return Reshaping.insert((NDArray) this, positions, values, axis);
    }

    /**
     * Without the parts at some positions of an axis.
     *
     * @throws IndexOutOfBoundsException if a position is outside
     */
    default NDArray delete(int axis, long... positions) {
        NDArray self = (NDArray) this;
        int along = self.shape().axis(axis);
        if (positions.length == 1) {
            long at = self.shape().position(along, positions[0]);
            return Joining.concat(along, self.slice(along, Slice.to(at)), self.slice(along, Slice.from(at + 1)));
        }
        try (NDArray kept = NDArray.ones(DType.BOOL, self.length(along))) {
            for (long position : positions) kept.setBoolean(false, position);
            return self.compress(kept, along);
        }
    }

    /** A view without the zeros around: at both ends of all axes. */
    default NDArray trimZeros() {
        return trimZeros(true, true);
    }

    /** A view without the zeros in front along all axes, behind, or both. */
    default NDArray trimZeros(boolean front, boolean back) {
        return trimZeros(front, back, Axes.ALL);
    }

    /** A view without what stands at the ends of some axes and is all zeros: in front, behind, or both. */
    default NDArray trimZeros(boolean front, boolean back, Axes axes) {
        NDArray self = (NDArray) this;
        boolean[] trimmed = axes.of(self.shape());
        Index[] kept = new Index[self.rank()];
        for (int axis = 0; axis < kept.length; axis++) {
            kept[axis] = trimmed[axis] ? Padding.filled(self, axis, front, back) : Slice.ALL;
        }
        return self.get(kept);
    }

    /** The elements, repeated or cut off, in another shape. */
    default NDArray resize(long... lengths) {
        NDArray self = (NDArray) this;
        if (self.size() == 0) return NDArray.zeros(self.dtype(), lengths);
        NDArray out = NDArray.empty(self.dtype(), lengths);
        Reshaping.cycle(self, out);
        return out;
    }

    /** The array so many times along each axis, as the last axes count; a new array. */
    default NDArray tile(long... times) {
        return Reshaping.tile((NDArray) this, times);
    }

    /** Each element so many times, on one axis; a new array. */
    default NDArray repeat(long times) {
        return ((NDArray) this).useFlat(row -> row.repeat(times, 0));
    }

    /** Each part along an axis so many times, one behind the other; a new array. */
    default NDArray repeat(long times, int axis) {
        NDArray self = (NDArray) this;
        if (times < 0) throw new IllegalArgumentException("repeats may not be negative, is " + times);
        int a = self.shape().axis(axis);
        NDArray out = NDArray.empty(self.dtype(), self.shape().times(a, times));
        long[] lengths = Layout.insert(self.shape().lengths(), a + 1, times);
        out.reshape(lengths).assign(self.expandDims(a + 1));
        return out;
    }

    /**
     * Each part along an axis as many times as an array of integers says; a new array.
     *
     * @throws IllegalArgumentException if the array has not one count for each position, or one is negative
     */
    default NDArray repeat(NDArray times, int axis) {
        NDArray self = (NDArray) this;
        Selection.requireIntegers(times);
        long[] counts = times.broadcastTo(self.length(axis)).toLongArray();
        try (NDArray positions = JavaArrays.of(Reshaping.repeated(counts))) {
            return self.take(positions, axis);
        }
    }
}
