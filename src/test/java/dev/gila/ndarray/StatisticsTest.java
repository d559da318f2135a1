package dev.gila.ndarray;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gila.kernel.DType;
import dev.gila.kernel.Kernel;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Reductions, searching, sorting, sets and statistics give what NumPy gave: statistics.txt, made by statistics.py. */
class StatisticsTest {
    private static final NDArray I = integers(k -> k * 7919 % 101 - 50).reshape(3, 4, 5);
    private static final NDArray A = I.astype(DType.FLOAT64).times(0.125);
    private static final NDArray F = A.astype(DType.FLOAT32);
    private static final NDArray U = integers(k -> k * 37 % 11).astype(DType.UINT8);
    private static final NDArray B = withNan();
    private static final NDArray C = complex();
    private static final NDArray M = above(A, 1);
    private static final NDArray Z =
            NDArray.of(0.0, -0.0, Double.NaN, 3, Double.NEGATIVE_INFINITY, 3, Double.POSITIVE_INFINITY, 0.0);
    private static final NDArray S = A.reshape(-1).sort();
    private static final Axes LINE = Axes.of(1);
    private static final Map<String, Supplier<NDArray>> CASES = new HashMap<>();

    static {
        reductions();
        searching();
        sorting();
        statistics();
        samples();
    }

    private static NDArray integers(java.util.function.LongUnaryOperator f) {
        long[] values = new long[60];
        for (int k = 0; k < values.length; k++) values[k] = f.applyAsLong(k);
        return NDArray.of(values);
    }

    private static NDArray withNan() {
        NDArray b = A.copy();
        NDArray flat = b.reshape(-1);
        for (int k = 0; k < 60; k += 7) flat.set(Double.NaN, k);
        b.select(1).select(2).fill(Double.NaN);
        return b;
    }

    private static NDArray complex() {
        NDArray c = A.astype(DType.COMPLEX128);
        c.imag().assign(A.flip(0));
        return c;
    }

    private static NDArray above(NDArray a, double limit) {
        return Elementwise.map(Kernel.LESS, DType.FLOAT64, DType.BOOL, null, NDArray.full(DType.FLOAT64, limit), a);
    }

    private static NDArray real(double value) {
        return NDArray.full(DType.FLOAT64, value);
    }

    private static NDArray whole(long value) {
        return NDArray.of(value).reshape();
    }

    private static void put(String name, Supplier<NDArray> value) {
        CASES.put(name, value);
    }

    private static void reductions() {
        put("sum", () -> real(A.sum()));
        put("sum 0", () -> A.sum(0));
        put("sum 1", () -> A.sum(1));
        put("sum 02", () -> A.sum(0, 2));
        put("sum u", () -> U.sum(Axes.ALL));
        put("sum m 1", () -> M.sum(1));
        put("sum f 1", () -> F.sum(1));
        put("sum c 1", () -> C.sum(1));
        put("sum kept", () -> A.sum(Axes.of(0, 2).keepDims()));
        put("prod 1", () -> A.prod(1));
        put("prod i 2", () -> I.prod(2));
        put("prod c 0", () -> C.prod(0));
        put("prod none", () -> real(NDArray.of(new double[0]).prod()));
        put("min 1", () -> A.min(1));
        put("max i 0", () -> I.max(0));
        put("max b 2", () -> B.max(2));
        put("min u", () -> U.min(Axes.ALL));
        put("ptp 1", () -> A.ptp(LINE));
        put("any 2", () -> M.any(2));
        put("all 1", () -> M.all(1));
        put("any z", () -> Z.any(Axes.ALL));
        put("all z", () -> Z.all(Axes.ALL));
        put("count 0", () -> M.countNonzero(0));
        put("count a", () -> whole(A.countNonzero()));
        put("cumsum 0", () -> A.cumsum(0));
        put("cumsum 1", () -> I.cumsum(1));
        put("cumsum 2", () -> F.cumsum(2));
        put("cumsum c 1", () -> C.cumsum(1));
        put("cumprod 2", () -> A.cumprod(2));
        put("cumprod i 0", () -> I.cumprod(0));
        put("cumsum initial", () -> A.cumulativeSum(1, true));
        put("cumprod initial", () -> I.cumulativeProd(2, true));
    }

