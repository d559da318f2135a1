package dev.gila.ndarray.linalg;

/**
 * LU decomposition with partial pivoting, in place: {@code P A = L U} with ones on L's diagonal; 2/3 n³ operations. The rows
 * of L in a panel of columns are in the order in which that panel left them, as in LINPACK: who solves exchanges rows
 * of the right side panel by panel, and determinants need no order.
 */
final class LU extends Panels {
    /** Columns that change another one in one pass over it. */
    private static final int TOGETHER = 4;

    /** Row i was exchanged with row swaps[i], in the order of i. */
    private final int[] swaps;
    /** Of U. */
    private final double[] diagonal;
    /** The columns of both factors, where these are small; then the matrix itself stays what it was. */
    private final double[][] small;

    /** Decomposes a matrix, which may be overwritten; columns b beyond as many as it has rows become {@code L^-1 P b}. */
    LU(Block a) {
        super(a, a.columns, leaf(a), SHARED);
        swaps = new int[count];
        diagonal = field.vector(count);
        small = a.rows <= SMALL ? a.loadColumns() : null;
        if (small != null) eliminate(0, a.rows, small);
        else run(0);
    }

    @Override
    boolean decompose(int first, Block leaf) {
        if (field != Field.REAL) return false;
        leaf.lu(swaps, first);
        leaf.loadDiagonal(diagonal, first);
        return true;
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

    @Override
    void eliminate(int first, int m, double[][] x) {
        for (int j = 0; j < x.length; j++) {
            double[] column = x[j];
            change(m, x, j);
            int pivot = j + pivot(m - j, column, j);
            swaps[first + j] = first + pivot;
            if (pivot != j) {
                for (double[] each : x) field.swap(each, j, pivot);
            }
            field.copy(1, column, j, diagonal, first + j);
            if (field.size(column, j) != 0) field.divide(m - j - 1, column, j, column, j + 1);
        }
    }

    /** Changes column j as the columns before it demand: some at once, of whose rows it is solved for first. */
    private void change(int m, double[][] x, int j) {
        double[] column = x[j];
        for (int k = 0; k < j; k += TOGETHER) {
            int end = Math.min(k + TOGETHER, j);
            field.solveUnit(k, end, x, column);
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

    double[] diagonal() {
        return diagonal;
    }

    /** Whether the exchanges of rows make an odd permutation. */
    boolean isOdd() {
        boolean odd = false;
        for (int i = 0; i < swaps.length; i++) odd ^= swaps[i] != i;
        return odd;
    }

    /**
     * {@code b = A^-1 b}. Of more than {@link #SMALL} rows A stays what it was, and only kernels read it.
     *
     * @throws LinalgException if a pivot is zero
     */
    static void solve(Block a, Block b) {
        int n = a.rows;
        if (n <= SMALL) {
            LU lu = new LU(a);
            lu.checkPivots();
            lu.solveSmall(b);
            return;
        }
        try (Block room = Block.create(a.field(), n, Strips.grains(n + b.columns))) {
            Block both = room.columns(0, n + b.columns);
            Block left = both.columns(0, n);
            Block right = both.columns(n, n + b.columns);
            left.copy(a);
            right.copy(b);
            new LU(both).checkPivots();
            Strips.each(right, strip -> Triangular.solveUpper(left, strip));
            b.copy(right);
        }
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
        if (small != null) {
            x.setIdentity();
            solveSmall(x);
            return;
        }
        int panel = width();
        Block.KERNELS.share((n - 1) / panel, i -> exchange(i * panel, (i + 1) * panel, (i + 1) * panel, n));
        new Strips(n).each((first, last) -> {
            int rest = n - first;
            x.columns(first, last).setIdentity(first);
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
        for (int i = 0; i < count; i++) {
            if (field.size(diagonal, i) == 0) throw new LinalgException("Singular matrix");
        }
    }

    private void solveSmall(Block b) {
        if (b.columns != 1) {
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
