package dev.gila.ndarray;

import dev.gila.kernel.DType;
import dev.gila.kernel.Kernel;

/**
 * What becomes of many elements one. Each reduction comes as {@code f()} over all elements, {@code f(axis...)} and
 * {@code f(Axes)}, which can keep the axes with length one.
 */
public sealed interface Reductions permits NDArray {
    /** Sum of all elements, to pairwise accuracy; integers wrap round at 64 bits. */
    default double sum() {
        return Reduction.ofAll(Kernel.SUM, (NDArray) this);
    }

    /** Sums along axes. */
    default NDArray sum(int... axes) {
        return sum(Axes.of(axes));
    }

    /** Sums along axes: int64 of bool and integers, uint64 of unsigned ones. */
    default NDArray sum(Axes axes) {
        return Reduction.of(Kernel.SUM, axes, (NDArray) this);
    }

    /** The smallest element, NaN if one is; there must be one. */
    default double min() {
        return Reduction.ofAll(Kernel.MIN, (NDArray) this);
    }

    /** The smallest elements along axes. */
    default NDArray min(int... axes) {
        return min(Axes.of(axes));
    }

    /** The smallest elements along axes. */
    default NDArray min(Axes axes) {
        return Reduction.of(Kernel.MIN, axes, (NDArray) this);
    }

    /** The largest element, NaN if one is; there must be one. */
    default double max() {
        return Reduction.ofAll(Kernel.MAX, (NDArray) this);
    }

    /** The largest elements along axes. */
    default NDArray max(int... axes) {
        return max(Axes.of(axes));
    }

    /** The largest elements along axes. */
    default NDArray max(Axes axes) {
        return Reduction.of(Kernel.MAX, axes, (NDArray) this);
    }

    /** Product of all elements; integers wrap round at 64 bits. 1 of none. */
    default double prod() {
        return Reduction.ofAll(Kernel.PROD, (NDArray) this);
    }

    /** Products along axes. */
    default NDArray prod(int... axes) {
        return prod(Axes.of(axes));
    }

    /** Products along axes: int64 of bool and integers, uint64 of unsigned ones. */
    default NDArray prod(Axes axes) {
        return Reduction.of(Kernel.PROD, axes, (NDArray) this);
    }

    /** Whether some element is not zero; NaN is not. Of none, false. */
    default boolean any() {
        try (NDArray out = any(Axes.ALL)) {
            return out.getBoolean();
        }
    }

    /** Whether some element along the axes is not zero; bool. */
    default NDArray any(Axes axes) {
        return Reduction.of(Kernel.ANY, DType.BOOL, DType.BOOL, axes, (NDArray) this);
    }

    /** Whether some element along the axes is not zero; bool. */
    default NDArray any(int... axes) {
        return any(Axes.of(axes));
    }

    /** Whether no element is zero. Of none, true. */
    default boolean all() {
        try (NDArray out = all(Axes.ALL)) {
            return out.getBoolean();
        }
    }

    /** Whether no element along the axes is zero; bool. */
    default NDArray all(Axes axes) {
        return Reduction.of(Kernel.ALL, DType.BOOL, DType.BOOL, axes, (NDArray) this);
    }

    /** Whether no element along the axes is zero; bool. */
    default NDArray all(int... axes) {
        return all(Axes.of(axes));
    }

    /** How many elements are not zero. */
    default long countNonzero() {
        return Along.count((NDArray) this);
    }

    /** How many elements along the axes are not zero; int64. */
    default NDArray countNonzero(Axes axes) {
        return Reduction.of(Kernel.COUNT_NONZERO, DType.BOOL, DType.INT64, axes, (NDArray) this);
    }

    /** How many elements along the axes are not zero; int64. */
    default NDArray countNonzero(int... axes) {
        return countNonzero(Axes.of(axes));
    }

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
