package dev.gila.ndarray;

/**
 * Sums of products: of arrays of one shape, of matrices, and of lines and images with weights that move over them. Types promote;
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

    /** Convolution with weights, where all of them meet elements. */
    default NDArray convolve(NDArray weights) {
        return convolve(weights, Overlap.VALID);
    }

    /**
     * Convolution of a line or an image with weights: at each place the sum of {@code a[i - u] * weights[u]}, over u on
     * each axis. Of two lines the longer one counts as the elements. Each product is rounded before it is added.
     *
     * @param weights as many axes as this array has, one or two
     * @throws IllegalArgumentException if the axes are more or differ in number, or one is empty
     */
    default NDArray convolve(NDArray weights, Overlap overlap) {
        return Convolution.of((NDArray) this, weights, overlap);
    }

    /** Correlation: the sums of {@code a[i + u] * conj(weights[u])}, otherwise as {@link #convolve(NDArray, Overlap)}. */
    default NDArray correlate(NDArray weights, Overlap overlap) {
        return Convolution.correlate((NDArray) this, weights, overlap);
    }
}
