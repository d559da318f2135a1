package dev.gila.ndarray.linalg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gila.kernel.DType;
import dev.gila.kernel.Operand;
import dev.gila.ndarray.NDArray;
import dev.gila.ndarray.Shape;
import java.util.Random;

/** Arrays for the tests of linear algebra, and how far two of them are apart. */
final class Samples {
    private Samples() {}

    /** Normally distributed numbers; of complex ones both parts. */
    static NDArray normal(DType dtype, long seed, long... shape) {
        Random random = new Random(seed);
        double[] values = new double[2 * Math.toIntExact(Shape.of(shape).size())];
        for (int i = 0; i < values.length; i++) values[i] = random.nextGaussian();
        return of(dtype.isComplex() ? DType.COMPLEX128 : DType.FLOAT64, shape, values)
                .astype(dtype);
    }

    /** float64 or complex128 from the numbers in the order of their indices, two for a complex one. */
    static NDArray of(DType dtype, long[] shape, double... numbers) {
        NDArray array = NDArray.empty(dtype, Shape.of(shape));
        Operand o = array.operand();
        long count = array.size() * dtype.size() / Double.BYTES;
        for (int i = 0; i < count; i++) o.memory().putDouble(o.offset() + (long) i * Double.BYTES, numbers[i]);
        return array;
    }

    /** All numbers in the order of their indices, two for a complex element. */
    static double[] numbers(NDArray a) {
        DType dtype = a.dtype().isComplex() ? DType.COMPLEX128 : DType.FLOAT64;
        NDArray copy = a.astype(dtype);
        Operand o = copy.operand();
        double[] numbers = new double[Math.toIntExact(a.size() * dtype.size() / Double.BYTES)];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = o.memory().getDouble(o.offset() + (long) i * Double.BYTES);
        }
        return numbers;
    }

    static NDArray adjoint(NDArray a) {
        return Linalg.matrixTranspose(Contractions.conjugate(a));
    }

    static NDArray identity(long n) {
        NDArray a = NDArray.zeros(DType.FLOAT64, n, n);
        for (long i = 0; i < n; i++) a.set(1, i, i);
        return a;
    }

    static NDArray hermitian(DType dtype, long seed, long n) {
        NDArray a = normal(dtype, seed, n, n);
        return a.plus(adjoint(a));
    }

    static void assertNear(NDArray expected, NDArray got, double tolerance, String what) {
        assertEquals(expected.shape(), got.shape(), what);
        double[] x = numbers(expected);
        double[] y = numbers(got);
        double scale = 1;
        for (double value : x) if (Double.isFinite(value)) scale = Math.max(scale, Math.abs(value));
        for (int i = 0; i < x.length; i++) {
            boolean same = Double.compare(x[i], y[i]) == 0 || x[i] == y[i];
            assertTrue(
                    same || Math.abs(x[i] - y[i]) <= tolerance * scale,
                    what + ", number " + i + ": expected " + x[i] + ", got " + y[i]);
        }
    }
}