    private static void searching() {
        put("argmin 1", () -> A.argmin(1));
        put("argmax 0", () -> I.argmax(0));
        put("argmax b 2", () -> B.argmax(2));
        put("argmin z", () -> whole(Z.argmin()));
        put("argmax u", () -> whole(U.argmax()));
        put("argmax", () -> whole(A.argmax()));
        put("nonzero", () -> Joining.stack(0, M.nonzero()));
        put("argwhere", () -> M.argwhere());
        put("mask", () -> A.get(M));
        put("mask rows", () -> A.get(M.select(2, 0)));
        put("flatnonzero", () -> Z.flatNonzero());
        put("searchsorted", () -> S.searchsorted(A.select(0)));
        put("searchsorted right", () -> S.searchsorted(I.select(1).times(0.25), true));
        put("searchsorted nan", () -> Z.sort().searchsorted(Z));
        put("searchsorted ints", () -> NDArray.arange(DType.INT8, 5).searchsorted(U));
        put("digitize", () -> A.digitize(NDArray.of(-3.0, 0, 1, 2.5), false));
        put("digitize down", () -> A.digitize(NDArray.of(2.5, 1, 0, -3.0), true));
    }

    private static void sorting() {
        put("sort 0", () -> A.sort(0));
        put("sort u", () -> U.sort());
        put("sort z", () -> Z.sort());
        put("sort f", () -> F.sort(1));
        put("sort c", () -> C.reshape(-1).sort());
        put("sort m", () -> M.sort(2));
        put("sort i", () -> I.astype(DType.INT16).reshape(-1).sort());
        put("argsort 1", () -> A.argsort(1));
        put("argsort u", () -> U.argsort());
        put("argsort z", () -> Z.argsort());
        put(
                "argsort f",
                () -> Elementwise.map(Kernel.FLOOR_DIVIDE, F.reshape(-1), NDArray.full(DType.FLOAT32, 4))
                        .argsort());
        put("lexsort", () -> Sorting.lexsort(U, Elementwise.map(Kernel.REMAINDER, U, NDArray.full(DType.UINT8, 3))));
        put("partition", () -> S.tile(30).flip().partition(700, 0).slice(0, 700).sort());
        put("unique", () -> U.unique());
        put("unique z", () -> Z.unique());
        put("unique values", () -> Z.uniqueValues());
        put("unique indices", () -> U.uniqueAll().indices());
        put("unique inverse", () -> U.reshape(6, 10).uniqueAll().inverseIndices());
        put("unique counts", () -> U.uniqueCounts().counts());
        put("isin", () -> I.isin(U));
        put("union1d", () -> Sets.union1d(U, I));
        put("intersect1d", () -> Sets.intersect1d(U, I));
        put("setdiff1d", () -> Sets.setdiff1d(I, U));
        put("setxor1d", () -> Sets.setxor1d(I, U));
        put(
                "take where",
                () -> Elementwise.map(
                                Kernel.WHERE, DType.FLOAT64, DType.FLOAT64, null, M, A, NDArray.zeros(DType.FLOAT64))
                        .sum(0));
    }

