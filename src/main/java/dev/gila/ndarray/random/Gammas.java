package dev.gila.ndarray.random;

import dev.gila.kernel.Libm;
import dev.gila.kernel.Ziggurat;

/** The gamma distribution and those made from it. */
final class Gammas {
    /** Below it, a beta number other than 0 and 1 is not to be expected. */
    private static final double TINY = 3e-103;

    private Gammas() {}

    /**
     * With shape 1 or more, Marsaglia and Tsang's "A simple method for generating gamma variables" (2000); with less, Ahrens
     * and Dieter's rejection (1974).
     */
    static double standardGamma(BitGenerator bits, double shape) {
        if (shape == 1) return Ziggurat.exponential(bits);
        if (shape == 0) return 0;
        if (shape < 1) return small(bits, shape);
        double b = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * b);
        for (; ; ) {
            double x;
            double v;
            do {
                x = Ziggurat.normal(bits);
                v = 1 + c * x;
            } while (v <= 0);
            v = v * v * v;
            double u = bits.nextDouble();
            if (u < 1 - 0.0331 * (x * x) * (x * x)) return b * v;
            if (Libm.log(u) < 0.5 * x * x + b * (1 - v + Libm.log(v))) return b * v;
        }
    }

    private static double small(BitGenerator bits, double shape) {
        for (; ; ) {
            double u = bits.nextDouble();
            double v = Ziggurat.exponential(bits);
            if (u <= 1 - shape) {
                double x = Libm.pow(u, 1 / shape);
                if (x <= v) return x;
            } else {
                double y = -Libm.log((1 - u) / shape);
                double x = Libm.pow(1 - shape + shape * y, 1 / shape);
                if (x <= v + y) return x;
            }
        }
    }

    /** The same in single precision. */
    static float standardGamma32(BitGenerator bits, float shape) {
        if (shape == 1) return Ziggurat.exponential32(bits);
        if (shape == 0) return 0;
        if (shape < 1) return small32(bits, shape);
        float b = shape - 1.0f / 3;
        float c = (float) (1 / (float) Math.sqrt(9 * b));
        for (; ; ) {
            float x;
            float v;
            do {
                x = Ziggurat.normal32(bits);
                v = 1 + c * x;
            } while (v <= 0);
            v = v * v * v;
            float u = bits.nextFloat();
            if (u < 1 - 0.0331f * (x * x) * (x * x)) return b * v;
            if (Libm.log(u) < 0.5f * x * x + b * (1 - v + Libm.log(v))) return b * v;
        }
    }

    private static float small32(BitGenerator bits, float shape) {
        for (; ; ) {
            float u = bits.nextFloat();
            float v = Ziggurat.exponential32(bits);
            if (u <= 1 - shape) {
                float x = Libm.pow(u, 1 / shape);
                if (x <= v) return x;
            } else {
                float y = -Libm.log((1 - u) / shape);
                float x = Libm.pow(1 - shape + shape * y, 1 / shape);
                if (x <= v + y) return x;
            }
        }
    }

    /** Two gamma numbers; with both parameters at most 1, Johnk's method, in logarithms where powers vanish. */
    static double beta(BitGenerator bits, double a, double b) {
        if (!(a <= 1 && b <= 1)) {
            double x = standardGamma(bits, a);
            double y = standardGamma(bits, b);
            return x / (x + y);
        }
        if (a < TINY && b < TINY) return (a + b) * bits.nextDouble() < a ? 1 : 0;
        for (; ; ) {
            double u = bits.nextDouble();
            double v = bits.nextDouble();
            double x = Libm.pow(u, 1 / a);
            double y = Libm.pow(v, 1 / b);
            double sum = x + y;
            if (!(sum <= 1 && u + v > 0)) continue;
            if (x > 0 && y > 0) return x / sum;
            double difference = Libm.log(u) / a - Libm.log(v) / b;
            return difference > 0
                    ? Libm.exp(-Libm.log1p(Libm.exp(-difference)))
                    : Libm.exp(difference - Libm.log1p(Libm.exp(difference)));
        }
    }

    static double gamma(BitGenerator bits, double shape, double scale) {
        return scale * standardGamma(bits, shape);
    }

    static double chiSquare(BitGenerator bits, double df) {
        return 2 * standardGamma(bits, df / 2);
    }

    static double noncentralChiSquare(BitGenerator bits, double df, double nonc) {
        if (Double.isNaN(nonc)) return Double.NaN;
        if (nonc == 0) return chiSquare(bits, df);
        if (df > 1) {
            double rest = chiSquare(bits, df - 1);
            double n = Ziggurat.normal(bits) + Math.sqrt(nonc);
            return rest + n * n;
        }
        long i = Counts.poisson(nonc / 2).next(bits);
        return chiSquare(bits, df + 2 * i);
    }

    static double f(BitGenerator bits, double dfNum, double dfDen) {
        double numerator = chiSquare(bits, dfNum) * dfDen;
        return numerator / (chiSquare(bits, dfDen) * dfNum);
    }

    static double noncentralF(BitGenerator bits, double dfNum, double dfDen, double nonc) {
        double numerator = noncentralChiSquare(bits, dfNum, nonc) * dfDen;
        return numerator / (chiSquare(bits, dfDen) * dfNum);
    }

    static double standardT(BitGenerator bits, double df) {
        double numerator = Ziggurat.normal(bits);
        double denominator = standardGamma(bits, df / 2);
        return Math.sqrt(df / 2) * numerator / Math.sqrt(denominator);
    }
}
