package dev.gila.ndarray.linalg;

import java.util.Arrays;

/** Cholesky decomposition {@code A = L L*}; 1/3 n³ operations, nearly all in matrix products. */
final class Cholesky extends Panels {
    /** The columns of L conjugated: a itself where numbers are real, or all is done on the heap. */
    private final Block conjugate;

    /** Real matrices of so few rows are decomposed on the heap. */
    private static final int TINY = 8;

    private Cholesky(Block a, Block conjugate) {
        super(a, a.columns, Math.max(2 * LEAF, leaf(a)), SHARED);
        this.conjugate = conjugate;
    }

    /**
     * Replaces a by L; what stands above the diagonal is not read.
     *
     * @throws LinalgException if the matrix is not positive definite
     */
    static void factor(Block a) {
        int n = a.rows;
        int small = a.field() == Field.REAL ? TINY : SMALL;
        if (a.field() == Field.REAL || n <= small) {
            new Cholesky(a, a).run(small);
        } else {
            try (Block conjugate = Block.create(a.field(), n, n)) {
                new Cholesky(a, conjugate).run(small);
            }
        }
        if (n > leaf(a)) new Strips(n).each((first, last) -> a.rows(first, last).clearAbove(first));
    }

    @Override
    boolean decompose(int first, Block leaf) {
        if (field != Field.REAL) return false;
        leaf.cholesky();
        double[] diagonal = new double[leaf.columns];
        leaf.loadDiagonal(diagonal, 0);
        for (double root : diagonal) checkPivot(root);
        return true;
    }

    private static void checkPivot(double pivot) {
        if (!(pivot > 0)) throw new LinalgException("Matrix is not positive definite");
    }

    @Override
    void eliminate(int first, int m, double[][] x) {
        double[] factors = field.vector(x.length);
        for (int j = 0; j < x.length; j++) {
            double[] column = x[j];
            for (int k = 0; k < j; k++) field.copy(1, x[k], j, factors, k);
            field.conjugate(j, factors, 0);
            field.subtract(m - j, factors, 0, x, 0, j, j, column);
            Arrays.fill(column, 0, j * field.width(), 0);
            double pivot = field.real(column, j);
            checkPivot(pivot);
            field.set(column, j, Math.sqrt(pivot));
            field.divide(m - j - 1, column, j, column, j + 1);
        }
        if (conjugate == a) return;
        Block part = conjugate.part(first, first, m, x.length);
        part.storeColumns(x);
        part.conjugate();
    }

    /** What stands above the diagonal of a strip is changed as well: that is quicker than to leave it out. */
    @Override
    void update(int from, int to, int first, int last) {
        int n = a.rows;
        Block adjoint = conjugate.part(first, from, last - first, to - from).t();
        a.part(first, first, n - first, last - first).subtract(a.part(first, from, n - first, to - from), adjoint);
    }

    @Override
    void join(int from, int middle, int to) {}
}
