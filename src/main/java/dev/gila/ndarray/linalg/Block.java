package dev.gila.ndarray.linalg;

import dev.gila.kernel.Call;
import dev.gila.kernel.DType;
import dev.gila.kernel.Kernel;
import dev.gila.kernel.Kernels;
import dev.gila.kernel.Memory;
import dev.gila.kernel.Operand;
import dev.gila.ndarray.NDArray;
import dev.gila.ndarray.Shape;
import java.lang.ref.Reference;
import java.nio.DoubleBuffer;

/**
 * A matrix of float64 or complex128 outside the heap, or a part of one; its memory is an algorithm's own, which nobody
 * else closes meanwhile: so it is not pinned. Blocked algorithms hand blocks to the kernels,
 * which do the products, and take narrow parts into double arrays, where they do the rest.
 */
final class Block implements AutoCloseable {
    static final Kernels KERNELS = Kernels.best();

    /** The most bytes that one buffer covers. */
    private static final long BUFFER = 1L << 30;

    /** So many numbers are copied quicker one by one. */
    private static final int FEW = 8;

    private static final Block ZERO = of(NDArray.zeros(DType.FLOAT64, 1, 1));

    final int rows;
    final int columns;
    private final Memory memory;
    /** All of the memory; null where one buffer does not cover it. */
    private final DoubleBuffer doubles;

    private final DType dtype;
    private final long offset;
    private final long down;
    private final long right;

    private Block(
            Memory memory,
            DoubleBuffer doubles,
            DType dtype,
            long offset,
            int rows,
            int columns,
            long down,
            long right) {
        this.memory = memory;
        this.doubles = doubles;
        this.dtype = dtype;
        this.offset = offset;
        this.rows = rows;
        this.columns = columns;
        this.down = down;
        this.right = right;
    }

    /** A view of a matrix. */
    static Block of(NDArray matrix) {
        Operand o = matrix.operand();
        return new Block(
                o.memory(),
                doubles(o.memory()),
                o.dtype(),
                o.offset(),
                Math.toIntExact(o.length(0)),
                Math.toIntExact(o.length(1)),
                o.stride(0),
                o.stride(1));
    }

    /** The first matrix of a contiguous stack. */
    static Block of(NDArray stack, int rows, int columns) {
        Operand o = stack.operand();
        long right = o.dtype().size();
        long down = Math.max(columns, 1) * right;
        return new Block(o.memory(), doubles(o.memory()), o.dtype(), o.offset(), rows, columns, down, right);
    }

    /** The i-th matrix of a contiguous stack, of which this is the first. */
    Block next(long i) {
        return new Block(memory, doubles, dtype, offset + i * rows * down, rows, columns, down, right);
    }

    private static DoubleBuffer doubles(Memory memory) {
        return memory.size() > BUFFER ? null : memory.buffer().asDoubleBuffer();
    }

    /** A matrix whose rows are contiguous, yet to be written. */
    static Block create(Field field, int rows, int columns) {
        return of(NDArray.empty(field.dtype(), Shape.of(rows, columns)));
    }

    /** A matrix whose columns are contiguous, yet to be written. */
    static Block createByColumns(Field field, int rows, int columns) {
        return create(field, columns, rows).t();
    }

    static Block identity(Field field, int rows, int columns) {
        Block made = create(field, rows, columns);
        made.setIdentity();
        return made;
    }

    /** Ones on the diagonal, zeros elsewhere. */
    void setIdentity() {
        setIdentity(0);
    }

    /** These columns of an identity, of which the first has so many before it. */
    void setIdentity(int first) {
        setZero();
        Block diagonal = part(first, 0, Math.max(0, rows - first), columns).diagonal();
        double[] ones = new double[diagonal.rows * width()];
        for (int i = 0; i < ones.length; i += width()) ones[i] = 1;
        diagonal.store(ones);
    }

    void setZero() {
        copy(new Block(ZERO.memory, ZERO.doubles, ZERO.dtype, ZERO.offset, rows, columns, 0, 0));
    }

