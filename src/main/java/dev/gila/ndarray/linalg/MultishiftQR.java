package dev.gila.ndarray.linalg;

import java.util.Arrays;

/**
 * Real Schur form of a large Hessenberg matrix: chains of small bulges, and aggressive early deflation (Braman, Byers and
 * Mathias, "The multishift QR algorithm", parts I and II, SIAM J. Matrix Anal. Appl. 23, 2002). All that is done happens in
 * windows on the diagonal, on the heap; the orthogonal matrix of a window then changes what stands beside and above it, and
 * the columns of Z, by products of matrices, which threads share.
 */
final class MultishiftQR {
    /** Blocks up to this size are left to {@link RealSchur}. */
    private static final int SMALL = 150;

    /** Bulges of two shifts each that follow one another at a distance of {@link #APART} rows. */
    private static final int BULGES = 16;

    private static final int APART = 3;
    /** Rows by which a chain moves on in one window. */
    private static final int STRIDE = 48;
    /** Rows of the window in which deflation is sought. */
    private static final int DEFLATION = 56;
    /** Where so many eigenvalues of one window deflate, the next one is looked at before a chain is sent down. */
    private static final int MANY = DEFLATION / 7;

    private static final int ROUNDS = 30;
    /** So many rounds without a deflation ask for other shifts. */
    private static final int STUCK = 6;

    private static final double EPS = 0x1p-52;

    private final int n;
    private final Block h;
    private final Block z;
    private final double norm;
    /** The active block: rows from low until before end. */
    private int low;

    private int end;

    private MultishiftQR(Block h, Block z, double norm) {
        this.n = h.rows;
        this.h = h;
        this.z = z;
        this.norm = norm;
        end = n;
    }

    /** As {@link RealSchur#reduce(int, double[], double[])}. */
    static void reduce(int n, double[] h, double[] z) {
        if (n <= SMALL) {
            RealSchur.reduce(n, h, z);
            return;
        }
        double norm = 0;
        for (double value : h) norm = Math.max(norm, Math.abs(value));
        try (Block matrix = Block.createByColumns(Field.REAL, n, n);
                Block basis = z == null ? null : Block.createByColumns(Field.REAL, n, n)) {
            matrix.store(h);
            if (z != null) basis.store(z);
            new MultishiftQR(matrix, basis, norm).run();
            matrix.load(h);
            if (z != null) basis.load(z);
        }
    }

    private void run() {
        int fruitless = 0;
        while (end > 0) {
            low = split();
            if (end - low <= SMALL) {
                finish();
                end = low;
                fruitless = 0;
                continue;
            }
            Deflation found = new Deflation(h, end - DEFLATION, DEFLATION);
            int gone = found.count();
            if (gone > 0) {
                found.store();
                apply(end - DEFLATION, end, found.v);
                fruitless = 0;
            } else if (++fruitless > ROUNDS) {
                throw new LinalgException("Eigenvalues did not converge");
            }
            end -= gone;
            if (gone >= MANY || end - low <= SMALL) continue;
            sweep(fruitless > 0 && fruitless % STUCK == 0 ? otherShifts() : found.shifts(BULGES));
        }
    }

    /** Where the unreduced block begins that ends before {@link #end}. */
    private int split() {
        double[] pair = new double[2];
        double below = 0;
        for (int i = end - 1; i >= 0; i--) {
            int rows = i + 1 < end ? 2 : 1;
            h.part(i, i, rows, 1).load(pair);
            double beside = Math.abs(pair[0]) + below;
            if (rows == 2 && Math.abs(pair[1]) <= EPS * (beside == 0 ? norm : beside)) {
                h.part(i + 1, i, 1, 1).store(new double[1]);
                return i + 1;
            }
            below = Math.abs(pair[0]);
        }
        return 0;
    }

    /** Reduces an active block that is small. */
    private void finish() {
        Block block = h.part(low, low, end - low, end - low);
        double[][] t = block.loadColumns();
        double[][] v = z == null ? null : Rotations.identity(end - low);
        RealSchur.reduce(t, v);
        block.storeColumns(t);
        if (v != null) apply(low, end, v);
    }

