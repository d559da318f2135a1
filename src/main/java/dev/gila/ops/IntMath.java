package dev.gila.ops;

import dev.gila.object.Exceptions;
import dev.gila.object.PyException;
import dev.gila.object.PyTuple;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.function.BinaryOperator;

/** Arithmetic of Python's {@code int}: operands and results are a {@link Long} where it fits, else a {@link BigInteger}. */
public final class IntMath {
    private static final int DOUBLE_PRECISION = 53;
    private static final int MIN_EXPONENT = -1074;
    private static final int MAX_EXPONENT = 1023;
    private static final long EXACT = 1L << DOUBLE_PRECISION;

    private IntMath() {}

    public static BigInteger big(Object n) {
        return n instanceof Long l ? BigInteger.valueOf(l) : (BigInteger) n;
    }

    public static Object add(Object a, Object b) {
        if (a instanceof Long x && b instanceof Long y) {
            long r = x + y;
            if (((x ^ r) & (y ^ r)) >= 0) return r;
        }
        return onBig(a, b, BigInteger::add);
    }

    public static Object subtract(Object a, Object b) {
        if (a instanceof Long x && b instanceof Long y) {
            long r = x - y;
            if (((x ^ y) & (x ^ r)) >= 0) return r;
        }
        return onBig(a, b, BigInteger::subtract);
    }

    public static Object multiply(Object a, Object b) {
        if (a instanceof Long x && b instanceof Long y) {
            long low = x * y;
            if (Math.multiplyHigh(x, y) == low >> 63) return low;
        }
        return onBig(a, b, BigInteger::multiply);
    }

    public static Object floorDivide(Object a, Object b) {
        requireDivisor(b, "integer division or modulo by zero");
        if (a instanceof Long x && b instanceof Long y && !(x == Long.MIN_VALUE && y == -1)) return Math.floorDiv(x, y);
        return Convert.canonical(floorDivMod(big(a), big(b))[0]);
    }

    public static Object modulo(Object a, Object b) {
        requireDivisor(b, "integer modulo by zero");
        if (a instanceof Long x && b instanceof Long y) return Math.floorMod(x, y);
        return Convert.canonical(floorDivMod(big(a), big(b))[1]);
    }

    /** {@code divmod(a, b)}. */
    public static PyTuple divMod(Object a, Object b) {
        requireDivisor(b, "integer division or modulo by zero");
        if (a instanceof Long && b instanceof Long) return PyTuple.of(floorDivide(a, b), modulo(a, b));
        BigInteger[] r = floorDivMod(big(a), big(b));
        return PyTuple.of(Convert.canonical(r[0]), Convert.canonical(r[1]));
    }

    private static void requireDivisor(Object b, String message) {
        if (b instanceof Long n && n == 0) throw Exceptions.zeroDivision(message);
    }

    /** Quotient rounded down and remainder of the divisor's sign. */
    private static BigInteger[] floorDivMod(BigInteger a, BigInteger b) {
        BigInteger[] r = a.divideAndRemainder(b);
        if (r[1].signum() != 0 && r[1].signum() != b.signum()) {
            r[0] = r[0].subtract(BigInteger.ONE);
            r[1] = r[1].add(b);
        }
        return r;
    }

    /** {@code a ** b}: an int, or for a negative exponent a float. */
    public static Object power(Object a, Object b) {
        if (sign(b) < 0) return FloatMath.power(toDouble(a), toDouble(b));
        if (a instanceof Long x && (x == 0 || x == 1)) return x == 1 || sign(b) == 0 ? 1L : 0L;
        if (a instanceof Long x && x == -1) return big(b).testBit(0) ? -1L : 1L;
        if (!(b instanceof Long n) || n > Integer.MAX_VALUE) throw tooLarge();
        if (a instanceof Long x && bitLength(x) * n < 63) return smallPower(x, n);
        try {
            return Convert.canonical(big(a).pow((int) (long) n));
        } catch (ArithmeticException e) {
            throw tooLarge();
        }
    }

    private static long smallPower(long x, long n) {
        long r = 1;
        for (long base = x; n > 0; n >>= 1) {
            if ((n & 1) != 0) r *= base;
            base *= base;
        }
        return r;
    }

    /** {@code pow(a, b, m)}: of the sign of {@code m}; a negative exponent asks for the inverse. */
    public static Object power(Object a, Object b, Object m) {
        BigInteger modulus = big(m);
        if (modulus.signum() == 0) throw Exceptions.valueError("pow() 3rd argument cannot be 0");
        BigInteger positive = modulus.abs();
        BigInteger base = big(a);
        BigInteger exponent = big(b);
        if (exponent.signum() < 0) {
            if (!base.gcd(positive).equals(BigInteger.ONE)) {
                throw Exceptions.valueError("base is not invertible for the given modulus");
            }
            base = base.modInverse(positive);
            exponent = exponent.negate();
        }
        BigInteger r = base.modPow(exponent, positive);
        return Convert.canonical(modulus.signum() < 0 && r.signum() > 0 ? r.add(modulus) : r);
    }

    public static Object shiftLeft(Object a, Object b) {
        if (sign(b) < 0) throw Exceptions.valueError("negative shift count");
        if (sign(a) == 0) return 0L;
        if (!(b instanceof Long n) || n > Integer.MAX_VALUE)
            throw Exceptions.overflowError("too many digits in integer");
        if (a instanceof Long x && bitLength(x) + n < 63) return x << n;
        try {
            return Convert.canonical(big(a).shiftLeft((int) (long) n));
        } catch (ArithmeticException e) {
            throw tooLarge();
        }
    }

