package dev.gila.kernel;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Objects;

/**
 * A strided view of {@link Memory}: what a kernel reads or writes. Offset and strides are in bytes; a stride may be
 * negative, or zero for an axis along which one element is repeated. The arrays belong to the operand and are not
 * changed.
 */
public final class Operand {
    /** What {@link #step} is where elements do not follow each other by equal steps. */
    static final long UNEVEN = Long.MIN_VALUE;

    private final Memory memory;
    private final DType dtype;
    private final long offset;
    private final long[] shape;
    private final long[] strides;
    private final long elements;

    /**
     * A view of {@code memory}.
     *
     * @param offset byte at which the element lies whose indices are all zero
     * @param shape length of each axis
     * @param strides bytes from one element to the next along each axis
     * @throws IllegalArgumentException if some element would lie outside the memory or not on a multiple of its type's alignment
     */
    public Operand(Memory memory, DType dtype, long offset, long[] shape, long[] strides) {
        this.memory = Objects.requireNonNull(memory, "memory");
        this.dtype = Objects.requireNonNull(dtype, "dtype");
        this.offset = offset;
        this.shape = Objects.requireNonNull(shape, "shape");
        this.strides = Objects.requireNonNull(strides, "strides");
        this.elements = check();
    }

    /** A view of contiguous elements, the last axis innermost, from the start of {@code memory}. */
    public static Operand contiguous(Memory memory, DType dtype, long... shape) {
        return new Operand(memory, dtype, 0, shape, contiguousStrides(dtype, shape));
    }

    /**
     * Strides of contiguous elements, the last axis innermost.
     *
     * @throws IllegalArgumentException if one does not fit 64 bits
     */
    public static long[] contiguousStrides(DType dtype, long... shape) {
        long[] strides = new long[shape.length];
        long stride = dtype.size();
        try {
            for (int i = shape.length - 1; i >= 0; i--) {
                strides[i] = stride;
                stride = Math.multiplyExact(stride, Math.max(shape[i], 1));
            }
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("shape " + Arrays.toString(shape) + " is too long for " + dtype, e);
        }
        return strides;
    }

    /** The number of elements, if all is well. */
    private long check() {
        if (strides.length != shape.length) {
            throw new IllegalArgumentException(
                    "shape " + shapeText() + " needs as many strides, not " + Arrays.toString(strides));
        }
        if (shape.length > Call.MAX_RANK) {
            throw new IllegalArgumentException(
                    "an operand has at most " + Call.MAX_RANK + " axes, not " + shape.length);
        }
        try {
            return checkBounds();
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(
                    "shape " + shapeText() + " with strides " + Arrays.toString(strides) + " does not fit 64 bits", e);
        }
    }

    private long checkBounds() {
        long first = offset;
        long last = Math.addExact(offset, dtype.size());
        long count = 1;
        long places = offset;
        for (int i = 0; i < shape.length; i++) {
            if (shape[i] < 0) throw new IllegalArgumentException("negative length in shape " + shapeText());
            count = Math.multiplyExact(count, shape[i]);
            long reach = Math.multiplyExact(Math.max(shape[i] - 1, 0), strides[i]);
            if (reach < 0) first = Math.addExact(first, reach);
            else last = Math.addExact(last, reach);
            places |= strides[i];
        }
        if (count == 0) return count;
        if (first < 0 || last > memory.size()) {
            throw new IllegalArgumentException("elements of shape " + shapeText() + " would take bytes " + first
                    + " to " + last + " of a memory of " + memory.size());
        }
        if ((places & dtype.alignment() - 1) != 0) {
            throw new IllegalArgumentException("offset " + offset + " and strides " + Arrays.toString(strides)
                    + " must be multiples of " + dtype.alignment() + ", the alignment of " + dtype);
        }
        return count;
    }

    /** The memory that is viewed. */
    public Memory memory() {
        return memory;
    }

