package dev.gila.ndarray.linalg;

import dev.gila.kernel.Call;
import dev.gila.kernel.DType;
import dev.gila.kernel.Kernel;
import dev.gila.kernel.Kernels;
import dev.gila.kernel.Operand;
import dev.gila.ndarray.NDArray;
import dev.gila.ndarray.Shape;
import java.util.Arrays;

/** Products that sum over axes, and outer ones. */
final class Contractions {
    private Contractions() {}

    /** A diagonal of the plane of two axes, as the last axis of a copy. */
    static NDArray diagonal(NDArray a, long offset, int axis1, int axis2) {
        Shape shape = a.shape();
        int first = shape.axis(axis1);
        int second = shape.axis(axis2);
        if (first == second) throw new LinalgException("axis1 and axis2 cannot be the same");
        long down = Math.max(0, -offset);
        long right = Math.max(0, offset);
        long length = Math.max(0, Math.min(shape.length(first) - down, shape.length(second) - right));
        long[] lengths = new long[shape.rank() - 1];
        long[] strides = new long[lengths.length];
        Operand from = a.operand();
        int at = 0;
        for (int i = 0; i < shape.rank(); i++) {
            if (i == first || i == second) continue;
            lengths[at] = shape.length(i);
            strides[at++] = from.stride(i);
        }
        lengths[at] = length;
        strides[at] = from.stride(first) + from.stride(second);
        NDArray out = NDArray.empty(a.dtype(), Shape.of(lengths));
        if (out.size() == 0) return out;
        long start = from.offset() + down * from.stride(first) + right * from.stride(second);
        Operand diagonal = new Operand(from.memory(), a.dtype(), start, lengths, strides);
        Kernels.best().run(Call.of(Kernel.COPY, a.dtype(), out.operand(), diagonal));
        return out;
    }

    /** Conjugated: a copy of a complex array, any other itself. */
    static NDArray conjugate(NDArray a) {
        if (!a.dtype().isComplex() || a.size() == 0) return a;
        NDArray copy = a.copy();
        Operand o = copy.operand();
        DType part = a.dtype().component();
        long[] lengths = a.shape().lengths();
        long[] strides = new long[lengths.length];
        for (int i = 0; i < strides.length; i++) strides[i] = o.stride(i);
        Operand imaginary = new Operand(o.memory(), part, o.offset() + part.size(), lengths, strides);
        try (NDArray minus = NDArray.full(part, -1)) {
            Operand factor = minus.broadcastTo(a.shape()).operand();
            Kernels.best().run(Call.of(Kernel.MULTIPLY, part, imaginary, imaginary, factor));
        }
        return copy;
    }

    static NDArray outer(NDArray a, NDArray b) {
        if (a.shape().rank() != 1 || b.shape().rank() != 1) {
            throw new LinalgException(
                    "Input arrays must be one-dimensional, but have shapes " + a.shape() + " and " + b.shape());
        }
        return product(a.reshape(a.size(), 1), b);
    }

    /** Element by element; of truth values a truth value. */
    private static NDArray product(NDArray a, NDArray b) {
        DType dtype = a.dtype().promote(b.dtype());
        NDArray product = a.times(b);
        return product.dtype() == dtype ? product : product.astype(dtype);
    }

    static NDArray kron(NDArray a, NDArray b) {
        int rank = Math.max(a.shape().rank(), b.shape().rank());
        long[] left = new long[2 * rank];
        long[] right = new long[2 * rank];
        long[] result = new long[rank];
        for (int i = 0; i < rank; i++) {
            left[2 * i] = length(a, i - rank);
            left[2 * i + 1] = 1;
            right[2 * i] = 1;
            right[2 * i + 1] = length(b, i - rank);
            result[i] = left[2 * i] * right[2 * i + 1];
        }
        return product(a.reshape(left), b.reshape(right)).reshape(result);
    }

    private static long length(NDArray a, int axis) {
        return -axis > a.shape().rank() ? 1 : a.shape().length(axis);
    }

