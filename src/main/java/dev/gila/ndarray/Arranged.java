package dev.gila.ndarray;

import dev.gila.kernel.DType;
import dev.gila.kernel.Kernel;

/**
 * Lines along axes, of which one or two neighbouring places hold what sorting would put there, and the last one a NaN where
 * there is one.
 *
 * @param rows the lines, on the last axis, without what is known to be less than what they were arranged for
 * @param less how many those are
 */
record Arranged(NDArray rows, long less) implements AutoCloseable {
    /** A single line of so many elements is narrowed down first. */
    private static final long LONG = 1 << 15;

    private static final long MOST_SAMPLES = 8192;
    private static final long LEAST_PER_SAMPLE = 16;

    /** A single line that is shorter is sorted, and so are several for two places. */
    private static final long SHORT = 1000;

    /** The lines along axes, converted to a type, arranged for places {@code low} and {@code high}, equal or neighbours. */
    static Arranged of(NDArray a, Axes axes, DType dtype, long low, long high) {
        boolean[] reduced = axes.of(a.shape());
        Shape kept = Reduction.remaining(a.shape(), reduced, false);
        Arranged found =
                kept.size() == 1 && a.size() >= LONG ? a.useFlat(row -> narrowed(row, dtype, low, high)) : null;
        if (found == null)
            found = new Arranged(lines(Reduction.last(a, reduced), kept, Reduction.count(a.shape(), axes), dtype), 0);
        arrange(found.rows, low - found.less, high - found.less);
        return found;
    }

    /**
     * Writes the indices of each line's elements, those of the ones that belong in front of a place first. Of three masks
     * for a line, which tell what is less, alike and greater, each index is in one.
     *
     * @param a lines on the last axis
     * @param out int64, of its shape
     */
    static void indices(NDArray a, long place, NDArray out) {
        int last = a.rank() - 1;
        try (Arranged lines = of(a, Axes.of(last), a.dtype(), place, place);
                NDArray middle = lines.at(place).copy();
                NDArray masks =
                        NDArray.empty(DType.BOOL, Layout.insert(a.shape().lengths(), last, 3))) {
            // NaN is greater than all else, which infinity is not less than.
            if (a.dtype().isFloat())
                NanStatistics.replaced(middle, Double.POSITIVE_INFINITY).into(middle);
            NDArray to = middle.expandDims(-1);
            NDArray less = Ufunc.LESS.into(masks.select(last, 0), a, to);
            NDArray alike = Ufunc.LESS_EQUAL.into(masks.select(last, 1), a, to);
            Ufunc.LOGICAL_NOT.into(masks.select(last, 2), alike);
            Ufunc.LOGICAL_XOR.into(alike, alike, less);
            if (a.size() == a.length(last)) {
                NDArray rest = out.reshape(-1);
                for (NDArray mask : masks.reshape(3, a.size()))
                    rest = rest.slice(Along.nonzero(mask, rest), rest.size());
                return;
            }
            NDArray places = out.isContiguous() ? out : NDArray.empty(DType.INT64, a.shape());
            Along.nonzero(masks.reshape(-1), places.reshape(-1));
            Ufunc.REMAINDER.into(out, places, a.length(last));
            places.closeUnlessViewOf(out);
        }
    }

    /** What stands at a place that the lines were arranged for; a view. */
    NDArray at(long place) {
        return rows.select(-1, place - less);
    }

    @Override
    public void close() {
        rows.close();
    }

    private static NDArray lines(NDArray a, Shape kept, long length, DType dtype) {
        return a.astype(dtype).reshape(Layout.insert(kept.lengths(), kept.rank(), length));
    }

    /**
     * Of one long line those elements that lie between two of a sample which have, in all likelihood, the places between
     * them (Floyd and Rivest, "Expected time bounds for selection", 1975); null where they have not, or there is NaN.
     */
    private static Arranged narrowed(NDArray row, DType dtype, long low, long high) {
        long n = row.size();
        long count = Math.min(n / LEAST_PER_SAMPLE, MOST_SAMPLES);
        long margin = 2 * (long) Math.sqrt(count);
        try (NDArray sample = row.slice(0, 0, n / count * count, n / count).sort();
                NDArray from = bound(row, sample, low * count / n - margin, Kernel.MIN);
                NDArray to = bound(row, sample, high * count / n + margin, Kernel.MAX)) {
            try (NDArray between = row.less(from);
                    NDArray greater = row.greater(to)) {
                long less = between.countNonzero();
                Ufunc.EQUAL.into(between, between, greater); // neither, as every NaN
                try (NDArray middle = Along.compress(row, between)) {
                    boolean has = less <= low && high - less < middle.size();
                    if (!has || row.dtype().isFloat() && Double.isNaN(middle.max())) return null;
                    return new Arranged(middle.astype(dtype), less);
                }
            }
        }
    }

    private static NDArray bound(NDArray row, NDArray sample, long place, Kernel outside) {
        if (place < 0 || place >= sample.size()) return Reduction.of(outside, Axes.ALL, row);
        return sample.select(place).copy();
    }

    private static void arrange(NDArray lines, long low, long high) {
        boolean one = lines.size() == lines.length(-1);
        if (one ? lines.size() < SHORT : high > low) {
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
}
