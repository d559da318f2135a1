package dev.gila.ndarray.linalg;

import static dev.gila.ndarray.linalg.Samples.assertNear;
import static dev.gila.ndarray.linalg.Samples.normal;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gila.kernel.DType;
import dev.gila.ndarray.NDArray;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Eigenvalues of real matrices that are hard on QR iterations, on both sides of the size from which these are blocked. */
class NonsymmetricEigenTest {
    private static final double EPS = 1e-13;

    private interface Element {
        double at(int i, int j);
    }

    private static NDArray matrix(int n, Element element) {
        double[][] rows = new double[n][n];
        for (int i = 0; i < n; i++) for (int j = 0; j < n; j++) rows[i][j] = element.at(i, j);
        return NDArray.asarray(rows);
    }

    static Stream<Arguments> hard() {
        return Stream.of(40, 230)
                .flatMap(n -> Stream.of(
                        Arguments.of("zero", matrix(n, (i, j) -> 0)),
                        Arguments.of("nilpotent", matrix(n, (i, j) -> j == i + 1 ? 1 : 0)),
                        Arguments.of("Jordan", matrix(n, (i, j) -> i == j ? 2 : j == i + 1 ? 1 : 0)),
                        Arguments.of("triangular", matrix(n, (i, j) -> j >= i ? Math.cos(7 * i + j) : 0)),
                        Arguments.of(
                                "quasitriangular", matrix(n, (i, j) -> j == i - 1 && i % 2 == 1 ? -3 : j >= i ? 1 : 0)),
                        Arguments.of("cycle", matrix(n, (i, j) -> j == (i + n - 1) % n ? 1 : 0)),
                        Arguments.of("companion", matrix(n, (i, j) -> i == 0 ? Math.sin(j) : j == i - 1 ? 1 : 0)),
                        Arguments.of("Grcar", matrix(n, (i, j) -> j == i - 1 ? -1 : j >= i && j <= i + 3 ? 1 : 0)),
                        Arguments.of("rank one", matrix(n, (i, j) -> (i + 1.0) / (j + 1))),
                        Arguments.of(
                                "blocks",
                                matrix(n, (i, j) -> i / 10 == j / 10 || j > i + 50 ? Math.sin(i * i + j) : 0)),
                        Arguments.of(
                                "about three", matrix(n, (i, j) -> (i == j ? 3 : 0) + 1e-9 * Math.sin(i * i + 3 * j))),
                        Arguments.of(
                                "nearly three",
                                matrix(n, (i, j) -> (i == j ? 3 : 0) + 1e-14 * Math.sin(i * i + 3 * j))),
                        Arguments.of(
                                "steep", matrix(n, (i, j) -> Math.sin(i + 3 * j * j) * Math.pow(10, -3 * (i + j)))),
                        Arguments.of(
                                "graded", matrix(n, (i, j) -> Math.scalb(Math.sin(i + 3 * j * j), -(i + j) / 8)))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hard")
    void vectorsBelongToTheirValues(String name, NDArray a) {
        Eig result = Linalg.eig(a);
        NDArray complex = a.astype(DType.COMPLEX128);
        assertNear(complex.matmul(result.vectors()), result.vectors().times(result.values()), EPS, "a v = v w");
        long n = a.shape().length(0);
        assertNear(NDArray.full(DType.FLOAT64, 1, n), Linalg.vectorNorm(result.vectors(), 0), EPS, "length one");
        assertSameSums(a, result.values());
        assertSameSums(a, Linalg.eigvals(a));
    }

    /** The sum of eigenvalues is the trace, and that of their squares the trace of the square. */
    private static void assertSameSums(NDArray a, NDArray values) {
        for (NDArray[] pair : new NDArray[][] {{a, values}, {a.matmul(a), values.times(values)}}) {
            double size = Math.max(1, Linalg.matrixNorm(pair[0]).get());
            double[] numbers = Samples.numbers(pair[1]);
            for (int part = 0; part < 2; part++) {
                double sum = 0;
                for (int k = part; k < numbers.length; k += 2) sum += numbers[k];
                double expected = part == 0 ? Linalg.trace(pair[0]).get() : 0;
                assertEquals(expected, sum, 10 * EPS * size, part == 0 ? "sum" : "sum of imaginary parts");
            }
        }
    }

    /**
     * Eigenvalues of Frank's matrix are those x whose roots differ from their inverses by a zero of Hermite's polynomial;
     * the large ones are well conditioned.
     */
    @Test
    void largeEigenvaluesOfFranksMatrix() {
        int n = 200;
        double[] numbers = Samples.numbers(Linalg.eigvals(matrix(n, (i, j) -> j >= i - 1 ? n - Math.max(i, j) : 0)));
        double[] values = new double[n];
        for (int i = 0; i < n; i++) values[i] = numbers[2 * i];
        Arrays.sort(values);
        double[] zeros = Samples.numbers(Linalg.eigvalsh(
                matrix(n, (i, j) -> Math.abs(i - j) == 1 ? Math.sqrt(Math.max(i, j)) : 0)));
        for (int i = n - 10; i < n; i++) {
            double root = (zeros[i] + Math.sqrt(zeros[i] * zeros[i] + 4)) / 2;
            assertEquals(root * root, values[i], 1e-10 * values[i]);
        }
    }

    @Test
    void complexValuesComeInPairs() {
        NDArray a = normal(DType.FLOAT64, 4, 180, 180);
        double[] values = Samples.numbers(Linalg.eig(a).values());
        double[] vectors = Samples.numbers(Linalg.matrixTranspose(Linalg.eig(a).vectors()));
        int pairs = 0;
        for (int k = 0; k < 180; k++) {
            if (values[2 * k + 1] <= 0) continue;
            assertEquals(values[2 * k], values[2 * k + 2]);
            assertEquals(values[2 * k + 1], -values[2 * k + 3]);
            for (int i = 0; i < 180; i++) {
                assertEquals(vectors[2 * (k * 180 + i)], vectors[2 * ((k + 1) * 180 + i)]);
                assertEquals(vectors[2 * (k * 180 + i) + 1], -vectors[2 * ((k + 1) * 180 + i) + 1]);
            }
            pairs++;
        }
        assertTrue(pairs > 50);
    }

    @Test
    void whatIsNotFiniteIsRefused() {
        for (double bad : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
            NDArray a = normal(DType.FLOAT64, 5, 200, 200);
            a.set(bad, 150, 20);
            assertThrows(LinalgException.class, () -> Linalg.eig(a));
            assertThrows(LinalgException.class, () -> Linalg.eigvals(a));
        }
    }
}
