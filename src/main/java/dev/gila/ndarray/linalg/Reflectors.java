package dev.gila.ndarray.linalg;

import java.util.Arrays;

/**
 * A product of reflections {@code Q = H1 H2 ... Hk}, {@code Hi = 1 - tau_i v_i v_i*}, applied in panels as
 * {@code 1 - V T V*} (Schreiber and Van Loan, "A storage-efficient WY representation for products of Householder
 * transformations", 1989).
 */
final class Reflectors implements AutoCloseable {
    static final int PANEL = 64;

    private final Field field;
    /** Column i is v_i with its leading zeros and one. */
    private final Block v;

    private final double[] tau;

    /** Room for {@code count} reflections of vectors of {@code n}. */
    Reflectors(Field field, int n, int count) {
        this.field = field;
        v = Block.createByColumns(field, n, count);
        v.clear();
        tau = field.vector(count);
    }

    @Override
    public void close() {
        v.close();
    }

    int count() {
        return v.columns;
    }

    /** Sets a reflection whose vector begins at {@code first} with a one; the element there is not read. */
    void set(int i, int first, double[] x, int xo, double[] scalars, int at) {
        int n = v.rows - first;
        double[] column = field.vector(n);
        field.set(column, 0, 1);
        if (n > 1) field.copy(n - 1, x, xo + 1, column, 1);
        v.part(first, i, n, 1).store(column);
        field.copy(1, scalars, at, tau, i);
    }

    /** {@code c = Q c}. */
    void apply(Block c) {
        int last = (count() - 1) / PANEL * PANEL;
        for (int from = last; from >= 0 && count() > 0; from -= PANEL)
            apply(from, Math.min(PANEL, count() - from), c, false);
    }

    /** Applies k reflections, a panel or less, or the adjoint of their product, to all rows of c. */
    void apply(int from, int k, Block c, boolean adjoint) {
        // The vectors of a panel are zero above its first one's start, which is at or below row `from`.
        Block vectors = v.part(from, from, v.rows - from, k);
        Block target = c.rows(from, c.rows);
        if (target.columns == 0) return;
        try (Block adjoints = vectors.adjoint();
                Block t = Block.createByColumns(field, k, k);
                Block w = Block.create(field, k, c.columns);
                Block tw = Block.create(field, k, c.columns)) {
            t.product(adjoints, vectors);
            t.store(triangle(t.load(), from, k, adjoint));
            w.product(adjoints, target);
            tw.product(t, w);
            target.subtract(vectors, tw);
        }
    }

    /** T from V* V, or its adjoint: column j is {@code -tau_j T (V* v_j)} over tau_j. */
    private double[] triangle(double[] products, int from, int k, boolean adjoint) {
        double[] t = field.vector(k * k);
        double[] column = field.vector(k);
        for (int j = 0; j < k; j++) {
            Arrays.fill(column, 0);
            for (int i = 0; i < j; i++) field.subtract(i + 1, products, i + j * k, t, i * k, column, 0);
            field.scale(j, tau, from + j, column, 0);
            field.copy(j, column, 0, t, j * k);
            field.copy(1, tau, from + j, t, j + j * k);
        }
        return adjoint ? adjoint(t, k) : t;
    }

    private double[] adjoint(double[] t, int k) {
        double[] result = field.vector(k * k);
        for (int j = 0; j < k; j++) {
            for (int i = 0; i <= j; i++) field.copy(1, t, i + j * k, result, j + i * k);
        }
        field.conjugate(k * k, result, 0);
        return result;
    }
}
