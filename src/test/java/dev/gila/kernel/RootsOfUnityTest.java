package dev.gila.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RootsOfUnityTest {
    private static final MathContext DIGITS = new MathContext(60);
    private static final BigDecimal PI =
            new BigDecimal("3.14159265358979323846264338327950288419716939937510582097494459");

    /** Taylor's series of the cosine (from 0) or the sine (from 1), in sixty digits. */
    private static double series(BigDecimal x, int from) {
        BigDecimal term = from == 0 ? BigDecimal.ONE : x;
        BigDecimal sum = term;
        for (int i = from + 2; i < 120; i += 2) {
            term = term.multiply(x).multiply(x).divide(BigDecimal.valueOf(-(long) i * (i - 1)), DIGITS);
            sum = sum.add(term, DIGITS);
        }
        return sum.doubleValue();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 7, 8, 12, 100, 1000, 1024, 10007, 65536, 1000003, 1 << 20})
    void areRoundedCorrectly(long n) {
        RootsOfUnity roots = new RootsOfUnity(n);
        Random random = new Random(n);
        for (int i = 0; i < 200; i++) {
            long k = i < 20 ? i : random.nextLong() >> 8;
            BigDecimal angle =
                    PI.multiply(BigDecimal.valueOf(-2 * Math.floorMod(k, n))).divide(BigDecimal.valueOf(n), DIGITS);
            assertEquals(series(angle, 0), roots.re(k), 1e-30, () -> "real part of root " + k + " of " + n);
            assertEquals(series(angle, 1), roots.im(k), 1e-30, () -> "imaginary part of root " + k + " of " + n);
        }
    }

    @Test
    void quartersAndTwelfthsAreExact() {
        RootsOfUnity roots = new RootsOfUnity(12);
        assertEquals(0.5, roots.re(2));
        assertEquals(-0.5, roots.im(1));
        assertEquals(0.0, roots.re(3));
        assertEquals(-1.0, roots.im(3));
        assertEquals(-1.0, roots.re(6));
        assertEquals(1.0, roots.im(-3));
    }

    @Test
    void thereMustBeOne() {
        assertThrows(IllegalArgumentException.class, () -> new RootsOfUnity(0));
    }
}
