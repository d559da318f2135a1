package dev.gila.ndarray.random;

import dev.gila.kernel.Libm;
import dev.gila.kernel.Ziggurat;

/** The gamma distribution and those made from it. */
final class Gammas {
    /** Below it, a beta number other than 0 and 1 is not to be expected. */
    private static final double TINY = 3e-103;

    private Gammas() {}

    /** One number after another; what depends on the parameters alone is computed once. */
    interface Draws {
        double next(BitGenerator bits);
    }

    /**
     * With shape 1 or more, Marsaglia and Tsang's "A simple method for generating gamma variables" (2000); with less, Ahrens
     * and Dieter's rejection (1974).
     */
    static Draws standardGamma(double shape) {
        if (shape == 1) return Ziggurat::exponential;
        if (shape == 0) return bits -> 0;
        if (shape < 1) return bits -> small(bits, shape);
        double b = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * b);
        return bits -> {
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
        };
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
    static Draws beta(double a, double b) {
        if (a <= 1 && b <= 1) {
            return a < TINY && b < TINY ? bits -> (a + b) * bits.nextDouble() < a ? 1 : 0 : bits -> johnk(bits, a, b);
        }
        Draws first = standardGamma(a);
        Draws second = standardGamma(b);
        return bits -> {
            double x = first.next(bits);
            double y = second.next(bits);
            return x / (x + y);
        };
    }

    private static double johnk(BitGenerator bits, double a, double b) {
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

    static Draws gamma(double shape, double scale) {
        Draws standard = standardGamma(shape);
        return bits -> scale * standard.next(bits);
    }

    static Draws chiSquare(double df) {
        return gamma(df / 2, 2);
    }

    static Draws noncentralChiSquare(double df, double nonc) {
        if (Double.isNaN(nonc)) return bits -> Double.NaN;
        if (nonc == 0) return chiSquare(df);
        if (df > 1) {
            Draws rest = chiSquare(df - 1);
            double shift = Math.sqrt(nonc);
            return bits -> {
                double sum = rest.next(bits);
                double n = Ziggurat.normal(bits) + shift;
                return sum + n * n;
            };
        }
        Counts.Draws count = Counts.poisson(nonc / 2);
        return bits -> chiSquare(df + 2 * count.next(bits)).next(bits);
    }

    static Draws f(double dfNum, double dfDen) {
        return ratio(chiSquare(dfNum), dfNum, dfDen);
    }

    static Draws noncentralF(double dfNum, double dfDen, double nonc) {
        return ratio(noncentralChiSquare(dfNum, nonc), dfNum, dfDen);
    }

    private static Draws ratio(Draws upper, double dfNum, double dfDen) {
        Draws lower = chiSquare(dfDen);
        return bits -> {
            double numerator = upper.next(bits) * dfDen;
            return numerator / (lower.next(bits) * dfNum);
        };
    }

    static Draws standardT(double df) {
        Draws gamma = standardGamma(df / 2);
        double scale = Math.sqrt(df / 2);
        return bits -> {
            double numerator = Ziggurat.normal(bits);
            return scale * numerator / Math.sqrt(gamma.next(bits));
        };
    }
}
