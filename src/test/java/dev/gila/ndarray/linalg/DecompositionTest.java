package dev.gila.ndarray.linalg;

import static dev.gila.ndarray.linalg.Samples.adjoint;
import static dev.gila.ndarray.linalg.Samples.assertNear;
import static dev.gila.ndarray.linalg.Samples.hermitian;
import static dev.gila.ndarray.linalg.Samples.identity;
import static dev.gila.ndarray.linalg.Samples.normal;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gila.kernel.DType;
import dev.gila.ndarray.NDArray;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Products of the parts give the matrix again, and what is to be orthonormal is, for matrices of all sides and kinds. */
class DecompositionTest {
    private static final double EPS = 1e-12;

    record Sample(String name, NDArray matrix) {
        @Override
        public String toString() {
            return name + " " + matrix.dtype() + matrix.shape();
        }
    }

    private static NDArray lowRank(DType dtype, long m, long n) {
        return normal(dtype, m, m, 2).matmul(normal(dtype, n, 2, n));
    }

    /** Singular values from 1 down to 1e-14. */
    private static NDArray graded(DType dtype, long m, long n) {
        NDArray a = normal(dtype, m, m, n);
        for (long j = 0; j < n; j++) {
            NDArray column = a.select(1, j);
            column.assign(column.times(Math.pow(10, -14.0 * j / Math.max(1, n - 1))));
        }
        return a;
    }

    static List<Sample> matrices() {
        List<Sample> samples = new ArrayList<>();
        int[][] shapes = {
            {0, 0},
            {0, 3},
            {3, 0},
            {1, 1},
            {1, 5},
            {5, 1},
            {2, 2},
            {7, 4},
            {4, 7},
            {40, 40},
            {70, 33},
            {33, 70},
            {66, 65},
            {130, 130}
        };
        for (DType dtype : new DType[] {DType.FLOAT64, DType.COMPLEX128}) {
            for (int[] s : shapes) samples.add(new Sample("normal", normal(dtype, s[0] + 9, s[0], s[1])));
            for (int[] s : new int[][] {{5, 4}, {90, 80}, {80, 90}}) {
                samples.add(new Sample("rank two", lowRank(dtype, s[0], s[1])));
                samples.add(new Sample("graded", graded(dtype, s[0], s[1])));
                samples.add(new Sample("zeros", NDArray.zeros(dtype, s[0], s[1])));
                samples.add(new Sample("ones", NDArray.full(dtype, 1, s[0], s[1])));
            }
            samples.add(new Sample("identity", identity(100).astype(dtype)));
            samples.add(new Sample("tiny", normal(dtype, 4, 50, 40).times(1e-300)));
            samples.add(new Sample("huge", normal(dtype, 5, 50, 40).times(1e150)));
            samples.add(new Sample("transposed", normal(dtype, 6, 20, 50).transpose()));
            samples.add(new Sample("reversed", normal(dtype, 7, 60, 50).slice(0, 59, -61, -2)));
        }
        return samples;
    }

    private static double size(NDArray a) {
        double most = 0;
        for (double value : Samples.numbers(a)) most = Math.max(most, Math.abs(value));
        return most == 0 ? 1 : most;
    }

    /** Relative to the matrix, also where its elements are very small or large. */
    private static void assertProduct(NDArray matrix, NDArray product, String what) {
        double scale = size(matrix);
        assertNear(matrix.times(1 / scale), product.times(1 / scale), EPS, what);
    }

    private static void assertOrthonormal(NDArray q, String what) {
        assertNear(identity(q.shape().length(-1)).astype(q.dtype()), adjoint(q).matmul(q), EPS, what);
    }

