package dev.gila.ndarray.random;

import dev.gila.kernel.Bounded;
import dev.gila.kernel.Libm;
import dev.gila.kernel.Ziggurat;
import dev.gila.ndarray.NDArray;
import dev.gila.ndarray.Shape;

/** Discrete distributions over the integers from 0 or 1 on. */
final class Counts {
    private static final double ONE_THIRD = 0.333333333333333333333333;

    /** 2^63, the least double above all longs. */
    private static final double LONG_END = 0x1p63;

    private static final long POPULATION_END = 1_000_000_000;

    private Counts() {}

    /** One number after another; what depends on the parameters alone is computed once. */
    interface Draws {
        long next(BitGenerator bits);
    }

    static Draws poisson(double lam) {
        if (lam >= 10) return poissonByRejection(lam);
        if (lam == 0) return bits -> 0;
        double limit = Libm.exp(-lam);
        return bits -> {
            double product = bits.nextDouble();
            long count = 0;
            for (; product > limit; count++) product *= bits.nextDouble();
            return count;
        };
    }

    /** Hormann's transformed rejection with squeeze, "The transformed rejection method for Poisson variables" (1993). */
    private static Draws poissonByRejection(double lam) {
        double logLam = Libm.log(lam);
        double b = 0.931 + 2.53 * Math.sqrt(lam);
        double a = -0.059 + 0.02483 * b;
        double logInverseAlpha = Libm.log(1.1239 + 1.1328 / (b - 3.4));
        double accept = 0.9277 - 3.6224 / (b - 2);
        return bits -> {
            for (; ; ) {
                double u = bits.nextDouble() - 0.5;
                double v = bits.nextDouble();
                double us = 0.5 - Math.abs(u);
                long k = converted(Math.floor((2 * a / us + b) * u + lam + 0.43));
                if (us >= 0.07 && v <= accept) return k;
                if (k < 0 || us < 0.013 && v > us) continue;
                double left = Libm.log(v) + logInverseAlpha - Libm.log(a / (us * us) + b);
                if (left <= -lam + k * logLam - Factorials.logGamma((double) k + 1)) return k;
            }
        };
    }

    /** A whole number as C on x86-64 converts it, so that NumPy's numbers are these also where means exceed a long. */
    private static long converted(double value) {
        return value >= LONG_END ? Long.MIN_VALUE : (long) value;
    }

    static Draws negativeBinomial(double n, double p) {
        Gammas.Draws mean = Gammas.gamma(n, (1 - p) / p);
        return bits -> poisson(mean.next(bits)).next(bits);
    }

    static Draws geometric(double p) {
        return p >= ONE_THIRD ? geometricBySearch(p) : geometricByInversion(p);
    }

    private static Draws geometricBySearch(double p) {
        return bits -> {
            long count = 1;
            double product = p;
            double sum = p;
            for (double u = bits.nextDouble(); u > sum; count++) {
                product *= 1 - p;
                sum += product;
            }
            return count;
        };
    }

    private static Draws geometricByInversion(double p) {
        double rate = Libm.log1p(-p);
        return bits -> {
            double z = Math.ceil(-Ziggurat.exponential(bits) / rate);
            return z >= LONG_END ? Long.MAX_VALUE : (long) z;
        };
    }

    /**
     * Devroye's rejection ("Non-uniform random variate generation", 1986, chapter X.6.1), cut off at the largest long. From
     * an exponent of 1025 on, anything but 1 is out of reach.
     */
    static Draws zipf(double a) {
        if (a >= 1025) return bits -> 1;
        double exponent = a - 1;
        double b = Libm.pow(2, exponent);
        double least = Libm.pow((double) Long.MAX_VALUE, -exponent);
        return bits -> {
            for (; ; ) {
                double w = bits.nextDouble();
                double u = w * least + (1 - w);
                double v = bits.nextDouble();
                double x = Math.floor(Libm.pow(u, -1 / exponent));
                if (x > Long.MAX_VALUE || x < 1) continue;
                double t = Libm.pow(1 + 1 / x, exponent);
                if (v * x * (t - 1) / (b - 1) <= t / b) return (long) x;
            }
        };
    }

