package dev.gila.ndarray.linalg;

/**
 * A product of reflections {@code Q = H1 H2 ... Hk}, {@code Hi = 1 - tau_i v_i v_i*}, applied in panels as
 * {@code 1 - V T V*} (Schreiber and Van Loan, "A storage-efficient WY representation for products of Householder
 * transformations", 1989).
 */
final class Reflectors implements AutoCloseable {
    static final int PANEL = 64;

    /** Reflections of vectors up to this length are applied one after another, on the heap. */
    static final int SMALL = 64;

    private final Field field;
    /** Column i is v_i with its leading zeros and one; null where vectors are small. */
    private final Block v;
    /** The same, where they are. */
    private final double[][] small;

    private final int n;
    private final int count;
    private final double[] tau;

    /** Room for {@code count} reflections of vectors of {@code n}. */
    Reflectors(Field field, int n, int count) {
        this.field = field;
        this.n = n;
        this.count = count;
        boolean isSmall = n <= SMALL;
        small = isSmall ? field.vectors(count, n) : null;
        v = isSmall ? null : Block.createByColumns(field, n, count);
        if (!isSmall) v.clear();
        tau = field.vector(count);
    }

    @Override
    public void close() {
        if (v != null) v.close();
    }

    /** Sets a reflection whose vector begins at {@code first} with a one; the element there is not read. */
    void set(int i, int first, double[] x, int xo, double[] scalars, int at) {
        int rest = n - first;
        double[] column = v == null ? small[i] : field.vector(rest);
        int start = v == null ? first : 0;
        field.set(column, start, 1);
        if (rest > 1) field.copy(rest - 1, x, xo + 1, column, start + 1);
        if (v != null) v.part(first, i, rest, 1).store(column);
        field.copy(1, scalars, at, tau, i);
    }

    /** {@code c = Q c}. */
    void apply(Block c) {
        int last = (count - 1) / PANEL * PANEL;
        for (int from = last; from >= 0 && count > 0; from -= PANEL)
            apply(from, Math.min(PANEL, count - from), c, false);
    }

    /** {@code c}, which is an identity so far, becomes Q: what stands before a panel's rows and columns is not touched. */
    void applyToIdentity(Block c) {
        int last = (count - 1) / PANEL * PANEL;
        for (int from = last; from >= 0 && count > 0; from -= PANEL)
            apply(from, Math.min(PANEL, count - from), c.columns(from, c.columns), false);
    }

    /** Applies k reflections, a panel or less, or the adjoint of their product, to all rows of c. */
    void apply(int from, int k, Block c, boolean adjoint) {
        if (v == null) {
            applySmall(from, k, c, adjoint);
            return;
        }
        // The vectors of a panel are zero above its first one's start, which is at or below row `from`.
        Block vectors = v.part(from, from, v.rows - from, k);
        Block target = c.rows(from, c.rows);
        if (target.columns == 0) return;
        try (Block adjoints = vectors.adjoint();
                Block t = Block.createByColumns(field, k, k);
                Block w = Block.create(field, k, c.columns);
                Block tw = Block.create(field, k, c.columns)) {
            t.product(adjoints, vectors);
            t.storeColumns(triangle(t.loadColumns(), from, k, adjoint));
            w.product(adjoints, target);
            tw.product(t, w);
            target.subtract(vectors, tw);
        }
    }

    private void applySmall(int from, int k, Block c, boolean adjoint) {
        if (c.columns == 0) return;
        double[][] columns = c.loadColumns();
        double[] factor = field.vector(1);
        double[] scale = field.vector(1);
        for (int step = 0; step < k; step++) {
            int i = adjoint ? from + step : from + k - 1 - step;
            field.copy(1, tau, i, scale, 0);
            if (adjoint) field.conjugate(1, scale, 0);
            for (double[] column : columns) {
                // Zeros stand before element i, at least.
                field.dot(n - i, small[i], i, column, i, factor, 0);
                field.scale(1, scale, 0, factor, 0);
                field.subtract(n - i, factor, 0, small[i], i, column, i);
            }
        }
        c.storeColumns(columns);
    }

    /** T from V* V, or its adjoint: column j is {@code -tau_j T (V* v_j)} over tau_j. */
    private double[][] triangle(double[][] products, int from, int k, boolean adjoint) {
        double[][] t = new double[k][];
        for (int j = 0; j < k; j++) {
            double[] column = field.vector(k);
            for (int i = 0; i < j; i++) field.subtract(i + 1, products[j], i, t[i], 0, column, 0);
            field.scale(j, tau, from + j, column, 0);
            field.copy(1, tau, from + j, column, j);
            t[j] = column;
        }
        return adjoint ? adjoint(t) : t;
    }

    private double[][] adjoint(double[][] t) {
        int k = t.length;
        double[][] result = new double[k][];
        for (int j = 0; j < k; j++) {
            result[j] = field.vector(k);
            for (int i = j; i < k; i++) field.copy(1, t[i], j, result[j], i);
            field.conjugate(k, result[j], 0);
        }
        return result;
    }
}
