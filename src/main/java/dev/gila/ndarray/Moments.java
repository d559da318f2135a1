package dev.gila.ndarray;

import dev.gila.kernel.DType;
import dev.gila.kernel.Kernel;

/** Means and variances. */
final class Moments {
    private Moments() {}

    /** The element of a result without axes, which is closed. */
    static double scalar(NDArray result) {
        try (result) {
            return result.get();
        }
    }

    static DType inexact(DType dtype) {
        return Typing.withDouble(dtype);
    }

    private static NDArray divided(NDArray sum, double by) {
        try (sum;
                NDArray divisor = NDArray.full(sum.dtype(), by)) {
            return Elementwise.map(Kernel.DIVIDE, sum, divisor);
        }
    }

    static NDArray mean(Reducible a, Axes axes) {
        return mean(a, axes, inexact(Reduction.dtype(a)));
    }

    /** Means in a floating-point type to which elements convert without loss. */
    static NDArray mean(Reducible a, Axes axes, DType dtype) {
        return divided(Reduction.of(Kernel.SUM, dtype, dtype, axes, a), Reduction.count(Reduction.shape(a), axes));
    }

    /** Real squares of the distances from a mean: of a complex one that of its magnitude. */
    static NDArray squares(NDArray a, NDArray mean) {
        NDArray distance = Elementwise.map(Kernel.SUBTRACT, a, mean);
        if (!distance.dtype().isComplex()) return Ufunc.SQUARE.into(distance, distance);
        try (distance) {
            return distance.real()
                    .lazy()
                    .square()
                    .plus(distance.imag().lazy().square())
                    .evaluate();
        }
    }

    static NDArray var(NDArray a, Axes axes, double correction) {
        try (NDArray mean = mean(a, axes.keepDims());
                NDArray squares = squares(a, mean)) {
            return divided(squares.sum(axes), Math.max(0, Reduction.count(a.shape(), axes) - correction));
        }
    }

    static NDArray mean(NDArray a, Axes axes, NDArray where) {
        DType dtype = inexact(a.dtype());
        try (NDArray sum = a.useAs(dtype, numbers -> numbers.sum(axes, where));
                NDArray count = count(a, axes, where, dtype)) {
            return Elementwise.map(Kernel.DIVIDE, sum, count);
        }
    }

    private static NDArray count(NDArray a, Axes axes, NDArray where, DType dtype) {
        try (NDArray count = where.broadcastTo(a.shape()).countNonzero(axes)) {
            return count.astype(dtype);
        }
    }

    static NDArray var(NDArray a, Axes axes, double correction, NDArray where) {
        try (NDArray mean = mean(a, axes.keepDims(), where);
                NDArray squares = squares(a, mean);
                NDArray sum = squares.sum(axes, where);
                NDArray count = count(a, axes, where, sum.dtype())) {
            count.lazy().minus(correction).map(Ufunc.MAXIMUM, 0).into(count);
            return Elementwise.map(Kernel.DIVIDE, sum, count);
        }
    }

    static NDArray average(NDArray a, NDArray weights, Axes axes) {
        NDArray all = axes.weights(weights, a.shape());
        DType dtype = inexact(a.dtype()).promote(weights.dtype());
        try (NDArray weighted = Elementwise.map(Kernel.MULTIPLY, dtype, dtype, null, a, all);
                NDArray sum = weighted.sum(axes);
                NDArray total = Reduction.of(Kernel.SUM, dtype, dtype, axes, all)) {
            if (!total.all()) throw new ArithmeticException("Weights sum to zero, can't be normalized");
            return Elementwise.map(Kernel.DIVIDE, sum, total);
        }
    }
}
