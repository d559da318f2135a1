package dev.gila.kernel;

/** Logarithms and what is made of them, step for step as {@code native/kernels/logarithms.h} explains them. */
final class Logarithms {
    private static final double[] SERIES = {
        0.10763771141935799,
        0.10456178583266948,
        0.11766819759900725,
        0.1333329638088045,
        0.15384615763125822,
        0.18181818179643494,
        0.22222222222228474,
        0.28571428571428564,
        0.4
    };

    /** Beyond this 1 is nothing beside its square. */
    private static final double BEYOND_ONE = 0x1p28;

    private Logarithms() {}

    /** k log 2 + rest. */
    private record Split(double k, Doubled rest) {
        Doubled natural() {
            return join(k, 0x1.62e42feep-1, 0x1.a39ef35793c76p-33, rest);
        }
    }

    private static Split split(Doubled u) {
        boolean subnormal = u.hi() < Double.MIN_NORMAL;
        double normal = subnormal ? u.hi() * 0x1p54 : u.hi();
        long bits = Double.doubleToRawLongBits(normal) + (0x3ff0000000000000L - 0x3fe6a09e00000000L);
        long exponent = bits >>> 52;
        double k = (double) (exponent - (subnormal ? 1023 + 54 : 1023));
        double f = Double.longBitsToDouble((bits & 0x000fffffffffffffL) + 0x3fe6a09e00000000L) - 1;
        double low = u.hi() < 0x1p60 ? u.lo() * Double.longBitsToDouble((2046 - exponent) << 52) : 0;
        Doubled s = new Doubled(f, low).over(Doubled.orderedSum(2, f).plus(low));
        double z = s.hi() * s.hi();
        double r = Exponentials.polynomial(z, SERIES);
        double zLow = Math.fma(s.hi(), s.hi(), 0 - z) + (s.hi() + s.hi()) * s.lo();
        Doubled cube = Doubled.exactProduct(s.hi(), z).plus(Math.fma(s.hi(), zLow, s.lo() * z));
        double small = Math.fma(cube.hi(), 0x1.5555555555555p-55, cube.lo() * 0x1.5555555555555p-1);
        Doubled third = Doubled.exactProduct(cube.hi(), 0x1.5555555555555p-1).plus(Math.fma(cube.hi() * z, r, small));
        Doubled sum = Doubled.orderedSum(s.hi() + s.hi(), third.hi());
        return new Split(k, sum.plus((s.lo() + s.lo()) + third.lo()));
    }

    static Doubled join(double k, double high, double low, Doubled rest) {
        Doubled sum = Doubled.orderedSum(k * high, rest.hi());
        return Doubled.orderedSum(sum.hi(), Math.fma(k, low, sum.lo() + rest.lo()));
    }

    /** The logarithm of what is positive and finite. */
    static Doubled log(Doubled u) {
        return split(u).natural();
    }

    private static Doubled scaled(Doubled rest, double high, double low) {
        return Doubled.exactProduct(rest.hi(), high).plus(Math.fma(rest.hi(), low, rest.lo() * high));
    }

    private static boolean isLimit(double x) {
        return !(x > 0 && x < Double.POSITIVE_INFINITY);
    }

    /** The logarithm at 0 and below, at infinity and NaN. */
    private static double limit(double x) {
        return x == 0 ? Double.NEGATIVE_INFINITY : x < 0 ? Double.NaN : x;
    }

    static double log2(double x) {
        if (isLimit(x)) return limit(x);
        Split l = split(new Doubled(x, 0));
        return join(l.k, 1, 0, scaled(l.rest, 0x1.71547652b82fep+0, 0x1.777d0ffda0d24p-56))
                .hi();
    }

    static double log10(double x) {
        if (isLimit(x)) return limit(x);
        Split l = split(new Doubled(x, 0));
        Doubled rest = scaled(l.rest, 0x1.bcb7b1526e50ep-2, 0x1.95355baaafad3p-57);
        return join(l.k, 0x1.3441350800000p-2, 0x1.f79fef311f12bp-34, rest).hi();
    }

    static double log1p(double x) {
        if (!(Math.abs(x) >= Exponentials.TINY)) return x;
        Doubled u = Doubled.exactSum(1, x);
        return isLimit(u.hi()) ? limit(u.hi()) : split(u).natural().hi();
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
        Doubled square = Doubled.exactProduct(a, a);
        Doubled root = Doubled.exactSum(1, square.hi()).plus(square.lo()).squareRoot();
        Doubled part = square.over(Doubled.orderedSum(root.hi(), 1).plus(root.lo()));
        Doubled t = Doubled.exactSum(a, part.hi());
        Doubled u = Doubled.exactSum(1, t.hi()).plus(t.lo() + part.lo());
        return Doubled.withSign(split(u).natural().hi(), x);
    }

    private static double logOfTwice(double a) {
        Split l = split(new Doubled(a, 0));
        return new Split(l.k + 1, l.rest).natural().hi();
    }

    static double acosh(double x) {
        if (Double.isNaN(x) || x < 1) return Double.NaN;
        if (x == 1) return 0;
        if (x > BEYOND_ONE) return Double.isInfinite(x) ? x : logOfTwice(x);
        Doubled square = Doubled.exactProduct(x, x);
        Doubled below = Doubled.exactSum(square.hi(), -1).plus(square.lo());
        Doubled root = Doubled.orderedSum(below.hi(), below.lo()).squareRoot();
        return split(Doubled.exactSum(x, root.hi()).plus(root.lo())).natural().hi();
    }

    static double atanh(double x) {
        double a = Math.abs(x);
        if (!(a >= 0x1p-28)) return x;
        if (a >= 1) return a > 1 ? Double.NaN : Doubled.withSign(Double.POSITIVE_INFINITY, x);
        Doubled ratio = new Doubled(a + a, 0).over(Doubled.exactSum(1, 0 - a));
        Doubled u = Doubled.exactSum(1, ratio.hi()).plus(ratio.lo());
        return Doubled.withSign(0.5 * split(u).natural().hi(), x);
    }

    static double power(double x, double y) {
        double a = Math.abs(x);
        if (x == 1 || y == 0 || a == 1 && Double.isInfinite(y)) return 1;
        if (Double.isNaN(x) || Double.isNaN(y)) return Double.NaN;
        Doubled l =
                isLimit(a) ? new Doubled(limit(a), 0) : split(new Doubled(a, 0)).natural();
        Doubled product = Doubled.exactProduct(y, l.hi());
        double low = Math.abs(product.hi()) < 2000 ? Math.fma(y, l.lo(), product.lo()) : 0;
        double z = Exponentials.exp(Exponentials.clamp(product.hi(), -800, 800), low);
        if (Math.rint(y) != y) return x < 0 && a < Double.POSITIVE_INFINITY ? Double.NaN : z;
        return Math.abs(y % 2) == 1 ? Doubled.withSign(z, x) : z;
    }
}
