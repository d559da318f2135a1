package dev.gila.kernel;

/**
 * The elementary functions that random samplers call, with the same bits on every processor and JVM. {@link #exp},
 * {@link #log}, {@link #pow} and {@link #log1p} have those of the GNU C library on processors that fuse products, which
 * NumPy's streams have there (errors below 0.52, 0.52, 0.53 and 1 units in the last place): Arm's Optimized Routines (Szabolcs Nagy,
 * 2018) and fdlibm (Sun Microsystems, 1993). The others are Java's own fdlibm. Without an instruction for it, {@code Math.fma}
 * makes them slow.
 */
public final class Libm {
    private static final double SHIFT = 0x1.8p52;
    private static final double INVERSE_LN2 = 0x1.71547652b82fep0 * LibmTables.SIZE;
    private static final double LN2_PART_HIGH = 0x1.62e42fefa0000p-8;
    private static final double LN2_PART_LOW = 0x1.cf79abc9e3b39p-47;

    /** ln 2 for {@link #log} and {@link #pow}: the upper part has zeros at its end. */
    private static final double LN2_LONG_HIGH = 0x1.62e42fefa3800p-1;

    private static final double LN2_LONG_LOW = 0x1.ef35793c76730p-45;
    private static final double NEAR_ONE_LOW = 1 - 0x1p-4;
    private static final double NEAR_ONE_HIGH = 1 + 0x1.09p-4;

    /** Where the intervals of {@link #log} and {@link #pow} begin. */
    private static final long LOG_START = 0x3fe6000000000000L;

    private static final long POW_START = 0x3fe6955500000000L;
    private static final int INTERVAL_BITS = 52 - 7;

    private static final double LN2_HIGH = 6.93147180369123816490e-01;
    private static final double LN2_LOW = 1.90821492927058770002e-10;
    private static final float LN2_HIGH32 = 6.9313812256e-01f;
    private static final float LN2_LOW32 = 9.0580006145e-06f;

    private Libm() {}

    /** e to the power x. */
    public static double exp(double x) {
        double magnitude = Math.abs(x);
        return magnitude >= 0x1p-54 && magnitude < 1024 ? exp(x, 0) : StrictMath.exp(x);
    }

    /** e to the power x + tail: 2^(k / 128) times a polynomial. */
    private static double exp(double x, double tail) {
        double shifted = Math.fma(INVERSE_LN2, x, SHIFT);
        long number = Double.doubleToRawLongBits(shifted);
        double kd = shifted - SHIFT;
        double r = Math.fma(kd, -LN2_PART_LOW, Math.fma(kd, -LN2_PART_HIGH, x)) + tail;
        int k = (int) number & LibmTables.SIZE - 1;
        double square = r * r;
        double sum = LibmTables.POWER_TAIL[k] + r;
        sum = Math.fma(square, Math.fma(r, 0x1.555555555543cp-3, 0x1.ffffffffffdbdp-2), sum);
        sum = Math.fma(square * square, Math.fma(r, 0x1.1111167a4d017p-7, 0x1.55555cf172b91p-5), sum);
        long bits = Double.doubleToRawLongBits(LibmTables.POWER[k]) + (number - k << INTERVAL_BITS);
        if (Math.abs(x) >= 512) return extreme(bits, sum, x > 0);
        double scale = Double.longBitsToDouble(bits);
        return Math.fma(scale, sum, scale);
    }

    /** scale (1 + sum), whose exponent may leave the range: it is scaled twice, and rounded once where it is subnormal. */
    private static double extreme(long bits, double sum, boolean large) {
        if (large) {
            double scale = Double.longBitsToDouble(bits - (1009L << 52));
            return 0x1p1009 * Math.fma(scale, sum, scale);
        }
        double scale = Double.longBitsToDouble(bits + (1022L << 52));
        double y = Math.fma(scale, sum, scale);
        if (y < 1) {
            double low = Math.fma(scale, sum, scale - y);
            double high = 1 + y;
            low = 1 - high + y + low;
            y = high + low - 1;
        }
        return Double.MIN_NORMAL * y;
    }

    /** e to the power x - 1. */
    public static double expm1(double x) {
        return StrictMath.expm1(x);
    }

