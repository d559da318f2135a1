package dev.gila.ndarray;

import dev.gila.kernel.DType;
import dev.gila.kernel.Operand;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The same elements under other indices. What can be said by strides is a view and takes no time; what gives a new array
 * says so, and takes time in proportion to its elements. Negative axes count from the last. All types alike.
 *
 * <p>An axis that there is not is an {@link IndexOutOfBoundsException}; axes named twice, and shapes that the elements do not
 * fill, are {@link IllegalArgumentException}s that name both shapes.
 */
public sealed interface Manipulation permits NDArray {
    /**
     * The same elements with other axes; one length may be -1 and follows. A view if strides can say it, a copy if not.
     *
     * @throws IllegalArgumentException if the lengths do not make as many elements
     */
    default NDArray reshape(long... lengths) {
        NDArray self = (NDArray) this;
        long[] wanted = Reshaping.lengths(self.shape(), lengths);
        if (Operand.equal(wanted, self.shape().shared())) return self;
        long[] strides = Layout.reshaped(self, wanted);
        if (strides != null) return self.view(self.dtype(), self.offset(), wanted, strides);
        return self.copy().reshape(wanted);
    }

    /** The same elements, taken and laid out in an order, with other axes. */
    default NDArray reshape(Order order, long... lengths) {
        NDArray self = (NDArray) this;
        if (order == Order.C) return self.reshape(lengths);
        long[] wanted = Reshaping.lengths(self.shape(), lengths);
        return self.transpose().reshape(Reshaping.reversed(wanted)).transpose();
    }

    /** The elements on one axis: a view if strides can say it, a copy if not. */
    default NDArray ravel() {
        return reshape(-1);
    }

    /** The elements, taken in an order, on one axis: a view if strides can say it, a copy if not. */
    default NDArray ravel(Order order) {
        return reshape(order, -1);
    }

    /** The elements on one axis; a new array. */
    default NDArray flatten() {
        NDArray self = (NDArray) this;
        return self.copy().reshape(-1);
    }

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

    /** Without the axes of length one. */
    default NDArray squeeze() {
        NDArray self = (NDArray) this;
        return squeeze(Reshaping.axes(self.rank(), axis -> self.length(axis) == 1));
    }

    /**
     * Without these axes.
     *
     * @throws IllegalArgumentException if one has a length other than one
     */
    default NDArray squeeze(int... axes) {
        NDArray self = (NDArray) this;
        boolean[] gone = Axes.of(axes).of(self.shape());
        for (int axis : axes) {
            if (self.length(axis) != 1) {
                throw new IllegalArgumentException(
                        "cannot select an axis to squeeze out which has size not equal to one:" + " axis " + axis
                                + " of shape " + self.shape());
            }
        }
        int[] places = Reshaping.axes(self.rank(), axis -> gone[axis]);
        return self.view(
                self.dtype(),
                self.offset(),
                Layout.without(self.shape().lengths(), places),
                Layout.without(Layout.strides(self), places));
    }

    /** With new axes of length one, so that they stand at these places of the result. */
    default NDArray expandDims(int... places) {
        NDArray self = (NDArray) this;
        int rank = self.rank() + places.length;
        boolean[] fresh = new boolean[rank];
        for (int place : places) {
            int at = place < 0 ? place + rank : place;
            if (at < 0 || at >= rank) {
                throw new IndexOutOfBoundsException(
                        "axis " + place + " is out of bounds for array of dimension " + rank);
            }
            if (fresh[at])
                throw new IllegalArgumentException("repeated axis in expandDims: " + Arrays.toString(places));
            fresh[at] = true;
        }
        long[] lengths = self.shape().lengths();
        long[] strides = Layout.strides(self);
        for (int at = 0; at < rank; at++) {
            if (!fresh[at]) continue;
            lengths = Layout.insert(lengths, at, 1);
            strides = Layout.insert(strides, at, 0);
        }
        return self.view(self.dtype(), self.offset(), lengths, strides);
    }

    /** With new axes of length one in front, so that there are {@code rank} at least. */
    default NDArray atLeast(int rank) {
        NDArray self = (NDArray) this;
        if (self.rank() >= rank) return self;
        return expandDims(Reshaping.order(rank - self.rank()));
    }

    /**
     * This array repeated to a shape, without copying.
     *
     * @throws IllegalArgumentException if it does not broadcast to it
     */
    default NDArray broadcastTo(Shape target) {
        NDArray self = (NDArray) this;
        if (target.equals(self.shape())) return self;
        if (target.rank() < self.rank() || !self.shape().broadcastsTo(target)) {
            throw new IllegalArgumentException("could not broadcast shape " + self.shape() + " to " + target);
        }
        long[] repeated = new long[target.rank()];
        int missing = target.rank() - self.rank();
        for (int i = missing; i < repeated.length; i++) {
            repeated[i] = self.length(i - missing) == 1 ? 0 : self.stride(i - missing);
        }
        return self.view(self.dtype(), self.offset(), target, repeated);
    }

