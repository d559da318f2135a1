package dev.gila.ndarray.linalg;

import dev.gila.kernel.DType;
import dev.gila.ndarray.NDArray;

/** What must hold of arguments, and what type results have. */
final class Checks {
    private Checks() {}

    static void matrices(NDArray a) {
        if (a.shape().rank() < 2) {
            throw new LinalgException(
                    a.shape().rank() + "-dimensional array given. Array must be at least two-dimensional");
        }
    }

    static void square(NDArray a) {
        matrices(a);
        if (a.shape().length(-1) != a.shape().length(-2)) {
            throw new LinalgException("Last 2 dimensions of the array must be square, not those of " + a.shape());
        }
    }

    /** The floating-point or complex type of results: float64 for integers and truth values. */
    static DType result(NDArray... arrays) {
        DType found = arrays[0].dtype();
        for (NDArray array : arrays) found = found.promote(array.dtype());
        return found.isFloat() || found.isComplex() ? found : DType.FLOAT64;
    }

    /** The distance of 1 from the next number of a type's parts. */
    static double epsilon(DType dtype) {
        return dtype.component() == DType.FLOAT32 ? Math.ulp(1f) : Math.ulp(1.0);
    }
}
