package dev.gila.ndarray.linalg;

import dev.gila.kernel.DType;
import dev.gila.ndarray.Joining;
import dev.gila.ndarray.NDArray;
import dev.gila.ndarray.Shape;
import java.util.Arrays;

/** Systems of equations and what is found by the same decomposition: inverses and determinants. */
final class Solving {
    private Solving() {}

    static NDArray solve(NDArray a, NDArray b) {
        Checks.square(a);
        long n = a.shape().length(-1);
        boolean vector = b.shape().rank() == 1;
        if (b.shape().rank() == 0 || b.shape().length(vector ? 0 : -2) != n) {
            throw new LinalgException("solve: shapes " + a.shape() + " and " + b.shape()
                    + " do not fit: the second must have as many rows as the first");
        }
        NDArray right = vector ? b.reshape(n, 1) : b;
        DType dtype = Checks.result(a, b);
        Field field = Field.of(dtype);
        Shape batch = broadcast(a, right, b.shape());
        Stack x = Stack.of(right, batch, field);
        try (Stack work = n > LU.SMALL ? Stack.reading(a, batch, field) : Stack.of(a, batch, field)) {
            work.each(i -> LU.solve(work.get(i), x.get(i)));
        } catch (RuntimeException e) {
            x.close();
            throw e;
        }
        return vector ? x.asVectors(dtype) : x.as(dtype);
    }

    private static Shape broadcast(NDArray a, NDArray right, Shape given) {
        try {
            return Stack.batch(a).broadcast(Stack.batch(right));
        } catch (IllegalArgumentException e) {
            throw new LinalgException(
                    "solve: stacks of shapes " + a.shape() + " and " + given + " could not be broadcast together");
        }
    }

    static NDArray inv(NDArray a) {
        Checks.square(a);
        Stack x = Stack.empty(Field.of(a.dtype()), Stack.batch(a), side(a), side(a));
        try (Stack work = Stack.of(a)) {
            x.each(i -> new LU(work.get(i)).invert(x.get(i)));
        } catch (RuntimeException e) {
            x.close();
            throw e;
        }
        return x.as(Checks.result(a));
    }

    static NDArray tensorsolve(NDArray a, NDArray b) {
        int rank = b.shape().rank();
        NDArray matrix = folded("tensorsolve", a, rank);
        long[] lengths = a.shape().lengths();
        if (!b.shape().equals(Shape.of(Arrays.copyOf(lengths, rank)))) {
            throw new LinalgException("tensorsolve: the first axes of " + a.shape() + " are not those of " + b.shape());
        }
        return solve(matrix, b.ravel()).reshape(Arrays.copyOfRange(lengths, rank, lengths.length));
    }

    static NDArray tensorinv(NDArray a, int axes) {
        NDArray inverse = inv(folded("tensorinv", a, axes));
        long[] lengths = a.shape().lengths();
        long[] turned = Arrays.copyOfRange(lengths, axes, axes + lengths.length);
        System.arraycopy(lengths, 0, turned, lengths.length - axes, axes);
        return inverse.reshape(turned);
    }

    /** The matrix whose rows are the first axes, and whose columns are the others. */
    private static NDArray folded(String function, NDArray a, int axes) {
        long[] lengths = a.shape().lengths();
        boolean fits = axes > 0 && axes <= lengths.length;
        long rows = fits ? Shape.of(Arrays.copyOf(lengths, axes)).size() : 0;
        if (!fits || rows * rows != a.size()) {
            throw new LinalgException(function + ": shape " + a.shape() + " has not as many elements on the first "
                    + axes + " axes as on the others");
        }
        return a.reshape(rows, rows);
    }

    private static int side(NDArray a) {
        return Math.toIntExact(a.shape().length(-1));
    }

    /** A determinant as a number of magnitude from one to two, or zero, times a power of two. */
    private static long determinant(LU lu, Field field, double[] value) {
        double[] diagonal = lu.diagonal();
        field.set(value, 0, lu.isOdd() ? -1 : 1);
        long exponent = 0;
        for (int i = 0; i < diagonal.length / field.width(); i++) {
            field.scale(1, diagonal, i, value, 0);
            double size = field.size(value, 0);
            if (!(size > 0 && size < Double.POSITIVE_INFINITY)) {
                if (size != 0) continue;
                return 0;
            }
            int shift = Math.getExponent(size);
            exponent += shift;
            for (int c = 0; c < field.width(); c++) value[c] = Math.scalb(value[c], -shift);
        }
        return exponent;
    }

    static NDArray det(NDArray a) {
        Checks.square(a);
        Field field = Field.of(a.dtype());
        Stack result = Stack.empty(field, Stack.batch(a), 1, 1);
        try (Stack work = Stack.of(a)) {
            work.each(i -> {
                double[] value = field.vector(1);
                long exponent = determinant(new LU(work.get(i)), field, value);
                int shift = (int) Math.max(-5000, Math.min(5000, exponent));
                for (int c = 0; c < field.width(); c++) value[c] = Math.scalb(value[c], shift);
                result.get(i).store(value);
            });
        }
        return result.asScalars(Checks.result(a));
    }

    static SlogDet slogdet(NDArray a) {
        Checks.square(a);
        Field field = Field.of(a.dtype());
        DType dtype = Checks.result(a);
        Stack signs = Stack.empty(field, Stack.batch(a), 1, 1);
        Stack logs = Stack.empty(Field.REAL, Stack.batch(a), 1, 1);
        try (Stack work = Stack.of(a)) {
            work.each(i -> {
                double[] value = field.vector(1);
                long exponent = determinant(new LU(work.get(i)), field, value);
                double length = field.norm(1, value, 0);
                logs.get(i).store(new double[] {Math.log(length) + exponent * Math.log(2)});
                for (int c = 0; c < field.width() && length != 0; c++) value[c] /= length;
                signs.get(i).store(value);
            });
        }
        return new SlogDet(signs.asScalars(dtype), logs.asScalars(dtype.component()));
    }

