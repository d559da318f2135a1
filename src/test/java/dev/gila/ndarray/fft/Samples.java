package dev.gila.ndarray.fft;

import dev.gila.kernel.DType;
import dev.gila.kernel.Operand;
import dev.gila.ndarray.NDArray;
import dev.gila.ndarray.Shape;
import java.util.Random;

/** Arrays for the tests, and what is in them: parts of numbers in turn, in the order of the indices. */
final class Samples {
    private Samples() {}

    static NDArray array(DType dtype, double[] parts, long... shape) {
        NDArray array = NDArray.empty(dtype, Shape.of(shape));
        Operand operand = array.operand();
        for (int i = 0; i < array.size(); i++) {
            operand.put(operand.offset() + (long) i * dtype.size(), parts[2 * i], parts[2 * i + 1]);
        }
        return array;
    }

    static double[] parts(NDArray array) {
        try (NDArray plain = array.copy()) {
            Operand operand = plain.operand();
            double[] parts = new double[Math.toIntExact(2 * plain.size())];
            for (int i = 0; i < plain.size(); i++) {
                long at = (long) i * plain.dtype().size();
                parts[2 * i] = operand.real(at);
                parts[2 * i + 1] = operand.imaginary(at);
            }
            return parts;
        }
    }

    /** Normally distributed parts; imaginary ones are zero where numbers are to be real. */
    static double[] random(long seed, int n, boolean real) {
        Random random = new Random(seed);
        double[] parts = new double[2 * n];
        for (int i = 0; i < 2 * n; i++) parts[i] = real && i % 2 == 1 ? 0 : random.nextGaussian();
        return parts;
    }

    /** Root of the mean of the squared distances, over the root of the mean of the squared expected numbers. */
    static double error(double[] expected, double[] got) {
        if (expected.length != got.length) return Double.POSITIVE_INFINITY;
        double distance = 0;
        double size = 0;
        for (int i = 0; i < expected.length; i++) {
            distance += (expected[i] - got[i]) * (expected[i] - got[i]);
            size += expected[i] * expected[i];
        }
        return distance == 0 ? 0 : Math.sqrt(distance / size);
    }
}
