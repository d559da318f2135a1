package dev.gila.ndarray.linalg;

import java.util.Arrays;
import java.util.Comparator;

/** What the two divide-and-conquer algorithms share: vectors of two halves become those of the whole. */
final class Merging {
    /** Which rows of a column may be other than zero. */
    static final int TOP = 1;

    static final int BOTTOM = 2;
    static final int BOTH = TOP | BOTTOM;

    private Merging() {}

    /** The numbers 0 to n - 1 in the order of these values. */
    static int[] order(double[] values) {
        Integer[] order = new Integer[values.length];
        for (int i = 0; i < order.length; i++) order[i] = i;
        Arrays.sort(order, Comparator.comparingDouble(i -> values[i]));
        return Arrays.stream(order).mapToInt(Integer::intValue).toArray();
    }

    /**
     * {@code to = from[:, columns] w} for the rows of one half.
     *
     * @param half the rows that these are
     * @param kinds which rows of each column may be other than zero
     * @param w as many rows as columns are named, by columns
     */
    static void combine(Block from, Block to, int half, int[] columns, int[] kinds, double[] w) {
        int n = columns.length;
        int count = 0;
        for (int kind : kinds) count += (kind & half) != 0 ? 1 : 0;
        if (count == 0) {
            for (int j = 0; j < to.columns; j++) to.column(j).store(new double[to.rows]);
            return;
        }
        double[] chosen = new double[count * to.columns];
        try (Block gathered = Block.createByColumns(Field.REAL, from.rows, count);
                Block weights = Block.createByColumns(Field.REAL, count, to.columns)) {
            for (int i = 0, at = 0; i < n; i++) {
                if ((kinds[i] & half) == 0) continue;
                gathered.column(at).copy(from.column(columns[i]));
                for (int j = 0; j < to.columns; j++) chosen[at + j * count] = w[i + j * n];
                at++;
            }
            weights.store(chosen);
            to.product(gathered, weights);
        }
    }

    /** {@code (x, y) = (c x + s y, c y - s x)} for columns x and y. */
    static void rotate(Block q, int x, int y, double c, double s) {
        double[] one = q.column(x).load();
        double[] other = q.column(y).load();
        Rotations.rotate(q.rows, one, 0, other, 0, c, s);
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
