package dev.gila.ndarray.linalg;

/**
 * QR decomposition by Householder reflections, in panels; 2 n² (m - n / 3) operations. The diagonal of R has the sign
 * opposite to that of the element that the reflection met, as in LAPACK.
 */
final class Householder extends Panels implements AutoCloseable {
    private final Reflectors reflectors;

    /** Decomposes a matrix, which is overwritten: R stays in its upper triangle. */
    Householder(Block a) {
        this(a, a.columns);
    }

    /** Decomposes the first columns; in place of the ones behind stays Q* times them. */
    Householder(Block a, int columns) {
        super(a, columns, Reflectors.LEAST, 0);
        reflectors = new Reflectors(field, a.rows, count);
        run(SMALL);
    }

    @Override
    boolean decompose(int first, Block leaf) {
        if (field != Field.REAL) return false;
        reflectors.qr(first, leaf);
        return true;
    }

    @Override
    void update(int from, int to, int first, int last) {
        reflectors.applyAdjoint(from, to, a.columns(first, last));
    }

    @Override
    void join(int from, int middle, int to) {
        reflectors.join(from, middle, to);
    }

    @Override
    public void close() {
        reflectors.close();
    }

    @Override
    void eliminate(int first, int m, double[][] x) {
        int n = x.length;
        double[] tau = field.vector(1);
        double[] beta = field.vector(1);
        double[] factor = field.vector(1);
        for (int j = 0; j < Math.min(count - first, n); j++) {
            double[] column = x[j];
            field.reflect(m - j, column, j, tau, 0);
            reflectors.set(first + j, first + j, column, j, tau, 0);
            field.copy(1, column, j, beta, 0);
            field.set(column, j, 1);
            field.conjugate(1, tau, 0);
            for (int c = j + 1; c < n; c++) {
                field.dot(m - j, column, j, x[c], j, factor, 0);
                field.scale(1, tau, 0, factor, 0);
                field.subtract(m - j, factor, 0, column, j, x[c], j);
            }
            field.copy(1, beta, 0, column, j);
        }
        // Of a single leaf only who asks for Q needs that.
        if (n < a.columns) reflectors.bind(first, first + n);
    }

    Reflectors reflectors() {
        return reflectors;
    }

    /** The first rows of R, zeros below its diagonal. */
    Block r(int rows) {
        Block r = Block.create(field, rows, a.columns);
        copyR(r);
        return r;
    }

    /** {@code r = R}, as many rows of it, zeros below its diagonal. */
    void copyR(Block r) {
        new Strips(r.columns).each((first, last) -> {
            r.columns(first, last).copy(a.part(0, first, r.rows, last - first));
            int below = Math.min(last, r.rows);
            r.part(below, first, r.rows - below, last - first).setZero();
            int square = Math.min(first, r.rows);
            r.part(square, first, below - square, last - first).clearBelow();
        });
    }
}
