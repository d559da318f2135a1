package dev.gila.ndarray.linalg;

import java.util.Arrays;

/**
 * A matrix under rank-one updates that are put off: it stands for {@code A - P R^T}, with the products so far as columns
 * of P and R. Columns, rows and products with vectors are of the updated matrix; A itself is updated once for many
 * columns, by one matrix product. The reductions to condensed form stand on it (Dongarra, Sorensen and Hammarling, "Block
 * reduction of matrices to condensed forms for eigenvalue computations", 1989).
 */
final class Deferred implements Updated {
    /** Products with so many real numbers are worth a thread. */
    private static final int SHARED = 1 << 15;

    private final Field field;
    private final int rows;
    private final int columns;
    private final int most;
    /** A, with P on its right and R^T below it: one product with a vector is that of A and of the updates. */
    private final Block all;

    private final Block vector;
    private final Block result;
    /** The columns of P and of R again, and a row or a column of A, indexed alike. */
    private final double[][] p;

    private final double[][] r;
    private final double[] line;
    private final double[] factors;
    private int count;
    /** Rows of P and of R before these are not looked at until the next flush. */
    private int firstRow;

    private int firstColumn;

    /** Stands for {@code a}, which it copies; {@code most} updates are gathered. */
    Deferred(Block a, int most) {
        this.field = a.field();
        this.most = most;
        rows = a.rows;
        columns = a.columns;
        // An odd number of cache lines: columns would meet in few places of the cache otherwise.
        all = Block.create(field, rows + most, Strips.grains(columns + most) | Strips.GRAIN);
        all.part(0, 0, rows, columns).copy(a);
        int longest = Math.max(rows, columns);
        vector = Block.createByColumns(field, longest + most, 1);
        result = Block.createByColumns(field, longest, 1);
        p = field.vectors(most, rows);
        r = field.vectors(most, columns);
        line = field.vector(longest);
        factors = field.vector(most);
    }

    @Override
    public void close() {
        for (Block block : new Block[] {all, vector, result}) block.close();
    }

    /** Of P, the rows from one on. */
    private Block left(int row) {
        return all.part(row, columns, rows - row, count);
    }

    /** Of R, the rows from one on. */
    private Block right(int column) {
        return all.part(rows, column, count, columns - column).t();
    }

    @Override
    public void append(int n, double[] x, int width, double[] y) {
        int k = count++;
        put(n, x, p[k], firstRow, rows);
        put(width, y, r[k], firstColumn, columns);
        left(firstRow).column(k).store(p[k], firstRow);
        right(firstColumn).column(k).store(r[k], firstColumn);
    }

    private void put(int n, double[] x, double[] to, int first, int length) {
        Arrays.fill(to, first * field.width(), (length - n) * field.width(), 0);
        field.copy(n, x, 0, to, length - n);
    }

    @Override
    public boolean isFull(int more) {
        return count + more > most;
    }

    @Override
    public void flush(int row, int column) {
        int width = columns - column;
        Block left = left(row);
        Block right = right(column).t();
        Strips strips = new Strips(rows - row);
        int parts = parts(rows - row, width);
        Block.KERNELS.share(parts, i -> {
            for (int k = strips.count() * i / parts; k < strips.count() * (i + 1) / parts; k++) {
                int from = strips.start(k);
                int to = strips.start(k + 1);
                all.part(row + from, column, to - from, width).subtract(left.rows(from, to), right);
            }
        });
        count = 0;
        firstRow = row;
        firstColumn = column;
    }

    @Override
    public void column(int j, int from, double[] to) {
        read(all.part(from, j, rows - from, 1), from, p, r, j, to);
    }

    @Override
    public void row(int i, int from, double[] to) {
        read(all.part(i, from, 1, columns - from).t(), from, r, p, i, to);
    }

    /** A line of A from a number on, less these vectors times number i of the others. */
    private void read(Block of, int from, double[][] vectors, double[][] others, int i, double[] to) {
        of.load(line, from);
        for (int k = 0; k < count; k++) field.copy(1, others[k], i, factors, k);
        field.subtract(of.rows, factors, 0, vectors, 0, count, from, line);
        field.copy(of.rows, line, from, to, 0);
    }

    @Override
    public void times(int row, int column, double[] x, double[] to) {
        multiply(all.part(row, column, rows - row, columns - column + count), right(column), x, to);
    }

    @Override
    public void transposedTimes(int row, int column, double[] x, double[] to) {
        Block part = all.part(row, column, rows - row + count, columns - column);
        multiply(part.t(), left(row), x, to);
    }

    /** Each thread takes some rows of a large part, the same ones time after time: they stay in its cache. */
    private int parts(int rows, int columns) {
        long worth = (long) rows * columns * field.width() / SHARED;
        return (int) Math.max(1, Math.min(worth, Block.KERNELS.threads()));
    }

    /** With a part of A beside one factor of the updates; the other one says how often that counts. */
    private void multiply(Block part, Block other, double[] x, double[] to) {
        if (part.rows == 0 || other.rows == 0) {
            Arrays.fill(to, 0, part.rows * field.width(), 0);
            return;
        }
        Block from = vector.rows(0, part.columns);
        Block first = from.rows(0, other.rows);
        Block scalars = from.rows(other.rows, part.columns);
        first.store(x);
        if (count > 0) {
            scalars.store(field.vector(count));
            scalars.subtract(other.t(), first);
        }
        Block work = result.rows(0, part.rows);
        int parts = parts(part.rows, part.columns);
        int step = (part.rows / parts + Strips.GRAIN) / Strips.GRAIN * Strips.GRAIN;
        Block.KERNELS.share(parts, i -> {
            int start = Math.min(i * step, part.rows);
            int end = i == parts - 1 ? part.rows : Math.min(start + step, part.rows);
            work.rows(start, end).product(part.rows(start, end), from);
        });
        work.load(to);
    }
}
