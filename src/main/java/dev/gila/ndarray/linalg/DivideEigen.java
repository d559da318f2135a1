package dev.gila.ndarray.linalg;

import java.util.Arrays;

/**
 * Eigenvalues and vectors of a symmetric tridiagonal matrix: it is torn in two by a change of rank one, and the halves'
 * answers are put together (Cuppen, 1981; Gu and Eisenstat, "A divide-and-conquer algorithm for the symmetric tridiagonal
 * eigenproblem", 1995). At most 4/3 n³ operations, in products of matrices; fewer where eigenvalues lie close.
 */
final class DivideEigen {
    private static final int LEAF = 32;
    private static final double EPS = 0x1p-53;

    private final double[] d;
    private final double[] e;
    private final Block q;

    private DivideEigen(double[] d, double[] e, Block q) {
        this.d = d;
        this.e = e;
        this.q = q;
    }

    /** Replaces the diagonal by the eigenvalues, ascending, and gives their vectors as columns. */
    static Block solve(double[] d, double[] e) {
        int n = d.length;
        Block q = Block.createByColumns(Field.REAL, n, n);
        q.clear();
        double scale = Merging.scale(d, e);
        for (int i = 0; i < n; i++) d[i] *= scale;
        double[] off = e.clone();
        for (int i = 0; i < off.length; i++) off[i] *= scale;
        if (n > 0) new DivideEigen(d, off, q).solve(0, n);
        for (int i = 0; i < n; i++) d[i] /= scale;
        return q;
    }

    private void solve(int from, int n) {
        if (n <= LEAF) {
            double[] values = Arrays.copyOfRange(d, from, from + n);
            double[][] z = Rotations.identity(n);
            TridiagonalQL.solve(values, Arrays.copyOfRange(e, from, from + n - 1), z);
            System.arraycopy(values, 0, d, from, n);
            q.part(from, from, n, n).storeColumns(z);
            return;
        }
        int h = n / 2;
        double coupling = e[from + h - 1];
        d[from + h - 1] -= Math.abs(coupling);
        d[from + h] -= Math.abs(coupling);
        Block.KERNELS.share(2, half -> solve(half == 0 ? from : from + h, half == 0 ? h : n - h));
        if (coupling == 0) sort(from, n);
        else new Merge(from, h, n, coupling).run();
    }

    private void sort(int from, int n) {
        double[] values = Arrays.copyOfRange(d, from, from + n);
        place(from, n, values, q.part(from, from, n, n).copy());
    }

    /** Stores columns in the order of their eigenvalues, and frees them. */
    private void place(int from, int n, double[] values, Block columns) {
        int[] order = Merging.order(values);
        for (int i = 0; i < n; i++) d[from + i] = values[order[i]];
        Merging.gather(columns, order, q.part(from, from, n, n));
        columns.close();
    }

    /** The eigenproblem of {@code D + z z^T} in the basis of the halves' vectors. */
    private final class Merge {
        private final int from;
        private final int h;
        private final int n;
        private final Block part;
        private final double[] values;
        private final double[] z;
        private final int[] kinds;
        private final double tolerance;
        private final double strength;
        private final int[] kept;
        private int count;

        Merge(int from, int h, int n, double coupling) {
            this.from = from;
            this.h = h;
            this.n = n;
            part = q.part(from, from, n, n);
            values = Arrays.copyOfRange(d, from, from + n);
            z = new double[n];
            part.part(h - 1, 0, 1, h).t().load(z);
            part.part(h, h, 1, n - h).t().load(z, h);
            double root = Math.sqrt(Math.abs(coupling));
            for (int i = 0; i < n; i++) z[i] *= i < h ? root : Math.copySign(root, coupling);
            kinds = new int[n];
            Arrays.fill(kinds, 0, h, Merging.TOP);
            Arrays.fill(kinds, h, n, Merging.BOTTOM);
            double most = Math.abs(coupling);
            for (double value : values) most = Math.max(most, Math.abs(value));
            tolerance = 8 * EPS * most;
            strength = Math.sqrt(2) * root;
            kept = new int[n];
        }

        void run() {
            int[] deflated = deflate();
            int k = count;
            Block fresh = Block.createByColumns(Field.REAL, n, n);
            double[] merged = new double[n];
            if (k > 0) combine(fresh.columns(0, k), merged);
            for (int i = k; i < n; i++) merged[i] = values[deflated[i - k]];
            Merging.gather(part, Arrays.copyOf(deflated, n - k), fresh.columns(k, n));
            place(from, n, merged, fresh);
        }

        /** Sets aside eigenvectors of a half that are the whole's as well; the others are {@link #kept}, ascending. */
        private int[] deflate() {
            int[] deflated = new int[n];
            int gone = 0;
            int pending = -1;
            for (int next : Merging.order(values)) {
                if (strength * Math.abs(z[next]) <= tolerance) {
                    deflated[gone++] = next;
                } else if (pending >= 0 && rotateAway(pending, next)) {
                    deflated[gone++] = pending;
                    pending = next;
                } else {
                    if (pending >= 0) kept[count++] = pending;
                    pending = next;
                }
            }
            if (pending >= 0) kept[count++] = pending;
            return deflated;
        }

        /** Where two eigenvalues are so close that a rotation of their vectors costs nothing, takes one out of z. */
        private boolean rotateAway(int i, int k) {
            double length = Rotations.length(z[i], z[k]);
            double c = z[k] / length;
            double s = -z[i] / length;
            if (Math.abs((values[k] - values[i]) * c * s) > tolerance) return false;
            z[k] = length;
            z[i] = 0;
            Merging.rotate(part, i, k, c, s);
            kinds[i] = kinds[k] = kinds[i] | kinds[k];
            double low = values[i] * c * c + values[k] * s * s;
            values[k] = values[i] * s * s + values[k] * c * c;
            values[i] = low;
            return true;
        }

        private void combine(Block fresh, double[] merged) {
            int k = count;
            double[] poles = new double[k];
            double[] weights = new double[k];
            int[] kind = new int[k];
            for (int i = 0; i < k; i++) {
                poles[i] = values[kept[i]];
                weights[i] = z[kept[i]];
                kind[i] = kinds[kept[i]];
            }
            Secular secular = new Secular(poles, weights, false);
            System.arraycopy(secular.roots, 0, merged, 0, k);
            double[][] w = secular.distances;
            new Strips(k).each((first, last) -> {
                for (int j = first; j < last; j++) {
                    for (int i = 0; i < k; i++) w[j][i] = secular.z[i] / w[j][i];
                    Merging.normalize(w[j]);
                }
            });
            int[] columns = Arrays.copyOf(kept, k);
            Merging.combine(part.rows(0, h), fresh.rows(0, h), Merging.TOP, columns, kind, w);
            Merging.combine(part.rows(h, n), fresh.rows(h, n), Merging.BOTTOM, columns, kind, w);
        }
    }
}
