package dev.gila.kernel;

/**
 * exp, log, sin and cos with the bits of the native kernels, step for step as {@code native/kernels} explains them.
 */
final class Elementary {
    private static final double ROUNDER = 0x1.8p52;
    /** Parts of pi/2. */
    private static final double PART1 = 0x1.921fb54442d18p0;

    private static final double PART2 = 0x1.1a62633145c07p-54;

    private static final double EIGHTHS_ROUNDER = 0x1.8p49;

    /** 2^(i/8), and what the doubles lack of them. */
    private static final double[] EXP_POWERS = {
        0x1.0000000000000p+0, 0x1.172b83c7d517bp+0, 0x1.306fe0a31b715p+0, 0x1.4bfdad5362a27p+0,
        0x1.6a09e667f3bcdp+0, 0x1.8ace5422aa0dbp+0, 0x1.ae89f995ad3adp+0, 0x1.d5818dcfba487p+0
    };

    private static final double[] EXP_RESTS = {
        0x0.0000000000000p+0,
        -0x1.19041b9d78a76p-55,
        0x1.6f46ad23182e4p-55,
        0x1.d4397afec42e2p-56,
        -0x1.bdd3413b26456p-54,
        0x1.6e9f156864b27p-54,
        0x1.7a1cd345dcc81p-54,
        0x1.2ed02d75b3707p-55
    };

    private static final double EXP_SHIFT = 10546807.125;

    private static final double[] EXP_SHIFTED = {
        0x1.0084071c8ad96p+0, 0x1.17bb7df918e8fp+0, 0x1.310ce2c7f00b5p+0, 0x1.4ca8e559b52e3p+0,
        0x1.6ac49d9164154p+0, 0x1.8b99f17db4ee0p+0, 0x1.af6804b024d68p+0, 0x1.d673b1a7bd173p+0
    };

    private static final double[] EXP = {
        0x1.0000000000000p-1,
        0x1.555555555559dp-3,
        0x1.5555555555572p-5,
        0x1.1111110c65418p-7,
        0x1.6c16c1685a1c8p-10,
        0x1.a01eddd492b8ep-13,
        0x1.a01de4fc5f772p-16
    };

    private static final double[] LOG = {
        6.666666666666735130e-01,
        3.999999999940941908e-01,
        2.857142874366239149e-01,
        2.222219843214978396e-01,
        1.818357216161805012e-01,
        1.531383769920937332e-01,
        1.479819860511658591e-01
    };

    private static final double[] SIN = {
        1.66666666666666324348e-01,
        -8.33333333332248946124e-03,
        1.98412698298579493134e-04,
        -2.75573137070700676789e-06,
        2.50507602534068634195e-08,
        -1.58969099521155010221e-10
    };

