package dev.gila.ndarray.random;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gila.kernel.DType;
import dev.gila.ndarray.NDArray;
import dev.gila.ndarray.Shape;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Shapes, parameters and errors of {@link Generator}; {@link StreamTest} compares its numbers with NumPy's. */
class GeneratorTest {
    private static Generator random() {
        return Generator.defaultRng(12345);
    }

    private static void refused(String message, Executable call) {
        String got = assertThrows(IllegalArgumentException.class, call).getMessage();
        assertTrue(got.contains(message), () -> "'" + got + "' lacks '" + message + "'");
    }

    @Test
    void theFirstNumbersAreNumPys() {
        assertEquals(0.22733602246716966, random().random());
        assertEquals("[0.22733602 0.31675834 0.79736546]", random().random(3).toString());
        assertEquals("Generator(PCG64)", random().toString());
    }

    @Test
    void oneNumberIsTheFirstOfAnArray() {
        assertEquals(random().beta(2, 3), random().beta(2, 3, 5).get(0));
        assertEquals(random().normal(1, 2), random().normal(1, 2, 500).get(0));
        assertEquals(random().poisson(30), random().poisson(30, 5).getLong(0));
        assertEquals(random().binomial(100, 0.3), random().binomial(100, 0.3, 5).getLong(0));
        assertEquals(
                random().hypergeometric(20, 30, 15),
                random().hypergeometric(20, 30, 15, 5).getLong(0));
        assertEquals(random().integers(3, 1000), random().integers(3, 1000, 500).getLong(0));
        assertEquals(
                random().standardGamma(2.5),
                random().standardGamma(DType.FLOAT64, 2.5, 5).get(0));
    }

    @Test
    void shapesMayHaveAnyAxes() {
        assertEquals(Shape.of(2, 3, 4), random().triangular(0, 1, 2, 2, 3, 4).shape());
        assertEquals(Shape.SCALAR, random().normal(0, 1, new long[0]).shape());
        assertEquals(0, random().standardNormal(0).size());
        assertEquals(Shape.of(3, 0), random().integers(5, 1, 3, 0).shape(), "no numbers, no bounds to check");
        assertEquals(
                Shape.of(2, 3), random().dirichlet(new double[] {1, 2, 3}, 2).shape());
        assertEquals(Shape.of(3), random().dirichlet(new double[] {1, 2, 3}).shape());
        refused("negative", () -> random().random(-1));
    }

    @Test
    void parametersBroadcast() {
        NDArray loc = NDArray.of(0.0, 100.0, 200.0);
        NDArray scale = NDArray.of(1e-9, 1e-3).reshape(2, 1);
        NDArray drawn = random().normal(loc, scale);
        assertEquals(Shape.of(2, 3), drawn.shape());
        Generator one = random();
        for (int i = 0; i < 2; i++) {
            for (int j = 0; j < 3; j++) assertEquals(one.normal(loc.get(j), scale.get(i, 0)), drawn.get(i, j));
        }
        assertEquals(Shape.of(4, 2, 3), random().normal(loc, scale, 4, 2, 3).shape());
        refused("(2, 3)", () -> random().normal(loc, scale, 3));
        refused("broadcast", () -> random().normal(loc, NDArray.of(1.0, 2.0)));
        NDArray n = NDArray.of(1L << 60, 10L);
        NDArray binomial = random().binomial(n, NDArray.of(0.5));
        assertTrue(Math.abs(binomial.getLong(0) - (1L << 59)) < 1L << 34);
        assertEquals(
                Shape.of(2),
                random().hypergeometric(NDArray.of(20L, 30L), NDArray.of(5L), NDArray.of(3L))
                        .shape());
        assertEquals(Shape.of(2), random().zipf(NDArray.of(1.5, 3.0)).shape());
        NDArray bounds = random().integers(DType.INT8, NDArray.of(-128L, 0L), NDArray.of(-127L, 1L), false, 50, 2);
        assertArrayEquals(new long[] {-128, 0}, bounds.select(49).toLongArray());
    }

    @Test
    void parametersAreChecked() {
        refused("scale < 0: scale is -1.0", () -> random().normal(0, -1));
        refused("scale < 0", () -> random().normal(0, -0.0, 3));
        refused("scale < 0", () -> random().exponential(NDArray.of(1.0, -1.0)));
        refused("a <= 0", () -> random().beta(0, 1));
        refused("df <= 0", () -> random().chisquare(-1, 2));
        refused("shape < 0", () -> random().standardGamma(DType.FLOAT32, -1, 3));
        refused("high - low", () -> random().uniform(-Double.MAX_VALUE, Double.MAX_VALUE));
        refused("high - low < 0", () -> random().uniform(1, 0, 3));
        refused("left > mode", () -> random().triangular(2, 1, 3));
        refused("mode > right", () -> random().triangular(1, 4, 3));
        refused("left == right", () -> random().triangular(1, 1, 1));
        refused("p < 0, p > 1 or p is NaN", () -> random().binomial(3, Double.NaN));
        refused("n < 0", () -> random().binomial(-1, 0.5));
        refused("lam < 0", () -> random().poisson(-1));
        refused("too large", () -> random().poisson(1e19));
        refused("p <= 0", () -> random().geometric(0));
        refused("p >= 1", () -> random().logseries(1));
        refused("a <= 1", () -> random().zipf(1));
        refused("n too large or p too small", () -> random().negativeBinomial(1e10, 1e-10));
        refused("n is NaN", () -> random().negativeBinomial(Double.NaN, 0.5));
        refused("ngood + nbad < nsample", () -> random().hypergeometric(2, 3, 6));
        refused("less than 1000000000", () -> random().hypergeometric(2_000_000_000, 3, 6));
        refused("nsample < 0", () -> random().hypergeometric(2, 3, -1));
        refused("unsupported dtype int32", () -> random().random(DType.INT32, 3));
    }

