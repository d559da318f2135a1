package dev.gila.ndarray;

import dev.gila.kernel.DType;
import dev.gila.kernel.Kernel;
import java.util.Arrays;
import java.util.function.ToDoubleFunction;

/**
 * New arrays: ranges, grids, and matrices of a form, in time proportional to their elements. Those made of elements are static
 * methods of {@link NDArray}. A negative length, a step of zero, or more elements than memory can have, is an {@link
 * IllegalArgumentException}.
 */
public final class Creation {
    /** So many elements of a range are made one by one. */
    private static final long FIRST = 256;

    private Creation() {}

    /** An array like another, whose elements are yet to be written. */
    public static NDArray emptyLike(NDArray other) {
        return NDArray.empty(other.dtype(), other.shape());
    }

    /** An array like another, all elements zero. */
    public static NDArray zerosLike(NDArray other) {
        return NDArray.zeros(other.dtype(), other.shape().lengths());
    }

    /** An array like another, all elements one. */
    public static NDArray onesLike(NDArray other) {
        return NDArray.ones(other.dtype(), other.shape().lengths());
    }

    /** An array like another, all elements equal. */
    public static NDArray fullLike(NDArray other, double value) {
        return NDArray.full(other.dtype(), value, other.shape().lengths());
    }

    /** An array like another, all elements equal to an integer, exactly. */
    public static NDArray fullLike(NDArray other, long value) {
        return NDArray.full(other.dtype(), value, other.shape().lengths());
    }

    /**
     * Integers from {@code start} on, by steps, until before {@code stop}, converted to a type.
     *
     * @throws IllegalArgumentException if the step is zero, or the number of elements does not fit 64 bits
     */
    public static NDArray arange(long start, long stop, long step, DType dtype) {
        if (step == 0) throw new IllegalArgumentException("arange: step cannot be zero");
        boolean none = step > 0 ? stop <= start : stop >= start;
        // Unsigned, the distance and the step have no overflow.
        long span = step > 0 ? stop - start : start - stop;
        long count = none ? 0 : 1 + Long.divideUnsigned(span - 1, Math.abs(step));
        if (count < 0) throw new IllegalArgumentException("arange: too many elements from " + start + " to " + stop);
        boolean exact =
                dtype.isInteger() || Math.max(Math.abs((double) start), Math.abs((double) stop)) <= whole(dtype);
        return exact
                ? sequence(dtype, start, step, count)
                : converted(sequence(DType.INT64, start, step, count), dtype);
    }

    /** Whole numbers and the differences of numbers up to this are exact in a floating-point type; 0 of other types. */
    private static double whole(DType dtype) {
        if (!dtype.isFloat()) return 0;
        return dtype == DType.FLOAT64 ? 0x1p52 : 0x1p23;
    }

    /** The first of {@code start + i * step}, wrapping round as integers do, in Java; then what is there once more, moved. */
    private static NDArray sequence(DType dtype, long start, long step, long count) {
        NDArray out = NDArray.empty(dtype, count);
        long done = Math.min(count, FIRST);
        NDArray front = out.slice(0, done);
        NDArray first = dtype == DType.INT64 ? front : NDArray.empty(DType.INT64, done);
        first.write((block, i) -> block.putLong(start + i * step));
        if (first != front) {
            try (first) {
                front.assign(first);
            }
        }
        for (; done < count; done = Math.min(count, 2 * done)) {
            try (NDArray distance = NDArray.empty(dtype)) {
                distance.fill(done * step);
                long more = Math.min(done, count - done);
                Ufunc.ADD.into(out.slice(done, done + more), out.slice(0, more), distance);
            }
        }
        return out;
    }

    /** {@code start + i * step}, the product rounded before the sum is, for each element i; returns the array. */
    private static NDArray line(NDArray array, double start, double step) {
        try (NDArray factor = NDArray.full(array.dtype(), step);
                NDArray term = NDArray.full(array.dtype(), start)) {
            return Elementwise.map(Kernel.MULTIPLY_ADD, array.dtype(), array.dtype(), array, array, factor, term);
        }
    }

    /**
     * Numbers from {@code start} on, by steps, until before {@code stop}, converted to a type. Steps that no double holds
     * exactly can make it one element longer or shorter than expected: {@link #linspace} cannot.
     *
     * @throws IllegalArgumentException if the step is zero, or the number of elements is not finite
     */
    public static NDArray arange(double start, double stop, double step, DType dtype) {
        if (step == 0) throw new IllegalArgumentException("arange: step cannot be zero");
        double count = Math.ceil((stop - start) / step);
        if (!(count < Long.MAX_VALUE)) {
            throw new IllegalArgumentException("arange: cannot compute length of " + start + ", " + stop + ", " + step);
        }
        double delta = start + step - start;
        long length = Math.max(0, (long) count);
        boolean exact = start == Math.rint(start)
                && delta == Math.rint(delta)
                && Math.abs(start) + length * Math.abs(delta) <= whole(DType.FLOAT64);
        NDArray doubles = exact
                ? sequence(DType.FLOAT64, (long) start, (long) delta, length)
                : line(sequence(DType.FLOAT64, 0, 1, length), start, delta);
        return converted(doubles, dtype);
    }