    /** The natural logarithm. */
    public static double log(double x) {
        if (x >= NEAR_ONE_LOW && x < NEAR_ONE_HIGH) return logNearOne(x - 1);
        if (!(x >= Double.MIN_NORMAL && x < Double.POSITIVE_INFINITY)) return StrictMath.log(x);
        long bits = Double.doubleToRawLongBits(x) - LOG_START;
        int i = (int) (bits >>> INTERVAL_BITS) & LibmTables.SIZE - 1;
        double k = bits >> 52;
        double z = Double.longBitsToDouble((bits & 0xfffffffffffffL) + LOG_START);
        double r = Math.fma(z, LibmTables.LOG_INVERSE[i], -1);
        double w = Math.fma(k, LN2_LONG_HIGH, LibmTables.LOG[i]);
        double high = w + r;
        double low = Math.fma(k, LN2_LONG_LOW, w - high + r);
        double square = r * r;
        double odd = Math.fma(r, -0x1.fffffffeb4590p-3, 0x1.555555551305bp-2);
        double even = Math.fma(r, -0x1.55575e506c89fp-3, 0x1.999b324f10111p-3);
        double sum = Math.fma(square, -0x1.0000000000001p-1, low);
        return Math.fma(r * square, Math.fma(square, even, odd), sum) + high;
    }

    /** log(1 + r): r - r^2 / 2, whose rounding errors are kept, and a polynomial. */
    private static double logNearOne(double r) {
        if (r == 0) return 0;
        double square = r * r;
        double cube = r * square;
        double p = Math.fma(r, -0x1.999eb43b068ffp-4, 0x1.c7184282ad6cap-4);
        p = Math.fma(cube, -0x1.5521375d145cdp-4, Math.fma(square, 0x1.78182f7afd085p-4, p));
        double q = Math.fma(r, 0x1.24924a344de30p-3, -0x1.55555556745a7p-3);
        q = Math.fma(cube, p, Math.fma(square, -0x1.fffffa4423d65p-4, q));
        double s = Math.fma(r, -0x1.ffffffffffdcbp-3, 0x1.5555555555577p-2);
        s = Math.fma(cube, q, Math.fma(square, 0x1.999999995dd0cp-3, s));
        double w = r * 0x1p27;
        double upper = r + w - w;
        double lower = r - upper;
        w = upper * upper * -0.5;
        double high = r + w;
        double low = Math.fma(-0.5 * lower, upper + r, r - high + w);
        return Math.fma(cube, s, low) + high;
    }

    /** The natural logarithm, in single precision. */
    public static float log(float x) {
        return (float) StrictMath.log(x);
    }

    /** x to the power y. */
    public static double pow(double x, double y) {
        boolean plain = x >= Double.MIN_NORMAL && x < Double.POSITIVE_INFINITY;
        double size = Math.abs(y);
        if (!plain || !(size >= 0x1p-65 && size < 0x1p63)) return StrictMath.pow(x, y);
        long bits = Double.doubleToRawLongBits(x) - POW_START;
        int i = (int) (bits >>> INTERVAL_BITS) & LibmTables.SIZE - 1;
        double k = bits >> 52;
        double z = Double.longBitsToDouble((bits & 0xfffffffffffffL) + POW_START);
        double r = Math.fma(z, LibmTables.POW_INVERSE[i], -1);
        double t1 = Math.fma(k, LN2_LONG_HIGH, LibmTables.POW_LOG[i]);
        double t2 = t1 + r;
        double low1 = Math.fma(k, LN2_LONG_LOW, LibmTables.POW_LOG_TAIL[i]);
        double low2 = t1 - t2 + r;
        double half = -0.5 * r;
        double square = r * half;
        double sum = t2 + square;
        double low3 = Math.fma(half, r, -square);
        double low4 = t2 - sum + square;
        double p = Math.fma(r, 0x1.0002b8b263fc3p0, -0x1.2495b9b4845e9p0);
        p = Math.fma(square, p, Math.fma(r, -0x1.555555529a47ap-1, 0x1.999999959554ep-1));
        p = Math.fma(square, p, Math.fma(r, 0x1.0000000000006p-1, -0x1.5555555555560p-1));
        double low = low1 + low2 + low3 + low4 + r * square * p;
        double high = sum + low;
        double exponent = y * high;
        double tail = Math.fma(y, sum - high + low, Math.fma(y, high, -exponent));
        double magnitude = Math.abs(exponent);
        return magnitude >= 0x1p-54 && magnitude < 1024 ? exp(exponent, tail) : StrictMath.pow(x, y);
    }

    /** x to the power y, in single precision. */
    public static float pow(float x, float y) {
        return (float) StrictMath.pow(x, y);
    }

    /** The cosine. */
    public static double cos(double x) {
        return StrictMath.cos(x);
    }

