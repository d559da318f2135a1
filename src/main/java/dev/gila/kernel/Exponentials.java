package dev.gila.kernel;

/** Powers and hyperbolic functions, step for step as {@code native/kernels/exponentials.h} explains them. */
final class Exponentials {
    /** Arguments below this are their own expm1, sinh and tanh. */
    static final double TINY = 0x1p-54;

    private static final double ROUNDER = 0x1.8p52;
    private static final long ROUNDER_BITS = 0x4338000000000000L;

    private Exponentials() {}

    /** A polynomial, the highest coefficient first, whose steps are fused. */
    static double polynomial(double x, double... coefficients) {
        double y = coefficients[0];
        for (int i = 1; i < coefficients.length; i++) y = Math.fma(y, x, coefficients[i]);
        return y;
    }

    /** e^x = 2^n (1 + rest). */
    private record Grown(long n, Doubled rest) {}

    private static Grown grow(long n, double r, double tail) {
        return new Grown(n, Doubled.orderedSum(r, Math.fma(polynomial(r, Elementary.EXP), r * r, tail)));
    }

    private static Grown growNatural(double hi, double lo) {
        double rounded = Math.fma(hi, 0x1.71547652b82fep0, ROUNDER);
        double n = rounded - ROUNDER;
        double high = Math.fma(n, -0x1.62e42feep-1, hi);
        double low = Math.fma(n, 0x1.a39ef35793c76p-33, 0 - lo);
        double r = high - low;
        return grow(Double.doubleToRawLongBits(rounded) - ROUNDER_BITS, r, (high - r) - low);
    }

    private static double powerOfTwo(long n) {
        return Double.longBitsToDouble((n + 1023) << 52);
    }

    private static double wholePower(Grown g) {
        Doubled sum = Doubled.orderedSum(1, g.rest.hi());
        double y = sum.hi() + (sum.lo() + g.rest.lo());
        long shifted = g.n + 4096;
        long half = shifted >>> 1;
        return y * powerOfTwo(half - 2048) * powerOfTwo(shifted - half - 2048);
    }

    static double clamp(double x, double least, double most) {
        return x > most ? most : x < least ? least : x;
    }

    /** e^(hi + lo); hi is at most 2000. */
    static double exp(double hi, double lo) {
        return Double.isNaN(hi) ? hi : wholePower(growNatural(hi, lo));
    }

    private static Doubled quarterExpm1(double x) {
        Grown g = growNatural(clamp(x, -60, 710.6), 0);
        double scale = powerOfTwo(g.n - 2);
        Doubled sum = Doubled.exactSum(scale - 0.25, scale * g.rest.hi());
        return sum.plus(scale * g.rest.lo());
    }

    static double expm1(double x) {
        return !(Math.abs(x) >= TINY) ? x : quarterExpm1(x).value() * 4;
    }

    static double exp2(double argument) {
        if (Double.isNaN(argument)) return argument;
        double x = clamp(argument, -1100, 1100);
        double rounded = x + ROUNDER;
        double f = x - (rounded - ROUNDER);
        Doubled r = Doubled.exactProduct(f, 0x1.62e42fefa39efp-1);
        double tail = Math.fma(f, 0x1.abc9e3b39803fp-56, r.lo());
        return wholePower(grow(Double.doubleToRawLongBits(rounded) - ROUNDER_BITS, r.hi(), tail));
    }

    static double sinh(double x) {
        double a = Math.abs(x);
        if (!(a >= TINY)) return x;
        Doubled e = quarterExpm1(a);
        double y = e.hi() + (e.lo() + e.hi() / Math.fma(e.hi(), 4, 1));
        return Doubled.withSign(y + y, x);
    }

    static double cosh(double x) {
        if (Double.isNaN(x)) return x;
        Grown g = growNatural(clamp(Math.abs(x), 0, 710.6), 0);
        double scale = powerOfTwo(g.n - 2);
        Doubled sum = Doubled.orderedSum(scale, scale * g.rest.hi());
        double y = sum.hi() + (0.0625 / sum.hi() + (sum.lo() + scale * g.rest.lo()));
        return y + y;
    }

    static double tanh(double x) {
        double a = Math.abs(x);
        if (!(a >= TINY)) return x;
        Grown g = growNatural(clamp(a + a, 0, 50), 0);
        double scale = powerOfTwo(g.n);
        Doubled sum = Doubled.exactSum(scale - 1, scale * g.rest.hi());
        Doubled e = new Doubled(sum.hi(), Math.fma(scale, g.rest.lo(), sum.lo()));
        Doubled above =
                Doubled.orderedSum(Math.max(e.hi(), 2), Math.min(e.hi(), 2)).plus(e.lo());
        return Doubled.withSign(e.over(above).value(), x);
    }
}
