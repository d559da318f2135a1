package dev.gila.kernel;

/**
 * exp, log, sin and cos with the bits of the native kernels, step for step as {@code native/kernels} explains them: no
 * step is fused, and Java's doubles are IEEE 754's.
 */
final class Elementary {
    private static final double ROUNDER = 0x1.8p52;
    private static final long ROUNDER_BITS = 0x4338000000000000L;
    private static final double MEDIUM = 0x1.921fb54442d18p19;

    /** The series of e^x behind 1 + x, the highest power first. */
    static final double[] EXP = {
        2.0911367871348534e-09,
        2.5100569275813683e-08,
        2.7557282693108636e-07,
        2.75572680728901e-06,
        2.4801587317322748e-05,
        0.00019841269863303223,
        0.0013888888888886517,
        0.008333333333330011,
        0.041666666666666664,
        0.16666666666666669,
        0.5
    };

    private static final double[] LOG_EVEN = {
        1.531383769920937332e-01, 2.222219843214978396e-01, 3.999999999940941908e-01
    };

    private static final double[] LOG_ODD = {
        1.479819860511658591e-01, 1.818357216161805012e-01, 2.857142874366239149e-01, 6.666666666666735130e-01
    };

    private static final double[] SIN = {
        1.58969099521155010221e-10,
        -2.50507602534068634195e-08,
        2.75573137070700676789e-06,
        -1.98412698298579493134e-04,
        8.33333333332248946124e-03
    };

    private static final double[] COS = {
        -1.13596475577881948265e-11,
        2.08757232129817482790e-09,
        -2.75573143513906633035e-07,
        2.48015872894767294178e-05,
        -1.38888888888741095749e-03,
        4.16666666666666019037e-02
    };

    /** 64 zero bits, then the first 1280 bits of 2/pi. */
    private static final long[] TWO_OVER_PI = {
        0x0000000000000000L, 0xa2f9836e4e441529L, 0xfc2757d1f534ddc0L, 0xdb6295993c439041L,
        0xfe5163abdebbc561L, 0xb7246e3a424dd2e0L, 0x06492eea09d1921cL, 0xfe1deb1cb129a73eL,
        0xe88235f52ebb4484L, 0xe99c7026b45f7e41L, 0x3991d639835339f4L, 0x9c845f8bbdf9283bL,
        0x1ff897ffde05980fL, 0xef2f118b5a0a6d1fL, 0x6d367ecf27cb09b7L, 0x4f463f669e5fea2dL,
        0x7527bac7ebe5f17bL, 0x3d0739f78a5292eaL, 0x6bfb5fb11f8d5d08L, 0x56033046fc7b6babL,
        0xf0cfbc209af4361dL
    };

    private Elementary() {}

    private static double polynomial(double[] coefficients, double x) {
        double y = coefficients[0];
        for (int i = 1; i < coefficients.length; i++) y = y * x + coefficients[i];
        return y;
    }

    static double exp(double argument) {
        if (Double.isNaN(argument)) return argument;
        double x = argument > 710 ? 710 : argument < -746 ? -746 : argument;
        double rounded = x * 0x1.71547652b82fep0 + ROUNDER;
        double n = rounded - ROUNDER;
        double high = x - n * 0x1.62e42feep-1;
        double low = n * 0x1.a39ef35793c76p-33;
        double r = high - low;
        double tail = (high - r) - low;
        double sum = 1 + r;
        double lost = (1 - sum) + r;
        double y = sum + (lost + (tail + polynomial(EXP, r) * (r * r)));
        long shifted = Double.doubleToRawLongBits(rounded) - ROUNDER_BITS + 2048;
        long half = shifted >>> 1;
        return y * Double.longBitsToDouble((half - 1) << 52) * Double.longBitsToDouble((shifted - half - 1) << 52);
    }

    static double log(double x) {
        if (Double.isNaN(x) || x == Double.POSITIVE_INFINITY) return x;
        if (x <= 0) return x < 0 ? Double.NaN : Double.NEGATIVE_INFINITY;
        boolean subnormal = x < Double.MIN_NORMAL;
        long bits =
                Double.doubleToRawLongBits(subnormal ? x * 0x1p54 : x) + (0x3ff0000000000000L - 0x3fe6a09e00000000L);
        double k = (double) ((bits >>> 52) - (subnormal ? 1023 + 54 : 1023));
        double f = Double.longBitsToDouble((bits & 0x000fffffffffffffL) + 0x3fe6a09e00000000L) - 1;
        double s = f / (2 + f);
        double z = s * s;
        double w = z * z;
        double r = z * polynomial(LOG_ODD, w) + w * polynomial(LOG_EVEN, w);
        double halfSquare = 0.5 * f * f;
        double low = s * (halfSquare + r) + k * 1.90821492927058770002e-10;
        return k * 6.93147180369123816490e-01 - ((halfSquare - low) - f);
    }

    static double sin(double x) {
        double y = circular(Math.abs(x), 0);
        return Double.doubleToRawLongBits(x) < 0 ? -y : y;
    }

    static double cos(double x) {
        return circular(Math.abs(x), 1);
    }

    /** sin(a) for a >= 0 turned on by so many quarters of a turn. */
    private static double circular(double a, long quarters) {
        if (!(a < Double.POSITIVE_INFINITY)) return Double.NaN;
        Reduced reduced = a < MEDIUM ? reduceMedium(a) : reduceLarge(a);
        long n = reduced.turns + quarters;
        double y = (n & 1) == 0 ? sine(reduced.angle, reduced.tail) : cosine(reduced.angle, reduced.tail);
        return (n & 2) == 0 ? y : -y;
    }