    @Test
    void parametersAreCheckedWhereNothingIsDrawn() {
        NDArray none = NDArray.empty(DType.FLOAT64, 0);
        NDArray one = NDArray.of(1.0);
        NDArray minus = NDArray.of(-1.0);
        refused("scale < 0: scale is -1.0", () -> random().normal(one, minus, 0, 2));
        refused("scale < 0", () -> random().normal(none, minus));
        refused("high - low < 0", () -> random().uniform(one, minus, 0));
        refused("mode > right", () -> random().triangular(minus, one, minus, 0));
        refused("p < 0", () -> random().binomial(NDArray.of(1L), minus, 0));
        refused("n < 0: n is -1", () -> random().binomial(NDArray.of(-1L), one, 0));
        refused("lam < 0", () -> random().poisson(minus, 0));
        refused("n too large", () -> random().negativeBinomial(NDArray.of(1e10), NDArray.of(1e-10), 0));
        refused(
                "nbad < 0",
                () -> random().hypergeometric(NDArray.empty(DType.INT64, 0), NDArray.of(-1L), NDArray.of(1L)));
        refused(
                "ngood + nbad < nsample",
                () -> random().hypergeometric(NDArray.of(1L), NDArray.of(1L), NDArray.of(3L), 0));
        refused("n < 0", () -> random().multinomial(NDArray.of(-1L), NDArray.of(0.5, 0.5), 0));
        refused("scale < 0", () -> random().normal(0, -1, 0));
        assertEquals(Shape.of(0), random().uniform(none, one).shape());
        assertEquals(Shape.of(0, 1), random().normal(one, one, 0, 1).shape());
    }

    @Test
    void boundsAreChecked() {
        refused("low >= high", () -> random().integers(5, 5));
        refused("low > high", () -> random().integers(DType.INT64, 5, 4, true, 3));
        refused("low is out of bounds for int8: -129", () -> random().integers(DType.INT8, -129, 3, false, 3));
        refused("high is out of bounds for uint16: 65537", () -> random().integers(DType.UINT16, 0, 65537, false, 3));
        refused("low is out of bounds for uint8", () -> random().integers(DType.UINT8, -1, 3, false, 3));
        refused("unsupported dtype float64 for integers", () -> random().integers(DType.FLOAT64, 0, 3, false, 3));
        long most = random().integers(DType.INT64, Long.MIN_VALUE, Long.MAX_VALUE, true, 1)
                .getLong(0);
        assertEquals(new PCG64(12345).nextLong() + Long.MIN_VALUE, most);
        NDArray upper = random().integers(DType.UINT64, -2, -1, true, 200);
        assertTrue(Arrays.stream(upper.toLongArray()).allMatch(i -> i == -2 || i == -1));
        refused("low > high", () -> random().integers(DType.UINT64, -1, 1, true, 3));
    }

    @Test
    void samplesWithoutReplacementHaveNothingTwice() {
        for (long population : new long[] {10, 100, 20000, 1_000_000}) {
            long[] sample = random().choice(population, false, 10).toLongArray();
            assertEquals(10, Arrays.stream(sample).distinct().count());
            assertTrue(Arrays.stream(sample).allMatch(i -> i >= 0 && i < population));
        }
        NDArray p = NDArray.of(0.5, 0.0, 0.25, 0.25);
        assertArrayEquals(
                new long[] {0, 2, 3},
                Arrays.stream(random().choice(4, p, false, 3).toLongArray())
                        .sorted()
                        .toArray());
        refused("larger sample than population", () -> random().choice(3, false, 4));
        refused("population must be positive", () -> random().choice(0, true, 1));
        assertEquals(0, random().choice(0, true, 0).size());
        refused("fewer non-zero entries in p", () -> random().choice(4, p, false, 4));
        refused("same size", () -> random().choice(3, p, true, 2));
        refused("do not sum to 1", () -> random().choice(2, NDArray.of(0.5, 0.6), true, 2));
        refused("not non-negative", () -> random().choice(2, NDArray.of(1.5, -0.5), true, 2));
        refused("contain NaN", () -> random().choice(2, NDArray.of(1, Double.NaN), true, 2));
        refused("1-dimensional", () -> random().choice(4, p.reshape(2, 2), true, 2));
    }

