package dev.gila.ndarray;

import java.util.List;

/**
 * How many points lie in each cell of a grid, and the edges of its cells on each axis, as of {@link Histogram}.
 *
 * @param counts an axis for each of the points' coordinates; int64
 * @param edges for each of these axes, ascending, one more than there are cells
 */
public record Histograms(NDArray counts, List<NDArray> edges) implements AutoCloseable {
    @Override
    public void close() {
        counts.close();
        edges.forEach(NDArray::close);
    }
}
