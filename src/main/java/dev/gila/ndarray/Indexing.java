package dev.gila.ndarray;

import dev.gila.kernel.DType;

/**
 * Parts of arrays, by subscripts of {@link Index} and by arrays of positions; and writing to them.
 *
 * <p>All types alike. Negative positions count from the end; one that is outside is an {@link IndexOutOfBoundsException}.
 * Arrays of positions are of integers, and those of conditions of bool: others are an {@link IllegalArgumentException}, as
 * are shapes that do not fit. Slices are views and take no time; what positions or conditions choose is a copy, in time
 * proportional to its elements. Values that are written are converted as {@link NDArray#astype} does.
 */
public sealed interface Indexing permits NDArray {
    /**
     * What a subscript names: a view if it holds no array, otherwise a new array of the result's size.
     *
     * @throws IndexOutOfBoundsException if a position is outside, or there are more parts than axes
     * @throws IllegalArgumentException if an array in it is neither of integers nor of bool, or arrays do not broadcast
     */
    default NDArray get(Index... index) {
        NDArray self = (NDArray) this;
        return Selection.isMask(self, index)
                ? self.compress((NDArray) index[0])
                : Selection.of(self, index).get();
    }

    /**
     * Writes an array, converted and broadcast, to what a subscript names. Where a position comes more than once the last
     * one stays.
     */
    default void set(NDArray value, Index... index) {
        Selection.of((NDArray) this, index).set(value);
    }

    /** Writes a number, converted, to all that a subscript names. */
    default void set(double value, Index... index) {
        NDArray self = (NDArray) this;
        try (NDArray scalar = NDArray.full(self.dtype(), value)) {
            if (Selection.isMask(self, index)) Ufunc.WHERE.into(self, (NDArray) index[0], scalar, self);
            else Selection.of(self, index).set(scalar);
        }
    }

    /**
     * The elements from {@code start} until before {@code stop} of the first axis; a view. Bounds are as Python's:
     * negative ones count from the end, and those outside are clipped.
     */
    default NDArray slice(long start, long stop) {
        return slice(0, start, stop, 1);
    }

    /** Every {@code step}-th element along an axis, from {@code start} until before {@code stop}; a view. */
    default NDArray slice(int axis, long start, long stop, long step) {
        return slice(axis, new Slice(start, stop, step));
    }

    /** A slice of one axis; a view. */
    default NDArray slice(int axis, Slice slice) {
        NDArray self = (NDArray) this;
        int a = self.shape().axis(axis);
        long count = slice.count(self.length(a));
        long start = count == 0 ? 0 : slice.first(self.length(a));
        long[] moved = Layout.strides(self);
        long offset = self.offset() + start * moved[a];
        if (count > 1) moved[a] *= slice.step();
        return self.view(self.dtype(), offset, self.shape().with(a, count), moved);
    }

    /** What stands at one position of the first axis; a view. */
    default NDArray select(long index) {
        return select(0, index);
    }

    /** What stands at one position of an axis, which goes away; a view. */
    default NDArray select(int axis, long index) {
        NDArray self = (NDArray) this;
        int a = self.shape().axis(axis);
        long offset = self.offset() + self.shape().position(a, index) * self.stride(a);
        return self.view(self.dtype(), offset, self.shape().without(a), Layout.without(Layout.strides(self), a));
    }

    /** The elements, in the order of their indices, at positions that an array of integers names; a new array. */
    default NDArray take(NDArray positions) {
        return ((NDArray) this).useFlat(row -> row.take(positions, 0));
    }

    /** {@link #take(NDArray)} where positions may be outside. */
    default NDArray take(NDArray positions, Bounds bounds) {
        return ((NDArray) this).useFlat(row -> row.take(positions, 0, bounds));
    }

    /** {@link #take(NDArray, int)} where positions may be outside. */
    default NDArray take(NDArray positions, int axis, Bounds bounds) {
        NDArray self = (NDArray) this;
        return bounds.within(positions, self.length(axis), inside -> self.take(inside, axis));
    }

    /**
     * The parts along an axis at the positions that an array of integers names: its axes stand in the place of that one.
     *
     * @throws IndexOutOfBoundsException if a position is outside
     */
    default NDArray take(NDArray positions, int axis) {
        NDArray self = (NDArray) this;
        Selection.requireIntegers(positions);
        return self.get(Selection.along(self, axis, positions));
    }

    /**
     * For each element of {@code positions} the element of this array with the same indices, but that position on the
     * axis: what {@code argsort} and {@code argmax} give turns into values. Other axes broadcast.
     */
    default NDArray takeAlongAxis(NDArray positions, int axis) {
        NDArray self = (NDArray) this;
        return Selection.beside(self, axis, positions, self::get);
    }

    /** Writes values, converted and broadcast, to where {@link #takeAlongAxis} reads. */
    default void putAlongAxis(NDArray positions, NDArray values, int axis) {
        NDArray self = (NDArray) this;
        Selection.beside(self, axis, positions, index -> {
            self.set(values, index);
            return self;
        });
    }

    /**
     * Writes values, converted, and repeated if they are fewer, to the elements that positions name in the order of the
     * elements' indices.
     *
     * @throws IllegalArgumentException if there are positions but no values
     */
    default void put(NDArray positions, NDArray values) {
        NDArray self = (NDArray) this;
        Selection.requireIntegers(positions);
        if (positions.size() == 0) return;
        if (values.size() == 0) throw new IllegalArgumentException("put: values are empty, but positions are not");
        NDArray flat = self.reshape(-1);
        if (values.size() == positions.size()) {
            NDArray fitting = values.reshape(positions.shape().lengths());
            flat.set(fitting, positions);
            fitting.closeUnlessViewOf(values);
        } else {
            try (NDArray repeated = values.resize(positions.shape().lengths())) {
                flat.set(repeated, positions);
            }
        }
        if (flat.operand().memory() == self.operand().memory()) return;
        self.assign(flat.reshape(self.shape().lengths()));
        flat.close();
    }

    /** {@link #put(NDArray, NDArray)} where positions may be outside. */
    default void put(NDArray positions, NDArray values, Bounds bounds) {
        NDArray self = (NDArray) this;
        bounds.within(positions, self.size(), inside -> {
            self.put(inside, values);
            return self;
        });
    }

    /** The parts along an axis where a condition of one axis is true; it may be shorter than the axis. */
    default NDArray compress(NDArray condition, int axis) {
        NDArray self = (NDArray) this;
        if (condition.rank() != 1) {
            throw new IllegalArgumentException(
                    "compress: condition must have one axis, not shape " + condition.shape());
        }
        if (condition.dtype() == DType.BOOL && condition.shape().equals(self.shape())) return self.compress(condition);
        try (NDArray positions = condition.nonzero()[0]) {
            return self.take(positions, axis);
        }
    }
}
