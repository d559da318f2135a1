package dev.gila.ndarray.linalg;

import java.util.Arrays;

/** A small matrix on the heap, whose updates are carried out at once. */
final class Immediate implements Updated {
    private final Field field;
    private final int rows;
    private final double[][] columns;
    /** A vector that is indexed as columns are. */
    private final double[] line;

    Immediate(Block a) {
        field = a.field();
        rows = a.rows;
        columns = a.loadColumns();
        line = field.vector(rows);
    }

    @Override
    public void close() {}

    @Override
    public void append(int n, double[] x, int count, double[] y) {
        int from = rows - n;
        field.copy(n, x, 0, line, from);
        for (int j = 0; j < count; j++) field.subtract(n, y, j, line, from, columns[columns.length - count + j], from);
    }

    @Override
    public boolean isFull(int more) {
        return false;
    }

    @Override
    public void flush(int row, int column) {}

    @Override
    public void column(int j, int from, double[] to) {
        field.copy(rows - from, columns[j], from, to, 0);
    }

    @Override
    public void row(int i, int from, double[] to) {
        for (int j = from; j < columns.length; j++) field.copy(1, columns[j], i, to, j - from);
    }

    @Override
    public void times(int row, int column, double[] x, double[] to) {
        Arrays.fill(line, 0);
        for (int j = column; j < columns.length; j++)
            field.subtract(rows - row, x, j - column, columns[j], row, line, row);
        int width = field.width();
        for (int i = 0; i < (rows - row) * width; i++) to[i] = -line[row * width + i];
    }

    @Override
    public void transposedTimes(int row, int column, double[] x, double[] to) {
        field.copy(rows - row, x, 0, line, row);
        field.conjugate(rows - row, line, row);
        for (int j = column; j < columns.length; j++) {
            field.dot(rows - row, line, row, columns[j], row, to, j - column);
        }
    }
}
