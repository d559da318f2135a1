package dev.gila.ndarray.linalg;

/**
 * Right eigenvectors of a real Schur form T by back-substitution, for many of its eigenvalues at once: some rows are solved
 * for, what stands above them follows by a product of matrices. Vectors of a complex pair are two
 * columns, real and imaginary parts of the first one's.
 */
final class QuasiTriangle {
    /** About so many rows are solved for before those above are changed. */
    private static final int ROWS = 32;

    /** Beyond this, a vector is scaled down so that it does not overflow. */
    private static final double LARGE = 1e100;

    private static final double EPS = 0x1p-52;

    private final int n;
    private final double[] values;
    /** Differences of eigenvalues below this count as this. */
    private final double[] least;

    private final double[] elements;

    /** T column after column, and its eigenvalues as complex numbers. */
    QuasiTriangle(int n, double[] t, double[] values) {
        this.n = n;
        this.values = values;
        elements = t;
        least = new double[n];
        double diagonal = 0;
        for (int k = 0; k < n; k++) {
            diagonal = Math.max(diagonal, Math.abs(t[k + k * n]));
            double norm = diagonal;
            for (int i = k * n; i < k * n + k; i++) norm = Math.max(norm, Math.abs(t[i]));
            least[k] = Math.max(EPS * norm, Double.MIN_NORMAL / EPS);
        }
    }

    /**
     * The vectors, column after column, of length one: real ones if all eigenvalues are, else complex ones.
     *
     * @param basis the Schur vectors, column after column
     * @param scales what their rows are multiplied by
     */
    double[] vectors(double[] basis, double[] scales, boolean isReal) {
        double[] result = new double[Math.multiplyExact(n * (isReal ? 1 : 2), n)];
        try (Block t = Block.createByColumns(Field.REAL, n, n);
                Block z = Block.createByColumns(Field.REAL, n, n);
                Block x = Block.createByColumns(Field.REAL, n, n);
                Block product = Block.createByColumns(Field.REAL, n, n)) {
            t.store(elements);
            z.store(basis);
            x.clear();
            new Strips(n).each((start, stop) -> {
                int first = isSecond(start) ? start + 1 : start;
                int last = isSecond(stop) ? stop + 1 : stop;
                substitute(t, x, first, last);
                Block columns = product.columns(first, last);
                columns.product(z.columns(0, last), x.part(0, first, last, last - first));
                double[][] vectors = columns.loadColumns();
                for (double[] vector : vectors) for (int i = 0; i < n; i++) vector[i] *= scales[i];
                for (int k = first; k < last; k += isPair(k) ? 2 : 1) {
                    double[] im = isPair(k) ? vectors[k - first + 1] : null;
                    put(vectors[k - first], im, result, k, isReal ? 1 : 2);
                }
            });
        }
        return result;
    }

    private boolean isPair(int k) {
        return values[2 * k + 1] > 0;
    }

    private boolean isSecond(int k) {
        return k < n && values[2 * k + 1] < 0;
    }

    /** Whether row i is the second one of a block of two. */
    private boolean splitsBlock(int i) {
        return i > 0 && i < n && elements[i + (i - 1) * n] != 0;
    }

    /** Writes a vector, and its conjugate if it is complex, divided by its length. */
    private void put(double[] re, double[] im, double[] to, int k, int width) {
        double length = Field.REAL.norm(n, re, 0);
        if (im != null) length = Rotations.length(length, Field.REAL.norm(n, im, 0));
        if (length == 0) length = 1;
        for (int i = 0; i < n; i++) {
            int at = (i + k * n) * width;
            to[at] = re[i] / length;
            if (im == null) continue;
            to[at + 1] = im[i] / length;
            to[at + 2 * n] = to[at];
            to[at + 2 * n + 1] = -to[at + 1];
        }
    }

