package dev.gila.ndarray;

import dev.gila.kernel.Call;
import dev.gila.kernel.Kernel;
import dev.gila.kernel.Kernels;

/** Order among the elements of an axis. */
public sealed interface Sorting permits NDArray {
    /** A copy sorted along its last axis; NaN last. */
    default NDArray sort() {
        NDArray out = ((NDArray) this).copy();
        Kernels.best().run(Call.of(Kernel.SORT, out.dtype(), out.operand()));
        return out;
    }
}
