package dev.gila.ndarray;

import dev.gila.kernel.DType;
import dev.gila.kernel.Kernel;

/**
 * What makes one of many elements, be they an array's or what an expression comes to. Each reduction comes as {@code f()} over all elements, {@code f(axis...)} and
 * {@code f(Axes)}, which can keep the axes with length one.
 *
 * <p>Those of an {@link Expr} have the bits of the same reduction of the array that it evaluates to, which is never
 * made: {@code a.lazy().times(b).sum()} is one pass over {@code a} and {@code b}.
 *
 * <p>Floating-point terms are taken in the order of their indices and dealt out to as many sums as fit 256 bytes; after
 * 16 rounds these make a block, and blocks are added in pairs of equal weight. This order depends on neither strides nor
 * processor nor threads, and the error of a sum is at most (log2 n + 16) units in the last place of the sum of the terms'
 * magnitudes.
 */
public sealed interface Reducible permits Reductions, Expr {
    /** Sum of all elements, to pairwise accuracy; integers wrap round at 64 bits. */
    default double sum() {
        return Reduction.ofAll(Kernel.SUM, this);
    }

    /** Sums along axes. */
    default NDArray sum(int... axes) {
        return sum(Axes.of(axes));
    }

    /** Sums along axes: int64 of bool and integers, uint64 of unsigned ones. */
    default NDArray sum(Axes axes) {
        return Reduction.of(Kernel.SUM, axes, this);
    }

    /** The smallest element, NaN if one is; there must be one. */
    default double min() {
        return Reduction.ofAll(Kernel.MIN, this);
    }

    /** The smallest elements along axes. */
    default NDArray min(int... axes) {
        return min(Axes.of(axes));
    }

    /** The smallest elements along axes. */
    default NDArray min(Axes axes) {
        return Reduction.of(Kernel.MIN, axes, this);
    }

    /** The largest element, NaN if one is; there must be one. */
    default double max() {
        return Reduction.ofAll(Kernel.MAX, this);
    }

    /** The largest elements along axes. */
    default NDArray max(int... axes) {
        return max(Axes.of(axes));
    }

    /** The largest elements along axes. */
    default NDArray max(Axes axes) {
        return Reduction.of(Kernel.MAX, axes, this);
    }

    /** Product of all elements; integers wrap round at 64 bits. 1 of none. */
    default double prod() {
        return Reduction.ofAll(Kernel.PROD, this);
    }

    /** Products along axes. */
    default NDArray prod(int... axes) {
        return prod(Axes.of(axes));
    }

    /** Products along axes: int64 of bool and integers, uint64 of unsigned ones. */
    default NDArray prod(Axes axes) {
        return Reduction.of(Kernel.PROD, axes, this);
    }

    /** Whether some element is not zero; NaN is not. Of none, false. */
    default boolean any() {
        try (NDArray out = any(Axes.ALL)) {
            return out.getBoolean();
        }
    }

    /** Whether some element along the axes is not zero; bool. */
    default NDArray any(Axes axes) {
        return Reduction.of(Kernel.ANY, DType.BOOL, DType.BOOL, axes, this);
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
        return Reduction.of(Kernel.ALL, DType.BOOL, DType.BOOL, axes, this);
    }

    /** Whether no element along the axes is zero; bool. */
    default NDArray all(int... axes) {
        return all(Axes.of(axes));
    }

    /** How many elements are not zero. */
    default long countNonzero() {
        try (NDArray out = countNonzero(Axes.ALL)) {
            return out.getLong();
        }
    }

    /** How many elements along the axes are not zero; int64. */
    default NDArray countNonzero(Axes axes) {
        return Reduction.of(Kernel.COUNT_NONZERO, DType.BOOL, DType.INT64, axes, this);
    }

    /** How many elements along the axes are not zero; int64. */
    default NDArray countNonzero(int... axes) {
        return countNonzero(Axes.of(axes));
    }

    /** Mean of all elements; NaN of none. */
    default double mean() {
        return Moments.scalar(mean(Axes.ALL));
    }

    /** Means along axes. */
    default NDArray mean(int... axes) {
        return mean(Axes.of(axes));
    }

    /** Means along axes, from sums of pairwise accuracy: floats and complex numbers keep their type. */
    default NDArray mean(Axes axes) {
        return Moments.mean(this, axes);
    }
}