    static NDArray cross(NDArray a, NDArray b, int axis) {
        if (a.shape().length(axis) != 3 || b.shape().length(axis) != 3) {
            throw new LinalgException(
                    "Both input arrays must be (arrays of) 3-dimensional vectors, but they have shapes " + a.shape()
                            + " and " + b.shape() + " on axis " + axis);
        }
        int last = a.shape().rank() >= b.shape().rank()
                ? a.shape().axis(axis)
                : b.shape().axis(axis);
        NDArray x = a.withLast(axis);
        NDArray y = b.withLast(axis);
        Shape shape = x.shape().broadcast(y.shape());
        NDArray result = NDArray.empty(a.dtype().promote(b.dtype()), shape);
        for (int i = 0; i < 3; i++) {
            int j = (i + 1) % 3;
            int k = (i + 2) % 3;
            try (NDArray forth = x.select(-1, j).times(y.select(-1, k));
                    NDArray back = x.select(-1, k).times(y.select(-1, j));
                    NDArray difference = forth.minus(back)) {
                result.select(-1, i).assign(difference);
            }
        }
        return withLastAt(result, last);
    }

    /** A view with the last axis moved to another place. */
    private static NDArray withLastAt(NDArray a, int axis) {
        int[] order = new int[a.shape().rank()];
        for (int i = 0; i < order.length; i++) order[i] = i < axis ? i : i == axis ? order.length - 1 : i - 1;
        return a.transpose(order);
    }

    static NDArray vecdot(NDArray a, NDArray b, int axis) {
        if (a.shape().rank() == 0
                || b.shape().rank() == 0
                || a.shape().length(axis) != b.shape().length(axis)) {
            throw new LinalgException("vecdot: shapes " + a.shape() + " and " + b.shape() + " do not fit: axis " + axis
                    + " must have the same length in both");
        }
        DType dtype = a.dtype().promote(b.dtype());
        NDArray x = conjugate(a);
        NDArray sums = dots(x.withLast(axis), b.withLast(axis), 1);
        if (x != a) x.close();
        if (sums.dtype() == dtype) return sums;
        try (sums) {
            return sums.astype(dtype);
        }
    }

    /** The sums over the last axes, so many, of products of arrays that broadcast together. */
    static NDArray dots(NDArray a, NDArray b, int axes) {
        DType dtype = a.dtype().promote(b.dtype());
        Shape shape = a.shape().broadcast(b.shape());
        int kept = shape.rank() - axes;
        if (!Kernel.DOT.dtypes().contains(dtype)) {
            int[] gone = new int[axes];
            for (int i = 0; i < axes; i++) gone[i] = kept + i;
            return a.lazy().times(b).sum(gone);
        }
        NDArray out = NDArray.empty(dtype, Shape.of(Arrays.copyOf(shape.lengths(), kept)));
        Operand x = a.broadcastTo(shape).operand();
        Operand y = b.broadcastTo(shape).operand();
        Kernels.best().run(Call.of(Kernel.DOT, dtype, out.operand(), x, y));
        return out;
    }