    /** What is left of an argument after so many quarter turns: angle + tail, at most pi/4. */
    private record Reduced(long turns, double angle, double tail) {}

    private static Reduced reduceMedium(double a) {
        double rounded = a * 0x1.45f306dc9c883p-1 + ROUNDER;
        double n = rounded - ROUNDER;
        double r0 = a - n * 1.57079632673412561417e+00;
        double w1 = n * 6.07710050630396597660e-11;
        double r1 = r0 - w1;
        double e1 = (r0 - r1) - w1;
        double w2 = n * 2.02226624871116645580e-21;
        double r2 = r1 - w2;
        double e2 = (r1 - r2) - w2;
        double tail = (e1 + e2) - n * 8.47842766036889956997e-32;
        double angle = r2 + tail;
        return new Reduced(Double.doubleToRawLongBits(rounded), angle, (r2 - angle) + tail);
    }

    /** Payne and Hanek's reduction, as {@code native/kernels/reduce_large.h} explains it. */
    private static Reduced reduceLarge(double x) {
        long bits = Double.doubleToRawLongBits(x);
        long m = (bits & 0x000fffffffffffffL) | 0x0010000000000000L;
        int at = (int) (bits >>> 52) - 1075 - 2 + 64;
        long b0 = bitsOfTwoOverPi(at + 128);
        long b1 = bitsOfTwoOverPi(at + 64);
        long w0 = m * b0;
        long carry = highProduct(m, b0);
        long w1 = m * b1 + carry;
        long carry1 = highProduct(m, b1) + (Long.compareUnsigned(w1, carry) < 0 ? 1 : 0);
        long w2 = m * bitsOfTwoOverPi(at) + carry1;
        long n = w2 >>> 62;

        w2 = w2 << 2 | w1 >>> 62;
        w1 = w1 << 2 | w0 >>> 62;
        w0 = w0 << 2;
        boolean negative = w2 < 0;
        if (negative) {
            n++;
            w0 = ~w0;
            w1 = ~w1;
            w2 = ~w2;
        }
        int shift = 0;
        if (w2 == 0) {
            w2 = w1;
            w1 = w0;
            w0 = 0;
            shift = 64;
        }
        int zeros = Long.numberOfLeadingZeros(w2 | 1);
        if (zeros > 0) {
            w2 = w2 << zeros | w1 >>> (64 - zeros);
            w1 = w1 << zeros | w0 >>> (64 - zeros);
            shift += zeros;
        }
        double scale = Math.scalb(negative ? -1.0 : 1.0, -shift - 64);
        double high = unsigned(w2 & ~0x7ffL) * scale;
        double rest = ((double) (w2 & 0x7ff) + unsigned(w1) * 0x1p-64) * scale;
        double product = high * 0x1.921fb54442d18p0;
        double error = Math.fma(high, 0x1.921fb54442d18p0, -product);
        error += high * 0x1.1a62633145c07p-54 + rest * 0x1.921fb54442d18p0;
        double angle = product + error;
        return new Reduced(n, angle, (product - angle) + error);
    }

    private static long bitsOfTwoOverPi(int at) {
        int word = at / 64;
        int shift = at % 64;
        long high = TWO_OVER_PI[word] << shift;
        return shift == 0 ? high : high | TWO_OVER_PI[word + 1] >>> (64 - shift);
    }

    /** High word of the unsigned product; a is not negative. */
    private static long highProduct(long a, long b) {
        return Math.multiplyHigh(a, b) + (b < 0 ? a : 0);
    }

    /** An unsigned integer, correctly rounded. */
    private static double unsigned(long a) {
        return a >= 0 ? (double) a : (double) (a >>> 1 | a & 1) * 2;
    }

    /** sin(x + tail) for |x| <= pi/4, as a large part and a small one. */
    private static Doubled sineParts(double x, double tail) {
        double z = x * x;
        double v = z * x;
        double small = (z * (0.5 * tail - v * polynomial(SIN, z)) - tail) - v * -1.66666666666666324348e-01;
        return new Doubled(x, 0 - small);
    }

    private static Doubled cosineParts(double x, double tail) {
        double z = x * x;
        double halfZ = 0.5 * z;
        double w = 1 - halfZ;
        return new Doubled(w, ((1 - w) - halfZ) + (z * (z * polynomial(COS, z)) - x * tail));
    }

    private static double sine(double x, double tail) {
        return sineParts(x, tail).value();
    }

    private static double cosine(double x, double tail) {
        return cosineParts(x, tail).value();
    }

    static double tan(double x) {
        double a = Math.abs(x);
        if (a < 0x1p-27) return x;
        if (!(a < Double.POSITIVE_INFINITY)) return Double.NaN;
        Reduced r = a < MEDIUM ? reduceMedium(a) : reduceLarge(a);
        Doubled parts = sineParts(r.angle, r.tail);
        Doubled sine = Doubled.orderedSum(parts.hi(), parts.lo());
        parts = cosineParts(r.angle, r.tail);
        Doubled cosine = Doubled.orderedSum(parts.hi(), parts.lo());
        boolean odd = (r.turns & 1) != 0;
        Doubled above = odd ? cosine : sine;
        Doubled below = odd ? new Doubled(0 - sine.hi(), 0 - sine.lo()) : cosine;
        return Doubled.withSign(above.over(below).value(), x);
    }
}