    @ParameterizedTest
    @MethodSource("matrices")
    void qr(Sample sample) {
        for (boolean complete : new boolean[] {false, true}) {
            QR result = Linalg.qr(sample.matrix(), complete);
            assertProduct(sample.matrix(), result.q().matmul(result.r()), "q r");
            assertOrthonormal(result.q(), "q");
            for (long i = 1; i < result.r().shape().length(0); i++) {
                for (long j = 0; j < Math.min(i, result.r().shape().length(1)); j++) {
                    assertEquals(0, Linalg.norm(result.r().select(i).select(j)), "below the diagonal");
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("matrices")
    void svd(Sample sample) {
        for (boolean full : new boolean[] {false, true}) {
            SVD result = Linalg.svd(sample.matrix(), full);
            long k = result.s().size();
            NDArray u = result.u().slice(1, 0, k, 1);
            assertProduct(
                    sample.matrix(), u.times(result.s()).matmul(result.vh().slice(0, k)), "u s vh");
            assertOrthonormal(result.u(), "u");
            assertOrthonormal(adjoint(result.vh()), "v");
            double[] values = result.s().toArray();
            for (int i = 0; i < values.length; i++) {
                assertTrue(values[i] >= 0 && (i == 0 || values[i] <= values[i - 1]), "descending");
            }
            double scale = size(sample.matrix());
            assertNear(
                    result.s().times(1 / scale), Linalg.svdvals(sample.matrix()).times(1 / scale), EPS, "values alone");
        }
    }

    @ParameterizedTest
    @MethodSource("matrices")
    void pinv(Sample sample) {
        double scale = 1 / size(sample.matrix());
        NDArray a = sample.matrix().times(scale);
        if (sample.name().equals("graded")) return;
        NDArray inverse = Linalg.pinv(a);
        assertNear(a, a.matmul(inverse).matmul(a), 1e-10, "a p a");
        NDArray projection = a.matmul(inverse);
        assertNear(projection, adjoint(projection), 1e-10, "a p is Hermitian");
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "2", "3", "16", "17", "33", "64", "100", "161"})
    void hermitianProblems(int n) {
        for (DType dtype : new DType[] {DType.FLOAT64, DType.COMPLEX128}) {
            NDArray a = hermitian(dtype, n, n);
            EigH result = Linalg.eigh(a);
            assertNear(a.matmul(result.vectors()), result.vectors().times(result.values()), EPS, "a v = v w");
            assertOrthonormal(result.vectors(), "v");
            assertNear(result.values(), Linalg.eigvalsh(a), EPS, "values alone");
            NDArray positive = a.matmul(a).plus(identity(n));
            NDArray lower = Linalg.cholesky(positive);
            assertNear(positive, lower.matmul(adjoint(lower)), EPS, "l l*");
            NDArray upper = Linalg.cholesky(positive, true);
            assertNear(positive, adjoint(upper).matmul(upper), EPS, "u* u");
        }
    }

    @Test
    void equalAndCloseEigenvalues() {
        NDArray q = Linalg.qr(normal(DType.FLOAT64, 3, 120, 120)).q();
        double[] values = new double[120];
        for (int i = 0; i < values.length; i++) values[i] = i / 40 + (i % 2) * 1e-15;
        NDArray a = q.times(NDArray.of(values)).matmul(q.transpose());
        EigH result = Linalg.eigh(a.plus(a.transpose()).times(0.5));
        Arrays.sort(values);
        assertNear(NDArray.of(values), result.values(), EPS, "values");
        assertOrthonormal(result.vectors(), "vectors");
    }

    /** By many orders of magnitude, downwards and upwards. */
    @Test
    void steepHermitianMatrices() {
        for (int n : new int[] {5, 32, 40, 70}) {
            double[] grades = new double[n];
            for (int i = 0; i < n; i++) grades[i] = Math.pow(10, -3 * i);
            NDArray down = NDArray.of(grades);
            for (NDArray factors : new NDArray[] {down, down.flip()}) {
                NDArray a = hermitian(DType.FLOAT64, n, n).times(factors).times(factors.expandDims(1));
                EigH result = Linalg.eigh(a);
                assertNear(a.matmul(result.vectors()), result.vectors().times(result.values()), EPS, "a v = v w");
                assertOrthonormal(result.vectors(), "v");
                assertNear(result.values(), Linalg.eigvalsh(a), EPS, "values alone");
            }
        }
    }

    @Test
    void onlyTheLowerTriangleIsRead() {
        NDArray a = hermitian(DType.FLOAT64, 1, 50);
        NDArray spoilt = a.copy();
        for (long i = 0; i < 50; i++) for (long j = i + 1; j < 50; j++) spoilt.set(Double.NaN, i, j);
        assertNear(Linalg.eigvalsh(a), Linalg.eigvalsh(spoilt), EPS, "eigvalsh");
        NDArray positive = identity(50).times(30).plus(a);
        NDArray half = positive.copy();
        for (long i = 0; i < 50; i++) for (long j = i + 1; j < 50; j++) half.set(Double.NaN, i, j);
        assertNear(Linalg.cholesky(positive), Linalg.cholesky(half), EPS, "cholesky");
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "2", "3", "5", "20", "35", "36", "37", "70", "103", "150", "151", "260"})
    void generalProblems(int n) {
        for (DType dtype : new DType[] {DType.FLOAT64, DType.COMPLEX128}) {
            NDArray a = normal(dtype, n + 1, n, n);
            Eig result = Linalg.eig(a);
            assertEquals(DType.COMPLEX128, result.values().dtype());
            NDArray complex = a.astype(DType.COMPLEX128);
            assertNear(complex.matmul(result.vectors()), result.vectors().times(result.values()), EPS, "a v = v w");
            assertNear(NDArray.full(DType.FLOAT64, 1, n), Linalg.vectorNorm(result.vectors(), 0), EPS, "length one");
        }
    }

    @Test
    void generalProblemsWithKnownEigenvalues() {
        NDArray rotation = NDArray.of(0.0, -1.0, 1.0, 0.0).reshape(2, 2);
        assertNear(
                Samples.of(DType.COMPLEX128, new long[] {2}, 0, 1, 0, -1), Linalg.eigvals(rotation), EPS, "rotation");
        NDArray triangle =
                NDArray.of(1.0, 5.0, 7.0, 0.0, 2.0, 8.0, 0.0, 0.0, 3.0).reshape(3, 3);
        assertNear(
                Samples.of(DType.COMPLEX128, new long[] {3}, 1, 0, 2, 0, 3, 0),
                Linalg.eigvals(triangle),
                EPS,
                "triangle");
        NDArray graded = NDArray.of(1.0, 1e8, 1e-8, 1.0).reshape(2, 2);
        assertNear(Samples.of(DType.COMPLEX128, new long[] {2}, 2, 0, 0, 0), Linalg.eigvals(graded), EPS, "graded");
        NDArray jordan = NDArray.of(2.0, 1.0, 0.0, 2.0).reshape(2, 2);
        assertNear(
                Samples.of(DType.COMPLEX128, new long[] {2}, 2, 0, 2, 0),
                Linalg.eig(jordan).values(),
                EPS,
                "Jordan");
    }

    @Test
    void stacksAreDoneMatrixByMatrix() {
        NDArray a = normal(DType.FLOAT64, 8, 2, 3, 5, 4);
        SVD svd = Linalg.svd(a, false);
        QR qr = Linalg.qr(a);
        for (long i = 0; i < 2; i++) {
            for (long j = 0; j < 3; j++) {
                NDArray one = a.select(i).select(j);
                assertNear(Linalg.svdvals(one), svd.s().select(i).select(j), EPS, "s");
                assertNear(Linalg.qr(one).r(), qr.r().select(i).select(j), EPS, "r");
            }
        }
    }

    @Test
    void singlePrecisionIsRoundedOnce() {
        NDArray a = normal(DType.FLOAT32, 2, 30, 30);
        NDArray exact = Linalg.inv(a.astype(DType.FLOAT64)).astype(DType.FLOAT32);
        assertEquals(DType.FLOAT32, Linalg.inv(a).dtype());
        assertNear(exact, Linalg.inv(a), 0, "inv");
        SVD svd = Linalg.svd(normal(DType.COMPLEX64, 2, 3, 4));
        assertEquals(DType.COMPLEX64, svd.u().dtype());
        assertEquals(DType.FLOAT32, svd.s().dtype());
    }
}
