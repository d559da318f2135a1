package dev.gila.modules.maths;

import dev.gila.object.Def;
import dev.gila.object.Exceptions;
import dev.gila.object.ModuleDef;
import dev.gila.object.Singletons;
import dev.gila.object.ThreadState;
import dev.gila.ops.Convert;
import java.math.BigDecimal;
import java.math.BigInteger;

/** The functions of {@code math} that are about integers. */
@ModuleDef("math")
final class Integers {
    private Integers() {}

    /** The integer part of a finite double. */
    static Object ofDouble(double d) {
        if (Double.isNaN(d)) throw Exceptions.valueError("cannot convert float NaN to integer");
        if (Double.isInfinite(d)) throw Exceptions.overflowError("cannot convert float infinity to integer");
        if (Math.abs(d) < 0x1p62) return (long) d;
        return Convert.canonical(new BigDecimal(d).toBigInteger());
    }

    private static BigInteger big(ThreadState ts, Object o) {
        Object n = Convert.index(ts, o);
        return n instanceof Long l ? BigInteger.valueOf(l) : (BigInteger) n;
    }

    @Def
    static Object factorial(ThreadState ts, Object n) {
        BigInteger value = big(ts, n);
        if (value.signum() < 0) throw Exceptions.valueError("factorial() not defined for negative values");
        if (value.bitLength() > 31) {
            throw Exceptions.overflowError("factorial() argument should not exceed %d", Long.MAX_VALUE);
        }
        return Convert.canonical(product(1, value.intValue()));
    }

    /** low * (low + 1) * ... * high, halves multiplied apart so that the factors stay of like size. */
    private static BigInteger product(long low, long high) {
        if (low > high) return BigInteger.ONE;
        if (high - low < 8) {
            BigInteger r = BigInteger.valueOf(low);
            for (long i = low + 1; i <= high; i++) r = r.multiply(BigInteger.valueOf(i));
            return r;
        }
        long middle = low + high >>> 1;
        return product(low, middle).multiply(product(middle + 1, high));
    }

    @Def
    static Object comb(ThreadState ts, Object n, Object k) {
        BigInteger from = nonNegative(big(ts, n), "n");
        BigInteger chosen = nonNegative(big(ts, k), "k");
        if (chosen.compareTo(from) > 0) return 0L;
        BigInteger few = chosen.min(from.subtract(chosen));
        if (few.bitLength() > 31) {
            throw Exceptions.overflowError("min(n - k, k) must not exceed %d", Long.MAX_VALUE);
        }
        return Convert.canonical(falling(from, few.intValue()).divide(product(1, few.intValue())));
    }

    @Def(signature = "n, k=None, /")
    static Object perm(ThreadState ts, Object n, Object k) {
        if (k == null || k == Singletons.NONE) return factorial(ts, n);
        BigInteger from = nonNegative(big(ts, n), "n");
        BigInteger chosen = nonNegative(big(ts, k), "k");
        if (chosen.compareTo(from) > 0) return 0L;
        if (chosen.bitLength() > 31) throw Exceptions.overflowError("k must not exceed %d", Long.MAX_VALUE);
        return Convert.canonical(falling(from, chosen.intValue()));
    }

    private static BigInteger nonNegative(BigInteger n, String name) {
        if (n.signum() < 0) throw Exceptions.valueError("%s must be a non-negative integer", name);
        return n;
    }

    /** n * (n - 1) * ... of k factors. */
    private static BigInteger falling(BigInteger n, int k) {
        if (n.bitLength() < 63) return product(n.longValue() - k + 1, n.longValue());
        BigInteger r = BigInteger.ONE;
        for (int i = 0; i < k; i++) r = r.multiply(n.subtract(BigInteger.valueOf(i)));
        return r;
    }

    @Def(signature = "*integers")
    static Object gcd(ThreadState ts, Object[] integers) {
        BigInteger r = BigInteger.ZERO;
        for (Object o : integers) r = r.gcd(big(ts, o));
        return Convert.canonical(r);
    }

    @Def(signature = "*integers")
    static Object lcm(ThreadState ts, Object[] integers) {
        BigInteger r = BigInteger.ONE;
        for (Object o : integers) {
            BigInteger n = big(ts, o).abs();
            r = n.signum() == 0 || r.signum() == 0
                    ? BigInteger.ZERO
                    : r.divide(r.gcd(n)).multiply(n);
        }
        return Convert.canonical(r);
    }

    @Def
    static Object isqrt(ThreadState ts, Object n) {
        BigInteger value = big(ts, n);
        if (value.signum() < 0) throw Exceptions.valueError("isqrt() argument must be nonnegative");
        return Convert.canonical(value.sqrt());
    }
}
