package dev.gila.ndarray;

import dev.gila.kernel.DType;
import dev.gila.kernel.Kernel;
import java.util.function.BiFunction;
import java.util.function.DoubleFunction;
import java.util.function.UnaryOperator;

/** Quantiles: elements at places of sorted lines. */
final class Quantiles {
    private Quantiles() {}

    private static NDArray shaped(NDArray result, NDArray a, Axes axes) {
        if (!axes.isKept()) return result;
        return result.reshape(
                Reduction.remaining(a.shape(), axes.of(a.shape()), true).lengths());
    }

    static void check(NDArray a, double q) {
        if (!(q >= 0 && q <= 1)) throw new IllegalArgumentException("Quantiles must be in the range [0, 1], not " + q);
        if (a.dtype().isComplex())
            throw new IllegalArgumentException("a must be an array of real numbers, not of " + a.dtype());
    }

    /** A hundredth of a percentage. */
    static double share(double percent) {
        if (percent >= 0 && percent <= 100) return percent / 100;
        throw new IllegalArgumentException("Percentiles must be in the range [0, 100], not " + percent);
    }

    /** How many elements there are along axes: one at least. */
    static long count(NDArray a, Axes axes) {
        long n = Reduction.count(a.shape(), axes);
        if (n > 0) return n;
        throw new IllegalArgumentException("there is no quantile of no elements: shape " + a.shape() + ", " + axes);
    }

    static NDArray of(NDArray a, double q, Axes axes, QuantileMethod method) {
        check(a, q);
        DType dtype = a.dtype().isFloat() || method.isDiscrete() ? a.dtype() : DType.FLOAT64;
        long n = count(a, axes);
        double place = method.place(n, q);
        long low = (long) Math.max(0, Math.min(n - 1, Math.floor(place)));
        long high = Math.max(0, Math.min(n - 1, (long) Math.floor(place) + 1));
        double share = place < 0 || place >= n - 1 ? 0 : method.share(place - Math.floor(place));
        if (share == 0) high = low;
        try (Arranged lines = Arranged.of(a, axes, dtype, low, high)) {
            return shaped(between(lines, low, high, share), a, axes);
        }
    }

    /** The results for each of some shares, on a new first axis. */
    static NDArray each(double[] shares, DoubleFunction<NDArray> quantile) {
        if (shares.length == 0) throw new IllegalArgumentException("quantiles of no share");
        NDArray[] found = new NDArray[shares.length];
        try {
            for (int i = 0; i < shares.length; i++) found[i] = quantile.apply(shares[i]);
            return Joining.stack(0, found);
        } finally {
            for (NDArray each : found) if (each != null) each.close();
        }
    }

    /** Medians are means of the two in the middle, which interpolation may miss by a rounding. */
    static NDArray median(NDArray a, Axes axes) {
        check(a, 0);
        DType dtype = a.dtype().isFloat() ? a.dtype() : DType.FLOAT64;
        long n = Reduction.count(a.shape(), axes);
        if (n == 0) {
            Shape kept = Reduction.remaining(a.shape(), axes.of(a.shape()), axes.isKept());
            return NDArray.full(dtype, Double.NaN, kept.lengths());
        }
        try (Arranged lines = Arranged.of(a, axes, dtype, (n - 1) / 2, n / 2)) {
            NDArray low = lines.at((n - 1) / 2);
            if (n % 2 == 1) return shaped(withNan(low.copy(), lines), a, axes);
            try (NDArray sum = low.plus(lines.at(n / 2))) {
                return shaped(withNan(sum.times(0.5), lines), a, axes);
            }
        }
    }

    /** Between two places of sorted lines; NaN where the last element is. */
    private static NDArray between(Arranged lines, long low, long high, double share) {
        NDArray from = lines.at(low);
        if (high == low) return withNan(from.copy(), lines);
        NDArray to = lines.at(high);
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

    private static NDArray withNan(NDArray result, Arranged lines) {
        if (!result.dtype().isFloat()) return result;
        try (result) {
            return nanWhere(lines.rows().select(-1, -1), result);
        }
    }

    static NDArray nanWhere(NDArray last, NDArray result) {
        try (NDArray nan = last.isNaN()) {
            return Elementwise.map(Kernel.WHERE, result.dtype(), result.dtype(), null, nan, last, result);
        }
    }

    /** What becomes of n numbers, sorted, of which there is one at least. */
    private interface Estimate {
        double of(double[] values, int from, int n);
    }

    static NDArray nanQuantile(NDArray a, double q, Axes axes, QuantileMethod method) {
        check(a, q);
        return withoutNan(
                a,
                axes,
                (numbers, along) -> of(numbers, q, along, method),
                (values, from, n) -> quantile(values, from, n, q, method));
    }

    static NDArray nanMedian(NDArray a, Axes axes) {
        check(a, 0);
        return withoutNan(a, axes, Quantiles::median, (values, from, n) -> {
            double low = values[from + (n - 1) / 2];
            return n % 2 == 1 ? low : (low + values[from + n / 2]) * 0.5;
        });
    }

    private static NDArray withoutNan(
            NDArray a, Axes axes, BiFunction<NDArray, Axes, NDArray> plain, Estimate estimate) {
        boolean[] reduced = axes.of(a.shape());
        Shape kept = Reduction.remaining(a.shape(), reduced, axes.isKept());
        long n = Reduction.count(a.shape(), axes);
        if (n == 0) return NDArray.full(Typing.withDouble(a.dtype()), Double.NaN, kept.lengths());
        if (!a.dtype().isFloat()) return plain.apply(a, axes);
        try (NDArray found = kept.size() == 1
                ? ofNumbers(a, numbers -> plain.apply(numbers, Axes.ALL))
                : ofRows(Reduction.last(a, reduced), Math.toIntExact(n), estimate)) {
            return found.astype(a.dtype()).reshape(kept.lengths());
        }
    }

    /** Of all elements that are numbers. */
    private static NDArray ofNumbers(NDArray a, UnaryOperator<NDArray> plain) {
        try (NDArray mask = a.equal(a);
                NDArray numbers = a.compress(mask);
                NDArray wide = numbers.astype(DType.FLOAT64)) {
            return wide.size() == 0 ? NDArray.of(Double.NaN) : plain.apply(wide);
        }
    }

    /** Of rows of n elements each, which are sorted: NaN comes last. */
    private static NDArray ofRows(NDArray a, int n, Estimate estimate) {
        try (NDArray lines = a.astype(DType.FLOAT64)) {
            Along.inPlace(Kernel.SORT, lines.reshape(-1, n), -1);
            double[] values = lines.toArray();
            double[] found = new double[values.length / n];
            for (int i = 0; i < found.length; i++) {
                int count = n;
                while (count > 0 && Double.isNaN(values[i * n + count - 1])) count--;
                found[i] = count == 0 ? Double.NaN : estimate.of(values, i * n, count);
            }
            return NDArray.of(found);
        }
    }

    private static double quantile(double[] values, int from, int n, double q, QuantileMethod method) {
        double place = method.place(n, q);
        int low = (int) Math.max(0, Math.min(n - 1, Math.floor(place)));
        double share = place < 0 || place >= n - 1 ? 0 : method.share(place - Math.floor(place));
        if (share == 0) return values[from + low];
        double a = values[from + low];
        double b = values[from + low + 1];
        return share < 0.5 ? a + (b - a) * share : b - (b - a) * (1 - share);
    }
}
