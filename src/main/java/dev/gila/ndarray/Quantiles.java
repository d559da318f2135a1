package dev.gila.ndarray;

import dev.gila.kernel.DType;
import dev.gila.kernel.Kernel;
import java.util.Arrays;

/** Quantiles: elements at places of sorted lines. */
final class Quantiles {
    private Quantiles() {}

    /** The elements along the axes as one last axis, contiguous. */
    private static NDArray lines(NDArray a, Axes axes, DType dtype) {
        boolean[] reduced = axes.of(a.shape());
        NDArray last = Reduction.last(a, reduced).astype(dtype);
        Shape kept = Reduction.remaining(a.shape(), reduced, false);
        long[] lengths = Arrays.copyOf(kept.lengths(), kept.rank() + 1);
        long n = 1;
        for (int axis = 0; axis < reduced.length; axis++) if (reduced[axis]) n *= a.length(axis);
        lengths[kept.rank()] = n;
        return last.reshape(lengths);
    }

    private static NDArray shaped(NDArray result, NDArray a, Axes axes) {
        if (!axes.isKept()) return result;
        return result.reshape(
                Reduction.remaining(a.shape(), axes.of(a.shape()), true).lengths());
    }

    private static void check(NDArray a, double q) {
        if (!(q >= 0 && q <= 1)) throw new IllegalArgumentException("Quantiles must be in the range [0, 1]");
        if (a.dtype().isComplex()) throw new IllegalArgumentException("a must be an array of real numbers");
    }

    static NDArray of(NDArray a, double q, Axes axes, QuantileMethod method) {
        check(a, q);
        DType dtype = a.dtype().isFloat() || method.isDiscrete() ? a.dtype() : DType.FLOAT64;
        try (NDArray lines = lines(a, axes, dtype)) {
            long n = lines.length(-1);
            if (n == 0) throw new IllegalArgumentException("there is no quantile of no elements");
            double place = method.place(n, q);
            long low = (long) Math.max(0, Math.min(n - 1, Math.floor(place)));
            long high = Math.max(0, Math.min(n - 1, (long) Math.floor(place) + 1));
            double share = place < 0 || place >= n - 1 ? 0 : method.share(place - Math.floor(place));
            if (share == 0) high = low;
            arrange(lines, low, high);
            return shaped(between(lines, low, high, share), a, axes);
        }
    }

    /** Medians are means of the two in the middle, which interpolation may miss by a rounding. */
    static NDArray median(NDArray a, Axes axes) {
        check(a, 0);
        try (NDArray lines = lines(a, axes, a.dtype().isFloat() ? a.dtype() : DType.FLOAT64)) {
            long n = lines.length(-1);
            if (n == 0)
                return shaped(
                        NDArray.full(
                                lines.dtype(),
                                Double.NaN,
                                lines.shape().without(lines.rank() - 1).lengths()),
                        a,
                        axes);
            arrange(lines, (n - 1) / 2, n / 2);
            NDArray low = lines.select(-1, (n - 1) / 2);
            if (n % 2 == 1) return shaped(withNan(low.copy(), lines), a, axes);
            try (NDArray sum = low.plus(lines.select(-1, n / 2))) {
                return shaped(withNan(sum.times(0.5), lines), a, axes);
            }
        }
    }

    /** Puts what sorting would put there at two neighbouring places, and a NaN last where there is one. */
    private static void arrange(NDArray lines, long low, long high) {
        boolean one = lines.size() == lines.length(-1);
        if (!one || lines.size() < 1000) {
            Along.inPlace(Kernel.SORT, lines, -1);
            return;
        }
        Along.inPlace(Kernel.PARTITION, lines, -1, low);
        if (high > low) {
            NDArray rest = lines.slice(-1, high, lines.length(-1), 1);
            NDArray least = rest.reshape(-1);
            long at = least.argmin();
            if (!Double.isNaN(least.get(at))) {
                double value = least.get(at);
                least.set(least.get(0), at);
                least.set(value, 0);
            }
        }
    }

    /** Between two places of sorted lines; NaN where the last element is. */
    private static NDArray between(NDArray lines, long low, long high, double share) {
        NDArray from = lines.select(-1, low);
        if (high == low) return withNan(from.copy(), lines);
        NDArray to = lines.select(-1, high);
        try (NDArray difference = Elementwise.map(Kernel.SUBTRACT, to, from)) {
            if (share < 0.5) {
                try (NDArray part = difference.times(share)) {
                    return withNan(from.plus(part), lines);
                }
            }
            try (NDArray part = difference.times(1 - share)) {
                return withNan(Elementwise.map(Kernel.SUBTRACT, to, part), lines);
            }
        }
    }

    private static NDArray withNan(NDArray result, NDArray lines) {
        if (!lines.dtype().isFloat()) return result;
        NDArray last = lines.select(-1, lines.length(-1) - 1);
        try (result;
                NDArray nan = last.isNaN()) {
            return Elementwise.map(Kernel.WHERE, result.dtype(), result.dtype(), null, nan, last, result);
        }
    }

    static NDArray withoutNan(NDArray a, double q, Axes axes, QuantileMethod method) {
        check(a, q);
        try (NDArray lines = lines(a, axes, DType.FLOAT64)) {
            int n = Math.toIntExact(lines.length(-1));
            Along.inPlace(Kernel.SORT, lines, -1);
            double[] values = lines.toArray();
            double[] found = new double[n == 0 ? 0 : values.length / n];
            for (int i = 0; i < found.length; i++) found[i] = quantile(values, i * n, n, q, method);
            Shape kept = Reduction.remaining(a.shape(), axes.of(a.shape()), axes.isKept());
            DType result = Typing.withDouble(a.dtype());
            if (n == 0) return NDArray.full(result, Double.NaN, kept.lengths());
            try (NDArray wide = NDArray.of(found)) {
                return wide.astype(result).reshape(kept.lengths());
            }
        }
    }

    private static double quantile(double[] values, int from, int length, double q, QuantileMethod method) {
        int n = length;
        while (n > 0 && Double.isNaN(values[from + n - 1])) n--;
        if (n == 0) return Double.NaN;
        double place = method.place(n, q);
        int low = (int) Math.max(0, Math.min(n - 1, Math.floor(place)));
        double share = place < 0 || place >= n - 1 ? 0 : method.share(place - Math.floor(place));
        if (share == 0) return values[from + low];
        double a = values[from + low];
        double b = values[from + low + 1];
        return share < 0.5 ? a + (b - a) * share : b - (b - a) * (1 - share);
    }
}
