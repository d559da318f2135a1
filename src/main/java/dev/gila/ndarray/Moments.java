package dev.gila.ndarray;

import dev.gila.kernel.DType;
import dev.gila.kernel.Kernel;
import java.util.function.Function;

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

    /**
     * What a function makes of the real squares of distances from a mean, those of a complex one of its magnitude. A single
     * mean is a number of the expression; rows of several would be gathered again and again.
     */
    static NDArray ofSquares(NDArray a, NDArray mean, Function<Expr, NDArray> function) {
        if (mean.size() == 1 && !mean.dtype().isComplex()) {
            return function.apply(a.lazy().minus(mean.ravel().get(0)).square());
        }
        try (NDArray distance = Elementwise.map(Kernel.SUBTRACT, a, mean)) {
            if (!distance.dtype().isComplex())
                return function.apply(Ufunc.SQUARE.into(distance, distance).lazy());
            Expr imaginary = distance.imag().lazy().square();
            return function.apply(distance.real().lazy().square().plus(imaginary));
        }
    }

    static NDArray var(NDArray a, Axes axes, double correction) {
        try (NDArray mean = mean(a, axes.keepDims())) {
            long count = Reduction.count(a.shape(), axes);
            return divided(ofSquares(a, mean, squares -> squares.sum(axes)), Math.max(0, count - correction));
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
                NDArray squares = ofSquares(a, mean, Expr::evaluate);
                NDArray sum = squares.sum(axes, where);
                NDArray count = count(a, axes, where, sum.dtype())) {
            count.lazy().minus(correction).map(Ufunc.MAXIMUM, 0).into(count);
            return Elementwise.map(Kernel.DIVIDE, sum, count);
        }
    }

    static NDArray average(NDArray a, NDArray weights, Axes axes) {
        NDArray all = axes.weights(weights, a.shape());
        DType dtype = inexact(a.dtype()).promote(weights.dtype());
        try (NDArray sum = a.useAs(dtype, numbers -> numbers.lazy().times(all).sum(axes));
                NDArray total = Reduction.of(Kernel.SUM, dtype, dtype, axes, all)) {
            if (!total.all()) throw new ArithmeticException("Weights sum to zero, can't be normalized");
            return Elementwise.map(Kernel.DIVIDE, sum, total);
        }
    }
}
