package dev.gila.ndarray.linalg;

/**
 * A product of reflections {@code Q = H1 H2 ... Hk}, {@code Hi = 1 - tau_i v_i v_i*}, applied in panels as
 * {@code 1 - V T V*} (Schreiber and Van Loan, "A storage-efficient WY representation for products of Householder
 * transformations", 1989).
 */
final class Reflectors implements AutoCloseable {
    /** The least columns of a panel. */
    static final int LEAST = 2 * Panels.LEAF;

    private final Field field;
    /** Column i is v_i with its leading zeros and one; null where vectors are small: these are applied one by one, on the heap. */
    private final Block v;
    /** The upper triangles T of the panels, one beside another. */
    private final Block t;
    /** The same two conjugated: themselves where numbers are real. */
    private final Block conjugateV;

    private final Block conjugateT;
    /** V T of each panel, where all panels are applied: one product less for every strip. */
    private Block vt;

    /** The vectors, where they are small. */
    private final double[][] small;

    private final int panel;
    private final int n;
    private final int count;
    private final double[] tau;
    private boolean isBound;

    /** Room for {@code count} reflections of vectors of {@code n}. */
    Reflectors(Field field, int n, int count) {
        this.field = field;
        this.n = n;
        this.count = count;
        panel = Panels.width(count, LEAST);
        tau = field.vector(count);
        boolean isSmall = n <= Panels.SMALL;
        small = isSmall ? field.vectors(count, n) : null;
        v = isSmall ? null : Block.createByColumns(field, n, count);
        t = isSmall ? null : Block.createByColumns(field, panel, count);
        boolean isComplex = field == Field.COMPLEX && !isSmall;
        conjugateV = isComplex ? Block.createByColumns(field, n, count) : v;
        conjugateT = isComplex ? Block.createByColumns(field, panel, count) : t;
        if (isSmall) return;
        v.clear();
        t.clear();
        if (isComplex) conjugateV.clear();
    }

    @Override
    public void close() {
        if (v == null) return;
        for (Block block : new Block[] {v, t, conjugateV, conjugateT}) block.close();
        if (vt != null) vt.close();
    }

    /** Sets a reflection whose vector begins at {@code first} with a one; the element there is not read. */
    void set(int i, int first, double[] x, int xo, double[] scalars, int at) {
        int rest = n - first;
        double[] kept = field.vector(1);
        field.copy(1, scalars, at, tau, i);
        field.copy(1, x, xo, kept, 0);
        field.set(x, xo, 1);
        if (v == null) field.copy(rest, x, xo, small[i], first);
        else v.part(first, i, rest, 1).store(x, xo);
        if (conjugateV != v) {
            double[] column = field.vector(rest);
            field.copy(rest, x, xo, column, 0);
            field.conjugate(rest, column, 0);
            conjugateV.part(first, i, rest, 1).store(column);
        }
        field.copy(1, kept, 0, x, xo);
    }

    /** Decomposes real columns, whose first element this is in row and column: the reflections are set, and bound. */
    void qr(int first, Block columns) {
        int last = first + columns.columns;
        columns.qr(triangle(t, first, last));
        isBound = true;
        Block kept = vectors(v, first, first, last);
        kept.copy(columns);
        double[] ones = new double[columns.columns];
        for (int j = 0; j < ones.length; j++) {
            ones[j] = 1;
            kept.part(0, j, j + 1, 1).store(ones);
            ones[j] = 0;
        }
    }

    /** Makes T of reflections of one panel that have been set: column j is {@code -tau_j T (V* v_j)} over tau_j. */
    void bind(int from, int to) {
        isBound = true;
        if (v == null) return;
        int k = to - from;
        Block part = triangle(t, from, to);
        part.product(vectors(conjugateV, from, from, to).t(), vectors(v, from, from, to));
        double[][] products = part.loadColumns();
        double[][] columns = field.vectors(k, k);
        for (int j = 0; j < k; j++) {
            double[] column = columns[j];
            for (int i = 0; i < j; i++) field.subtract(i + 1, products[j], i, columns[i], 0, column, 0);
            field.scale(j, tau, from + j, column, 0);
            field.copy(1, tau, from + j, column, j);
        }
        part.storeColumns(columns);
        conjugateT(from, to);
    }

