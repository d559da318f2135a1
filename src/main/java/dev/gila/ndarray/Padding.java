package dev.gila.ndarray;

import dev.gila.kernel.DType;
import java.util.Arrays;
import java.util.function.UnaryOperator;

/** An array in the middle of a larger one, whose sides are filled axis by axis; and the way back. */
final class Padding {
    static final Axes LAST = Axes.of(-1).keepDims();

    /** The element at the edge. */
    static final Side EDGE = from((i, n) -> Math.max(0, Math.min(n - 1, i)));

    private Padding() {}

    interface Side {
        /**
         * Fills positions of an axis.
         *
         * @param low the first position of that axis which is filled already
         * @param high the one behind the last of these
         */
        void fill(NDArray wide, int axis, long from, long to, long low, long high);
    }

    /** Fills an axis before {@code low} and from {@code high} on; between them it is filled already. */
    interface Sides {
        void fill(NDArray wide, int axis, long low, long high);
    }

    /** One side after the other, where there is room. */
    static Sides both(Side side) {
        return (wide, axis, low, high) -> {
            long n = wide.length(axis);
            if (low > 0) side.fill(wide, axis, 0, low, low, high);
            if (high < n) side.fill(wide, axis, high, n, low, high);
        };
    }

    /** Which of the n elements of a line stands at a position before the first, or behind the last. */
    interface Source {
        long of(long i, long n);
    }

    /** Elements of the line itself. */
    static Side from(Source source) {
        return (wide, axis, from, to, low, high) -> {
            long[] positions = new long[Math.toIntExact(to - from)];
            for (int i = 0; i < positions.length; i++) positions[i] = low + source.of(from + i - low, high - low);
            try (NDArray places = JavaArrays.of(positions);
                    NDArray taken = wide.take(places, axis)) {
                wide.slice(axis, from, to, 1).assign(taken);
            }
        };
    }

    /**
     * Twice the element at the edge of what is filled less those behind it, at both ends in turn. What is filled grows with each
     * turn, of which whole lines are taken: so infinite elements become NaN in the same places as NumPy's.
     *
     * @param again 1 if the element at the edge is the first of these, 0 if the next one is
     */
    static Sides turned(int again) {
        return (wide, axis, low, high) -> {
            long line = high - low - 1 + again;
            if (high - low == 1) {
                both(EDGE).fill(wide, axis, low, high);
                return;
            }
            long front = low;
            long back = wide.length(axis) - high;
            NDArray flipped = wide.flip(axis);
            while (front > 0 || back > 0) {
                long most = (wide.length(axis) - front - back - 1 + again) / line * line;
                turn(wide, axis, front, Math.min(most, front), again);
                turn(flipped, axis, back, Math.min(most, back), again);
                front -= Math.min(most, front);
                back -= Math.min(most, back);
            }
        };
    }

    /** Fills so many elements before one. */
    private static void turn(NDArray wide, int axis, long edge, long count, int again) {
        if (count == 0) return;
        NDArray behind = wide.slice(axis, edge + 1 - again, edge + 1 - again + count, 1);
        wide.slice(axis, edge, edge + 1, 1)
                .lazy()
                .times(2)
                .minus(behind.flip(axis))
                .into(wide.slice(axis, edge - count, edge, 1));
    }

    /** What lines, along the last axis, come to. */
    static Side of(UnaryOperator<NDArray> statistic) {
        return (wide, axis, from, to, low, high) -> {
            NDArray line = wide.slice(axis, low, high, 1);
            try (NDArray found = statistic.apply(line.withLast(axis))) {
                boolean isRounded = found.dtype().isFloat() && !line.dtype().isFloat();
                if (isRounded) found.round(found);
                wide.slice(axis, from, to, 1).withLast(axis).assign(found);
            }
        };
    }

    /** From 0 at the outer end to the element at the edge, which is not in it. */
    static void ramp(NDArray wide, int axis, long from, long to, long low, long high) {
        NDArray edge = from < low ? wide.slice(axis, low, low + 1, 1) : wide.slice(axis, high - 1, high, 1);
        boolean isWhole = Moments.inexact(wide.dtype()) != wide.dtype();
        try (NDArray counted = NDArray.arange(to - from)) {
            NDArray steps = from < low ? counted : counted.flip(0);
            Expr line = edge.withLast(axis).lazy().div(to - from).times(steps);
            (isWhole ? line.map(Ufunc.FLOOR) : line)
                    .into(wide.slice(axis, from, to, 1).withLast(axis));
        }
    }

    static NDArray around(NDArray array, long[][] widths, Sides sides) {
        long[][] each = pairs(array, "widths", widths);
        long[] lengths = array.shape().lengths();
        Index[] filled = new Index[lengths.length];
        for (int axis = 0; axis < lengths.length; axis++) {
            filled[axis] = Slice.of(each[axis][0], each[axis][0] + lengths[axis]);
            lengths[axis] = Shape.sum("pad", each[axis][0], lengths[axis], each[axis][1]);
        }
        NDArray out = NDArray.empty(array.dtype(), lengths);
        out.get(filled).assign(array);
        for (int axis = 0; axis < lengths.length; axis++) {
            filled[axis] = Slice.ALL;
            NDArray wide = out.get(filled);
            long low = each[axis][0];
            long high = lengths[axis] - each[axis][1];
            if (low > 0 || high < lengths[axis]) sides.fill(wide, axis, low, high);
        }
        return out;
    }

    /** For each axis a number for its start and one for its end. */
    static long[][] pairs(NDArray array, String name, long[]... given) {
        long[][] each = new long[array.rank()][];
        if (given.length != 1 && given.length != each.length) {
            throw new IllegalArgumentException(
                    "pad: " + given.length + " pairs of " + name + " for " + each.length + " axes");
        }
        for (int axis = 0; axis < each.length; axis++) {
            long[] pair = given[given.length == 1 ? 0 : axis];
            if (pair.length < 1 || pair.length > 2) {
                throw new IllegalArgumentException("pad: " + name + " are pairs, not " + Arrays.toString(pair));
            }
            each[axis] = new long[] {pair[0], pair[pair.length - 1]};
            if (each[axis][0] < 0 || each[axis][1] < 0) {
                throw new IllegalArgumentException("pad: " + name + " can't be negative: " + Arrays.toString(pair));
            }
        }
        return each;
    }

    /** From the first place of an axis where something is not zero to the last, or from its start, or to its end. */
    static Slice filled(NDArray array, int axis, boolean front, boolean back) {
        int[] others = Reshaping.axes(array.rank(), other -> other != axis);
        try (NDArray some = others.length == 0 ? array.astype(DType.BOOL) : array.any(others)) {
            boolean[] values = some.toBooleanArray();
            int from = 0;
            int to = values.length;
            while (front && from < to && !values[from]) from++;
            while (back && to > from && !values[to - 1]) to--;
            return Slice.of(from, to);
        }
    }
}