    /** The angle whose cosine is x. */
    public static double acos(double x) {
        return StrictMath.acos(x);
    }

    /** log(1 + x), step for step as {@code native/kernels/log1p.h} explains it; for x in (-1, 0]. */
    public static double log1p(double x) {
        int magnitude = high(x) & 0x7fffffff;
        if (magnitude < 0x3c900000) return x;
        if (magnitude < 0x3e200000) return x - x * x * 0.5;
        double f = x;
        double c = 0;
        int k = 0;
        int fraction = 1;
        if (magnitude > 0x3fd2bec3) {
            double u = 1 + x;
            k = (high(u) >>> 20) - 1023;
            c = (k > 0 ? 1 - (u - x) : x - (u - 1)) / u;
            fraction = high(u) & 0xfffff;
            if (fraction < 0x6a09e) {
                u = withHigh(u, fraction | 0x3ff00000);
            } else {
                k++;
                u = withHigh(u, fraction | 0x3fe00000);
                fraction = 0x100000 - fraction >> 2;
            }
            f = u - 1;
        }
        double square = 0.5 * f * f;
        if (fraction == 0) {
            double low = Math.fma(k, LN2_LOW, c);
            if (f == 0) return Math.fma(k, LN2_HIGH, low);
            double r = square * Math.fma(-0.66666666666666666, f, 1);
            return k == 0 ? f - r : Math.fma(k, LN2_HIGH, -(r - low - f));
        }
        double s = f / (2 + f);
        double slope = s * (square + series(s * s));
        if (k == 0) return f - (square - slope);
        return Math.fma(k, LN2_HIGH, -(square - (slope + Math.fma(k, LN2_LOW, c)) - f));
    }

    private static double series(double z) {
        double z2 = z * z;
        double z4 = z2 * z2;
        double r2 = Math.fma(z, 2.857142874366239149e-01, 3.999999999940941908e-01);
        double r3 = Math.fma(z, 1.818357216161805012e-01, 2.222219843214978396e-01);
        double r4 = Math.fma(z, 1.479819860511658591e-01, 1.531383769920937332e-01);
        return Math.fma(z4 * z2, r4, Math.fma(z4, r3, Math.fma(z, 6.666666666666735130e-01, z2 * r2)));
    }

    private static int high(double x) {
        return (int) (Double.doubleToRawLongBits(x) >>> 32);
    }

    private static double withHigh(double x, int high) {
        return Double.longBitsToDouble((long) high << 32 | Double.doubleToRawLongBits(x) & 0xffffffffL);
    }

    /** The same in single precision. */
    public static float log1p(float x) {
        int magnitude = Float.floatToRawIntBits(x) & 0x7fffffff;
        if (magnitude < 0x24800000) return x;
        if (magnitude < 0x31000000) return x - x * x * 0.5f;
        float f = x;
        float c = 0;
        int k = 0;
        int fraction = 1;
        if (magnitude > 0x3e95f61f) {
            float u = 1 + x;
            int bits = Float.floatToRawIntBits(u);
            k = (bits >>> 23) - 127;
            c = (k > 0 ? 1 - (u - x) : x - (u - 1)) / u;
            fraction = bits & 0x7fffff;
            if (fraction < 0x3504f7) {
                u = Float.intBitsToFloat(fraction | 0x3f800000);
            } else {
                k++;
                u = Float.intBitsToFloat(fraction | 0x3f000000);
                fraction = 0x800000 - fraction >> 2;
            }
            f = u - 1;
        }
        float square = 0.5f * f * f;
        if (fraction == 0) {
            if (f == 0) return k * LN2_HIGH32 + (c + k * LN2_LOW32);
            float r = square * (1 - 0.66666666666666666f * f);
            return k == 0 ? f - r : k * LN2_HIGH32 - (r - (k * LN2_LOW32 + c) - f);
        }
        float s = f / (2 + f);
        float slope = s * (square + series(s * s));
        if (k == 0) return f - (square - slope);
        return k * LN2_HIGH32 - (square - (slope + (k * LN2_LOW32 + c)) - f);
    }

    private static float series(float z) {
        float r = 1.5313838422e-01f + z * 1.4798198640e-01f;
        r = 1.8183572590e-01f + z * r;
        r = 2.2222198546e-01f + z * r;
        r = 2.8571429849e-01f + z * r;
        r = 4.0000000596e-01f + z * r;
        return z * (6.6666668653e-01f + z * r);
    }
}
