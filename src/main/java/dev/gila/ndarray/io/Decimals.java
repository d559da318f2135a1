package dev.gila.ndarray.io;

import java.math.BigInteger;

/**
 * Decimal numbers of up to 19 digits as the nearest doubles, from one product of 128 bits each (Lemire, "Number parsing at a
 * gigabyte per second", 2021). What that does not decide, and whatever is written otherwise, is left to {@link
 * Double#parseDouble}.
 */
final class Decimals {
    /** Decimal exponents of whole numbers whose doubles are normal ones. */
    private static final int LEAST = -290;

    private static final int MOST = 288;
    private static final int DIGITS = 19;

    /** The first 128 bits of 10^q, upper and lower half: of 5^q, as two's powers only move them. */
    private static final long[] HIGH = new long[MOST - LEAST + 1];

    private static final long[] LOW = new long[HIGH.length];

    static {
        for (int q = LEAST; q <= MOST; q++) {
            BigInteger power = BigInteger.valueOf(5).pow(Math.abs(q));
            BigInteger bits = q < 0 ? inverse(power) : power;
            bits = bits.shiftLeft(128).shiftRight(bits.bitLength());
            HIGH[q - LEAST] = bits.shiftRight(64).longValue();
            LOW[q - LEAST] = bits.longValue();
        }
    }

    private Decimals() {}

    /** 1 / power rounded up: to 128 bits where one word holds the power, else to more. */
    private static BigInteger inverse(BigInteger power) {
        int length = power.bitLength();
        return BigInteger.ONE
                .shiftLeft(length <= 64 ? length + 127 : 2 * length + 128)
                .divide(power)
                .add(BigInteger.ONE);
    }

    /**
     * The double nearest to a number.
     *
     * @throws NumberFormatException if it is none
     */
    static double parse(String text) {
        return parse(text, 0, text.length());
    }

    /** The double nearest to the number between two places of a text. */
    static double parse(String text, int from, int length) {
        boolean isSigned = length > from && (text.charAt(from) == '-' || text.charAt(from) == '+');
        int first = isSigned ? from + 1 : from;
        int at = first;
        long digits = 0;
        int count = 0;
        int point = -1;
        for (; at < length; at++) {
            char c = text.charAt(at);
            if (c >= '0' && c <= '9') {
                digits = 10 * digits + (c - '0');
                count += count > 0 || c != '0' ? 1 : 0;
            } else if (c == '.' && point < 0) {
                point = at + 1;
            } else {
                break;
            }
        }
        int exponent = point < 0 ? 0 : point - at;
        boolean isZero = count == 0 && at == length && at - first > (point < 0 ? 0 : 1);
        if (at < length && (text.charAt(at) | 0x20) == 'e' && length - at <= 5) {
            int sign = at + 1 < length && text.charAt(at + 1) == '-' ? -1 : 1;
            int start = at + 1 < length && (sign < 0 || text.charAt(at + 1) == '+') ? at + 2 : at + 1;
            int shown = 0;
            for (at = start; at < length && text.charAt(at) >= '0' && text.charAt(at) <= '9'; at++) {
                shown = 10 * shown + (text.charAt(at) - '0');
            }
            if (at > start) exponent += sign * shown;
            else at = -1;
        }
        boolean plain = at == length && count > 0 && count <= DIGITS && exponent >= LEAST && exponent <= MOST;
        double magnitude = plain ? nearest(digits, exponent) : isZero ? 0 : Double.NaN;
        if (Double.isNaN(magnitude)) return exactly(text.substring(from, length));
        return text.charAt(from) == '-' ? -magnitude : magnitude;
    }

    /** Java takes numbers with suffixes and hexadecimal ones, which are none elsewhere. */
    private static double exactly(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > '9' && (text.charAt(i) | 0x20) != 'e') throw new NumberFormatException(text);
        }
        return Double.parseDouble(text);
    }

    /** digits 10^q, digits being unsigned and not 0; NaN where 128 bits do not tell which double is the nearest. */
    private static double nearest(long digits, int q) {
        int zeros = Long.numberOfLeadingZeros(digits);
        long word = digits << zeros;
        long high = unsignedHigh(word, HIGH[q - LEAST]);
        long low = word * HIGH[q - LEAST];
        if ((high & 0x1ff) == 0x1ff) {
            long more = unsignedHigh(word, LOW[q - LEAST]);
            low += more;
            if (Long.compareUnsigned(low, more) < 0) high++;
        }
        boolean isInteger = q >= 0 && q <= 55;
        if (low == -1 && !isInteger) return Double.NaN;
        int upper = (int) (high >>> 63);
        int shift = upper + 9;
        long mantissa = high >>> shift;
        // Halfway between two doubles: to the even one.
        boolean half = Long.compareUnsigned(low, 1) <= 0 && q >= -4 && q <= 23 && (mantissa & 3) == 1;
        if (half && mantissa << shift == high) mantissa &= ~1L;
        mantissa = mantissa + (mantissa & 1) >>> 1;
        return mantissa * twoTo((217706 * q >> 16) + upper - zeros + 11);
    }

    private static double twoTo(int exponent) {
        return Double.longBitsToDouble(exponent + 1023L << 52);
    }

    private static long unsignedHigh(long a, long b) {
        return Math.multiplyHigh(a, b) + (a >> 63 & b) + (b >> 63 & a);
    }
}
