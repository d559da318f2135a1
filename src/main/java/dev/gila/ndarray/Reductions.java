package dev.gila.ndarray;

import dev.gila.kernel.Kernel;

/**
 * What becomes of the elements of an array: one, or as many on the way along an axis. Those that select elements make a copy
 * first.
 *
 * <p>Results are new arrays without the axes that are reduced. Work is proportional to the number of elements. An axis
 * that there is not is an {@link IndexOutOfBoundsException}; an axis named twice, the least or greatest of no elements, and
 * an order asked of complex numbers are {@link IllegalArgumentException}s.
 */
public sealed interface Reductions extends Reducible permits NDArray {
    /**
     * Sums of the elements up to each place of an axis, in the type of {@link #sum(Axes)}. Floats are added in groups of 64
     * bytes, so that the error grows with an eighth of the length at most.
     */
    default NDArray cumsum(int axis) {
        return Running.of(Kernel.CUMSUM, (NDArray) this, axis);
    }

    /** Products of the elements up to each place of an axis, in the type of {@link #prod(Axes)}. */
    default NDArray cumprod(int axis) {
        return Running.of(Kernel.CUMPROD, (NDArray) this, axis);
    }

    /**
     * As {@link #cumsum}.
     *
     * @param includeInitial whether 0, the sum of nothing, comes first, which makes the axis longer by one
     */
    default NDArray cumulativeSum(int axis, boolean includeInitial) {
        return Running.of(Kernel.CUMSUM, (NDArray) this, axis, includeInitial, 0);
    }

    /**
     * As {@link #cumprod}.
     *
     * @param includeInitial whether 1, the product of nothing, comes first, which makes the axis longer by one
     */
    default NDArray cumulativeProd(int axis, boolean includeInitial) {
        return Running.of(Kernel.CUMPROD, (NDArray) this, axis, includeInitial, 1);
    }

    // Of some of the elements

    /**
     * Sums along axes of the elements that {@code where} selects; 0 of none.
     *
     * @param where bool, broadcast against this array
     */
    default NDArray sum(Axes axes, NDArray where) {
        return Selected.of((NDArray) this, where, 0, kept -> kept.sum(axes));
    }

    /** Products along axes of the elements that {@code where}, broadcast against this array, selects; 1 of none. */
    default NDArray prod(Axes axes, NDArray where) {
        return Selected.of((NDArray) this, where, 1, kept -> kept.prod(axes));
    }

    /** Means along axes of the elements that {@code where}, broadcast against this array, selects; NaN of none. */
    default NDArray mean(Axes axes, NDArray where) {
        return Moments.mean((NDArray) this, axes, where);
    }

    /** Whether some element along the axes that {@code where}, broadcast against this array, selects is not zero. */
    default NDArray any(Axes axes, NDArray where) {
        return Selected.of((NDArray) this, where, 0, kept -> kept.any(axes));
    }

    /** Whether no element along the axes that {@code where}, broadcast against this array, selects is zero. */
    default NDArray all(Axes axes, NDArray where) {
        return Selected.of((NDArray) this, where, 1, kept -> kept.all(axes));
    }

    /** How many elements along the axes that {@code where}, broadcast against this array, selects are not zero; int64. */
    default NDArray countNonzero(Axes axes, NDArray where) {
        return Selected.of((NDArray) this, where, 0, kept -> kept.countNonzero(axes));
    }

    /**
     * The smallest along axes of {@code initial}, converted to the element type, and the elements; of no elements {@code
     * initial}.
     */
    default NDArray min(Axes axes, double initial) {
        return Selected.extreme(Kernel.MIN, Kernel.MINIMUM, (NDArray) this, axes, initial);
    }

    /** The smallest along axes of {@code initial} and the elements that {@code where}, broadcast, selects. */
    default NDArray min(Axes axes, double initial, NDArray where) {
        return Selected.of((NDArray) this, where, initial, kept -> kept.min(axes, initial));
    }

    /**
     * The largest along axes of {@code initial}, converted to the element type, and the elements; of no elements {@code
     * initial}.
     */
    default NDArray max(Axes axes, double initial) {
        return Selected.extreme(Kernel.MAX, Kernel.MAXIMUM, (NDArray) this, axes, initial);
    }

    /** The largest along axes of {@code initial} and the elements that {@code where}, broadcast, selects. */
    default NDArray max(Axes axes, double initial, NDArray where) {
        return Selected.of((NDArray) this, where, initial, kept -> kept.max(axes, initial));
    }

    /** The largest element less the smallest, along axes; not of bools. */
    default NDArray ptp(Axes axes) {
        try (NDArray least = min(axes);
                NDArray most = max(axes)) {
            return most.minus(least);
        }
    }
}
