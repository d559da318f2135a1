package dev.gila.ndarray;

import java.util.Arrays;
import java.util.function.UnaryOperator;

/** An array in the middle of a larger one, whose sides are filled axis by axis. */
final class Padding {
    static final Axes LAST = Axes.of(-1).keepDims();

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

    static NDArray around(NDArray array, long[][] widths, Side side) {
        long[][] each = widths(array, widths);
        long[] lengths = array.shape().lengths();
        Index[] filled = new Index[lengths.length];
        for (int axis = 0; axis < lengths.length; axis++) {
            filled[axis] = Slice.of(each[axis][0], each[axis][0] + lengths[axis]);
            lengths[axis] = Math.addExact(lengths[axis], Math.addExact(each[axis][0], each[axis][1]));
        }
        NDArray out = NDArray.empty(array.dtype(), lengths);
        out.get(filled).assign(array);
        for (int axis = 0; axis < lengths.length; axis++) {
            filled[axis] = Slice.ALL;
            NDArray wide = out.get(filled);
            long low = each[axis][0];
            long high = lengths[axis] - each[axis][1];
            if (low > 0) side.fill(wide, axis, 0, low, low, high);
            if (high < lengths[axis]) side.fill(wide, axis, high, lengths[axis], low, high);
        }
        return out;
    }

    /** For each axis how many elements to put before and after. */
    private static long[][] widths(NDArray array, long[]... widths) {
        long[][] each = new long[array.rank()][];
        if (widths.length != 1 && widths.length != each.length) {
            throw new IllegalArgumentException(
                    "pad: " + widths.length + " pairs of widths for " + each.length + " axes");
        }
        for (int axis = 0; axis < each.length; axis++) {
            long[] pair = widths[widths.length == 1 ? 0 : axis];
            if (pair.length < 1 || pair.length > 2) {
                throw new IllegalArgumentException("pad: widths are pairs, not " + Arrays.toString(pair));
            }
            each[axis] = new long[] {pair[0], pair[pair.length - 1]};
            if (each[axis][0] < 0 || each[axis][1] < 0) {
                throw new IllegalArgumentException("pad: widths can't be negative: " + Arrays.toString(pair));
            }
        }
        return each;
    }
}