    private Shifts[] otherShifts() {
        Shifts[] shifts = new Shifts[BULGES];
        for (int b = 0; b < BULGES; b++) {
            int i = end - 1 - 2 * b;
            shifts[b] = Shifts.about(h(i, i), Math.abs(h(i, i - 1)) + Math.abs(h(i - 1, i - 2)));
        }
        return shifts;
    }

    private double h(int i, int j) {
        double[] value = new double[1];
        h.part(i, j, 1, 1).load(value);
        return value[0];
    }

    /** Chases a bulge for each pair of shifts through the active block: window after window, the first one first. */
    private void sweep(Shifts[] shifts) {
        int last = end - 1;
        int tail = APART * (shifts.length - 1);
        for (int lead = low; lead - tail < last; lead += STRIDE) {
            int from = Math.max(low, clamp(lead - tail) - 1);
            int to = Math.min(end, clamp(lead + STRIDE) + APART);
            Block block = h.part(from, from, to - from, to - from);
            double[][] w = block.loadColumns();
            double[][] u = Rotations.identity(to - from);
            Chase chase = new Chase(w, u);
            for (int b = 0; b < shifts.length; b++) {
                int start = clamp(lead - APART * b);
                int stop = clamp(lead + STRIDE - APART * b);
                for (int k = start; k < stop; k++) chase.step(k - from, k == low ? shifts[b] : null);
            }
            block.storeColumns(w);
            apply(from, to, u);
        }
    }

    private int clamp(int row) {
        return Math.max(low, Math.min(row, end - 1));
    }

    /** A window's matrix, by its columns, changes the rows beside and the columns above the window, and Z. */
    private void apply(int from, int to, double[][] v) {
        int size = to - from;
        int right = z == null ? end : n;
        int top = z == null ? low : 0;
        try (Block factor = Block.createByColumns(Field.REAL, size, size)) {
            factor.storeColumns(v);
            Strips beside = new Strips(right - to);
            Strips above = new Strips(from - top);
            Strips all = new Strips(z == null ? 0 : n);
            int count = beside.count() + above.count() + all.count();
            // Each thread takes the same part of the list window after window, so that Z stays in the cache of some.
            int threads = Block.KERNELS.threads();
            Block.KERNELS.share(threads, part -> {
                for (int i = count * part / threads; i < count * (part + 1) / threads; i++) {
                    int k = i - beside.count();
                    int l = k - above.count();
                    if (k < 0) multiplyRows(h.part(from, to, size, right - to), beside, i, factor.t());
                    else if (l < 0) multiply(h.part(top, from, from - top, size), above, k, factor);
                    else multiply(z.part(0, from, n, size), all, l, factor);
                }
            });
        }
    }

    private static void multiplyRows(Block whole, Strips strips, int i, Block factor) {
        Block part = whole.columns(strips.start(i), strips.start(i + 1));
        try (Block old = part.copy()) {
            part.product(factor, old);
        }
    }

    private static void multiply(Block whole, Strips strips, int i, Block factor) {
        Block part = whole.rows(strips.start(i), strips.start(i + 1));
        try (Block old = part.copy()) {
            part.product(old, factor);
        }
    }

    /** Bulges in a window, by its columns: reflections change the window, and gather in u. */
    private static final class Chase {
        private final double[][] w;
        private final double[][] u;
        private final int size;
        private final double[] v = new double[3];

        Chase(double[][] w, double[][] u) {
            this.w = w;
            this.u = u;
            this.size = w.length;
        }

        /** The reflection of rows k to k + 2 that takes a bulge on by a row, or with shifts makes one. */
        void step(int k, Shifts shifts) {
            int rows = Math.min(3, size - k);
            v[2] = 0;
            if (shifts != null) shifts.start(w, k, v);
            else System.arraycopy(w[k - 1], k, v, 0, rows);
            double tau = RealSchur.reflect(rows, v);
            if (shifts == null) {
                Arrays.fill(w[k - 1], k + 1, k + rows, 0);
                w[k - 1][k] = v[0];
            }
            if (tau == 0) return;
            for (int j = k; j < size; j++) RealSchur.applyLeft(w[j], k, rows, v[1], v[2], tau);
            RealSchur.applyRight(w, 0, Math.min(size, k + 4), k, rows, v, tau);
            RealSchur.applyRight(u, 0, size, k, rows, v, tau);
        }
    }
}
