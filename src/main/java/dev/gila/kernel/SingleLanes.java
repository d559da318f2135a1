package dev.gila.kernel;

/**
 * Functions of single precision that the native kernels compute in vectors of single precision, step for step as
 * {@code native/kernels/single_lanes.h}, which says why. Arguments are floats that travel as doubles.
 */
final class SingleLanes {
    private static final float ROUNDER = 0x1.8p23f;
    private static final float INVERSE_LOG2 = 0x1.715476p+0f;
    private static final float LOG2 = 0x1.62e4p-1f;
    private static final float LOG2_LOW = 0x1.7f7d1cp-20f;
    private static final float HALF_PI = 0x1.921fb6p+0f;
    private static final float HALF_PI_LOW = -0x1.777a5cp-25f;

    private static final float[] EXP_SERIES = {
        0x1.000000p-1f, 0x1.555554p-3f, 0x1.5554f8p-5f, 0x1.1112d6p-7f, 0x1.6d3a5ep-10f, 0x1.9e77e2p-13f
    };
    private static final float[] LOG_SERIES = {
        0x1.555548p-2f,
        -0x1.000006p-2f,
        0x1.99a47cp-3f,
        -0x1.555c48p-3f,
        0x1.233ad6p-3f,
        -0x1.fc26c4p-4f,
        0x1.e6cd5cp-4f,
        -0x1.de17fap-4f,
        0x1.146d6ap-4f
    };
    private static final float[] ATAN_SERIES = {
        -0x1.55553ep-2f,
        0x1.9991e4p-3f,
        -0x1.242086p-3f,
        0x1.c08c4ep-4f,
        -0x1.58091cp-4f,
        0x1.da2a12p-5f,
        -0x1.fd7e36p-6f,
        0x1.642524p-7f,
        -0x1.d35b12p-10f
    };
    private static final float[] ATANH_SERIES = {0x1.55557ap-2f, 0x1.995ea4p-3f, 0x1.31e954p-3f};
    private static final float[] ARC_SERIES = {
        0x1.5555c8p-3f, 0x1.330204p-4f, 0x1.747bb8p-5f, 0x1.8c3e50p-6f, 0x1.595c60p-5f
    };

    private SingleLanes() {}

    private static float series(float x, float[] c) {
        float sum = c[c.length - 1];
        for (int i = c.length - 2; i >= 0; i--) sum = Math.fma(sum, x, c[i]);
        return sum;
    }

    private static float withSign(float a, boolean negative) {
        return negative ? -a : a;
    }

    private static boolean isNegative(float a) {
        return Float.floatToRawIntBits(a) < 0;
    }

    private static float excess(float r) {
        return Math.fma(r * r, series(r, EXP_SERIES), r);
    }

    private static float clamp(float x, float least, float most) {
        return Math.max(least, Math.min(most, x));
    }

    /** The powers of a base: see {@code power_f}. */
    private record Power(float least, float most, float inverse, float step, float low, float scale) {
        double of(double argument) {
            float x = clamp((float) argument, least, most);
            float n = Math.fma(x, inverse, ROUNDER) - ROUNDER;
            float r = Math.fma(n, -low, Math.fma(n, -step, x));
            return Math.scalb(1 + excess(r * scale), (int) n);
        }
    }

    private static final Power EXP = new Power(-105, 89, INVERSE_LOG2, LOG2, LOG2_LOW, 1);
    private static final Power EXP2 = new Power(-152, 129, 1, 1, 0, 0x1.62e430p-1f);

    static double exp(double x) {
        return EXP.of(x);
    }

    static double exp2(double x) {
        return EXP2.of(x);
    }

    private static float quarterExpm1(float x) {
        float n = Math.fma(x, INVERSE_LOG2, ROUNDER) - ROUNDER;
        float r = Math.fma(n, -LOG2_LOW, Math.fma(n, -LOG2, x));
        float power = Float.intBitsToFloat(Float.floatToRawIntBits(n + (ROUNDER + 125)) << 23);
        return Math.fma(power, excess(r), power - 0.25f);
    }

    static double expm1(double x) {
        return Math.abs(x) < 0x1p-25 ? x : 4 * quarterExpm1(clamp((float) x, -20, 89.5f));
    }

