package dev.gila.kernel;

import dev.gila.kernel.Elementary.Grown;

/** What e^x - 1 gives, step for step as {@code native/kernels/exponentials.h} explains them. */
final class Exponentials {
    /** Arguments below this are their own expm1 and sinh. */
    static final double TINY = 0x1p-54;

    private Exponentials() {}

    /** A polynomial, the highest coefficient first, whose steps are fused. */
    static double polynomial(double x, double... coefficients) {
        double y = coefficients[0];
        for (int i = 1; i < coefficients.length; i++) y = Math.fma(y, x, coefficients[i]);
        return y;
    }

    private static Grown grow(double hi, double lo) {
        double rounded = Elementary.eighthsOf(hi);
        return Elementary.grow(rounded, Elementary.lessLog2(hi, rounded) + Elementary.log2Rest(lo, rounded));
    }

    static double clamp(double x, double least, double most) {
        return x > most ? most : x < least ? least : x;
    }

    /** e^(hi + lo); hi is at most 1300. */
    static double exp(double hi, double lo) {
        return Double.isNaN(hi) ? hi : grow(hi, lo).value();
    }

    private static double scaled(double x, double n) {
        return Math.scalb(x, (int) Math.floor(n));
    }

    private static Doubled quarterExpm1(double x) {
        Grown g = grow(clamp(x, -60, 710.6), 0);
        double n = g.n() - 2;
        Doubled sum = Doubled.exactSum(scaled(g.power(), n), -0.25);
        Doubled e = Doubled.exactSum(sum.hi(), scaled(g.rest(), n));
        return e.plus(sum.lo() + scaled(g.lost(), n));
    }

    static double expm1(double x) {
        return !(Math.abs(x) >= TINY) ? x : quarterExpm1(x).value() * 4;
    }

    static double exp2(double argument) {
        if (Double.isNaN(argument)) return argument;
        double x = clamp(argument, -1100, 1100);
        double rounded = Elementary.roundToEighths(x);
        double f = x - Elementary.eighths(rounded);
        return Elementary.grow(rounded, Math.fma(f, 0x1.62e42fefa39efp-1, f * 0x1.abc9e3b39803fp-56))
                .value();
    }

    static double sinh(double x) {
        double a = Math.abs(x);
        if (!(a >= TINY)) return x;
        double most = Math.min(710.6, a);
        double rounded = Elementary.eighthsOf(most);
        Grown g = Elementary.grow(rounded, Elementary.log2Rest(Elementary.lessLog2(most, rounded), rounded));
        double scale = scaled(0.25, g.n());
        Doubled e = Doubled.orderedSum(Math.fma(g.power(), scale, -0.25), g.rest() * scale);
        boolean small = e.hi() < 0.25;
        double times = small ? 2 : 1;
        double by = small ? e.hi() * -4 : 1;
        double low = Math.fma(g.lost(), scale, e.lo());
        double y = Math.fma(times, e.hi(), Math.fma(times, low, by * (e.hi() / Math.fma(4, e.hi(), 1))));
        return Doubled.withSign(y + y, x);
    }

    static double cosh(double x) {
        if (Double.isNaN(x)) return x;
        Grown g = grow(clamp(Math.abs(x), 0, 710.6), 0);
        double high = scaled(g.power(), g.n() - 2);
        double rest = scaled(g.rest(), g.n() - 2);
        double y = high + (0.0625 / (high + rest) + rest);
        return y + y;
    }

    static double tanh(double x) {
        if (Double.isNaN(x)) return x;
        double twice = 2 * Math.min(25, Math.abs(x));
        double rounded = Elementary.eighthsOf(twice);
        Grown g = Elementary.grow(rounded, Elementary.log2Rest(Elementary.lessLog2(twice, rounded), rounded));
        double scale = scaled(1, g.n());
        Doubled e = Doubled.orderedSum(Math.fma(g.power(), scale, -1), g.rest() * scale);
        Doubled above = Doubled.orderedSum(2, e.hi()).plus(e.lo());
        return Doubled.withSign(e.roundedOver(above), x);
    }
}
