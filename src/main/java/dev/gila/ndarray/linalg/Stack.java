package dev.gila.ndarray.linalg;

import dev.gila.kernel.DType;
import dev.gila.ndarray.NDArray;
import dev.gila.ndarray.Shape;
import java.util.Arrays;
import java.util.function.LongConsumer;

/**
 * The matrices on the last two axes of an array, as algorithms work on them: contiguous, in float64 or complex128, and
 * theirs to overwrite.
 */
final class Stack implements AutoCloseable {
    /** Into so many parts a stack is divided for threads; one of fewer matrices leaves these to divide themselves. */
    private static final int PARTS = 16;

    final Shape batch;
    final int rows;
    final int columns;
    final Field field;
    private final NDArray array;
    private final boolean isLent;
    private final Block first;

    private Stack(Shape batch, int rows, int columns, Field field, NDArray array) {
        this(batch, rows, columns, field, array, false);
    }

    private Stack(Shape batch, int rows, int columns, Field field, NDArray array, boolean isLent) {
        this.batch = batch;
        this.rows = rows;
        this.columns = columns;
        this.field = field;
        this.array = array;
        this.isLent = isLent;
        first = Block.of(array, rows, columns);
    }

    /** A copy. */
    static Stack of(NDArray a) {
        return of(a, batch(a), Field.of(a.dtype()));
    }

    /** A copy in a field, of the array repeated to more axes in front. */
    static Stack of(NDArray a, Shape batch, Field field) {
        int rows = Math.toIntExact(a.shape().length(-2));
        int columns = Math.toIntExact(a.shape().length(-1));
        NDArray copy = a.broadcastTo(extend(batch, rows, columns)).astype(field.dtype());
        return new Stack(batch, rows, columns, field, copy);
    }

    /** The same for kernels alone to read: no copy where the array lies as that would. */
    static Stack reading(NDArray a, Shape batch, Field field) {
        boolean lies = a.dtype() == field.dtype() && a.isContiguous() && batch(a).equals(batch);
        if (!lies) return of(a, batch, field);
        int rows = Math.toIntExact(a.shape().length(-2));
        int columns = Math.toIntExact(a.shape().length(-1));
        return new Stack(batch, rows, columns, field, a, true);
    }

    /** Matrices yet to be written. */
    static Stack empty(Field field, Shape batch, int rows, int columns) {
        NDArray array = NDArray.empty(field.dtype(), extend(batch, rows, columns));
        return new Stack(batch, rows, columns, field, array);
    }

    /** The axes before the last two. */
    static Shape batch(NDArray a) {
        return Shape.of(Arrays.copyOf(a.shape().lengths(), a.shape().rank() - 2));
    }

    static Shape extend(Shape batch, long... more) {
        long[] lengths = Arrays.copyOf(batch.lengths(), batch.rank() + more.length);
        System.arraycopy(more, 0, lengths, batch.rank(), more.length);
        return Shape.of(lengths);
    }

    long count() {
        return batch.size();
    }

    Block get(long i) {
        return first.next(i);
    }

    /** Does something with the number of each matrix: with several at the same time where there are many. */
    void each(LongConsumer work) {
        int parts = (int) Math.min(count(), PARTS);
        if (parts < PARTS) each(0, count(), work);
        else Block.KERNELS.share(parts, part -> each(count() * part / parts, count() * (part + 1) / parts, work));
    }

    private void each(long from, long to, LongConsumer work) {
        for (long i = from; i < to; i++) {
            try {
                work.accept(i);
            } catch (LinalgException e) {
                Shape shape = extend(batch, rows, columns);
                throw new LinalgException(
                        e.getMessage() + (count() == 1 ? ": shape " + shape : ": matrix " + i + " of shape " + shape));
            }
        }
    }

    @Override
    public void close() {
        if (!isLent) array.close();
    }

    /** The whole stack as an array of another element type. This one is given up. */
    NDArray as(DType dtype) {
        if (dtype == array.dtype()) return array;
        try (array) {
            return array.astype(dtype);
        }
    }

    /** The stack, whose matrices are single columns, as vectors. */
    NDArray asVectors(DType dtype) {
        return as(dtype).reshape(extend(batch, rows).lengths());
    }

    /** The stack, whose matrices are single numbers, as these. */
    NDArray asScalars(DType dtype) {
        return as(dtype).reshape(batch.lengths());
    }
}