    /** The hyperbolic functions: see {@code hyperbolic_f}. */
    private record Hyperbolic(
            float scale,
            float most,
            float start,
            float slope,
            float part,
            float rest,
            float below,
            float near,
            boolean odd,
            float... terms) {
        double of(double argument) {
            float x = (float) argument;
            float a = Math.abs(x);
            float z = a * a;
            float e = quarterExpm1(Math.min(most, a * scale));
            float ratio = Math.fma(part, e, rest) / Math.fma(below, e, 0.5f);
            float y = a < near ? Math.fma(a * z, series(z, terms), a) : Math.fma(slope, e, start) + ratio;
            return withSign(y, odd && isNegative(x));
        }
    }

    private static final Hyperbolic SINH = new Hyperbolic(
            1, 89.5f, 0, 2, 1, 0, 2, 1, true, 0x1.555556p-3f, 0x1.1110e6p-7f, 0x1.a01de2p-13f, 0x1.76525cp-19f);
    private static final Hyperbolic COSH = new Hyperbolic(1, 89.5f, 0, 2, 1, 0.5f, 2, 0, false);
    private static final Hyperbolic TANH = new Hyperbolic(
            2, 20, 1, 0, 0, -0.5f, 1, 0.5f, true, -0x1.5554c2p-2f, 0x1.10e57ep-3f, -0x1.b1ff02p-5f, 0x1.17e930p-6f);

    static double sinh(double x) {
        return SINH.of(x);
    }

    static double cosh(double x) {
        return COSH.of(x);
    }

    static double tanh(double x) {
        return TANH.of(x);
    }

    /** A number is 2^k (1 + f); the exponent is that of 2^k, where it is no subnormal number. */
    private record Split(float k, float f, int exponent) {
        static Split of(float x) {
            boolean subnormal = x < Float.MIN_NORMAL;
            int bits = Float.floatToRawIntBits(subnormal ? x * 0x1p24f : x) + (0x3f800000 - 0x3f3504f3);
            int exponent = bits >>> 23;
            float f = Float.intBitsToFloat((bits & 0x007fffff) + 0x3f3504f3) - 1;
            return new Split(exponent - 127 - (subnormal ? 24 : 0), f, exponent);
        }
    }

    /** Logarithms to a base: see {@code logarithm_f}. */
    private record Logarithm(float unit, float step, float low) {
        float join(float k, float f, float more) {
            float rest = (f * f) * Math.fma(f, series(f, LOG_SERIES), -0.5f);
            float high = f * unit;
            float lower = Math.fma(rest, unit, more);
            float start = k * step;
            float sum = start + high;
            float lost = high - (sum - start);
            return sum + (lost + Math.fma(k, low, lower));
        }

        double of(double argument) {
            float x = (float) argument;
            if (!(x > 0 && x < Float.POSITIVE_INFINITY)) return limit(x);
            Split s = Split.of(x);
            return join(s.k, s.f, Math.fma(s.f, unit, 0 - s.f * unit));
        }

        /** The logarithm of what is not positive and finite. */
        static float limit(float x) {
            return x < 0 ? Float.NaN : x == 0 ? Float.NEGATIVE_INFINITY : x;
        }
    }

    private static final Logarithm NATURAL = new Logarithm(1, LOG2, LOG2_LOW);
    private static final Logarithm BINARY = new Logarithm(INVERSE_LOG2, 1, 0);
    private static final Logarithm DECIMAL = new Logarithm(0x1.bcb7b2p-2f, 0x1.344p-2f, 0x1.3509f8p-18f);

    static double log(double x) {
        return NATURAL.of(x);
    }

    static double log2(double x) {
        return BINARY.of(x);
    }

    static double log10(double x) {
        return DECIMAL.of(x);
    }

    /** A sum in two parts. */
    private record Parts(float hi, float lo) {
        static Parts exact(float a, float b) {
            float sum = a + b;
            float part = sum - a;
            return new Parts(sum, (a - (sum - part)) + (b - part));
        }

        static Parts ordered(float a, float b) {
            float sum = a + b;
            return new Parts(sum, b - (sum - a));
        }
    }

    private static float logOfSum(Parts u, float times) {
        Split s = Split.of(u.hi);
        float scaled = u.lo * Float.intBitsToFloat((254 - s.exponent) << 23);
        Parts f = Parts.ordered(s.f, u.hi < 0x1p60f ? scaled : 0);
        return NATURAL.join(s.k + times, f.hi, f.lo * Math.fma(f.hi, f.hi, 1 - f.hi));
    }