    static NDArray matrixPower(NDArray a, long n) {
        Checks.square(a);
        if (n == 0) return identities(a);
        NDArray result = null;
        NDArray square = n < 0 ? inv(a) : a.copy();
        for (long left = Math.abs(n); ; ) {
            if ((left & 1) == 1) result = result == null ? square.copy() : replace(result, result.matmul(square));
            left >>>= 1;
            if (left == 0) break;
            square = replace(square, square.matmul(square));
        }
        square.close();
        return result;
    }

    private static NDArray replace(NDArray old, NDArray fresh) {
        old.close();
        return fresh;
    }

    private static NDArray identities(NDArray a) {
        Stack made = Stack.empty(Field.REAL, Stack.batch(a), side(a), side(a));
        for (long i = 0; i < made.count(); i++) made.get(i).setIdentity();
        return made.as(a.dtype());
    }

    static LeastSquares lstsq(NDArray a, NDArray b, double tolerance) {
        boolean vector = b.shape().rank() == 1;
        if (a.shape().rank() != 2) {
            throw new LinalgException(a.shape().rank() + "-dimensional array given. Array must be two-dimensional");
        }
        if (b.shape().rank() != 1 && b.shape().rank() != 2
                || b.shape().length(0) != a.shape().length(0)) {
            throw new LinalgException("lstsq: shapes " + a.shape() + " and " + b.shape()
                    + " do not fit: the second must have as many rows as the first");
        }
        DType dtype = Checks.result(a, b);
        Field field = Field.of(dtype);
        NDArray right = vector ? b.reshape(b.size(), 1) : b;
        try (NDArray both = Joining.concat(1, a, right);
                Stack work = Stack.of(both, Shape.SCALAR, field)) {
            Block all = work.get(0);
            int m = all.rows;
            int n = Math.toIntExact(a.shape().length(1));
            int k = all.columns - n;
            // Few right sides are decomposed with the rest, which shortens them to a triangle, in the same pass.
            boolean isFew = k <= Panels.LEAF;
            if (m > n) new Householder(all, isFew ? n + k : n).close();
            int h = Math.min(m, n);
            Block left = all.part(0, 0, h, n);
            if (m > n) left.clearBelow();
            try (SvdAlgorithm svd = SvdAlgorithm.of(left, false)) {
                int rank =
                        rank(svd.values, Double.isNaN(tolerance) ? Checks.epsilon(dtype) * Math.max(m, n) : tolerance);
                Stack x = Stack.empty(field, Shape.SCALAR, n, k);
                project(svd, rank, all.part(0, n, h, k), x.get(0));
                NDArray solution = vector ? x.asVectors(dtype) : x.as(dtype);
                NDArray residuals =
                        rank == n && m > n ? squares(all.part(n, n, m - n, k), isFew, dtype.component()) : none(dtype);
                try (NDArray s = NDArray.of(svd.values)) {
                    return new LeastSquares(solution, residuals, rank, s.astype(dtype.component()));
                }
            }
        }
    }

    private static NDArray none(DType dtype) {
        return NDArray.zeros(dtype.component(), 0);
    }

    private static int rank(double[] values, double tolerance) {
        int rank = 0;
        while (rank < values.length && values[rank] > tolerance * values[0]) rank++;
        return rank;
    }

    /** {@code x = V S^-1 U* y} with the first singular values. */
    private static void project(SvdAlgorithm svd, int rank, Block y, Block x) {
        Field field = y.field();
        try (Block adjoint = svd.u.columns(0, rank).adjoint();
                Block coefficients = Block.create(field, rank, y.columns)) {
            coefficients.product(adjoint, y);
            coefficients.divideRows(svd.values);
            x.product(svd.v.columns(0, rank), coefficients);
        }
    }

    /** Squared lengths of columns, or of those of the upper triangle. */
    private static NDArray squares(Block block, boolean isTriangle, DType dtype) {
        Field field = block.field();
        double[] sums = new double[block.columns];
        double[] column = field.vector(block.rows);
        for (int j = 0; j < sums.length; j++) {
            block.column(j).load(column);
            double length = field.norm(isTriangle ? Math.min(j + 1, block.rows) : block.rows, column, 0);
            sums[j] = length * length;
        }
        try (NDArray wide = NDArray.of(sums)) {
            return wide.astype(dtype);
        }
    }

    static NDArray pinv(NDArray a, double tolerance) {
        Checks.matrices(a);
        DType dtype = Checks.result(a);
        try (Stack work = Stack.of(a)) {
            double relative =
                    Double.isNaN(tolerance) ? Checks.epsilon(dtype) * Math.max(work.rows, work.columns) : tolerance;
            Stack result = Stack.empty(work.field, work.batch, work.columns, work.rows);
            work.each(i -> {
                try (SvdAlgorithm svd = SvdAlgorithm.of(work.get(i), false);
                        Block left = svd.u.adjoint()) {
                    int rank = rank(svd.values, relative);
                    left.rows(0, rank).divideRows(svd.values);
                    Block product = result.get(i);
                    new Strips(product.columns)
                            .each((first, last) -> product.columns(first, last)
                                    .product(svd.v.columns(0, rank), left.part(0, first, rank, last - first)));
                }
            });
            return result.as(dtype);
        }
    }
}
