package dev.gila.ndarray.random;

import dev.gila.kernel.Libm;
import dev.gila.kernel.Ziggurat;

/** Continuous distributions that are a function of one or two {@link Standard} numbers. */
final class Transforms {
    private Transforms() {}

    static double lognormal(double normal, double mean, double sigma) {
        return Libm.exp(mean + sigma * normal);
    }

    static double rayleigh(double exponential, double scale) {
        return scale * Math.sqrt(2 * exponential);
    }

    static double pareto(double exponential, double a) {
        return Libm.expm1(exponential / a);
    }

    static double weibull(BitGenerator bits, double a) {
        return a == 0 ? 0 : Libm.pow(Ziggurat.exponential(bits), 1 / a);
    }

    static double power(double exponential, double a) {
        return Libm.pow(-Libm.expm1(-exponential), 1 / a);
    }

    static double standardCauchy(BitGenerator bits) {
        double numerator = Ziggurat.normal(bits);
        return numerator / Ziggurat.normal(bits);
    }

    static double laplace(double u, double loc, double scale) {
        return u >= 0.5 ? loc - scale * Libm.log(2 - u - u) : loc + scale * Libm.log(u + u);
    }

    static double logistic(double u, double loc, double scale) {
        return loc + scale * Libm.log(u / (1 - u));
    }

    static double gumbel(double u, double loc, double scale) {
        return loc - scale * Libm.log(-Libm.log(1 - u));
    }

    /** Michael, Schucany and Haas (1976), in the form that loses nothing where the scale is small. */
    static double wald(BitGenerator bits, double mean, double scale) {
        double n = Ziggurat.normal(bits);
        double y = mean * n * n;
        double d = 1 + Math.sqrt(1 + 4 * scale / y);
        double x = mean * (1 - 2 / d);
        return bits.nextDouble() <= mean / (mean + x) ? x : mean * mean / x;
    }

    static double triangular(double u, double left, double mode, double right) {
        double base = right - left;
        double leftBase = mode - left;
        return u <= leftBase / base
                ? left + Math.sqrt(u * (leftBase * base))
                : right - Math.sqrt((1 - u) * ((right - mode) * base));
    }

    /**
     * Best and Fisher's rejection from a wrapped Cauchy distribution (1979); uniform where the concentration is next to
     * nothing, and a wrapped normal distribution where it is very large.
     */
    static double vonMises(BitGenerator bits, double mu, double kappa) {
        if (Double.isNaN(kappa)) return Double.NaN;
        if (kappa < 1e-8) return Math.PI * (2 * bits.nextDouble() - 1);
        if (kappa > 1e6) {
            double angle = mu + Math.sqrt(1 / kappa) * Ziggurat.normal(bits);
            if (angle < -Math.PI) angle += 2 * Math.PI;
            return angle > Math.PI ? angle - 2 * Math.PI : angle;
        }
        double s = envelope(kappa);
        double w;
        double y;
        double v;
        do {
            double z = Libm.cos(Math.PI * bits.nextDouble());
            w = (1 + s * z) / (s + z);
            y = kappa * (s - w);
            v = bits.nextDouble();
        } while (!(y * (2 - y) - v >= 0) && !(Libm.log(y / v) + 1 - y >= 0));
        double angle = Libm.acos(w);
        if (bits.nextDouble() < 0.5) angle = -angle;
        angle += mu;
        double wrapped = (Math.abs(angle) + Math.PI) % (2 * Math.PI) - Math.PI;
        return angle < 0 ? -wrapped : wrapped;
    }

    /** The parameter of the wrapped Cauchy distribution; a Taylor series where its terms would cancel. */
    private static double envelope(double kappa) {
        if (kappa < 1e-5) return 1 / kappa + kappa;
        double r = 1 + Math.sqrt(1 + 4 * kappa * kappa);
        double rho = (r - Math.sqrt(2 * r)) / (2 * kappa);
        return (1 + rho * rho) / (2 * rho);
    }
}
