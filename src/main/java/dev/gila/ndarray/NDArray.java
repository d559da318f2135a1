package dev.gila.ndarray;

import dev.gila.kernel.Call;
import dev.gila.kernel.DType;
import dev.gila.kernel.Kernel;
import dev.gila.kernel.Kernels;
import dev.gila.kernel.Memory;
import dev.gila.kernel.Operand;
import dev.gila.kernel.Philox;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.function.ObjLongConsumer;

/**
 * An n-dimensional array: a strided view of memory outside the heap.
 *
 * <p>{@link #slice}, {@link #select}, {@link #transpose}, {@link #broadcastTo} and, where the strides allow it,
 * {@link #reshape} give views of the same memory: writing through one is seen through the others, and closing one closes
 * all. Everything that computes gives a new array. Memory that is never closed is freed after the garbage collector
 * finds it; use after {@link #close} is an {@link IllegalStateException}. An array is not changed by being shared, but
 * its elements are not guarded: threads that write and read the same ones must agree between themselves.
 *
 * <pre>{@code
 * try (NDArray a = NDArray.of(1.0, 4.0, 9.0)) {
 *     System.out.println(a.sqrt().plus(1)); // [2. 3. 4.]
 * }
 * }</pre>
 */
public final class NDArray
        implements AutoCloseable, Arithmetic, Mathematics, Reductions, Products, Searching, Sorting, Sets, Statistics {
    private static final Kernels KERNELS = Kernels.best();

    private final Memory memory;
    private final DType dtype;
    private final long offset;
    private final Shape shape;
    private final long[] strides;
    private final Operand operand;

    private NDArray(Memory memory, DType dtype, long offset, Shape shape, long[] strides) {
        this.memory = memory;
        this.dtype = dtype;
        this.offset = offset;
        this.shape = shape;
        this.strides = strides;
        this.operand = new Operand(memory, dtype, offset, shape.lengths(), strides);
    }

    /** An array whose elements are yet to be written. */
    public static NDArray empty(DType dtype, Shape shape) {
        long bytes;
        try {
            bytes = Math.multiplyExact(shape.size(), dtype.size());
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("shape " + shape + " has too many elements", e);
        }
        long[] strides = Operand.contiguousStrides(dtype, shape.lengths());
        return new NDArray(KERNELS.allocate(bytes), dtype, 0, shape, strides);
    }

    /** All elements zero. */
    public static NDArray zeros(DType dtype, long... shape) {
        NDArray array = empty(dtype, Shape.of(shape));
        array.memory.clear();
        return array;
    }

    /** All elements equal. */
    public static NDArray full(DType dtype, double value, long... shape) {
        return empty(dtype, Shape.of(shape)).fill(value);
    }

    /** Uniform random numbers in [0, 1), the same for the same seed: Philox4x32-10, as {@link Philox} deals them out. */
    public static NDArray random(DType dtype, long seed, long... shape) {
        Shape wanted = Shape.of(shape);
        if (!dtype.isFloat()) throw new IllegalArgumentException("random numbers are float64 or float32, not " + dtype);
        Philox generator = new Philox(seed);
        ObjLongConsumer<ByteBuffer> put = dtype == DType.FLOAT64
                ? (buffer, i) -> buffer.putDouble(generator.doubleAt(i))
                : (buffer, i) -> buffer.putFloat(generator.floatAt(i));
        return filled(dtype, wanted.size(), put).reshape(shape);
    }

    /** One axis of float64. */
    public static NDArray of(double... values) {
        return filled(DType.FLOAT64, values.length, (buffer, i) -> buffer.putDouble(values[(int) i]));
    }

    /** One axis of float32. */
    public static NDArray of(float... values) {
        return filled(DType.FLOAT32, values.length, (buffer, i) -> buffer.putFloat(values[(int) i]));
    }

    /** One axis of int64. */
    public static NDArray of(long... values) {
        return filled(DType.INT64, values.length, (buffer, i) -> buffer.putLong(values[(int) i]));
    }

    /** {@code count} numbers from {@code start} to {@code stop}, both included, equally spaced; float64. */
    public static NDArray linspace(double start, double stop, long count) {
        double step = count > 1 ? (stop - start) / (count - 1) : 0;
        return filled(
                DType.FLOAT64,
                count,
                (buffer, i) -> buffer.putDouble(i == count - 1 && count > 1 ? stop : start + i * step));
    }

    /** 0, 1 ... {@code count - 1}. */
    public static NDArray arange(DType dtype, long count) {
        try (NDArray longs = filled(DType.INT64, count, ByteBuffer::putLong)) {
            return longs.astype(dtype);
        }
    }

    private static NDArray filled(DType dtype, long count, ObjLongConsumer<ByteBuffer> put) {
        NDArray array = empty(dtype, Shape.of(count));
        ByteBuffer block = ByteBuffer.allocate(8192).order(ByteOrder.nativeOrder());
        long at = 0;
        for (long i = 0; i < count; i++) {
            put.accept(block, i);
            if (block.hasRemaining() && i + 1 < count) continue;
            array.memory.put(at, block.array(), 0, block.position());
            at += block.position();
            block.clear();
        }
        return array;
    }

    /** This array as an expression that is computed in one pass. */
    public Expr lazy() {
        return Expr.of(this);
    }

    /** Type of the elements. */
    public DType dtype() {
        return dtype;
    }

    /** Lengths of the axes. */
    public Shape shape() {
        return shape;
    }

    /** Number of elements. */
    public long size() {
        return shape.size();
    }

    /** This array as kernels take it. */
    public Operand operand() {
        return operand;
    }

    /** Whether the elements lie one after another in the order of their indices. */
    public boolean isContiguous() {
        long expected = dtype.size();
        for (int i = strides.length - 1; i >= 0; i--) {
            if (shape.length(i) != 1 && strides[i] != expected) return shape.size() == 0;
            expected *= shape.length(i);
        }
        return true;
    }

    /** Frees the memory that this array and its views share. Closing again does nothing. */
    @Override
    public void close() {
        memory.close();
    }

    // Elements

    private long at(long... index) {
        if (index.length != shape.rank()) {
            throw new IllegalArgumentException(
                    "array of shape " + shape + " needs " + shape.rank() + " indices, not " + index.length);
        }
        long at = offset;
        for (int axis = 0; axis < index.length; axis++) at += position(axis, index[axis]) * strides[axis];
        return at;
    }

    private long position(int axis, long index) {
        long length = shape.length(axis);
        long found = index < 0 ? index + length : index;
        if (found < 0 || found >= length) {
            throw new IndexOutOfBoundsException(
                    "index " + index + " is out of bounds for axis " + axis + " with size " + length);
        }
        return found;
    }

    /** One element as a double, the real part of a complex one; negative indices count from the end. */
    public double get(long... index) {
        return operand.real(at(index));
    }

    /** One element as a long: exact for integers (uint64 as its 64 bits), rounded towards zero for floats. */
    public long getLong(long... index) {
        return isWhole() ? operand.integer(at(index)) : (long) get(index);
    }

    /** Writes one element, converted to the element type. */
    public void set(double value, long... index) {
        put(at(index), value);
    }

    /** Writes one element; integers are taken exactly, or wrap round. */
    public void setLong(long value, long... index) {
        operand.put(at(index), value);
    }

    private void put(long at, double value) {
        operand.put(at, value, 0);
    }

    private boolean isWhole() {
        return !dtype.isFloat() && !dtype.isComplex();
    }

    /** Sets every element; returns this array. */
    public NDArray fill(double value) {
        try (NDArray one = empty(dtype, Shape.SCALAR)) {
            one.put(0, value);
            return assign(one);
        }
    }

    /** Copies elements, converted, from an array that broadcasts to this one's shape; returns this array. */
    public NDArray assign(NDArray source) {
        NDArray from = source.broadcastTo(shape);
        if (!operand.touches(from.operand)) {
            KERNELS.run(Call.of(Kernel.COPY, dtype, operand, from.operand));
            return this;
        }
        try (NDArray copy = from.copy()) {
            return assign(copy);
        }
    }

    /** A contiguous array of the same elements. */
    public NDArray copy() {
        return astype(dtype);
    }

    /**
     * A contiguous array of the elements converted to another type: real numbers become integers by truncation to the
     * nearest that there is (NaN becomes 0), integers wrap round, complex numbers lose their imaginary part, and what is
     * not zero is true.
     */
    public NDArray astype(DType type) {
        return empty(type, shape).assign(this);
    }

    /** The elements in the order of their indices, as doubles. */
    public double[] toArray() {
        double[] values = new double[Math.toIntExact(size())];
        try (NDArray doubles = astype(DType.FLOAT64)) {
            doubles.bytes().asDoubleBuffer().get(values);
        }
        return values;
    }

    /** The elements in the order of their indices, as longs. */
    public long[] toLongArray() {
        if (!isWhole()) throw new IllegalArgumentException("toLongArray needs integers, not " + dtype);
        long[] values = new long[Math.toIntExact(size())];
        try (NDArray longs = astype(DType.INT64)) {
            longs.bytes().asLongBuffer().get(values);
        }
        return values;
    }

    private ByteBuffer bytes() {
        byte[] bytes = new byte[Math.toIntExact(size() * dtype.size())];
        if (isContiguous()) {
            memory.get(offset, bytes, 0, bytes.length);
        } else {
            try (NDArray copy = copy()) {
                copy.memory.get(0, bytes, 0, bytes.length);
            }
        }
        return ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder());
    }

    // Views

    /**
     * Every {@code step}-th element along an axis, from {@code start} until before {@code stop}, by Python's rules:
     * negative bounds count from the end, and bounds outside are clipped.
     */
    public NDArray slice(int axis, long start, long stop, long step) {
        if (step == 0) throw new IllegalArgumentException("slice step cannot be zero");
        int a = shape.axis(axis);
        long length = shape.length(a);
        long low = step > 0 ? 0 : -1;
        long high = step > 0 ? length : length - 1;
        long first = Math.max(low, Math.min(high, start < 0 ? start + length : start));
        long end = Math.max(low, Math.min(high, stop < 0 ? stop + length : stop));
        long count = step > 0 == end > first && end != first ? 1 + (Math.abs(end - first) - 1) / Math.abs(step) : 0;
        long[] lengths = shape.lengths();
        long[] moved = strides.clone();
        lengths[a] = count;
        moved[a] = count > 1 ? strides[a] * step : strides[a];
        return view(count == 0 ? offset : offset + first * strides[a], lengths, moved);
    }

    /** The elements from {@code start} until before {@code stop} of the first axis. */
    public NDArray slice(long start, long stop) {
        return slice(0, start, stop, 1);
    }

    /** What stands at one index of the first axis. */
    public NDArray select(long index) {
        return select(0, index);
    }

    /** What stands at one index of an axis, which goes away. */
    public NDArray select(int axis, long index) {
        int a = shape.axis(axis);
        long[] rest = new long[strides.length - 1];
        System.arraycopy(strides, 0, rest, 0, a);
        System.arraycopy(strides, a + 1, rest, a, rest.length - a);
        return view(offset + position(a, index) * strides[a], shape.without(a).lengths(), rest);
    }

    /** The axes in reverse order. */
    public NDArray transpose() {
        int[] order = new int[shape.rank()];
        for (int i = 0; i < order.length; i++) order[i] = order.length - 1 - i;
        return transpose(order);
    }

    /** The axes in another order: the first axis of the result is {@code axes[0]} of this array. */
    public NDArray transpose(int... axes) {
        if (axes.length != shape.rank()) throw new IllegalArgumentException("axes don't match array");
        long[] lengths = new long[axes.length];
        long[] moved = new long[axes.length];
        boolean[] seen = new boolean[axes.length];
        for (int i = 0; i < axes.length; i++) {
            int axis = shape.axis(axes[i]);
            if (seen[axis]) throw new IllegalArgumentException("repeated axis in transpose");
            seen[axis] = true;
            lengths[i] = shape.length(axis);
            moved[i] = strides[axis];
        }
        return view(offset, lengths, moved);
    }

    /** The same elements with other axes; one length may be -1 and follows. A view of this array if it is contiguous. */
    public NDArray reshape(long... lengths) {
        long[] wanted = lengths.clone();
        int unknown = -1;
        long known = 1;
        for (int i = 0; i < wanted.length; i++) {
            if (wanted[i] != -1) known *= wanted[i];
            else if (unknown >= 0) throw new IllegalArgumentException("can only specify one unknown dimension");
            else unknown = i;
        }
        if (unknown >= 0 && known > 0 && size() % known == 0) wanted[unknown] = size() / known;
        if (unknown >= 0 && wanted[unknown] == -1 || Shape.of(wanted).size() != size()) {
            throw new IllegalArgumentException(
                    "cannot reshape array of size " + size() + " into shape " + Shape.of(unsigned(lengths)));
        }
        NDArray source = isContiguous() ? this : copy();
        return source.view(source.offset, wanted, Operand.contiguousStrides(dtype, wanted));
    }

    private static long[] unsigned(long[] lengths) {
        long[] result = lengths.clone();
        for (int i = 0; i < result.length; i++) result[i] = Math.abs(result[i]);
        return result;
    }

    /**
     * This array repeated to a shape, without copying.
     *
     * @throws IllegalArgumentException if it does not broadcast to it
     */
    public NDArray broadcastTo(Shape target) {
        if (target.equals(shape)) return this;
        if (!shape.broadcast(target).equals(target)) {
            throw new IllegalArgumentException("could not broadcast shape " + shape + " to " + target);
        }
        long[] repeated = new long[target.rank()];
        int missing = target.rank() - shape.rank();
        for (int i = missing; i < repeated.length; i++) {
            repeated[i] = shape.length(i - missing) == 1 ? 0 : strides[i - missing];
        }
        return view(offset, target.lengths(), repeated);
    }

    /** A view with one axis moved behind the others, as kernels want it to reduce it or sort along it. */
    public NDArray withLast(int axis) {
        boolean[] last = Axes.of(axis).of(shape);
        return Reduction.last(this, last);
    }

    private NDArray view(long start, long[] lengths, long[] moved) {
        return new NDArray(memory, dtype, start, Shape.of(lengths), moved);
    }

    /** As NumPy prints arrays. */
    @Override
    public String toString() {
        return new ArrayText(this).toString();
    }
}
