package dev.gila.ndarray.linalg;

import java.util.Arrays;

/**
 * Singular values and vectors of an upper bidiagonal matrix: without a row in its middle it falls into two, whose answers
 * are put together (Gu and Eisenstat, "A divide-and-conquer algorithm for the bidiagonal SVD", 1995; LAPACK's bdsdc). At
 * most 8/3 n³ operations, in products of matrices; fewer where values lie close.
 */
final class DivideSvd implements AutoCloseable {
    private static final int LEAF = 32;
    private static final double EPS = 0x1p-53;
    /** A part whose elements are smaller than this, where the whole matrix has some of about one, counts as this large. */
    private static final double LEAST = 1e-30;

    /** The singular values, descending. */
    final double[] values;
    /** Left and right singular vectors as columns. */
    final Block u;

    final Block v;
    private final Block ascendingU;
    private final Block ascendingV;
    private final double[] d;
    private final double[] e;
    /** Ascending in each part that is solved. */
    private final double[] s;

    DivideSvd(double[] diagonal, double[] off) {
        int n = diagonal.length;
        double scale = Merging.scale(diagonal, off);
        d = diagonal.clone();
        e = Arrays.copyOf(off, n);
        for (int i = 0; i < n; i++) {
            d[i] *= scale;
            e[i] *= scale;
        }
        s = new double[n];
        ascendingU = Block.createByColumns(Field.REAL, n, n);
        ascendingV = Block.createByColumns(Field.REAL, n, n);
        u = ascendingU.reversed();
        v = ascendingV.reversed();
        u.clear();
        v.clear();
        if (isZero()) {
            u.setIdentity();
            v.setIdentity();
        } else {
            solve(0, n, 0);
        }
        values = new double[n];
        for (int i = 0; i < n; i++) values[i] = s[n - 1 - i] / scale;
    }

    @Override
    public void close() {
        u.close();
        v.close();
    }

    private boolean isZero() {
        for (int i = 0; i < d.length; i++) if (d[i] != 0 || e[i] != 0) return false;
        return true;
    }

    /** Solves rows from {@code from} on, which have {@code extra} (0 or 1) columns more than they are. */
    private void solve(int from, int n, int extra) {
        if (n <= LEAF) {
            leaf(from, n, extra);
            return;
        }
        int h = (n - 1) / 2;
        Block.KERNELS.share(2, half -> {
            if (half == 0) solve(from, h, 1);
            else solve(from + h + 1, n - h - 1, extra);
        });
        new Merge(from, h, n, extra).run();
    }

    private void leaf(int from, int n, int extra) {
        double[] diagonal = Arrays.copyOfRange(d, from, from + n);
        double[][] left = Rotations.identity(n);
        double[][] right = Rotations.identity(n + extra);
        BidiagonalQR.solve(diagonal, Arrays.copyOfRange(e, from, from + n - 1 + extra), left, right);
        for (int i = 0; i < n; i++) s[from + i] = diagonal[n - 1 - i];
        ascendingU.part(from, from, n, n).reversed().storeColumns(left);
        if (extra == 1) ascendingV.part(from, from + n, n + 1, 1).store(right[n]);
        ascendingV.part(from, from, n + extra, n).reversed().storeColumns(Arrays.copyOf(right, n));
    }

    /**
     * The problem of a matrix with z as its first row and poles on the diagonal, the first of which is zero, in the basis
     * of the halves' vectors. Index 0 is the row in the middle; index i stands for column {@code column(i)} of u and v.
     */
    private final class Merge {
        private final int from;
        private final int h;
        private final int n;
        private final int extra;
        private final Block left;
        private final Block right;
        private final double[] poles;
        private final double[] z;
        private final int[] kinds;
        private final double tolerance;
        private final int[] kept;
        private int count = 1;
        private int firstKind;

        Merge(int from, int h, int n, int extra) {
            this.from = from;
            this.h = h;
            this.n = n;
            this.extra = extra;
            left = ascendingU.part(from, from, n, n);
            right = ascendingV.part(from, from, n + extra, n + extra);
            double alpha = d[from + h];
            double beta = e[from + h];
            double most = Math.max(Math.abs(alpha), Math.abs(beta));
            poles = new double[n];
            z = new double[n];
            kinds = new int[n];
            kept = new int[n];
            double[] row = right.part(h, 0, 1, h + 1).t().load();
            double[] next = right.part(h + 1, h + 1, 1, n - h - 1 + extra).t().load();
            for (int i = 1; i < n; i++) {
                boolean top = i <= h;
                poles[i] = s[from + column(i)];
                z[i] = top ? alpha * row[i - 1] : beta * next[i - h - 1];
                kinds[i] = top ? Merging.TOP : Merging.BOTTOM;
                most = Math.max(most, poles[i]);
            }
            tolerance = 8 * EPS * Math.max(most, LEAST);
            double last = extra == 1 ? beta * next[n - h - 1] : 0;
            prepareFirst(alpha * row[h], last);
        }

