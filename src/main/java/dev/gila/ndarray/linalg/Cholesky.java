package dev.gila.ndarray.linalg;

import java.util.Arrays;

/** Cholesky decomposition {@code A = L L*} by halving; 1/3 n³ operations, nearly all in matrix products. */
final class Cholesky {
    private static final int LEAF = 64;
    /** Symmetric updates are halved down to squares of this size, which are made whole. */
    private static final int SQUARE = 64;

    private final Field field;

    private Cholesky(Field field) {
        this.field = field;
    }

    /**
     * Replaces a by L; what stands above the diagonal is not read.
     *
     * @throws LinalgException if the matrix is not positive definite
     */
    static void factor(Block a) {
        new Cholesky(a.field()).halves(a);
        if (a.rows > LEAF) a.clearAbove();
    }

    private void halves(Block a) {
        int n = a.rows;
        if (n <= LEAF) {
            leaf(a);
            return;
        }
        int h = Triangular.half(n);
        Block top = a.part(0, 0, h, h);
        Block low = a.part(h, 0, n - h, h);
        halves(top);
        // low top^-* is (top^-1 low*)*.
        try (Block adjoint = low.adjoint()) {
            Triangular.solveLower(top, adjoint, false);
            low.copy(adjoint.t());
            low.conjugate();
            update(a.part(h, h, n - h, n - h), low, adjoint);
        }
        halves(a.part(h, h, n - h, n - h));
    }

    /** {@code c -= left right} in the lower triangle. */
    private static void update(Block c, Block left, Block right) {
        int n = c.rows;
        if (n <= SQUARE) {
            c.subtract(left, right);
            return;
        }
        int h = n / 2;
        update(c.part(0, 0, h, h), left.rows(0, h), right.columns(0, h));
        c.part(h, 0, n - h, h).subtract(left.rows(h, n), right.columns(0, h));
        update(c.part(h, h, n - h, n - h), left.rows(h, n), right.columns(h, n));
    }

    private void leaf(Block a) {
        int n = a.rows;
        double[][] x = a.loadColumns();
        double[] factor = field.vector(1);
        for (int j = 0; j < n; j++) {
            double[] column = x[j];
            Arrays.fill(column, 0, j * field.width(), 0);
            double pivot = field.real(column, j);
            if (!(pivot > 0)) throw new LinalgException("Matrix is not positive definite");
            field.set(column, j, Math.sqrt(pivot));
            field.divide(n - j - 1, column, j, column, j + 1);
            for (int c = j + 1; c < n; c++) {
                field.copy(1, column, c, factor, 0);
                field.conjugate(1, factor, 0);
                field.subtract(n - c, factor, 0, column, c, x[c], c);
            }
        }
        a.storeColumns(x);
    }
}
