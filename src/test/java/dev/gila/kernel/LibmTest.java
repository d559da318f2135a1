package dev.gila.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/** The samplers' functions against Java's, in ranges of all kinds; their bits are tested by the streams that they are in. */
class LibmTest {
    private static final double[] SPECIALS = {
        0.0,
        -0.0,
        1,
        -1,
        2,
        0.5,
        Double.NaN,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        Double.MIN_VALUE,
        Double.MIN_NORMAL,
        Double.MAX_VALUE,
        -Double.MAX_VALUE,
        0.9375,
        1.064697265625,
        709.78,
        710,
        -745.1,
        -746,
        1e-300
    };

    private static void close(double expected, double got, double arguments) {
        if (Double.compare(expected, got) == 0) return;
        assertTrue(
                Math.abs(expected - got) <= Math.ulp(expected), () -> got + " is not " + expected + " at " + arguments);
    }

    private static void compare(DoubleUnaryOperator expected, DoubleUnaryOperator got, double scale) {
        Random random = new Random(1);
        for (int i = 0; i < 100_000; i++) {
            double x = (random.nextDouble() - 0.5) * 2 * scale;
            close(expected.applyAsDouble(x), got.applyAsDouble(x), x);
        }
    }

    @Test
    void expAndLog() {
        for (double x : SPECIALS) {
            close(StrictMath.exp(x), Libm.exp(x), x);
            close(StrictMath.log(x), Libm.log(x), x);
        }
        for (double scale : new double[] {1e-10, 1, 30, 700, 760}) compare(StrictMath::exp, Libm::exp, scale);
        compare(x -> StrictMath.log(1 + x), x -> Libm.log(1 + x), 0.1);
        compare(x -> StrictMath.log(Math.abs(x)), x -> Libm.log(Math.abs(x)), 1e6);
        compare(x -> StrictMath.log(StrictMath.exp(x)), x -> Libm.log(StrictMath.exp(x)), 700);
    }

    @Test
    void expm1() {
        for (double x : SPECIALS) close(StrictMath.expm1(x), Libm.expm1(x), x);
        for (double scale : new double[] {1e-20, 1e-3, 0.3, 1, 30, 100, 720})
            compare(StrictMath::expm1, Libm::expm1, scale);
    }

    @Test
    void powers() {
        for (double x : SPECIALS) {
            for (double y : SPECIALS) close(StrictMath.pow(x, y), Libm.pow(x, y), x);
        }
        for (double y : new double[] {-3.5, 1e-3, 0.4, 2, 1 / 3.0, 100}) {
            compare(x -> StrictMath.pow(Math.abs(x), y), x -> Libm.pow(Math.abs(x), y), 1);
            compare(x -> StrictMath.pow(Math.abs(x), y), x -> Libm.pow(Math.abs(x), y), 1e5);
        }
    }

    @Test
    void log1pBelowZero() {
        compare(x -> StrictMath.log1p(-Math.abs(x)), x -> Libm.log1p(-Math.abs(x)), 1);
        compare(x -> StrictMath.log1p(-Math.abs(x)), x -> Libm.log1p(-Math.abs(x)), 1e-7);
        assertEquals(-0.0, Libm.log1p(-0.0));
        assertEquals(StrictMath.log1p(0x1p-53 - 1), Libm.log1p(0x1p-53 - 1));
        for (float x : new float[] {-0f, -1e-30f, -1e-12f, -1e-4f, -0.1f, -0.3f, -0.5f, -0.9999f}) {
            assertEquals(StrictMath.log1p(x), Libm.log1p(x), Math.ulp((float) StrictMath.log1p(x)));
        }
    }
}
