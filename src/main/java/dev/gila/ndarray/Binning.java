package dev.gila.ndarray;

import dev.gila.kernel.DType;
import dev.gila.kernel.Kernel;
import java.util.Arrays;

/** Elements counted by the intervals into which they fall. */
final class Binning {
    /** Elements that are sorted at once, to be counted between edges: as many as stay in a cache. */
    private static final long SORTED = 1 << 15;

    private Binning() {}

    static NDArray digitize(NDArray a, NDArray bins, boolean right) {
        int order = direction(bins);
        if (order >= 0) return bins.searchsorted(a, !right);
        try (NDArray places = bins.flip(0).searchsorted(a, !right);
                NDArray count = NDArray.of(bins.size())) {
            return Elementwise.map(Kernel.SUBTRACT, count, places)
                    .reshape(a.shape().lengths());
        }
    }

    /** 1 where elements ascend, -1 where they descend. */
    private static int direction(NDArray bins) {
        if (bins.rank() != 1) throw new IllegalArgumentException("bins must have one axis, not " + bins.shape());
        double[] edges = bins.toArray();
        int order = 0;
        for (int i = 1; i < edges.length; i++) {
            int step = edges[i] > edges[i - 1] ? 1 : edges[i] < edges[i - 1] ? -1 : 0;
            if (step * order < 0)
                throw new IllegalArgumentException("bins must be monotonically increasing or decreasing: " + bins);
            if (step != 0) order = step;
        }
        return order;
    }

    /** Counts of elements in intervals between edges, the last edge included. */
    static Histogram histogram(NDArray a, long bins, double low, double high) {
        requireRange(bins, low, high);
        DType dtype = a.dtype() == DType.FLOAT32 ? DType.FLOAT32 : DType.FLOAT64;
        NDArray edges = edges(low, high, bins);
        if (dtype == DType.FLOAT32) {
            try (NDArray wide = edges) {
                edges = wide.astype(dtype);
            }
        }
        NDArray counts = NDArray.empty(DType.INT64, Shape.of(bins));
        Along.run(Kernel.HISTOGRAM, dtype, new long[0], counts.operand(), a.operand(), edges.operand());
        return new Histogram(counts, edges);
    }

    static Histogram histogram(NDArray a, long bins, double low, double high, NDArray weights) {
        requireRange(bins, low, high);
        try (NDArray edges = edges(low, high, bins)) {
            return histogram(a, edges, weights);
        }
    }

    private static void requireRange(long bins, double low, double high) {
        if (bins < 1) throw new IllegalArgumentException("`bins` must be positive, when an integer, not " + bins);
        if (!(Double.isFinite(low) && Double.isFinite(high))) {
            throw new IllegalArgumentException("supplied range of [" + low + ", " + high + "] is not finite");
        }
        if (low > high)
            throw new IllegalArgumentException(
                    "max must be larger than min in range parameter, not [" + low + ", " + high + "]");
    }

    static Histogram histogram(NDArray a, long bins) {
        if (a.size() == 0) return histogram(a, bins, 0, 1);
        requireFinite(a);
        return histogram(a, bins, a.min(), a.max());
    }

    /** Equally wide intervals; those of one number lie around it. */
    private static NDArray edges(double low, double high, long bins) {
        boolean point = low == high;
        return Creation.linspace(point ? low - 0.5 : low, point ? high + 0.5 : high, bins + 1, true);
    }

    static Histogram histogram(NDArray a, BinRule rule) {
        requireFinite(a);
        double low = a.size() == 0 ? 0 : a.min();
        double high = a.size() == 0 ? 1 : a.max();
        return histogram(a, rule.bins(a, low, high), low, high);
    }

    static Histogram histogram(NDArray a, BinRule rule, double low, double high) {
        requireRange(1, low, high);
        return low == high ? within(a, rule, low - 0.5, high + 0.5) : within(a, rule, low, high);
    }

    private static Histogram within(NDArray a, BinRule rule, double low, double high) {
        try (NDArray isInside = a.lazy()
                        .map(Ufunc.GREATER_EQUAL, low)
                        .map(Ufunc.LOGICAL_AND, a.lazy().map(Ufunc.LESS_EQUAL, high))
                        .evaluate();
                NDArray inside = a.compress(isInside)) {
            return histogram(inside, rule.bins(inside, low, high), low, high);
        }
    }

    private static void requireFinite(NDArray a) {
        if (a.size() == 0) return;
        double low = a.min();
        double high = a.max();
        if (!(Double.isFinite(low) && Double.isFinite(high))) {
            throw new IllegalArgumentException("autodetected range of [" + low + ", " + high + "] is not finite");
        }
    }

    static Histograms histogramdd(NDArray points, long... bins) {
        requirePoints(points, bins.length);
        NDArray[] edges = new NDArray[bins.length];
        for (int axis = 0; axis < bins.length; axis++) {
            if (bins[axis] < 1) throw new IllegalArgumentException("`bins` must be positive, not " + bins[axis]);
            NDArray column = points.select(1, axis);
            requireFinite(column);
            double low = column.size() == 0 ? 0 : column.min();
            double high = column.size() == 0 ? 1 : column.max();
            edges[axis] = edges(low, high, bins[axis]);
        }
        return histogramdd(points, null, edges);
    }

    private static void requirePoints(NDArray points, int axes) {
        if (axes == 0 || points.rank() != 2 || points.length(1) != axes) {
            throw new IllegalArgumentException("histogramdd needs a row of " + axes
                    + " numbers for each point, at least one," + " not an array of shape " + points.shape());
        }
    }

