package dev.gila.ndarray.linalg;

import dev.gila.kernel.DType;
import dev.gila.ndarray.Axes;
import dev.gila.ndarray.Expr;
import dev.gila.ndarray.NDArray;
import dev.gila.ndarray.Shape;
import dev.gila.ndarray.Ufunc;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/** Norms of vectors and matrices, and what is judged by singular values. */
final class Norms {
    /** So many norms are found one after another as soon as it is clear that none of more needs to be. */
    private static final int FEW = 32;

    private Norms() {}

    // Vectors

    static NDArray vectorNorm(NDArray a, double order, boolean keep, int[] axes) {
        boolean[] chosen = new boolean[a.shape().rank()];
        if (axes.length == 0) Arrays.fill(chosen, true);
        for (int axis : axes) {
            int k = a.shape().axis(axis);
            if (chosen[k]) throw new LinalgException("axis " + axis + " is named twice in " + Arrays.toString(axes));
            chosen[k] = true;
        }
        int rank = chosen.length;
        int[] permutation = new int[rank];
        long[] kept = a.shape().lengths();
        long[] rest = new long[rank];
        int free = 0;
        int last = rank;
        for (int i = rank - 1; i >= 0; i--) {
            if (!chosen[i]) continue;
            permutation[--last] = i;
            kept[i] = 1;
        }
        for (int i = 0; i < rank; i++) {
            if (chosen[i]) continue;
            rest[free] = a.shape().length(i);
            permutation[free++] = i;
        }
        Field field = Field.of(a.dtype());
        DType dtype = Checks.result(a).component();
        NDArray moved = a.transpose(permutation);
        Shape outer = Shape.of(Arrays.copyOf(rest, free));
        if (a.size() == 0 && outer.size() > 0 && order == Double.NEGATIVE_INFINITY) {
            throw new LinalgException("there is no norm of order " + order + " of no elements");
        }
        NDArray norms = a.size() == 0
                ? NDArray.full(DType.FLOAT64, order < 0 ? 1 / 0.0 : 0, outer.lengths())
                : norms(moved, outer, order, field);
        NDArray result = norms;
        if (norms.dtype() != dtype) {
            try (norms) {
                result = norms.astype(dtype);
            }
        }
        return keep ? result.reshape(kept) : result;
    }

    private static NDArray norms(NDArray a, Shape outer, double order, Field field) {
        if (order == 1 || Double.isInfinite(order)) return reduced(a, outer, order, field);
        NDArray norms = order == 2 ? squares(a, outer) : NDArray.full(DType.FLOAT64, Double.NaN, outer.lengths());
        if (norms.size() > FEW && Field.isSafe(norms.min()) && Field.isSafe(norms.max())) {
            return Ufunc.SQRT.into(norms, norms);
        }
        try (norms) {
            return NDArray.of(completed(norms.toArray(), a, order, field)).reshape(outer.lengths());
        }
    }

    /** The sums of magnitudes over the last axes, or the largest, or the smallest. */
    private static NDArray reduced(NDArray a, Shape outer, double order, Field field) {
        NDArray wide = a.dtype() == field.dtype() ? a : a.astype(field.dtype());
        Expr magnitudes = wide.lazy().absolute();
        Axes axes = last(wide, outer);
        try {
            return order == 1 ? magnitudes.sum(axes) : order > 0 ? magnitudes.max(axes) : magnitudes.min(axes);
        } finally {
            if (wide != a) wide.close();
        }
    }

    /** The axes behind some. */
    private static Axes last(NDArray a, Shape outer) {
        int[] axes = new int[a.rank() - outer.rank()];
        for (int i = 0; i < axes.length; i++) axes[i] = outer.rank() + i;
        return Axes.of(axes);
    }

    /** Sums of squares of magnitudes over the last axes. */
    private static NDArray squares(NDArray a, Shape outer) {
        if (a.dtype().isComplex()) {
            NDArray sums = squares(a.real(), outer);
            try (NDArray more = squares(a.imag(), outer)) {
                return sums.plus(more, sums);
            }
        }
        NDArray wide = a.dtype() == DType.FLOAT64 ? a : a.astype(DType.FLOAT64);
        try {
            return Contractions.dots(wide, wide, wide.rank() - outer.rank());
        } finally {
            if (wide != a) wide.close();
        }
    }

    /** Roots of sums of squares; where one says too little, being so large or small, the norm is computed by itself. */
    private static double[] completed(double[] norms, NDArray a, double order, Field field) {
        boolean isComplete = true;
        for (int i = 0; i < norms.length; i++) {
            norms[i] = Field.isSafe(norms[i]) ? Math.sqrt(norms[i]) : Double.NaN;
            isComplete &= norms[i] > 0;
        }
        if (isComplete) return norms;
        int length = Math.toIntExact(a.size() / norms.length);
        double[] row = field.vector(length);
        try (NDArray copy = a.astype(field.dtype())) {
            Block first = Block.of(copy, length, 1);
            for (int i = 0; i < norms.length; i++) {
                if (!Double.isNaN(norms[i])) continue;
                first.next(i).load(row);
                norms[i] = order == 2 ? field.norm(length, row, 0) : norm(magnitudes(field, row, length), order);
            }
        }
        return norms;
    }