    /** Sets to zero what lies below the diagonal. */
    void clearBelow() {
        double[] zeros = new double[columns * width()];
        for (int i = 1; i < rows; i++) part(i, 0, 1, Math.min(i, columns)).t().store(zeros);
    }

    /** Sets to zero what lies above a diagonal, which begins behind so many columns. */
    void clearAbove(int first) {
        double[] zeros = new double[columns * width()];
        for (int i = 0, k = first + 1; i < rows && k < columns; i++, k++)
            part(i, k, 1, columns - k).t().store(zeros);
    }

    /** Divides row i by divisors[i]. */
    void divideRows(double[] divisors) {
        double[] row = new double[columns * width()];
        for (int i = 0; i < rows; i++) {
            row(i).t().load(row);
            for (int j = 0; j < row.length; j++) row[j] /= divisors[i];
            row(i).t().store(row);
        }
    }

    Field field() {
        return Field.of(dtype);
    }

    void clear() {
        memory.clear();
    }

    /** Frees the memory, of which this may be a part. */
    @Override
    public void close() {
        memory.close();
    }

    // Parts

    Block part(int row, int column, int height, int width) {
        return new Block(memory, doubles, dtype, offset + row * down + column * right, height, width, down, right);
    }

    Block rows(int from, int to) {
        return part(from, 0, to - from, columns);
    }

    Block columns(int from, int to) {
        return part(0, from, rows, to - from);
    }

    Block column(int j) {
        return part(0, j, rows, 1);
    }

    Block row(int i) {
        return part(i, 0, 1, columns);
    }

    private Block diagonal() {
        return new Block(memory, doubles, dtype, offset, Math.min(rows, columns), 1, down + right, right);
    }

    /** The columns from the last to the first. */
    Block reversed() {
        return new Block(
                memory, doubles, dtype, offset + Math.max(0, columns - 1) * right, rows, columns, down, -right);
    }

    /** Transposed, not conjugated. */
    Block t() {
        return new Block(memory, doubles, dtype, offset, columns, rows, right, down);
    }

    // Kernels

    private Operand operand() {
        return new Operand(memory, dtype, offset, new long[] {rows, columns}, new long[] {down, right});
    }

    private void run(Kernel kernel, Block a, Block b) {
        KERNELS.run(Call.of(kernel, dtype, operand(), a.operand(), b.operand()));
    }

    /** {@code this = a b}. */
    void product(Block a, Block b) {
        run(Kernel.MATMUL, a, b);
    }

    /** {@code this -= a b}. */
    void subtract(Block a, Block b) {
        if (a.columns > 0) run(Kernel.MATMUL_SUBTRACT, a, b);
    }

    /** {@code P this = L U} in place: row {@code first + i} was exchanged with row {@code swaps[first + i]}, counted alike. */
    void lu(int[] swaps, int first) {
        int count = Math.min(rows, columns);
        try (NDArray pivots = NDArray.empty(DType.INT64, Shape.of(count))) {
            KERNELS.run(Call.of(Kernel.LU, dtype, operand(), pivots.operand()));
            for (int i = 0; i < count; i++)
                swaps[first + i] = first + Math.toIntExact(pivots.operand().integer(i * (long) Long.BYTES));
        }
    }

    /** {@code this = t^-1 this} with a triangle of t. */
    void solve(Block t, boolean lower, boolean unit) {
        long[] params = {lower ? 0 : 1, unit ? 1 : 0};
        KERNELS.run(Call.of(Kernel.SOLVE_TRIANGULAR, dtype, params, null, operand(), t.operand()));
    }

    /** The lower triangle becomes L of {@code this = L L'}, as {@link Kernel#CHOLESKY} says. */
    void cholesky() {
        KERNELS.run(Call.of(Kernel.CHOLESKY, dtype, operand()));
    }

    /** {@code this = Q R} in place, and the triangle T of Q, as {@link Kernel#QR} says. */
    void qr(Block triangle) {
        KERNELS.run(Call.of(Kernel.QR, dtype, operand(), triangle.operand()));
    }

    /** {@code this = from}, which does not overlap it and may be real where this is complex. */
    void copy(Block from) {
        if (rows == 0 || columns == 0) return;
        KERNELS.run(Call.of(Kernel.COPY, dtype, operand(), from.operand()));
    }

