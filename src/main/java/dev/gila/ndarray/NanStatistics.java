package dev.gila.ndarray;

import dev.gila.kernel.DType;
import dev.gila.kernel.Kernel;

/** Statistics that leave NaN out. */
final class NanStatistics {
    private NanStatistics() {}

    static boolean hasNan(DType dtype) {
        return dtype.isFloat() || dtype.isComplex();
    }

    static NDArray isNan(NDArray a) {
        return Elementwise.map(Kernel.ISNAN, a.dtype(), DType.BOOL, null, a);
    }

    /** With another number for NaN. */
    static NDArray replaced(NDArray a, double by) {
        if (!hasNan(a.dtype())) return a;
        try (NDArray nan = isNan(a);
                NDArray filler = NDArray.full(a.dtype(), by)) {
            return Elementwise.map(Kernel.WHERE, a.dtype(), a.dtype(), null, nan, filler, a);
        }
    }

    /** How many along the axes are not NaN, in a floating-point type. */
    private static NDArray numbers(NDArray a, Axes axes, DType dtype) {
        try (NDArray nan = isNan(a);
                NDArray number = SetOperations.not(nan);
                NDArray count = number.countNonzero(axes)) {
            return count.astype(dtype);
        }
    }

    static NDArray extreme(NDArray a, Axes axes, Kernel kernel) {
        if (!a.dtype().isFloat()) return Reduction.of(kernel, axes, a);
        double filler = kernel == Kernel.MIN ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
        try (NDArray numbers = replaced(a, filler);
                NDArray found = Reduction.of(kernel, axes, numbers);
                NDArray nan = isNan(a);
                NDArray allNan = nan.all(axes);
                NDArray none = NDArray.full(a.dtype(), Double.NaN)) {
            return Elementwise.map(Kernel.WHERE, a.dtype(), a.dtype(), null, allNan, none, found);
        }
    }

    static NDArray place(NDArray a, int axis, Kernel kernel, double filler) {
        if (!a.dtype().isFloat()) return Along.index(kernel, a, axis, false);
        try (NDArray nan = isNan(a);
                NDArray allNan = nan.all(axis);
                NDArray numbers = replaced(a, filler)) {
            if (a.size() > 0 && allNan.any()) throw new IllegalArgumentException("All-NaN slice encountered");
            return Along.index(kernel, numbers, axis, false);
        }
    }

    static NDArray mean(NDArray a, Axes axes) {
        if (!hasNan(a.dtype())) return a.mean(axes);
        try (NDArray numbers = replaced(a, 0);
                NDArray sum = numbers.sum(axes);
                NDArray count = numbers(a, axes, a.dtype())) {
            return Elementwise.map(Kernel.DIVIDE, sum, count);
        }
    }

    static NDArray var(NDArray a, Axes axes, double correction) {
        if (!hasNan(a.dtype())) return a.var(axes, correction);
        DType real = a.dtype().component();
        try (NDArray mean = mean(a, axes.keepDims());
                NDArray distance = Elementwise.map(Kernel.SUBTRACT, a, mean);
                NDArray squares = Moments.squares(distance);
                NDArray present = replaced(squares, 0);
                NDArray sum = present.sum(axes);
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
