package dev.gila.ndarray;

import java.util.Arrays;

/** An array in the middle of a larger one, whose sides are filled axis by axis. */
final class Padding {
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
