package dev.gila.ndarray;

import dev.gila.kernel.Call;
import dev.gila.kernel.DType;
import dev.gila.kernel.Kernel;
import dev.gila.kernel.Kernels;
import dev.gila.kernel.Memory;
import dev.gila.kernel.Operand;
import java.nio.ByteBuffer;
import java.util.Iterator;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;

/**
 * An n-dimensional array: a strided view of memory outside the heap.
 *
 * <p>Slices, {@link #transpose}, {@link #broadcastTo}, basic {@linkplain Index indexing} and, where the strides allow it,
 * {@link #reshape} give views of the same memory: writing through one is seen through the others, and closing one closes
 * all. Everything that computes gives a new array. Memory that is never closed is freed after the garbage collector
 * finds it; use after {@link #close} is an {@link IllegalStateException}. An array is not changed by being shared, but
 * its elements are not guarded: threads that write and read the same ones must agree between themselves.
 *
 * <p>This class holds what an array is: its storage, views, elements and their way to and from Java. What arrays can do
 * stands, topic by topic, in the interfaces that it implements. Nothing here takes or gives null, save {@code out}
 * arguments, where null asks for a new array.
 *
 * <pre>{@code
 * try (NDArray a = NDArray.of(1.0, 4.0, 9.0)) {
 *     System.out.println(a.sqrt().plus(1)); // [2. 3. 4.]
 * }
 * }</pre>
 */
