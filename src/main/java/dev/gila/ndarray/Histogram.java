package dev.gila.ndarray;

import dev.gila.kernel.DType;
import dev.gila.kernel.Kernel;

/**
 * How many elements lie in each interval, or the sums of their weights, and the edges of the intervals, one more than
 * there are of these. An interval holds its lower edge; the last one holds both.
 *
 * @param counts int64, or float64 for weights
 * @param edges ascending
 */
public record Histogram(NDArray counts, NDArray edges) implements AutoCloseable {
    /** The counts as a density: their integral over all intervals is one; float64. */
    public NDArray density() {
        try (NDArray widths = Elementwise.map(
                        Kernel.SUBTRACT, edges.slice(1, edges.size()), edges.slice(0, edges.size() - 1));
                NDArray real = counts.astype(DType.FLOAT64);
                NDArray perWidth = Elementwise.map(Kernel.DIVIDE, real, widths);
                NDArray total = NDArray.full(DType.FLOAT64, counts.sum())) {
            return Elementwise.map(Kernel.DIVIDE, perWidth, total);
        }
    }

    @Override
    public void close() {
        counts.close();
        edges.close();
    }
}
