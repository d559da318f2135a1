package dev.gila.ndarray;

import dev.gila.kernel.DType;
import dev.gila.kernel.Kernel;

/** Statistics that leave NaN out. */
final class NanStatistics {
    private NanStatistics() {}

    static boolean hasNan(DType dtype) {
        return dtype.isFloat() || dtype.isComplex();
    }

    private static Expr isNan(NDArray a) {
        return a.lazy().map(Ufunc.ISNAN);
    }

    /** The elements with another number for NaN. */
    static Expr replaced(NDArray a, double by) {
        return hasNan(a.dtype()) ? replaced(a.lazy(), by) : a.lazy();
    }

    private static Expr replaced(Expr values, double by) {
        return Expr.of(Ufunc.WHERE, values.map(Ufunc.ISNAN), Expr.of(by), values);
    }

    /** How many along the axes are not NaN, in a floating-point type. */
    private static NDArray numbers(NDArray a, Axes axes, DType dtype) {
        try (NDArray mask = a.isNaN();
                NDArray nans = mask.countNonzero(axes);
                NDArray count = Ufunc.SUBTRACT.of(Reduction.count(a.shape(), axes), nans)) {
            return count.astype(dtype);
        }
    }

    static NDArray extreme(NDArray a, Axes axes, Kernel kernel) {
        if (!a.dtype().isFloat()) return Reduction.of(kernel, axes, a);
        boolean least = kernel == Kernel.MIN;
        if (isAcross(a, axes)) return (least ? Ufunc.FMIN : Ufunc.FMAX).reduce(a, axes);
        double filler = least ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
        NDArray found = Reduction.of(kernel, axes, a.lazy().map(least ? Ufunc.FMIN : Ufunc.FMAX, filler));
        // Only where nothing but the filler was found can there be nothing but NaN.
        try (NDArray doubtful = Ufunc.EQUAL.of(found, filler)) {
            if (!doubtful.any()) return found;
        }
        try (found;
                NDArray allNan = isNan(a).all(axes);
                NDArray none = NDArray.full(a.dtype(), Double.NaN)) {
            return Elementwise.map(Kernel.WHERE, a.dtype(), a.dtype(), null, allNan, none, found);
        }
    }

    /** Whether one axis goes away, along which elements lie further apart than along another: then rows are combined. */
    private static boolean isAcross(NDArray a, Axes axes) {
        boolean[] gone = axes.of(a.shape());
        long down = 0;
        long across = Long.MAX_VALUE;
        for (int axis = 0; axis < gone.length; axis++) {
            long stride = Math.abs(a.stride(axis));
            if (gone[axis]) down = down == 0 ? stride : -1;
            else if (a.length(axis) > 1) across = Math.min(across, stride);
        }
        return across < down;
    }

    static NDArray place(NDArray a, int axis, Kernel kernel, double filler) {
        if (!a.dtype().isFloat()) return Along.index(kernel, a, axis, false);
        try (NDArray allNan = isNan(a).all(axis);
                NDArray numbers = replaced(a, filler).evaluate()) {
            if (a.size() > 0 && allNan.any()) throw new IllegalArgumentException("All-NaN slice encountered");
            return Along.index(kernel, numbers, axis, false);
        }
    }

    static NDArray running(Kernel kernel, NDArray a, int axis, double neutral) {
        try (NDArray numbers = replaced(a, neutral).evaluate()) {
            return Running.of(kernel, numbers, axis);
        }
    }

    static NDArray mean(NDArray a, Axes axes) {
        if (!hasNan(a.dtype())) return a.mean(axes);
        try (NDArray sum = replaced(a, 0).sum(axes);
                NDArray count = numbers(a, axes, a.dtype())) {
            return Elementwise.map(Kernel.DIVIDE, sum, count);
        }
    }

    static NDArray var(NDArray a, Axes axes, double correction) {
        if (!hasNan(a.dtype())) return a.var(axes, correction);
        DType real = a.dtype().component();
        try (NDArray mean = mean(a, axes.keepDims());
                NDArray sum = Moments.ofSquares(
                        a,
                        mean,
                        squares -> Expr.of(Ufunc.WHERE, isNan(a), Expr.of(0.0), squares)
                                .sum(axes));
                NDArray count = numbers(a, axes, real);
                NDArray divisor = count.plus(-correction);
                NDArray zero = NDArray.zeros(real);
                NDArray few = Elementwise.map(Kernel.LESS_EQUAL, real, DType.BOOL, null, divisor, zero);
                NDArray none = NDArray.full(real, Double.NaN);
                NDArray right = Elementwise.map(Kernel.WHERE, real, real, null, few, none, divisor)) {
            return Elementwise.map(Kernel.DIVIDE, sum, right);
        }
    }
}
