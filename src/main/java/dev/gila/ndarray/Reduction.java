package dev.gila.ndarray;

import dev.gila.kernel.Call;
import dev.gila.kernel.DType;
import dev.gila.kernel.Kernel;
import dev.gila.kernel.Kernels;
import dev.gila.kernel.Operand;
import java.util.Arrays;

/** Runs reducing kernels over any axes: kernels reduce an operand's last axes, so views bring the wanted ones there. */
final class Reduction {
    private static final Kernels KERNELS = Kernels.best();

    private Reduction() {}

    /** A new array of results in the nearest element type that the kernel has. */
    static NDArray of(Kernel kernel, Axes axes, NDArray... inputs) {
        DType dtype = Typing.choose(kernel, Typing.promote(inputs));
        return of(kernel, dtype, dtype, axes, inputs);
    }

    /**
     * A new array of results.
     *
     * @param dtype the element type that chooses the kernel's version, to which all inputs convert without loss
     * @param result the element type of the results
     */
    static NDArray of(Kernel kernel, DType dtype, DType result, Axes axes, NDArray... inputs) {
        boolean[] reduced = axes.of(inputs[0].shape());
        Operand[] operands = new Operand[inputs.length + 1];
        for (int i = 0; i < inputs.length; i++)
            operands[i + 1] = last(inputs[i], reduced).operand();
        NDArray out = NDArray.empty(result, remaining(inputs[0].shape(), reduced, false));
        operands[0] = out.operand();
        try {
            KERNELS.run(Call.of(kernel, dtype, operands));
        } catch (RuntimeException | Error e) {
            out.close();
            throw e;
        }
        return axes.isKept()
                ? out.reshape(remaining(inputs[0].shape(), reduced, true).lengths())
                : out;
    }

    /** The result over all axes, as a double. */
    static double ofAll(Kernel kernel, NDArray... inputs) {
        try (NDArray out = of(kernel, Axes.ALL, inputs)) {
            return out.get();
        }
    }

    /** A view whose last axes, in their order, are those that are reduced. */
    static NDArray last(NDArray array, boolean[] reduced) {
        int[] order = new int[reduced.length];
        int at = 0;
        for (int axis = 0; axis < order.length; axis++) if (!reduced[axis]) order[at++] = axis;
        for (int axis = 0; axis < order.length; axis++) if (reduced[axis]) order[at++] = axis;
        return array.transpose(order);
    }

    /** The shape of a reduction's result. */
    static Shape remaining(Shape shape, boolean[] reduced, boolean keep) {
        long[] lengths = new long[reduced.length];
        int rank = 0;
        for (int axis = 0; axis < reduced.length; axis++) {
            if (!reduced[axis]) lengths[rank++] = shape.length(axis);
            else if (keep) lengths[rank++] = 1;
        }
        return Shape.of(Arrays.copyOf(lengths, rank));
    }
}