    private static final double[] COS = {
        4.16666666666666019037e-02,
        -1.38888888888741095749e-03,
        2.48015872894767294178e-05,
        -2.75573143513906633035e-07,
        2.08757232129817482790e-09,
        -1.13596475577881948265e-11
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

    /** c[0] + c[1] x + ..., neighbours joined first: {@code native/kernels/series.h}. */
    static double series(double argument, double... coefficients) {
        double[] sums = coefficients.clone();
        double x = argument;
        for (int terms = sums.length; terms > 1; terms = (terms + 1) / 2, x = x * x) {
            for (int i = 0; i < terms / 2; i++) sums[i] = Math.fma(sums[2 * i + 1], x, sums[2 * i]);
            if ((terms & 1) != 0) sums[terms / 2] = sums[terms - 1];
        }
        return sums[0];
    }

    /** e^x = 2^n (power + rest) with n rounded down; {@code lost} is what the rest lacks where the power is 1. */
    record Grown(double n, double power, double rest, double lost) {
        double value() {
            return Math.scalb(power + rest, (int) Math.floor(n));
        }
    }

    /** Rounds to eighths, which then stand in the low bits. */
    static double roundToEighths(double x) {
        return x + EIGHTHS_ROUNDER;
    }

    static double eighths(double rounded) {
        return rounded - EIGHTHS_ROUNDER;
    }

    /** From x = r + n log 2. */
    static Grown grow(double rounded, double r) {
        int row = (int) Double.doubleToRawLongBits(rounded) & 7;
        double power = EXP_POWERS[row];
        double higher = series(r, EXP);
        double excess = Math.fma(higher, r * r, r);
        double lost = Math.fma(higher, r * r, r - excess);
        return new Grown(eighths(rounded), power, Math.fma(power, excess, EXP_RESTS[row]), lost);
    }

    /** The eighths nearest to x / log 2, rounded. */
    static double eighthsOf(double x) {
        return Math.fma(x, 0x1.71547652b82fep0, EIGHTHS_ROUNDER);
    }

    static double lessLog2(double x, double rounded) {
        return Math.fma(eighths(rounded), -0x1.62e42feep-1, x);
    }

    static double log2Rest(double low, double rounded) {
        return Math.fma(eighths(rounded), -0x1.a39ef35793c76p-33, low);
    }

    static double exp(double argument) {
        if (Double.isNaN(argument)) return argument;
        double x = Math.max(-746, Math.min(710, argument));
        double rounded = eighthsOf(x);
        double r = Math.fma(eighths(rounded) + EXP_SHIFT, -0x1.a39ef35793c76p-33, lessLog2(x, rounded));
        double power = EXP_SHIFTED[(int) Double.doubleToRawLongBits(rounded) & 7];
        return Math.scalb(Math.fma(power, excess(r), power), (int) Math.floor(eighths(rounded)));
    }

    private static double excess(double r) {
        double square = r * r;
        double even = Math.fma(0x1.6c1c74e0e8664p-10, square, 0x1.555555495327ap-5);
        double odd = Math.fma(0x1.9f5fcf8011126p-13, square, 0x1.111112e66c363p-7);
        even = Math.fma(even, square, 0x1.00000000000e1p-1);
        odd = Math.fma(odd, square, 0x1.555555555122dp-3);
        return Math.fma(Math.fma(odd, r, even), square, r);
    }

    private static final double LOG2_HIGH = 6.93147180369123816490e-01;
    private static final double LOG2_LOW = 1.90821492927058770002e-10;
    private static final double LOG10_E = 0x1.bcb7b1526e50ep-2;

    /** A number is 2^k (1 + f), with 1 + f near 1; the exponent is that of 2^k, where it is no subnormal number. */
    private record Halved(double k, double f, long exponent) {
        static Halved of(double x) {
            boolean subnormal = x < Double.MIN_NORMAL;
            long bits = Double.doubleToRawLongBits(subnormal ? x * 0x1p54 : x)
                    + (0x3ff0000000000000L - 0x3fe6a09e00000000L);
            long exponent = bits >>> 52;
            double f = Double.longBitsToDouble((bits & 0x000fffffffffffffL) + 0x3fe6a09e00000000L) - 1;
            return new Halved(exponent - (subnormal ? 1023 + 54 : 1023), f, exponent);
        }
    }

    /** log(1 + f), and more, which is small. */
    private static double logOfFraction(double f, double more) {
        double s = f / (2 + f);
        double z = s * s;
        double halfSquare = 0.5 * f * f;
        return f - (halfSquare - Math.fma(s, Math.fma(z, series(z, LOG), halfSquare), more));
    }

    static double log(double x) {
        if (Double.isNaN(x) || x == Double.POSITIVE_INFINITY) return x;
        if (x <= 0) return x < 0 ? Double.NaN : Double.NEGATIVE_INFINITY;
        Halved h = Halved.of(x);
        return Math.fma(h.k, LOG2_HIGH, logOfFraction(h.f, h.k * LOG2_LOW));
    }

    /** Of what is positive and finite. */
    static double log2(double x) {
        Halved h = Halved.of(x);
        return Math.fma(logOfFraction(h.f, 0), 0x1.71547652b82fep+0, h.k);
    }

    /** Of what is positive and finite. */
    static double log10(double x) {
        Halved h = Halved.of(x);
        double s = h.f / (2 + h.f);
        double z = s * s;
        double halfSquare = 0.5 * h.f * h.f;
        Doubled l = Doubled.orderedSum(h.f, -halfSquare);
        double low = Math.fma(s, Math.fma(z, series(z, LOG), halfSquare), l.lo());
        Doubled rest = Doubled.exactProduct(l.hi(), LOG10_E);
        low = Math.fma(low, LOG10_E, Math.fma(l.hi(), 0x1.95355baaafad3p-57, rest.lo()));
        return Logarithms.join(h.k, 0x1.3441350800000p-2, 0x1.f79fef311f12bp-34, new Doubled(rest.hi(), low))
                .hi();
    }

    /** The logarithm of a sum, and so many times log 2. */
    static double logOfSum(Doubled u, double times) {
        Halved h = Halved.of(u.hi());
        double scaled = u.hi() < 0x1p60 ? u.lo() * Double.longBitsToDouble((2046 - h.exponent) << 52) : 0;
        Doubled f = Doubled.orderedSum(h.f, scaled);
        double k = h.k + times;
        double more = Math.fma(f.lo(), Math.fma(f.hi(), f.hi(), 1 - f.hi()), k * LOG2_LOW);
        return Math.fma(k, LOG2_HIGH, logOfFraction(f.hi(), more));
    }

    /** Of a number in [0, 1). */
    static double atanh(double a) {
        double above = 1 + a;
        double below = 1 - a;
        Halved h = Halved.of(above / below);
        double power = Double.longBitsToDouble(h.exponent << 52);
        double s = power > 1024
                ? Math.fma(-power, below, above) / Math.fma(power, below, above)
                : Math.fma(1 + power, a, 1 - power) / Math.fma(1 - power, a, 1 + power);
        double z = s * s;
        double more = Math.fma(h.k, 0.5 * LOG2_LOW, s * (z * (0.5 * series(z, LOG))));
        return Math.fma(h.k, 0.5 * LOG2_HIGH, s + more);
    }

    static double sin(double x) {
        return circular(x, 0);
    }

    static double cos(double x) {
        return circular(x, 1);
    }

    /** sin(x) turned on by so many quarters of a turn. */
    private static double circular(double x, long quarters) {
        if (!(Math.abs(x) < Double.POSITIVE_INFINITY)) return Double.NaN;
        Reduced r = reduce(x, quarters);
        Doubled parts = (r.turns & 1) == 0 ? sineParts(r.angle, r.excess) : cosineParts(r.angle, r.excess);
        double y = (r.turns & 1) == 0 ? parts.hi() - parts.lo() : parts.value();
        return (r.turns & 2) == 0 ? y : -y;
    }

    /** What is left of an argument after so many quarter turns: angle - excess, at most pi/4. */
    private record Reduced(long turns, double angle, double excess) {}

    /** Of a finite argument, turned on by so many quarters. */
    private static Reduced reduce(double x, long quarters) {
        double rounder = ROUNDER + quarters;
        double rounded = Math.fma(x, 0x1.45f306dc9c883p-1, rounder);
        double n = rounded - rounder;
        double left = Math.fma(-n, PART1, x);
        double angle = Math.fma(-n, PART2, left);
        if (Math.fma(x * x, -0x1p-82, angle * angle) >= 0)
            return new Reduced(Double.doubleToRawLongBits(rounded), angle, Math.fma(n, PART2, angle - left));
        Reduced r = reduceLarge(Math.abs(x));
        return x < 0
                ? new Reduced(quarters - r.turns, -r.angle, -r.excess)
                : new Reduced(quarters + r.turns, r.angle, r.excess);
    }

    /** Payne and Hanek's reduction, as {@code native/loops/reduce_large.c} explains it. */
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
        return new Reduced(n, angle, (angle - product) - error);
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

    /** sin(x - excess) = hi - lo for |x| <= pi/4. */
    private static Doubled sineParts(double x, double excess) {
        double z = x * x;
        double w = Math.fma(z, -0.5, 1);
        return new Doubled(x, Math.fma(z * x, series(z, SIN), excess * w));
    }

    /** cos(x - excess) = hi + lo for |x| <= pi/4. */
    private static Doubled cosineParts(double x, double excess) {
        double z = x * x;
        double w = Math.fma(z, -0.5, 1);
        double rest = Math.fma(x, excess, Math.fma(z, -0.5, 1 - w));
        return new Doubled(w, Math.fma(z * z, series(z, COS), rest));
    }

    static double tan(double x) {
        double a = Math.abs(x);
        if (a < 0x1p-27) return x;
        if (!(a < Double.POSITIVE_INFINITY)) return Double.NaN;
        Reduced r = reduce(a, 0);
        Doubled parts = sineParts(r.angle, r.excess);
        Doubled sine = Doubled.orderedSum(parts.hi(), 0 - parts.lo());
        parts = cosineParts(r.angle, r.excess);
        Doubled cosine = Doubled.orderedSum(parts.hi(), parts.lo());
        boolean odd = (r.turns & 1) != 0;
        Doubled above = odd ? cosine : sine;
        Doubled below = odd ? new Doubled(0 - sine.hi(), 0 - sine.lo()) : cosine;
        return Doubled.withSign(above.roundedOver(below), x);
    }
}
