package dev.gila.ndarray;

/** Which places of a {@linkplain Products#convolve convolution} are wanted, on each axis: n elements, k weights. */
public enum Overlap {
    /** All where an element meets a weight: n + k - 1. */
    FULL,
    /** As many as there are elements, those in the middle. */
    SAME,
    /** Those where all weights meet elements: n - k + 1, or none. */
    VALID;

    /** How many of the places of {@link #FULL} are left out at the beginning. */
    long skipped(long k) {
        return switch (this) {
            case FULL -> 0;
            case SAME -> (k - 1) / 2;
            case VALID -> k - 1;
        };
    }

    /** How many places there are. */
    long places(long n, long k) {
        return switch (this) {
            case FULL -> Shape.sum("convolve", n, k - 1);
            case SAME -> n;
            case VALID -> Math.max(0, n - k + 1);
        };
    }
}
