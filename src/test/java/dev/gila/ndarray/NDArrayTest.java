package dev.gila.ndarray;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gila.kernel.DType;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.junit.jupiter.api.Test;

class NDArrayTest {
    private static NDArray grid(long rows, long columns) {
        return NDArray.arange(DType.FLOAT64, rows * columns).reshape(rows, columns);
    }

    @Test
    void masksChooseBetweenNumbers() {
        NDArray mask = NDArray.of(true, false, true);
        assertEquals(NDArray.of(1L, -1, 1), mask.where(1, -1));
        assertEquals(NDArray.of(0.5, 2, 0.5), mask.where(0.5, 2));
    }

    @Test
    void makesArrays() {
        assertArrayEquals(
                new double[] {0, 0, 0, 0}, NDArray.zeros(DType.FLOAT32, 2, 2).toArray());
        assertArrayEquals(
                new double[] {7, 7, 7}, NDArray.full(DType.INT64, 7, 3).toArray());
        assertArrayEquals(
                new double[] {0, 0.25, 0.5, 0.75, 1}, NDArray.linspace(0, 1, 5).toArray());
        assertArrayEquals(new long[] {0, 1, 2}, NDArray.arange(DType.INT64, 3).toLongArray());
        assertArrayEquals(new double[] {1.5, -2}, NDArray.of(1.5f, -2f).toArray());
        assertEquals(5000, NDArray.arange(DType.FLOAT64, 5001).get(-1));
        assertEquals(Shape.of(0), NDArray.of(new double[0]).shape());
    }

    @Test
    void slicesByPythonsRules() {
        NDArray a = NDArray.arange(DType.FLOAT64, 10);
        assertArrayEquals(new double[] {2, 3, 4}, a.slice(2, 5).toArray());
        assertArrayEquals(new double[] {8, 9}, a.slice(-2, 100).toArray());
        assertArrayEquals(new double[] {1, 4, 7}, a.slice(0, 1, 10, 3).toArray());
        assertArrayEquals(new double[] {9, 7, 5}, a.slice(0, 9, 3, -2).toArray());
        assertArrayEquals(new double[0], a.slice(7, 3).toArray());
        assertThrows(IllegalArgumentException.class, () -> a.slice(0, 0, 1, 0));
        a.slice(0, 0, 10, 2).fill(-1);
        assertArrayEquals(new double[] {-1, 1, -1, 3, -1, 5, -1, 7, -1, 9}, a.toArray());
    }

    @Test
    void viewsShareElements() {
        NDArray a = grid(2, 3);
        NDArray t = a.transpose();
        assertEquals(Shape.of(3, 2), t.shape());
        assertFalse(t.isContiguous());
        t.set(42, 2, 0);
        assertEquals(42, a.get(0, 2));
        assertArrayEquals(new double[] {0, 3, 1, 4, 42, 5}, t.toArray());
        assertArrayEquals(new double[] {3, 4, 5}, a.select(1).toArray());
        assertArrayEquals(new double[] {0, 3, 1, 4, 42, 5}, t.reshape(-1).toArray());
        a.assign(a.slice(0, 1, -3, -1));
        assertArrayEquals(new double[] {3, 4, 5, 0, 1, 42}, a.toArray());
    }

    /** Arrays over the same bytes need not be views of each other. */
    @Test
    void arraysOverOneBufferOverlap() {
        ByteBuffer bytes = ByteBuffer.allocateDirect(800).order(ByteOrder.nativeOrder());
        for (int from = 0; from < 4; from++) {
            NDArray all = NDArray.ofBuffer(DType.FLOAT64, bytes, 100);
            NDArray source = over(bytes, from, 90);
            NDArray target = over(bytes, 2, 90);
            List<Runnable> writes = List.of(
                    () -> Ufunc.ADD.into(target, source, 1),
                    () -> target.assign(source.plus(1)),
                    () -> source.lazy().plus(1).into(target),
                    () -> Ufunc.ADD.into(target.assign(source), target, 1),
                    () -> Ufunc.ADD.into(target, source.get(Index.all().by(-1)), 1));
            for (int i = 0; i < writes.size(); i++) {
                all.assign(NDArray.arange(DType.FLOAT64, 100));
                writes.get(i).run();
                NDArray expected = NDArray.arange(DType.FLOAT64, 90).plus(from + 1);
                assertEquals(i < 4 ? expected : expected.get(Index.all().by(-1)), target, from + " " + i);
            }
            assertTrue(source.mayShareMemory(target));
            assertFalse(over(bytes, 0, 50).mayShareMemory(over(bytes, 50, 50)));
            NDArray left = over(bytes, 0, 90).reshape(9, 10).slice(1, 0, 5, 1);
            NDArray right = over(bytes, 5, 90).reshape(9, 10).slice(1, 0, 5, 1);
            assertFalse(left.mayShareMemory(right));
        }
    }

    private static NDArray over(ByteBuffer bytes, int from, int count) {
        ByteBuffer part = bytes.slice(8 * from, 8 * count).order(ByteOrder.nativeOrder());
        return NDArray.ofBuffer(DType.FLOAT64, part, count);
    }

