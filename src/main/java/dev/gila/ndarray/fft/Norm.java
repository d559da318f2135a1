package dev.gila.ndarray.fft;

/** Which direction of a transform is divided by its length n; there and back, it is always divided once. */
public enum Norm {
    /** The inverse transform is divided by n. */
    BACKWARD,
    /** Both directions are divided by the square root of n, which makes them unitary. */
    ORTHO,
    /** The forward transform is divided by n. */
    FORWARD;

    /** What sums are multiplied by: forward, or in the inverse transform. */
    double scale(long n, boolean inverse) {
        if (this == ORTHO) return 1 / Math.sqrt(n);
        return (this == BACKWARD) == inverse ? 1.0 / n : 1;
    }
}
