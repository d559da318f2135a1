package dev.gila.modules.numeric;

import dev.gila.kernel.DType;
import dev.gila.kernel.Kernel;
import dev.gila.kernel.Operand;
import dev.gila.ndarray.NDArray;
import dev.gila.ndarray.Shape;
import dev.gila.ndarray.random.Generator;
import dev.gila.object.Def;
import dev.gila.object.Exceptions;
import dev.gila.object.ModuleDef;
import dev.gila.object.PyDict;
import dev.gila.object.ThreadState;

/** The module {@code gila}. Functions that take {@code out} write there and return it, else return a new array. */
@ModuleDef(
        value = "gila",
        doc = "Arrays, numeric kernels that run outside the global interpreter lock, and the lock itself.")
final class GilaModule {
    private static final String UNARY = "a, /, out=None";
    private static final String BINARY = "a, b, /, out=None";

    private GilaModule() {}

    static void init(ThreadState ts, PyDict namespace) {
        namespace.put("Array", PyArray.TYPE);
        namespace.put("gil", new GilObject());
    }

    @Def(doc = "Where kernels run: the instruction set, or 'java'.")
    static String target() {
        return KernelRun.KERNELS.target();
    }

    // Making arrays

    @Def(signature = "data, dtype=None", doc = "A new array of numbers in nested sequences, or of a buffer's items.")
    static Object array(ThreadState ts, Object data, Object dtype) {
        return new PyArray(ArrayData.of(ts, data, ArrayData.dtypeOrNull(dtype)));
    }

    @Def(signature = "shape, dtype='float64'", doc = "All elements zero.")
    static Object zeros(ThreadState ts, Object shape, Object dtype) {
        return full(ts, shape, 0L, dtype);
    }

    @Def(signature = "shape, dtype='float64'", doc = "All elements one.")
    static Object ones(ThreadState ts, Object shape, Object dtype) {
        return full(ts, shape, 1L, dtype);
    }

    @Def(signature = "shape, value, dtype='float64'", doc = "All elements equal.")
    static Object full(ThreadState ts, Object shape, Object value, Object dtype) {
        DType type = ArrayData.dtype(dtype);
        long[] lengths = ArrayData.lengths(ts, shape);
        NDArray made = KernelRun.translated(() -> NDArray.empty(type, Shape.of(lengths)));
        ArrayFunctions.copy(ts, made, ArrayFunctions.scalar(ts, value, type));
        return new PyArray(made);
    }

    @Def(signature = "count, dtype='float64'", doc = "0, 1, ... count - 1.")
    static Object arange(ThreadState ts, long count, Object dtype) {
        DType type = ArrayData.dtype(dtype);
        return new PyArray(KernelRun.translated(() -> NDArray.arange(type, count)));
    }

    @Def(signature = "start, stop, count", doc = "Equally spaced numbers, both ends included.")
    static Object linspace(double start, double stop, long count) {
        return new PyArray(KernelRun.translated(() -> NDArray.linspace(start, stop, count)));
    }

    @Def(
            signature = "shape, seed=0, dtype='float64'",
            doc = "Uniform random numbers in [0, 1), those that NumPy's default_rng(seed) draws.")
    static Object random(ThreadState ts, Object shape, long seed, Object dtype) {
        DType type = ArrayData.dtype(dtype);
        long[] lengths = ArrayData.lengths(ts, shape);
        return new PyArray(KernelRun.translated(() -> Generator.defaultRng(seed).random(type, lengths)));
    }

    @Def(doc = "Copies elements into an array.")
    static void copyto(ThreadState ts, PyArray out, Object source) {
        NDArray target = out.array();
        NDArray from = ArrayFunctions.isNumber(source)
                ? ArrayFunctions.scalar(ts, source, target.dtype())
                : ArrayData.as(ts, source, target.dtype());
        ArrayFunctions.copy(ts, target, from);
    }

    // Elementwise

    @Def(signature = BINARY, doc = "a + b")
    static Object add(ThreadState ts, Object a, Object b, Object out) {
        return ArrayFunctions.map(ts, Kernel.ADD, out, a, b);
    }

    @Def(signature = BINARY, doc = "a * b")
    static Object multiply(ThreadState ts, Object a, Object b, Object out) {
        return ArrayFunctions.map(ts, Kernel.MULTIPLY, out, a, b);
    }

    @Def(signature = "a, b, c, /, out=None", doc = "a * b + c, rounded once")
    static Object fma(ThreadState ts, Object a, Object b, Object c, Object out) {
        return ArrayFunctions.map(ts, Kernel.FMA, out, a, b, c);
    }

    @Def(signature = UNARY, doc = "Square roots.")
    static Object sqrt(ThreadState ts, Object a, Object out) {
        return ArrayFunctions.map(ts, Kernel.SQRT, out, a);
    }

    @Def(signature = UNARY, doc = "e to the power of each element.")
    static Object exp(ThreadState ts, Object a, Object out) {
        return ArrayFunctions.map(ts, Kernel.EXP, out, a);
    }

    @Def(signature = UNARY, doc = "Natural logarithms.")
    static Object log(ThreadState ts, Object a, Object out) {
        return ArrayFunctions.map(ts, Kernel.LOG, out, a);
    }