    /** Type of the elements. */
    public DType dtype() {
        return dtype;
    }

    /** Byte of the element whose indices are all zero. */
    public long offset() {
        return offset;
    }

    /** Number of axes. */
    public int rank() {
        return shape.length;
    }

    /** Length of one axis. */
    public long length(int axis) {
        return shape[axis];
    }

    /** Bytes between neighbours along one axis. */
    public long stride(int axis) {
        return strides[axis];
    }

    /** Number of elements. */
    public long elements() {
        return elements;
    }

    /**
     * Bytes from each element to the next in the order of their indices, where that is one number: the size of an
     * element where they are contiguous, 0 where one element is repeated; else {@link #UNEVEN}.
     */
    long step() {
        if (shape.length == 0) return 0;
        for (int i = 1; i < shape.length; i++) {
            if (strides[i - 1] != strides[i] * shape[i]) return UNEVEN;
        }
        return strides[shape.length - 1];
    }

    /** The buffer that covers the element whose indices are all zero; to be used under a pin. */
    ByteBuffer chunk() {
        return memory.chunk(offset);
    }

    /** Where that element lies in the buffer. */
    int placeInChunk() {
        return (int) offset & Block.CHUNK_MASK;
    }

    /** The same bytes as elements of another type of the same size. */
    public Operand as(DType other) {
        return other == dtype ? this : new Operand(memory, other, offset, shape, strides);
    }

    /** The elements of this one whose index on an axis is from {@code from} until before {@code to}. */
    public Operand slice(int axis, long from, long to) {
        if (from < 0 || to < from || to > shape[axis]) {
            throw new IndexOutOfBoundsException(from + " to " + to + " of axis " + axis + " of " + this);
        }
        long[] lengths = shape.clone();
        lengths[axis] = to - from;
        return new Operand(memory, dtype, offset + from * strides[axis], lengths, strides);
    }

    /** The elements along the last axis, the others being of length one. */
    Operand row() {
        int last = shape.length - 1;
        return new Operand(memory, dtype, offset, new long[] {shape[last]}, new long[] {strides[last]});
    }

    /** The matrix on the last two axes that begins at an offset. */
    Operand matrix(long at) {
        int row = shape.length - 2;
        long[] lengths = {shape[row], shape[row + 1]};
        return new Operand(memory, dtype, at, lengths, new long[] {strides[row], strides[row + 1]});
    }

    /** The element whose indices are all zero, without axes. */
    Operand scalar() {
        return elementAt(offset);
    }

    /** The element at an offset, without axes. */
    Operand elementAt(long at) {
        return new Operand(memory, dtype, at, new long[0], new long[0]);
    }

    /** One element of a row, without axes. */
    Operand element(long index) {
        return slice(0, index, index + 1).scalar();
    }

    /** All elements, in the order of their indices, along one axis; null where they are not equally far apart. */
    Operand line() {
        long stride = dtype.size();
        long n = 1;
        for (int axis = shape.length - 1; axis >= 0; axis--) {
            if (shape[axis] == 1) continue;
            if (n == 1) stride = strides[axis];
            else if (strides[axis] != n * stride) return null;
            n *= shape[axis];
        }
        return new Operand(memory, dtype, offset, new long[] {n}, new long[] {stride});
    }

    /** The first elements of a line as rows. */
    Operand rows(long count, long length) {
        return new Operand(
                memory, dtype, offset, new long[] {count, length}, new long[] {length * strides[0], strides[0]});
    }

    boolean sameShape(Operand other) {
        return equal(shape, other.shape);
    }

    /** The same elements under the same indices. */
    public boolean coincides(Operand other) {
        if (this == other) return true;
        return memory.meets(other.memory)
                && offset == other.offset + memory.distance(other.memory)
                && dtype == other.dtype
                && equal(shape, other.shape)
                && equal(strides, other.strides);
    }

