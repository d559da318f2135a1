package dev.gila.ndarray;

import java.util.Arrays;

/**
 * The axes that a reduction takes away: {@code a.sum(Axes.of(0, 2))}, or {@code a.sum(Axes.of(0).keepDims())} to leave
 * them with length one, so that the result broadcasts against the array. Immutable.
 */
public final class Axes {
    /** Every axis: the result has none, or, kept, as many of length one. */
    public static final Axes ALL = new Axes(null, false);

    private final int[] axes;
    private final boolean keep;

    private Axes(int[] axes, boolean keep) {
        this.axes = axes;
        this.keep = keep;
    }

    /** These axes, in any order; negative ones count from the last. No axis at all reduces nothing. */
    public static Axes of(int... axes) {
        return new Axes(axes.clone(), false);
    }

    /** The same axes, which stay in the result with length one. */
    public Axes keepDims() {
        return new Axes(axes, true);
    }

    /** Whether the axes stay with length one. */
    boolean isKept() {
        return keep;
    }

    /**
     * Which axes of an array are meant.
     *
     * @throws IndexOutOfBoundsException if there is no such axis
     * @throws IllegalArgumentException if an axis is named twice
     */
    boolean[] of(Shape shape) {
        boolean[] found = new boolean[shape.rank()];
        if (axes == null) Arrays.fill(found, true);
        else mark(shape, found);
        return found;
    }

    private void mark(Shape shape, boolean[] found) {
        for (int axis : axes) {
            int a = shape.axis(axis);
            if (found[a]) throw new IllegalArgumentException("axis " + axis + " is named twice in " + this);
            found[a] = true;
        }
    }

    @Override
    public String toString() {
        return (axes == null ? "all axes" : "axes " + Arrays.toString(axes)) + (keep ? ", kept" : "");
    }
}
