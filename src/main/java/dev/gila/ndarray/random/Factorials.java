package dev.gila.ndarray.random;

import dev.gila.kernel.Libm;

/** Logarithms of factorials and of the gamma function. */
final class Factorials {
    /** Bernoulli numbers over 2k (2k - 1), from the highest; Zhang and Jin, "Computation of special functions", 1996. */
    private static final double[] SERIES = {
        -1.39243221690590e+00,
        1.796443723688307e-01,
        -2.955065359477124e-02,
        6.410256410256410e-03,
        -1.917526917526918e-03,
        8.417508417508418e-04,
        -5.952380952380952e-04,
        7.936507936507937e-04,
        -2.777777777777778e-03,
        8.333333333333333e-02
    };

    private static final double LOG_2_PI = 1.8378770664093453e+00;
    private static final double HALF_LOG_2_PI = 0.9189385332046728;
    private static final double[] TABLE = new double[126];

    static {
        double factorial = 1;
        for (int k = 1; k < TABLE.length; k++) {
            factorial *= k;
            TABLE[k] = Libm.log(factorial);
        }
    }

    private Factorials() {}

    /** log k!: from a table, or the first terms of Stirling's series. */
    static double logFactorial(long k) {
        if (k < TABLE.length) return TABLE[(int) k];
        return (k + 0.5) * Libm.log((double) k) - k + (HALF_LOG_2_PI + 1.0 / k * (1 / 12.0 - 1 / (360.0 * k * k)));
    }

    /** log of the gamma function, by Stirling's series from 7 on. */
    static double logGamma(double x) {
        if (x == 1 || x == 2) return 0;
        long below = x < 7 ? (long) (7 - x) : 0;
        double at = x + below;
        double square = 1 / at * (1 / at);
        double sum = SERIES[0];
        for (int i = 1; i < SERIES.length; i++) sum = sum * square + SERIES[i];
        double result = sum / at + 0.5 * LOG_2_PI + (at - 0.5) * Libm.log(at) - at;
        for (long k = 1; k <= below; k++) {
            result -= Libm.log(at - 1);
            at -= 1;
        }
        return result;
    }
}
