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
    private final Block a;
    private final Block p;
    private final Block r;
    private final Block vector;
    private final Block result;
    private final Block small;
    private final int most;
    private int count;
    /** Rows of P and of R before these are not looked at until the next flush. */
    private int firstRow;

    private int firstColumn;

    /** Stands for {@code a}, which it changes; {@code most} updates are gathered. */
    Deferred(Block a, int most) {
        this.field = a.field();
        this.a = a;
        this.most = most;
        int longest = Math.max(a.rows, a.columns);
        p = Block.createByColumns(field, a.rows, most);
        r = Block.createByColumns(field, a.columns, most);
        vector = Block.createByColumns(field, longest, 1);
        result = Block.createByColumns(field, longest, 1);
        small = Block.createByColumns(field, most, 1);
    }

    @Override
    public void close() {
        for (Block block : new Block[] {p, r, vector, result, small}) block.close();
    }

    @Override
    public void append(int n, double[] x, int columns, double[] y) {
        put(p.column(count), firstRow, n, x);
        put(r.column(count), firstColumn, columns, y);
        count++;
    }

    private void put(Block column, int first, int n, double[] x) {
        int from = column.rows - n;
        if (from > first) column.rows(first, from).store(field.vector(from - first));
        column.rows(from, column.rows).store(x);
    }

    @Override
    public boolean isFull(int more) {
        return count + more > most;
    }

    @Override
    public void flush(int row, int column) {
        int width = a.columns - column;
        Block right = r.part(column, 0, width, count).t();
        Strips strips = new Strips(a.rows - row);
        int parts = parts(a.rows - row, width);
        Block.KERNELS.share(parts, i -> {
            for (int k = strips.count() * i / parts; k < strips.count() * (i + 1) / parts; k++) {
                int from = row + strips.start(k);
                int height = row + strips.start(k + 1) - from;
                a.part(from, column, height, width).subtract(p.part(from, 0, height, count), right);
            }
        });
        count = 0;
        firstRow = row;
        firstColumn = column;
    }

    @Override
    public void column(int j, int from, double[] to) {
        read(a.part(from, j, a.rows - from, 1), p.rows(from, p.rows), r.row(j), to);
    }

    @Override
    public void row(int i, int from, double[] to) {
        read(a.part(i, from, 1, a.columns - from).t(), r.rows(from, r.rows), p.row(i), to);
    }

    private void read(Block line, Block factors, Block scalars, double[] to) {
        if (count == 0 || line.rows == 0) {
            line.load(to);
            return;
        }
        Block work = result.rows(0, line.rows);
        line.load(to);
        work.store(to);
        work.subtract(factors.columns(0, count), scalars.columns(0, count).t());
        work.load(to);
    }

    @Override
    public void times(int row, int column, double[] x, double[] to) {
        multiply(
                a.part(row, column, a.rows - row, a.columns - column),
                p.rows(row, p.rows),
                r.rows(column, r.rows),
                x,
                to);
    }

    @Override
    public void transposedTimes(int row, int column, double[] x, double[] to) {
        Block part = a.part(row, column, a.rows - row, a.columns - column).t();
        multiply(part, r.rows(column, r.rows), p.rows(row, p.rows), x, to);
    }

    /** Each thread takes some rows of a large part, the same ones time after time: they stay in its cache. */
    private int parts(int rows, int columns) {
        long worth = (long) rows * columns * field.width() / SHARED;
        return (int) Math.max(1, Math.min(worth, Block.KERNELS.threads()));
    }

    private void multiply(Block part, Block left, Block right, double[] x, double[] to) {
        if (part.rows == 0 || part.columns == 0) {
            Arrays.fill(to, 0, part.rows * field.width(), 0);
            return;
        }
        Block from = vector.rows(0, part.columns);
        Block work = result.rows(0, part.rows);
        from.store(x);
        if (count > 0) small.rows(0, count).product(right.columns(0, count).t(), from);
        int parts = parts(part.rows, part.columns);
        int step = (part.rows / parts + Strips.GRAIN) / Strips.GRAIN * Strips.GRAIN;
        Block.KERNELS.share(parts, i -> {
            int first = Math.min(i * step, part.rows);
            int last = i == parts - 1 ? part.rows : Math.min(first + step, part.rows);
            Block rows = work.rows(first, last);
            rows.product(part.rows(first, last), from);
            rows.subtract(left.part(first, 0, last - first, count), small.rows(0, count));
        });
        work.load(to);
    }
}
