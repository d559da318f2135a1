package dev.gila.ndarray;

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
}