    /** Counts, or sums of weights where there are some. */
    static Histograms histogramdd(NDArray points, NDArray weights, NDArray... edges) {
        requirePoints(points, edges.length);
        long[] lengths = new long[edges.length];
        NDArray cells = NDArray.zeros(DType.INT64, points.length(0));
        for (int axis = 0; axis < edges.length; axis++) {
            requireEdges(edges[axis]);
            lengths[axis] = edges[axis].size() + 1;
            try (NDArray column = points.select(1, axis).copy();
                    NDArray places = places(column, edges[axis])) {
                cells.lazy().times(lengths[axis]).plus(places).into(cells);
            }
        }
        try (cells;
                NDArray all = bincount(cells, weights, Shape.of(lengths).size())) {
            Index[] inside = new Index[edges.length];
            for (int axis = 0; axis < inside.length; axis++) inside[axis] = Slice.of(1, lengths[axis] - 1);
            return new Histograms(
                    all.reshape(lengths).get(inside).copy(),
                    Arrays.stream(edges).map(NDArray::copy).toList());
        }
    }

    /** The number of the interval between edges in which each element lies, from 1 on: 0 before them, and the last behind. */
    private static NDArray places(NDArray elements, NDArray edges) {
        NDArray places = edges.searchsorted(elements, true);
        // What equals the last edge is in the last interval.
        Expr isLast = elements.lazy().map(Ufunc.EQUAL, edges.slice(edges.size() - 1, edges.size()));
        places.lazy().minus(isLast).into(places);
        return places;
    }

    private static void requireEdges(NDArray edges) {
        if (direction(edges) < 0 || edges.size() < 2 || Double.isNaN(edges.max())) {
            throw new IllegalArgumentException(
                    "`bins` must increase monotonically, and be two edges at least: " + edges);
        }
    }

    /** Counts by any edges, or sums of weights. */
    static Histogram histogram(NDArray a, NDArray edges, NDArray weights) {
        requireEdges(edges);
        if (weights != null && !weights.shape().equals(a.shape())) {
            throw new IllegalArgumentException(
                    "weights of shape " + weights.shape() + " should have the same shape as a, " + a.shape());
        }
        if (weights == null) return new Histogram(countSorted(a, edges), edges.copy());
        try (NDArray flat = a.flatten();
                NDArray places = places(flat, edges);
                NDArray counts = weights.useFlat(row -> bincount(places, row, edges.size() + 1))) {
            return new Histogram(counts.slice(1, edges.size()).copy(), edges.copy());
        }
    }

    /** By sorting blocks, in which edges are then looked up. */
    private static NDArray countSorted(NDArray a, NDArray edges) {
        long bins = edges.size() - 1;
        try (NDArray flat = a.flatten();
                NDArray below = NDArray.zeros(DType.INT64, edges.size())) {
            long whole = flat.size() / SORTED * SORTED;
            Along.inPlace(Kernel.SORT, flat.slice(0, whole).reshape(-1, SORTED), -1);
            Along.inPlace(Kernel.SORT, flat.slice(whole, flat.size()), -1);
            for (long from = 0; from < flat.size(); from += SORTED) {
                NDArray block = flat.slice(from, from + SORTED);
                try (NDArray less = block.searchsorted(edges.slice(0, bins));
                        NDArray last = block.searchsorted(edges.slice(bins, bins + 1), true)) {
                    below.slice(0, bins).plus(less, below.slice(0, bins));
                    below.slice(bins, bins + 1).plus(last, below.slice(bins, bins + 1));
                }
            }
            return below.diff(1, 0);
        }
    }

    static NDArray bincount(NDArray places, NDArray weights, long least) {
        if (places.rank() != 1) throw new IllegalArgumentException("bincount needs one axis, not " + places.shape());
        if (!places.dtype().isInteger() && places.dtype() != DType.BOOL) {
            throw new IllegalArgumentException("Cannot cast array data from " + places.dtype() + " to int64 safely");
        }
        if (least < 0) throw new IllegalArgumentException("'minlength' must not be negative, is " + least);
        long length = least;
        if (places.size() > 0) {
            if (places.min() < 0) {
                throw new IllegalArgumentException(
                        "'list' argument must have no negative elements, has " + (long) places.min());
            }
            double most = places.max();
            if (most >= 0x1p62) throw new IllegalArgumentException("'list' argument has too large elements");
            length = Math.max(least, (long) most + 1);
        }
        if (weights != null && !weights.shape().equals(places.shape())) {
            throw new IllegalArgumentException("weights of shape " + weights.shape()
                    + " should have the same shape as the list, " + places.shape());
        }
        long bins = length;
        return places.useAs(DType.INT64, index -> weights == null ? counts(index, bins) : sums(index, weights, bins));
    }

    private static NDArray counts(NDArray index, long bins) {
        NDArray counts = NDArray.empty(DType.INT64, Shape.of(bins));
        Along.run(Kernel.BINCOUNT, DType.INT64, new long[0], counts.operand(), index.operand());
        return counts;
    }

    private static NDArray sums(NDArray index, NDArray weights, long bins) {
        NDArray sums = NDArray.zeros(DType.FLOAT64, bins);
        long[] params = {Kernel.ADD.ordinal()};
        Along.run(Kernel.PUT_FOLD, DType.FLOAT64, params, sums.operand(), weights.operand(), index.operand());
        return sums;
    }
}