    public static Object shiftRight(Object a, Object b) {
        if (sign(b) < 0) throw Exceptions.valueError("negative shift count");
        if (!(b instanceof Long n) || n > Integer.MAX_VALUE) return sign(a) < 0 ? -1L : 0L;
        if (a instanceof Long x) return x >> Math.min(n, 63);
        return Convert.canonical(big(a).shiftRight((int) (long) n));
    }

    public static Object and(Object a, Object b) {
        return a instanceof Long x && b instanceof Long y ? (Object) (x & y) : onBig(a, b, BigInteger::and);
    }

    public static Object or(Object a, Object b) {
        return a instanceof Long x && b instanceof Long y ? (Object) (x | y) : onBig(a, b, BigInteger::or);
    }

    public static Object xor(Object a, Object b) {
        return a instanceof Long x && b instanceof Long y ? (Object) (x ^ y) : onBig(a, b, BigInteger::xor);
    }

    public static Object invert(Object a) {
        return a instanceof Long x ? (Object) ~x : Convert.canonical(big(a).not());
    }

    public static Object negate(Object a) {
        return a instanceof Long x && x != Long.MIN_VALUE ? (Object) (-x) : Convert.canonical(big(a).negate());
    }

    public static Object abs(Object a) {
        return sign(a) < 0 ? negate(a) : a;
    }

    private static Object onBig(Object a, Object b, BinaryOperator<BigInteger> op) {
        try {
            return Convert.canonical(op.apply(big(a), big(b)));
        } catch (ArithmeticException e) {
            throw tooLarge();
        }
    }

    /** Beyond what a BigInteger holds, which is 256 MiB. */
    private static PyException tooLarge() {
        return Exceptions.of(Exceptions.MEMORY_ERROR, "the int would have more than 2**31 bits");
    }

    public static int sign(Object a) {
        return a instanceof Long x ? Long.signum(x) : ((BigInteger) a).signum();
    }

    /** The bits of the absolute value. */
    public static long bitLength(Object a) {
        if (a instanceof Long x) return bitLength((long) x);
        return ((BigInteger) a).abs().bitLength();
    }

    private static long bitLength(long x) {
        return 64L - Long.numberOfLeadingZeros(Math.abs(x));
    }

    public static int compare(Object a, Object b) {
        return a instanceof Long x && b instanceof Long y ? Long.compare(x, y) : big(a).compareTo(big(b));
    }

    /** The order of an int and a float that is not NaN, by their exact values. */
    public static int compareToDouble(Object a, double d) {
        if (a instanceof Long x && x <= EXACT && x >= -EXACT) return Double.compare((double) x, d + 0.0);
        if (Double.isInfinite(d)) return d > 0 ? -1 : 1;
        return new BigDecimal(big(a)).compareTo(new BigDecimal(d));
    }

    /** The nearest double; OverflowError beyond its range. */
    public static double toDouble(Object a) {
        if (a instanceof Long x) return x;
        double d = ((BigInteger) a).doubleValue();
        if (Double.isInfinite(d)) throw Exceptions.overflowError("int too large to convert to float");
        return d;
    }

    /** {@code a / b}, correctly rounded. */
    public static double trueDivide(Object a, Object b) {
        requireDivisor(b, "division by zero");
        if (a instanceof Long x
                && b instanceof Long y
                && Math.abs(x) <= EXACT
                && Math.abs(y) <= EXACT
                && x != Long.MIN_VALUE
                && y != Long.MIN_VALUE) {
            return (double) x / y;
        }
        double r = ratio(big(a).abs(), big(b).abs());
        return sign(a) < 0 != sign(b) < 0 ? -r : r;
    }

    /** The quotient with more bits than a double has, the last one standing for all that was cut off, rounded once. */
    private static double ratio(BigInteger a, BigInteger b) {
        if (a.signum() == 0) return 0.0;
        int shift = DOUBLE_PRECISION + 12 - (a.bitLength() - b.bitLength());
        BigInteger[] r =
                shift >= 0 ? a.shiftLeft(shift).divideAndRemainder(b) : a.divideAndRemainder(b.shiftLeft(-shift));
        BigInteger q =
                r[1].signum() == 0 ? r[0].shiftLeft(1) : r[0].shiftLeft(1).setBit(0);
        int exponent = -shift - 1;
        int last = Math.max(q.bitLength() + exponent - DOUBLE_PRECISION, MIN_EXPONENT);
        long kept = roundHalfEven(q, last - exponent);
        if (last > MAX_EXPONENT) throw Exceptions.overflowError("integer division result too large for a float");
        double result = Math.scalb((double) kept, last);
        if (Double.isInfinite(result)) {
            throw Exceptions.overflowError("integer division result too large for a float");
        }
        return result;
    }

    private static long roundHalfEven(BigInteger q, int cut) {
        if (cut <= 0) return q.shiftLeft(-cut).longValueExact();
        BigInteger kept = q.shiftRight(cut);
        boolean half = q.testBit(cut - 1);
        boolean more = q.getLowestSetBit() < cut - 1;
        return kept.longValueExact() + (half && (more || kept.testBit(0)) ? 1 : 0);
    }
}
