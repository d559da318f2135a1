package dev.gila.ops;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gila.object.PyException;
import dev.gila.object.PyTuple;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Random;
import java.util.function.BinaryOperator;
import org.junit.jupiter.api.Test;

/** Int arithmetic against BigInteger's, at and around the edge of 64 bits. */
class IntMathTest {
    private static final long[] EDGES = {
        0, 1, -1, 2, -2, 3, 7, -7, 63, 64, 1L << 31, (1L << 53) + 1, -(1L << 53) - 1, Long.MAX_VALUE, Long.MIN_VALUE
    };

    private static void forAll(java.util.function.BiConsumer<BigInteger, BigInteger> check) {
        Random random = new Random(7);
        for (long a : EDGES) for (long b : EDGES) check.accept(BigInteger.valueOf(a), BigInteger.valueOf(b));
        for (int i = 0; i < 3000; i++) {
            check.accept(random(random), random(random));
        }
    }

    private static BigInteger random(Random random) {
        BigInteger n = new BigInteger(random.nextInt(140), random);
        return random.nextBoolean() ? n : n.negate();
    }

    private static Object value(BigInteger n) {
        return Convert.canonical(n);
    }

    private static void same(BinaryOperator<BigInteger> expected, BinaryOperator<Object> actual) {
        forAll((a, b) ->
                assertEquals(value(expected.apply(a, b)), actual.apply(value(a), value(b)), () -> a + " and " + b));
    }

    @Test
    void addsSubtractsMultipliesCanonically() {
        same(BigInteger::add, IntMath::add);
        same(BigInteger::subtract, IntMath::subtract);
        same(BigInteger::multiply, IntMath::multiply);
        same(BigInteger::and, IntMath::and);
        same(BigInteger::or, IntMath::or);
        same(BigInteger::xor, IntMath::xor);
        assertInstanceOf(Long.class, IntMath.subtract(BigInteger.ONE.shiftLeft(63), 1L));
    }

    @Test
    void dividesDownwards() {
        forAll((a, b) -> {
            if (b.signum() == 0) {
                assertThrows(PyException.class, () -> IntMath.divMod(value(a), value(b)));
                return;
            }
            PyTuple r = IntMath.divMod(value(a), value(b));
            BigInteger q = IntMath.big(r.get(0));
            BigInteger m = IntMath.big(r.get(1));
            assertEquals(a, q.multiply(b).add(m));
            assertEquals(true, m.signum() == 0 || m.signum() == b.signum());
            assertEquals(true, m.abs().compareTo(b.abs()) < 0);
            assertEquals(r.get(0), IntMath.floorDivide(value(a), value(b)));
            assertEquals(r.get(1), IntMath.modulo(value(a), value(b)));
        });
    }

    @Test
    void dividesToTheNearestFloat() {
        MathContext enough = new MathContext(400);
        forAll((a, b) -> {
            if (b.signum() == 0) return;
            double expected =
                    new BigDecimal(a).divide(new BigDecimal(b), enough).doubleValue();
            assertEquals(expected + 0.0, IntMath.trueDivide(value(a), value(b)) + 0.0, () -> a + " / " + b);
        });
        Object huge = BigInteger.ONE.shiftLeft(1080);
        assertEquals(0x1p-1074, IntMath.trueDivide(BigInteger.TWO.pow(6), huge));
        assertEquals(0.0, IntMath.trueDivide(1L, huge));
        assertThrows(PyException.class, () -> IntMath.trueDivide(huge, 1L));
    }

    @Test
    void shiftsAndRaises() {
        for (long a : EDGES) {
            BigInteger n = BigInteger.valueOf(a);
            for (int s : new int[] {0, 1, 31, 62, 63, 64, 100}) {
                assertEquals(value(n.shiftLeft(s)), IntMath.shiftLeft(a, (long) s));
                assertEquals(value(n.shiftRight(s)), IntMath.shiftRight(a, (long) s));
            }
            for (int e : new int[] {0, 1, 2, 3, 10, 63}) assertEquals(value(n.pow(e)), IntMath.power(a, (long) e));
        }
        assertEquals(0.25, IntMath.power(2L, -2L));
        assertEquals(4L, IntMath.power(3L, -1L, 11L));
        assertEquals(-7L, IntMath.power(3L, 1L, -10L));
        assertThrows(PyException.class, () -> IntMath.power(2L, -1L, 4L));
    }

    @Test
    void comparesWithFloatsExactly() {
        assertEquals(1, IntMath.compareToDouble((1L << 53) + 1, 0x1p53));
        assertEquals(0, IntMath.compareToDouble(1L << 53, 0x1p53));
        assertEquals(-1, IntMath.compareToDouble(Long.MAX_VALUE, 0x1p63));
        assertEquals(0, IntMath.compareToDouble(0L, -0.0));
        assertEquals(-1, IntMath.compareToDouble(BigInteger.TEN.pow(400), Double.POSITIVE_INFINITY));
        assertEquals(1, IntMath.compareToDouble(BigInteger.TEN.pow(400), Double.MAX_VALUE));
    }
}