    @Def(signature = UNARY, doc = "Sines.")
    static Object sin(ThreadState ts, Object a, Object out) {
        return ArrayFunctions.map(ts, Kernel.SIN, out, a);
    }

    @Def(signature = UNARY, doc = "Cosines.")
    static Object cos(ThreadState ts, Object a, Object out) {
        return ArrayFunctions.map(ts, Kernel.COS, out, a);
    }

    // Reductions and products

    @Def(signature = "a, /, axis=None", doc = "Sum of all elements, or along an axis.")
    static Object sum(ThreadState ts, Object a, Object axis) {
        return ArrayFunctions.reduce(ts, Kernel.SUM, a, axis);
    }

    @Def(signature = "a, /, axis=None", doc = "The smallest element, or those along an axis; NaN where one is.")
    static Object min(ThreadState ts, Object a, Object axis) {
        return ArrayFunctions.reduce(ts, Kernel.MIN, a, axis);
    }

    @Def(signature = "a, /, axis=None", doc = "The largest element, or those along an axis; NaN where one is.")
    static Object max(ThreadState ts, Object a, Object axis) {
        return ArrayFunctions.reduce(ts, Kernel.MAX, a, axis);
    }

    @Def(doc = "Sum of the products of two arrays of one shape.")
    static Object dot(ThreadState ts, Object a, Object b) {
        return ArrayFunctions.dot(ts, a, b);
    }

    @Def(signature = BINARY, doc = "Product of two matrices.")
    static Object matmul(ThreadState ts, Object a, Object b, Object out) {
        return ArrayFunctions.matmul(ts, a, b, out);
    }

    @Def(doc = "Sorts an array in place along its last axis; NaN comes last.")
    static void sort(ThreadState ts, PyArray a) {
        ArrayOperators.sort(ts, a);
    }

    @Def(signature = "image, weights, /, out=None", doc = "Convolution where the weights lie wholly inside the image.")
    static Object convolve2d(ThreadState ts, Object image, Object weights, Object out) {
        NDArray pixels = ArrayData.as(ts, image, null);
        NDArray factors = ArrayData.as(ts, weights, null);
        ArrayFunctions.requireMatrix("convolve2d", pixels);
        ArrayFunctions.requireMatrix("convolve2d", factors);
        long rows = Math.max(0, pixels.shape().length(0) - factors.shape().length(0) + 1);
        long columns = Math.max(0, pixels.shape().length(1) - factors.shape().length(1) + 1);
        PyArray result = ArrayFunctions.result(out, pixels.dtype(), Shape.of(rows, columns));
        KernelRun.run(ts, Kernel.CONVOLVE, pixels.dtype(), result.operand(), pixels.operand(), factors.operand());
        return result;
    }

    // Simulations

    @Def(
            signature = "left, right, bottom, top, width, height, limit, dtype='float64', out=None",
            doc = "Escape counts, at most limit, of a width by height view of the Mandelbrot set.")
    static Object mandelbrot(
            ThreadState ts,
            double left,
            double right,
            double bottom,
            double top,
            long width,
            long height,
            long limit,
            Object dtype,
            Object out) {
        DType type = ArrayData.dtype(dtype);
        Shape shape = KernelRun.translated(() -> Shape.of(height, width));
        PyArray counts = ArrayFunctions.result(out, DType.INT64, shape);
        try (NDArray x = axis(ts, left, right, width, type);
                NDArray y = axis(ts, bottom, top, height, type)) {
            Operand re = KernelRun.translated(() -> x.broadcastTo(shape).operand());
            Operand im = KernelRun.translated(
                    () -> y.reshape(height, 1).broadcastTo(shape).operand());
            KernelRun.run(ts, Kernel.MANDELBROT, type, new long[] {limit}, counts.operand(), re, im);
        }
        return counts;
    }

    private static NDArray axis(ThreadState ts, double from, double to, long count, DType type) {
        return ArrayData.of(ts, new PyArray(KernelRun.translated(() -> NDArray.linspace(from, to, count))), type);
    }

    @Def(
            signature = "n, seed=0, first=0",
            doc = "An estimate of pi from n random points of the unit square, those numbered from first on.")
    static double pi(ThreadState ts, long n, long seed, long first) {
        if (n <= 0) throw Exceptions.valueError("pi: n must be positive");
        NDArray hits = KernelRun.translated(() -> NDArray.empty(DType.INT64, Shape.SCALAR));
        KernelRun.run(ts, Kernel.PI, DType.FLOAT64, new long[] {seed, first, n}, hits.operand());
        return 4.0 * hits.getLong() / n;
    }

    @Def(
            signature = "positions, velocities, masses, dt, softening=0.0, steps=1",
            doc = "Moves bodies that attract each other: n by 3 positions and velocities, in place.")
    static void nbody(
            ThreadState ts,
            PyArray positions,
            PyArray velocities,
            PyArray masses,
            double dt,
            double softening,
            long steps) {
        long[] params = {Double.doubleToRawLongBits(dt), Double.doubleToRawLongBits(softening * softening), steps};
        KernelRun.run(
                ts,
                Kernel.NBODY,
                positions.array().dtype(),
                params,
                positions.operand(),
                velocities.operand(),
                masses.operand());
    }
}
