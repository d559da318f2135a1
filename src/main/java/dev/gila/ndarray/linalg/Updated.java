package dev.gila.ndarray.linalg;

/**
 * A matrix under rank-one updates, as the reductions to condensed form need it. Indices are those of the whole matrix. Rows
 * and columns before those that an update reaches are finished.
 */
interface Updated extends AutoCloseable {
    /** Up to this many rows and columns updates are carried out at once, on the heap. */
    int SMALL = 64;

    /** Stands for {@code a}, which it may change; {@code most} updates are gathered. */
    static Updated of(Block a, int most) {
        return Math.max(a.rows, a.columns) <= SMALL ? new Immediate(a) : new Deferred(a, most);
    }

    /** {@code A -= x y^T}, where x and y are for the last rows and columns of A, as many as they have. */
    void append(int n, double[] x, int columns, double[] y);

    /** Whether {@code more} updates have no room before a {@link #flush}. */
    boolean isFull(int more);

    /** Carries out the updates in the part from (row, column) on. */
    void flush(int row, int column);

    /** Column j from row {@code from} on. */
    void column(int j, int from, double[] to);

    /** Row i from column {@code from} on. */
    void row(int i, int from, double[] to);

    /** {@code to = A[row:, column:] x}. */
    void times(int row, int column, double[] x, double[] to);

    /** {@code to = A[row:, column:]^T x}. */
    void transposedTimes(int row, int column, double[] x, double[] to);

    @Override
    void close();
}