    /** Columns of x, which are zero, become vectors of T. */
    private void substitute(Block t, Block x, int first, int last) {
        for (int to = last; to > 0; ) {
            int from = Math.max(0, to - ROWS);
            if (splitsBlock(from)) from--;
            double[][] triangle = t.part(from, from, to - from, to - from).loadColumns();
            Block rows = x.part(from, first, to - from, last - first);
            double[][] columns = rows.loadColumns();
            for (int k = first; k < last; k += isPair(k) ? 2 : 1) {
                if (k < from) continue;
                double[] im = isPair(k) ? columns[k - first + 1] : new double[to - from];
                new Column(k, x.columns(k, isPair(k) ? k + 2 : k + 1), from, triangle, columns[k - first], im).solve();
            }
            rows.storeColumns(columns);
            x.part(0, first, from, last - first).subtract(t.part(0, from, from, to - from), rows);
            to = from;
        }
    }

    /** Some rows of a vector, those of the blocks that begin with row {@code from}. */
    private final class Column {
        private final int k;
        private final Block whole;
        private final int from;
        private final double[][] t;
        private final double[] re;
        private final double[] im;
        private final double valueRe;
        private final double valueIm;
        /** The block's matrix less the eigenvalue, by columns, and what it is solved for. */
        private final double[][] a = new double[2][4];

        private final double[] b = new double[4];

        Column(int k, Block whole, int from, double[][] t, double[] re, double[] im) {
            this.k = k;
            this.whole = whole;
            this.from = from;
            this.t = t;
            this.re = re;
            this.im = im;
            valueRe = values[2 * k];
            valueIm = values[2 * k + 1];
        }

        /** The rows that the vector has, from the last one to the first. */
        void solve() {
            int i = Math.min(re.length, (isPair(k) ? k + 2 : k + 1) - from) - 1;
            while (i >= 0) {
                int rows = splitsBlock(from + i) ? 2 : 1;
                int top = i - rows + 1;
                if (from + top == k) start(top);
                else divide(top, rows);
                for (; i >= top; i--) {
                    Field.REAL.subtract(top, re, i, t[i], 0, re, 0);
                    Field.REAL.subtract(top, im, i, t[i], 0, im, 0);
                }
            }
        }

        /** The vector of the block whose eigenvalue it is. */
        private void start(int i) {
            re[i] = 1;
            if (!isPair(k)) return;
            double half = (t[i][i] - t[i + 1][i + 1]) / 2;
            double above = t[i + 1][i];
            double below = t[i][i + 1];
            if (Math.abs(above) >= Math.abs(below)) {
                re[i + 1] = -half / above;
                im[i + 1] = valueIm / above;
            } else {
                re[i] = half / below;
                im[i] = valueIm / below;
                re[i + 1] = 1;
            }
        }

        private void divide(int i, int rows) {
            for (int c = 0; c < rows; c++) {
                for (int r = 0; r < rows; r++) {
                    a[c][2 * r] = t[i + c][i + r] - (r == c ? valueRe : 0);
                    a[c][2 * r + 1] = r == c ? -valueIm : 0;
                }
                b[2 * c] = re[i + c];
                b[2 * c + 1] = im[i + c];
            }
            Field field = Field.COMPLEX;
            if (rows == 2) {
                if (field.size(a[0], 1) > field.size(a[0], 0))
                    for (double[] x : new double[][] {a[0], a[1], b}) field.swap(x, 0, 1);
                field.divide(1, a[0], 0, a[0], 1);
                field.subtract(1, a[0], 1, a[1], 0, a[1], 1);
                field.subtract(1, a[0], 1, b, 0, b, 1);
            }
            for (int r = rows - 1; r >= 0; r--) {
                if (field.size(a[r], r) < least[k]) field.set(a[r], r, least[k]);
                field.divide(1, a[r], r, b, r);
                if (r == 1) field.subtract(1, b, 1, a[1], 0, b, 0);
            }
            double size = 0;
            for (int r = 0; r < rows; r++) {
                re[i + r] = b[2 * r];
                im[i + r] = b[2 * r + 1];
                size = Math.max(size, field.size(b, r));
            }
            if (size > LARGE) scale(1 / size);
        }

        private void scale(double factor) {
            double[] all = whole.load();
            for (double[] part : new double[][] {all, re, im}) for (int i = 0; i < part.length; i++) part[i] *= factor;
            whole.store(all);
        }
    }
}
