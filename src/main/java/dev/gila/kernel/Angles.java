package dev.gila.kernel;

/** Inverse trigonometric functions and roots, step for step as {@code native/kernels/angles.h} and {@code roots.h}. */
final class Angles {
    static final double HALF_PI = 0x1.921fb54442d18p+0;
    private static final double HALF_PI_LOW = 0x1.1a62633145c07p-54;

    private Angles() {}

    private static final double[] ARC = {
        0x1.5555555555387p-3,
        0x1.333333336f8e2p-4,
        0x1.6db6db41d0f8ap-5,
        0x1.f1c72c6e17027p-6,
        0x1.6e89ef698f567p-6,
        0x1.1c6c289893eabp-6,
        0x1.c6f86e886ccb6p-7,
        0x1.8ee501de8a6a7p-7,
        0x1.aab0d1e41ab0ap-8,
        0x1.40b3b3735dda2p-6,
        -0x1.0af7844456736p-6,
        0x1.05cf3886cafe9p-5
    };

    /** Of the arc's sine, from so many right angles on, or back. */
    private static double arc(double x, double start, boolean back) {
        double a = Math.abs(x);
        boolean far = a > 0.5;
        double z = far ? 0.5 * (1 - a) : a * a;
        double t = far ? Math.sqrt(z) : a;
        double lost = far ? Math.fma(-t, t, z) * halfInverseRoot(z) : 0;
        double rest = Math.fma(t, z * Elementary.series(z, ARC), lost);
        boolean negative = Double.doubleToRawLongBits(x) < 0 ^ back;
        double count = far ? start + (negative ? 1 : -1) : start;
        double sign = negative ^ far ? -1 : 1;
        double b = sign * (far ? t * 2 : t);
        double c = sign * (far ? rest * 2 : rest);
        double angles = count * HALF_PI;
        double y = angles - b;
        return y + (((angles - y) - b) - (c - count * HALF_PI_LOW));
    }

    static double asin(double x) {
        return Math.abs(x) < 0x1p-27 ? x : arc(x, 0, true);
    }

    static double acos(double x) {
        return arc(x, 1, false);
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

    /** Near a^(-1/3). */
    static double inverseCbrt(double a) {
        double high = (double) (Double.doubleToRawLongBits(a) >>> 32);
        double third = Math.fma(high, -0x1.5555555555555p-2, 0x1p52 + 1430197664);
        double y = Double.longBitsToDouble(Double.doubleToRawLongBits(third) << 32);
        for (int step = 0; step < 2; step++) {
            double e = Math.fma(-(a * y), y * y, 1);
            y = Math.fma(y * e, Math.fma(e, 2.0 / 9, 1.0 / 3), y);
        }
        return y;
    }

    static double cbrt(double x) {
        double a = Math.abs(x);
        if (!(a < Double.POSITIVE_INFINITY)) return x;
        boolean small = a < 0x1p-900;
        double scaled = small ? a * 0x1p900 : a;
        double y = inverseCbrt(scaled);
        double t = scaled * y * y;
        Doubled square = Doubled.exactProduct(t, t);
        double rest = Math.fma(-square.lo(), t, Math.fma(-square.hi(), t, scaled));
        t = Math.fma(rest, y * y * (1.0 / 3), t);
        return Doubled.withSign(small ? t * 0x1p-300 : t, x);
    }

    private static double halfInverseRoot(double a) {
        return Double.longBitsToDouble(0x5fd6eb50c7b537a9L - (Double.doubleToRawLongBits(a) >>> 1));
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
        double rest = Math.fma(0 - root, root, sum.hi()) + (sum.lo() + (p.lo() + q.lo()));
        return Math.fma(rest, halfInverseRoot(sum.hi()), root);
    }
}