    private static double[] magnitudes(Field field, double[] x, int n) {
        double[] result = new double[n];
        for (int i = 0; i < n; i++)
            result[i] = field == Field.REAL ? Math.abs(x[i]) : Math.hypot(x[2 * i], x[2 * i + 1]);
        return result;
    }

    private static double norm(double[] x, double order) {
        if (order == 0) return sum(x, value -> value != 0 ? 1 : 0);
        return Math.pow(sum(x, value -> Math.pow(value, order)), 1 / order);
    }

    private static double sum(double[] x, DoubleUnaryOperator term) {
        return sum(x, 0, x.length, term);
    }

    /** In halves, so that errors grow with the logarithm of the length. */
    private static double sum(double[] x, int from, int to, DoubleUnaryOperator term) {
        if (to - from > 128) {
            int middle = (from + to) >>> 1;
            return sum(x, from, middle, term) + sum(x, middle, to, term);
        }
        double sum = 0;
        for (int i = from; i < to; i++) sum += term.applyAsDouble(x[i]);
        return sum;
    }

    private static double largest(double[] x) {
        double most = x.length == 0 ? 0 : x[0];
        for (double value : x) most = Math.max(most, value);
        return most;
    }

    private static double smallest(double[] x) {
        double least = x[0];
        for (double value : x) least = Math.min(least, value);
        return least;
    }

    // Matrices

    static NDArray matrixNorm(NDArray a, MatrixNorm order, boolean keep) {
        Checks.matrices(a);
        if (order == MatrixNorm.FROBENIUS) return vectorNorm(a, 2, keep, new int[] {-2, -1});
        DType dtype = Checks.result(a).component();
        try (Stack work = Stack.of(a)) {
            Stack norms = Stack.empty(Field.REAL, work.batch, 1, 1);
            for (long i = 0; i < work.count(); i++) norms.get(i).store(new double[] {norm(work.get(i), order)});
            if (!keep) return norms.asScalars(dtype);
            return norms.as(dtype);
        }
    }

    private static double norm(Block a, MatrixNorm order) {
        return switch (order) {
            case FROBENIUS -> a.field().norm(a.rows * a.columns, a.load(), 0);
            case NUCLEAR -> sum(SvdAlgorithm.values(a), value -> value);
            case TWO -> largest(SvdAlgorithm.values(a));
            case MINUS_TWO -> smallest(nonempty(SvdAlgorithm.values(a), order));
            case ONE -> largest(columnSums(a));
            case MINUS_ONE -> smallest(nonempty(columnSums(a), order));
            case INFINITY -> largest(columnSums(a.t()));
            case MINUS_INFINITY -> smallest(nonempty(columnSums(a.t()), order));
        };
    }

    private static double[] nonempty(double[] x, MatrixNorm order) {
        if (x.length == 0) throw new LinalgException("there is no norm " + order + " of a matrix without elements");
        return x;
    }

    private static double[] columnSums(Block a) {
        double[] sums = new double[a.columns];
        double[] column = a.field().vector(a.rows);
        for (int j = 0; j < sums.length; j++) {
            a.column(j).load(column);
            sums[j] = sum(magnitudes(a.field(), column, a.rows), value -> value);
        }
        return sums;
    }

    static NDArray cond(NDArray a, MatrixNorm order) {
        Checks.matrices(a);
        if (a.shape().length(-2) == 0 || a.shape().length(-1) == 0) {
            throw new LinalgException("cond is not defined on empty arrays: shape " + a.shape());
        }
        boolean spectral = order == MatrixNorm.TWO || order == MatrixNorm.MINUS_TWO;
        if (!spectral) Checks.square(a);
        DType dtype = Checks.result(a).component();
        try (Stack work = Stack.of(a)) {
            Stack result = Stack.empty(Field.REAL, work.batch, 1, 1);
            for (long i = 0; i < work.count(); i++) {
                double value = spectral ? ratio(work.get(i), order) : product(work.get(i), order);
                result.get(i).store(new double[] {value});
            }
            return result.asScalars(dtype);
        }
    }

    private static double ratio(Block a, MatrixNorm order) {
        double[] values = SvdAlgorithm.values(a);
        double most = values[0];
        double least = values[values.length - 1];
        return order == MatrixNorm.TWO ? most / least : least / most;
    }

    /** The norm times that of the inverse; infinity for a singular matrix. */
    private static double product(Block a, MatrixNorm order) {
        try (Block copy = a.copy();
                Block inverse = Block.create(a.field(), a.rows, a.rows);
                Block first = a.copy()) {
            new LU(copy).invert(inverse);
            return norm(first, order) * norm(inverse, order);
        } catch (LinalgException e) {
            return Double.POSITIVE_INFINITY;
        }
    }

    static NDArray matrixRank(NDArray a, double tolerance) {
        if (a.shape().rank() < 2) {
            return NDArray.of(a.any() ? 1L : 0L).reshape();
        }
        DType dtype = Checks.result(a);
        try (Stack work = Stack.of(a)) {
            long[] ranks = new long[Math.toIntExact(work.count())];
            double relative =
                    Double.isNaN(tolerance) ? Checks.epsilon(dtype) * Math.max(work.rows, work.columns) : tolerance;
            for (int i = 0; i < ranks.length; i++) {
                double[] values = SvdAlgorithm.values(work.get(i));
                for (double value : values) if (value > relative * values[0]) ranks[i]++;
            }
            return NDArray.of(ranks).reshape(work.batch.lengths());
        }
    }
}
