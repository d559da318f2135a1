package dev.gila.modules.maths;

/**
 * Error and gamma functions. The gamma function by Lanczos's approximation with g = 6.024680040776729583740234375 and
 * n = 13 (coefficients from Godfrey's method as published with Boost.Math); the error function by its Taylor-like series
 * (Abramowitz and Stegun 7.1.6) for small arguments and the continued fraction (7.1.14) for large ones.
 */
final class SpecialFunctions {
    private static final double G = 6.024680040776729583740234375;
    private static final double[] NUMERATOR = {
        23531376880.410759688572007674451636754734846804940,
        42919803642.649098768957899047001988850926355848959,
        35711959237.355668049440185451547166705960488635843,
        17921034426.037209699919755754458931112671403265390,
        6039542586.3520280050642916443072979210699388420708,
        1439720407.3117216736632230727949123939715485786372,
        248874557.86205415651146038641322942321632125127801,
        31426415.585400194380614231628318205362874684987640,
        2876370.6289353724412254090516208496135991145378768,
        186056.26539522349504029498971604569928220784236328,
        8071.6720023658162106380029022722506138218516325024,
        210.82427775157934587250973392071336271166969580291,
        2.5066282746310002701649081771338373386264310793408,
    };
    private static final double[] DENOMINATOR = {
        0.0,
        39916800.0,
        120543840.0,
        150917976.0,
        105258076.0,
        45995730.0,
        13339535.0,
        2637558.0,
        357423.0,
        32670.0,
        1925.0,
        66.0,
        1.0,
    };
    private static final double LOG_PI = 1.144729885849400174143427351353058711647;
    private static final double SQRT_PI = 1.772453850905516027298167483341145182798;
    private static final int SERIES_TERMS = 25;
    private static final int FRACTION_TERMS = 50;
    private static final int EXACT_FACTORIALS = 23;

    private SpecialFunctions() {}

    static double erf(double x) {
        if (Double.isNaN(x)) return x;
        double a = Math.abs(x);
        if (a < 1.5) return erfSeries(x);
        double c = erfcFraction(a);
        return x > 0 ? 1 - c : c - 1;
    }

    static double erfc(double x) {
        if (Double.isNaN(x)) return x;
        double a = Math.abs(x);
        if (a < 1.5) return 1 - erfSeries(x);
        double c = erfcFraction(a);
        return x > 0 ? c : 2 - c;
    }

    private static double erfSeries(double x) {
        double x2 = x * x;
        double sum = 0;
        double k = SERIES_TERMS + 0.5;
        for (int i = 0; i < SERIES_TERMS; i++) {
            sum = 2 + x2 * sum / k;
            k -= 1;
        }
        return sum * x * Math.exp(-x2) / SQRT_PI;
    }

    private static double erfcFraction(double x) {
        if (x >= 30) return 0;
        double x2 = x * x;
        double a = 0;
        double da = 0.5;
        double p = 1;
        double p0 = 0;
        double q = da + x2;
        double q0 = 1;
        for (int i = 0; i < FRACTION_TERMS; i++) {
            a += da;
            da += 2;
            double b = da + x2;
            double p1 = b * p - a * p0;
            p0 = p;
            p = p1;
            double q1 = b * q - a * q0;
            q0 = q;
            q = q1;
        }
        return p / q * x * Math.exp(-x2) / SQRT_PI;
    }

    private static double lanczosSum(double x) {
        double num = 0;
        double den = 0;
        if (x < 5) {
            for (int i = NUMERATOR.length - 1; i >= 0; i--) {
                num = num * x + NUMERATOR[i];
                den = den * x + DENOMINATOR[i];
            }
        } else {
            for (int i = 0; i < NUMERATOR.length; i++) {
                num = num / x + NUMERATOR[i];
                den = den / x + DENOMINATOR[i];
            }
        }
        return num / den;
    }

    /** sin(pi x), reduced exactly. */
    private static double sinPi(double x) {
        double y = Math.abs(x) % 2;
        double r = switch ((int) Math.round(2 * y)) {
            case 0 -> Math.sin(Math.PI * y);
            case 1 -> Math.cos(Math.PI * (y - 0.5));
            case 2 -> Math.sin(Math.PI * (1 - y));
            case 3 -> -Math.cos(Math.PI * (y - 1.5));
            default -> Math.sin(Math.PI * (y - 2));
        };
        return Math.copySign(1, x) * r;
    }

    static double gamma(double x) {
        if (Double.isNaN(x) || x == Double.POSITIVE_INFINITY) return x;
        if (x == Double.NEGATIVE_INFINITY || x == 0) throw MathModule.domainError();
        if (x == Math.floor(x)) {
            if (x < 0) throw MathModule.domainError();
            if (x <= EXACT_FACTORIALS) return factorial((int) x - 1);
        }
        double a = Math.abs(x);
        if (a < 1e-20) {
            double r = 1 / x;
            if (Double.isInfinite(r)) throw MathModule.rangeError();
            return r;
        }
        if (a > 200) {
            if (x < 0) return 0 / sinPi(x);
            throw MathModule.rangeError();
        }
        double r = gammaBetween(x, a);
        if (Double.isInfinite(r)) throw MathModule.rangeError();
        return r;
    }

    private static double gammaBetween(double x, double a) {
        double y = a + (G - 0.5);
        // What rounding took from y, given back to first order below.
        double z = a > G - 0.5 ? y - a - (G - 0.5) : y - (G - 0.5) - a;
        z = z * G / y;
        double r;
        if (x < 0) {
            r = -Math.PI / sinPi(a) / a * Math.exp(y) / lanczosSum(a);
            r -= z * r;
            r = a < 140 ? r / Math.pow(y, a - 0.5) : r / half(y, a) / half(y, a);
        } else {
            r = lanczosSum(a) / Math.exp(y);
            r += z * r;
            r = a < 140 ? r * Math.pow(y, a - 0.5) : r * half(y, a) * half(y, a);
        }
        return r;
    }

    private static double half(double y, double a) {
        return Math.pow(y, a / 2 - 0.25);
    }

    private static double factorial(int n) {
        double r = 1;
        for (int i = 2; i <= n; i++) r *= i;
        return r;
    }

    static double logGamma(double x) {
        if (Double.isNaN(x)) return x;
        if (Double.isInfinite(x)) return Double.POSITIVE_INFINITY;
        if (x == Math.floor(x) && x <= 2) {
            if (x <= 0) throw MathModule.domainError();
            return 0;
        }
        double a = Math.abs(x);
        if (a < 1e-20) return -Math.log(a);
        double r = Math.log(lanczosSum(a)) - G;
        r += (a - 0.5) * (Math.log(a + G - 0.5) - 1);
        if (x < 0) r = LOG_PI - Math.log(Math.abs(sinPi(a))) - Math.log(a) - r;
        if (Double.isInfinite(r)) throw MathModule.rangeError();
        return r;
    }
}