    private static void statistics() {
        put("mean", () -> real(A.mean()));
        put("mean 1", () -> A.mean(1));
        put("mean i 0", () -> I.mean(0));
        put("mean f 2", () -> F.mean(2));
        put("mean c", () -> C.mean(0, 1));
        put("mean none", () -> real(NDArray.of(new double[0]).mean()));
        put("var", () -> real(A.var()));
        put("var 1", () -> A.var(LINE, 1));
        put("var c 0", () -> C.var(Axes.of(0), 0));
        put("std i 2", () -> I.std(Axes.of(2), 0));
        put("std f", () -> F.std(Axes.of(0), 0));
        put("average", () -> A.average(NDArray.of(1.0, 2, 3, 4), LINE));
        put("median", () -> real(A.median()));
        put("median 1", () -> I.median(LINE));
        put("median b", () -> B.median(Axes.of(0)));
        put("median f 2", () -> F.median(Axes.of(2)));
        put("quantile wide", () -> real(S.tile(40).quantile(0.37)));
        put("percentile", () -> A.percentile(30, Axes.of(2), QuantileMethod.LINEAR));
        for (QuantileMethod method : QuantileMethod.values()) {
            String name = method.name().toLowerCase(Locale.ROOT);
            for (double q : new double[] {0, 0.1, 0.25, 0.5, 0.7, 1}) {
                String share = q == 0 || q == 1 ? Integer.toString((int) q) : Double.toString(q);
                put("quantile " + name + " " + share, () -> A.slice(2, 0, 3, 1).quantile(q, LINE, method));
            }
            put("quantile all " + name, () -> S.quantile(0.4, Axes.ALL, method));
        }
        put("nansum", () -> B.nanSum(Axes.of(2)));
        put("nanprod", () -> B.nanProd(Axes.of(0)));
        put("nanmin", () -> B.nanMin(Axes.of(2)));
        put("nanmax", () -> B.nanMax(Axes.of(0)));
        put("nanmean", () -> B.nanMean(Axes.of(2)));
        put("nanvar", () -> B.nanVar(LINE, 1));
        put("nanstd", () -> B.nanStd(Axes.of(2), 0));
        put("nanmedian", () -> B.nanMedian(Axes.of(0)));
        put("nanquantile", () -> B.nanQuantile(0.3, LINE, QuantileMethod.LINEAR));
    }

    private static void samples() {
        NDArray edges = NDArray.of(-5.0, -1, 0, 2, 6);
        put("histogram", () -> A.histogram(7).counts());
        put("histogram edges", () -> A.histogram(7).edges());
        put("histogram range", () -> I.histogram(5, -20, 30).counts());
        put("histogram f", () -> F.histogram(9).counts());
        put("histogram by edges", () -> A.histogram(edges).counts());
        put("histogram weights", () -> A.histogram(edges, I).counts());
        put("histogram density", () -> A.histogram(6).density());
        put("bincount", () -> U.bincount());
        put("bincount weights", () -> U.bincount(A.reshape(-1), 14));
        put("cov", () -> A.select(0).cov(1));
        put("cov line", () -> A.select(0).select(0).cov(1));
        put("corrcoef", () -> A.select(1).corrcoef());
        put("diff", () -> A.diff(2, 1));
        put("diff m", () -> M.diff(1, 0));
        put("gradient", () -> A.gradient(0.5, 1));
        put("trapezoid", () -> A.trapezoid(0.25, 2));
        put(
                "interp",
                () -> NDArray.linspace(-1, 8, 30).interp(NDArray.of(0.0, 1, 1.5, 4, 7), NDArray.of(2.0, 1, 5, 5, -1)));
    }

