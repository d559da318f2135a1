package dev.gila.ndarray.linalg;

import dev.gila.ndarray.NDArray;

/** Determinants as {@code sign * exp(logabsdet)}; for a singular matrix the sign is 0 and the logarithm -inf. */
public record SlogDet(NDArray sign, NDArray logabsdet) implements AutoCloseable {
    @Override
    public void close() {
        sign.close();
        logabsdet.close();
    }
}
