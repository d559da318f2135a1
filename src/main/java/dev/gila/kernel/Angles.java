package dev.gila.kernel;

/** Inverse trigonometric functions and roots, step for step as {@code native/kernels/angles.h} and {@code roots.h}. */
final class Angles {
    static final double HALF_PI = 0x1.921fb54442d18p+0;
    private static final double HALF_PI_LOW = 0x1.1a62633145c07p-54;

    private Angles() {}

    private static double arcExcess(double z) {
        double p = Exponentials.polynomial(
                z,
                3.47933107596021167570e-05,
                7.91534994289814532176e-04,
                -4.00555345006794114027e-02,
                2.01212532134862925881e-01,
                -3.25565818622400915405e-01,
                1.66666666666666657415e-01);
        double q = Exponentials.polynomial(
                z,
                7.70381505559019352791e-02,
                -6.88283971605453293030e-01,
                2.02094576023350569471e+00,
                -2.40339491173441421878e+00,
                1);
        return (z * p) / q;
    }

    /** The arc of |x|: its sine is |x| where that is near 0, else the root of (1 - |x|) / 2, and it counts twice. */
    private static Doubled arc(double a) {
        if (!(a > 0.5)) return new Doubled(a, Math.fma(a, arcExcess(a * a), 0));
        double z = 0.5 * (1 - a);
        double root = Math.sqrt(z);
        double error = root > 0 ? Math.fma(0 - root, root, z) / (root + root) : 0;
        return new Doubled(root * 2, Math.fma(root, arcExcess(z), error) * 2);
    }

    static double asin(double x) {
        double a = Math.abs(x);
        if (!(a <= 1)) return Double.NaN;
        if (a < 0x1p-27) return x;
        Doubled c = arc(a);
        if (!(a > 0.5)) return Doubled.withSign(c.value(), x);
        Doubled rest = Doubled.orderedSum(HALF_PI, 0 - c.hi());
        return Doubled.withSign(rest.plus(HALF_PI_LOW - c.lo()).value(), x);
    }

    static double acos(double x) {
        double a = Math.abs(x);
        if (!(a <= 1)) return Double.NaN;
        Doubled c = arc(a);
        if (!(a > 0.5)) {
            Doubled near = Doubled.exactSum(HALF_PI, 0 - Doubled.withSign(c.hi(), x));
            return near.plus(HALF_PI_LOW - Doubled.withSign(c.lo(), x)).value();
        }
        if (!(x < 0)) return c.value();
        return Doubled.orderedSum(2 * HALF_PI, 0 - c.hi())
                .plus(2 * HALF_PI_LOW - c.lo())
                .value();
    }

    /** The angle of the point (x, y) with 0 <= y <= x. */
    private static Doubled octant(double y, double x) {
        boolean middle = 0.4375 * x < y;
        boolean high = 0.6875 * x < y;
        double slope = high ? 1 : 0.5;
        double t = middle ? Math.fma(0 - slope, x, y) / Math.fma(slope, y, x) : y / x;
        double base = high ? 7.85398163397448278999e-01 : middle ? 4.63647609000806093515e-01 : 0;
        double baseLow = high ? 3.06161699786838301793e-17 : middle ? 2.26987774529616870924e-17 : 0;
        double z = t * t;
        double w = z * z;
        double even = Exponentials.polynomial(
                w,
                1.62858201153657823623e-02,
                4.97687799461593236017e-02,
                6.66107313738753120669e-02,
                9.09088713343650656196e-02,
                1.42857142725034663711e-01,
                3.33333333333329318027e-01);
        double odd = Exponentials.polynomial(
                w,
                -3.65315727442169155270e-02,
                -5.83357013379057348645e-02,
                -7.69187620504482999495e-02,
                -1.11111104054623557880e-01,
                -1.99999999998764832476e-01);
        double series = Math.fma(w, odd, z * even);
        return Doubled.orderedSum(base, t).plus(baseLow - t * series);
    }

    static double atan2(double y, double x) {
        return Double.isNaN(x) || Double.isNaN(y) ? Double.NaN : parts(y, x).value();
    }

    /** The angle of the point (x, y), which is not NaN. */
    static Doubled parts(double y, double x) {
        double a = Math.abs(x);
        double b = Math.abs(y);
        boolean steep = a < b;
        double most = Math.max(a, b);
        double least = Math.min(a, b);
        double scale = most < 0x1p-900 ? 0x1p110 : most > 0x1p1000 ? 0x1p-4 : 1;
        boolean both = Double.isInfinite(least);
        least = both ? 1 : least * scale;
        most = both ? 1 : most * scale;
        Doubled angle = octant(least, most <= 0 ? 1 : most);
        if (steep) angle = Doubled.orderedSum(HALF_PI, 0 - angle.hi()).plus(HALF_PI_LOW - angle.lo());
        if (Double.doubleToRawLongBits(x) < 0) {
            angle = Doubled.orderedSum(2 * HALF_PI, 0 - angle.hi()).plus(2 * HALF_PI_LOW - angle.lo());
        }
        return new Doubled(Doubled.withSign(angle.hi(), y), Doubled.withSign(angle.lo(), y));
    }

    static double atan(double x) {
        return !(Math.abs(x) >= 0x1p-27) ? x : atan2(x, 1);
    }

    static double cbrt(double x) {
        double a = Math.abs(x);
        if (!(a > 0 && a < Double.POSITIVE_INFINITY)) return x;
        boolean subnormal = a < Double.MIN_NORMAL;
        double high = (double) (Double.doubleToRawLongBits(subnormal ? a * 0x1p54 : a) >>> 32);
        double offset = subnormal ? 696219795 : 715094163;
        long third = Double.doubleToRawLongBits(Math.fma(high, 0x1.5555555555555p-2, offset + 0x1p52));
        double t = Double.longBitsToDouble(third << 32);
        double r = (t * t) * (t / a);
        double p = Math.fma(r, 0.145996192886612446982, -0.758397934778766047437);
        double q = Exponentials.polynomial(r, 1.621429720105354466140, -1.88497979543377169875, 1.87595182427177009643);
        t = t * Math.fma((r * r) * r, p, q);
        t = Double.longBitsToDouble((Double.doubleToRawLongBits(t) + 0x80000000L) & 0xffffffffc0000000L);
        r = a / (t * t);
        r = (r - t) / ((t + t) + r);
        return Doubled.withSign(Math.fma(t, r, t), x);
    }

    static double hypot(double x, double y) {
        if (Double.isInfinite(x) || Double.isInfinite(y)) return Double.POSITIVE_INFINITY;
        double sum = x * x + y * y;
        if (sum > 0x1p1000) return length(x * 0x1p-600, y * 0x1p-600) * 0x1p600;
        if (sum < 0x1p-900) return length(x * 0x1p600, y * 0x1p600) * 0x1p-600;
        return length(x, y);
    }

    /** Of the sum of squares in twice the precision; see {@code native/kernels/roots.h}. */
    private static double length(double x, double y) {
        Doubled p = Doubled.exactProduct(x, x);
        Doubled q = Doubled.exactProduct(y, y);
        Doubled sum = Doubled.exactSum(p.hi(), q.hi());
        double root = Math.sqrt(sum.hi());
        double halfInverse =
                Double.longBitsToDouble(0x5fd6eb50c7b537a9L - (Double.doubleToRawLongBits(sum.hi()) >>> 1));
        double rest = Math.fma(0 - root, root, sum.hi()) + (sum.lo() + (p.lo() + q.lo()));
        return Math.fma(rest, halfInverse, root);
    }
}
