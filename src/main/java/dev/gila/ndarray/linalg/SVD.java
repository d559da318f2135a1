package dev.gila.ndarray.linalg;

import dev.gila.ndarray.NDArray;

/** Decomposition {@code a = u diag(s) vh}: s descends, u has orthonormal columns, vh orthonormal rows. */
public record SVD(NDArray u, NDArray s, NDArray vh) implements AutoCloseable {
    @Override
    public void close() {
        u.close();
        s.close();
        vh.close();
    }
}
