package dev.gila.kernel;

/**
 * The elementary functions that random samplers call. A stream is the same on every processor and JVM: they are fdlibm's
 * (Sun Microsystems, 1993), which Java defines bit for bit. NumPy calls the C library of its platform, whose results differ
 * from these, and from one platform to the next, in the last place of a few in a hundred: where a sample is such a result,
 * it does too. {@link #log1p}, which normal and exponential numbers end in, has the bits of the GNU C library.
 */
public final class Libm {
    private static final double LN2_HIGH = 6.93147180369123816490e-01;
    private static final double LN2_LOW = 1.90821492927058770002e-10;
    private static final float LN2_HIGH32 = 6.9313812256e-01f;
    private static final float LN2_LOW32 = 9.0580006145e-06f;

    private Libm() {}

    /** e to the power x. */
    public static double exp(double x) {
        return StrictMath.exp(x);
    }

    /** e to the power x - 1. */
    public static double expm1(double x) {
        return StrictMath.expm1(x);
    }

    /** The natural logarithm. */
    public static double log(double x) {
        return StrictMath.log(x);
    }

    /** The natural logarithm, in single precision. */
    public static float log(float x) {
        return (float) StrictMath.log(x);
    }

    /** x to the power y. */
    public static double pow(double x, double y) {
        return StrictMath.pow(x, y);
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
