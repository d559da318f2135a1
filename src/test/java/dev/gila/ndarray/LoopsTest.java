package dev.gila.ndarray;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gila.kernel.DType;
import dev.gila.ndarray.linalg.Linalg;
import dev.gila.ndarray.random.Generator;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is done by blocks, tables and several kernels gives what a loop over elements does. */
class LoopsTest {
    private static final int MANY = 5000;

    @ParameterizedTest
    @ValueSource(ints = {31, 32, 511, 512, 513, 1300})
    void shortRows(int n) {
        for (int width : new int[] {2, 3, 16, 17, 29, 100, 128, 300}) {
            NDArray all = Generator.defaultRng(n).random(2, n, width + 1);
            NDArray a = all.slice(2, 0, width, 1);
            NDArray row = NDArray.arange(DType.FLOAT32, width);
            NDArray column = NDArray.arange(n).reshape(n, 1);
            NDArray found = a.times(row).plus(column);
            double[] values = a.toArray();
            double[] expected = new double[values.length];
            for (int i = 0; i < values.length; i++) expected[i] = values[i] * (i % width) + i / width % n;
            assertArrayEquals(expected, found.toArray());
            Ufunc.ADD.into(a, a, row);
            for (int i = 0; i < values.length; i++) values[i] += i % width;
            assertArrayEquals(values, a.toArray());
            NDArray parts = all.slice(2, width, width + 1, 1).reshape(-1);
            double[] each = parts.toArray();
            assertArrayEquals(
                    IntStream.range(0, each.length * width)
                            .mapToDouble(i -> each[i / width])
                            .toArray(),
                    parts.repeat(width).toArray());
        }
    }