    /** Kemp's second accelerated algorithm, "Efficient generation of logarithmically distributed variables" (1981). */
    static Draws logseries(double p) {
        double r = Libm.log1p(-p);
        return bits -> {
            for (; ; ) {
                double v = bits.nextDouble();
                if (v >= p) return 1;
                double u = bits.nextDouble();
                double q = -Libm.expm1(r * u);
                if (v > q * q) return v >= q ? 1 : 2;
                long result = (long) Math.floor(1 + Libm.log(v) / Libm.log(q));
                if (result >= 1 && v != 0) return result;
            }
        };
    }

    static void checkHypergeometric(long good, long bad, long sample) {
        if (good >= POPULATION_END || bad >= POPULATION_END) {
            throw new IllegalArgumentException(
                    "both ngood and nbad must be less than " + POPULATION_END + ", not " + good + " and " + bad);
        }
        nonNegative("ngood", good);
        nonNegative("nbad", bad);
        nonNegative("nsample", sample);
        if (good + bad < sample) {
            throw new IllegalArgumentException("ngood + nbad < nsample: " + good + " + " + bad + " < " + sample);
        }
    }

    /** Refuses what is wrong even where nothing is drawn with it. */
    static void checkHypergeometric(NDArray good, NDArray bad, NDArray sample) {
        nonNegative("ngood", good);
        nonNegative("nbad", bad);
        nonNegative("nsample", sample);
        Shape common = Fill.shape(good, bad, sample);
        long[] goods = Fill.longs(good, common);
        long[] bads = Fill.longs(bad, common);
        long[] samples = Fill.longs(sample, common);
        for (int i = 0; i < goods.length; i++) checkHypergeometric(goods[i], bads[i], samples[i]);
    }

    static void nonNegative(String name, NDArray values) {
        for (long value : values.toLongArray()) nonNegative(name, value);
    }

    static void nonNegative(String name, long value) {
        if (value < 0) throw new IllegalArgumentException(name + " < 0: " + name + " is " + value);
    }

    /** Draws one at a time where few are drawn or left; else Stadlober's ratio of uniforms. */
    static long hypergeometric(BitGenerator bits, long good, long bad, long sample) {
        return sample >= 10 && sample <= good + bad - 10
                ? hypergeometricByRatio(bits, good, bad, sample)
                : hypergeometricBySampling(bits, good, bad, sample);
    }

    private static long hypergeometricBySampling(BitGenerator bits, long good, long bad, long sample) {
        long total = good + bad;
        boolean most = sample > total / 2;
        long draws = most ? total - sample : sample;
        long left = total;
        long goodLeft = good;
        for (; draws > 0 && goodLeft > 0 && left > goodLeft; draws--) {
            left--;
            if (Bounded.interval(bits, left) < goodLeft) goodLeft--;
        }
        if (left == goodLeft) goodLeft -= draws;
        return most ? goodLeft : good - goodLeft;
    }

    /** Stadlober, "The ratio of uniforms approach for generating discrete random variates" (1990). */
    private static long hypergeometricByRatio(BitGenerator bits, long good, long bad, long sample) {
        long total = good + bad;
        long draws = Math.min(sample, total - sample);
        long fewer = Math.min(good, bad);
        long more = Math.max(good, bad);
        double p = (double) fewer / total;
        double q = (double) more / total;
        double a = draws * p + 0.5;
        double variance = (double) (total - draws) * draws * p * q / (total - 1);
        double c = Math.sqrt(variance + 0.5);
        double h = 1.7155277699214135 * c + 0.8989161620588988;
        long mode = (long) Math.floor((double) (draws + 1) * (fewer + 1) / (total + 2));
        double g = logWeight(mode, fewer, more, draws);
        double b = Math.min(Math.min(draws, fewer) + 1, Math.floor(a + 16 * c));
        for (; ; ) {
            double u = bits.nextDouble();
            double v = bits.nextDouble();
            double x = a + h * (v - 0.5) / u;
            if (x < 0 || x >= b) continue;
            long k = (long) Math.floor(x);
            double t = g - logWeight(k, fewer, more, draws);
            if (!(u * (4 - u) - 3 <= t) && (u * (u - t) >= 1 || !(2 * Libm.log(u) <= t))) continue;
            if (good > bad) k = draws - k;
            return draws < sample ? good - k : k;
        }
    }

    private static double logWeight(long k, long fewer, long more, long draws) {
        return Factorials.logFactorial(k)
                + Factorials.logFactorial(fewer - k)
                + Factorials.logFactorial(draws - k)
                + Factorials.logFactorial(more - draws + k);
    }
}