    private static NDArray converted(NDArray made, DType dtype) {
        if (made.dtype() == dtype) return made;
        try (made) {
            return made.astype(dtype);
        }
    }

    /**
     * {@code count} numbers from {@code start} to {@code stop}, equally spaced; float64.
     *
     * @param endpoint whether {@code stop} is the last of them, or would be the next
     * @throws IllegalArgumentException if there are fewer than none
     */
    public static NDArray linspace(double start, double stop, long count, boolean endpoint) {
        double step = (stop - start) / gaps(count, endpoint);
        boolean vanishes = step == 0 && stop != start;
        NDArray array = sequence(DType.FLOAT64, 0, 1, count);
        if (vanishes) Ufunc.DIVIDE.into(array, array, gaps(count, endpoint));
        line(array, start, vanishes ? stop - start : step);
        if (endpoint && count > 1) array.set(stop, -1);
        return array;
    }

    /** Between so many numbers, and behind the last where that is not the end. */
    private static long gaps(long count, boolean endpoint) {
        if (count < 0) throw new IllegalArgumentException("number of samples, " + count + ", must be non-negative");
        return Math.max(1, endpoint ? count - 1 : count);
    }

    /**
     * {@code count} numbers from each element of {@code start} to that of {@code stop}, equally spaced, on a new axis.
     *
     * <pre>{@code
     * NDArray stops = NDArray.of(4.0, 8.0);
     * System.out.println(Creation.linspace(NDArray.of(0.0), stops, 3, true, -1).select(1)); // [0. 4. 8.]
     * }</pre>
     *
     * @param stop broadcasts with {@code start}
     * @param endpoint whether stops are the last numbers, or would be the next
     * @param axis where among the axes of the result the new one stands
     * @return of the type to which both promote, float64 of integers
     * @throws IllegalArgumentException if there are fewer than none, or the shapes do not broadcast
     */
    public static NDArray linspace(NDArray start, NDArray stop, long count, boolean endpoint, int axis) {
        double gaps = gaps(count, endpoint);
        DType dtype = Typing.withDouble(Typing.promote(start, stop));
        long[] lengths = start.shape().broadcast(stop.shape()).lengths();
        int place = Shape.of(Layout.insert(lengths, 0, count)).axis(axis);
        NDArray out = NDArray.empty(dtype, Layout.insert(lengths, place, count));
        NDArray samples = out.moveAxis(place, 0);
        long[] column = new long[out.rank()];
        Arrays.fill(column, 1);
        column[0] = count;
        try (NDArray from = start.astype(dtype);
                NDArray way = Elementwise.map(Kernel.SUBTRACT, dtype, dtype, null, stop, start);
                NDArray step = way.lazy().div(gaps).evaluate();
                NDArray index = arange(0, count, 1, dtype.component())) {
            Expr number = index.reshape(column).lazy();
            Expr isLost = step.lazy()
                    .map(Ufunc.EQUAL, 0)
                    .map(Ufunc.NOT_EQUAL, way.lazy().map(Ufunc.EQUAL, 0));
            (isLost.any() ? number.div(gaps).times(way) : number.times(step))
                    .plus(from)
                    .into(samples);
        }
        if (endpoint && count > 1) samples.select(0, count - 1).assign(stop);
        return out;
    }

    /** {@code base} to the powers of {@link #linspace(NDArray, NDArray, long, boolean, int)}. */
    public static NDArray logspace(NDArray start, NDArray stop, long count, double base, boolean endpoint, int axis) {
        try (NDArray powers = linspace(start, stop, count, endpoint, axis)) {
            return Ufunc.POWER.of(base, powers);
        }
    }