    /** This array repeated to a shape, without copying. */
    default NDArray broadcastTo(long... target) {
        return broadcastTo(Shape.of(target));
    }

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
            case 3 -> swapAxes(from, to).flip(to);
            default -> self;
        };
    }

    /** The elements whose indices on two axes differ by {@code offset}: on a last axis, behind all others. */
    default NDArray diagonal(long offset, int first, int second) {
        NDArray self = (NDArray) this;
        int a = self.shape().axis(first);
        int b = self.shape().axis(second);
        if (a == b) throw new IllegalArgumentException("axis1 and axis2 cannot be the same: " + first + ", " + second);
        long rows = self.length(a) + Math.min(0, offset);
        long columns = self.length(b) - Math.max(0, offset);
        long count = Math.max(0, Math.min(rows, columns));
        long start = count == 0 ? 0 : Math.max(0, -offset) * self.stride(a) + Math.max(0, offset) * self.stride(b);
        int[] gone = {Math.min(a, b), Math.max(a, b)};
        long[] lengths = Layout.without(self.shape().lengths(), gone);
        long[] strides = Layout.without(Layout.strides(self), gone);
        return self.view(
                self.dtype(),
                self.offset() + start,
                Layout.insert(lengths, lengths.length, count),
                Layout.insert(strides, strides.length, self.stride(a) + self.stride(b)));
    }

    /** The diagonal of the first two axes. */
    default NDArray diagonal() {
        return diagonal(0, 0, 1);
    }

    /** The real parts; of other than complex numbers the array itself. */
    default NDArray real() {
        NDArray self = (NDArray) this;
        return self.dtype().isComplex() ? Reshaping.part(self, 0) : self;
    }

    /**
     * The imaginary parts.
     *
     * @throws IllegalArgumentException if the elements have none
     */
    default NDArray imag() {
        NDArray self = (NDArray) this;
        if (!self.dtype().isComplex()) {
            throw new IllegalArgumentException("imag is a view of complex numbers, not of " + self.dtype());
        }
        return Reshaping.part(self, self.dtype().size() / 2);
    }

    /** Views of what stands at each position of an axis. */
    default List<NDArray> unstack(int axis) {
        NDArray self = (NDArray) this;
        if (self.rank() == 0) throw new IllegalArgumentException("iteration over a 0-d array");
        List<NDArray> parts = new ArrayList<>();
        for (long i = 0; i < self.length(axis); i++) parts.add(self.select(axis, i));
        return parts;
    }

    /** Views of the parts of an axis that positions divide. */
    default List<NDArray> splitAt(int axis, long... positions) {
        NDArray self = (NDArray) this;
        List<NDArray> parts = new ArrayList<>();
        Long from = null;
        for (long position : positions) {
            parts.add(self.slice(axis, new Slice(from, position, 1)));
            from = position;
        }
        parts.add(self.slice(axis, new Slice(from, null, 1)));
        return parts;
    }

    /**
     * Views of equal parts of an axis.
     *
     * @throws IllegalArgumentException if the length is no multiple of their number
     */
    default List<NDArray> split(int axis, int parts) {
        NDArray self = (NDArray) this;
        if (parts > 0 && self.length(axis) % parts != 0) {
            throw new IllegalArgumentException("array split does not result in an equal division: axis " + axis
                    + " of shape " + self.shape() + " into " + parts);
        }
        return arraySplit(axis, parts);
    }

    /** Views of parts of an axis, of which the first are by one longer where its length is no multiple of their number. */
    default List<NDArray> arraySplit(int axis, int parts) {
        NDArray self = (NDArray) this;
        if (parts <= 0) throw new IllegalArgumentException("number of parts must be larger than 0, not " + parts);
        long length = self.length(axis);
        long[] positions = new long[parts - 1];
        for (int i = 0; i < positions.length; i++) {
            positions[i] = (i + 1) * (length / parts) + Math.min(i + 1, length % parts);
        }
        return splitAt(axis, positions);
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

    /**
     * The stretches of a length that begin at each place of an axis, on a new last axis: they overlap, in a view.
     *
     * @throws IllegalArgumentException if the length is none, or more than that of the axis
     */
    default NDArray slidingWindow(int axis, long length) {
        NDArray self = (NDArray) this;
        int along = self.shape().axis(axis);
        long n = self.length(along);
        if (length < 1 || length > n) {
            throw new IllegalArgumentException(
                    "window of " + length + " elements does not fit axis " + axis + " of shape " + self.shape());
        }
        long[] lengths = Layout.insert(self.shape().with(along, n - length + 1).lengths(), self.rank(), length);
        long[] strides = Layout.insert(Layout.strides(self), self.rank(), self.stride(along));
        return self.view(self.dtype(), self.offset(), lengths, strides);
    }

    /**
     * A view of other lengths and strides from the first element on, which may overlap itself: what is written to one element
     * may then be read from others.
     *
     * @param strides bytes from one element to the next along each axis
     * @throws IllegalArgumentException if an element would lie outside the memory, or between two
     */
    default NDArray asStrided(long[] lengths, long[] strides) {
        NDArray self = (NDArray) this;
        return self.view(self.dtype(), self.offset(), Shape.of(lengths), strides.clone());
    }

    /**
     * What a function makes of each line along an axis, in place of these: {@code a.alongAxis(0, line -> line.sort())}. The
     * function is called for one line after another, with a view of one axis; its results are closed, unless they are views
     * of this array.
     *
     * @throws IllegalArgumentException if results differ in shape, or there is no line
     */
    default NDArray alongAxis(int axis, UnaryOperator<NDArray> function) {
        return Reshaping.alongAxis((NDArray) this, axis, function);
    }

    /** The same bytes as elements of another type of the same size; a view. */
    default NDArray viewAs(DType dtype) {
        NDArray self = (NDArray) this;
        if (dtype.size() != self.dtype().size()) {
            throw new IllegalArgumentException("elements of " + dtype + " have " + dtype.size() + " bytes, those of "
                    + self.dtype() + " " + self.dtype().size());
        }
        return self.view(dtype, self.offset(), self.shape(), Layout.strides(self));
    }
}
