package dev.gila.ndarray.fft;

import dev.gila.kernel.DType;
import dev.gila.ndarray.Creation;
import dev.gila.ndarray.Expr;
import dev.gila.ndarray.NDArray;
import java.util.function.UnaryOperator;

/**
 * Weights for the samples of a signal before its transform, which lessen what its ends add to the spectrum: symmetric,
 * highest in the middle, float64. One sample has the weight one; a negative number of samples is an {@link
 * IllegalArgumentException}. Formulas: Harris, On the use of windows for harmonic analysis with the discrete Fourier
 * transform, 1978.
 */
public final class Windows {
    private Windows() {}

    /** Rises and falls in straight lines, from 0 and to it. */
    public static NDArray bartlett(long n) {
        return window(n, x -> x.absolute().negative().plus(1));
    }

    /** {@code 0.5 + 0.5 cos}: from 0 and to it. NumPy calls it hanning. */
    public static NDArray hann(long n) {
        return window(n, x -> cosine(x, 1).times(0.5).plus(0.5));
    }

    /** {@code 0.54 + 0.46 cos}: from 0.08 and to it, with the least first side lobe of such sums. */
    public static NDArray hamming(long n) {
        return window(n, x -> cosine(x, 1).times(0.46).plus(0.54));
    }

    /** {@code 0.42 + 0.5 cos + 0.08 cos} of twice the angle: lower side lobes, wider than {@link #hann}. */
    public static NDArray blackman(long n) {
        return window(
                n, x -> cosine(x, 1).times(0.5).plus(0.42).plus(cosine(x, 2).times(0.08)));
    }

    /**
     * Most of its energy is in the main lobe of its spectrum (Kaiser 1966).
     *
     * @param beta 0 for equal weights, 5 like {@link #hamming}, 8.6 like {@link #blackman}
     */
    public static NDArray kaiser(long n, double beta) {
        try (NDArray arc = window(n, x -> x.square().negative().plus(1).sqrt());
                NDArray scaled = arc.times(beta);
                NDArray weights = scaled.i0();
                NDArray highest = NDArray.of(beta);
                NDArray middle = highest.i0()) {
            return weights.div(middle);
        }
    }

    private static Expr cosine(Expr x, int turns) {
        return x.times(turns * Math.PI).cos();
    }

    /** A function of places from -1 to 1. */
    private static NDArray window(long n, UnaryOperator<Expr> weight) {
        if (n < 0) throw new IllegalArgumentException("number of samples, " + n + ", must be non-negative");
        if (n == 1) return NDArray.ones(DType.FLOAT64, 1);
        try (NDArray places = Creation.arange(1 - n, n, 2, DType.FLOAT64)) {
            return weight.apply(places.lazy().div((double) n - 1)).evaluate();
        }
    }
}
