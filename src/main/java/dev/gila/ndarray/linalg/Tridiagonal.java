package dev.gila.ndarray.linalg;

/**
 * Reduction of a symmetric or Hermitian matrix to a real tridiagonal one, {@code A = Q T Q*}; 4/3 n³ operations, half of
 * them in products of matrices (LAPACK's latrd).
 */
final class Tridiagonal implements AutoCloseable {
    private static final int PANEL = 16;

    final double[] diagonal;
    final double[] off;
    private final Field field;
    private final int n;
    private final Reflectors reflectors;

    /** Reduces a matrix, both triangles of which are given, and overwritten. */
    Tridiagonal(Block a) {
        field = a.field();
        n = a.rows;
        diagonal = new double[n];
        off = new double[Math.max(0, n - 1)];
        reflectors = new Reflectors(field, n, Math.max(0, n - 1));
        try (Updated matrix = Updated.of(a, 2 * PANEL)) {
            reduce(matrix);
        }
    }

    @Override
    public void close() {
        reflectors.close();
    }

    private void reduce(Updated a) {
        double[] x = field.vector(n);
        double[] w = field.vector(n);
        double[] tau = field.vector(1);
        for (int i = 0; i < n; i++) {
            if (a.isFull(2)) a.flush(i, i);
            int m = n - i - 1;
            // The column, conjugated: its numbers follow each other.
            a.row(i, i, x);
            field.conjugate(n - i, x, 0);
            diagonal[i] = field.real(x, 0);
            if (m == 0) break;
            field.copy(m, x, 1, x, 0);
            field.reflect(m, x, 0, tau, 0);
            off[i] = field.real(x, 0);
            field.set(x, 0, 1);
            reflectors.set(i, i + 1, x, 0, tau, 0);
            if (field.size(tau, 0) == 0) continue;
            a.times(i + 1, i + 1, x, w);
            update(a, m, x, w, tau);
        }
    }

    /** {@code A -= v w* + w v*}, {@code w = tau A v - tau (w* v) v / 2}. */
    private void update(Updated a, int m, double[] v, double[] w, double[] tau) {
        double[] factor = field.vector(1);
        field.scale(m, tau, 0, w, 0);
        field.dot(m, w, 0, v, 0, factor, 0);
        field.scale(1, tau, 0, factor, 0);
        for (int c = 0; c < factor.length; c++) factor[c] /= 2;
        field.subtract(m, factor, 0, v, 0, w, 0);
        a.append(m, v, m, field.conjugated(m, w));
        a.append(m, w, m, field.conjugated(m, v));
    }

    /** {@code z = Q z}. */
    void applyQ(Block z) {
        reflectors.apply(z);
    }
}
