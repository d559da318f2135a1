package dev.gila.ndarray.random;

import dev.gila.kernel.Libm;

/**
 * Binomial numbers with fixed parameters: by inversion where few successes are expected, else by BTPE (Kachitvichyanukul and
 * Schmeiser, "Binomial random variate generation", 1988), with the signs of its Stirling corrections put right.
 */
final class Binomial {
    private final long n;
    private final double p;

    /** Whether failures are drawn, because they are the rarer. */
    private final boolean flipped;

    private final boolean byInversion;
    private Squeeze squeeze;
    private double none;
    private long bound;

    Binomial(long n, double probability) {
        this.n = n;
        flipped = probability > 0.5;
        p = flipped ? 1 - probability : probability;
        byInversion = p * n <= 30;
        if (n == 0 || probability == 0) return;
        if (byInversion) {
            double mean = n * p;
            none = Libm.exp(n * Libm.log1p(-p));
            bound = (long) Math.min(n, mean + 10 * Math.sqrt(mean * (1 - p) + 1));
        } else {
            squeeze = new Squeeze(n, p);
        }
    }

    /** The distribution with those parameters, if it exists. */
    static Binomial checked(long n, double p) {
        Rule.PROBABILITY.check("p", p);
        Counts.nonNegative("n", n);
        return new Binomial(n, p);
    }

    static long draw(BitGenerator bits, long n, double p) {
        return new Binomial(n, p).next(bits);
    }

    long next(BitGenerator bits) {
        if (n == 0 || p == 0 && !flipped) return 0;
        long count = byInversion ? invert(bits) : squeeze.next(bits);
        return flipped ? n - count : count;
    }

    private long invert(BitGenerator bits) {
        double q = 1 - p;
        long x = 0;
        double px = none;
        double u = bits.nextDouble();
        while (u > px) {
            x++;
            if (x > bound) {
                x = 0;
                px = none;
                u = bits.nextDouble();
            } else {
                u -= px;
                px = (n - x + 1) * p * px / (x * q);
            }
        }
        return x;
    }

    /** BTPE: a triangle, two parallelograms and two exponential tails over the scaled probabilities. */
    private static final class Squeeze {
        private final long n;
        private final long mode;
        private final double r;
        private final double q;
        private final double variance;
        private final double p1;
        private final double p2;
        private final double p3;
        private final double p4;
        private final double middle;
        private final double left;
        private final double right;
        private final double c;
        private final double leftRate;
        private final double rightRate;

        Squeeze(long n, double p) {
            this.n = n;
            r = Math.min(p, 1 - p);
            q = 1 - r;
            variance = n * r * q;
            double fm = n * r + r;
            mode = (long) Math.floor(fm);
            p1 = Math.floor(2.195 * Math.sqrt(n * r * q) - 4.6 * q) + 0.5;
            middle = mode + 0.5;
            left = middle - p1;
            right = middle + p1;
            c = 0.134 + 20.5 / (15.3 + mode);
            double a = (fm - left) / (fm - left * r);
            leftRate = a * (1 + a / 2);
            a = (right - fm) / (right * q);
            rightRate = a * (1 + a / 2);
            p2 = p1 * (1 + 2 * c);
            p3 = p2 + c / leftRate;
            p4 = p3 + c / rightRate;
        }

        long next(BitGenerator bits) {
            for (; ; ) {
                double u = bits.nextDouble() * p4;
                double v = bits.nextDouble();
                if (u <= p1) return (long) Math.floor(middle - p1 * v + u);
                long y;
                if (u <= p2) {
                    double x = left + (u - p1) / c;
                    v = v * c + 1 - Math.abs(mode - x + 0.5) / p1;
                    if (v > 1) continue;
                    y = (long) Math.floor(x);
                } else if (u <= p3) {
                    y = (long) Math.floor(left + Libm.log(v) / leftRate);
                    if (y < 0 || v == 0) continue;
                    v = v * (u - p2) * leftRate;
                } else {
                    y = (long) Math.floor(right - Libm.log(v) / rightRate);
                    if (y > n || v == 0) continue;
                    v = v * (u - p3) * rightRate;
                }
                if (accepts(y, v)) return y;
            }
        }

        private boolean accepts(long y, double v) {
            long k = Math.abs(y - mode);
            if (!(k > 20 && k < variance / 2 - 1)) return v <= ratio(y);
            double rho = k / variance * ((k * (k / 3.0 + 0.625) + 0.16666666666666666) / variance + 0.5);
            double t = -k * k / (2 * variance);
            double logV = Libm.log(v);
            if (logV < t - rho) return true;
            return !(logV > t + rho) && logV <= logRatio(y);
        }

        /** The probability of y over that of the mode, by recursion. */
        private double ratio(long y) {
            double s = r / q;
            double a = s * (n + 1);
            double f = 1;
            for (long i = mode + 1; i <= y; i++) f *= a / i - s;
            for (long i = y + 1; i <= mode; i++) f /= a / i - s;
            return f;
        }

        /** Its logarithm, by Stirling's series. */
        private double logRatio(long y) {
            double x1 = (double) y + 1;
            double f1 = (double) mode + 1;
            double z = (double) n + 1 - (double) mode;
            double w = (double) n - (double) y + 1;
            return middle * Libm.log(f1 / x1)
                    + (n - mode + 0.5) * Libm.log(z / w)
                    + (y - mode) * Libm.log(w * r / (x1 * q))
                    + correction(f1)
                    + correction(z)
                    - correction(x1)
                    - correction(w);
        }

        private static double correction(double x) {
            double square = x * x;
            return (13860. - (462. - (132. - (99. - 140. / square) / square) / square) / square) / x / 166320.;
        }
    }
}
