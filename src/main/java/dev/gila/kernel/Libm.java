package dev.gila.kernel;

/**
 * The elementary functions that random samplers call, with the same bits on every processor and JVM. {@link #exp},
 * {@link #log}, {@link #pow}, {@link #expm1} and {@link #log1p} have those of the GNU C library on processors that fuse
 * products, which NumPy's streams have there (errors below 0.52, 0.52, 0.53, 1 and 1 units in the last place): Arm's Optimized
 * Routines (Szabolcs Nagy, 2018) and fdlibm (Sun Microsystems, 1993). {@link #acos} is that of the kernels, the others are Java's
 * own fdlibm. Without an instruction for it, {@code Math.fma} makes them slow.
 */
public final class Libm {
    private static final double SHIFT = 0x1.8p52;
    private static final long SHIFT_BITS = Double.doubleToRawLongBits(SHIFT);
    private static final double INVERSE_LN2 = 0x1.71547652b82fep0 * LibmTables.SIZE;
    private static final double LN2_PART_HIGH = 0x1.62e42fefa0000p-8;
    private static final double LN2_PART_LOW = 0x1.cf79abc9e3b39p-47;

    /** ln 2 for {@link #log} and {@link #pow}: the upper part has zeros at its end. */
    private static final double LN2_LONG_HIGH = 0x1.62e42fefa3800p-1;

    private static final double LN2_LONG_LOW = 0x1.ef35793c76730p-45;

    /** The bits of 1 - 2^-4, and of a number that is as far beyond 1: within, {@link #log} would cancel. */
    private static final long NEAR_ONE_LOW = Double.doubleToRawLongBits(1 - 0x1p-4);

    private static final long NEAR_ONE_HIGH = Double.doubleToRawLongBits(1 + 0x1.09p-4);

    /** Where the intervals of {@link #log} and {@link #pow} begin. */
    private static final long LOG_START = 0x3fe6000000000000L;

    private static final long POW_START = 0x3fe6955500000000L;
    private static final int INTERVAL_BITS = 52 - 7;

    private static final double INVERSE_LN2_WHOLE = 1.44269504088896338700e+00;
    private static final double LN2_HIGH = 6.93147180369123816490e-01;
    private static final double LN2_LOW = 1.90821492927058770002e-10;
    private static final float LN2_HIGH32 = 6.9313812256e-01f;
    private static final float LN2_LOW32 = 9.0580006145e-06f;

    private Libm() {}

    /**
     * An integer from 0 to 2^53 as a double. The processor's instruction for that, as JVMs use it, waits for what its register
     * held before, so that loops compute one number after another.
     */
    public static double whole(long n) {
        double high = Double.longBitsToDouble(n >>> 32 | 0x4530000000000000L) - (0x1p84 + 0x1p52);
        return high + Double.longBitsToDouble(n & 0xffffffffL | 0x4330000000000000L);
    }

    /** The same of a small integer of any sign. */
    private static double small(long n) {
        return Double.longBitsToDouble(SHIFT_BITS + n) - SHIFT;
    }

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
        double y = scale + scale * sum;
        if (y < 1) {
            double low = scale - y + scale * sum;
            double high = 1 + y;
            low = 1 - high + y + low;
            y = high + low - 1;
        }
        return Double.MIN_NORMAL * y;
    }

    /** e to the power x - 1, of finite x: with x = k ln 2 + r, 2^k (e^r - 1) + 2^k - 1. */
    public static double expm1(double x) {
        int magnitude = high(x) & 0x7fffffff;
        if (magnitude < 0x3c900000) return x;
        if (!(Math.abs(x) < 700)) return StrictMath.expm1(x);
        if (magnitude <= 0x3fd62e42) {
            double e = excess(x);
            return x - Math.fma(x, e, -(x * (0.5 * x)));
        }
        int k = magnitude < 0x3ff0a2b2 ? x > 0 ? 1 : -1 : (int) Math.fma(INVERSE_LN2_WHOLE, x, x < 0 ? -0.5 : 0.5);
        double high = Math.fma(-k, LN2_HIGH, x);
        double low = k * LN2_LOW;
        double r = high - low;
        double c = high - r - low;
        double e = Math.fma(r, excess(r) - c, -c) - r * (0.5 * r);
        if (k == -1) return Math.fma(0.5, r - e, -0.5);
        if (k == 1) return r < -0.25 ? -2 * (e - (r + 0.5)) : Math.fma(2, r - e, 1);
        double part = power(-k);
        if (k <= -2 || k > 56) return (1 - (e - r)) * power(k) - 1;
        double y = k < 20 ? 1 - part - (e - r) : r - (e + part) + 1;
        return y * power(k);
    }

    /** What e^r - 1 lacks of r, but for r^2 / 2, over r; by a rational function of r^2 / 2. */
    private static double excess(double r) {
        double half = 0.5 * r;
        double z = r * half;
        double z2 = z * z;
        double r1 = Math.fma(z, -3.33333333333331316428e-02, 1);
        double r2 = Math.fma(z, -7.93650757867487942473e-05, 1.58730158725481460165e-03);
        double r3 = Math.fma(z, -2.01099218183624371326e-07, 4.00821782732936239552e-06);
        double p = Math.fma(z2 * z2, r3, Math.fma(z2, r2, r1));
        double t = Math.fma(-p, half, 3);
        return z * ((p - t) / Math.fma(-r, t, 6));
    }

    /** 2 to the power of a k that is within the range of exponents. */
    private static double power(int k) {
        return Double.longBitsToDouble(1023L + k << 52);
    }

    /** The natural logarithm. */
    public static double log(double x) {
        long raw = Double.doubleToRawLongBits(x);
        if (Long.compareUnsigned(raw - NEAR_ONE_LOW, NEAR_ONE_HIGH - NEAR_ONE_LOW) < 0) return logNearOne(x - 1);
        if (!(x >= Double.MIN_NORMAL && x < Double.POSITIVE_INFINITY)) return StrictMath.log(x);
        long bits = raw - LOG_START;
        int i = (int) (bits >>> INTERVAL_BITS) & LibmTables.SIZE - 1;
        double k = small(bits >> 52);
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
        double k = small(bits >> 52);
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
        return Angles.acos(x);
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
            int upper = 0x6a09e - 1 - fraction >> 31; // all bits, or none: as often the one as the other
            k -= upper;
            u = withHigh(u, fraction | 0x3ff00000 + (upper << 20));
            fraction = upper & (0x100000 - fraction >> 2) | ~upper & fraction;
            f = u - 1;
        }
        double kd = small(k);
        double square = 0.5 * f * f;
        if (fraction == 0) {
            double low = Math.fma(kd, LN2_LOW, c);
            if (f == 0) return Math.fma(kd, LN2_HIGH, low);
            double r = square * Math.fma(-0.66666666666666666, f, 1);
            return k == 0 ? f - r : Math.fma(kd, LN2_HIGH, -(r - low - f));
        }
        double s = f / (2 + f);
        double slope = s * (square + series(s * s));
        if (k == 0) return f - (square - slope);
        return Math.fma(kd, LN2_HIGH, -(square - (slope + Math.fma(kd, LN2_LOW, c)) - f));
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
