package dev.gila.ops;

import dev.gila.object.Exceptions;
import dev.gila.object.PyComplex;
import dev.gila.object.PyException;
import dev.gila.object.PyStr;
import dev.gila.object.PyTuple;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** Arithmetic of Python's {@code float} where it differs from Java's. */
public final class FloatMath {
    /** More decimal places than any double needs; rounding to them changes nothing. */
    private static final int MAX_PLACES = 1100;

    private static final int MIN_PLACES = -310;

    private FloatMath() {}

    public static double divide(double a, double b) {
        if (b == 0) throw Exceptions.zeroDivision("float division by zero");
        return a / b;
    }

    /** {@code a % b}: of the sign of {@code b}. */
    public static double modulo(double a, double b) {
        if (b == 0) throw Exceptions.zeroDivision("float modulo");
        double r = a % b;
        if (r == 0) return Math.copySign(0.0, b);
        return r < 0 != b < 0 ? r + b : r;
    }

    public static double floorDivide(double a, double b) {
        if (b == 0) throw Exceptions.zeroDivision("float floor division by zero");
        return quotient(a, b);
    }

    /** {@code divmod(a, b)}. */
    public static PyTuple divMod(double a, double b) {
        if (b == 0) throw Exceptions.zeroDivision("float divmod()");
        return PyTuple.of(quotient(a, b), modulo(a, b));
    }

    /** The quotient of the exact division without remainder, which is more precise than {@code floor(a / b)}. */
    private static double quotient(double a, double b) {
        double r = a % b;
        double q = (a - r) / b;
        if (r != 0 && r < 0 != b < 0) q -= 1;
        if (q == 0) return Math.copySign(0.0, a / b);
        double floor = Math.floor(q);
        return q - floor > 0.5 ? floor + 1 : floor;
    }

    /** {@code a ** b}: a float, or for a negative base and a broken exponent a complex. */
    public static Object power(double a, double b) {
        if (b == 0 || a == 1) return 1.0;
        if (Double.isNaN(a) || Double.isNaN(b)) return Double.NaN;
        if (a == -1 && Double.isInfinite(b)) return 1.0;
        if (a == 0 && b < 0 && !Double.isInfinite(b)) {
            throw Exceptions.zeroDivision("0.0 cannot be raised to a negative power");
        }
        boolean finite = !Double.isInfinite(a) && !Double.isInfinite(b);
        if (finite && a < 0 && b != Math.rint(b)) {
            return ComplexMath.power(new PyComplex(a, 0), new PyComplex(b, 0));
        }
        double r = Math.pow(a, b);
        if (finite && Double.isInfinite(r)) throw outOfRange();
        return r;
    }

    private static PyException outOfRange() {
        return Exceptions.withArgs(Exceptions.OVERFLOW_ERROR, 34L, PyStr.of("Numerical result out of range"));
    }

    /** The int that a float without fraction is; ValueError or OverflowError when it is none. */
    public static Object toInt(double d) {
        if (d >= -0x1p63 && d < 0x1p63) return (long) d;
        if (Double.isNaN(d)) throw Exceptions.valueError("cannot convert float NaN to integer");
        if (Double.isInfinite(d)) throw Exceptions.overflowError("cannot convert float infinity to integer");
        return new BigDecimal(d).toBigInteger();
    }

    /** {@code round(d, places)}: the exact value, rounded half to even. */
    public static double round(double d, long places) {
        if (Double.isNaN(d) || Double.isInfinite(d) || places > MAX_PLACES) return d;
        if (places < MIN_PLACES) return Math.copySign(0.0, d);
        BigDecimal rounded = new BigDecimal(d).setScale((int) places, RoundingMode.HALF_EVEN);
        double r = rounded.doubleValue();
        if (Double.isInfinite(r)) throw Exceptions.overflowError("rounded value too large to represent");
        return Math.copySign(r, d);
    }

    /** The fraction in lowest terms that a finite float is. */
    public static BigInteger[] ratio(double d) {
        BigDecimal exact = new BigDecimal(d);
        if (exact.scale() <= 0) return new BigInteger[] {exact.toBigIntegerExact(), BigInteger.ONE};
        int exponent = Math.max(Math.getExponent(d), Double.MIN_EXPONENT) - 52;
        BigInteger numerator =
                BigDecimal.valueOf((long) Math.scalb(d, -exponent)).toBigInteger();
        int common = Math.min(numerator.getLowestSetBit(), -exponent);
        return new BigInteger[] {numerator.shiftRight(common), BigInteger.ONE.shiftLeft(-exponent - common)};
    }
}
