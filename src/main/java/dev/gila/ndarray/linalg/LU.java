package dev.gila.ndarray.linalg;

/**
 * LU decomposition with partial pivoting, in place: {@code P A = L U} with ones on L's diagonal. Columns are halved
 * until few are left (Toledo, 1997); 2/3 n³ operations, nearly all in matrix products.
 */
final class LU {
    /** Columns that are eliminated one after another. */
    private static final int LEAF = 16;

    /** So few columns are eliminated outside blocks altogether. */
    private static final int SMALL = 64;

    private final Field field;
    private final Block a;
    /** Row i was exchanged with row swaps[i], in the order of i. */
    private final int[] swaps;
    /** The columns of both factors, where these are small; then the matrix itself stays what it was. */
    private final double[][] small;

    /** Decomposes a square matrix, which may be overwritten. */
    LU(Block a) {
        this.field = a.field();
        this.a = a;
        this.swaps = new int[a.rows];
        small = a.rows <= SMALL ? a.loadColumns() : null;
        if (small == null) factor(a, 0);
        else eliminate(small, a.rows, 0);
    }

    private void factor(Block part, int first) {
        if (part.columns <= LEAF) {
            leaf(part, first);
            return;
        }
        int h = Triangular.half(part.columns);
        Block left = part.columns(0, h);
        Block right = part.columns(h, part.columns);
        factor(left, first);
        right.swapRows(swaps, first, h);
        Triangular.solveLower(left.rows(0, h), right.rows(0, h), true);
        Block rest = right.rows(h, part.rows);
        rest.subtract(left.rows(h, part.rows), right.rows(0, h));
        factor(rest, first + h);
        left.rows(h, part.rows).swapRows(swaps, first + h, rest.columns);
    }

    private void leaf(Block part, int first) {
        double[][] x = part.loadColumns();
        eliminate(x, part.rows, first);
        part.storeColumns(x);
    }

    private void eliminate(double[][] x, int m, int first) {
        int n = x.length;
        for (int j = 0; j < n; j++) {
            double[] column = x[j];
            int pivot = j + pivot(m - j, column, j);
            swaps[first + j] = first + pivot;
            if (pivot != j) {
                for (double[] each : x) field.swap(each, j, pivot);
            }
            if (field.size(column, j) == 0) continue;
            field.divide(m - j - 1, column, j, column, j + 1);
            for (int c = j + 1; c < n; c++) field.subtract(m - j - 1, x[c], j, column, j + 1, x[c], j + 1);
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
        double[] diagonal = diagonal();
        for (int i = 0; i < a.rows; i++) {
            if (field.size(diagonal, i) == 0) throw new LinalgException("Singular matrix");
        }
        if (small != null) {
            solveSmall(b);
            return;
        }
        b.swapRows(swaps, 0, a.rows);
        Triangular.solveLower(a, b, true);
        Triangular.solveUpper(a, b);
    }

    private void solveSmall(Block b) {
        double[][] columns = b.loadColumns();
        for (double[] x : columns) {
            for (int i = 0; i < swaps.length; i++) field.swap(x, i, swaps[i]);
            Triangular.solve(field, small, x, true, true);
            Triangular.solve(field, small, x, false, false);
        }
        b.storeColumns(columns);
    }
}
