package dev.gila.ndarray;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gila.kernel.DType;
import dev.gila.ndarray.linalg.Linalg;
import dev.gila.ndarray.random.Generator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is done to many rows at once gives what it gives for each row alone. */
class ShortRowsTest {
    private static final int ROWS = 41;
    private static final int[] WIDTHS = {
        1, 2, 3, 7, 8, 9, 15, 16, 17, 30, 31, 32, 33, 63, 64, 65, 100, 128, 129, 511, 512, 513
    };

    /** A view whose rows lie one behind the other; one with gaps between them; one whose elements have gaps. */
    private static NDArray[] views(DType dtype, int width) {
        NDArray all =
                Generator.defaultRng(width).normal(0, 3, ROWS, 2L * width + 1).astype(dtype);
        NDArray gaps = all.slice(1, 0, width, 1);
        return new NDArray[] {gaps.copy(), gaps, all.slice(1, 0, 2L * width, 2)};
    }

    private static double[] byRow(NDArray a, Function<NDArray, Double> reduction) {
        return IntStream.range(0, ROWS)
                .mapToDouble(row -> reduction.apply(a.select(row).copy()))
                .toArray();
    }

    @ParameterizedTest
    @EnumSource(names = {"FLOAT64", "FLOAT32", "INT64", "INT16"})
    void reductions(DType dtype) {
        for (int width : WIDTHS) {
            for (NDArray a : views(dtype, width)) {
                assertArrayEquals(byRow(a, NDArray::sum), a.sum(1).toArray());
                assertArrayEquals(byRow(a, NDArray::max), a.max(1).toArray());
                assertArrayEquals(byRow(a, NDArray::min), a.min(1).toArray());
                Expr squares = a.lazy().square();
                assertArrayEquals(
                        byRow(a, row -> row.lazy().square().sum()),
                        squares.sum(1).toArray());
                NDArray positive = Ufunc.GREATER.of(a, 0);
                long[] counts = IntStream.range(0, ROWS)
                        .mapToLong(row -> Arrays.stream(a.select(row).toArray())
                                .filter(x -> x > 0)
                                .count())
                        .toArray();
                assertArrayEquals(counts, positive.countNonzero(1).toLongArray());
                assertArrayEquals(counts, Ufunc.MAXIMUM.of(a, 0).countNonzero(1).toLongArray());
            }
        }
    }

