package dev.gila.ndarray.linalg;

import dev.gila.ndarray.NDArray;

/** Decomposition {@code a = q r}: q has orthonormal columns, r is upper triangular. */
public record QR(NDArray q, NDArray r) implements AutoCloseable {
    @Override
    public void close() {
        q.close();
        r.close();
    }
}
