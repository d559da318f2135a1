package dev.gila.ndarray;

import dev.gila.kernel.Kernel;

/** What becomes of the elements of an array: one, or as many on the way along an axis. */
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

    /** The largest element less the smallest, along axes. */
    default NDArray ptp(Axes axes) {
        try (NDArray least = min(axes);
                NDArray most = max(axes)) {
            return Elementwise.map(Kernel.SUBTRACT, most, least);
        }
    }
}
