package dev.gila.ndarray;

import dev.gila.kernel.Call;
import dev.gila.kernel.DType;
import dev.gila.kernel.Kernel;
import dev.gila.kernel.Kernels;
import dev.gila.kernel.Operand;
import java.util.Arrays;

/** Products of matrices and of stacks of them. */
final class MatrixProduct {
    /** Half of what doubles count exactly to: magnitudes of 64 bits are rounded. */
    private static final double MOST_EXACT = 0x1p52;

    /** Each element of a matrix that is converted has to take part in so many products at least. */
    private static final int LEAST_SHARED = 24;

    /** A matrix times its transposed is made in so many strips; in fewer where these would be narrower than so many columns. */
    private static final int STRIPS = 8;

    private static final int NARROW = 64;

    /** So few elements of a product are dot products, if these are long: a tile of matrices would be empty for the most part. */
    private static final long FEW = 9;

    private static final long LONG = 128;

    private MatrixProduct() {}

    static NDArray of(NDArray a, NDArray b) {
        int rankA = a.shape().rank();
        int rankB = b.shape().rank();
        if (rankA == 0 || rankB == 0 || a.shape().length(-1) != b.shape().length(Math.max(-2, -rankB))) {
            throw new IllegalArgumentException("matmul: shapes " + a.shape() + " and " + b.shape()
                    + " do not fit: columns of the first must equal rows of the second");
        }
        DType dtype = a.dtype().promote(b.dtype());
        NDArray product = dtype.isFloat() || dtype.isComplex()
                ? multiplyAs(dtype, a, b)
                : into(
                        dtype,
                        into(DType.INT64, multiplyAs(areExactInDoubles(a, b) ? DType.FLOAT64 : DType.INT64, a, b)));
        if (rankA > 1 && rankB > 1) return product;
        long[] lengths = product.shape().lengths();
        int end = lengths.length;
        if (rankA == 1 && rankB == 1) return product.reshape(Arrays.copyOf(lengths, end - 2));
        if (rankA == 1) lengths[end - 2] = lengths[end - 1];
        return product.reshape(Arrays.copyOf(lengths, end - 1));
    }

    /**
     * Of another type, the array itself being closed. Integers are multiplied in 64 bits, which is exact modulo what they have;
     * a sum of truths is one if not zero.
     */
    private static NDArray into(DType dtype, NDArray a) {
        if (a.dtype() == dtype) return a;
        try (a) {
            return a.astype(dtype);
        }
    }

    /**
     * Whether doubles hold all sums of products of integers, which are then multiplied several times as fast; not looked for
     * where to look would take longer than is gained.
     */
    private static boolean areExactInDoubles(NDArray a, NDArray b) {
        long rows = matrices(a, 0).shape().length(-2);
        long depth = a.shape().length(-1);
        long columns = matrices(b, 1).shape().length(-1);
        return Math.min(Math.min(rows, columns), depth) >= LEAST_SHARED
                && depth * magnitude(a) * magnitude(b) <= MOST_EXACT;
    }

    private static double magnitude(NDArray a) {
        if (a.size() == 0) return 0;
        return a.dtype().size() <= 2 ? 1 << 8 * a.dtype().size() : Math.max(a.max(), -a.min());
    }

    private static NDArray multiplyAs(DType work, NDArray a, NDArray b) {
        return a.useAs(work, x -> b.useAs(work, y -> multiply(work, matrices(x, 0), matrices(y, 1))));
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
        if (areFewDots(dtype, a, b)) {
            Shape terms = Shape.of(rows, columns, inner);
            Operand left = a.expandDims(1).broadcastTo(terms).operand();
            Operand right = b.transpose().broadcastTo(terms).operand();
            Kernels.best().run(Call.of(Kernel.DOT, dtype, out.operand(), left, right));
            return out;
        }
        if (areTransposed(a, b)) {
            square(out, a);
            return out;
        }
        NDArray left = a.broadcastTo(extend(batch, rows, inner));
        NDArray right = b.broadcastTo(extend(batch, inner, columns));
        Kernels.best().run(Call.of(Kernel.MATMUL, dtype, out.operand(), left.operand(), right.operand()));
        return out;
    }

    /** Whether there are few elements, but more than a row or a column, of lines that lie one after another in memory. */
    private static boolean areFewDots(DType dtype, NDArray a, NDArray b) {
        Operand x = a.operand();
        Operand y = b.operand();
        return x.rank() == 2
                && y.rank() == 2
                && Kernel.DOT.dtypes().contains(dtype)
                && Math.min(x.length(0), y.length(1)) > 1
                && x.length(0) * y.length(1) <= FEW
                && x.length(1) >= LONG
                && x.stride(1) == a.dtype().size()
                && y.stride(0) == b.dtype().size();
    }

    private static boolean areTransposed(NDArray a, NDArray b) {
        Operand x = a.operand();
        Operand y = b.operand();
        return x.rank() == 2
                && y.rank() == 2
                && x.length(0) > NARROW
                && x.memory() == y.memory()
                && x.offset() == y.offset()
                && x.length(0) == y.length(1)
                && x.stride(0) == y.stride(1)
                && x.stride(1) == y.stride(0);
    }

    /** {@code out = a a^T}, half of which is computed: what stands on the right of squares on the diagonal mirrors what is below. */
    private static void square(NDArray out, NDArray a) {
        Kernels kernels = Kernels.best();
        Operand all = out.operand();
        Operand mirrored = out.transpose().operand();
        Operand left = a.operand();
        Operand right = a.transpose().operand();
        long n = left.length(0);
        int strips = (int) Math.min(STRIPS, (n + NARROW - 1) / NARROW);
        kernels.share(strips, i -> {
            long from = n * i / strips;
            long to = n * (i + 1) / strips;
            Operand strip = all.slice(1, from, to);
            kernels.run(Call.of(
                    Kernel.MATMUL,
                    a.dtype(),
                    strip.slice(0, from, n),
                    left.slice(0, from, n),
                    right.slice(1, from, to)));
            kernels.run(Call.of(
                    Kernel.COPY, a.dtype(), mirrored.slice(0, to, n).slice(1, from, to), strip.slice(0, to, n)));
        });
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
