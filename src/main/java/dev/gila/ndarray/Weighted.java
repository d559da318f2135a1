package dev.gila.ndarray;

import dev.gila.kernel.DType;

/**
 * Lines of elements that count as often as their weights say, sorted, for their quantiles: the place of one in each line is the
 * number of elements with which the weights are still less than its share.
 */
final class Weighted implements AutoCloseable {
    /** An array of which these are the lines, along axes of it. */
    private final NDArray array;

    private final Axes axes;
    private final NDArray sorted;
    /** Which share of the weights stands up to each element, itself included. */
    private final NDArray shares;

    private final boolean withoutNan;

    Weighted(NDArray array, Axes axes, NDArray weights, boolean withoutNan) {
        long n = Quantiles.count(array, axes);
        NDArray all = axes.weights(weights, array.shape());
        if (weights.size() > 0 && !(weights.min() >= 0))
            throw new IllegalArgumentException("quantile: weights must be non-negative: " + weights);
        boolean[] reduced = axes.of(array.shape());
        this.array = array;
        this.axes = axes;
        this.withoutNan = withoutNan;
        try (NDArray lines = Reduction.last(array, reduced).copy();
                NDArray counted = Reduction.last(all, reduced).astype(DType.FLOAT64);
                NDArray order = lines.reshape(-1, n).argsort(1);
                NDArray ordered = counted.reshape(-1, n).takeAlongAxis(order, 1)) {
            if (withoutNan && NanStatistics.hasNan(array.dtype())) leaveNanOut(lines.reshape(-1, n), order, ordered);
            requireWeights(ordered);
            shares = ordered.cumsum(1);
            try (NDArray total = shares.slice(1, n - 1, n, 1).copy()) {
                Ufunc.DIVIDE.into(shares, shares, total);
            }
            sorted = lines.reshape(-1, n).takeAlongAxis(order, 1);
        }
    }

    /** NaN weighs nothing, unless nothing else is there. */
    private static void leaveNanOut(NDArray rows, NDArray order, NDArray ordered) {
        try (NDArray isNan = rows.isNaN();
                NDArray sorted = isNan.takeAlongAxis(order, 1);
                NDArray isAll = isNan.all(Axes.of(1).keepDims())) {
            Expr.of(Ufunc.WHERE, sorted.lazy(), isAll.lazy(), ordered.lazy()).into(ordered);
        }
    }

    private static void requireWeights(NDArray rows) {
        boolean isNone;
        try (NDArray total = rows.sum(1)) {
            isNone = total.lazy()
                    .map(Ufunc.EQUAL, 0)
                    .map(Ufunc.LOGICAL_OR, total.lazy().map(Ufunc.ISINF))
                    .any();
        }
        if (isNone) throw new IllegalArgumentException("quantile: weights are all zero, or infinite");
    }

    NDArray quantile(double q) {
        Quantiles.check(array, q);
        long n = sorted.length(1);
        // Elements without a weight in front do not count, even for q = 0.
        Expr share = shares.lazy();
        Expr isBelow = share.map(Ufunc.LESS, q).map(Ufunc.LOGICAL_OR, share.map(Ufunc.EQUAL, 0));
        try (NDArray places = isBelow.countNonzero(Axes.of(1).keepDims());
                NDArray inside = places.minimum(n - 1);
                NDArray found = sorted.takeAlongAxis(inside, 1)) {
            NDArray last = sorted.slice(1, n - 1, n, 1);
            NDArray result = array.dtype().isFloat() && !withoutNan ? Quantiles.nanWhere(last, found) : found.copy();
            return result.reshape(Reduction.remaining(array.shape(), axes.of(array.shape()), axes.isKept())
                    .lengths());
        }
    }

    @Override
    public void close() {
        sorted.close();
        shares.close();
    }
}
