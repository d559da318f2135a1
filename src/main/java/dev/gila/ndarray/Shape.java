package dev.gila.ndarray;

import dev.gila.kernel.DType;
import dev.gila.kernel.Operand;
import java.util.Arrays;

/** The lengths of an array's axes. Immutable. */
public final class Shape {
    /** No axis: one element. */
    public static final Shape SCALAR = new Shape(new long[0]);

    private final long[] lengths;
    private final long size;

    private Shape(long[] lengths) {
        this.lengths = lengths;
        this.size = product(lengths);
    }

    /**
     * A shape.
     *
     * @throws IllegalArgumentException if a length is negative, or the number of elements does not fit 64 bits
     */
    public static Shape of(long... lengths) {
        return new Shape(lengths.clone());
    }

    /** A shape of lengths that whoever made them gives away. */
    static Shape over(long... lengths) {
        return new Shape(lengths);
    }

    private static long product(long[] lengths) {
        long size = 1;
        for (long length : lengths) {
            if (length < 0) throw new IllegalArgumentException("negative length in shape " + text(lengths));
            try {
                size = Math.multiplyExact(size, length);
            } catch (ArithmeticException e) {
                throw new IllegalArgumentException("shape " + text(lengths) + " has too many elements", e);
            }
        }
        return size;
    }

    /** Number of axes. */
    public int rank() {
        return lengths.length;
    }

    /** Number of elements. */
    public long size() {
        return size;
    }

    /** Length of an axis; negative axes count from the last. */
    public long length(int axis) {
        return lengths[axis(axis)];
    }

    /** All lengths. */
    public long[] lengths() {
        return lengths.clone();
    }

    /** The lengths themselves, which nobody may change. */
    long[] shared() {
        return lengths;
    }

    /**
     * An axis as a number from 0.
     *
     * @throws IndexOutOfBoundsException if there is no such axis
     */
    public int axis(int axis) {
        int found = axis < 0 ? axis + lengths.length : axis;
        if (found < 0 || found >= lengths.length) {
            throw new IndexOutOfBoundsException(
                    "axis " + axis + " is out of bounds for array of dimension " + lengths.length);
        }
        return found;
    }

    /**
     * An index on an axis as a number from 0.
     *
     * @throws IndexOutOfBoundsException if there is no such index
     */
    long position(int axis, long index) {
        long length = lengths[axis];
        long found = index < 0 ? index + length : index;
        if (found < 0 || found >= length) {
            throw new IndexOutOfBoundsException(
                    "index " + index + " is out of bounds for axis " + axis + " with size " + length);
        }
        return found;
    }

    /**
     * The indices of elements that are given by their places in the order of all: {@code numpy.unravel_index}.
     *
     * @param places integers, from 0 until before the number of elements
     * @return for each axis an array of int64, of the shape of the places
     * @throws IndexOutOfBoundsException if there is no such place
     */
    public NDArray[] unravelIndex(NDArray places) {
        Selection.requireIntegers(places);
        if (places.size() > 0 && (places.min() < 0 || places.max() >= size())) {
            throw new IndexOutOfBoundsException(
                    "places from " + places.min() + " to " + places.max() + " are not all inside shape " + this);
        }
        NDArray[] indices = new NDArray[lengths.length];
        NDArray rest = places.astype(DType.INT64);
        for (int axis = lengths.length - 1; axis > 0; axis--) {
            long length = Math.max(1, lengths[axis]);
            NDArray outer = rest.floorDiv(length);
            indices[axis] = rest;
            rest.lazy().minus(outer.lazy().times(length)).into(rest);
            rest = outer;
        }
        if (indices.length > 0) indices[0] = rest;
        else rest.close();
        return indices;
    }

    /**
     * The places of elements in the order of all, by their indices: {@code numpy.ravel_multi_index}.
     *
     * @param indices integers for each axis, which broadcast together
     * @return int64
     * @throws IllegalArgumentException if there are not as many as axes
     * @throws IndexOutOfBoundsException if an index is negative, or not less than the length of its axis
     */
    public NDArray ravelIndex(NDArray... indices) {
        return ravelIndex(Bounds.RAISE, indices);
    }

