package dev.gila.ndarray;

import dev.gila.kernel.Call;
import dev.gila.kernel.DType;
import dev.gila.kernel.Kernel;
import dev.gila.kernel.Kernels;
import java.util.Arrays;

/** Products of matrices and of stacks of them. */
final class MatrixProduct {
    private MatrixProduct() {}

    static NDArray of(NDArray a, NDArray b) {
        int rankA = a.shape().rank();
        int rankB = b.shape().rank();
        if (rankA == 0 || rankB == 0 || a.shape().length(-1) != b.shape().length(Math.max(-2, -rankB))) {
            throw new IllegalArgumentException("matmul: shapes " + a.shape() + " and " + b.shape()
                    + " do not fit: columns of the first must equal rows of the second");
        }
        DType dtype = a.dtype().promote(b.dtype());
        // Integers are multiplied in 64 bits, which is exact modulo what they have; a sum of truths is one if not zero.
        DType work = dtype.isFloat() || dtype.isComplex() ? dtype : DType.INT64;
        NDArray wide = a.useAs(work, x -> b.useAs(work, y -> multiply(work, matrices(x, 0), matrices(y, 1))));
        NDArray product = wide;
        if (work != dtype) {
            try (wide) {
                product = wide.astype(dtype);
            }
        }
        if (rankA > 1 && rankB > 1) return product;
        long[] lengths = product.shape().lengths();
        int end = lengths.length;
        if (rankA == 1 && rankB == 1) return product.reshape(Arrays.copyOf(lengths, end - 2));
        if (rankA == 1) lengths[end - 2] = lengths[end - 1];
        return product.reshape(Arrays.copyOf(lengths, end - 1));
    }

    /** A vector as a matrix with one row (axis 0) or one column (axis 1). */
    private static NDArray matrices(NDArray a, int axis) {
        if (a.shape().rank() > 1) return a;
        return axis == 0 ? a.reshape(1, a.size()) : a.reshape(a.size(), 1);
    }

    private static NDArray multiply(DType dtype, NDArray a, NDArray b) {
        long rows = a.shape().length(-2);
        long inner = a.shape().length(-1);
        long columns = b.shape().length(-1);
        Shape batchA = batch(a);
        if (b.shape().rank() == 2 && batchA.rank() > 0 && a.isContiguous()) {
            NDArray flat = multiply(dtype, a.reshape(batchA.size() * rows, inner), b);
            return flat.reshape(extend(batchA, rows, columns).lengths());
        }
        Shape batch = broadcast(a, b);
        NDArray out = NDArray.empty(dtype, extend(batch, rows, columns));
        NDArray left = a.broadcastTo(extend(batch, rows, inner));
        NDArray right = b.broadcastTo(extend(batch, inner, columns));
        Kernels.best().run(Call.of(Kernel.MATMUL, dtype, out.operand(), left.operand(), right.operand()));
        return out;
    }

    private static Shape broadcast(NDArray a, NDArray b) {
        try {
            return batch(a).broadcast(batch(b));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "matmul: stacks of shapes " + a.shape() + " and " + b.shape()
                            + " could not be broadcast together: axes before the last two must be equal or one",
                    e);
        }
    }

    private static Shape batch(NDArray a) {
        return Shape.of(Arrays.copyOf(a.shape().lengths(), a.shape().rank() - 2));
    }

    private static Shape extend(Shape batch, long rows, long columns) {
        long[] lengths = Arrays.copyOf(batch.lengths(), batch.rank() + 2);
        lengths[batch.rank()] = rows;
        lengths[batch.rank() + 1] = columns;
        return Shape.of(lengths);
    }
}
