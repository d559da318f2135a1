package dev.gila.ndarray.linalg;

import dev.gila.ndarray.NDArray;

/** Eigenvalues of symmetric or Hermitian matrices, ascending, with their orthonormal vectors as columns. */
public record EigH(NDArray values, NDArray vectors) implements AutoCloseable {
    @Override
    public void close() {
        values.close();
        vectors.close();
    }
}