    /** Of rows and of columns, with elements of which a place in a row tells where it lies. */
    @ParameterizedTest
    @EnumSource(names = {"FLOAT64", "FLOAT32", "INT64", "UINT64"})
    void dots(DType dtype) {
        for (int width : WIDTHS) {
            NDArray b = NDArray.arange(dtype, width).plus(1L).times(7L);
            for (NDArray a : views(dtype, width)) {
                double[] expected = byRow(a, row -> row.dot(b));
                assertArrayEquals(expected, Linalg.vecdot(a, b).toArray());
                assertArrayEquals(
                        expected,
                        Linalg.vecdot(a.transpose().copy(), b.reshape(width, 1), 0)
                                .toArray());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"FLOAT64", "FLOAT32", "INT64", "INT16", "INT8", "UINT64", "BOOL", "COMPLEX128"})
    void scansAndSorts(DType dtype) {
        for (int width : WIDTHS) {
            for (NDArray a : views(dtype, width)) {
                NDArray sums = a.cumsum(1);
                NDArray sorted = a.sort(1);
                NDArray order = a.argsort(1);
                for (int row = 0; row < ROWS; row++) {
                    NDArray one = a.select(row).copy();
                    assertEquals(one.cumsum(0), sums.select(row));
                    if (dtype.isComplex()) continue;
                    assertEquals(one.sort(), sorted.select(row));
                    assertEquals(one.argsort(), order.select(row));
                }
            }
        }
    }

    /** Both NaNs and both zeros among numbers, of which rows that are sorted at once may have some. */
    @Test
    void sortsWithNaN() {
        double negative = Double.longBitsToDouble(0xfff8_0000_0000_0000L);
        for (int width : WIDTHS) {
            NDArray a = Generator.defaultRng(width).normal(0, 3, ROWS, width);
            a.set(-0.0, 1, width - 1);
            a.set(0.0, 1, 0);
            a.set(Double.NaN, ROWS - 1, 0);
            a.set(negative, ROWS - 1, width - 1);
            for (DType dtype : new DType[] {DType.FLOAT64, DType.FLOAT32}) {
                NDArray b = a.astype(dtype);
                NDArray sorted = b.sort(1);
                NDArray parted = b.partition(width / 2, 1);
                NDArray order = b.argsort(1);
                for (int row = 0; row < ROWS; row++) {
                    NDArray one = b.select(row).copy();
                    assertEquals(one.sort(), sorted.select(row));
                    assertEquals(one.partition(width / 2, 0), parted.select(row));
                    assertEquals(one.argsort(), order.select(row));
                }
            }
        }
    }

    /** Of a wide range, and so close that only their last bits differ, in which indices are sorted. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void closeKeys(boolean descending) {
        for (int width : WIDTHS) {
            NDArray a = Generator.defaultRng(width).integers(0, 8, ROWS, width);
            for (int row = 0; row < ROWS; row++) a.set(row % 2 == 0 ? Long.MIN_VALUE : Long.MAX_VALUE, row, width / 2);
            for (int row = 0; row < ROWS; row++) {
                long[] keys = a.select(row).toLongArray();
                Comparator<Integer> order = Comparator.comparingLong(i -> keys[i]);
                long[] sorted = IntStream.range(0, width)
                        .boxed()
                        .sorted(descending ? order.reversed() : order)
                        .mapToLong(i -> i)
                        .toArray();
                assertArrayEquals(sorted, a.argsort(1, descending).select(row).toLongArray());
            }
        }
    }

    /** The first of equals, in rows of all lengths, of types that are converted and others that are not. */
    @ParameterizedTest
    @ValueSource(ints = {1, 3, 31, 64, 65, 100, 255, 257, 511, 513, 2047, 2048, 2049, 5000})
    void places(int width) {
        for (DType dtype : DType.values()) {
            if (dtype.isComplex()) continue;
            long least = dtype.name().startsWith("UINT") ? 0 : -2;
            NDArray few =
                    Generator.defaultRng(width).integers(least, 3, 5, width).astype(dtype);
            NDArray rare = NDArray.zeros(dtype, 5, width);
            for (int row = 0; row < 5; row++) rare.set(1, row, (width - 1L) * row / 4);
            for (NDArray a : new NDArray[] {few, rare, few.flip(1)}) {
                for (int row = 0; row < 5; row++) {
                    double[] values = a.select(row).toArray();
                    int most = 0;
                    int lowest = 0;
                    for (int i = 1; i < width; i++) {
                        if (values[i] > values[most]) most = i;
                        if (values[i] < values[lowest]) lowest = i;
                    }
                    assertEquals(most, a.argmax(1).getLong(row), dtype + " " + row);
                    assertEquals(lowest, a.argmin(1).getLong(row), dtype + " " + row);
                }
            }
        }
    }

    /** NaN is better than all, and the first one counts. */
    @Test
    void placesOfNaN() {
        for (int width : WIDTHS) {
            NDArray a = Generator.defaultRng(width).random(3, width);
            a.set(Double.NaN, 1, width / 2);
            a.set(Double.NaN, 1, width - 1);
            assertEquals(width / 2, a.argmax(1).getLong(1));
            assertEquals(width / 2, a.argmin(1).getLong(1));
        }
    }

    /** Rows that are in order, or nearly. */
    @Test
    void sortedRows() {
        NDArray a = NDArray.arange(5000).astype(DType.FLOAT64);
        assertEquals(NDArray.arange(5000), a.argsort());
        a.set(-1, 4999);
        assertEquals(4999, a.argsort().getLong(0));
        assertEquals(0, a.argsort().getLong(1));
    }
}