    Block copy() {
        Block made = create(field(), rows, columns);
        made.copy(this);
        return made;
    }

    /** A copy that is transposed and conjugated. */
    Block adjoint() {
        Block made = t().copy();
        made.conjugate();
        return made;
    }

    /** Conjugates all numbers. */
    void conjugate() {
        if (!dtype.isComplex() || rows == 0 || columns == 0) return;
        Block lines = down < right ? t() : this;
        double[] row = new double[2 * lines.columns];
        for (int i = 0; i < lines.rows; i++) {
            Block line = lines.row(i).t();
            line.load(row);
            Field.COMPLEX.conjugate(lines.columns, row, 0);
            line.store(row);
        }
    }

    // Transfers

    private int width() {
        return dtype.isComplex() ? 2 : 1;
    }

    /** All numbers, column after column. */
    double[] load() {
        double[] to = new double[Math.multiplyExact(Math.multiplyExact(rows, columns), width())];
        load(to);
        return to;
    }

    /** Reads all numbers, column after column. */
    void load(double[] to) {
        load(to, 0);
    }

    /** Reads all numbers, column after column, from a number of the array on. */
    void load(double[] to, int start) {
        transfer(new double[][] {to}, 0, start, true);
    }

    /** Reads the numbers on the diagonal, from a number of the array on. */
    void loadDiagonal(double[] to, int start) {
        diagonal().load(to, start);
    }

    /** Writes all numbers, column after column. */
    void store(double[] from) {
        store(from, 0);
    }

    /** Writes all numbers, column after column, from a number of the array on. */
    void store(double[] from, int start) {
        transfer(new double[][] {from}, 0, start, false);
    }

    /**
     * All numbers, each column as an array of its own: HotSpot makes vector instructions of a loop over several arrays, or
     * over parts of one, only where they are indexed alike.
     */
    double[][] loadColumns() {
        double[][] to = field().vectors(columns, rows);
        loadColumns(to);
        return to;
    }

    /** Reads all numbers into such arrays, which may be longer. */
    void loadColumns(double[][] to) {
        if (columns > 0) transfer(to, 0, 0, true);
    }

    /** Writes all numbers from such arrays. */
    void storeColumns(double[][] from) {
        if (columns > 0) transfer(from, 0, 0, false);
    }

    /**
     * Copies between these columns and arrays: one after another in a single array, from a number on; else column j and the
     * array {@code first + j}.
     */
    private void transfer(double[][] arrays, int first, int start, boolean load) {
        if (rows == 0 || columns == 0) return;
        if (doubles == null) {
            transferThroughCopy(arrays, first, start, load);
            return;
        }
        try {
            if (down == dtype.size() || rows == 1) transferColumns(arrays, first, start, load);
            else if (load) gather(arrays, first, start);
            else scatter(arrays, first, start);
        } finally {
            Reference.reachabilityFence(memory);
        }
    }

    private void transferColumns(double[][] arrays, int first, int start, boolean load) {
        int count = rows * width();
        for (int j = 0; j < columns; j++) {
            double[] array = arrays.length == 1 ? arrays[0] : arrays[first + j];
            int at = arrays.length == 1 ? start * width() + j * count : 0;
            int place = place(0, j);
            if (count > FEW) {
                if (load) doubles.get(place, array, at, count);
                else doubles.put(place, array, at, count);
            } else {
                for (int i = 0; load && i < count; i++) array[at + i] = doubles.get(place + i);
                for (int i = 0; !load && i < count; i++) doubles.put(place + i, array[at + i]);
            }
        }
    }

    /** Where a number is in a buffer of doubles. */
    private int place(int i, int j) {
        return (int) ((offset + i * down + j * right) / Double.BYTES);
    }

