package dev.gila.ndarray.linalg;

import static dev.gila.ndarray.linalg.Samples.assertNear;
import static dev.gila.ndarray.linalg.Samples.normal;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gila.kernel.DType;
import dev.gila.ndarray.NDArray;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContractionTest {
    private static NDArray zeros(long... shape) {
        return NDArray.zeros(DType.FLOAT64, shape);
    }

    private static void refuses(String message, Runnable call) {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, call::run);
        assertTrue(e.getMessage().contains(message), e.getMessage());
    }

    @Test
    void errorsNameTheShapes() {
        refuses("shapes (2, 3) and (4, 5) do not fit", () -> Linalg.matmul(zeros(2, 3), zeros(4, 5)));
        refuses("shapes () and (4,) do not fit", () -> Linalg.matmul(zeros(), zeros(4)));
        refuses("stacks of shapes (2, 2, 3) and (3, 3, 3)", () -> Linalg.matmul(zeros(2, 2, 3), zeros(3, 3, 3)));
        refuses("shapes (3,) and (4,) do not fit", () -> Linalg.vecdot(zeros(3), zeros(4)));
        refuses("one-dimensional", () -> Linalg.outer(zeros(2, 2), zeros(3)));
        refuses("3-dimensional vectors", () -> Linalg.cross(zeros(2), zeros(2)));
        refuses("differ in length", () -> Linalg.tensordot(zeros(2, 3), zeros(4, 5), 1));
        refuses("have not 3 axes", () -> Linalg.tensordot(zeros(2, 3), zeros(2, 3), 3));
        refuses("at least two arrays", () -> Linalg.multiDot(zeros(2, 2)));
        refuses("must be two-dimensional", () -> Linalg.multiDot(zeros(2, 2), zeros(2, 2, 2), zeros(2, 2)));
    }

    @Test
    void errorsOfSubscripts() {
        refuses("names 2 operands, but there are 1", () -> Linalg.einsum("ij,jk", zeros(2, 2)));
        refuses("operand 0 has 2 axes, but 'ijk' names 3", () -> Linalg.einsum("ijk", zeros(2, 2)));
        refuses("axis 0 of operand 1 has length 4", () -> Linalg.einsum("ij,jk", zeros(2, 3), zeros(4, 2)));
        refuses("names 'z', no operand does", () -> Linalg.einsum("ij->z", zeros(2, 3)));
        refuses("names a label twice", () -> Linalg.einsum("ij->ii", zeros(2, 3)));
        refuses("'1' is not a letter", () -> Linalg.einsum("i1", zeros(2, 3)));
        refuses("at least one array", () -> Linalg.einsum("ij"));
    }

    @Test
    void aLongChainIsMultipliedInAGoodOrder() {
        NDArray[] chain = new NDArray[12];
        StringBuilder text = new StringBuilder();
        NDArray expected = null;
        for (int i = 0; i < chain.length; i++) {
            chain[i] = normal(DType.FLOAT64, i, 2 + i % 3, 2 + (i + 1) % 3);
            expected = expected == null ? chain[i] : expected.matmul(chain[i]);
            text.append(i > 0 ? "," : "").append((char) ('a' + i)).append((char) ('b' + i));
        }
        String all = text + "->am";
        assertNear(expected, Linalg.einsum(all, chain), 1e-11, "greedy");
        assertNear(expected, Linalg.multiDot(chain), 1e-11, "multiDot");
        NDArray[] few = Arrays.copyOf(chain, 8);
        assertNear(Linalg.multiDot(few), Linalg.einsum("ab,bc,cd,de,ef,fg,gh,hi", few), 1e-11, "exact");
    }

    /** From the right it takes a thousandth of the work. */
    @Test
    @Timeout(20)
    void theOrderMatters() {
        NDArray big = normal(DType.FLOAT64, 1, 1500, 1500);
        NDArray vector = normal(DType.FLOAT64, 2, 1500);
        NDArray expected = big.matmul(big.matmul(big.matmul(vector)));
        assertNear(expected, Linalg.einsum("ij,jk,kl,l->i", big, big, big, vector), 1e-10, "einsum");
        assertNear(expected, Linalg.multiDot(big, big, big, vector), 1e-10, "multiDot");
    }

    @Test
    void viewsAreContractedWhereTheyLie() {
        NDArray a = normal(DType.FLOAT64, 3, 8, 9, 10);
        NDArray view = a.transpose(2, 0, 1).slice(0, 9, -11, -2);
        NDArray copy = view.copy();
        NDArray b = normal(DType.FLOAT64, 4, 9, 8);
        assertNear(copy.matmul(b), view.matmul(b), 1e-13, "matmul");
        assertNear(copy.matmul(b), view.matmul(b.transpose().copy().transpose()), 1e-13, "matmul by columns");
        assertNear(Linalg.einsum("ijk,kj->i", copy, b), Linalg.einsum("ijk,kj->i", view, b), 1e-12, "einsum");
        assertNear(Linalg.diagonal(copy, 1), Linalg.diagonal(view, 1), 0, "diagonal");
        assertEquals(
                view.select(0).shape(),
                Linalg.matrixTranspose(view.select(0).transpose()).shape());
    }

    /** Whether the product is packed or not, by rows or by columns, with a vector or among broadcast ones. */
    @Test
    void aProductInAStackHasTheBitsOfOneAlone() {
        for (DType dtype : new DType[] {DType.FLOAT64, DType.FLOAT32, DType.COMPLEX128, DType.COMPLEX64}) {
            for (long n : new long[] {1, 3, 8, 17, 40}) {
                NDArray a = normal(dtype, 1, 2, 3, n, n);
                NDArray b = normal(dtype, 2, 3, n, n);
                assertBitsOfOneAlone(a, b);
                assertBitsOfOneAlone(Linalg.matrixTranspose(a), b);
                assertBitsOfOneAlone(a, Linalg.matrixTranspose(b));
                assertBitsOfOneAlone(a, b.slice(2, 0, 1, 1));
                assertBitsOfOneAlone(a.slice(2, 0, 1, 1), b);
                assertBitsOfOneAlone(a.slice(2, 0, 1, 1), b.slice(2, 0, 1, 1));
            }
        }
    }

    private static void assertBitsOfOneAlone(NDArray a, NDArray b) {
        NDArray product = a.matmul(b);
        for (long i = 0; i < 2; i++) {
            for (long j = 0; j < 3; j++) {
                NDArray alone = a.select(i).select(j).matmul(b.select(j));
                String what = a.dtype() + " " + a.shape() + " times " + b.shape() + " at " + i + ", " + j;
                assertNear(alone, product.select(i).select(j), 0, what);
            }
        }
    }

    @Test
    void integersWrapRound() {
        NDArray a = NDArray.full(DType.INT8, 100, 3, 5);
        NDArray product = a.matmul(NDArray.full(DType.INT8, 100, 5, 2));
        assertEquals(DType.INT8, product.dtype());
        assertEquals((byte) 50000, product.getLong(0, 0));
        NDArray large = NDArray.of(1L << 40, 3).matmul(NDArray.of(1L << 40, 5));
        assertEquals(15, large.getLong());
    }

    /** Whether doubles hold all sums of products or not: values of all magnitudes, from a few bits to all of the type. */
    @Test
    void integersAreMultipliedExactly() {
        int n = 37;
        for (DType dtype : DType.values()) {
            if (!dtype.isInteger()) continue;
            for (int bits = 3; bits <= 64; bits++) {
                NDArray a = integers(dtype, bits, n);
                NDArray b = integers(dtype, bits - 2, n);
                long[] x = a.toLongArray();
                long[] y = b.toLongArray();
                long[] expected = new long[n * n];
                for (int i = 0; i < n; i++)
                    for (int k = 0; k < n; k++)
                        for (int j = 0; j < n; j++) expected[i * n + j] += x[i * n + k] * y[k * n + j];
                assertEquals(NDArray.of(expected).reshape(n, n).astype(dtype), a.matmul(b), dtype + " " + bits);
            }
        }
    }

    /** The least and the greatest integers of so many bits among others, as far as a type has them. */
    private static NDArray integers(DType dtype, int bits, int n) {
        int most = Math.min(bits, 8 * dtype.size());
        long[] values =
                new Random(bits).longs((long) n * n).map(x -> x >> (64 - most)).toArray();
        values[0] = -1L << (most - 1);
        values[1] = ~values[0];
        return NDArray.of(values).reshape(n, n).astype(dtype);
    }

    @Test
    void noIntegersAreMultiplied() {
        NDArray none = NDArray.zeros(DType.INT64, 0, 30, 30);
        assertEquals(none, none.matmul(NDArray.ones(DType.INT64, 30, 30)));
    }

    /** With one strip, and several whole or not; the other factor is the same memory, or the same numbers elsewhere. */
    @ParameterizedTest
    @ValueSource(ints = {1, 64, 65, 150, 530})
    void aMatrixTimesItsTransposed(int n) {
        for (DType dtype : new DType[] {DType.FLOAT32, DType.FLOAT64, DType.COMPLEX128}) {
            double tolerance = dtype == DType.FLOAT32 ? 1e-5 : 1e-13;
            for (NDArray a : new NDArray[] {
                normal(dtype, n, n, 37), normal(dtype, n, 37, n).transpose()
            }) {
                NDArray product = a.matmul(a.transpose());
                assertNear(a.matmul(a.transpose().copy()), product, tolerance, dtype + " " + a.shape());
            }
        }
    }

    @Test
    void truthsAreMultipliedAsTruths() {
        NDArray a = NDArray.zeros(DType.BOOL, 30, 30);
        for (int i = 0; i < 30; i++) a.set(1, i, (i + 1) % 30);
        assertEquals(a.transpose(), Linalg.matrixPower(a, 29));
        NDArray all = NDArray.full(DType.BOOL, 1, 30, 30);
        assertEquals(all, a.matmul(all));
    }

    @Test
    void conjugatesWhereTheDefinitionDoes() {
        NDArray a = Samples.of(DType.COMPLEX128, new long[] {2}, 1, 2, 3, -1);
        double[] product = Samples.numbers(Linalg.vecdot(a, a));
        assertEquals(15, product[0], 1e-14);
        assertEquals(0, product[1], 1e-14);
        assertEquals(Math.sqrt(15), Linalg.norm(a), 1e-14);
    }

    /** Of every row with every other one, along rows and along columns: the bits of one product alone. */
    @Test
    void dotProductsOfAllPairs() {
        NDArray a = normal(DType.FLOAT64, 9, 8, 3000);
        NDArray b = normal(DType.FLOAT64, 10, 8, 3000);
        NDArray byRows = Linalg.vecdot(a.reshape(8, 1, 3000), b.reshape(1, 8, 3000));
        NDArray columns = a.transpose().copy().transpose();
        NDArray byColumns = Linalg.vecdot(
                columns.expandDims(1), b.transpose().copy().transpose().expandDims(0));
        for (int i = 0; i < 8; i++) {
            for (int j = 0; j < 8; j++) {
                double alone = Linalg.vecdot(a.select(i), b.select(j)).get();
                assertEquals(alone, byRows.get(i, j));
                assertEquals(alone, byColumns.get(i, j));
            }
        }
    }

    /** Of many at once and of each row alone, with some that are zero, huge, tiny or no numbers among them, or none. */
    @Test
    void normsOfManyRows() {
        NDArray a = normal(DType.FLOAT64, 9, 100, 3);
        assertNormsOfOneAlone(a);
        double[] unusual = {0, 1e300, 1e-300, Double.NaN, Double.POSITIVE_INFINITY};
        for (int i = 0; i < unusual.length; i++) {
            a.select(10L * i).fill(unusual[i]);
            assertNormsOfOneAlone(a);
        }
    }

    private static void assertNormsOfOneAlone(NDArray a) {
        NDArray norms = Linalg.vectorNorm(a, -1);
        for (long i = 0; i < a.shape().length(0); i++) assertEquals(Linalg.norm(a.select(i)), norms.get(i));
    }
}
