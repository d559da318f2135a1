package dev.gila.ndarray.polynomial;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gila.kernel.DType;
import dev.gila.ndarray.NDArray;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What NumPy's answers, which NumpyTest compares, leave open. */
class PolynomialTest {
    private static final Polynomial CUBIC = Polynomial.of(1, -2, 0, 3);

    @Test
    void leadingZerosAreNone() {
        assertEquals(Polynomial.of(1, 2), Polynomial.of(1, 2, 0, 0));
        assertEquals(Polynomial.of(1, 2).hashCode(), Polynomial.of(1, 2, 0).hashCode());
        assertEquals(0, Polynomial.of().degree());
        assertArrayEquals(new double[] {0}, Polynomial.of(0, 0).coefficients());
        assertEquals(Polynomial.of(), CUBIC.minus(CUBIC));
        assertEquals(Polynomial.of(), Polynomial.of(7).derivative());
    }

    @Test
    void textIsAsNumPyWrites() {
        assertEquals("1.0 - 2.0·x + 0.0·x² + 3.0·x³", CUBIC.toString());
        assertEquals("0.0 + 1.0·x", Polynomial.of(0, 1).toString());
        assertTrue(Polynomial.of(1, 1).pow(10).toString().endsWith(" + 1.0·x¹⁰"));
    }

    @Test
    void quotientAndRemainderMakeTheDividend() {
        Random random = new Random(1);
        for (int i = 0; i < 100; i++) {
            Polynomial dividend = random(random, random.nextInt(8));
            Polynomial divisor = random(random, random.nextInt(5));
            Polynomial.Division division = dividend.divide(divisor);
            assertTrue(division.remainder().degree() < Math.max(1, divisor.degree()));
            assertEquals(dividend, division.quotient().times(divisor).plus(division.remainder()));
        }
        assertThrows(ArithmeticException.class, () -> CUBIC.divide(Polynomial.of()));
    }

    /** Small integers, and one in front, so that nothing is rounded. */
    private static Polynomial random(Random random, int degree) {
        double[] coefficients = random.ints(degree + 1, -5, 6).asDoubleStream().toArray();
        coefficients[degree] = 1;
        return Polynomial.of(coefficients);
    }

    @Test
    void valuesOfArraysAreThoseOfNumbers() {
        try (NDArray x = NDArray.linspace(-3, 3, 1001);
                NDArray values = CUBIC.at(x)) {
            for (int i = 0; i < 1001; i++) assertEquals(CUBIC.at(x.get(i)), values.get(i));
        }
        double[] many = new double[200];
        java.util.Arrays.fill(many, 1);
        assertEquals(2, Polynomial.of(many).at(NDArray.of(0.5)).get(0));
        assertEquals(
                Double.POSITIVE_INFINITY,
                CUBIC.at(NDArray.of(Double.POSITIVE_INFINITY)).get(0));
    }

    @Test
    void rootsAreWhereItIsZero() {
        NDArray roots = Polynomial.fromRoots(-2, 0, 0, 0.5, 4).roots();
        assertArrayEquals(new double[] {-2, 0, 0, 0.5, 4}, roots.real().toArray(), 1e-12);
        assertEquals(0, Polynomial.of(3).roots().size());
        assertEquals(0, Polynomial.of().roots().size());
        assertThrows(
                IllegalArgumentException.class,
                () -> Polynomial.of(1, Double.NaN, 1).roots());
    }

    @Test
    void fitsWhatItCannotMiss() {
        try (NDArray x = NDArray.linspace(1000, 1001, 50);
                NDArray y = CUBIC.at(x)) {
            Polynomial found = Polynomial.fit(x, y, 3);
            try (NDArray fitted = found.at(x)) {
                assertTrue(fitted.allClose(y));
            }
        }
        assertEquals(
                4, Polynomial.fit(NDArray.of(2.0, 2), NDArray.of(3.0, 5), 0).at(7), 1e-15);
    }

    @Test
    void badInputIsNamed() {
        NDArray three = NDArray.zeros(DType.FLOAT64, 3);
        NDArray two = NDArray.zeros(DType.FLOAT64, 2);
        assertMessage("fit: x, y and weights differ in shape: (3,), (2,), (3,)", () -> Polynomial.fit(three, two, 1));
        assertMessage("fit: degree must be non-negative, not -1", () -> Polynomial.fit(three, three, -1));
        assertMessage("fit: degree 3 needs 4 samples, not 3", () -> Polynomial.fit(three, three, 3));
        assertMessage("pow: exponent must be non-negative, not -2", () -> CUBIC.pow(-2));
    }

    private static void assertMessage(String message, org.junit.jupiter.api.function.Executable call) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
    }
}
