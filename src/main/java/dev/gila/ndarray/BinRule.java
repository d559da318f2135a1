package dev.gila.ndarray;

/**
 * How wide the intervals of a histogram are to be, by the number n of elements, their range and their spread. The formulas
 * are those of NumPy's {@code histogram_bin_edges}, whose documentation names their sources.
 */
public enum BinRule {
    /** Range divided by the root of n. */
    SQRT((a, range) -> range / Math.sqrt(a.size())),
    /** Range divided by {@code 1 + log2(n)} (Sturges 1926): for normal distributions of few elements. */
    STURGES((a, range) -> range / (1 + log2(a.size()))),
    /** Range divided by twice the cube root of n. */
    RICE((a, range) -> range / (2 * Math.cbrt(a.size()))),
    /** 3.49 standard deviations divided by the cube root of n (Scott 1979): for normal distributions. */
    SCOTT((a, range) -> Math.cbrt(24 * Math.sqrt(Math.PI) / a.size()) * a.std()),
    /** Sturges's rule with more intervals for skew distributions (Doane 1976). */
    DOANE((a, range) -> range / (1 + log2(a.size()) + log2(1 + asymmetry(a)))),
    /** Twice the distance of the quartiles divided by the cube root of n (Freedman, Diaconis 1981): robust. */
    FD((a, range) -> 2 * (a.quantile(0.75) - a.quantile(0.25)) / Math.cbrt(a.size())),
    /** The narrower of {@link #FD} and {@link #STURGES}, but at most twice as many intervals as by {@link #SQRT}. */
    AUTO((a, range) ->
            Math.min(Math.max(FD.rule.width(a, range), SQRT.rule.width(a, range) / 2), STURGES.rule.width(a, range))),

    /**
     * As many intervals, of at most 100 or the root of n if that is more, as promise the least error by leaving each element out
     * in turn (Stone 1984). A count of all elements for each number that is tried.
     */
    STONE(BinRule::stone);

    private interface Rule {
        /** Width of the intervals for elements that are not all equal; 0 leaves them to one. */
        double width(NDArray a, double range);
    }

    private final Rule rule;

    BinRule(Rule rule) {
        this.rule = rule;
    }

    private static double log2(double x) {
        return Math.log(x) / Math.log(2);
    }

    /** The magnitude of the skewness, in units of its standard deviation for normal distributions. */
    private static double asymmetry(NDArray a) {
        double n = a.size();
        double unit = Math.sqrt(6 * (n - 2) / ((n + 1) * (n + 3)));
        return Math.abs(a.lazy().minus(a.mean()).div(a.std()).pow(3).mean()) / unit;
    }

    private static double stone(NDArray a, double range) {
        double n = a.size();
        double least = Double.POSITIVE_INFINITY;
        double width = 0;
        for (long bins = 1; bins <= Math.max(100, (long) Math.sqrt(n)); bins++) {
            try (Histogram histogram = a.histogram(bins)) {
                double squares = histogram.counts().lazy().div(n).square().sum();
                double error = (2 - (n + 1) * squares) / (range / bins);
                if (!(error < least)) continue;
                least = error;
                width = range / bins;
            }
        }
        return width;
    }

    /** How many intervals; those of integers are no narrower than 1. */
    long bins(NDArray a) {
        double range = a.size() == 0 ? 0 : a.max() - a.min();
        if (range == 0) return 1;
        double width = rule.width(a, range);
        if (!(width > 0)) return 1;
        return (long) Math.ceil(range / (a.dtype().isInteger() ? Math.max(1, width) : width));
    }
}
