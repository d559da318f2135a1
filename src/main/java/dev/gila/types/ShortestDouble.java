package dev.gila.types;

import java.math.BigInteger;

/**
 * The shortest decimal that reads back as a given double, and of these the closest: Raffaello Giulietti's Schubfach
 * ("The Schubfach way to render doubles", 2020). The multipliers, powers of ten to 126 bits, are computed when first used.
 */
final class ShortestDouble {
    private static final int K_MIN = -292;
    private static final int K_MAX = 324;
    private static final int MIN_EXPONENT = -1074;
    private static final long MIN_NORMAL_SIGNIFICAND = 1L << 52;
    private static final long MASK_63 = (1L << 63) - 1;

    /** For each power of ten, the upper and lower 63 bits; zero until needed. */
    private static final long[] MULTIPLIERS = new long[2 * (K_MAX - K_MIN + 1)];

    private ShortestDouble() {}

    /** A decimal: {@code digits * 10**exponent}, the digits without trailing zeros. */
    record Decimal(long digits, int exponent) {
        private Decimal stripped() {
            long d = digits;
            int e = exponent;
            while (d != 0 && d % 10 == 0) {
                d /= 10;
                e++;
            }
            return new Decimal(d, e);
        }
    }

    /** For a positive finite double. */
    static Decimal of(double v) {
        long bits = Double.doubleToRawLongBits(v);
        long fraction = bits & (MIN_NORMAL_SIGNIFICAND - 1);
        int biased = (int) (bits >>> 52);
        if (biased == 0) return toDecimal(MIN_EXPONENT, fraction).stripped();
        int q = biased - 1 + MIN_EXPONENT;
        long c = fraction | MIN_NORMAL_SIGNIFICAND;
        if (q < 0 && q > -53) {
            long whole = c >> -q;
            if (whole << -q == c) return new Decimal(whole, 0).stripped();
        }
        return toDecimal(q, c).stripped();
    }

    /** The decimal for {@code c * 2**q}; names are the paper's. */
    private static Decimal toDecimal(int q, long c) {
        int out = (int) c & 1;
        long cb = c << 2;
        long cbr = cb + 2;
        boolean regular = c != MIN_NORMAL_SIGNIFICAND || q == MIN_EXPONENT;
        long cbl = regular ? cb - 2 : cb - 1;
        int k = regular ? floorLog10Pow2(q) : floorLog10ThreeQuartersPow2(q);
        int h = q + floorLog2Pow10(-k) + 2;
        int index = multiplier(-k);
        long g1 = MULTIPLIERS[index];
        long g0 = MULTIPLIERS[index + 1];
        long vb = roundToOdd(g1, g0, cb << h);
        long vbl = roundToOdd(g1, g0, cbl << h);
        long vbr = roundToOdd(g1, g0, cbr << h);
        long s = vb >> 2;
        if (s >= 10) {
            long lower = s / 10 * 10;
            long upper = lower + 10;
            boolean lowerIn = vbl + out <= lower << 2;
            boolean upperIn = (upper << 2) + out <= vbr;
            if (lowerIn != upperIn) return new Decimal(lowerIn ? lower : upper, k);
        }
        long t = s + 1;
        boolean sIn = vbl + out <= s << 2;
        boolean tIn = (t << 2) + out <= vbr;
        if (sIn != tIn) return new Decimal(sIn ? s : t, k);
        long difference = vb - (s + t << 1);
        return new Decimal(difference < 0 || difference == 0 && (s & 1) == 0 ? s : t, k);
    }

    private static long roundToOdd(long g1, long g0, long cp) {
        long x1 = Math.multiplyHigh(g0, cp);
        long y0 = g1 * cp;
        long y1 = Math.multiplyHigh(g1, cp);
        long z = (y0 >>> 1) + x1;
        long w = y1 + (z >>> 63);
        return w | (z & MASK_63) + MASK_63 >>> 63;
    }

    /** The index of the multiplier {@code floor(10**k * 2**-r) + 1}, with r such that it has 126 bits. */
    private static int multiplier(int k) {
        int index = 2 * (k - K_MIN);
        if (index < 0 || index + 1 >= MULTIPLIERS.length) throw new AssertionError(k);
        if (MULTIPLIERS[index] == 0) {
            int r = floorLog2Pow10(k) - 125;
            BigInteger power = BigInteger.TEN.pow(Math.abs(k));
            BigInteger g;
            if (k >= 0) g = r >= 0 ? power.shiftRight(r) : power.shiftLeft(-r);
            else g = BigInteger.ONE.shiftLeft(-r).divide(power);
            g = g.add(BigInteger.ONE);
            // Another thread may store the same numbers; the upper half, which is tested, goes last.
            MULTIPLIERS[index + 1] = g.longValue() & MASK_63;
            MULTIPLIERS[index] = g.shiftRight(63).longValue();
        }
        return index;
    }

    private static int floorLog10Pow2(int e) {
        return (int) (e * 661_971_961_083L >> 41);
    }

    private static int floorLog10ThreeQuartersPow2(int e) {
        return (int) (e * 661_971_961_083L - 274_743_187_321L >> 41);
    }

    private static int floorLog2Pow10(int e) {
        return (int) (e * 913_124_641_741L >> 38);
    }
}
