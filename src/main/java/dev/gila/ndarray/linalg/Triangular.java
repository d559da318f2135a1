package dev.gila.ndarray.linalg;

/**
 * Solves triangular systems in place by halving the triangle (Toledo, "Locality of reference in LU decomposition with
 * partial pivoting", 1997), so that nearly all work is matrix products.
 */
final class Triangular {
    private static final int LEAF = 16;

    private Triangular() {}

    /** {@code b = t^-1 b} with the lower triangle of t, whose diagonal counts as ones if {@code unit}. */
    static void solveLower(Block t, Block b, boolean unit) {
        if (t.rows <= LEAF) {
            leaf(t, b, true, unit);
            return;
        }
        int h = half(t.rows);
        solveLower(t.part(0, 0, h, h), b.rows(0, h), unit);
        b.rows(h, b.rows).subtract(t.part(h, 0, t.rows - h, h), b.rows(0, h));
        solveLower(t.part(h, h, t.rows - h, t.rows - h), b.rows(h, b.rows), unit);
    }

    /** {@code b = t^-1 b} with the upper triangle of t. */
    static void solveUpper(Block t, Block b) {
        if (t.rows <= LEAF) {
            leaf(t, b, false, false);
            return;
        }
        int h = half(t.rows);
        solveUpper(t.part(h, h, t.rows - h, t.rows - h), b.rows(h, b.rows));
        b.rows(0, h).subtract(t.part(0, h, h, t.rows - h), b.rows(h, b.rows));
        solveUpper(t.part(0, 0, h, h), b.rows(0, h));
    }

    /** Half of n, rounded so that leaves are full. */
    static int half(int n) {
        return (n / 2 + LEAF - 1) / LEAF * LEAF;
    }

    /** By substitution: rows of b lie one after another. */
    private static void leaf(Block t, Block b, boolean lower, boolean unit) {
        Field field = t.field();
        int n = t.rows;
        int width = b.columns;
        if (n == 0 || width == 0) return;
        double[] triangle = t.load();
        double[] rows = b.t().load();
        for (int step = 0; step < n; step++) {
            int i = lower ? step : n - 1 - step;
            if (!unit) field.divide(width, triangle, i + i * n, rows, i * width);
            int from = lower ? i + 1 : 0;
            int to = lower ? n : i;
            for (int k = from; k < to; k++)
                field.subtract(width, triangle, k + i * n, rows, i * width, rows, k * width);
        }
        b.t().store(rows);
    }
}
