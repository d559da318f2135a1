package dev.gila.ndarray;

import dev.gila.kernel.DType;
import dev.gila.kernel.Kernel;
import java.util.function.UnaryOperator;

/** Reductions of some of the elements: what is left out becomes what changes no result. */
final class Selected {
    private Selected() {}

    static NDArray of(NDArray a, NDArray where, double neutral, UnaryOperator<NDArray> reduction) {
        try (NDArray filler = NDArray.full(a.dtype(), neutral)) {
            return of(a, where, filler, reduction);
        }
    }

    /** Of an array and a number of its type. */
    static NDArray of(NDArray a, NDArray where, NDArray filler, UnaryOperator<NDArray> reduction) {
        if (where.dtype() != DType.BOOL) {
            throw new IllegalArgumentException("where must be an array of bool, not " + where.dtype());
        }
        NDArray mask = where.broadcastTo(a.shape());
        try (NDArray kept = Elementwise.map(Kernel.WHERE, a.dtype(), a.dtype(), null, mask, a, filler)) {
            return reduction.apply(kept);
        }
    }

    /** The least or greatest, which of no elements is {@code initial}. */
    static NDArray extreme(Kernel reduction, Kernel pairwise, NDArray a, Axes axes, double initial) {
        Shape shape = Reduction.remaining(a.shape(), axes.of(a.shape()), axes.isKept());
        if (a.size() == 0 && shape.size() > 0)
            return NDArray.empty(a.dtype(), shape).fill(initial);
        try (NDArray found = Reduction.of(reduction, axes, a);
                NDArray start = NDArray.full(a.dtype(), initial)) {
            return Elementwise.map(pairwise, found, start);
        }
    }
}