public final class NDArray
        implements AutoCloseable,
                Iterable<NDArray>,
                Index,
                Indexing,
                Shaping,
                Transposing,
                Rearranging,
                Viewing,
                Splitting,
                Resizing,
                Arithmetic,
                Mathematics,
                Composed,
                Comparisons,
                Bitwise,
                Reductions,
                Products,
                Searching,
                Sorting,
                Sets,
                Statistics {
    private static final Kernels KERNELS = Kernels.best();

    private final Shape shape;
    private final Operand operand;

    private NDArray(Memory memory, DType dtype, long offset, Shape shape, long[] strides) {
        this.shape = shape;
        this.operand = new Operand(memory, dtype, offset, shape.shared(), strides);
    }

    // Making arrays

    private static Memory allocate(long bytes, DType dtype, Shape shape) {
        try {
            return KERNELS.allocate(bytes);
        } catch (OutOfMemoryError e) {
            throw (Error) new OutOfMemoryError(
                            "no " + bytes + " bytes outside the heap for an array of " + dtype + " and shape " + shape)
                    .initCause(e);
        }
    }

    /**
     * An array whose elements are yet to be written.
     *
     * @throws IllegalArgumentException if a length is negative, or the bytes are more than 64 bits count
     * @throws OutOfMemoryError if there is no memory for it
     */
    public static NDArray empty(DType dtype, Shape shape) {
        long bytes;
        try {
            bytes = Math.multiplyExact(shape.size(), dtype.size());
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("shape " + shape + " has too many elements", e);
        }
        long[] strides = Operand.contiguousStrides(dtype, shape.shared());
        return new NDArray(Scope.noted(allocate(bytes, dtype, shape)), dtype, 0, shape, strides);
    }

    /** An array whose elements are yet to be written. */
    public static NDArray empty(DType dtype, long... shape) {
        return empty(dtype, Shape.of(shape));
    }

    /** All elements zero. */
    public static NDArray zeros(DType dtype, long... shape) {
        NDArray array = empty(dtype, Shape.of(shape));
        array.operand.memory().clear();
        return array;
    }

    /** All elements one. */
    public static NDArray ones(DType dtype, long... shape) {
        return full(dtype, 1, shape);
    }

    /** All elements equal, converted to the type. */
    public static NDArray full(DType dtype, double value, long... shape) {
        return empty(dtype, Shape.of(shape)).fill(value);
    }

    /** All elements equal to an integer, exactly, or wrapped round where the type is too small for it. */
    public static NDArray full(DType dtype, long value, long... shape) {
        return empty(dtype, Shape.of(shape)).fill(value);
    }

    /** One axis of float64. */
    public static NDArray of(double... values) {
        return JavaArrays.of(values);
    }

    /** One axis of float32. */
    public static NDArray of(float... values) {
        return JavaArrays.of(values);
    }

    /** One axis of int64. */
    public static NDArray of(long... values) {
        return JavaArrays.of(values);
    }

    /** One axis of int32. */
    public static NDArray of(int... values) {
        return JavaArrays.of(values);
    }

    /** One axis of bool. */
    public static NDArray of(boolean... values) {
        return JavaArrays.of(values);
    }

    /** One axis of complex128. */
    public static NDArray of(Complex... values) {
        return JavaArrays.of(values);
    }

    /** Two axes of float64: rows of one length. */
    public static NDArray of(double[]... rows) {
        return JavaArrays.of(rows);
    }

    /** Two axes of int64: rows of one length. */
    public static NDArray of(long[]... rows) {
        return JavaArrays.of(rows);
    }

    /**
     * An array of what Java has, copied: a number, a Boolean, a {@link Complex}, an array of any primitive type or of
     * those, or arrays of them nested to any depth; an NDArray is given back as it is. int[] becomes int32, and so on;
     * boxed numbers have the type to which all promote.
     *
     * @throws IllegalArgumentException if it is something else, or rows differ in length or depth
     */
    public static NDArray asarray(Object data) {
        return JavaArrays.of(data);
    }

    /**
     * The bytes between position and limit of a buffer as elements, in the buffer's byte order. A direct buffer in native
     * order whose start is aligned is not copied: array and buffer share their elements. Any other is.
     *
     * @throws IllegalArgumentException if the buffer has not the bytes that the shape needs, or bools other than 0 and 1
     */
    public static NDArray ofBuffer(DType dtype, ByteBuffer bytes, long... shape) {
        return JavaArrays.ofBuffer(dtype, bytes, Shape.of(shape));
    }

    /** {@code count} numbers from {@code start} to {@code stop}, both included, equally spaced; float64. */
    public static NDArray linspace(double start, double stop, long count) {
        return Creation.linspace(start, stop, count, true);
    }

    /** 0, 1 ... {@code count - 1}. */
    public static NDArray arange(DType dtype, long count) {
        return Creation.arange(0, count, 1, dtype);
    }

    /** 0, 1 ... {@code count - 1}; int64. */
    public static NDArray arange(long count) {
        return arange(DType.INT64, count);
    }

    /** From {@code start} on, by steps of one, until before {@code stop}; int64. */
    public static NDArray arange(long start, long stop) {
        return Creation.arange(start, stop, 1, DType.INT64);
    }

    /** From {@code start} on, by steps, until before {@code stop}; int64. */
    public static NDArray arange(long start, long stop, long step) {
        return Creation.arange(start, stop, step, DType.INT64);
    }

    /** Memory as an array, elements one after another from its start; closing it closes the memory. */
    public static NDArray over(Memory memory, DType dtype, Shape shape) {
        return new NDArray(memory, dtype, 0, shape, Operand.contiguousStrides(dtype, shape.shared()));
    }

    /** This array as an expression that is computed in one pass. */
    public Expr lazy() {
        return Expr.of(this);
    }

    // What it is

    /** Type of the elements. */
    public DType dtype() {
        return operand.dtype();
    }

    /** Lengths of the axes. */
    public Shape shape() {
        return shape;
    }

    /** Number of axes. */
    public int rank() {
        return shape.rank();
    }

    /** Number of elements. */
    public long size() {
        return shape.size();
    }

    /** Length of an axis; negative axes count from the last. */
    public long length(int axis) {
        return shape.length(axis);
    }

    /** Bytes from one element to the next along an axis; negative axes count from the last. */
    public long stride(int axis) {
        return operand.stride(shape.axis(axis));
    }

    /** Number of bytes of the elements: those of a view may lie apart, or be fewer because they repeat. */
    public long bytes() {
        return size() * dtype().size();
    }

    /** This array as kernels take it. */
    public Operand operand() {
        return operand;
    }

    /** Byte of the memory at which the element lies whose indices are all zero. */
    long offset() {
        return operand.offset();
    }

    /** Whether the elements lie one after another in the order of their indices. */
    public boolean isContiguous() {
        long expected = dtype().size();
        for (int i = rank() - 1; i >= 0; i--) {
            if (shape.length(i) != 1 && operand.stride(i) != expected) return shape.size() == 0;
            expected *= shape.length(i);
        }
        return true;
    }

    /** Frees the memory that this array and its views share. Closing again does nothing. */
    @Override
    public void close() {
        operand.memory().close();
    }

    /** Closes this array unless it is a view of the other's memory: what is made for a moment may be either. */
    void closeUnlessViewOf(NDArray other) {
        if (operand.memory() != other.operand.memory()) close();
    }

    /** What comes of the elements on one axis; where that takes a copy, it is closed again. */
    <R> R useFlat(Function<NDArray, R> use) {
        NDArray row = reshape(-1);
        try {
            return use.apply(row);
        } finally {
            row.closeUnlessViewOf(this);
        }
    }

    /** What comes of the elements in a type; where that takes a copy, it is closed again. */
    <R> R useAs(DType type, Function<NDArray, R> use) {
        if (dtype() == type) return use.apply(this);
        try (NDArray copy = astype(type)) {
            return use.apply(copy);
        }
    }

    /** Whether it was closed, itself or through a view. */
    public boolean isClosed() {
        return operand.memory().isClosed();
    }

    NDArray requireOpen() {
        if (isClosed()) throw new IllegalStateException("this memory is closed");
        return this;
    }

    /** Whether the memory between the first and the last element of either overlaps that of the other. */
    public boolean mayShareMemory(NDArray other) {
        return operand.touches(other.operand);
    }

    /** Other axes, or another type, over the same memory; the arrays are given away. */
    NDArray view(DType type, long start, long[] lengths, long[] moved) {
        return view(type, start, Shape.over(lengths), moved);
    }

    /** The same. */
    NDArray view(DType type, long start, Shape lengths, long[] moved) {
        return new NDArray(operand.memory(), type, start, lengths, moved);
    }

    // Elements

    private long at(long... index) {
        if (index.length != shape.rank()) {
            throw new IllegalArgumentException(
                    "array of shape " + shape + " needs " + shape.rank() + " indices, not " + index.length);
        }
        long at = offset();
        for (int axis = 0; axis < index.length; axis++) at += shape.position(axis, index[axis]) * operand.stride(axis);
        return at;
    }

    /** One element as a double, the real part of a complex one; negative indices count from the end. */
    public double get(long... index) {
        return operand.real(at(index));
    }

    /** The element of an array without axes, as a double. */
    public double get() {
        return operand.real(at());
    }

    /** One element as a long: exact for integers (uint64 as its 64 bits), rounded towards zero for floats. */
    public long getLong(long... index) {
        return isWhole() ? operand.integer(at(index)) : (long) get(index);
    }

    /** Whether one element is not zero. */
    public boolean getBoolean(long... index) {
        long at = at(index);
        return isWhole() ? operand.integer(at) != 0 : operand.real(at) != 0 || operand.imaginary(at) != 0;
    }

    /** One element as a complex number. */
    public Complex getComplex(long... index) {
        long at = at(index);
        return new Complex(operand.real(at), operand.imaginary(at));
    }

    /** Writes one element, converted to the element type. */
    public void set(double value, long... index) {
        operand.put(at(index), value, 0);
    }

    /** Writes the element of an array without axes. */
    public void set(double value) {
        operand.put(at(), value, 0);
    }

    /** Writes one element; integers are taken exactly, or wrap round. */
    public void setLong(long value, long... index) {
        operand.put(at(index), value);
    }

    /** Writes one element. */
    public void setBoolean(boolean value, long... index) {
        operand.put(at(index), value ? 1 : 0);
    }

    /** Writes one element; its imaginary part is lost where the element type has none. */
    public void setComplex(Complex value, long... index) {
        operand.put(at(index), value.re(), value.im());
    }

    private boolean isWhole() {
        return !dtype().isFloat() && !dtype().isComplex();
    }

    /** Sets every element; returns this array. */
    public NDArray fill(double value) {
        if (rank() == 0) {
            set(value);
            return this;
        }
        try (NDArray one = empty(dtype(), Shape.SCALAR)) {
            one.set(value);
            return assign(one);
        }
    }

    /** Sets every element to an integer, exactly, or wrapped round where the type is too small for it; returns this array. */
    public NDArray fill(long value) {
        if (rank() == 0) {
            setLong(value);
            return this;
        }
        try (NDArray one = empty(dtype(), Shape.SCALAR)) {
            one.setLong(value);
            return assign(one);
        }
    }

    /**
     * Copies elements, converted as {@link #astype} does, from an array that broadcasts to this one's shape and may
     * overlap it; returns this array.
     *
     * @throws IllegalArgumentException if it does not broadcast to it
     */
    public NDArray assign(NDArray source) {
        NDArray from = source.broadcastTo(shape);
        if (!operand.touches(from.operand)) {
            KERNELS.run(Call.of(Kernel.COPY, dtype(), operand, from.operand));
            return this;
        }
        try (NDArray copy = from.copy()) {
            return assign(copy);
        }
    }

    /** A contiguous array of the same elements. */
    public NDArray copy() {
        return astype(dtype());
    }

    /**
     * A contiguous array of the elements converted to another type: real numbers become integers by truncation to the
     * nearest that there is (NaN becomes 0), integers wrap round, complex numbers lose their imaginary part, and what is
     * not zero is true.
     */
    public NDArray astype(DType type) {
        return empty(type, shape).assign(this);
    }

    // To Java

    /** Fills this contiguous array, element by element in the order of their indices. */
    void write(JavaArrays.Put put) {
        JavaArrays.write(operand.memory(), offset(), size(), dtype().size(), put);
    }

    /** The elements in the order of their indices, as doubles. */
    public double[] toArray() {
        return JavaArrays.doubles(this);
    }

    /** The elements in the order of their indices, as longs. */
    public long[] toLongArray() {
        if (!isWhole()) throw new IllegalArgumentException("toLongArray needs integers, not " + dtype());
        return JavaArrays.longs(this);
    }

    /** The elements in the order of their indices, as ints; integers wrap round. */
    public int[] toIntArray() {
        if (!isWhole()) throw new IllegalArgumentException("toIntArray needs integers, not " + dtype());
        return JavaArrays.ints(this);
    }

    /** The elements in the order of their indices, as floats. */
    public float[] toFloatArray() {
        return JavaArrays.floats(this);
    }

    /** Whether each element, in the order of their indices, is not zero. */
    public boolean[] toBooleanArray() {
        return JavaArrays.booleans(this);
    }

    /**
     * The elements as Java arrays nested as deep as there are axes, of the primitive type that holds them: double[][]
     * for two axes of float64, long[] for one of int64. Unsigned integers become the signed type of their size, complex
     * numbers {@link Complex}.
     *
     * @throws IllegalArgumentException if there is no axis
     */
    public Object toNestedArray() {
        return JavaArrays.nested(this);
    }

    /**
     * The elements' bytes in the order of their indices. Those of a contiguous array are a copy no less: to share them,
     * make the array of a buffer.
     */
    public ByteBuffer toBytes() {
        return JavaArrays.bytes(this);
    }

    /** The elements in the order of their indices. */
    public DoubleStream doubles() {
        return DoubleStream.of(toArray());
    }

    /** The elements, which must be integers, in the order of their indices. */
    public LongStream longs() {
        return LongStream.of(toLongArray());
    }

    /**
     * Views of what stands at each index of the first axis.
     *
     * @throws IllegalArgumentException if there is no axis
     */
    @Override
    public Iterator<NDArray> iterator() {
        return unstack(0).iterator();
    }

    /**
     * Whether the other object is an array of the same element type, the same shape and, bit for bit, the same elements:
     * Takes time in proportion to the number of elements.
     */
    @Override
    public boolean equals(Object other) {
        return this == other
                || other instanceof NDArray a
                        && dtype() == a.dtype()
                        && shape.equals(a.shape)
                        && JavaArrays.same(this, a);
    }

    /** Follows from type and shape alone, so that it stays the same when elements change. */
    @Override
    public int hashCode() {
        return 31 * shape.hashCode() + dtype().hashCode();
    }

    /** As NumPy's {@code str} prints arrays: see {@link PrintOptions}. */
    @Override
    public String toString() {
        return PrintOptions.DEFAULT.print(this);
    }
}
