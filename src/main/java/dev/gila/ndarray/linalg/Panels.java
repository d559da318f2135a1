package dev.gila.ndarray.linalg;

import java.util.Arrays;

/**
 * A decomposition by panels of columns, from left to right. While a panel changes the columns behind it, strip by strip,
 * the next one, which is changed first, is decomposed already (look-ahead; Strazdins, "A comparison of lookahead and
 * algorithmic blocking techniques for parallel matrix factorization", 1998). A panel itself is decomposed by halves
 * (Toledo, "Locality of reference in LU decomposition with partial pivoting", 1997). Where panels and strips end depends
 * on the matrix alone, and so do the bits of the result.
 */
abstract class Panels {
    /** Columns that are eliminated one after another, of a large matrix. */
    static final int LEAF = 16;

    /** Matrices of so few rows are decomposed on the heap altogether: to get to kernels takes longer. */
    static final int SMALL = 32;

    /** Those of so few rows are one leaf where there is a kernel for leaves. */
    private static final int WHOLE = 64;

    /** From so many columns on threads share what is behind a panel of LU or Cholesky. */
    static final int SHARED = 160;

    final Field field;
    final Block a;
    /** So many columns are decomposed. */
    final int count;

    private final int width;
    private final int leaf;
    private final int shared;
    /** Where the columns of a leaf follow each other, outside the heap and on it. */
    private Block ordered;

    private double[][] columns;

    /**
     * Of so many columns, if there are as many rows, in panels of {@code least} at least: the more columns, the wider panels
     * keep the thread busy that goes ahead. Columns behind them are changed with them.
     *
     * @param shared from so many columns on the work outweighs that panels go from one thread's cache to the other's
     */
    Panels(Block a, int columns, int least, int shared) {
        this.field = a.field();
        this.a = a;
        count = Math.min(a.rows, columns);
        this.shared = shared;
        leaf = leaf(a);
        width = width(count, least);
    }

    /** The most columns of a leaf. */
    static int leaf(Block a) {
        return a.field() == Field.REAL && a.rows <= WHOLE ? WHOLE : LEAF;
    }

    /** Of how many columns panels are, of so many columns. */
    static int width(int count, int least) {
        return Math.max(least, Math.min(4 * LEAF, count / 10 / LEAF * LEAF));
    }

    final int width() {
        return width;
    }

    /**
     * Decomposes columns that all before have changed.
     *
     * @param first the number of the first column, and of the first row
     * @param m so many rows there are; the arrays may be longer
     */
    abstract void eliminate(int first, int m, double[][] x);

    /**
     * Decomposes a leaf, which begins at a row and column of this number, where it lies, if there is a kernel for that; false
     * if there is none.
     */
    boolean decompose(int first, Block leaf) {
        return false;
    }

    /** Changes the columns between {@code first} and {@code last} as those decomposed between {@code from} and {@code to} ask. */
    abstract void update(int from, int to, int first, int last);

    /** What is left to do where the columns up to {@code middle} and those up to {@code to} are decomposed, but not as one. */
    abstract void join(int from, int middle, int to);

    /** @param small matrices of so many rows are decomposed on the heap altogether */
    final void run(int small) {
        if (a.rows <= small) {
            double[][] x = a.loadColumns();
            eliminate(0, a.rows, x);
            a.storeColumns(x);
            return;
        }
        try {
            if (count * field.width() < shared) Block.KERNELS.share(1, all -> decompose());
            else decompose();
        } finally {
            if (ordered != null) ordered.close();
        }
    }

    private void decompose() {
        halves(0, Math.min(width, count));
        for (int from = 0; from < count; from += width) {
            int start = from;
            int to = Math.min(from + width, count);
            int next = Math.min(to + width, count);
            Strips behind = new Strips(a.columns - next);
            Block.KERNELS.share(behind.count() + 1, i -> {
                // The last strip first: the nearest, which is the next panel's soon, is left to the thread of the
                // panels.
                int strip = behind.count() - i;
                if (i > 0) {
                    update(start, to, next + behind.start(strip), next + behind.start(strip + 1));
                } else if (to < next) {
                    update(start, to, to, next);
                    halves(to, next);
                }
            });
        }
    }

    private void halves(int from, int to) {
        if (to - from <= leaf) {
            leaf(from, to);
            return;
        }
        int middle = from + Triangular.half(to - from);
        halves(from, middle);
        update(from, middle, middle, to);
        halves(middle, to);
        join(from, middle, to);
    }

    private void leaf(int from, int to) {
        Block part = a.part(from, from, a.rows - from, to - from);
        if (decompose(from, part)) return;
        if (ordered == null) {
            int widest = Math.min(leaf, count);
            ordered = Block.createByColumns(field, a.rows, widest);
            columns = field.vectors(widest, a.rows);
        }
        Block work = ordered.part(0, 0, part.rows, part.columns);
        double[][] x = Arrays.copyOf(columns, part.columns);
        work.copy(part);
        work.loadColumns(x);
        eliminate(from, part.rows, x);
        work.storeColumns(x);
        part.copy(work);
    }
}