    /** What {@code Arrays.equals} answers, without the call that pays for long arrays alone. */
    public static boolean equal(long[] a, long[] b) {
        if (a == b) return true;
        if (a.length != b.length) return false;
        for (int i = 0; i < a.length; i++) {
            if (a[i] != b[i]) return false;
        }
        return true;
    }

    /**
     * Whether the two views may have a byte in common, also as views of several memories over the same bytes: not if one
     * ends before the other begins, nor if they are bands of different columns of rows that are equally far apart. Other
     * interleaved views count as meeting.
     */
    public boolean touches(Operand other) {
        if (elements == 0 || other.elements == 0 || !memory.meets(other.memory)) return false;
        long from = other.first() + memory.distance(other.memory) - first();
        return from < extent() && -from < other.extent() && !isBesides(other, from);
    }

    /** Whether some stride of both makes the views disjoint bands, where the other's first byte is so far from this one's. */
    private boolean isBesides(Operand other, long apart) {
        for (int i = 0; i < shape.length; i++) {
            long pitch = Math.abs(strides[i]);
            for (int k = 0; pitch > 0 && k < other.shape.length; k++) {
                if (Math.abs(other.strides[k]) == pitch && areBands(pitch, width(i), other.width(k), apart))
                    return true;
            }
        }
        return false;
    }

    /** Bytes from the first to the last element that has a given index on one axis. */
    private long width(int axis) {
        return extent() - (shape[axis] - 1) * Math.abs(strides[axis]);
    }

    private static boolean areBands(long pitch, long width, long otherWidth, long apart) {
        if (apart < 0) return areBands(pitch, otherWidth, width, -apart);
        long column = apart % pitch;
        return width <= column && column + otherWidth <= pitch;
    }

    /** Whether two different indices give the same element. */
    boolean repeats() {
        for (int i = 0; i < shape.length; i++) {
            if (strides[i] == 0 && shape[i] > 1) return true;
        }
        return false;
    }

    private long first() {
        long at = offset;
        for (int i = 0; i < shape.length; i++) at += Math.min(0, (shape[i] - 1) * strides[i]);
        return at;
    }

    /** Bytes from the first to the last. */
    private long extent() {
        long bytes = dtype.size();
        for (int i = 0; i < shape.length; i++) bytes += (shape[i] - 1) * Math.abs(strides[i]);
        return bytes;
    }

    /** The shape as Python writes it: {@code (3, 4)}. */
    public String shapeText() {
        StringBuilder out = new StringBuilder("(");
        for (int i = 0; i < shape.length; i++) out.append(i > 0 ? ", " : "").append(shape[i]);
        return out.append(shape.length == 1 ? ",)" : ")").toString();
    }

    @Override
    public String toString() {
        return dtype + shapeText();
    }

    /**
     * Reads an element as a number; of a complex one its real part.
     *
     * @param at byte of the memory at which the element starts
     */
    public double real(long at) {
        memory.pin();
        try {
            return Element.real(this, at);
        } finally {
            memory.unpin();
        }
    }

    /** Reads the imaginary part of an element; 0 where there is none. */
    public double imaginary(long at) {
        memory.pin();
        try {
            return Element.imaginary(this, at);
        } finally {
            memory.unpin();
        }
    }

    /** Reads a bool or an integer: 64 bits, unsigned where the type is uint64. */
    public long integer(long at) {
        memory.pin();
        try {
            return Element.integer(this, at);
        } finally {
            memory.unpin();
        }
    }

    /** Writes a number, converted as a copy converts complex128. */
    public void put(long at, double re, double im) {
        memory.pin();
        try {
            Element.put(this, at, re, im);
        } finally {
            memory.unpin();
        }
    }

    /** Writes an integer, converted as a copy converts int64. */
    public void put(long at, long value) {
        memory.pin();
        try {
            Element.put(this, at, DType.INT64, value);
        } finally {
            memory.unpin();
        }
    }
}
