package dev.gila.kernel;

/** Logarithms and what is made of them, step for step as {@code native/kernels/logarithms.h} explains them. */
final class Logarithms {
    /** c, log(1 / c), and what that double lacks. */
    private static final double[] FACTORS = {
        1.34375, 1.3125, 1.28125, 1.25,
        1.21875, 1.21875, 1.1875, 1.15625,
        1.15625, 1.125, 1.09375, 1.09375,
        1.0625, 1.0625, 1.03125, 1.03125,
        1.0, 0.96875, 0.9375, 0.921875,
        0.890625, 0.859375, 0.84375, 0.828125,
        0.796875, 0.78125, 0.765625, 0.75,
        0.734375, 0.71875, 0.703125, 0.6875
    };

    private static final double[] STARTS = {
        -0x1.2e8e2bae12000p-2,
        -0x1.1675cababa000p-2,
        -0x1.fb9186d5e4000p-3,
        -0x1.c8ff7c79aa000p-3,
        -0x1.9525a9cf46000p-3,
        -0x1.9525a9cf46000p-3,
        -0x1.5ff3070a7a000p-3,
        -0x1.29552f8200000p-3,
        -0x1.29552f8200000p-3,
        -0x1.e27076e2b0000p-4,
        -0x1.6f0d28ae58000p-4,
        -0x1.6f0d28ae58000p-4,
        -0x1.f0a30c0118000p-5,
        -0x1.f0a30c0118000p-5,
        -0x1.f829b0e780000p-6,
        -0x1.f829b0e780000p-6,
        0x0.0p+0,
        0x1.0415d89e78000p-5,
        0x1.08598b59e4000p-4,
        0x1.4d3115d208000p-4,
        0x1.da72763844000p-4,
        0x1.365fcb015a000p-3,
        0x1.5bf406b544000p-3,
        0x1.823c16551a000p-3,
        0x1.d1037f2656000p-3,
        0x1.f991c6cb3c000p-3,
        0x1.1178e8227e000p-2,
        0x1.269621134e000p-2,
        0x1.3c25277333000p-2,
        0x1.522ae0738a000p-2,
        0x1.68ac83e9c7000p-2,
        0x1.7fafa3bd81000p-2
    };

    private static final double[] RESTS = {
        0x1.67b1e99b72bd8p-45,
        -0x1.8380e731f55c4p-44,
        0x1.d572aab993c87p-47,
        0x1.7794f689f8434p-45,
        0x1.297137d9f158fp-44,
        0x1.297137d9f158fp-44,
        0x1.8586f183bebf2p-44,
        0x1.5b967f4471dfcp-44,
        0x1.5b967f4471dfcp-44,
        0x1.a342c2af0003cp-45,
        0x1.4b4641b664613p-44,
        0x1.4b4641b664613p-44,
        0x1.d599e83368e91p-45,
        0x1.d599e83368e91p-45,
        -0x1.980267c7e09e4p-45,
        -0x1.980267c7e09e4p-45,
        0x0.0p+0,
        -0x1.dddc7f461c516p-44,
        -0x1.7e5dd7009902cp-46,
        -0x1.53a2582f4e1efp-48,
        0x1.a89401fa71733p-46,
        -0x1.fd3a0afb9691bp-44,
        -0x1.27023eb68981cp-46,
        0x1.e0ddb9a631e83p-46,
        -0x1.84a7e75b6f6e4p-47,
        -0x1.90d04cd7cc834p-44,
        0x1.1ef78ce2d07f2p-44,
        -0x1.1b61f10522625p-44,
        0x1.83b54b606bd5cp-46,
        0x1.ebe708164c759p-45,
        -0x1.7af966c548a30p-44,
        0x1.46fb79bf6d4cbp-44
    };

    private static final double[] LOG1P = {
        -0x1.5555555555555p-1,
        0x1.ffffffffffffcp-2,
        -0x1.9999999999c1ep-2,
        0x1.555555556f735p-2,
        -0x1.2492491c7dec0p-2,
        0x1.fffff9633ed80p-3,
        -0x1.c71d74b1196f3p-3,
        0x1.99eb04dba0b67p-3,
        -0x1.6f79e9a70cc32p-3
    };

    private static final long LEAST = 0x3fe7c00000000000L;

    /** Beyond this 1 is nothing beside its square. */
    private static final double BEYOND_ONE = 0x1p28;

    private Logarithms() {}

    /** u = 2^k (1 + f) / c with log(1 / c) = start. */
    private record Split(double k, double f, Doubled start) {
        Doubled natural() {
            double startHi = Math.fma(k, 0x1.62e42fefa3800p-1, start.hi());
            double startLo = Math.fma(k, 0x1.ef35793c76730p-45, start.lo());
            Doubled first = Doubled.orderedSum(startHi, f);
            double minusHalf = -0.5 * f;
            double second = f * minusHalf;
            Doubled sum = Doubled.orderedSum(first.hi(), second);
            double lost = Math.fma(f, minusHalf, -second);
            double rest = (startLo + first.lo()) + (lost + sum.lo());
            return Doubled.orderedSum(sum.hi(), Math.fma(f * second, Elementary.series(f, LOG1P), rest));
        }
    }

