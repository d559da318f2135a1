package dev.gila.object;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * {@code hash()} and the equality that dictionaries and sets use. Numbers that compare equal hash equal: reduction
 * modulo the Mersenne prime 2**61 - 1, as the Python reference describes under "Hashing of numeric types".
 */
public final class Hashing {
    private static final long MODULUS = (1L << 61) - 1;
    private static final BigInteger BIG_MODULUS = BigInteger.valueOf(MODULUS);
    private static final long INFINITY = 314159;

    private Hashing() {}

    /** The hash of any value; a TypeError when its type has none. */
    public static long hash(ThreadState ts, Object o) {
        if (o instanceof PyStr s && s.type() == Types.STR) return ofText(s);
        if (o instanceof Long n) return ofLong(n);
        if (o instanceof Boolean b) return b ? 1 : 0;
        if (o instanceof Double d) return ofDouble(d);
        if (o instanceof BigInteger n) return ofBig(n);
        PyType type = PyType.of(o);
        PyCallable slot = type.slot(Slot.HASH);
        if (slot == null) throw Exceptions.typeError("unhashable type: '%s'", type.name());
        Object h = slot.call1(ts, o);
        if (h instanceof Long n) return n == -1 ? -2 : n;
        if (h instanceof BigInteger n) return ofBig(n);
        if (h instanceof Boolean b) return b ? 1 : 0;
        throw Exceptions.typeError("__hash__ method should return an integer");
    }

    /** The hash of a {@code str}. */
    public static long ofText(PyStr s) {
        long h = s.hashCode() * 0x9E3779B97F4A7C15L;
        h ^= h >>> 29;
        return h == -1 ? -2 : h;
    }

    /** The hash of a {@code bytes}. */
    public static long ofBytes(PyBytes b) {
        long h = (b.hashCode() + 1) * 0x9E3779B97F4A7C15L;
        h ^= h >>> 29;
        return h == -1 ? -2 : h;
    }

    /** The hash of an {@code int} that fits 64 bits. */
    public static long ofLong(long n) {
        long h = n > -MODULUS && n < MODULUS ? n : n % MODULUS;
        return h == -1 ? -2 : h;
    }

    /** The hash of any other {@code int}. */
    public static long ofBig(BigInteger n) {
        long h = n.abs().mod(BIG_MODULUS).longValue();
        if (n.signum() < 0) h = -h;
        return h == -1 ? -2 : h;
    }

    /** The hash of a {@code float}. */
    public static long ofDouble(double d) {
        if (d == Math.rint(d) && Math.abs(d) < 0x1p62) return ofLong((long) d);
        if (Double.isInfinite(d)) return d > 0 ? INFINITY : -INFINITY;
        if (Double.isNaN(d)) return 0;
        BigDecimal exact = new BigDecimal(Math.abs(d));
        BigInteger numerator;
        BigInteger denominator = BigInteger.ONE;
        if (exact.scale() > 0) {
            // The value is m / 2**k: read both from the bits, so that the denominator is a power of two.
            long bits = Double.doubleToLongBits(Math.abs(d));
            int exponent = (int) (bits >>> 52);
            long mantissa = bits & ((1L << 52) - 1);
            if (exponent == 0) exponent++;
            else mantissa |= 1L << 52;
            int shift = 1075 - exponent;
            numerator = BigInteger.valueOf(mantissa);
            denominator = BigInteger.ONE.shiftLeft(shift);
        } else {
            numerator = exact.toBigIntegerExact();
        }
        BigInteger inverse = denominator.mod(BIG_MODULUS).modInverse(BIG_MODULUS);
        long h = numerator.mod(BIG_MODULUS).multiply(inverse).mod(BIG_MODULUS).longValue();
        if (d < 0) h = -h;
        return h == -1 ? -2 : h;
    }

    /** The hash of a sequence of values: xxHash64's mixing (Collet), as tuples use it. */
    public static long ofItems(ThreadState ts, Object[] items) {
        final long p1 = 0x9E3779B185EBCA87L;
        final long p2 = 0xC2B2AE3D27D4EB4FL;
        final long p5 = 0x27D4EB2F165667C5L;
        long acc = p5;
        for (Object o : items) {
            acc += hash(ts, o) * p2;
            acc = Long.rotateLeft(acc, 31) * p1;
        }
        acc += items.length ^ (p5 ^ 3527539L);
        return acc == -1 ? 1546275796L : acc;
    }

    /** Identity or {@code ==}: the equality of keys and of items in containers. */
    public static boolean same(ThreadState ts, Object a, Object b) {
        if (a == b) return true;
        if (a instanceof PyStr s && b instanceof PyStr t && s.type() == Types.STR && t.type() == Types.STR) {
            return s.equals(t);
        }
        if (a instanceof Long && b instanceof Long) return a.equals(b);
        return isTrue(ts, equal(ts, a, b));
    }

    /** {@code a == b}, whatever the methods return. */
    public static Object equal(ThreadState ts, Object a, Object b) {
        PyType ta = PyType.of(a);
        PyType tb = PyType.of(b);
        boolean reflectedFirst = ta != tb && tb.isSubtypeOf(ta);
        Object r = reflectedFirst ? tryEqual(ts, tb, b, a) : tryEqual(ts, ta, a, b);
        if (r != Singletons.NOT_IMPLEMENTED) return r;
        r = reflectedFirst ? tryEqual(ts, ta, a, b) : tryEqual(ts, tb, b, a);
        return r != Singletons.NOT_IMPLEMENTED ? r : a == b;
    }

    private static Object tryEqual(ThreadState ts, PyType type, Object a, Object b) {
        PyCallable slot = type.slot(Slot.EQ);
        return slot == null ? Singletons.NOT_IMPLEMENTED : slot.call2(ts, a, b);
    }

    /** The truth value of any value. */
    public static boolean isTrue(ThreadState ts, Object o) {
        if (o instanceof Boolean b) return b;
        if (o == Singletons.NONE) return false;
        if (o instanceof Long n) return n != 0;
        if (o instanceof Double d) return d != 0;
        if (o instanceof PyStr s) return !s.toString().isEmpty();
        PyType type = PyType.of(o);
        PyCallable slot = type.slot(Slot.BOOL);
        if (slot != null) {
            Object r = slot.call1(ts, o);
            if (r instanceof Boolean b) return b;
            throw Exceptions.typeError(
                    "__bool__ should return bool, returned %s", PyType.of(r).name());
        }
        if (type.lookup("__bool__") == Singletons.NONE) {
            throw Exceptions.typeError("'NoneType' object is not callable");
        }
        slot = type.slot(Slot.LEN);
        if (slot == null) return true;
        Object n = slot.call1(ts, o);
        if (n instanceof Long l) {
            if (l < 0) throw Exceptions.valueError("__len__() should return >= 0");
            return l != 0;
        }
        if (n instanceof Boolean b) return b;
        throw Exceptions.typeError(
                "'%s' object cannot be interpreted as an integer", PyType.of(n).name());
    }
}
