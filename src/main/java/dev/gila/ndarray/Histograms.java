package dev.gila.ndarray;

import java.util.Arrays;
import java.util.List;

/**
 * How many points lie in each cell of a grid, and the edges of its cells on each axis, as of {@link Histogram}.
 *
 * @param counts an axis for each of the points' coordinates; int64, or float64 for weights
 * @param edges for each of these axes, ascending, one more than there are cells
 */
public record Histograms(NDArray counts, List<NDArray> edges) implements AutoCloseable {
    /** The counts as a density: their integral over all cells is one; float64. */
    public NDArray density() {
        NDArray density = counts.div(counts.sum());
        for (int axis = 0; axis < edges.size(); axis++) {
            try (NDArray widths = edges.get(axis).diff(1, 0)) {
                Ufunc.DIVIDE.into(density, density, widths.reshape(widths(axis)));
            }
        }
        return density;
    }

    private long[] widths(int axis) {
        long[] lengths = new long[counts.rank()];
        Arrays.fill(lengths, 1);
        lengths[axis] = -1;
        return lengths;
    }

    @Override
    public void close() {
        counts.close();
        edges.forEach(NDArray::close);
    }
}
