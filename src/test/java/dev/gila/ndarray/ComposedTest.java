package dev.gila.ndarray;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gila.kernel.DType;
import dev.gila.ndarray.fft.Windows;
import dev.gila.ndarray.linalg.Linalg;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Functions that are made of others: what NumPy's answers, which NumpyTest compares, leave open. */
class ComposedTest {
    private static final NDArray GRID = NDArray.arange(DType.FLOAT64, 12).reshape(3, 4);

    private static void assertMessage(String message, Executable call) {
        RuntimeException found = assertThrows(RuntimeException.class, call);
        assertTrue(found instanceof IllegalArgumentException || found instanceof IndexOutOfBoundsException);
        assertEquals(message, found.getMessage());
    }

    @Test
    void imagesAreConvolvedInAllTypes() {
        NDArray weights = NDArray.of(new double[][] {{1, 2}, {0, -1}, {3, 1}});
        for (Overlap overlap : Overlap.values()) {
            NDArray wanted = GRID.convolve(weights, overlap);
            NDArray whole = GRID.astype(DType.INT64).convolve(weights.astype(DType.INT64), overlap);
            assertEquals(DType.INT64, whole.dtype());
            assertEquals(wanted, whole.astype(DType.FLOAT64));
            NDArray complex = GRID.astype(DType.COMPLEX64).convolve(weights, overlap);
            assertEquals(wanted, complex.real().copy());
            NDArray reversed = GRID.flip().convolve(weights.flip(), overlap).flip();
            if (overlap != Overlap.SAME) assertEquals(wanted, reversed.copy());
        }
        assertEquals(Shape.of(5, 5), GRID.convolve(weights, Overlap.FULL).shape());
        assertEquals(Shape.of(3, 4), GRID.convolve(weights, Overlap.SAME).shape());
        assertEquals(Shape.of(1, 3), GRID.convolve(weights).shape());
        assertEquals(Shape.of(0, 3), GRID.slice(0, 2).convolve(weights).shape());
    }

    @Test
    void whatCannotBeConvolvedIsNamed() {
        NDArray line = NDArray.of(1.0, 2);
        assertMessage("convolve needs one axis each, or two, not (3, 4) and (2,)", () -> GRID.convolve(line));
        assertMessage(
                "convolve: neither can be empty: (2,) and (0,)", () -> line.convolve(line.slice(0, 0), Overlap.FULL));
    }

    @Test
    void windowsAreViews() {
        NDArray a = NDArray.arange(6);
        NDArray windows = a.slidingWindow(0, 4);
        windows.set(-1, 0, 3);
        assertArrayEquals(
                new long[] {-1, 4, 5}, windows.get(Index.at(2), Index.from(1)).toLongArray());
        assertTrue(windows.mayShareMemory(a));
        assertFalse(a.slice(0, 2).mayShareMemory(a.slice(2, 4)));
        assertMessage("window of 7 elements does not fit axis 0 of shape (6,)", () -> a.slidingWindow(0, 7));
        assertMessage("window of 0 elements does not fit axis 0 of shape (6,)", () -> a.slidingWindow(0, 0));
    }

    @Test
    void linesMayBecomeAnythingOfOneShape() {
        int[] calls = new int[1];
        assertMessage(
                "alongAxis: results differ in shape: (1,) and (2,)",
                () -> GRID.alongAxis(1, line -> line.slice(0, ++calls[0])));
        assertMessage(
                "there is no line along axis 1 of shape (0, 4)",
                () -> GRID.slice(0, 0).alongAxis(1, line -> line));
        NDArray cube = NDArray.arange(24).reshape(2, 3, 4);
        assertEquals(cube.cumsum(1), cube.alongAxis(1, line -> line.cumsum(0)).copy());
    }

    @Test
    void placesAndIndicesBelongTogether() {
        Shape shape = Shape.of(3, 1, 5);
        NDArray places = NDArray.arange(15).reshape(5, 3);
        assertEquals(places, shape.ravelIndex(shape.unravelIndex(places)));
        assertEquals(0, Shape.of(0, 2).unravelIndex(NDArray.arange(0))[0].size());
        assertMessage(
                "places from 0.0 to 15.0 are not all inside shape (3, 1, 5)",
                () -> shape.unravelIndex(NDArray.of(0L, 15)));
        assertMessage(
                "indices from -1.0 to -1.0 are not all inside axis 1 with size 1",
                () -> shape.ravelIndex(NDArray.of(0L), NDArray.of(-1L), NDArray.of(0L)));
        assertMessage("shape (3, 1, 5) needs an array of indices for each axis, not 1", () -> shape.ravelIndex(places));
        assertMessage(
                "arrays used as indices must be of integer (or boolean) type, not float64",
                () -> shape.unravelIndex(GRID));
    }

    @Test
    void pointsOutsideAGridAreLeftOut() {
        NDArray points = NDArray.of(new double[][] {{0, 0}, {1, 1}, {2, 0}, {Double.NaN, 0}, {0.5, -1}});
        Histograms found = points.histogramdd(NDArray.of(0.0, 0.5, 1), NDArray.of(0.0, 1));
        assertEquals(NDArray.of(new long[][] {{1}, {1}}), found.counts());
        assertEquals(2, found.edges().size());
        assertMessage(
                "histogramdd needs a row of 3 numbers for each point, at least one, not an array of shape (5, 2)",
                () -> points.histogramdd(1, 2, 3));
        assertMessage("`bins` must be positive, not 0", () -> points.slice(0, 3).histogramdd(1, 0));
        assertEquals(1, NDArray.of(4.0, 4, 4).histogram(BinRule.DOANE).counts().size());
        assertEquals(1, NDArray.arange(0).histogram(BinRule.AUTO).counts().size());
        assertThrows(IllegalArgumentException.class, () -> points.histogram(BinRule.AUTO));
    }

    @Test
    void samplesNeedTheirPlaces() {
        assertMessage(
                "x of shape (3,) has not a place for each of the 4 elements along axis 1",
                () -> GRID.gradient(NDArray.of(1.0, 2, 3), 1));
        assertMessage(
                "x of shape (4, 1) has not a place for each of the 4 elements along axis 1",
                () -> GRID.trapezoid(NDArray.zeros(DType.FLOAT64, 4, 1), 1));
        assertEquals(0, NDArray.of(5.0).trapezoid(NDArray.of(1.0), 0).get());
        assertMessage("unwrap: period must be positive, not 0.0", () -> GRID.unwrap(0, 1));
        assertMessage(
                "unwrap needs real numbers, not complex128",
                () -> GRID.times(Complex.I).unwrap(1, 1));
        assertEquals(GRID.slice(0, 1), GRID.slice(0, 1).unwrap(1, 0));
    }

    @Test
    void equationsMayHaveAxes() {
        assertThrows(IllegalArgumentException.class, () -> Linalg.tensorinv(GRID, 1));
        assertThrows(IllegalArgumentException.class, () -> Linalg.tensorinv(GRID, 0));
        assertThrows(
                IllegalArgumentException.class,
                () -> Linalg.tensorsolve(Creation.eye(4).reshape(2, 2, 4), NDArray.zeros(DType.FLOAT64, 4)));
    }

    @Test
    void windowsAreSymmetric() {
        for (NDArray window :
                new NDArray[] {Windows.hann(10), Windows.hamming(11), Windows.blackman(7), Windows.kaiser(12, 5)}) {
            assertTrue(window.allClose(window.flip()));
            assertTrue(window.max() <= 1 && window.min() > -1e-15);
        }
        assertMessage("number of samples, -1, must be non-negative", () -> Windows.hann(-1));
    }
}