    @Test
    void ranges() {
        long[] longs = LongStream.range(0, MANY).map(i -> 7 - 3 * i).toArray();
        assertArrayEquals(
                longs, Creation.arange(7, 7 - 3 * MANY, -3, DType.INT64).toLongArray());
        for (DType dtype : new DType[] {DType.INT8, DType.UINT16, DType.FLOAT32, DType.COMPLEX64, DType.BOOL}) {
            NDArray expected = NDArray.of(longs).astype(dtype);
            assertEquals(expected, Creation.arange(7, 7 - 3 * MANY, -3, dtype));
        }
        long large = (1L << 53) + 1;
        NDArray rounded = Creation.arange(large, large + MANY, 1, DType.FLOAT64);
        assertEquals(NDArray.arange(large, large + MANY).astype(DType.FLOAT64), rounded);
        double step = 0.1 + 0.1 - 0.1;
        double[] doubles =
                IntStream.range(0, MANY).mapToDouble(i -> 0.1 + i * step).toArray();
        assertEquals(NDArray.of(doubles), Creation.arange(0.1, 0.1 + 0.1 * (MANY - 0.5), 0.1, DType.FLOAT64));
        double gap = (0.7 - 0.1) / (MANY - 1);
        double[] line = IntStream.range(0, MANY).mapToDouble(i -> 0.1 + i * gap).toArray();
        line[MANY - 1] = 0.7;
        assertEquals(NDArray.of(line), NDArray.linspace(0.1, 0.7, MANY));
        double least = Double.MIN_VALUE;
        assertArrayEquals(
                new double[] {0, 0, 0, least, least},
                NDArray.linspace(0, least, 5).toArray());
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE, -9, -2, 0, 1, 4, 9, Long.MAX_VALUE})
    void triangles(long offset) {
        NDArray a = NDArray.arange(1, 41).reshape(2, 4, 5);
        long[] values = a.toLongArray();
        long[] low = values.clone();
        long[] high = values.clone();
        for (int i = 0; i < values.length; i++) {
            long above = i % 5 - i / 5 % 4;
            if (above > offset) low[i] = 0;
            else if (above < offset) high[i] = 0;
        }
        assertArrayEquals(low, Creation.tril(a, offset).toLongArray());
        assertArrayEquals(high, Creation.triu(a, offset).toLongArray());
        NDArray below = Creation.tril(NDArray.ones(DType.INT16, 4, 5), offset);
        assertEquals(below, Creation.tri(4, 5, offset, DType.INT16));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "LINEAR_RAMP")
    void paddingTurnsSeveralTimes(PadMode mode) {
        NDArray a = NDArray.of(1.0, 2.0, 3.0);
        String expected = switch (mode) {
            case EDGE -> "[1. 1. 1. 1. 1. 1. 1. 2. 3. 3. 3. 3. 3. 3.]";
            case REFLECT -> "[3. 2. 1. 2. 3. 2. 1. 2. 3. 2. 1. 2. 3. 2.]";
            case SYMMETRIC -> "[1. 2. 3. 3. 2. 1. 1. 2. 3. 3. 2. 1. 1. 2.]";
            case REFLECT_ODD -> "[-5. -4. -3. -2. -1.  0.  1.  2.  3.  4.  5.  6.  7.  8.]";
            case SYMMETRIC_ODD -> "[-3. -2. -1. -1.  0.  1.  1.  2.  3.  3.  4.  5.  5.  6.]";
            case WRAP -> "[1. 2. 3. 1. 2. 3. 1. 2. 3. 1. 2. 3. 1. 2.]";
            case MAXIMUM -> "[3. 3. 3. 3. 3. 3. 1. 2. 3. 3. 3. 3. 3. 3.]";
            case MEAN, MEDIAN -> "[2. 2. 2. 2. 2. 2. 1. 2. 3. 2. 2. 2. 2. 2.]";
            case MINIMUM -> "[1. 1. 1. 1. 1. 1. 1. 2. 3. 1. 1. 1. 1. 1.]";
            default -> throw new AssertionError(mode);
        };
        NDArray padded = a.pad(mode, new long[] {6, 5});
        assertEquals(expected, padded.toString());
        NDArray rows = a.reshape(1, 3).pad(mode, new long[] {2}, new long[] {6, 5});
        for (NDArray row : rows) assertEquals(padded, row);
        assertEquals(Shape.of(5, 14), rows.shape());
    }

    /** Each stretch between two places holds what sorting puts there. */
    @Test
    void linesArePartitionedAtSeveralPlaces() {
        long[] places = {20, -1, 7, 7, 21};
        for (DType dtype : new DType[] {DType.FLOAT64, DType.INT8, DType.COMPLEX64}) {
            NDArray a = NDArray.arange(400).times(37).mod(101).astype(dtype).reshape(10, 40);
            NDArray parted = a.partition(places, 1);
            for (int[] stretch : new int[][] {{0, 7}, {7, 8}, {8, 20}, {20, 21}, {21, 22}, {22, 39}, {39, 40}}) {
                Slice between = Slice.of(stretch[0], stretch[1]);
                assertEquals(
                        a.sort(1).slice(1, between), parted.slice(1, between).sort(1));
            }
        }
        NDArray rows = NDArray.of(3L, 1, 2).reshape(3, 1);
        assertEquals(rows.sort(0), rows.partition(new long[] {0, 1, 2}, 0));
        assertEquals(rows, rows.partition(new long[0], 0));
    }

    @Test
    void integersAreFoundByTableOrBySorting() {
        long[] edges = {Long.MIN_VALUE, Long.MIN_VALUE + 1, -130, -5, -1, 0, 3, 4, 90, 255, Long.MAX_VALUE};
        NDArray a = NDArray.of(edges);
        NDArray table = NDArray.of(-5L, 4L, 0L, 4L);
        assertEquals(
                "[False False False  True False  True False  True False False False]",
                a.isin(table).toString());
        assertEquals(a.isin(table), a.isin(table.astype(DType.INT8)));
        NDArray wide = NDArray.of(Long.MIN_VALUE, Long.MAX_VALUE, 3L);
        assertEquals(
                "[ True False False False False False  True False False False  True]",
                a.isin(wide).toString());
        NDArray unsigned = a.astype(DType.UINT64);
        NDArray high = NDArray.of(-1L, -5L).astype(DType.UINT64);
        assertEquals(
                "[False False False  True  True False False False False False False]",
                unsigned.isin(high).toString());
        NDArray bytes = NDArray.of(-128L, 127L, 0L).astype(DType.INT8);
        assertEquals(
                "[ True  True False]",
                bytes.isin(NDArray.of(127L, -128L).astype(DType.INT8)).toString());
    }

    @ParameterizedTest
    @EnumSource(
            value = DType.class,
            names = {"INT32", "INT64", "FLOAT32", "FLOAT64", "COMPLEX128"})
    void fewLongDots(DType dtype) {
        NDArray all = Generator.defaultRng(9).integers(-9, 10, 3, 1001).astype(dtype);
        for (int rows = 1; rows <= 3; rows++) {
            for (NDArray a :
                    List.of(all.slice(0, rows), all.slice(0, rows).slice(1, 3, 400, 1), all.slice(1, 0, 999, 3))) {
                NDArray found = a.matmul(all.slice(1, 0, a.length(1), 1).transpose());
                NDArray terms = a.expandDims(1).times(all.slice(1, 0, a.length(1), 1));
                assertEquals(terms.sum(2).astype(dtype), found);
            }
        }
    }

    /** Rows in pieces of their own lie together or not. */
    @Test
    void rowsAtPlaces() {
        NDArray all = NDArray.arange(7 * 5 * 3).reshape(7, 5, 3);
        NDArray places = NDArray.of(6L, -7, 2, 2);
        for (NDArray a : List.of(all, all.slice(1, 1, 4, 1), all.slice(2, 0, 3, 2), all.reshape(7, 15), all.flip(1))) {
            NDArray taken = a.take(places, 0);
            for (int i = 0; i < 4; i++) assertEquals(a.select(Math.floorMod(places.getLong(i), 7)), taken.select(i));
            NDArray out = NDArray.zeros(DType.INT64, a.shape().lengths());
            out.set(taken, places);
            assertEquals(a.select(2), out.select(2));
            assertEquals(a.select(0), out.select(0));
        }
    }

    /** Of 8 bits all by all; of more bits ends and some between. */
    @ParameterizedTest
    @EnumSource(
            value = DType.class,
            names = {"INT8", "INT16", "INT32", "INT64", "UINT8", "UINT16", "UINT32", "UINT64"})
    void integersByOneNumber(DType dtype) {
        NDArray all = dtype.size() == 1
                ? NDArray.arange(256).astype(dtype)
                : Joining.concat(
                        0,
                        NDArray.of(1L, 2, 3, 7, 10, -1, -2, -7, Long.MIN_VALUE, Long.MAX_VALUE, 1L << 31, 1L << 15)
                                .astype(dtype),
                        Generator.defaultRng(7)
                                .integers(DType.INT64, Long.MIN_VALUE, Long.MAX_VALUE, true, 300)
                                .astype(dtype),
                        Generator.defaultRng(8).integers(0, 100, 30).astype(dtype));
        boolean isWideUnsigned = dtype == DType.UINT64;
        long[] as = all.toLongArray();
        for (long b : all.slice(0, Math.min(256, 60 * dtype.size())).toLongArray()) {
            NDArray number = NDArray.of(b).astype(dtype).reshape();
            long[] quotients = new long[as.length];
            long[] rests = new long[as.length];
            for (int i = 0; i < as.length && b != 0; i++) {
                quotients[i] = isWideUnsigned ? Long.divideUnsigned(as[i], b) : Math.floorDiv(as[i], b);
                rests[i] = isWideUnsigned ? Long.remainderUnsigned(as[i], b) : Math.floorMod(as[i], b);
            }
            assertEquals(NDArray.of(quotients).astype(dtype), all.floorDiv(number), () -> "over " + b);
            assertEquals(NDArray.of(rests).astype(dtype), all.mod(number), () -> "modulo " + b);
        }
        int bits = 8 * dtype.size();
        for (int by = 0; by <= bits; by++) {
            NDArray number = NDArray.of((long) by).astype(dtype).reshape();
            long[] left = new long[as.length];
            long[] right = new long[as.length];
            for (int i = 0; i < as.length; i++) {
                left[i] = by < bits ? as[i] << by : 0;
                right[i] =
                        by < bits ? isWideUnsigned ? as[i] >>> by : as[i] >> by : as[i] < 0 && !isWideUnsigned ? -1 : 0;
            }
            assertEquals(NDArray.of(left).astype(dtype), all.shl(number));
            assertEquals(NDArray.of(right).astype(dtype), all.shr(number));
        }
    }

    /** Of lines that are sorted and of longer ones, on either axis. */
    @ParameterizedTest
    @ValueSource(ints = {200, 300})
    void partitionedIndices(int n) {
        NDArray a = Generator.defaultRng(5).integers(0, 40, 3, n).astype(DType.FLOAT64);
        a.select(1).slice(50, 120).fill(Double.NaN);
        a.select(2).slice(0, 3).fill(Double.POSITIVE_INFINITY);
        for (long kth : new long[] {0, 57, 128, n - 69, n - 1, -1, -90}) {
            NDArray order = a.argPartition(kth, 1);
            assertEquals(order, a.transpose().argPartition(kth, 0).transpose());
            assertEquals(NDArray.arange(n).broadcastTo(3, n).copy(), order.sort(1));
            NDArray parted = a.takeAlongAxis(order, 1);
            NDArray sorted = a.sort(1);
            int place = (int) Math.floorMod(kth, n);
            for (int row = 0; row < 3; row++) {
                double[] values = parted.select(row).toArray();
                assertEquals(sorted.get(row, place), values[place]);
                for (int i = 0; i < n; i++) {
                    int side = Double.compare(values[i], values[place]);
                    assertTrue(i < place ? side <= 0 : side >= 0);
                }
            }
        }
    }

    /** Long enough to be narrowed down: many alike, almost all alike, in order, with gaps. */
    @ParameterizedTest
    @ValueSource(ints = {4095, 4096, 20001})
    void placesOfLongLines(int n) {
        NDArray random = Generator.defaultRng(n).normal(0, 1, n);
        NDArray[] lines = {
            random,
            random.times(2).round().plus(0.0),
            random.abs().div(3).floor(),
            random.sort().flip(),
            NDArray.arange(n).mod(16L).astype(DType.FLOAT64),
            random.repeat(2).slice(0, 0, 2L * n, 2),
            random.astype(DType.FLOAT32),
            random.times(1e18).astype(DType.INT64),
            random.times(50).astype(DType.INT8),
            random.greater(0),
        };
        for (NDArray a : lines) {
            NDArray sorted = a.sort();
            for (long kth : new long[] {0, 1, n / 2, n - 2, n - 1}) {
                NDArray order = a.argPartition(kth, 0);
                assertEquals(NDArray.arange(n), order.sort());
                assertEquals(sorted.partition(kth, 0).get(kth), a.take(order).get(kth));
                assertEquals(sorted.slice(0, kth), a.take(order).slice(0, kth).sort());
                double q = (double) kth / (n - 1);
                assertEquals(
                        sorted.get(kth),
                        a.quantile(q, Axes.ALL, QuantileMethod.NEAREST).get());
                NDArray linear = a.quantile(q, Axes.ALL, QuantileMethod.LINEAR);
                NDArray wide = a.nanQuantile(q, Axes.ALL, QuantileMethod.LINEAR);
                assertEquals(linear.get(), wide.get(), 1e-6 * Math.abs(linear.get()));
            }
            NDArray middle = sorted.astype(DType.FLOAT64).slice((n - 1) / 2, n / 2 + 1);
            assertEquals((float) middle.mean(), (float) a.median());
        }
    }

    @Test
    void placesOfLongLinesWithNan() {
        NDArray a = Generator.defaultRng(3).random(6000);
        a.slice(1000, 5000).fill(Double.NaN);
        NDArray numbers = a.compress(a.isFinite());
        assertTrue(Double.isNaN(a.median()));
        assertEquals(numbers.median(), a.nanMedian(Axes.ALL).get());
        assertEquals(
                numbers.quantile(0.3),
                a.nanQuantile(0.3, Axes.ALL, QuantileMethod.LINEAR).get());
        NDArray order = a.argPartition(1999, 0);
        assertEquals(numbers.max(), a.take(order).get(1999));
        assertTrue(a.take(order).slice(2000, 6000).isNaN().all());
        assertTrue(Double.isNaN(NDArray.full(DType.FLOAT64, Double.NaN, 5000)
                .nanMedian(Axes.ALL)
                .get()));
    }

    @Test
    void differentIntegers() {
        NDArray few = NDArray.of(5L, -3L, 5L, 0L, -3L, 7L);
        for (DType dtype : new DType[] {DType.INT8, DType.INT32, DType.INT64}) {
            NDArray a = few.astype(dtype).reshape(2, 3).transpose();
            assertEquals(NDArray.of(-3L, 0L, 5L, 7L).astype(dtype), a.unique());
            assertEquals("[2 1 2 1]", a.uniqueCounts().counts().toString());
        }
        NDArray high = few.astype(DType.UINT64);
        assertEquals(NDArray.of(0L, 5L, 7L, -3L).astype(DType.UINT64), high.unique());
        NDArray dense = NDArray.of(-1L, -3L, -1L).astype(DType.UINT64);
        assertEquals(NDArray.of(-3L, -1L).astype(DType.UINT64), dense.unique());
        NDArray apart = NDArray.of(Long.MAX_VALUE, Long.MIN_VALUE, Long.MAX_VALUE);
        assertEquals(NDArray.of(Long.MIN_VALUE, Long.MAX_VALUE), apart.unique());
        assertEquals(
                NDArray.of(false, true),
                NDArray.of(-1L, 200L).isin(NDArray.of(255L, 200L).astype(DType.UINT8)));
        assertEquals(0, few.slice(0, 0).unique().size());
        assertEquals(0, few.slice(0, 0).uniqueCounts().counts().size());
    }

    @Test
    void positionsThatAreWrittenTo() {
        NDArray a = NDArray.of(3L, 0L, 1L, 2L);
        a.set(a.copy(), a);
        assertEquals("[0 1 2 3]", a.toString());
        NDArray b = NDArray.of(3L, 0L, 1L, 2L);
        assertEquals("[2 3 0 1]", b.take(b).toString());
        assertThrows(IndexOutOfBoundsException.class, () -> b.take(NDArray.of(0L, 4L)));
        assertThrows(IndexOutOfBoundsException.class, () -> b.put(NDArray.of(0L, 4L), NDArray.of(9L, 9L)));
        assertEquals("[3 0 1 2]", b.toString());
    }

    @Test
    void interpolationByBlocks() {
        NDArray x = NDArray.of(0.0, 1.0, 1.0, 3.0);
        NDArray y = NDArray.of(0.0, 2.0, 4.0, Double.POSITIVE_INFINITY);
        NDArray at = NDArray.linspace(-1, 4, 2 * 5001).reshape(2, 5001).transpose();
        double[] found = at.interp(x, y).toArray();
        double[] wanted = at.toArray();
        for (int i = 0; i < wanted.length; i++) {
            double v = wanted[i];
            double expected = v < 0 ? 0 : v < 1 ? 2 * v : v == 1 ? 4 : Double.POSITIVE_INFINITY;
            assertEquals(expected, found[i]);
        }
        assertEquals(0, NDArray.zeros(DType.FLOAT64, 0, 3).interp(x, y).size());
    }

    @Test
    void normsOfLargeAndSmallNumbers() {
        NDArray a = NDArray.of(
                new double[][] {{3, 4}, {3e200, 4e200}, {3e-200, 4e-200}, {0, 0}, {Double.POSITIVE_INFINITY, 1}, {3, -4}
                });
        NDArray norms = Linalg.vectorNorm(a, 1);
        double[] expected = {5, 5e200, 5e-200, 0, Double.POSITIVE_INFINITY, 5};
        for (int i = 0; i < expected.length; i++) assertEquals(expected[i], norms.get(i), expected[i] * 1e-15);
        NDArray z = NDArray.of(new Complex(3, -4), new Complex(0, 12));
        assertEquals(13, Linalg.norm(z));
        assertEquals(DType.FLOAT32, Linalg.vectorNorm(z.astype(DType.COMPLEX64)).dtype());
    }

    @Test
    void powersThatAreSimpler() {
        NDArray a = Generator.defaultRng(8).normal(0, 1, 100);
        assertEquals(a.square(), a.pow(2.0));
        assertEquals(a.square(), a.pow(2L));
        assertEquals(a.reciprocal(), a.pow(-1.0));
        assertEquals(a.pow(2.0), a.lazy().pow(2.0).evaluate());
        assertEquals(a.pow(-1L), a.lazy().pow(-1L).evaluate());
        assertEquals(DType.FLOAT64, NDArray.of(3L).pow(2.0).dtype());
        assertThrows(IllegalArgumentException.class, () -> NDArray.of(3L).pow(-1L));
    }

    @Test
    void positionsAlongSeveralAxes() {
        NDArray a = NDArray.arange(60).reshape(3, 4, 5).flip(1);
        NDArray rows = NDArray.of(-1L, 2L, 0L).reshape(3, 1);
        NDArray columns = NDArray.of(3L, -4L).astype(DType.INT8);
        NDArray found = a.get(rows, columns);
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 2; j++) {
                assertEquals(
                        a.get(Index.at(rows.getLong(i, 0)), Index.at(columns.getLong(j))),
                        found.select(i).select(j));
            }
        }
        NDArray many = NDArray.arange(90).mod(7L).minus(4L);
        assertEquals(
                a.take(many.clip(-3, 2), 0)
                        .moveAxis(1, 0)
                        .takeAlongAxis(many.reshape(1, 90, 1), 0)
                        .select(0),
                a.get(many.clip(-3, 2), many));
        String message = assertThrows(IndexOutOfBoundsException.class, () -> a.get(rows, NDArray.of(1L, 4L)))
                .getMessage();
        assertTrue(message.contains("index 4 is out of bounds for axis 1"), message);
    }

    @Test
    void valuesInTurn() {
        NDArray a = NDArray.zeros(DType.INT64, 7);
        a.put(NDArray.of(6L, 1L, 2L, 0L, 3L), NDArray.of(1.0, 2.0));
        assertEquals("[2 2 1 1 0 0 1]", a.toString());
        assertEquals(
                "[[1 2 3 1]\n [2 3 1 2]]", NDArray.of(1L, 2L, 3L).resize(2, 4).toString());
        assertEquals("[1 2]", NDArray.of(1L, 2L, 3L).resize(2).toString());
        assertEquals("[0 2 4]", NDArray.arange(5).delete(0, 1, -2, 1).toString());
        assertEquals(
                "[[0 2]\n [3 5]]", NDArray.arange(6).reshape(2, 3).delete(1, 1).toString());
    }

    @Test
    void countsBetweenEdges() {
        NDArray a = NDArray.of(0.0, 0.5, 1.0, 1.0, 3.0, 2.9, -0.1, 3.1, Double.NaN);
        NDArray edges = NDArray.of(0.0, 1.0, 2.0, 3.0, 3.0);
        assertEquals("[2 2 1 1]", a.histogram(edges).counts().toString());
        NDArray weights = NDArray.arange(9);
        assertEquals("[1. 5. 5. 4.]", a.histogram(edges, weights).counts().toString());
        assertEquals(
                "[0 0]",
                NDArray.of(new double[0])
                        .histogram(NDArray.of(0.0, 1.0, 2.0))
                        .counts()
                        .toString());
    }

    @Test
    void countsOfSeveralBlocks() {
        NDArray a = Generator.defaultRng(2).random(2, 50_021).transpose();
        a.select(3).fill(Double.NaN);
        NDArray edges = NDArray.of(0.1, 0.1, 0.25, 0.5, 0.75);
        a.select(4).assign(NDArray.of(0.1, 0.75));
        double[] bounds = edges.toArray();
        long[] expected = new long[bounds.length - 1];
        for (double x : a.toArray()) {
            for (int bin = 0; bin < expected.length; bin++) {
                boolean isLast = bin == expected.length - 1;
                if (x >= bounds[bin] && (x < bounds[bin + 1] || isLast && x == bounds[bin + 1])) expected[bin]++;
            }
        }
        assertArrayEquals(expected, a.histogram(edges).counts().toLongArray());
        NDArray ones = NDArray.ones(DType.FLOAT64, 50_021, 2);
        assertEquals(
                NDArray.of(expected).astype(DType.FLOAT64),
                a.histogram(edges, ones).counts());
        NDArray whole = a.times(4).floor();
        whole.select(3).fill(9);
        NDArray places = NDArray.of(0L, 2L, 3L);
        assertEquals(
                whole.histogram(places).counts(),
                whole.astype(DType.INT16).histogram(places).counts());
    }

    @Test
    void nothingButNan() {
        double nan = Double.NaN;
        double low = Double.NEGATIVE_INFINITY;
        NDArray a = NDArray.of(new double[][] {{nan, 1, nan, 3}, {nan, nan, nan, nan}, {low, nan, low, nan}});
        assertArrayEquals(new double[] {3, nan, low}, a.nanMax(Axes.of(1)).toArray());
        assertArrayEquals(new double[] {1, nan, low}, a.nanMin(Axes.of(1)).toArray());
        assertArrayEquals(new double[] {4, 0, low}, a.nanSum(Axes.of(1)).toArray());
        assertArrayEquals(new double[] {0, 1, 1, 4}, a.select(0).nanCumsum(0).toArray());
        assertArrayEquals(new double[] {1, 1, 1, 3}, a.select(0).nanCumprod(0).toArray());
        double[] sums =
                Arrays.stream(a.nanVar(Axes.of(1), 0).toArray()).limit(2).toArray();
        assertArrayEquals(new double[] {1, nan}, sums);
    }

    /** Rows that end within a round of lanes, with what sums and comparisons treat apart. */
    @ParameterizedTest
    @ValueSource(ints = {33, 40, 64, 100, 129})
    void rowsOfManyLengths(int width) {
        NDArray a = NDArray.arange(6L * width).reshape(6, width).astype(DType.FLOAT64);
        double[] strange = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
        for (int row = 1; row < 4; row++) a.set(strange[row - 1], row, width - row);
        a.set(Double.POSITIVE_INFINITY, 4, 0);
        a.set(Double.NEGATIVE_INFINITY, 4, width - 1);
        for (DType dtype : new DType[] {DType.FLOAT64, DType.FLOAT32, DType.INT32, DType.INT16}) {
            NDArray b = a.astype(dtype);
            double[] most = b.max(1).toArray();
            double[] least = b.min(1).toArray();
            double[] sums = b.sum(1).toArray();
            long[] places = b.argmax(1).toLongArray();
            for (int row = 0; row < 6; row++) {
                double[] values = b.select(row).toArray();
                assertEquals(DoubleStream.of(values).max().getAsDouble(), most[row]);
                assertEquals(DoubleStream.of(values).min().getAsDouble(), least[row]);
                assertEquals(DoubleStream.of(values).sum(), sums[row]);
                assertEquals(most[row], values[(int) places[row]]);
            }
        }
    }
}
