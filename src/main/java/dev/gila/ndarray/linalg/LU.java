package dev.gila.ndarray.linalg;

/**
 * LU decomposition with partial pivoting, in place: {@code P A = L U} with ones on L's diagonal; 2/3 n³ operations. The rows
 * of L in a panel of columns are in the order in which that panel left them, as in LINPACK: who solves exchanges rows
 * of the right side panel by panel, and determinants need no order.
 */
final class LU extends Panels {
    /** So few columns are eliminated outside blocks altogether. */
    private static final int SMALL = 64;

    /** Columns that change another one in one pass over it. */
    private static final int TOGETHER = 4;

    private final Field field;
    private final Block a;
    /** Row i was exchanged with row swaps[i], in the order of i. */
    private final int[] swaps;
    /** The columns of both factors, where these are small; then the matrix itself stays what it was. */
    private final double[][] small;

    /** Decomposes a square matrix, which may be overwritten. */
    LU(Block a) {
        super(a.rows);
        this.field = a.field();
        this.a = a;
        this.swaps = new int[a.rows];
        small = a.rows <= SMALL ? a.loadColumns() : null;
        if (small != null) {
            eliminate(small, 0);
            return;
        }
        run(a.rows, a.rows);
    }

    @Override
    void eliminate(int from, int to) {
        Block part = a.part(from, from, a.rows - from, to - from);
        double[][] x = part.loadColumns();
        eliminate(x, from);
        part.storeColumns(x);
    }

    @Override
    void update(int from, int to, int first, int last) {
        Block top = a.part(from, first, to - from, last - first);
        exchange(first, last, from, to);
        Triangular.solveLower(a.part(from, from, to - from, to - from), top, true);
        a.part(to, first, a.rows - to, last - first).subtract(a.part(to, from, a.rows - to, to - from), top);
    }

    @Override
    void join(int from, int middle, int to) {
        exchange(from, middle, middle, to);
    }

    private void exchange(int first, int last, int from, int to) {
        a.part(from, first, a.rows - from, last - first).swapRows(swaps, from, to - from);
    }

    private void eliminate(double[][] x, int first) {
        int m = a.rows - first;
        for (int j = 0; j < x.length; j++) {
            double[] column = x[j];
            change(x, j);
            int pivot = j + pivot(m - j, column, j);
            swaps[first + j] = first + pivot;
            if (pivot != j) {
                for (double[] each : x) field.swap(each, j, pivot);
            }
            if (field.size(column, j) != 0) field.divide(m - j - 1, column, j, column, j + 1);
        }
    }

    /** Changes column j as the columns before it demand: some at once, of whose rows it is solved for first. */
    private void change(double[][] x, int j) {
        double[] column = x[j];
        int m = column.length / field.width();
        for (int k = 0; k < j; k += TOGETHER) {
            int end = Math.min(k + TOGETHER, j);
            for (int i = k; i < end; i++) field.subtract(end - i - 1, column, i, x[i], i + 1, column, i + 1);
            field.subtract(m - end, column, k, x, k, end - k, end, column);
        }
    }

    private int pivot(int n, double[] x, int xo) {
        int best = 0;
        double most = field.size(x, xo);
        for (int i = 1; i < n; i++) {
            double size = field.size(x, xo + i);
            if (size > most) {
                most = size;
                best = i;
            }
        }
        return best;
    }

    /** The diagonal of U. */
    double[] diagonal() {
        double[] diagonal = field.vector(a.rows);
        for (int i = 0; i < a.rows; i++) {
            if (small == null) a.part(i, i, 1, 1).load(diagonal, i);
            else field.copy(1, small[i], i, diagonal, i);
        }
        return diagonal;
    }

    /** Whether the exchanges of rows make an odd permutation. */
    boolean isOdd() {
        boolean odd = false;
        for (int i = 0; i < swaps.length; i++) odd ^= swaps[i] != i;
        return odd;
    }

    /**
     * {@code b = A^-1 b}.
     *
     * @throws LinalgException if a pivot is zero
     */
    void solve(Block b) {
        checkPivots();
        if (small != null) {
            solveSmall(b);
            return;
        }
        int n = a.rows;
        Strips.each(b, strip -> {
            for (int from = 0; from < n; from += width()) {
                int to = Math.min(from + width(), n);
                Block top = strip.rows(from, to);
                strip.rows(from, n).swapRows(swaps, from, to - from);
                Triangular.solveLower(a.part(from, from, to - from, to - from), top, true);
                if (to < n) strip.rows(to, n).subtract(a.part(to, from, n - to, to - from), top);
            }
            Triangular.solveUpper(a, strip);
        });
    }

    /**
     * {@code x = A^-1}, as {@code U^-1 L^-1 P}: rows of L^-1 begin with zeros, which are left alone. All of L is put in one
     * order first, so that nothing else can be solved afterwards.
     *
     * @throws LinalgException if a pivot is zero
     */
    void invert(Block x) {
        int n = a.rows;
        checkPivots();
        x.setIdentity();
        if (small != null) {
            solveSmall(x);
            return;
        }
        int panel = width();
        Block.KERNELS.share((n - 1) / panel, i -> exchange(i * panel, (i + 1) * panel, (i + 1) * panel, n));
        new Strips(n).each((first, last) -> {
            int rest = n - first;
            Triangular.solveLower(a.part(first, first, rest, rest), x.part(first, first, rest, last - first), true);
            Triangular.solveUpper(a, x.columns(first, last));
        });
        int[] order = new int[n];
        for (int i = 0; i < n; i++) order[i] = i;
        for (int i = 0; i < n; i++) {
            int kept = order[i];
            order[i] = order[swaps[i]];
            order[swaps[i]] = kept;
        }
        new Strips(n).each((first, last) -> x.rows(first, last).orderColumns(order));
    }

    private void checkPivots() {
        double[] diagonal = diagonal();
        for (int i = 0; i < a.rows; i++) {
            if (field.size(diagonal, i) == 0) throw new LinalgException("Singular matrix");
        }
    }

    private void solveSmall(Block b) {
        if (b.columns > 1) {
            solveRows(b);
            return;
        }
        double[] x = b.load();
        for (int i = 0; i < swaps.length; i++) field.swap(x, i, swaps[i]);
        Triangular.solve(field, small, x, true, true);
        Triangular.solve(field, small, x, false, false);
        b.store(x);
    }

    private void solveRows(Block b) {
        int n = a.rows;
        double[][] triangles = field.vectors(n, n);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) field.copy(1, small[j], i, triangles[i], j);
        }
        double[][] rows = b.t().loadColumns();
        for (int i = 0; i < n; i++) Rotations.swap(rows, i, swaps[i]);
        Triangular.solveRows(field, triangles, rows, b.columns, true, true);
        Triangular.solveRows(field, triangles, rows, b.columns, false, false);
        b.t().storeColumns(rows);
    }
}