        /** Which column of u and v belongs to an index other than 0: the halves' columns, which leave out column h. */
        private int column(int i) {
            return i <= h ? i - 1 : i;
        }

        /** Of the vectors that belong to no value in the halves one goes to index 0, the other, if any, stays without. */
        private void prepareFirst(double one, double other) {
            z[0] = Rotations.length(one, other);
            firstKind = extra == 1 ? Merging.BOTH : Merging.TOP;
            if (extra == 1 && z[0] > 0) Merging.rotate(right, h, n, one / z[0], other / z[0]);
            else if (extra == 0) z[0] = one;
            if (Math.abs(z[0]) <= tolerance) z[0] = tolerance;
        }

        void run() {
            int[] deflated = deflate();
            Block freshLeft = Block.createByColumns(Field.REAL, n, n);
            Block freshRight = Block.createByColumns(Field.REAL, n + extra, n);
            double[] merged = new double[n];
            combine(freshLeft.columns(0, count), freshRight.columns(0, count), merged);
            int[] gone = new int[n - count];
            for (int i = count; i < n; i++) {
                merged[i] = poles[deflated[i - count]];
                gone[i - count] = column(deflated[i - count]);
            }
            Merging.gather(left, gone, freshLeft.columns(count, n));
            Merging.gather(right, gone, freshRight.columns(count, n));
            int[] order = Merging.order(merged);
            for (int i = 0; i < n; i++) s[from + i] = merged[order[i]];
            Merging.gather(freshLeft, order, left);
            Merging.gather(freshRight, order, right);
            freshLeft.close();
            freshRight.close();
        }

        /** Sets aside vectors of a half that are the whole's as well; the others are {@link #kept}, ascending, after 0. */
        private int[] deflate() {
            int[] deflated = new int[n];
            int gone = 0;
            int pending = -1;
            for (int next : Merging.order(poles)) {
                if (next == 0) continue;
                if (Math.abs(z[next]) <= tolerance) {
                    deflated[gone++] = next;
                } else if (pending >= 0 && poles[next] - poles[pending] <= tolerance) {
                    rotateAway(pending, next);
                    deflated[gone++] = pending;
                    pending = next;
                } else {
                    if (pending >= 0) kept[count++] = pending;
                    pending = next;
                }
            }
            if (pending >= 0) kept[count++] = pending;
            if (count > 1) poles[kept[1]] = Math.max(poles[kept[1]], tolerance / 2);
            return deflated;
        }

        private void rotateAway(int i, int k) {
            double length = Rotations.length(z[i], z[k]);
            double c = z[k] / length;
            double sine = -z[i] / length;
            z[k] = length;
            z[i] = 0;
            Merging.rotate(left, column(i), column(k), c, sine);
            Merging.rotate(right, column(i), column(k), c, sine);
            kinds[i] = kinds[k] = kinds[i] | kinds[k];
        }

        private void combine(Block freshLeft, Block freshRight, double[] merged) {
            int k = count;
            double[] keptPoles = new double[k];
            double[] weights = new double[k];
            int[] leftKinds = new int[k];
            int[] rightKinds = new int[k];
            int[] columns = new int[k];
            for (int i = 0; i < k; i++) {
                keptPoles[i] = poles[kept[i]];
                weights[i] = z[kept[i]];
                columns[i] = i == 0 ? h : column(kept[i]);
                leftKinds[i] = i == 0 ? 0 : kinds[kept[i]];
                rightKinds[i] = i == 0 ? firstKind : kinds[kept[i]];
            }
            Secular secular = new Secular(keptPoles, weights, true);
            System.arraycopy(secular.roots, 0, merged, 0, k);
            double[][] w = secular.distances;
            double[][] leftW = Field.REAL.vectors(k, k);
            new Strips(k).each((first, last) -> {
                for (int j = first; j < last; j++) setVectors(secular.z, keptPoles, w[j], leftW[j]);
            });
            Merging.combine(right.rows(0, h + 1), freshRight.rows(0, h + 1), Merging.TOP, columns, rightKinds, w);
            int all = n + extra;
            Merging.combine(
                    right.rows(h + 1, all), freshRight.rows(h + 1, all), Merging.BOTTOM, columns, rightKinds, w);
            Merging.combine(left.rows(0, h), freshLeft.rows(0, h), Merging.TOP, columns, leftKinds, leftW);
            Merging.combine(left.rows(h + 1, n), freshLeft.rows(h + 1, n), Merging.BOTTOM, columns, leftKinds, leftW);
            double[] middle = new double[k];
            for (int j = 0; j < k; j++) middle[j] = leftW[j][0];
            freshLeft.part(h, 0, 1, k).t().store(middle);
        }

        /** Of one value the right vector, in place of the distances, and the left one. */
        private static void setVectors(double[] weights, double[] poles, double[] right, double[] left) {
            for (int i = 0; i < right.length; i++) right[i] = weights[i] / right[i];
            for (int i = 0; i < right.length; i++) left[i] = poles[i] * right[i];
            left[0] = -1;
            Merging.normalize(left);
            Merging.normalize(right);
        }
    }
}
