package dev.gila.ndarray;

import dev.gila.kernel.Call;
import dev.gila.kernel.DType;
import dev.gila.kernel.Kernel;
import dev.gila.kernel.Kernels;
import dev.gila.kernel.Operand;
import java.util.Arrays;
import java.util.function.Consumer;

/** Runs reducing kernels over any axes: kernels reduce an operand's last axes, so views bring the wanted ones there. */
final class Reduction {
    private static final Kernels KERNELS = Kernels.best();

    private Reduction() {}

    /** Element type of what is reduced. */
    static DType dtype(Reducible values) {
        return values instanceof Expr e ? e.dtype() : ((NDArray) values).dtype();
    }

    /** Shape of what is reduced. */
    static Shape shape(Reducible values) {
        return values instanceof Expr e ? e.shape() : ((NDArray) values).shape();
    }

    /** A new array of results in the nearest element type that the kernel has. */
    static NDArray of(Kernel kernel, Axes axes, Reducible values) {
        DType dtype = Typing.choose(kernel, dtype(values));
        return of(kernel, dtype, dtype, axes, values);
    }

    /**
     * A new array of results.
     *
     * @param dtype the element type that chooses the kernel's version, to which all inputs convert without loss
     * @param result the element type of the results
     */
    static NDArray of(Kernel kernel, DType dtype, DType result, Axes axes, Reducible values) {
        boolean[] reduced = axes.of(shape(values));
        return into(result, shape(values), reduced, axes.isKept(), out -> {
            NDArray array = values instanceof Expr e ? e.array : (NDArray) values;
            if (array != null) run(kernel, dtype, reduced, out, array);
            else ((Expr) values).reduce(kernel, dtype, reduced, out);
        });
    }

    /** The result over all axes, as a double. */
    static double ofAll(Kernel kernel, Reducible values) {
        return Moments.scalar(of(kernel, Axes.ALL, values));
    }

    /** The sum of the products of elements in the same places, as a double. */
    static double dot(NDArray a, NDArray b) {
        DType dtype = Typing.choose(Kernel.DOT, Typing.promote(a, b));
        boolean[] reduced = Axes.ALL.of(a.shape());
        return Moments.scalar(
                into(dtype, a.shape(), reduced, false, out -> run(Kernel.DOT, dtype, reduced, out, a, b)));
    }

    /** A new array of the axes that stay, filled. */
    private static NDArray into(DType dtype, Shape shape, boolean[] reduced, boolean keep, Consumer<NDArray> fill) {
        NDArray out = NDArray.empty(dtype, remaining(shape, reduced, false));
        try {
            fill.accept(out);
        } catch (RuntimeException | Error e) {
            out.close();
            throw e;
        }
        return keep ? out.reshape(remaining(shape, reduced, true).lengths()) : out;
    }

    static void run(Kernel kernel, DType dtype, boolean[] reduced, NDArray out, NDArray... inputs) {
        Operand[] operands = new Operand[inputs.length + 1];
        operands[0] = out.operand();
        for (int i = 0; i < inputs.length; i++)
            operands[i + 1] = last(inputs[i], reduced).operand();
        KERNELS.run(Call.of(kernel, dtype, operands));
    }

    /** A view whose last axes, in their order, are those that are reduced. */
    static NDArray last(NDArray array, boolean[] reduced) {
        boolean areLast = true;
        for (int axis = 1; axis < reduced.length; axis++) areLast &= reduced[axis] || !reduced[axis - 1];
        if (areLast) return array;
        int[] order = new int[reduced.length];
        int at = 0;
        for (int axis = 0; axis < order.length; axis++) if (!reduced[axis]) order[at++] = axis;
        for (int axis = 0; axis < order.length; axis++) if (reduced[axis]) order[at++] = axis;
        return array.transpose(order);
    }

    /** How many elements make one result. */
    static long count(Shape shape, Axes axes) {
        boolean[] reduced = axes.of(shape);
        long n = 1;
        for (int axis = 0; axis < reduced.length; axis++) if (reduced[axis]) n *= shape.length(axis);
        return n;
    }

    /** The shape of a reduction's result. */
    static Shape remaining(Shape shape, boolean[] reduced, boolean keep) {
        long[] lengths = new long[reduced.length];
        int rank = 0;
        for (int axis = 0; axis < reduced.length; axis++) {
            if (!reduced[axis]) lengths[rank++] = shape.length(axis);
            else if (keep) lengths[rank++] = 1;
        }
        return Shape.over(Arrays.copyOf(lengths, rank));
    }
}