    /**
     * {@code count} numbers from each element of {@code start} to that of {@code stop}, each the same multiple of the one before,
     * on a new axis as of {@link #linspace(NDArray, NDArray, long, boolean, int)}. Complex ones lie on spirals around 0.
     *
     * @throws IllegalArgumentException if an end is zero, or two real ones differ in sign
     */
    public static NDArray geomspace(NDArray start, NDArray stop, long count, boolean endpoint, int axis) {
        DType dtype = Typing.withDouble(Typing.promote(start, stop));
        try (NDArray from = start.astype(dtype);
                NDArray to = stop.astype(dtype);
                NDArray sign = from.sign();
                NDArray low = from.div(sign);
                NDArray high = to.div(sign)) {
            boolean isWrong = !from.all()
                    || !to.all()
                    || !dtype.isComplex() && high.lazy().map(Ufunc.LESS, 0).any();
            if (isWrong) {
                throw new IllegalArgumentException(
                        "geometric sequence needs ends of one sign, neither zero, not " + start + " and " + stop);
            }
            try (NDArray first = low.log10();
                    NDArray last = high.log10()) {
                NDArray out = logspace(first, last, count, 10, endpoint, axis);
                int place = out.shape().axis(axis);
                NDArray samples = out.moveAxis(place, 0);
                samples.times(sign, samples);
                if (count > 0) samples.select(0, 0).assign(from);
                if (count > 1 && endpoint) samples.select(0, count - 1).assign(to);
                return out;
            }
        }
    }

    /** {@code base} to the powers of {@code count} numbers equally spaced from {@code start} to {@code stop}; float64. */
    public static NDArray logspace(double start, double stop, long count, double base, boolean endpoint) {
        try (NDArray powers = linspace(start, stop, count, endpoint)) {
            return Ufunc.POWER.of(base, powers);
        }
    }

    /** {@link #logspace(double, double, long, double, boolean)} of base 10, with its end. */
    public static NDArray logspace(double start, double stop, long count) {
        return logspace(start, stop, count, 10, true);
    }

    /**
     * {@code count} numbers from {@code start} to {@code stop}, each the same multiple of the one before; float64.
     *
     * @throws IllegalArgumentException if one end is zero, or the signs differ
     */
    public static NDArray geomspace(double start, double stop, long count, boolean endpoint) {
        try (NDArray from = NDArray.asarray(start);
                NDArray to = NDArray.asarray(stop)) {
            return geomspace(from, to, count, endpoint, 0);
        }
    }

    /** Ones on a diagonal, {@code offset} above the main one, and zeros elsewhere. */
    public static NDArray eye(long rows, long columns, long offset, DType dtype) {
        NDArray array = NDArray.zeros(dtype, rows, columns);
        array.diagonal(offset, 0, 1).fill(1);
        return array;
    }

    /** The identity matrix; float64. */
    public static NDArray eye(long size) {
        return eye(size, size, 0, DType.FLOAT64);
    }

    /** The identity matrix. */
    public static NDArray identity(long size, DType dtype) {
        return eye(size, size, 0, dtype);
    }

    /**
     * Of one axis the matrix with it on a diagonal, {@code offset} above the main one, and zeros elsewhere; of a matrix a
     * copy of that diagonal.
     */
    public static NDArray diag(NDArray array, long offset) {
        if (array.rank() == 2) return array.diagonal(offset, 0, 1).copy();
        if (array.rank() != 1)
            throw new IllegalArgumentException("diag: input must be 1- or 2-d, not " + array.shape());
        long size = Shape.sum("diag", array.size(), Math.abs(Math.max(offset, -Long.MAX_VALUE)));
        NDArray out = NDArray.zeros(array.dtype(), size, size);
        out.diagonal(offset, 0, 1).assign(array);
        return out;
    }

    /** Ones at and below a diagonal, {@code offset} above the main one, and zeros above. */
    public static NDArray tri(long rows, long columns, long offset, DType dtype) {
        try (NDArray below = below(dtype, rows, columns, offset)) {
            return below.copy();
        }
    }

    /** Ones at and below a diagonal: rows are windows of one line, each a place further left. */
    private static NDArray below(DType dtype, long rows, long columns, long offset) {
        if (rows < 1 || columns < 1) return NDArray.empty(dtype, rows, columns);
        NDArray line = NDArray.zeros(dtype, rows + columns - 1);
        line.slice(0, Math.max(0, rows + Math.max(-rows, Math.min(columns, offset))))
                .fill(1);
        return line.slidingWindow(0, columns).flip(0);
    }

    /** Which elements of a matrix are at or below a diagonal; a view that cannot be written to. */
    private static NDArray below(long rows, long columns, long offset) {
        return below(DType.BOOL, rows, columns, offset);
    }

    /** The matrices of the last two axes with zeros above a diagonal, {@code offset} above the main one; a copy. */
    public static NDArray tril(NDArray array, long offset) {
        requireMatrices("tril", array);
        try (NDArray kept = below(array.length(-2), array.length(-1), offset);
                NDArray zero = NDArray.zeros(array.dtype())) {
            return kept.where(array, zero);
        }
    }

    /** The matrices of the last two axes with zeros below a diagonal, {@code offset} above the main one; a copy. */
    public static NDArray triu(NDArray array, long offset) {
        requireMatrices("triu", array);
        try (NDArray gone = below(array.length(-2), array.length(-1), Math.max(offset, -array.length(-2)) - 1);
                NDArray zero = NDArray.zeros(array.dtype())) {
            return gone.where(zero, array);
        }
    }

