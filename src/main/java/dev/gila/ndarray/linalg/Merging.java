package dev.gila.ndarray.linalg;

import java.util.Arrays;

/** What the two divide-and-conquer algorithms share: vectors of two halves become those of the whole. */
final class Merging {
    /** Which rows of a column may be other than zero. */
    static final int TOP = 1;

    static final int BOTTOM = 2;
    static final int BOTH = TOP | BOTTOM;

    private Merging() {}

    /** The numbers 0 to n - 1 in the order of these values, by merging ever longer runs. */
    static int[] order(double[] values) {
        int n = values.length;
        int[] order = new int[n];
        int[] merged = new int[n];
        for (int i = 0; i < n; i++) order[i] = i;
        for (int run = 1; run < n; run *= 2) {
            for (int from = 0; from < n; from += 2 * run) {
                int middle = Math.min(from + run, n);
                int to = Math.min(middle + run, n);
                int left = from;
                int right = middle;
                for (int i = from; i < to; i++) {
                    boolean takesLeft = right == to
                            || left < middle && Double.compare(values[order[left]], values[order[right]]) <= 0;
                    merged[i] = order[takesLeft ? left++ : right++];
                }
            }
            int[] kept = order;
            order = merged;
            merged = kept;
        }
        return order;
    }

    /**
     * {@code to = from[:, columns] w} for the rows of one half.
     *
     * @param half the rows that these are
     * @param kinds which rows of each column may be other than zero
     * @param w the columns of a matrix with as many rows as columns are named
     */
    static void combine(Block from, Block to, int half, int[] columns, int[] kinds, double[][] w) {
        int[] chosen = new int[columns.length];
        int[] sources = new int[columns.length];
        int found = 0;
        for (int i = 0; i < columns.length; i++) {
            if ((kinds[i] & half) == 0) continue;
            chosen[found] = i;
            sources[found++] = columns[i];
        }
        int count = found;
        try (Block gathered = Block.createByColumns(Field.REAL, from.rows, count)) {
            gather(from, Arrays.copyOf(sources, count), gathered);
            new Strips(to.columns).each((first, last) -> {
                double[] weights = new double[count];
                try (Block right = Block.createByColumns(Field.REAL, count, last - first)) {
                    for (int j = first; j < last; j++) {
                        double[] all = w[j];
                        for (int i = 0; i < count; i++) weights[i] = all[chosen[i]];
                        right.column(j - first).store(weights);
                    }
                    to.columns(first, last).product(gathered, right);
                }
            });
        }
    }

    /** Copies columns in a given order: those that follow each other, as most do, at once. */
    static void gather(Block from, int[] columns, Block to) {
        new Strips(columns.length).each((first, last) -> {
            for (int start = first, end; start < last; start = end) {
                end = start + 1;
                while (end < last && columns[end] == columns[end - 1] + 1) end++;
                to.columns(start, end).copy(from.columns(columns[start], columns[end - 1] + 1));
            }
        });
    }

    /** Makes the length one. */
    static void normalize(double[] x) {
        double scale = 1 / Field.REAL.norm(x.length, x, 0);
        for (int i = 0; i < x.length; i++) x[i] *= scale;
    }

    /** {@code (x, y) = (c x + s y, c y - s x)} for columns x and y. */
    static void rotate(Block q, int x, int y, double c, double s) {
        double[] one = q.column(x).load();
        double[] other = q.column(y).load();
        Rotations.rotate(q.rows, one, other, c, s);
        q.column(x).store(one);
        q.column(y).store(other);
    }

    /** The power of two that brings the largest magnitude to between one and two; one for zeros. */
    static double scale(double[] d, double[] e) {
        double most = 0;
        for (double value : d) most = Math.max(most, Math.abs(value));
        for (double value : e) most = Math.max(most, Math.abs(value));
        if (most == 0) return 1;
        return Math.scalb(1.0, -Math.max(Math.getExponent(most), -1000));
    }
}
