package dev.gila.modules.numeric;

import dev.gila.kernel.DType;
import dev.gila.kernel.Kernel;
import dev.gila.kernel.Operand;
import dev.gila.ndarray.NDArray;
import dev.gila.ndarray.Shape;
import dev.gila.object.Exceptions;
import dev.gila.object.PyType;
import dev.gila.object.Singletons;
import dev.gila.object.ThreadState;
import dev.gila.ops.Convert;

/** What the module's functions and the operators of arrays have in common: operands made fit, and the kernel run. */
final class ArrayFunctions {
    private ArrayFunctions() {}

    static boolean isNumber(Object o) {
        return o instanceof Double || Convert.plainInt(o) != null;
    }

    /** A number as an array without axes. */
    static NDArray scalar(ThreadState ts, Object value, DType dtype) {
        NDArray scalar = KernelRun.translated(() -> NDArray.empty(dtype, Shape.SCALAR));
        ArrayData.put(ts, scalar, value);
        return scalar;
    }

    /**
     * The type that operands are brought to: that to which the arrays' promote. A number takes the arrays'
     * type, but a float among integers makes all float64.
     */
    private static DType common(Kernel kernel, Object[] inputs) {
        DType found = null;
        boolean whole = true;
        for (Object input : inputs) {
            if (input instanceof PyArray a) {
                DType own = a.array().dtype();
                found = found == null ? own : found.promote(own);
            } else {
                whole &= Convert.plainInt(input) != null;
            }
        }
        boolean integers = found != null && whole && kernel.dtypes().contains(found);
        return found == null || !found.isFloat() && !integers ? DType.FLOAT64 : found;
    }

    /** Elementwise, into {@code out} or, where that is null or None, into a new array. */
    static Object map(ThreadState ts, Kernel kernel, Object out, Object... inputs) {
        DType dtype = common(kernel, inputs);
        NDArray[] arrays = new NDArray[inputs.length];
        Shape shape = Shape.SCALAR;
        for (int i = 0; i < inputs.length; i++) {
            arrays[i] = isNumber(inputs[i]) ? scalar(ts, inputs[i], dtype) : ArrayData.as(ts, inputs[i], dtype);
            Shape sum = shape;
            NDArray array = arrays[i];
            shape = KernelRun.translated(() -> sum.broadcast(array.shape()));
        }
        PyArray result = result(out, dtype, shape);
        Operand[] operands = new Operand[inputs.length + 1];
        operands[0] = result.operand();
        for (int i = 0; i < arrays.length; i++)
            operands[i + 1] = broadcast(arrays[i], result.array().shape());
        KernelRun.run(ts, kernel, dtype, operands);
        return result;
    }

    private static Operand broadcast(NDArray array, Shape shape) {
        return KernelRun.translated(() -> array.broadcastTo(shape).operand());
    }

    /** The array to write: the one given, which the kernel's checks will look at, or a new one. */
    static PyArray result(Object out, DType dtype, Shape shape) {
        if (out instanceof PyArray a) return a;
        if (out != null && out != Singletons.NONE) {
            throw Exceptions.typeError(
                    "out must be a gila.Array, not %s", PyType.of(out).name());
        }
        return new PyArray(KernelRun.translated(() -> NDArray.empty(dtype, shape)));
    }

    /** Writes an array's elements into another, which may share memory with it. */
    static void copy(ThreadState ts, NDArray out, NDArray source) {
        Operand from = broadcast(source, out.shape());
        Operand safe = out.operand().touches(from) && !out.operand().coincides(from)
                ? KernelRun.translated(
                        () -> source.copy().broadcastTo(out.shape()).operand())
                : from;
        KernelRun.run(ts, Kernel.COPY, out.dtype(), out.operand(), safe);
    }

    /** Reduces all elements to a number, or an axis to an array. */
    static Object reduce(ThreadState ts, Kernel kernel, Object input, Object axis) {
        NDArray array = ArrayData.as(ts, input, null);
        if (axis == null || axis == Singletons.NONE) {
            NDArray out = KernelRun.translated(() -> NDArray.empty(array.dtype(), Shape.SCALAR));
            KernelRun.run(ts, kernel, array.dtype(), out.operand(), array.operand());
            return ArrayData.number(out);
        }
        int along = Convert.toInt(ts, axis);
        NDArray moved = KernelRun.translated(() -> array.withLast(along));
        long[] lengths =
                java.util.Arrays.copyOf(moved.shape().lengths(), moved.shape().rank() - 1);
        PyArray out = new PyArray(KernelRun.translated(() -> NDArray.empty(array.dtype(), Shape.of(lengths))));
        KernelRun.run(ts, kernel, array.dtype(), out.operand(), moved.operand());
        return out;
    }

    static Object dot(ThreadState ts, Object a, Object b) {
        DType dtype = common(Kernel.DOT, new Object[] {a, b});
        NDArray left = ArrayData.as(ts, a, dtype);
        NDArray right = ArrayData.as(ts, b, dtype);
        NDArray out = KernelRun.translated(() -> NDArray.empty(left.dtype(), Shape.SCALAR));
        KernelRun.run(ts, Kernel.DOT, left.dtype(), out.operand(), left.operand(), right.operand());
        return ArrayData.number(out);
    }

    static Object matmul(ThreadState ts, Object a, Object b, Object out) {
        NDArray left = ArrayData.as(ts, a, null);
        NDArray right = ArrayData.as(ts, b, null);
        requireMatrix("matmul", left);
        requireMatrix("matmul", right);
        Shape shape = Shape.of(left.shape().length(0), right.shape().length(1));
        PyArray result = result(out, left.dtype(), shape);
        KernelRun.run(ts, Kernel.MATMUL, left.dtype(), result.operand(), left.operand(), right.operand());
        return result;
    }

    static void requireMatrix(String function, NDArray array) {
        if (array.shape().rank() != 2) {
            throw Exceptions.valueError("%s: needs matrices, not an array of shape %s", function, array.shape());
        }
    }
}
