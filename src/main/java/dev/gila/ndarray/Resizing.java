package dev.gila.ndarray;

import java.util.BitSet;

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
        NDArray self = (NDArray) this;
        long[][] each = PadMode.widths(self, widths);
        long[] lengths = self.shape().lengths();
        Index[] inner = new Index[lengths.length];
        for (int axis = 0; axis < lengths.length; axis++) {
            inner[axis] = Slice.of(each[axis][0], each[axis][0] + lengths[axis]);
            lengths[axis] = Math.addExact(lengths[axis], Math.addExact(each[axis][0], each[axis][1]));
        }
        NDArray out = NDArray.full(self.dtype(), value, lengths);
        out.get(inner).assign(self);
        return out;
    }

    /**
     * With elements of its own around it.
     *
     * @param widths for each axis how many elements before and after; one pair is for all axes, and one number for both ends
     * @throws IllegalArgumentException if an axis to be padded is empty
     */
    default NDArray pad(PadMode mode, long[]... widths) {
        NDArray self = (NDArray) this;
        long[][] each = PadMode.widths(self, widths);
        NDArray padded = self;
        for (int axis = 0; axis < each.length; axis++) {
            if (each[axis][0] == 0 && each[axis][1] == 0) continue;
            if (self.length(axis) == 0) {
                throw new IllegalArgumentException("can't extend empty axis " + axis + " using mode " + mode);
            }
            try (NDArray positions = JavaArrays.of(mode.positions(self.length(axis), each[axis][0], each[axis][1]))) {
                NDArray wider = padded.take(positions, axis);
                if (padded != self) padded.close();
                padded = wider;
            }
        }
        return padded == self ? self.copy() : padded;
    }

    /** With the values of another array behind its own, both on one axis. */
    default NDArray append(NDArray values) {
        return Joining.concat(0, ((NDArray) this).ravel(), values.ravel());
    }

    /** With another array behind it along an axis. */
    default NDArray append(NDArray values, int axis) {
        return Joining.concat(axis, (NDArray) this, values);
    }

    /**
     * With values, broadcast to a part of the array, before one position of an axis; the axis' length means behind all.
     *
     * @throws IndexOutOfBoundsException if there is no such position
     */
    default NDArray insert(long position, NDArray values, int axis) {
        NDArray self = (NDArray) this;
        int along = self.shape().axis(axis);
        long length = self.length(along);
        long at = position < 0 ? position + length : position;
        if (at < 0 || at > length) {
            throw new IndexOutOfBoundsException(
                    "index " + position + " is out of bounds for axis " + axis + " with size " + length);
        }
        NDArray fitting = values.atLeast(self.rank());
        long count = fitting.length(along);
        NDArray out = NDArray.empty(self.dtype(), self.shape().with(along, length + count));
        out.slice(along, Slice.to(at)).assign(self.slice(along, Slice.to(at)));
        out.slice(along, Slice.of(at, at + count)).assign(fitting);
        out.slice(along, Slice.from(at + count)).assign(self.slice(along, Slice.from(at)));
        return out;
    }

    /**
     * Without the parts at some positions of an axis.
     *
     * @throws IndexOutOfBoundsException if a position is outside
     */
    default NDArray delete(int axis, long... positions) {
        NDArray self = (NDArray) this;
        int along = self.shape().axis(axis);
        BitSet gone = new BitSet();
        for (long position : positions) gone.set(Math.toIntExact(self.shape().position(along, position)));
        long[] kept = new long[Math.toIntExact(self.length(along)) - gone.cardinality()];
        int at = 0;
        for (int i = gone.nextClearBit(0); at < kept.length; i = gone.nextClearBit(i + 1)) kept[at++] = i;
        try (NDArray rest = JavaArrays.of(kept)) {
            return self.take(rest, along);
        }
    }

    /** A view without the zeros at both ends of the only axis. */
    default NDArray trimZeros() {
        NDArray self = (NDArray) this;
        if (self.rank() != 1) throw new IllegalArgumentException("trimZeros needs one axis, not shape " + self.shape());
        boolean[] values = self.toBooleanArray();
        int from = 0;
        int to = values.length;
        while (from < to && !values[from]) from++;
        while (to > from && !values[to - 1]) to--;
        return self.slice(from, to);
    }

    /** The elements, repeated or cut off, in another shape. */
    default NDArray resize(long... lengths) {
        NDArray self = (NDArray) this;
        Shape shape = Shape.of(lengths);
        if (self.size() == 0) return NDArray.zeros(self.dtype(), lengths);
        try (NDArray positions = NDArray.arange(shape.size());
                NDArray repeated = Selection.modulo(positions, self.size())) {
            return self.take(repeated).reshape(lengths);
        }
    }
}