    /** Where one buffer does not reach: by way of a block of its own, in halves where that is too large as well. */
    private void transferThroughCopy(double[][] arrays, int first, int start, boolean load) {
        if (columns > 1 && (long) rows * columns * dtype.size() > BUFFER) {
            int half = columns / 2;
            columns(0, half).transfer(arrays, first, start, load);
            columns(half, columns).transfer(arrays, first + half, start + half * rows, load);
            return;
        }
        try (Block block = createByColumns(field(), rows, columns)) {
            if (load) block.copy(this);
            block.transfer(arrays, first, start, load);
            if (!load) copy(block);
        }
    }

    /** Reads columns whose elements do not follow each other: row after row, if those do and are worth it. */
    private void gather(double[][] arrays, int first, int start) {
        int w = width();
        boolean single = arrays.length == 1;
        double[] row = hasLongRows() ? new double[columns * w] : null;
        for (int i = 0; row != null && i < rows; i++) {
            doubles.get(place(i, 0), row, 0, row.length);
            for (int j = 0; j < columns; j++) {
                double[] array = single ? arrays[0] : arrays[first + j];
                int at = (single ? start + i + j * rows : i) * w;
                array[at] = row[j * w];
                if (w == 2) array[at + 1] = row[2 * j + 1];
            }
        }
        int step = (int) down / Double.BYTES;
        for (int j = 0; row == null && j < columns; j++) {
            double[] array = single ? arrays[0] : arrays[first + j];
            int at = single ? (start + j * rows) * w : 0;
            int end = at + rows * w;
            for (int from = place(0, j); at < end; from += step, at += w) {
                array[at] = doubles.get(from);
                if (w == 2) array[at + 1] = doubles.get(from + 1);
            }
        }
    }

    private void scatter(double[][] arrays, int first, int start) {
        int w = width();
        boolean single = arrays.length == 1;
        double[] row = hasLongRows() ? new double[columns * w] : null;
        for (int i = 0; row != null && i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                double[] array = single ? arrays[0] : arrays[first + j];
                int at = (single ? start + i + j * rows : i) * w;
                row[j * w] = array[at];
                if (w == 2) row[2 * j + 1] = array[at + 1];
            }
            doubles.put(place(i, 0), row, 0, row.length);
        }
        int step = (int) down / Double.BYTES;
        for (int j = 0; row == null && j < columns; j++) {
            double[] array = single ? arrays[0] : arrays[first + j];
            int at = single ? (start + j * rows) * w : 0;
            int end = at + rows * w;
            for (int to = place(0, j); at < end; to += step, at += w) {
                doubles.put(to, array[at]);
                if (w == 2) doubles.put(to + 1, array[at + 1]);
            }
        }
    }

    private boolean hasLongRows() {
        return right == dtype.size() && columns > FEW;
    }

    /** Exchanges row {@code i} with row {@code swaps[i] - first}, for the rows in turn. */
    void swapRows(int[] swaps, int first, int count) {
        if (columns == 0) return;
        if (doubles == null || right != dtype.size()) {
            for (int i = 0; i < count; i++) swapThroughArrays(i, swaps[first + i] - first);
            return;
        }
        double[] one = new double[columns * width()];
        double[] other = new double[columns * width()];
        try {
            for (int i = 0; i < count; i++) {
                int k = swaps[first + i] - first;
                if (k == i) continue;
                doubles.get(place(i, 0), one);
                doubles.get(place(k, 0), other);
                doubles.put(place(i, 0), other);
                doubles.put(place(k, 0), one);
            }
        } finally {
            Reference.reachabilityFence(memory);
        }
    }

    /** Column i goes to where column order[i] was. */
    void orderColumns(int[] order) {
        int w = width();
        double[] row = new double[columns * w];
        double[] ordered = new double[columns * w];
        for (int i = 0; i < rows; i++) {
            Block line = row(i).t();
            line.load(row);
            for (int j = 0; w == 1 && j < columns; j++) ordered[order[j]] = row[j];
            for (int j = 0; w == 2 && j < columns; j++) Field.COMPLEX.copy(1, row, j, ordered, order[j]);
            line.store(ordered);
        }
    }

    private void swapThroughArrays(int i, int k) {
        if (k == i) return;
        Block a = row(i).t();
        Block b = row(k).t();
        double[] one = a.load();
        double[] other = b.load();
        a.store(other);
        b.store(one);
    }
}
