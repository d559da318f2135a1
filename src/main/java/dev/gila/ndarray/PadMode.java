package dev.gila.ndarray;

import java.util.Arrays;

/** What {@link Resizing#pad} puts around an array. */
public enum PadMode {
    /** The element at the edge, again and again. */
    EDGE(Padding.EDGE),
    /** Mirrored at the edge, which comes once: {@code c b | a b c | b a}. */
    REFLECT(Padding.from((i, n) -> n == 1 ? 0 : mirrored(Math.floorMod(i, 2 * n - 2), 2 * n - 2))),
    /** Mirrored beside the edge, which comes twice: {@code b a | a b c | c b}. */
    SYMMETRIC(Padding.from((i, n) -> mirrored(Math.floorMod(i, 2 * n), 2 * n - 1))),
    /** Turned about the edge, which comes once, by half a turn: twice the edge less what {@link #REFLECT} has. */
    REFLECT_ODD(Padding.turned(0)),
    /** Turned beside the edge, which comes twice, by half a turn: twice the edge less what {@link #SYMMETRIC} has. */
    SYMMETRIC_ODD(Padding.turned(1)),
    /** From the other end: {@code b c | a b c | a b}. */
    WRAP(Padding.from((i, n) -> Math.floorMod(i, n))),
    /** On a straight line from the element at the edge to 0 at the end; of integers rounded down. */
    LINEAR_RAMP(Padding::ramp),
    /** The largest element of each line along the axis. */
    MAXIMUM(Padding.of(line -> line.max(Padding.LAST))),
    /** The mean of each line along the axis, of integers rounded to the nearest. */
    MEAN(Padding.of(line -> line.mean(Padding.LAST))),
    /** The median of each line along the axis, of integers rounded to the nearest. */
    MEDIAN(Padding.of(line -> line.median(Padding.LAST))),
    /** The smallest element of each line along the axis. */
    MINIMUM(Padding.of(line -> line.min(Padding.LAST)));

    /** Null if each side needs the other. */
    private final Padding.Side side;

    private final Padding.Sides sides;

    PadMode(Padding.Side side) {
        this.side = side;
        sides = Padding.both(side);
    }

    PadMode(Padding.Sides sides) {
        side = null;
        this.sides = sides;
    }

    private static long mirrored(long i, long turn) {
        return Math.min(i, turn - i);
    }

    /** {@link Padding.Sides} that see no more than some elements at each end. */
    Padding.Sides near(long[]... lengths) {
        if (compareTo(MAXIMUM) < 0) {
            throw new IllegalArgumentException("pad: lengths are of MAXIMUM, MEAN, MEDIAN and MINIMUM, not of " + this);
        }
        for (long[] pair : lengths) {
            if (Math.min(pair[0], pair[1]) < 1) {
                throw new IllegalArgumentException("pad: lengths of no elements: " + Arrays.toString(pair));
            }
        }
        return Padding.both((wide, axis, from, to, low, high) -> {
            requireElement(axis, low, high);
            if (from < low) side.fill(wide, axis, from, to, low, Math.min(high, low + lengths[axis][0]));
            else side.fill(wide, axis, from, to, Math.max(low, high - lengths[axis][1]), high);
        });
    }

    private void requireElement(int axis, long low, long high) {
        if (low == high) throw new IllegalArgumentException("can't extend empty axis " + axis + " using mode " + this);
    }

    /** {@link Padding.Sides}. */
    void fill(NDArray wide, int axis, long low, long high) {
        requireElement(axis, low, high);
        sides.fill(wide, axis, low, high);
    }
}
