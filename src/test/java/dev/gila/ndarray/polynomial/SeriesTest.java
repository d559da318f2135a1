package dev.gila.ndarray.polynomial;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gila.ndarray.NDArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What NumPy's answers, which NumpyTest compares, leave open. */
class SeriesTest {
    private static final double[] MANY = new double[40];

    static {
        for (int k = 0; k < MANY.length; k++) MANY[k] = (k * 7 % 5 - 2) / (k + 1.0);
    }

    @ParameterizedTest
    @EnumSource
    void valuesOfArraysAreThoseOfNumbersAndOfMembers(Basis basis) {
        Series series = Series.of(basis, MANY);
        try (NDArray x = NDArray.linspace(-0.9, 0.9, 101);
                NDArray values = series.at(x);
                NDArray members = basis.vander(x, MANY.length - 1);
                NDArray coefficients = NDArray.of(MANY);
                NDArray sums = members.matmul(coefficients)) {
            double size = sums.abs().max();
            for (int i = 0; i < 101; i++) {
                assertEquals(series.at(x.get(i)), values.get(i), 1e-13 * size);
                assertEquals(sums.get(i), values.get(i), 1e-13 * size);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void thereAndBackIsTheSame(Basis basis) {
        Series series = Series.of(basis, 3, -1, 2, 0.5, -4, 1);
        for (Basis other : Basis.values()) {
            assertArrayEquals(
                    series.coefficients(), series.convert(other).convert(basis).coefficients(), 1e-9);
        }
        Series slope = series.integral(7).derivative();
        assertArrayEquals(series.coefficients(), slope.coefficients(), 1e-12);
        assertEquals(7, series.integral(7).at(0), 1e-12);
        assertEquals(series.polynomial().at(0.3), series.at(0.3), 1e-12);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "POWER")
    void quadratureIsExact(Basis basis) {
        for (int n : new int[] {1, 2, 3, 8, 31, 100}) {
            try (Basis.Gauss gauss = basis.gauss(n)) {
                double[] points = gauss.points().toArray();
                double[] weights = gauss.weights().toArray();
                for (double weight : weights) assertTrue(weight > 0, n + " points: " + weight);
                // All members but the first are orthogonal to it.
                double total = gauss.weights().sum();
                for (int k = 1; k < Math.min(2 * n, 24); k++) {
                    Series member = Series.of(basis, one(k));
                    double sum = 0;
                    double size = 0;
                    for (int i = 0; i < n; i++) {
                        sum += weights[i] * member.at(points[i]);
                        size += weights[i] * Math.abs(member.at(points[i]));
                    }
                    assertEquals(0, sum, 1e-12 * Math.max(size, total));
                }
                if (basis == Basis.LAGUERRE) continue;
                for (int i = 0; i < n / 2; i++) assertEquals(-points[i], points[n - 1 - i]);
                if (n % 2 == 1) assertEquals(0.0, points[n / 2]); // without a sign
            }
        }
    }

    private static double[] one(int k) {
        double[] coefficients = new double[k + 1];
        coefficients[k] = 1;
        return coefficients;
    }

    @Test
    void textIsAsNumPyWrites() {
        assertEquals(
                "1.0 - 2.0·T₁(x) + 0.5·T₂(x)",
                Series.of(Basis.CHEBYSHEV, 1, -2, 0.5).toString());
        assertTrue(Series.of(Basis.HERMITE_E, one(12)).toString().endsWith(" + 1.0·He₁₂(x)"));
        NDArray x = NDArray.of(2.0, 3, 6);
        Series fitted = Series.fit(Basis.LEGENDRE, x, x, 1);
        assertTrue(fitted.toString().endsWith("·P₁(-2.0 + 0.5·x)"), fitted.toString());
        assertEquals("1.0 + 2.0·x + 3.0·x²", Series.of(Basis.POWER, 1, 2, 3).toString());
    }

    @Test
    void equalSeriesAreOfOneFamilyAndArgument() {
        Series series = Series.of(Basis.HERMITE, 1, 2);
        assertEquals(series, Series.of(Basis.HERMITE, 1, 2, 0));
        assertEquals(series.hashCode(), Series.of(Basis.HERMITE, 1, 2, 0).hashCode());
        assertTrue(!series.equals(Series.of(Basis.LEGENDRE, 1, 2)));
        assertEquals(0, Series.of(Basis.LAGUERRE).degree());
        assertEquals(0, Series.of(Basis.LAGUERRE, 5).roots().size());
        assertEquals(Series.of(Basis.LAGUERRE), Series.of(Basis.LAGUERRE, 5).derivative());
    }

    @Test
    void badInputIsNamed() {
        NDArray x = NDArray.of(0.0, 1, 4);
        Series fitted = Series.fit(Basis.CHEBYSHEV, x, x, 1);
        Series series = Series.of(Basis.CHEBYSHEV, 1, 2);
        assertMessage(
                "series differ in their family or argument: T₁(x) and T₁(-1.0 + 0.5·x); convert them",
                () -> series.plus(fitted));
        assertMessage(
                "series differ in their family or argument: T₁(x) and L₁(x); convert them",
                () -> series.times(series.convert(Basis.LAGUERRE)));
        assertMessage("gauss: the number of points must be positive, not 0", () -> Basis.LEGENDRE.gauss(0));
        assertMessage("gauss: POWER is orthogonal by no weight", () -> Basis.POWER.gauss(2));
        assertMessage("degree must be non-negative, not -1", () -> Basis.POWER.vander(x, -1));
        assertMessage("fit: degree 3 needs 4 samples, not 3", () -> Series.fit(Basis.LEGENDRE, x, x, 3));
        assertMessage(
                "roots: coefficients must be finite: 1.0 + Infinity·T₁(x)",
                () -> Series.of(Basis.CHEBYSHEV, 1, Double.POSITIVE_INFINITY).roots());
    }

    private static void assertMessage(String message, Executable call) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
    }
}