    private static Split split(Doubled u) {
        boolean subnormal = u.hi() < Double.MIN_NORMAL;
        double normal = subnormal ? u.hi() * 0x1p54 : u.hi();
        long bits = Double.doubleToRawLongBits(normal) + (0x3ff0000000000000L - LEAST);
        long exponent = bits >>> 52;
        int row = (int) (bits >>> 47) & 31;
        double c = FACTORS[row];
        double f = Math.fma(Double.longBitsToDouble((bits & 0x000fffffffffffffL) + LEAST), c, -1);
        double low = u.hi() < 0x1p60 ? u.lo() * (Double.longBitsToDouble((2046 - exponent) << 52) * c) : 0;
        double k = (double) (exponent - (subnormal ? 1023 + 54 : 1023));
        return new Split(k, f, new Doubled(STARTS[row], RESTS[row] + Math.fma(-f, low, low)));
    }

    static Doubled join(double k, double high, double low, Doubled rest) {
        Doubled sum = Doubled.orderedSum(k * high, rest.hi());
        return Doubled.orderedSum(sum.hi(), Math.fma(k, low, sum.lo() + rest.lo()));
    }

    /** The logarithm of what is positive and finite. */
    static Doubled log(Doubled u) {
        return split(u).natural();
    }

    private static boolean isLimit(double x) {
        return !(x > 0 && x < Double.POSITIVE_INFINITY);
    }

    /** The logarithm at 0 and below, at infinity and NaN. */
    private static double limit(double x) {
        return x == 0 ? Double.NEGATIVE_INFINITY : x < 0 ? Double.NaN : x;
    }

    static double log2(double x) {
        return isLimit(x) ? limit(x) : Elementary.log2(x);
    }

    static double log10(double x) {
        return isLimit(x) ? limit(x) : Elementary.log10(x);
    }

    static double log1p(double x) {
        if (!(Math.abs(x) >= Exponentials.TINY)) return x;
        Doubled u = Doubled.exactSum(1, x);
        return isLimit(u.hi()) ? limit(u.hi()) : Elementary.logOfSum(u, 0);
    }

    static double logaddexp(double x, double y) {
        if (Double.isNaN(x) || Double.isNaN(y)) return Double.NaN;
        double most = x < y ? y : x;
        double least = x < y ? x : y;
        if (Double.isInfinite(most)) return most;
        Doubled difference = most <= least ? new Doubled(0, 0) : Doubled.exactSum(least, 0 - most);
        double lo = difference.hi() > -1000 ? difference.lo() : 0;
        double e = Exponentials.exp(Exponentials.clamp(difference.hi(), -746, 0), lo);
        Doubled l = split(Doubled.exactSum(1, e)).natural();
        Doubled sum = Doubled.exactSum(most, e < Exponentials.TINY ? e : l.hi());
        return sum.hi() + (sum.lo() + l.lo());
    }

    static double asinh(double x) {
        double a = Math.abs(x);
        if (!(a >= 0x1p-28) || Double.isInfinite(a)) return x;
        if (a > BEYOND_ONE) return Doubled.withSign(logOfTwice(a), x);
        Doubled t = Doubled.orderedSum(a, (a * a) / (1 + Math.sqrt(Math.fma(a, a, 1))));
        return Doubled.withSign(Elementary.logOfSum(Doubled.exactSum(1, t.hi()).plus(t.lo()), 0), x);
    }

    private static double logOfTwice(double a) {
        return Elementary.logOfSum(new Doubled(a, 0), 1);
    }

    static double acosh(double x) {
        if (Double.isNaN(x) || x < 1) return Double.NaN;
        if (x > BEYOND_ONE) return Double.isInfinite(x) ? x : logOfTwice(x);
        double b = x - 1;
        Doubled t = Doubled.orderedSum(Math.sqrt(Math.fma(b, b, b + b)), b);
        return Elementary.logOfSum(Doubled.exactSum(1, t.hi()).plus(t.lo()), 0);
    }

    static double atanh(double x) {
        double a = Math.abs(x);
        if (!(a < 1)) return a == 1 ? Doubled.withSign(Double.POSITIVE_INFINITY, x) : Double.NaN;
        return Doubled.withSign(Elementary.atanh(a), x);
    }

    static double power(double x, double y) {
        double a = Math.abs(x);
        Doubled l =
                isLimit(a) ? new Doubled(limit(a), 0) : split(new Doubled(a, 0)).natural();
        Doubled product = Doubled.exactProduct(y, l.hi());
        double low = Math.abs(product.hi()) < 2000 ? Math.fma(y, l.lo(), product.lo()) : 0;
        double z = Exponentials.exp(Exponentials.clamp(product.hi(), -800, 800), low);
        return powerOf(x, y, z);
    }

    /** x to the power y, where z is that of its magnitude, unless it is 1. */
    static double powerOf(double x, double y, double z) {
        double a = Math.abs(x);
        if (x == 1 || y == 0 || a == 1 && Double.isInfinite(y)) return 1;
        if (Double.isNaN(x) || Double.isNaN(y)) return Double.NaN;
        if (Math.rint(y) != y) return x < 0 && a < Double.POSITIVE_INFINITY ? Double.NaN : z;
        return Math.abs(y % 2) == 1 ? Doubled.withSign(z, x) : z;
    }
}
