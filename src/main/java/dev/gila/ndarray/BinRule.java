package dev.gila.ndarray;

/**
 * How wide the intervals of a histogram are to be, by the number n of elements, their range and their spread. The formulas
 * are those of NumPy's {@code histogram_bin_edges}, whose documentation names their sources.
 */
public enum BinRule {
    /** Range divided by the root of n. */
    SQRT(s -> s.range() / Math.sqrt(s.n())),
    /** Range divided by {@code 1 + log2(n)} (Sturges 1926): for normal distributions of few elements. */
    STURGES(s -> s.range() / (1 + log2(s.n()))),
    /** Range divided by twice the cube root of n. */
    RICE(s -> s.range() / (2 * Math.cbrt(s.n()))),
    /** 3.49 standard deviations divided by the cube root of n (Scott 1979): for normal distributions. */
    SCOTT(s -> Math.cbrt(24 * Math.sqrt(Math.PI) / s.n()) * s.a().std()),
    /** Sturges's rule with more intervals for skew distributions (Doane 1976). */
    DOANE(s -> s.range() / (1 + log2(s.n()) + log2(1 + asymmetry(s.a())))),
    /** Twice the distance of the quartiles divided by the cube root of n (Freedman, Diaconis 1981): robust. */
    FD(s -> 2 * (s.a().quantile(0.75) - s.a().quantile(0.25)) / Math.cbrt(s.n())),
    /** The narrower of {@link #FD} and {@link #STURGES}, but at most twice as many intervals as by {@link #SQRT}. */
    AUTO(s -> Math.min(Math.max(FD.rule.width(s), SQRT.rule.width(s) / 2), STURGES.rule.width(s))),

    /**
     * As many intervals, of at most 100 or the root of n if that is more, as promise the least error by leaving each element out
     * in turn (Stone 1984). A count of all elements for each number that is tried.
     */
    STONE(BinRule::stone);

    private interface Rule {
        /** Width of the intervals for elements that are not all equal; 0 leaves them to one. */
        double width(Sample sample);
    }

    /**
     * What a rule looks at.
     *
     * @param a elements, all between low and high
     * @param range the difference of the largest and the smallest
     * @param low where the first interval begins
     * @param high where the last one ends
     */
    private record Sample(NDArray a, double range, double low, double high) {
        double n() {
            return a.size();
        }
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

    private static double stone(Sample s) {
        double n = s.n();
        double least = Double.POSITIVE_INFINITY;
        double width = 0;
        for (long bins = 1; bins <= Math.max(100, (long) Math.sqrt(n)); bins++) {
            try (Histogram histogram = s.a().histogram(bins, s.low(), s.high())) {
                double squares = histogram.counts().lazy().div(n).square().sum();
                double error = (2 - (n + 1) * squares) / (s.range() / bins);
                if (!(error < least)) continue;
                least = error;
                width = s.range() / bins;
            }
        }
        return width;
    }

    /** How many intervals between two places, where all elements lie; those of integers are no narrower than 1. */
    long bins(NDArray a, double low, double high) {
        double range = a.size() == 0 ? 0 : a.max() - a.min();
        if (range == 0) return 1;
        double width = rule.width(new Sample(a, range, low, high));
        if (!(width > 0)) return 1;
        return (long) Math.ceil((high - low) / (a.dtype().isInteger() ? Math.max(1, width) : width));
    }
}