    static Stream<Arguments> expected() throws IOException {
        try (InputStream in = StatisticsTest.class.getResourceAsStream("statistics.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .map(line -> line.split("\\|", -1))
                            .map(parts -> Arguments.of(parts[0], parts[1], parts[2], parts[3]))
                            .collect(Collectors.toList())
                            .stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("expected")
    void agreesWithNumPy(String name, String dtype, String shape, String values) {
        assertNotNull(CASES.get(name), name);
        NDArray got = CASES.get(name).get();
        assertEquals(dtype, got.dtype().label());
        assertEquals(
                shape.isEmpty() ? "()" : "(" + shape.replace(",", ", ") + (shape.contains(",") ? ")" : ",)"),
                got.shape().toString());
        String[] texts = values.isEmpty() ? new String[0] : values.split(" ");
        double[] parts = parts(got);
        assertEquals(texts.length, parts.length);
        double scale = got.dtype().component() == DType.FLOAT32 ? 1e-6 : 1e-14;
        for (int k = 0; k < parts.length; k++) {
            double wanted = Double.parseDouble(texts[k]);
            int at = k;
            double error = scale * Math.max(1, Math.abs(wanted));
            assertTrue(
                    wanted == parts[k]
                            || Double.isNaN(wanted) && Double.isNaN(parts[k])
                            || Math.abs(wanted - parts[k]) <= error,
                    () -> "element " + at + ": expected " + wanted + ", got " + parts[at]);
        }
    }

    private static double[] parts(NDArray got) {
        if (!got.dtype().isComplex()) return got.toArray();
        double[] re = got.real().toArray();
        double[] im = got.imag().toArray();
        double[] parts = new double[2 * re.length];
        for (int k = 0; k < re.length; k++) {
            parts[2 * k] = re[k];
            parts[2 * k + 1] = im[k];
        }
        return parts;
    }

    @Test
    void everyCaseHasAnExpectedValue() throws IOException {
        assertEquals(CASES.keySet(), expected().map(a -> (String) a.get()[0]).collect(Collectors.toSet()));
    }

    @Test
    void sortsDownwards() {
        NDArray order = U.argsort(0, true);
        NDArray down = U.take(order);
        NDArray sorted = U.sort(0, true);
        for (int k = 0; k < 60; k++) assertEquals(sorted.getLong(k), down.getLong(k));
        for (int k = 1; k < 60; k++) {
            long before = down.getLong(k - 1);
            assertTrue(
                    before > down.getLong(k) || before == down.getLong(k) && order.getLong(k - 1) < order.getLong(k));
        }
        assertTrue(Double.isNaN(Z.sort(0, true).get(0)));
    }

    private static String message(Runnable wrong) {
        return assertThrows(RuntimeException.class, wrong::run).getMessage();
    }

    @Test
    void axesAreNamedAsThoseOfSumsAre() {
        NDArray a = NDArray.of(1, 2, 6, 5, 8, 2).astype(DType.FLOAT64).reshape(2, 3);
        assertEquals(NDArray.of(4.0, 9, 4), a.var(0));
        assertEquals(NDArray.of(2.0, 3, 2), a.std(-2));
        assertEquals(NDArray.of(2.0, 5), a.median(1));
        assertEquals(a.median(Axes.ALL), a.median(0, 1));
    }

    /** Long lines are narrowed down by a sample, in which a NaN is or is not. */
    @Test
    void longLinesFindTheirNan() {
        for (long[] where : new long[][] {{0}, {7, 12}, {99_999}}) {
            NDArray a = NDArray.arange(DType.FLOAT64, 100_000);
            for (long at : where) a.set(Double.NaN, at);
            assertTrue(Double.isNaN(a.median()));
            assertTrue(Double.isNaN(a.quantile(0.99)));
            long place = 50_000;
            NDArray front = a.take(a.argPartition(place, -1).slice(0, place));
            assertEquals(a.sort().get(place - 1), front.max());
        }
        assertTrue(Double.isNaN(NDArray.full(DType.FLOAT64, Double.NaN, 100_000).median()));
    }

    /** Two int64 are one float64. */
    @Test
    void setsOfTwoTypesHaveElementsOfTheirCommonOne() {
        NDArray integers = NDArray.of(Long.MAX_VALUE - 1, Long.MAX_VALUE, 3);
        assertEquals(NDArray.of(0.5, 3, 0x1p63), Sets.setxor1d(integers, NDArray.of(0.5)));
    }

    @Test
    void saysWhatIsWrong() {
        NDArray none = NDArray.of(new double[0]);
        assertEquals("attempt to get argmax of an empty sequence: axis 0 of shape (0,)", message(none::argmax));
        assertEquals("min: there is no min of no elements", message(none::min));
        assertEquals("kth(=60) out of bounds (60)", message(() -> S.partition(60, 0)));
        assertEquals("Quantiles must be in the range [0, 1], not 1.5", message(() -> S.quantile(1.5)));
        assertEquals("`bins` must be positive, when an integer, not 0", message(() -> S.histogram(0)));
        assertEquals("autodetected range of [NaN, NaN] is not finite", message(() -> B.histogram(3)));
        assertEquals(
                "'list' argument must have no negative elements, has -50",
                message(() -> I.reshape(-1).bincount()));
        assertEquals(
                "mask of type bool and shape (3,) must be bool and have the array's shape (60,)",
                message(() -> S.compress(NDArray.of(true, false, true))));
        assertEquals("searchsorted needs a sorted array of one axis, not (3, 4, 5)", message(() -> A.searchsorted(S)));
        assertEquals(
                "bins must be monotonically increasing or decreasing: [1. 3. 2.]",
                message(() -> A.digitize(NDArray.of(1.0, 3, 2), false)));
        assertEquals("axis 3 is out of bounds for array of dimension 3", message(() -> A.sort(3)));
    }
}
