package dev.gila.ndarray;

import dev.gila.kernel.DType;
import dev.gila.kernel.Kernel;

/** Sums and products up to each place of an axis. */
final class Running {
    private Running() {}

    static NDArray of(Kernel kernel, NDArray a, int axis) {
        DType dtype = Typing.choose(kernel, a.dtype());
        return Along.lines(kernel, dtype, dtype, a, axis);
    }

    /** With {@code initial}, what nothing comes to, in front. */
    static NDArray of(Kernel kernel, NDArray a, int axis, boolean includeInitial, double initial) {
        if (!includeInitial) return of(kernel, a, axis);
        int along = a.shape().axis(axis);
        DType dtype = Typing.choose(kernel, a.dtype());
        long[] lengths = a.shape().lengths();
        lengths[along]++;
        NDArray out = NDArray.empty(dtype, Shape.of(lengths));
        out.slice(along, 0, 1, 1).fill(initial);
        Along.run(
                kernel,
                dtype,
                new long[0],
                out.slice(along, 1, lengths[along], 1).withLast(along).operand(),
                a.withLast(along).operand());
        return out;
    }
}