    @Test
    void rowsAreChosen() {
        NDArray a = NDArray.arange(DType.INT32, 12).reshape(4, 3);
        NDArray rows = random().choice(a, true, 2, 2);
        assertEquals(Shape.of(2, 2, 3), rows.shape());
        assertEquals(DType.INT32, rows.dtype());
        assertEquals(rows.getLong(1, 1, 0) + 1, rows.getLong(1, 1, 1));
        NDArray only = random().choice(a, NDArray.of(0.0, 0.0, 1.0, 0.0), true, 3);
        assertArrayEquals(new long[] {6, 7, 8, 6, 7, 8, 6, 7, 8}, only.toLongArray());
        refused("axis to choose from", () -> random().choice(NDArray.full(DType.INT64, 1), true, 3));
    }

    @Test
    void orderIsRandomAndNothingIsLost() {
        for (DType dtype : DType.values()) {
            NDArray a = NDArray.arange(DType.INT64, 2).astype(dtype);
            assertEquals(dtype, random().permutation(a).dtype());
        }
        NDArray a = NDArray.arange(DType.INT64, 24).reshape(2, 3, 4);
        NDArray swapped = random().permutation(a.transpose(), 1);
        assertEquals(Shape.of(4, 3, 2), swapped.shape());
        assertArrayEquals(
                a.toLongArray(), Arrays.stream(swapped.toLongArray()).sorted().toArray());
        NDArray backwards = a.slice(2, 3, -5, -1);
        random().shuffle(backwards, -1);
        assertNotEquals(0, a.getLong(0, 0, 0) * a.getLong(0, 0, 0) + a.getLong(0, 0, 1) - 1, "a view is shuffled");
        NDArray each = random().permuted(NDArray.arange(DType.INT64, 40).reshape(4, 10), 1);
        for (int i = 0; i < 4; i++) {
            int row = i;
            assertTrue(Arrays.stream(each.select(i).toLongArray()).allMatch(v -> v / 10 == row));
        }
        Generator still = random();
        still.shuffle(NDArray.zeros(DType.INT64, 0, 3), 1);
        assertEquals(random().random(), still.random(), "nothing is drawn for nothing");
        refused("without axes", () -> random().shuffle(NDArray.full(DType.INT64, 1)));
        assertThrows(IndexOutOfBoundsException.class, () -> random().shuffle(a, 3));
        refused("count must be non-negative", () -> random().permutation(-1));
        assertEquals(0, random().permutation(0).size());
    }

    @Test
    void vectorsAreChecked() {
        NDArray counts = random().multinomial(NDArray.of(10L, 20L), NDArray.of(0.2, 0.8));
        assertEquals(Shape.of(2, 2), counts.shape());
        assertEquals(30, Arrays.stream(counts.toLongArray()).sum());
        refused("sum(pvals", () -> random().multinomial(3, NDArray.of(0.6, 0.6, 0.1)));
        refused("pvals < 0", () -> random().multinomial(3, NDArray.of(-0.1, 0.6)));
        refused("n < 0", () -> random().multinomial(-3, NDArray.of(0.1, 0.6)));
        refused("alpha < 0", () -> random().dirichlet(new double[] {1, -1}));
        refused("nsample > sum(colors)", () -> random().multivariateHypergeometric(new long[] {1, 2}, 4, true));
        refused("colors must be non-negative", () -> random().multivariateHypergeometric(new long[] {1, -2}, 0, true));
        assertEquals(8, random().bytes(8).length);
        assertEquals(0, random().bytes(0).length);
        refused("length must be non-negative", () -> random().bytes(-1));
    }

    @Test
    void normalVectorsHaveTheirCovariance() {
        NDArray cov = NDArray.of(4.0, 1.2, 1.2, 1.0).reshape(2, 2);
        NDArray drawn = random().multivariateNormal(new double[] {10, -5}, cov, 40000);
        double[] v = drawn.toArray();
        double xx = 0;
        double xy = 0;
        for (int i = 0; i < v.length; i += 2) {
            xx += (v[i] - 10) * (v[i] - 10);
            xy += (v[i] - 10) * (v[i + 1] + 5);
        }
        assertEquals(4, xx / 40000, 0.1);
        assertEquals(1.2, xy / 40000, 0.05);
        NDArray singular = NDArray.of(1.0, 1.0, 1.0, 1.0).reshape(2, 2);
        NDArray line = random().multivariateNormal(new double[2], singular, 5);
        for (int i = 0; i < 5; i++) assertEquals(line.get(i, 0), line.get(i, 1), 1e-12);
        refused(
                "positive-semidefinite",
                () -> random().multivariateNormal(
                                new double[2], NDArray.of(1.0, 2.0, 2.0, 1.0).reshape(2, 2)));
        refused("same length", () -> random().multivariateNormal(new double[3], cov));
        refused("square", () -> random().multivariateNormal(new double[2], NDArray.of(1.0, 2.0)));
    }

    @Test
    void spawnedGeneratorsAreIndependent() {
        List<Generator> spawned = random().spawn(2);
        assertFalse(spawned.get(0).random() == spawned.get(1).random());
        assertEquals(random().spawn(1).get(0).random(), random().spawn(1).get(0).random());
    }
}
