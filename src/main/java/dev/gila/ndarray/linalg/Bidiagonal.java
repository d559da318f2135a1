package dev.gila.ndarray.linalg;

/**
 * Reduction of a matrix with no more columns than rows to a real upper bidiagonal one, {@code A = Q B P*}; 4 n² (m - n /
 * 3) operations, half of them in products of matrices (LAPACK's labrd).
 */
final class Bidiagonal implements AutoCloseable {
    private static final int PANEL = 16;

    final double[] diagonal;
    final double[] off;
    private final Field field;
    private final int m;
    private final int n;
    private final Reflectors left;
    private final Reflectors right;
    // A reflection from either side, and the product of the matrix with it.
    private final double[] v;
    private final double[] y;
    private final double[] u;
    private final double[] x;
    private final double[] tau;

    /** Reduces a matrix, which is overwritten. */
    Bidiagonal(Block a) {
        field = a.field();
        m = a.rows;
        n = a.columns;
        diagonal = new double[n];
        off = new double[Math.max(0, n - 1)];
        left = new Reflectors(field, m, n);
        right = new Reflectors(field, n, Math.max(0, n - 1));
        v = field.vector(m);
        y = field.vector(n);
        u = field.vector(n);
        x = field.vector(m);
        tau = field.vector(1);
        try (Updated matrix = Updated.of(a, 2 * PANEL)) {
            for (int i = 0; i < n; i++) {
                if (matrix.isFull(2)) matrix.flush(i, i);
                reduceColumn(matrix, i);
                if (i < n - 1) reduceRow(matrix, i);
            }
        }
    }

    @Override
    public void close() {
        left.close();
        right.close();
    }

    private void reduceColumn(Updated a, int i) {
        a.column(i, i, v);
        field.reflect(m - i, v, 0, tau, 0);
        diagonal[i] = field.real(v, 0);
        field.set(v, 0, 1);
        left.set(i, i, v, 0, tau, 0);
        field.conjugate(1, tau, 0);
        a.transposedTimes(i, i + 1, field.conjugated(m - i, v), y);
        field.scale(n - i - 1, tau, 0, y, 0);
        a.append(m - i, v, n - i - 1, y);
    }

    private void reduceRow(Updated a, int i) {
        a.row(i, i + 1, u);
        field.conjugate(n - i - 1, u, 0);
        field.reflect(n - i - 1, u, 0, tau, 0);
        off[i] = field.real(u, 0);
        field.set(u, 0, 1);
        right.set(i, i + 1, u, 0, tau, 0);
        a.times(i + 1, i + 1, u, x);
        field.scale(m - i - 1, tau, 0, x, 0);
        field.conjugate(n - i - 1, u, 0);
        a.append(m - i - 1, x, n - i - 1, u);
    }

    /** {@code u = Q u}. */
    void applyQ(Block u) {
        left.apply(u);
    }

    /** {@code v = P v}. */
    void applyP(Block v) {
        right.apply(v);
    }
}
