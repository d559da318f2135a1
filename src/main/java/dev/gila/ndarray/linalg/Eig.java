package dev.gila.ndarray.linalg;

import dev.gila.ndarray.NDArray;

/** Eigenvalues of square matrices, complex and in no particular order, with vectors of length one as columns. */
public record Eig(NDArray values, NDArray vectors) implements AutoCloseable {
    @Override
    public void close() {
        values.close();
        vectors.close();
    }
}
