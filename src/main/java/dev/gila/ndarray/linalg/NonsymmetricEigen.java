package dev.gila.ndarray.linalg;

import java.util.Arrays;

/**
 * Eigenvalues and right eigenvectors of a general square matrix: balancing (Parlett and Reinsch, 1969), Hessenberg form,
 * Schur form, and back-substitution in the triangle; about 25 n³ operations.
 */
final class NonsymmetricEigen {
    /** Beyond this, a vector is scaled down so that it does not overflow. */
    private static final double LARGE = 1e100;

    private static final double EPS = 0x1p-52;

    /** The eigenvalues, always as complex numbers. */
    final double[] values;
    /** Columns of length one; real numbers if {@link #isReal}. Null where they are not wanted. */
    final double[] vectors;

    final boolean isReal;
    private final int n;

    NonsymmetricEigen(Block a, boolean wantVectors) {
        n = a.rows;
        Field field = a.field();
        double[] scales = new Balance(a).scales;
        double[] t;
        double[] z;
        try (Hessenberg hessenberg = new Hessenberg(a)) {
            t = hessenberg.h;
            z = wantVectors ? hessenberg.q() : null;
        }
        values = new double[2 * n];
        if (field == Field.REAL) {
            MultishiftQR.reduce(n, t, z);
            isReal = setRealValues(t);
            vectors = wantVectors ? new QuasiTriangle(n, t, values).vectors(z, scales, isReal) : null;
        } else {
            ComplexSchur.reduce(n, t, z);
            isReal = false;
            for (int i = 0; i < n; i++) System.arraycopy(t, 2 * (i + i * n), values, 2 * i, 2);
            vectors = wantVectors ? vectors(field, t, z, scales) : null;
        }
    }

    /** Reads the eigenvalues of a real Schur form, of pairs that with positive imaginary part first; whether there is none. */
    private boolean setRealValues(double[] t) {
        boolean isReal = true;
        for (int k = 0; k < n; k++) {
            int at = k + k * n;
            values[2 * k] = t[at];
            if (k + 1 == n || t[at + 1] == 0) continue;
            double half = (t[at] - t[at + n + 1]) / 2;
            values[2 * k] = values[2 * k + 2] = t[at + n + 1] + half;
            values[2 * k + 1] = Math.sqrt(Math.abs(half * half + t[at + n] * t[at + 1]));
            values[2 * k + 3] = -values[2 * k + 1];
            isReal = false;
            k++;
        }
        return isReal;
    }

    private double[] vectors(Field field, double[] t, double[] z, double[] scales) {
        double[] x = field.vector(n * n);
        new Strips(n).each((first, last) -> {
            for (int k = first; k < last; k++) substitute(field, t, k, x);
        });
        double[] result;
        try (Block left = Block.createByColumns(field, n, n);
                Block right = Block.createByColumns(field, n, n);
                Block product = Block.create(field, n, n)) {
            left.store(z);
            right.store(x);
            new Strips(n).each((first, last) -> product.columns(first, last).product(left, right.columns(first, last)));
            result = product.load();
        }
        for (int k = 0; k < n; k++) {
            for (int i = 0; i < n * field.width(); i++) result[k * n * field.width() + i] *= scales[i / field.width()];
            double length = field.norm(n, result, k * n);
            if (length == 0) continue;
            for (int i = k * n * field.width(); i < (k + 1) * n * field.width(); i++) result[i] /= length;
        }
        return result;
    }

    /** The eigenvector of the triangle to its k-th eigenvalue: the k-th column of x. */
    private void substitute(Field field, double[] t, int k, double[] x) {
        double[] difference = field.vector(1);
        int column = k * n;
        double norm = 0;
        for (int i = 0; i <= k; i++) norm = Math.max(norm, field.size(t, i + k * n));
        for (int i = 0; i <= k; i++) norm = Math.max(norm, field.size(t, i + i * n));
        double least = Math.max(EPS * norm, Double.MIN_NORMAL / EPS);
        field.copy(k, t, column, x, column);
        for (int i = column * field.width(); i < (column + k) * field.width(); i++) x[i] = -x[i];
        field.set(x, column + k, 1);
        for (int i = k - 1; i >= 0; i--) {
            for (int c = 0; c < field.width(); c++) {
                difference[c] = t[(i + i * n) * field.width() + c] - t[(k + k * n) * field.width() + c];
            }
            if (field.size(difference, 0) < least) field.set(difference, 0, least);
            field.divide(1, difference, 0, x, column + i);
            double size = field.size(x, column + i);
            if (size > LARGE) {
                for (int j = column * field.width(); j < (column + k + 1) * field.width(); j++) x[j] /= size;
            }
            field.subtract(i, x, column + i, t, i * n, x, column);
        }
    }

    /** A similarity by powers of two that makes rows and columns about equally long: the diagonal of it. */
    private static final class Balance {
        private static final double GAIN = 0.95;
        private static final int ROUNDS = 30;

        final double[] scales;

        Balance(Block a) {
            int n = a.rows;
            Field field = a.field();
            scales = new double[n];
            Arrays.fill(scales, 1);
            double[] x = a.load();
            boolean changed = false;
            boolean going = true;
            for (int round = 0; going && round < ROUNDS; round++) {
                going = false;
                for (int i = 0; i < n; i++) going |= balance(field, x, n, i);
                changed |= going;
            }
            if (changed) a.store(x);
        }

        private boolean balance(Field field, double[] x, int n, int i) {
            double column = 0;
            double row = 0;
            for (int j = 0; j < n; j++) {
                if (j == i) continue;
                column += field.size(x, j + i * n);
                row += field.size(x, i + j * n);
            }
            if (!(column > 0 && row > 0) || column + row == Double.POSITIVE_INFINITY) return false;
            int exponent = (Math.getExponent(row) - Math.getExponent(column)) / 2;
            double factor = Math.scalb(1.0, Math.max(-500, Math.min(500, exponent)));
            if (factor == 1 || column * factor + row / factor >= GAIN * (column + row)) return false;
            scales[i] *= factor;
            for (int j = 0; j < n; j++) {
                for (int c = 0; c < field.width(); c++) {
                    x[(j + i * n) * field.width() + c] *= factor;
                    x[(i + j * n) * field.width() + c] /= factor;
                }
            }
            return true;
        }
    }
}
