package dev.gila.ndarray;

import dev.gila.kernel.DType;
import dev.gila.kernel.Kernel;

/** Elements counted by the intervals into which they fall. */
final class Binning {
    private Binning() {}

    static NDArray digitize(NDArray a, NDArray bins, boolean right) {
        int order = direction(bins);
        if (order >= 0) return bins.searchsorted(a, !right);
        try (NDArray places = bins.flip(0).searchsorted(a, !right)) {
            return Elementwise.map(Kernel.SUBTRACT, NDArray.of(bins.size()), places)
                    .reshape(a.shape().lengths());
        }
    }

    /** 1 where elements ascend, -1 where they descend. */
    private static int direction(NDArray bins) {
        if (bins.rank() != 1) throw new IllegalArgumentException("bins must have one axis, not " + bins.shape());
        double[] edges = bins.toArray();
        int order = 0;
        for (int i = 1; i < edges.length; i++) {
            int step = Double.compare(edges[i], edges[i - 1]);
            if (step * order < 0)
                throw new IllegalArgumentException("bins must be monotonically increasing or decreasing");
            if (step != 0) order = step;
        }
        return order;
    }

    /** Counts of elements in intervals between edges, the last edge included. */
    static Histogram histogram(NDArray a, long bins, double low, double high) {
        if (bins < 1) throw new IllegalArgumentException("`bins` must be positive, when an integer");
        if (!(Double.isFinite(low) && Double.isFinite(high))) {
            throw new IllegalArgumentException("supplied range of [" + low + ", " + high + "] is not finite");
        }
        if (low > high) throw new IllegalArgumentException("max must be larger than min in range parameter.");
        DType dtype = a.dtype() == DType.FLOAT32 ? DType.FLOAT32 : DType.FLOAT64;
        boolean point = low == high;
        NDArray edges = Creation.linspace(point ? low - 0.5 : low, point ? high + 0.5 : high, bins + 1, true);
        if (dtype == DType.FLOAT32) {
            try (NDArray wide = edges) {
                edges = wide.astype(dtype);
            }
        }
        NDArray counts = NDArray.empty(DType.INT64, Shape.of(bins));
        Along.run(Kernel.HISTOGRAM, dtype, new long[0], counts.operand(), a.operand(), edges.operand());
        return new Histogram(counts, edges);
    }

    static Histogram histogram(NDArray a, long bins) {
        if (a.size() == 0) return histogram(a, bins, 0, 1);
        double low = a.min();
        double high = a.max();
        if (!(Double.isFinite(low) && Double.isFinite(high))) {
            throw new IllegalArgumentException("autodetected range of [" + low + ", " + high + "] is not finite");
        }
        return histogram(a, bins, low, high);
    }

    /** Counts by any edges, or sums of weights. */
    static Histogram histogram(NDArray a, NDArray edges, NDArray weights) {
        if (direction(edges) < 0 || edges.size() < 2) {
            throw new IllegalArgumentException("`bins` must increase monotonically, and be two edges at least");
        }
        if (weights != null && !weights.shape().equals(a.shape())) {
            throw new IllegalArgumentException(
                    "weights of shape " + weights.shape() + " should have the same shape as a, " + a.shape());
        }
        try (NDArray flat = a.flatten();
                NDArray places = edges.searchsorted(flat, true)) {
            // Behind the first edge stands the first bin, and what equals the last edge is in the last one.
            Expr isLast = flat.lazy().map(Ufunc.EQUAL, edges.slice(edges.size() - 1, edges.size()));
            places.lazy().minus(isLast).into(places);
            try (NDArray counts = bincount(places, weights == null ? null : weights.ravel(), edges.size() + 1)) {
                return new Histogram(counts.slice(1, edges.size()).copy(), edges.copy());
            }
        }
    }

    static NDArray bincount(NDArray places, NDArray weights, long least) {
        if (places.rank() != 1) throw new IllegalArgumentException("bincount needs one axis, not " + places.shape());
        if (!places.dtype().isInteger() && places.dtype() != DType.BOOL) {
            throw new IllegalArgumentException("Cannot cast array data from " + places.dtype() + " to int64 safely");
        }
        if (least < 0) throw new IllegalArgumentException("'minlength' must not be negative");
        long length = least;
        if (places.size() > 0) {
            if (places.min() < 0) throw new IllegalArgumentException("'list' argument must have no negative elements");
            if (places.max() >= 0x1p62) throw new IllegalArgumentException("'list' argument has too large elements");
            length = Math.max(least, (long) places.max() + 1);
        }
        try (NDArray index = places.astype(DType.INT64)) {
            if (weights == null) {
                NDArray counts = NDArray.empty(DType.INT64, Shape.of(length));
                Along.run(Kernel.BINCOUNT, DType.INT64, new long[0], counts.operand(), index.operand());
                return counts;
            }
            if (!weights.shape().equals(places.shape())) {
                throw new IllegalArgumentException("The weights and list don't have the same length.");
            }
            NDArray sums = NDArray.zeros(DType.FLOAT64, length);
            Along.run(Kernel.PUT_ADD, DType.FLOAT64, new long[0], sums.operand(), weights.operand(), index.operand());
            return sums;
        }
    }
}
