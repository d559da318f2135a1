package dev.gila.ndarray;

import static dev.gila.ndarray.Index.all;
import static dev.gila.ndarray.Index.at;
import static dev.gila.ndarray.Index.from;
import static dev.gila.ndarray.Index.slice;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gila.kernel.DType;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What docs/ARRAYS.md shows, and the rules that it states. */
class ExampleTest {
    @Test
    void theGuideIsTrue() {
        NDArray a = NDArray.arange(DType.FLOAT64, 12).reshape(3, 4);
        NDArray column = a.get(all(), at(1));
        assertArrayEquals(new double[] {1, 5, 9}, column.toArray());
        a.set(-1, slice(0, 2), from(2));
        assertArrayEquals(new double[] {0, 1, -1, -1, 4, 5, -1, -1, 8, 9, 10, 11}, a.toArray());
        NDArray means = a.minus(a.sum(Axes.of(0).keepDims()).div(3)).abs().sqrt();
        assertEquals(2, means.get(0, 0), 1e-15);
        NDArray large = a.get(a.greater(4));
        assertEquals("[ 5.  8.  9. 10. 11.]", large.toString());
    }

    @Test
    void numbersAreWeak() {
        assertEquals(DType.FLOAT64, NDArray.of(1, 2).plus(2.5).dtype());
        assertEquals(DType.FLOAT32, NDArray.of(1f).plus(2.5).dtype());
        assertEquals(DType.INT32, NDArray.of(1, 2).plus(2).dtype());
        assertEquals(DType.INT64, NDArray.of(true).plus(2).dtype());
        assertEquals(DType.COMPLEX64, NDArray.of(1f).times(Complex.I).dtype());
        NDArray bytes = NDArray.zeros(DType.UINT8, 2);
        assertThrows(IllegalArgumentException.class, () -> bytes.plus(300));
        assertArrayEquals(
                new double[] {1, 0.5}, Ufunc.DIVIDE.of(1, NDArray.of(1, 2)).toArray());
    }

    @Test
    void outputsAreReused() {
        NDArray a = NDArray.of(1.0, 2.0, 3.0);
        NDArray out = NDArray.empty(DType.FLOAT64, 3);
        assertTrue(out == a.plus(a, out));
        assertArrayEquals(new double[] {2, 4, 6}, out.toArray());
        a.slice(1, 3).plus(a.slice(0, 2), a.slice(1, 3));
        assertArrayEquals(new double[] {1, 3, 5}, a.toArray());
        assertThrows(IllegalArgumentException.class, () -> a.plus(a, NDArray.empty(DType.FLOAT64, 2)));
        assertThrows(IllegalArgumentException.class, () -> a.plus(a, NDArray.empty(DType.INT64, 3)));
    }

    @Test
    void javaArraysComeAndGo() {
        int[][][] cube = {{{1, 2}, {3, 4}}, {{5, 6}, {7, 8}}};
        NDArray a = NDArray.asarray(cube);
        assertEquals(Shape.of(2, 2, 2), a.shape());
        assertEquals(DType.INT32, a.dtype());
        assertTrue(java.util.Arrays.deepEquals(cube, (int[][][]) a.toNestedArray()));
        assertEquals(DType.FLOAT64, NDArray.asarray(new Object[] {1, 2.5}).dtype());
        assertThrows(IllegalArgumentException.class, () -> NDArray.asarray(new int[][] {{1}, {2, 3}}));
        assertThrows(IllegalArgumentException.class, () -> NDArray.asarray("text"));
        assertEquals(new Complex(1, -2), NDArray.of(new Complex(1, -2)).getComplex(0));
        ByteBuffer bytes = ByteBuffer.allocateDirect(32).order(ByteOrder.nativeOrder());
        NDArray shared = NDArray.ofBuffer(DType.FLOAT64, bytes, 2, 2);
        shared.set(7, 1, 1);
        assertEquals(7, bytes.getDouble(24));
        NDArray swapped = NDArray.ofBuffer(DType.INT16, ByteBuffer.wrap(new byte[] {1, 2}), 1);
        assertEquals(0x102, swapped.getLong(0));
        assertThrows(IllegalArgumentException.class, () -> NDArray.ofBuffer(DType.FLOAT64, bytes, 5));
        NDArray none = NDArray.ofBuffer(DType.BOOL, ByteBuffer.allocateDirect(0), 0);
        assertEquals(0, none.sum());
        assertEquals(Shape.of(0), none.flatNonzero().shape());
        ByteBuffer truth = ByteBuffer.allocateDirect(3).put(1, (byte) 1);
        NDArray mask = NDArray.ofBuffer(DType.BOOL, truth, 3);
        assertEquals(1, mask.countNonzero());
        assertEquals(mask, mask.viewAs(DType.UINT8).viewAs(DType.BOOL));
        truth.put(2, (byte) 7);
        for (Runnable wrong : List.<Runnable>of(
                () -> NDArray.ofBuffer(DType.BOOL, truth, 3),
                () -> NDArray.ofBuffer(DType.BOOL, ByteBuffer.wrap(new byte[] {0, 7}), 2),
                () -> NDArray.of(7L, 0).viewAs(DType.BOOL))) {
            String message =
                    assertThrows(IllegalArgumentException.class, wrong::run).getMessage();
            assertEquals("bools are bytes of 0 and 1, but there is one of 7", message);
        }
    }

    @Test
    void equalityIsOfBitsOrOfNumbers() {
        NDArray a = NDArray.of(1.0, Double.NaN, 0.0);
        assertEquals(a, a.copy());
        assertEquals(a.hashCode(), a.copy().hashCode());
        assertTrue(!a.equals(NDArray.of(1.0, Double.NaN, -0.0)));
        assertTrue(!a.arrayEqual(a.copy()));
        assertTrue(NDArray.of(1, 2).arrayEqual(NDArray.of(1.0, 2.0)));
        assertTrue(NDArray.of(1.0).allClose(NDArray.of(1.000001)));
        assertTrue(!NDArray.of(1.0).allClose(NDArray.of(1.1)));
        assertTrue(NDArray.of(Double.POSITIVE_INFINITY).allClose(NDArray.of(Double.POSITIVE_INFINITY)));
    }

    @Test
    void errorsNameTheRule() {
        NDArray a = NDArray.arange(6).reshape(2, 3);
        String message = assertThrows(IndexOutOfBoundsException.class, () -> a.get(all(), NDArray.of(0, 3)))
                .getMessage();
        assertEquals("index 3 is out of bounds for axis 1 with size 3", message);
        message = assertThrows(IllegalArgumentException.class, () -> a.reshape(4, -1))
                .getMessage();
        assertEquals("cannot reshape array of size 6 into shape (4, -1)", message);
        message = assertThrows(IndexOutOfBoundsException.class, () -> a.get(at(0), at(0), at(0)))
                .getMessage();
        assertEquals("too many indices for array: array is 2-dimensional, but 3 were indexed", message);
        message = assertThrows(IllegalArgumentException.class, () -> a.pow(-1)).getMessage();
        assertEquals("integers to negative integer powers are not allowed: convert to float64", message);
    }
}