    static double log1p(double argument) {
        float x = (float) argument;
        if (Math.abs(x) < 0x1p-25f) return x;
        Parts u = Parts.exact(1, x);
        return u.hi > 0 && u.hi < Float.POSITIVE_INFINITY ? logOfSum(u, 0) : Logarithm.limit(u.hi);
    }

    private static float logBeyond(float x, boolean large, Parts t) {
        if (!(x < Float.POSITIVE_INFINITY)) return x;
        Parts u = Parts.exact(1, t.hi);
        return large ? logOfSum(new Parts(x, 0), 1) : logOfSum(new Parts(u.hi, u.lo + t.lo), 0);
    }

    static double asinh(double argument) {
        float x = (float) argument;
        float a = Math.abs(x);
        if (a < 0x1p-12f) return x;
        boolean large = a > 0x1p14f;
        float b = large ? 1 : a;
        Parts t = Parts.ordered(b, (b * b) / (1 + (float) Math.sqrt(Math.fma(b, b, 1))));
        return withSign(logBeyond(a, large, t), isNegative(x));
    }

    static double acosh(double argument) {
        float x = (float) argument;
        if (x < 1) return Double.NaN;
        boolean large = x > 0x1p14f;
        float b = large ? 1 : x - 1;
        return logBeyond(x, large, Parts.ordered((float) Math.sqrt(Math.fma(b, b, b + b)), b));
    }

    static double atanh(double argument) {
        float x = (float) argument;
        float a = Math.abs(x);
        if (!(a < 1)) return a == 1 ? withSign(Float.POSITIVE_INFINITY, isNegative(x)) : Double.NaN;
        float above = 1 + a;
        float below = 1 - a;
        Split h = Split.of(above / below);
        float power = Float.intBitsToFloat(h.exponent << 23);
        float s = power > 1024
                ? Math.fma(-power, below, above) / Math.fma(power, below, above)
                : Math.fma(1 + power, a, 1 - power) / Math.fma(1 - power, a, 1 + power);
        float z = s * s;
        float k = h.k * 0.5f;
        float more = Math.fma(k, LOG2_LOW, s * z * series(z, ATANH_SERIES));
        return withSign(Math.fma(k, LOG2, s + more), isNegative(x));
    }

    private static float rightAnglesMinus(float count, float b, float c) {
        float a = count * HALF_PI;
        float rest = a - b;
        return rest + (((a - rest) - b) - (c - count * HALF_PI_LOW));
    }

    private static float octants(float t, boolean steep, boolean behind) {
        float z = t * t;
        float rest = t * z * series(z, ATAN_SERIES);
        boolean back = behind == steep;
        return rightAnglesMinus(steep ? 1 : behind ? 2 : 0, withSign(t, back), withSign(rest, back));
    }

    static double atan2(double first, double second) {
        float y = (float) first;
        float x = (float) second;
        if (Float.isNaN(x) || Float.isNaN(y)) return Double.NaN;
        float a = Math.abs(x);
        float b = Math.abs(y);
        float most = Math.max(a, b);
        float least = Math.min(a, b);
        float t = least == Float.POSITIVE_INFINITY ? 1 : most == 0 ? 0 : least / most;
        return withSign(octants(t, a < b, isNegative(x)), isNegative(y));
    }

    static double atan(double argument) {
        float x = (float) argument;
        float a = Math.abs(x);
        boolean steep = a > 1;
        return withSign(octants(steep ? 1 / a : a, steep, false), isNegative(x));
    }

    /** The arcs: see {@code arc_f}. */
    private static float arc(float x, float start, boolean turned) {
        float a = Math.abs(x);
        boolean far = a > 0.5f;
        float z = far ? 0.5f * (1 - a) : a * a;
        float t = far ? (float) Math.sqrt(z) : a;
        float rest = t * z * series(z, ARC_SERIES);
        float twice = far ? 2 : 1;
        boolean sign = isNegative(x) != turned;
        boolean back = sign != far;
        float count = start - withSign(far ? 1 : 0, sign);
        return rightAnglesMinus(count, withSign(t * twice, back), withSign(rest * twice, back));
    }

    static double asin(double x) {
        return Math.abs(x) < 0x1p-13 ? x : arc((float) x, 0, true);
    }

    static double acos(double x) {
        return arc((float) x, 1, false);
    }
}