    /** The indices of the elements at and below a diagonal, {@code offset} above the main one: rows, then columns; int64. */
    public static NDArray[] trilIndices(long rows, long columns, long offset) {
        try (NDArray below = below(rows, columns, offset)) {
            return below.nonzero();
        }
    }

    /** The indices of the elements at and above a diagonal, {@code offset} above the main one: rows, then columns; int64. */
    public static NDArray[] triuIndices(long rows, long columns, long offset) {
        try (NDArray below = below(rows, columns, Math.max(offset, -rows) - 1);
                NDArray above = below.logicalNot()) {
            return above.nonzero();
        }
    }

    /**
     * The powers of the elements of one axis, a row for each: the matrix of Vandermonde.
     *
     * @param columns how many powers
     * @param increasing whether the powers ascend from 0, or descend to it
     * @return of the type to which the array's and int64 promote
     * @throws IllegalArgumentException if the array has not one axis
     */
    public static NDArray vander(NDArray array, long columns, boolean increasing) {
        if (array.rank() != 1) throw new IllegalArgumentException("vander needs one axis, not shape " + array.shape());
        NDArray out = NDArray.empty(array.dtype().promote(DType.INT64), array.size(), columns);
        NDArray powers = increasing ? out : out.flip(1);
        if (columns > 0) powers.select(1, 0).fill(1);
        for (long k = 1; k < columns; k++) powers.select(1, k - 1).times(array, powers.select(1, k));
        return out;
    }

    private static void requireMatrices(String function, NDArray array) {
        if (array.rank() < 2) {
            throw new IllegalArgumentException(function + " needs two axes or more, not shape " + array.shape());
        }
    }

    /**
     * The coordinates of a grid: one array for each of the given ones, of one axis each, all of the grid's shape.
     *
     * @param cartesian whether the first array runs along the grid's second axis, as x and y do in pictures, or along its
     *     first, as indices of matrices do
     */
    public static NDArray[] meshgrid(boolean cartesian, NDArray... arrays) {
        int rank = arrays.length;
        NDArray[] views = new NDArray[rank];
        for (int i = 0; i < rank; i++) {
            long[] lengths = new long[rank];
            Arrays.fill(lengths, 1);
            lengths[cartesian && i < 2 && rank > 1 ? 1 - i : i] = arrays[i].size();
            views[i] = arrays[i].reshape(lengths);
        }
        NDArray[] grid = Joining.broadcastArrays(views);
        for (int i = 0; i < rank; i++) {
            grid[i] = grid[i].copy();
            views[i].closeUnlessViewOf(arrays[i]);
        }
        return grid;
    }

    /**
     * What selects the grid of all combinations of some positions of each axis: {@code a.get(Creation.ix(rows, columns))}.
     *
     * @param positions integers, or bools that are true at them, of one axis each
     * @throws IllegalArgumentException if one has other than one axis
     */
    public static NDArray[] ix(NDArray... positions) {
        NDArray[] mesh = new NDArray[positions.length];
        for (int i = 0; i < mesh.length; i++) {
            if (positions[i].rank() != 1) {
                throw new IllegalArgumentException(
                        "ix: positions must have one axis, not shape " + positions[i].shape());
            }
            long[] lengths = new long[mesh.length];
            Arrays.fill(lengths, 1);
            NDArray given = positions[i].dtype() == DType.BOOL ? positions[i].flatNonzero() : positions[i];
            Selection.requireIntegers(given);
            lengths[i] = given.size();
            mesh[i] = given.reshape(lengths);
        }
        return mesh;
    }

    /** For each axis of a shape, on a new first axis, the index on that axis of every element; int64. */
    public static NDArray indices(long... shape) {
        long[] lengths = Layout.insert(shape, 0, shape.length);
        NDArray out = NDArray.empty(DType.INT64, lengths);
        for (int axis = 0; axis < shape.length; axis++) {
            long[] column = new long[shape.length];
            Arrays.fill(column, 1);
            column[axis] = shape[axis];
            try (NDArray range = NDArray.arange(shape[axis])) {
                out.select(axis).assign(range.reshape(column));
            }
        }
        return out;
    }

    /** What a function gives for each element's indices, converted to a type. */
    public static NDArray fromFunction(DType dtype, ToDoubleFunction<long[]> function, long... shape) {
        long[] index = new long[shape.length];
        NDArray doubles = NDArray.empty(DType.FLOAT64, Shape.of(shape));
        doubles.write((block, i) -> {
            block.putDouble(function.applyAsDouble(index));
            for (int axis = index.length - 1; axis >= 0 && ++index[axis] == shape[axis]; axis--) index[axis] = 0;
        });
        return converted(doubles, dtype);
    }
}
