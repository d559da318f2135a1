package dev.gila.ndarray.linalg;

import java.util.Arrays;

/**
 * Solves triangular systems in place by halving the triangle (Toledo, "Locality of reference in LU decomposition with
 * partial pivoting", 1997), so that nearly all work is matrix products.
 */
final class Triangular {
    private static final int LEAF = 16;

    /** For the rows of a leaf and of its right side: to make arrays anew would take as long as a third of the work. */
    private static final ThreadLocal<double[][][]> ROOM = ThreadLocal.withInitial(
            () -> new double[][][] {Field.COMPLEX.vectors(LEAF, LEAF), Field.COMPLEX.vectors(LEAF, Strips.WIDTH)});

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

    /** By substitution, along whichever side of b is longer. */
    private static void leaf(Block t, Block b, boolean lower, boolean unit) {
        if (t.rows == 0 || b.columns == 0) return;
        if (b.field() == Field.REAL) {
            b.solve(t, lower, unit);
            return;
        }
        if (b.columns < t.rows) {
            double[][] triangle = t.loadColumns();
            double[][] columns = b.loadColumns();
            for (double[] column : columns) solve(t.field(), triangle, column, lower, unit);
            b.storeColumns(columns);
        } else {
            double[][] triangle = loadRows(t, 0);
            double[][] rows = loadRows(b, 1);
            solveRows(t.field(), triangle, rows, b.columns, lower, unit);
            b.t().storeColumns(rows);
        }
    }

    private static double[][] loadRows(Block b, int kind) {
        if (b.columns > Strips.WIDTH) return b.t().loadColumns();
        double[][] rows = Arrays.copyOf(ROOM.get()[kind], b.rows);
        b.t().loadColumns(rows);
        return rows;
    }

    /** {@code x = t^-1 x} with a triangle given by its columns. */
    static void solve(Field field, double[][] t, double[] x, boolean lower, boolean unit) {
        int n = t.length;
        for (int step = 0; step < n; step++) {
            int i = lower ? step : n - 1 - step;
            if (!unit) field.divide(1, t[i], i, x, i);
            int from = lower ? i + 1 : 0;
            field.subtract(lower ? n - from : i, x, i, t[i], from, x, from);
        }
    }

    /** {@code x = t^-1 x} with a triangle and a matrix given by their rows. */
    static void solveRows(Field field, double[][] t, double[][] rows, int width, boolean lower, boolean unit) {
        int n = t.length;
        for (int step = 0; step < n; step++) {
            int i = lower ? step : n - 1 - step;
            int first = lower ? 0 : i + 1;
            field.subtract(width, t[i], first, rows, first, step, 0, rows[i]);
            if (!unit) field.divide(width, t[i], i, rows[i], 0);
        }
    }
}
