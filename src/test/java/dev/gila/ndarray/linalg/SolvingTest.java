package dev.gila.ndarray.linalg;

import static dev.gila.ndarray.linalg.Samples.assertNear;
import static dev.gila.ndarray.linalg.Samples.identity;
import static dev.gila.ndarray.linalg.Samples.normal;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gila.kernel.DType;
import dev.gila.ndarray.NDArray;
import dev.gila.ndarray.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SolvingTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 15, 16, 17, 33, 64, 100, 150})
    void solutionsSatisfyTheEquations(int n) {
        for (DType dtype : new DType[] {DType.FLOAT64, DType.COMPLEX128}) {
            NDArray a = normal(dtype, n, n, n);
            NDArray b = normal(dtype, n + 1, n, 3);
            assertNear(b, a.matmul(Linalg.solve(a, b)), 1e-9, "a x");
            assertNear(identity(n).astype(dtype), a.matmul(Linalg.inv(a)), 1e-9, "a a^-1");
            NDArray vector = b.select(1, 0);
            assertNear(vector, a.matmul(Linalg.solve(a, vector)), 1e-9, "a x of a vector");
        }
    }

    /** Backward error, whatever the condition: the residual is small beside |a| |x|. */
    @Test
    void illConditionedSystemsAreSolvedStably() {
        int n = 80;
        double[] hilbert = new double[n * n];
        for (int i = 0; i < n * n; i++) hilbert[i] = 1.0 / (i / n + i % n + 1);
        NDArray a = NDArray.of(hilbert).reshape(n, n);
        NDArray b = normal(DType.FLOAT64, 1, n);
        NDArray x = Linalg.solve(a, b);
        double residual = Linalg.norm(a.matmul(x).plus(b.times(-1.0)));
        assertTrue(residual <= 1e-14 * n * Linalg.norm(a) * Linalg.norm(x), "residual " + residual);
    }

    @Test
    void stacksBroadcast() {
        NDArray a = normal(DType.FLOAT64, 1, 2, 1, 4, 4);
        NDArray b = normal(DType.FLOAT64, 2, 3, 4, 2);
        NDArray x = Linalg.solve(a, b);
        assertEquals("(2, 3, 4, 2)", x.shape().toString());
        assertNear(b.select(2), a.select(1).select(0).matmul(x.select(1).select(2)), 1e-10, "one of them");
        NDArray empty = Linalg.solve(zeros(2, 1, 0, 0), zeros(0, 4));
        assertEquals("(2, 1, 0, 4)", empty.shape().toString());
    }

    @Test
    void determinantsOfLargeMatrices() {
        NDArray a = normal(DType.FLOAT64, 4, 60, 60);
        SlogDet log = Linalg.slogdet(a);
        double det = Linalg.det(a).get();
        assertEquals(Math.log(Math.abs(det)), log.logabsdet().get(), 1e-10);
        assertEquals(Math.signum(det), log.sign().get());
        assertEquals(
                2000 * Math.log(10),
                Linalg.slogdet(identity(20).times(1e100)).logabsdet().get(),
                1e-9);
        assertEquals(
                Double.POSITIVE_INFINITY, Linalg.det(identity(20).times(1e100)).get());
        assertTrue(Double.isNaN(
                Linalg.det(NDArray.of(Double.NaN, 1, 1, 1).reshape(2, 2)).get()));
    }

    @Test
    void leastSquaresAreOrthogonalToTheColumns() {
        NDArray a = normal(DType.FLOAT64, 5, 60, 20);
        NDArray b = normal(DType.FLOAT64, 6, 60, 2);
        LeastSquares result = Linalg.lstsq(a, b);
        NDArray rest = b.plus(a.matmul(result.x()).times(-1.0));
        assertNear(NDArray.zeros(DType.FLOAT64, 20, 2), a.transpose().matmul(rest), 1e-11, "a* r");
        assertNear(rest.times(rest).sum(0), result.residuals(), 1e-11, "residuals");
        assertEquals(20, result.rank());
        NDArray deficient = NDArray.of(1.0, 2, 2, 4, 3, 6).reshape(3, 2);
        LeastSquares shortest = Linalg.lstsq(deficient, NDArray.of(1.0, 2, 3));
        assertEquals(1, shortest.rank());
        assertEquals(0, shortest.residuals().size());
        assertNear(NDArray.of(0.2, 0.4), shortest.x(), 1e-14, "shortest");
    }

    /** With more right sides than rows are left over, or fewer; what is left over is orthogonal to all columns. */
    @Test
    void leastSquaresOfTallMatrices() {
        for (DType dtype : new DType[] {DType.FLOAT64, DType.COMPLEX128}) {
            for (int[] s :
                    new int[][] {{4, 3, 5}, {7, 3, 2}, {70, 3, 5}, {66, 64, 9}, {200, 40, 1}, {30, 3, 40}, {90, 40, 70}
                    }) {
                NDArray a = normal(dtype, 1, s[0], s[1]);
                NDArray b = normal(dtype, 2, s[0], s[2]);
                String what = dtype + " " + a.shape() + " " + b.shape();
                try (LeastSquares result = Linalg.lstsq(a, b)) {
                    NDArray rest = b.minus(a.matmul(result.x()));
                    NDArray zeros = NDArray.zeros(dtype, s[1], s[2]);
                    assertNear(zeros, Contractions.conjugate(a).transpose().matmul(rest), 1e-10, what);
                    assertNear(Linalg.vectorNorm(rest, 0).square(), result.residuals(), 1e-10, what);
                }
            }
        }
    }

    @Test
    void argumentsAreNotWrittenOver() {
        NDArray a = normal(DType.FLOAT64, 7, 30, 30);
        NDArray before = a.copy();
        Linalg.inv(a);
        Linalg.svd(a);
        Linalg.eigh(a);
        Linalg.qr(a);
        Linalg.eig(a);
        assertNear(before, a, 0, "argument");
    }

    private static void refuses(String message, Runnable call) {
        LinalgException e = assertThrows(LinalgException.class, call::run);
        assertTrue(e.getMessage().contains(message), e.getMessage());
    }

    private static NDArray zeros(long... shape) {
        return NDArray.zeros(DType.FLOAT64, shape);
    }

    @Test
    void errorsSayWhatIsWrong() {
        refuses("Singular matrix", () -> Linalg.solve(zeros(3, 3), zeros(3)));
        refuses("Singular matrix", () -> Linalg.inv(NDArray.of(1L, 2, 2, 4).reshape(2, 2)));
        refuses("Singular matrix", () -> Linalg.matrixPower(zeros(2, 2), -1));
        refuses("must be square, not those of (2, 3)", () -> Linalg.inv(zeros(2, 3)));
        refuses("must be square", () -> Linalg.det(zeros(4, 2, 3)));
        refuses("must be square", () -> Linalg.eig(zeros(2, 3)));
        refuses("must be square", () -> Linalg.eigh(zeros(2, 3)));
        refuses("must be square", () -> Linalg.cholesky(zeros(2, 3)));
        refuses("1-dimensional array given. Array must be at least two-dimensional", () -> Linalg.svd(zeros(3)));
        refuses("0-dimensional array given", () -> Linalg.qr(zeros()));
        refuses("shapes (3, 3) and (4,) do not fit", () -> Linalg.solve(identity(3), zeros(4)));
        refuses("shapes (2, 3, 3) and (4, 3, 1)", () -> Linalg.solve(zeros(2, 3, 3), zeros(4, 3, 1)));
        refuses("shapes (3, 2) and (4,) do not fit", () -> Linalg.lstsq(zeros(3, 2), zeros(4)));
        refuses("must be two-dimensional", () -> Linalg.lstsq(zeros(1, 3, 2), zeros(3)));
        refuses("not positive definite", () -> Linalg.cholesky(identity(40).times(-1.0)));
        refuses(
                "not positive definite",
                () -> Linalg.cholesky(NDArray.of(1.0, 2, 2, 1).reshape(2, 2)));
        NDArray spoilt = normal(DType.FLOAT64, 1, 40, 40);
        spoilt.set(Double.NaN, 3, 4);
        refuses("did not converge", () -> Linalg.svd(spoilt));
        refuses("did not converge", () -> Linalg.eigvals(spoilt));
        refuses("did not converge", () -> Linalg.eigvalsh(NDArray.full(DType.FLOAT64, Double.NaN, 5, 5)));
        refuses("cond is not defined on empty arrays", () -> Linalg.cond(zeros(0, 0)));
        assertEquals(Shape.of(0), Linalg.cond(zeros(0, 2, 2)).shape());
        assertEquals(0, Linalg.matrixNorm(zeros(3, 0), MatrixNorm.ONE).get());
        assertEquals(0, Linalg.matrixNorm(zeros(0, 3), MatrixNorm.INFINITY).get());
        refuses("no norm MINUS_TWO", () -> Linalg.matrixNorm(zeros(0, 3), MatrixNorm.MINUS_TWO));
        refuses("no norm of order -Infinity", () -> Linalg.vectorNorm(zeros(2, 0), -1 / 0.0, false, 1));
        assertEquals(NDArray.of(1 / 0.0, 1 / 0.0), Linalg.vectorNorm(zeros(2, 0), -2, false, 1));
        refuses("named twice", () -> Linalg.vectorNorm(zeros(2, 3), 2, false, 1, -1));
    }

    @ParameterizedTest
    @CsvSource({"TWO", "ONE", "INFINITY", "FROBENIUS"})
    void conditionOfASingularMatrixIsInfinite(MatrixNorm order) {
        assertTrue(Linalg.cond(NDArray.of(1.0, 1, 1, 1).reshape(2, 2), order).get() > 1e15);
    }
}
