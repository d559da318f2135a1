package dev.gila.ndarray;

import dev.gila.kernel.Call;
import dev.gila.kernel.DType;
import dev.gila.kernel.Kernel;
import dev.gila.kernel.Kernels;
import dev.gila.kernel.Operand;

/** Runs elementwise kernels on arrays: broadcasts them, makes the result or checks the one that is given. */
final class Elementwise {
    private static final Kernels KERNELS = Kernels.best();

    private Elementwise() {}

    /** A new array of what the kernel computes, in the type that the inputs promote to or the nearest that it has. */
    static NDArray map(Kernel kernel, NDArray... inputs) {
        DType dtype = Typing.choose(kernel, Typing.promote(inputs));
        return map(kernel, dtype, dtype, null, inputs);
    }

    /**
     * What an elementwise kernel computes.
     *
     * @param dtype the element type that chooses the kernel's version, to which all inputs convert without loss
     * @param result the element type of a new result
     * @param out takes the results, converted, and is returned; null asks for a new array
     * @throws IllegalArgumentException if the inputs do not broadcast together, or not to {@code out}
     */
    static NDArray map(Kernel kernel, DType dtype, DType result, NDArray out, NDArray... inputs) {
        Shape shape = shape(inputs);
        if (out == null) {
            NDArray made = NDArray.empty(result, shape);
            try {
                run(kernel, dtype, made, inputs);
                return made;
            } catch (RuntimeException | Error e) {
                made.close();
                throw e;
            }
        }
        if (!shape.broadcast(out.shape()).equals(out.shape())) {
            throw new IllegalArgumentException(kernel.label() + ": out has shape " + out.shape()
                    + ", to which the operands' common shape " + shape + " does not broadcast");
        }
        run(kernel, dtype, out, inputs);
        return out;
    }

    /** The shape that all inputs have when they are broadcast together. */
    static Shape shape(NDArray... inputs) {
        Shape shape = inputs[0].shape();
        for (int i = 1; i < inputs.length; i++) shape = shape.broadcast(inputs[i].shape());
        return shape;
    }

    /** An input that overlaps the output without being it is copied first, so that the result is as if nothing did. */
    private static void run(Kernel kernel, DType dtype, NDArray out, NDArray... inputs) {
        Operand[] operands = new Operand[inputs.length + 1];
        NDArray[] copies = null;
        operands[0] = out.operand();
        try {
            for (int i = 0; i < inputs.length; i++) {
                NDArray input = inputs[i].broadcastTo(out.shape());
                if (operands[0].touches(input.operand()) && !operands[0].coincides(input.operand())) {
                    if (copies == null) copies = new NDArray[inputs.length];
                    input = copies[i] = input.copy();
                }
                operands[i + 1] = input.operand();
            }
            KERNELS.runQuickly(Call.of(kernel, dtype, operands));
        } finally {
            close(copies);
        }
    }

    private static void close(NDArray[] copies) {
        if (copies == null) return;
        for (NDArray copy : copies) if (copy != null) copy.close();
    }
}
