package dev.gila.ndarray;

import dev.gila.kernel.Call;
import dev.gila.kernel.Kernel;
import dev.gila.kernel.Kernels;

/** Sums of products: of arrays of one shape, of matrices, and of an image with weights that move over it. */
public sealed interface Products permits NDArray {
    /** Sum of products with an array of the same shape. */
    default double dot(NDArray other) {
        return Reduction.ofAll(Kernel.DOT, (NDArray) this, other);
    }

    /** Product of two matrices. */
    default NDArray matmul(NDArray other) {
        NDArray self = (NDArray) this;
        requireMatrices("matmul", self, other);
        NDArray out = NDArray.empty(
                self.dtype(), Shape.of(self.shape().length(0), other.shape().length(1)));
        Kernels.best().run(Call.of(Kernel.MATMUL, self.dtype(), out.operand(), self.operand(), other.operand()));
        return out;
    }

    /** Convolution of this image with weights, where they lie wholly inside it. */
    default NDArray convolve(NDArray weights) {
        NDArray self = (NDArray) this;
        requireMatrices("convolve", self, weights);
        long[] lengths = new long[2];
        for (int axis = 0; axis < 2; axis++) {
            lengths[axis] =
                    Math.max(0, self.shape().length(axis) - weights.shape().length(axis) + 1);
        }
        NDArray out = NDArray.empty(self.dtype(), Shape.of(lengths));
        Kernels.best().run(Call.of(Kernel.CONVOLVE, self.dtype(), out.operand(), self.operand(), weights.operand()));
        return out;
    }

    private static void requireMatrices(String function, NDArray a, NDArray b) {
        if (a.shape().rank() != 2 || b.shape().rank() != 2) {
            throw new IllegalArgumentException(
                    function + " needs two axes each, not " + a.shape() + " and " + b.shape());
        }
    }
}
