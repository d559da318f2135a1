package dev.gila.ndarray.linalg;

import dev.gila.kernel.Call;
import dev.gila.kernel.DType;
import dev.gila.kernel.Kernel;
import dev.gila.kernel.Kernels;
import dev.gila.kernel.Memory;
import dev.gila.kernel.Operand;
import dev.gila.ndarray.NDArray;
import dev.gila.ndarray.Shape;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * A matrix of float64 or complex128 outside the heap, or a part of one. Blocked algorithms hand blocks to the kernels,
 * which do the products, and take narrow parts into double arrays, where they do the rest.
 */
final class Block implements AutoCloseable {
    private static final Kernels KERNELS = Kernels.best();

    /** The most bytes that one buffer covers. */
    private static final long BUFFER = 1L << 30;

    final int rows;
    final int columns;
    private final Memory memory;
    private final DType dtype;
    private final long offset;
    private final long down;
    private final long right;

    private Block(Memory memory, DType dtype, long offset, int rows, int columns, long down, long right) {
        this.memory = memory;
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
                o.dtype(),
                o.offset(),
                Math.toIntExact(o.length(0)),
                Math.toIntExact(o.length(1)),
                o.stride(0),
                o.stride(1));
    }

    /** The i-th matrix of a contiguous stack. */
    static Block of(NDArray stack, int rows, int columns, long i) {
        Operand o = stack.operand();
        long right = o.dtype().size();
        long down = Math.max(columns, 1) * right;
        return new Block(o.memory(), o.dtype(), o.offset() + i * rows * down, rows, columns, down, right);
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
        double[] row = new double[columns * width()];
        for (int i = 0; i < rows; i++) {
            if (i < columns) row[i * width()] = 1;
            row(i).t().store(row);
            if (i < columns) row[i * width()] = 0;
        }
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
        return new Block(memory, dtype, offset + row * down + column * right, height, width, down, right);
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

    /** Transposed, not conjugated. */
    Block t() {
        return new Block(memory, dtype, offset, columns, rows, right, down);
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

    private boolean isLarge() {
        return memory.size() > BUFFER;
    }

    /** All numbers, column after column. */
    double[] load() {
        double[] to = new double[Math.multiplyExact(Math.multiplyExact(rows, columns), width())];
        load(to);
        return to;
    }

    /** Reads all numbers, column after column. */
    void load(double[] to) {
        transfer(to, 0, true);
    }

    /** Reads all numbers, column after column, from a number of the array on. */
    void load(double[] to, int start) {
        transfer(to, start, true);
    }

    /** Writes all numbers, column after column. */
    void store(double[] from) {
        transfer(from, 0, false);
    }

    /** Writes all numbers, column after column, from a number of the array on. */
    void store(double[] from, int start) {
        transfer(from, start, false);
    }

    private void transfer(double[] array, int start, boolean load) {
        if (rows == 0 || columns == 0) return;
        if (isLarge()) {
            transferThroughCopy(array, start, load);
            return;
        }
        memory.pin();
        try {
            ByteBuffer bytes = memory.buffer().order(ByteOrder.nativeOrder());
            boolean whole = down == dtype.size() || rows == 1;
            for (int j = 0; whole && j < columns; j++) {
                var doubles = bytes.position((int) (offset + j * right)).asDoubleBuffer();
                int at = (start + j * rows) * width();
                if (load) doubles.get(array, at, rows * width());
                else doubles.put(array, at, rows * width());
            }
            if (!whole && load) gather(bytes, array, start * width());
            if (!whole && !load) scatter(bytes, array, start * width());
        } finally {
            memory.unpin();
        }
    }

    /** Where one buffer does not reach: by way of a block of its own, in halves where that is too large as well. */
    private void transferThroughCopy(double[] array, int start, boolean load) {
        if (columns > 1 && (long) rows * columns * dtype.size() > BUFFER) {
            int half = columns / 2;
            columns(0, half).transfer(array, start, load);
            columns(half, columns).transfer(array, start + half * rows, load);
            return;
        }
        try (Block block = createByColumns(field(), rows, columns)) {
            if (load) block.copy(this);
            block.transfer(array, start, load);
            if (!load) copy(block);
        }
    }

    private void gather(ByteBuffer bytes, double[] to, int start) {
        int w = width();
        for (int i = 0; i < rows; i++) {
            int at = (int) (offset + i * down);
            for (int j = 0; j < columns; j++, at += (int) right) {
                int k = start + (i + j * rows) * w;
                to[k] = bytes.getDouble(at);
                if (w == 2) to[k + 1] = bytes.getDouble(at + Double.BYTES);
            }
        }
    }

    private void scatter(ByteBuffer bytes, double[] from, int start) {
        int w = width();
        for (int i = 0; i < rows; i++) {
            int at = (int) (offset + i * down);
            for (int j = 0; j < columns; j++, at += (int) right) {
                int k = start + (i + j * rows) * w;
                bytes.putDouble(at, from[k]);
                if (w == 2) bytes.putDouble(at + Double.BYTES, from[k + 1]);
            }
        }
    }

    /** Exchanges row {@code i} with row {@code swaps[i] - first}, for the rows in turn. */
    void swapRows(int[] swaps, int first, int count) {
        double[] one = new double[columns * width()];
        double[] other = new double[columns * width()];
        for (int i = 0; i < count; i++) {
            int k = swaps[first + i] - first;
            if (k == i) continue;
            Block a = row(i).t();
            Block b = row(k).t();
            a.load(one);
            b.load(other);
            a.store(other);
            b.store(one);
        }
    }
}
