package dev.gila.ndarray;

import dev.gila.kernel.Call;
import dev.gila.kernel.DType;
import dev.gila.kernel.Kernel;
import dev.gila.kernel.Kernels;
import java.util.Arrays;

/** Weights that move over a line or an image. */
final class Convolution {
    private Convolution() {}

    static NDArray of(NDArray image, NDArray weights, Overlap overlap) {
        int rank = image.rank();
        if (rank < 1 || rank > 2 || weights.rank() != rank) {
            throw new IllegalArgumentException(
                    "convolve needs one axis each, or two, not " + image.shape() + " and " + weights.shape());
        }
        if (image.size() == 0 || weights.size() == 0) {
            throw new IllegalArgumentException(
                    "convolve: neither can be empty: " + image.shape() + " and " + weights.shape());
        }
        if (rank == 2) return planes(image, weights, overlap);
        // On one axis the longer one is what the other moves over.
        boolean swapped = weights.size() > image.size();
        NDArray line = (swapped ? weights : image).expandDims(0);
        NDArray out = planes(line, (swapped ? image : weights).expandDims(0), overlap);
        return out.select(0);
    }

    /** Where the weights are longer, places are counted from their end, as NumPy does. */
    static NDArray correlate(NDArray image, NDArray weights, Overlap overlap) {
        if (image.rank() == 1 && weights.rank() == 1 && weights.size() > image.size()) {
            try (NDArray mirrored = correlate(weights, image, overlap)) {
                return Ufunc.CONJ.of(mirrored.flip());
            }
        }
        try (NDArray mirrored = Ufunc.CONJ.of(weights.flip())) {
            return of(image, mirrored, overlap);
        }
    }

    private static NDArray planes(NDArray image, NDArray weights, Overlap overlap) {
        long[] lengths = new long[2];
        long[] skipped = new long[2];
        for (int axis = 0; axis < 2; axis++) {
            lengths[axis] = overlap.places(image.length(axis), weights.length(axis));
            skipped[axis] = overlap.skipped(weights.length(axis));
        }
        DType dtype = Typing.promote(image, weights);
        if (!dtype.isFloat()) return shifted(image, weights, dtype, lengths, skipped);
        if (overlap == Overlap.VALID) return inside(image, weights, dtype, lengths);
        try (NDArray finite = weights.isFinite()) {
            // Zeros around the image would make NaN of infinite weights.
            if (!finite.all()) return shifted(image, weights, dtype, lengths, skipped);
        }
        long[][] widths = new long[2][];
        for (int axis = 0; axis < 2; axis++) {
            long before = weights.length(axis) - 1 - skipped[axis];
            widths[axis] = new long[] {before, lengths[axis] + weights.length(axis) - 1 - image.length(axis) - before};
        }
        try (NDArray padded = image.pad(0, widths)) {
            return inside(padded, weights, dtype, lengths);
        }
    }

    private static NDArray inside(NDArray image, NDArray weights, DType dtype, long[] lengths) {
        NDArray out = NDArray.empty(dtype, Shape.of(lengths));
        return image.useAs(
                dtype,
                from -> weights.useAs(dtype, by -> {
                    Kernels.best().run(Call.of(Kernel.CONVOLVE, dtype, out.operand(), from.operand(), by.operand()));
                    return out;
                }));
    }

    /** For types without a kernel: a multiple of the image for each weight, where it lies inside what is wanted. */
    private static NDArray shifted(NDArray image, NDArray weights, DType dtype, long[] lengths, long[] skipped) {
        NDArray out = NDArray.zeros(dtype, lengths);
        for (long u = 0; u < weights.length(0); u++) {
            for (long v = 0; v < weights.length(1); v++) {
                Index[] to = new Index[2];
                Index[] from = new Index[2];
                long[] weight = {u, v};
                for (int axis = 0; axis < 2; axis++) {
                    long move = weight[axis] - skipped[axis];
                    long low = Math.max(0, -move);
                    long high = Math.max(low, Math.min(image.length(axis), lengths[axis] - move));
                    from[axis] = Slice.of(low, high);
                    to[axis] = Slice.of(low + move, high + move);
                }
                NDArray part = out.get(to);
                NDArray one =
                        weights.get(Arrays.stream(weight).mapToObj(Index::at).toArray(Index[]::new));
                part.lazy().plus(image.get(from).lazy().times(one)).into(part);
            }
        }
        return out;
    }
}
