package dev.gila.tool.bench;

import java.util.Arrays;

/**
 * The median of some samples and a 95 % interval for it, from order statistics: no assumption on the distribution.
 *
 * @param median the middle sample, or the mean of the two in the middle
 * @param low the interval's lower end
 * @param high the interval's upper end
 */
public record Estimate(double median, double low, double high) {
    private static final double TAIL = 0.025;

    /** Estimates from at least one sample; below six samples the interval is their whole range. */
    public static Estimate of(double... samples) {
        if (samples.length == 0) throw new IllegalArgumentException("no samples");
        double[] x = samples.clone();
        Arrays.sort(x);
        int n = x.length;
        double median = n % 2 == 1 ? x[n / 2] : (x[n / 2 - 1] + x[n / 2]) / 2;
        int k = rankBelow(n);
        return new Estimate(median, x[k], x[n - 1 - k]);
    }

    /** The largest k with P(Binomial(n, 1/2) <= k) <= 0.025 then excluded on each side, 0 when there is none. */
    private static int rankBelow(int n) {
        double p = Math.pow(0.5, n);
        double cumulative = p;
        int k = 0;
        while (cumulative + p * (n - k) / (k + 1) <= TAIL && k < (n - 1) / 2) {
            p = p * (n - k) / (k + 1);
            cumulative += p;
            k++;
        }
        return cumulative <= TAIL ? k : 0;
    }

    /** The interval's half width as a share of the median. */
    public double relativeHalfWidth() {
        return median == 0 ? 0 : (high - low) / 2 / median;
    }
}
