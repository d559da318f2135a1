package dev.gila.ndarray.linalg;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicIntegerArray;

/**
 * A decomposition by panels of columns, from left to right. While panels change the columns behind them, strip by strip,
 * the next ones are decomposed already (look-ahead; Strazdins, "A comparison of lookahead and algorithmic blocking
 * techniques for parallel matrix factorization", 1998). A panel itself is decomposed by halves (Toledo, "Locality of
 * reference in LU decomposition with partial pivoting", 1997). Where panels and strips end depends on the matrix alone, and
 * so do the bits of the result.
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
        Schedule schedule = new Schedule();
        Block.KERNELS.share(Block.KERNELS.threads(), thread -> schedule.work());
    }

    /**
     * What is to be done when: the next panel as soon as its columns are changed, or else the first strip that waits for a
     * panel that is there. Whoever is free takes it (dynamic look-ahead; Kurzak and Dongarra, "Implementing linear algebra
     * routines on multi-core processors with pipelining and a look ahead", LAPACK Working Note 178, 2006). No lock: a number
     * tells how far each has come, and who is the first to raise it does the step.
     */
    private final class Schedule {
        /** Looked so often for something to do in vain, a thread lets others have its processor. */
        private static final int PATIENCE = 1 << 12;

        /** The columns of a strip: whole panels; the last has up to half as many less or more. */
        private final int across = Math.max(width, Strips.WIDTH / width * width);

        private final int strips = Math.max(1, (a.columns + across / 2) / across);
        private final int panels = (count + width - 1) / width;
        /** How many panels have begun to change each strip, and have changed it; after the strips, how many are made. */
        private final AtomicIntegerArray begun = new AtomicIntegerArray(strips + 1);

        private final AtomicIntegerArray done = new AtomicIntegerArray(strips + 1);
        private volatile boolean failed;

        /** What each thread does until all is done. */
        void work() {
            boolean succeeded = false;
            try {
                for (int idle = 0; !failed; ) {
                    if (makePanel() || changeStrip()) idle = 0;
                    else if (isDone()) break;
                    else if (++idle < PATIENCE) Thread.onSpinWait();
                    else Thread.yield();
                }
                succeeded = true;
            } finally {
                if (!succeeded) failed = true;
            }
        }

        private int start(int panel) {
            return Math.min(panel * width, count);
        }

        /** The first column of a strip that this panel changes; the next panel's are changed with that. */
        private int first(int strip, int panel) {
            return Math.max(strip * across, start(panel + 2));
        }

        private int last(int strip) {
            return strip == strips - 1 ? a.columns : (strip + 1) * across;
        }

        private boolean makePanel() {
            int next = done.get(strips);
            if (next == panels || done.get(Math.min(start(next) / across, strips - 1)) < next - 1) return false;
            if (!begun.compareAndSet(strips, next, next + 1)) return false;
            if (next > 0) update(start(next - 1), start(next), start(next), start(next + 1));
            halves(start(next), start(next + 1));
            done.setRelease(strips, next + 1);
            return true;
        }

        private boolean changeStrip() {
            int made = done.get(strips);
            for (int strip = 0; strip < strips; strip++) {
                int panel = done.get(strip);
                if (panel >= made || first(strip, panel) >= last(strip)) continue;
                if (!begun.compareAndSet(strip, panel, panel + 1)) continue;
                update(start(panel), start(panel + 1), first(strip, panel), last(strip));
                done.setRelease(strip, panel + 1);
                return true;
            }
            return false;
        }

        private boolean isDone() {
            boolean all = done.get(strips) == panels;
            for (int strip = 0; all && strip < strips; strip++) {
                int panel = done.get(strip);
                all = panel == panels || first(strip, panel) >= last(strip);
            }
            return all;
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
