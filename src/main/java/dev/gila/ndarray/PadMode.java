package dev.gila.ndarray;

import java.util.Arrays;

/** Where the elements come from that {@link Resizing#pad} puts around an array. */
public enum PadMode {
    /** The element at the edge, again and again. */
    EDGE((i, n) -> Math.max(0, Math.min(n - 1, i))),
    /** Mirrored at the edge, which comes once: {@code c b | a b c | b a}. */
    REFLECT((i, n) -> n == 1 ? 0 : mirrored(Math.floorMod(i, 2 * n - 2), 2 * n - 2)),
    /** Mirrored beside the edge, which comes twice: {@code b a | a b c | c b}. */
    SYMMETRIC((i, n) -> mirrored(Math.floorMod(i, 2 * n), 2 * n - 1)),
    /** From the other end: {@code b c | a b c | a b}. */
    WRAP((i, n) -> Math.floorMod(i, n));

    private interface Source {
        long of(long i, long n);
    }

    private final Source source;

    PadMode(Source source) {
        this.source = source;
    }

    private static long mirrored(long i, long turn) {
        return Math.min(i, turn - i);
    }

    /** For each position of a padded axis the position of the axis from which its element comes. */
    long[] positions(long length, long before, long after) {
        long[] positions = new long[Math.toIntExact(Math.addExact(length, Math.addExact(before, after)))];
        for (int i = 0; i < positions.length; i++) positions[i] = source.of(i - before, length);
        return positions;
    }

    /** For each axis how many elements to put before and after. */
    static long[][] widths(NDArray array, long[]... widths) {
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
