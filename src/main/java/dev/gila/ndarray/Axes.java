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

    /**
     * Weights as a view that broadcasts to an array of a shape: they have that shape or as many axes, or the axes meant here and no
     * others, in the order in which they are named.
     *
     * @throws IllegalArgumentException if their shape is another one
     */
    NDArray weights(NDArray weights, Shape shape) {
        boolean[] meant = of(shape);
        if (axes != null && weights.rank() == axes.length && !weights.shape().equals(shape)) {
            int[] order = new int[axes.length];
            long[] lengths = new long[shape.rank()];
            Arrays.fill(lengths, 1);
            boolean fits = true;
            for (int i = 0; i < axes.length; i++) {
                int axis = shape.axis(axes[i]);
                int place = 0;
                for (int before = 0; before < axis; before++) if (meant[before]) place++;
                order[place] = i;
                lengths[axis] = weights.length(i);
                fits &= weights.length(i) == shape.length(axis);
            }
            if (fits) return weights.transpose(order).reshape(lengths).broadcastTo(shape);
        }
        if (weights.rank() == shape.rank()) return weights.broadcastTo(shape);
        throw new IllegalArgumentException("weights of shape " + weights.shape() + " for an array of shape " + shape
                + " must have as many axes, or no others than " + this + " and their lengths");
    }

    @Override
    public String toString() {
        return (axes == null ? "all axes" : "axes " + Arrays.toString(axes)) + (keep ? ", kept" : "");
    }
}