    /**
     * {@link #ravelIndex(NDArray...)} with a choice of what indices outside an axis mean; {@link Bounds#RAISE} refuses negative
     * ones, too.
     */
    public NDArray ravelIndex(Bounds bounds, NDArray... indices) {
        if (indices.length != lengths.length || indices.length == 0) {
            throw new IllegalArgumentException(
                    "shape " + this + " needs an array of indices for each axis, not " + indices.length);
        }
        NDArray places = NDArray.empty(DType.INT64, Elementwise.shape(indices));
        for (int axis = 0; axis < lengths.length; axis++) {
            int along = axis;
            bounds.within(indices[axis], lengths[axis], index -> addIndex(places, index, along));
        }
        return places;
    }

    /** Goes on from the places on the axes before one to those on it, too. */
    private NDArray addIndex(NDArray places, NDArray index, int axis) {
        if (index.size() > 0 && (index.min() < 0 || index.max() >= lengths[axis])) {
            throw new IndexOutOfBoundsException("indices from " + index.min() + " to " + index.max()
                    + " are not all inside axis " + axis + " with size " + lengths[axis]);
        }
        if (axis == 0) return places.assign(index);
        Ufunc.MULTIPLY.into(places, places, lengths[axis]);
        return Ufunc.ADD.into(places, places, index);
    }

    /** With another length on one axis. */
    Shape with(int axis, long length) {
        long[] changed = lengths.clone();
        changed[axis] = length;
        return new Shape(changed);
    }

    /** With one axis so many times as long. */
    Shape times(int axis, long times) {
        try {
            return with(axis, Math.multiplyExact(lengths[axis], times));
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(
                    "axis " + axis + " of shape " + this + ", " + times + " times, has too many elements", e);
        }
    }

    /** The length of an axis of several parts. */
    static long sum(String function, long... lengths) {
        long sum = 0;
        for (long length : lengths) {
            sum += length;
            if (sum >= 0) continue;
            throw new IllegalArgumentException(
                    function + ": lengths " + Arrays.toString(lengths) + " add up to too many elements");
        }
        return sum;
    }

    /** Number of elements on the axes from {@code from} until before {@code to}. */
    long size(int from, int to) {
        long product = 1;
        for (int axis = from; axis < to; axis++) product *= lengths[axis];
        return product;
    }

    /** Without one axis. */
    Shape without(int axis) {
        long[] rest = new long[lengths.length - 1];
        System.arraycopy(lengths, 0, rest, 0, axis);
        System.arraycopy(lengths, axis + 1, rest, axis, rest.length - axis);
        return new Shape(rest);
    }

    /**
     * The shape of an elementwise result: shapes are aligned at their last axes, and an axis of length one, or one that
     * is missing, repeats.
     *
     * @throws IllegalArgumentException if two lengths differ and neither is one
     */
    public Shape broadcast(Shape other) {
        if (equals(other)) return this;
        long[] result = new long[Math.max(rank(), other.rank())];
        for (int i = 1; i <= result.length; i++) {
            long a = i <= rank() ? lengths[rank() - i] : 1;
            long b = i <= other.rank() ? other.lengths[other.rank() - i] : 1;
            if (a != b && a != 1 && b != 1) {
                throw new IllegalArgumentException(
                        "operands could not be broadcast together with shapes " + this + " " + other);
            }
            result[result.length - i] = a == 1 ? b : a;
        }
        return new Shape(result);
    }

    /** Whether an array of this shape repeats to another. */
    boolean broadcastsTo(Shape target) {
        int missing = target.rank() - rank();
        for (int axis = 0; axis < rank(); axis++) {
            if (lengths[axis] != 1 && lengths[axis] != target.lengths[missing + axis]) return false;
        }
        return missing >= 0;
    }

    @Override
    public boolean equals(Object o) {
        return this == o || o instanceof Shape s && Operand.equal(lengths, s.lengths);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(lengths);
    }

    private static String text(long[] lengths) {
        StringBuilder out = new StringBuilder("(");
        for (int i = 0; i < lengths.length; i++) out.append(i > 0 ? ", " : "").append(lengths[i]);
        return out.append(lengths.length == 1 ? ",)" : ")").toString();
    }

    /** As Python writes a tuple: {@code (3, 4)}. */
    @Override
    public String toString() {
        return text(lengths);
    }
}
