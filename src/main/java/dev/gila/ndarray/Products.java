package dev.gila.ndarray;

import dev.gila.kernel.Call;
import dev.gila.kernel.Kernel;
import dev.gila.kernel.Kernels;

/**
 * Sums of products: of arrays of one shape, of matrices, and of an image with weights that move over it. Types promote;
 * integers wrap round. Shapes that do not fit are an {@link IllegalArgumentException} that names both. Costs are one
 * multiplication and addition for each product.
 */
public sealed interface Products permits NDArray {
    /** Sum of products with an array of the same shape. */
    default double dot(NDArray other) {
        return Reduction.dot((NDArray) this, other);
    }

    /**
     * Matrix product, as Python's {@code @}: of the matrices on the last two axes, the axes before them broadcast. An array
     * with one axis stands for a row on the left and for a column on the right, whose axis the result lacks. Integers wrap
     * round; of truth values it is whether any pair is true.
     *
     * @throws IllegalArgumentException if an array has no axis, or this one's rows are not as long as the other's columns
     */
    default NDArray matmul(NDArray other) {
        return MatrixProduct.of((NDArray) this, other);
    }

    /** Convolution of this image with weights, where they lie wholly inside it. */
    default NDArray convolve(NDArray weights) {
        NDArray self = (NDArray) this;
        if (self.shape().rank() != 2 || weights.shape().rank() != 2) {
            throw new IllegalArgumentException(
                    "convolve needs two axes each, not " + self.shape() + " and " + weights.shape());
        }
        long[] lengths = new long[2];
        for (int axis = 0; axis < 2; axis++) {
            lengths[axis] =
                    Math.max(0, self.shape().length(axis) - weights.shape().length(axis) + 1);
        }
        NDArray out = NDArray.empty(self.dtype(), Shape.of(lengths));
        Kernels.best().run(Call.of(Kernel.CONVOLVE, self.dtype(), out.operand(), self.operand(), weights.operand()));
        return out;
    }
}
