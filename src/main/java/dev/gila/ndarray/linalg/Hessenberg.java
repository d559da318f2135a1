package dev.gila.ndarray.linalg;

/** Reduction of a square matrix to Hessenberg form, {@code A = Q H Q*}; 10/3 n³ operations (LAPACK's gehrd). */
final class Hessenberg implements AutoCloseable {
    private static final int PANEL = 32;

    /** H, column after column. */
    final double[] h;

    private final Field field;
    private final int n;
    private final Reflectors reflectors;

    /** Reduces a matrix, which is overwritten. */
    Hessenberg(Block a) {
        field = a.field();
        n = a.rows;
        h = field.vector(n * n);
        reflectors = new Reflectors(field, n, Math.max(0, n - 2));
        try (Updated matrix = Updated.of(a, 2 * PANEL)) {
            double[] column = field.vector(n);
            for (int i = 0; i < n; i++) {
                if (matrix.isFull(2)) matrix.flush(0, i);
                matrix.column(i, 0, column);
                if (i < n - 2) reflect(matrix, i, column);
                field.copy(Math.min(n, i + 2), column, 0, h, i * n);
            }
        }
    }

    private void reflect(Updated a, int i, double[] column) {
        int m = n - i - 1;
        double[] v = field.vector(m);
        double[] y = field.vector(m);
        double[] x = field.vector(n);
        double[] tau = field.vector(1);
        field.copy(m, column, i + 1, v, 0);
        field.reflect(m, v, 0, tau, 0);
        field.copy(1, v, 0, column, i + 1);
        field.set(v, 0, 1);
        reflectors.set(i, i + 1, v, 0, tau, 0);
        double[] conjugate = v.clone();
        field.conjugate(m, conjugate, 0);
        double[] conjugateTau = tau.clone();
        field.conjugate(1, conjugateTau, 0);
        a.transposedTimes(i + 1, i + 1, conjugate, y);
        field.scale(m, conjugateTau, 0, y, 0);
        a.append(m, v, m, y);
        a.times(0, i + 1, v, x);
        field.scale(n, tau, 0, x, 0);
        a.append(n, x, m, conjugate);
    }

    /** Q, column after column. */
    double[] q() {
        try (Block q = Block.create(field, n, n)) {
            reflectors.copyTo(q);
            return q.load();
        }
    }

    @Override
    public void close() {
        reflectors.close();
    }
}