    @Test
    void broadcasts() {
        NDArray column = NDArray.of(10.0, 20.0).reshape(2, 1);
        NDArray row = NDArray.of(1.0, 2.0, 3.0);
        assertArrayEquals(
                new double[] {11, 12, 13, 21, 22, 23}, column.plus(row).toArray());
        assertEquals(Shape.of(2, 3), column.times(row).shape());
        assertArrayEquals(new double[] {3, 5, 7}, row.times(2).plus(1).toArray());
        String message = assertThrows(IllegalArgumentException.class, () -> row.plus(NDArray.of(1.0, 2.0)))
                .getMessage();
        assertEquals("operands could not be broadcast together with shapes (3,) (2,)", message);
    }

    @Test
    void computes() {
        NDArray a = NDArray.of(1.0, 4.0, 9.0);
        assertArrayEquals(new double[] {1, 2, 3}, a.sqrt().toArray());
        assertArrayEquals(new double[] {3, 18, 83}, a.fma(a, NDArray.of(2.0)).toArray());
        assertEquals(Math.E, NDArray.of(1.0).exp().get(0), 1e-15);
        assertArrayEquals(a.toArray(), a.log().exp().toArray(), 1e-14);
        NDArray x = NDArray.linspace(-3, 3, 101);
        NDArray one = x.sin().times(x.sin()).plus(x.cos().times(x.cos()));
        assertEquals(1, one.min(), 1e-15);
        assertEquals(1, one.max(), 1e-15);
    }

    @Test
    void reduces() {
        NDArray a = grid(3, 4);
        assertEquals(66, a.sum());
        assertArrayEquals(new double[] {12, 15, 18, 21}, a.sum(0).toArray());
        assertArrayEquals(new double[] {6, 22, 38}, a.sum(-1).toArray());
        assertArrayEquals(new double[] {0, 4, 8}, a.min(1).toArray());
        assertArrayEquals(new double[] {8, 9, 10, 11}, a.max(0).toArray());
        assertEquals(506, a.dot(a));
        assertEquals(0, NDArray.zeros(DType.FLOAT64, 0).sum());
        assertTrue(Double.isNaN(NDArray.of(1, Double.NaN, 2).max()));
        assertThrows(
                IllegalArgumentException.class,
                () -> NDArray.zeros(DType.FLOAT64, 0).max());
        assertThrows(IndexOutOfBoundsException.class, () -> a.sum(2));
    }

    @Test
    void multipliesMatrices() {
        NDArray a = grid(2, 3);
        assertArrayEquals(new double[] {5, 14, 14, 50}, a.matmul(a.transpose()).toArray());
        assertThrows(IllegalArgumentException.class, () -> a.matmul(a));
        NDArray image = grid(3, 3);
        assertArrayEquals(
                new double[] {-4, -4, -4, -4},
                image.convolve(NDArray.of(1.0, 0.0, 0.0, -1.0).reshape(2, 2))
                        .times(-1)
                        .toArray());
    }

    @Test
    void sorts() {
        NDArray a = NDArray.of(3, Double.NaN, -1, 2);
        assertArrayEquals(new double[] {-1, 2, 3, Double.NaN}, a.sort().toArray());
        assertEquals(3, a.get(0));
        assertArrayEquals(new long[] {1, 2, 3}, NDArray.of(2L, 3L, 1L).sort().toLongArray());
    }

    @Test
    void refusesWhatIsWrong() {
        NDArray a = grid(2, 3);
        assertThrows(IndexOutOfBoundsException.class, () -> a.get(2, 0));
        assertThrows(IllegalArgumentException.class, () -> a.get(1));
        assertThrows(IllegalArgumentException.class, () -> a.reshape(4, 2));
        assertThrows(IllegalArgumentException.class, () -> Shape.of(-1));
        assertThrows(IllegalArgumentException.class, () -> Shape.of(Long.MAX_VALUE, 2));
        assertThrows(IllegalArgumentException.class, () -> a.transpose(0, 0));
        assertThrows(IllegalArgumentException.class, () -> NDArray.of(1f, 2f).plus(a));
        NDArray closed = grid(2, 2);
        closed.close();
        closed.close();
        assertThrows(IllegalStateException.class, closed::sum);
    }

    @Test
    void printsAsNumPy() {
        assertEquals("[1.  2.5 3. ]", NDArray.of(1, 2.5, 3).toString());
        assertEquals("[[0. 1. 2.]\n [3. 4. 5.]]", grid(2, 3).toString());
        assertEquals("[  1 -20 300]", NDArray.of(1L, -20L, 300L).toString());
        assertEquals("[0.33333333 0.66666667]", NDArray.of(1 / 3.0, 2 / 3.0).toString());
        assertEquals("[1.e+00 1.e+10]", NDArray.of(1, 1e10).toString());
        assertEquals(
                "[  1.  nan -inf]",
                NDArray.of(1, Double.NaN, Double.NEGATIVE_INFINITY).toString());
        assertEquals("[]", NDArray.of(new double[0]).toString());
        assertEquals("2.5", NDArray.full(DType.FLOAT64, 2.5).toString());
        assertEquals("[0.1 0.2]", NDArray.of(0.1f, 0.2f).toString());
        assertEquals(
                "[0.000e+00 1.000e+00 2.000e+00 ... 1.998e+03 1.999e+03 2.000e+03]",
                NDArray.arange(DType.FLOAT64, 2001).toString());
        assertEquals(
                "[[[0. 1.]\n  [2. 3.]]\n\n [[4. 5.]\n  [6. 7.]]]",
                grid(2, 4).reshape(2, 2, 2).toString());
    }
}