    static NDArray tensordot(NDArray a, NDArray b, int[] axesA, int[] axesB) {
        if (axesA.length != axesB.length) {
            throw new LinalgException(
                    "tensordot: " + axesA.length + " axes of the first array, but " + axesB.length + " of the second");
        }
        boolean[] summedA = marks(a, axesA);
        boolean[] summedB = marks(b, axesB);
        for (int i = 0; i < axesA.length; i++) {
            if (a.shape().length(axesA[i]) != b.shape().length(axesB[i])) {
                throw new LinalgException("tensordot: shapes " + a.shape() + " and " + b.shape() + " do not fit: axis "
                        + axesA[i] + " of the first and axis " + axesB[i] + " of the second differ in length");
            }
        }
        int rankA = a.shape().rank();
        int rankB = b.shape().rank();
        int[] orderA = new int[rankA];
        int[] orderB = new int[rankB];
        long[] result = new long[rankA + rankB - 2 * axesA.length];
        int free = 0;
        long rows = 1;
        long inner = 1;
        long columns = 1;
        for (int i = 0; i < rankA; i++) {
            if (summedA[i]) continue;
            result[free] = a.shape().length(i);
            rows *= result[free];
            orderA[free++] = i;
        }
        for (int i = 0; i < axesA.length; i++) {
            orderA[free + i] = a.shape().axis(axesA[i]);
            orderB[i] = b.shape().axis(axesB[i]);
            inner *= a.shape().length(axesA[i]);
        }
        for (int i = 0, at = axesB.length; i < rankB; i++) {
            if (summedB[i]) continue;
            result[free++] = b.shape().length(i);
            columns *= b.shape().length(i);
            orderB[at++] = i;
        }
        NDArray left = a.transpose(orderA).reshape(rows, inner);
        NDArray right = b.transpose(orderB).reshape(inner, columns);
        try {
            return left.matmul(right).reshape(result);
        } finally {
            closeUnlessView(left, a);
            closeUnlessView(right, b);
        }
    }

    private static void closeUnlessView(NDArray array, NDArray of) {
        if (array.operand().memory() != of.operand().memory()) array.close();
    }

    private static boolean[] marks(NDArray a, int[] axes) {
        boolean[] marks = new boolean[a.shape().rank()];
        for (int axis : axes) {
            int i = a.shape().axis(axis);
            if (marks[i]) throw new LinalgException("axis " + axis + " is named twice in " + Arrays.toString(axes));
            marks[i] = true;
        }
        return marks;
    }

    /** The cheapest order of a chain of products (Cormen, Leiserson, Rivest and Stein, section 15.2). */
    static NDArray multiDot(NDArray... arrays) {
        int n = arrays.length;
        if (n < 2) throw new LinalgException("Expecting at least two arrays, not " + n);
        NDArray[] chain = arrays.clone();
        boolean row = chain[0].shape().rank() == 1;
        boolean column = chain[n - 1].shape().rank() == 1;
        if (row) chain[0] = chain[0].reshape(1, chain[0].size());
        if (column) chain[n - 1] = chain[n - 1].reshape(chain[n - 1].size(), 1);
        double[] sizes = new double[n + 1];
        for (int i = 0; i < n; i++) {
            if (chain[i].shape().rank() != 2) {
                throw new LinalgException(
                        "array " + i + " has shape " + arrays[i].shape() + ", but must be two-dimensional");
            }
            sizes[i] = chain[i].shape().length(0);
        }
        sizes[n] = chain[n - 1].shape().length(1);
        NDArray result = multiply(chain, splits(sizes), 0, n - 1);
        if (row && column) return result.reshape();
        return row || column ? result.reshape(result.size()) : result;
    }

    private static int[][] splits(double[] sizes) {
        int n = sizes.length - 1;
        double[][] cost = new double[n][n];
        int[][] split = new int[n][n];
        for (int length = 2; length <= n; length++) {
            for (int i = 0; i + length <= n; i++) {
                int j = i + length - 1;
                cost[i][j] = Double.POSITIVE_INFINITY;
                for (int k = i; k < j; k++) {
                    double here = cost[i][k] + cost[k + 1][j] + sizes[i] * sizes[k + 1] * sizes[j + 1];
                    if (here >= cost[i][j]) continue;
                    cost[i][j] = here;
                    split[i][j] = k;
                }
            }
        }
        return split;
    }

    private static NDArray multiply(NDArray[] chain, int[][] split, int i, int j) {
        if (i == j) return chain[i];
        NDArray left = multiply(chain, split, i, split[i][j]);
        NDArray right = multiply(chain, split, split[i][j] + 1, j);
        NDArray product = left.matmul(right);
        if (i != split[i][j]) left.close();
        if (split[i][j] + 1 != j) right.close();
        return product;
    }
}