    /** Makes one T of two: what stands above the second is {@code -T1 (V1* V2) T2}. */
    void join(int from, int middle, int to) {
        if (v == null) return;
        int start = from / panel * panel;
        Block corner = t.part(from - start, middle, middle - from, to - middle);
        try (Block products = Block.create(field, corner.rows, corner.columns);
                Block left = Block.create(field, corner.rows, corner.columns)) {
            products.product(vectors(conjugateV, middle, from, middle).t(), vectors(v, middle, middle, to));
            left.product(triangle(t, from, middle), products);
            corner.subtract(left, triangle(t, middle, to));
        }
        conjugateT(from, to);
    }

    private void conjugateT(int from, int to) {
        if (conjugateT == t) return;
        triangle(conjugateT, from, to).copy(triangle(t, from, to));
        triangle(conjugateT, from, to).conjugate();
    }

    private Block triangle(Block triangles, int from, int to) {
        return triangles.part(from - from / panel * panel, from, to - from, to - from);
    }

    /** Of some vectors what stands from a row on: zeros stand before the row of the first one's number. */
    private static Block vectors(Block v, int row, int from, int to) {
        return v.part(row, from, v.rows - row, to - from);
    }

    /** Makes all panels' V T, and T if that has not been done. */
    private void bindAll() {
        if (v == null || vt != null) return;
        vt = Block.createByColumns(field, n, count);
        boolean hasT = isBound;
        Block.KERNELS.share(panels(), i -> {
            int from = i * panel;
            int to = Math.min(from + panel, count);
            if (!hasT) halves(from, to);
            vectors(vt, from, from, to).product(vectors(v, from, from, to), triangle(t, from, to));
        });
    }

    private void halves(int from, int to) {
        if (to - from <= Panels.LEAF) {
            bind(from, to);
            return;
        }
        int middle = from + Triangular.half(to - from);
        halves(from, middle);
        halves(middle, to);
        join(from, middle, to);
    }

    private int panels() {
        return (count + panel - 1) / panel;
    }

    /** {@code c = Q c}. */
    void apply(Block c) {
        bindAll();
        Strips.each(c, strip -> {
            for (int i = panels() - 1; i >= 0; i--) applyBound(i * panel, strip);
        });
    }

    /** {@code c = Q}, as many columns of it: what stands before a panel's rows and columns stays that of an identity. */
    void copyTo(Block c) {
        bindAll();
        new Strips(c.columns).each((first, last) -> {
            c.columns(first, last).setIdentity(first);
            for (int i = panels() - 1; i >= 0; i--) {
                int from = i * panel;
                if (from < last) applyBound(from, c.columns(Math.max(first, from), last));
            }
        });
    }

    /** Applies the reflections of the panel that begins here, of which V T has been made. */
    private void applyBound(int from, Block c) {
        int to = Math.min(from + panel, count);
        if (v == null) {
            applySmall(from, to, c, false);
            return;
        }
        if (c.columns == 0) return;
        Block target = c.rows(from, c.rows);
        try (Block w = Block.create(field, to - from, c.columns)) {
            w.product(vectors(conjugateV, from, from, to).t(), target);
            target.subtract(vectors(vt, from, from, to), w);
        }
    }

    /** Applies the adjoint of the product of reflections of one panel, of which T has been made, to all rows of c. */
    void applyAdjoint(int from, int to, Block c) {
        if (v == null) {
            applySmall(from, to, c, true);
            return;
        }
        if (c.columns == 0) return;
        Block target = c.rows(from, c.rows);
        try (Block w = Block.create(field, to - from, c.columns);
                Block tw = Block.create(field, to - from, c.columns)) {
            w.product(vectors(conjugateV, from, from, to).t(), target);
            tw.product(triangle(conjugateT, from, to).t(), w);
            target.subtract(vectors(v, from, from, to), tw);
        }
    }

    private void applySmall(int from, int to, Block c, boolean adjoint) {
        if (c.columns == 0) return;
        double[][] columns = c.loadColumns();
        double[] factor = field.vector(1);
        double[] scale = field.vector(1);
        for (int step = 0; step < to - from; step++) {
            int i = adjoint ? from + step : to - 1 - step;
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
}
