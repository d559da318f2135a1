package dev.gila.ndarray.linalg;

import dev.gila.ndarray.NDArray;

/**
 * The shortest x that minimises the length of {@code b - a x}.
 *
 * @param residuals squared lengths of {@code b - a x} for each column of b; empty unless a has full rank and more rows than
 *     columns
 * @param rank number of singular values of a that count as other than zero
 * @param singularValues those of a, descending
 */
public record LeastSquares(NDArray x, NDArray residuals, int rank, NDArray singularValues) implements AutoCloseable {
    @Override
    public void close() {
        x.close();
        residuals.close();
        singularValues.close();
    }
}
