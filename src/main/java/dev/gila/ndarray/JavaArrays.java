package dev.gila.ndarray;

import dev.gila.kernel.DType;
import dev.gila.kernel.Kernels;
import dev.gila.kernel.Memory;
import java.lang.reflect.Array;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Elements on their way between arrays and Java's arrays, numbers and buffers: through blocks that fit the cache. */
final class JavaArrays {
    private static final int BLOCK = 8192;

    /** Arrays are compared by so many bytes at a time. */
    private static final int COMPARED = 1 << 20;

    private static final Map<Class<?>, DType> PRIMITIVES = Map.of(
            double.class, DType.FLOAT64,
            float.class, DType.FLOAT32,
            long.class, DType.INT64,
            int.class, DType.INT32,
            short.class, DType.INT16,
            byte.class, DType.INT8,
            boolean.class, DType.BOOL);

    private static final Map<Class<?>, DType> BOXES = Map.of(
            Double.class, DType.FLOAT64,
            Float.class, DType.FLOAT32,
            Long.class, DType.INT64,
            Integer.class, DType.INT32,
            Short.class, DType.INT16,
            Byte.class, DType.INT8,
            Boolean.class, DType.BOOL,
            Complex.class, DType.COMPLEX128);

    private JavaArrays() {}

    /** Appends the bytes of element {@code i}. */
    interface Put {
        void put(ByteBuffer block, long i);
    }

    /** Moves {@code count} elements from {@code at} on between a Java array and a block. */
    private interface Move {
        void move(ByteBuffer block, int at, int count);
    }

    /** Elements one after another, from byte {@code to} on. */
    static void write(Memory memory, long to, long count, int size, Put put) {
        ByteBuffer block = block(count * size);
        for (long i = 0; i < count; ) {
            block.clear();
            for (long end = Math.min(count, i + BLOCK / size); i < end; i++) put.put(block, i);
            memory.put(to, block.array(), 0, block.position());
            to += block.position();
        }
    }

    /** For so many bytes, or the first of them. */
    private static ByteBuffer block(long bytes) {
        return ByteBuffer.allocate((int) Math.min(bytes, BLOCK)).order(ByteOrder.nativeOrder());
    }

    private static NDArray fill(DType dtype, int count, Move move) {
        NDArray array = NDArray.empty(dtype, Shape.of(count));
        Memory memory = array.operand().memory();
        ByteBuffer block = block(array.bytes());
        int step = BLOCK / dtype.size();
        for (int at = 0; at < count; at += step) {
            int length = Math.min(step, count - at);
            move.move(block, at, length);
            memory.put((long) at * dtype.size(), block.array(), 0, length * dtype.size());
        }
        return array;
    }

    /** A number of elements or bytes as the length of a Java array. */
    private static int javaLength(NDArray array, long length) {
        if (length <= Integer.MAX_VALUE) return (int) length;
        throw new IllegalArgumentException("an array of " + array.dtype() + " and shape " + array.shape()
                + " has too many elements for a Java array");
    }

    /** Reads the elements, converted, in the order of their indices. */
    private static void read(NDArray array, DType as, Move move) {
        boolean direct = array.dtype() == as && array.isContiguous();
        NDArray from = direct ? array : array.astype(as);
        try {
            Memory memory = from.operand().memory();
            ByteBuffer block = block(from.bytes());
            int count = javaLength(array, from.size());
            int step = BLOCK / as.size();
            for (int at = 0; at < count; at += step) {
                int length = Math.min(step, count - at);
                memory.get(from.offset() + (long) at * as.size(), block.array(), 0, length * as.size());
                move.move(block, at, length);
            }
        } finally {
            if (!direct) from.close();
        }
    }

    static NDArray of(double[] v) {
        return fill(
                DType.FLOAT64,
                v.length,
                (block, at, n) -> block.asDoubleBuffer().put(v, at, n));
    }

    static NDArray of(float[] v) {
        return fill(
                DType.FLOAT32, v.length, (block, at, n) -> block.asFloatBuffer().put(v, at, n));
    }

    static NDArray of(long[] v) {
        return fill(
                DType.INT64, v.length, (block, at, n) -> block.asLongBuffer().put(v, at, n));
    }

    static NDArray of(int[] v) {
        return fill(DType.INT32, v.length, (block, at, n) -> block.asIntBuffer().put(v, at, n));
    }

    static NDArray of(short[] v) {
        return fill(
                DType.INT16, v.length, (block, at, n) -> block.asShortBuffer().put(v, at, n));
    }

    static NDArray of(byte[] v) {
        return fill(DType.INT8, v.length, (block, at, n) -> block.put(0, v, at, n));
    }

    static NDArray of(boolean[] v) {
        return fill(DType.BOOL, v.length, (block, at, n) -> {
            for (int i = 0; i < n; i++) block.put(i, (byte) (v[at + i] ? 1 : 0));
        });
    }

    static NDArray of(Complex[] v) {
        return fill(DType.COMPLEX128, v.length, (block, at, n) -> {
            for (int i = 0; i < n; i++) {
                block.putDouble(i * 16, v[at + i].re()).putDouble(i * 16 + 8, v[at + i].im());
            }
        });
    }

    static double[] doubles(NDArray a) {
        double[] v = new double[javaLength(a, a.size())];
        read(a, DType.FLOAT64, (block, at, n) -> block.asDoubleBuffer().get(v, at, n));
        return v;
    }

    static float[] floats(NDArray a) {
        float[] v = new float[javaLength(a, a.size())];
        read(a, DType.FLOAT32, (block, at, n) -> block.asFloatBuffer().get(v, at, n));
        return v;
    }

    static long[] longs(NDArray a) {
        long[] v = new long[javaLength(a, a.size())];
        read(a, DType.INT64, (block, at, n) -> block.asLongBuffer().get(v, at, n));
        return v;
    }

    static int[] ints(NDArray a) {
        int[] v = new int[javaLength(a, a.size())];
        read(a, DType.INT32, (block, at, n) -> block.asIntBuffer().get(v, at, n));
        return v;
    }

    private static short[] shorts(NDArray a) {
        short[] v = new short[javaLength(a, a.size())];
        read(a, DType.INT16, (block, at, n) -> block.asShortBuffer().get(v, at, n));
        return v;
    }

    private static byte[] int8s(NDArray a) {
        byte[] v = new byte[javaLength(a, a.size())];
        read(a, DType.INT8, (block, at, n) -> block.get(0, v, at, n));
        return v;
    }

    static boolean[] booleans(NDArray a) {
        boolean[] v = new boolean[javaLength(a, a.size())];
        read(a, DType.BOOL, (block, at, n) -> {
            for (int i = 0; i < n; i++) v[at + i] = block.get(i) != 0;
        });
        return v;
    }

    private static Complex[] complexes(NDArray a) {
        Complex[] v = new Complex[javaLength(a, a.size())];
        read(a, DType.COMPLEX128, (block, at, n) -> {
            for (int i = 0; i < n; i++) v[at + i] = new Complex(block.getDouble(i * 16), block.getDouble(i * 16 + 8));
        });
        return v;
    }

    /** The elements' bytes, in native order. */
    static ByteBuffer bytes(NDArray a) {
        ByteBuffer bytes = ByteBuffer.allocate(javaLength(a, a.bytes())).order(ByteOrder.nativeOrder());
        int size = a.dtype().size();
        read(a, a.dtype(), (block, at, n) -> bytes.put(at * size, block.array(), 0, n * size));
        return bytes;
    }

    /** Whether arrays of one type and shape have the same bits: part by part of the first axis. */
    static boolean same(NDArray a, NDArray b) {
        if (a.bytes() <= COMPARED) return bytes(a).equals(bytes(b));
        long rows = a.length(0) / (a.bytes() / COMPARED + 1);
        for (long from = 0; from < a.length(0); from += Math.max(1, rows)) {
            boolean same = rows == 0
                    ? same(a.select(from), b.select(from))
                    : same(a.slice(from, from + rows), b.slice(from, from + rows));
            if (!same) return false;
        }
        return true;
    }

    static NDArray ofBuffer(DType dtype, ByteBuffer bytes, Shape shape) {
        if (shape.size() > Integer.MAX_VALUE || shape.size() * dtype.size() != bytes.remaining()) {
            throw new IllegalArgumentException("an array of " + dtype + " and shape " + shape + " needs " + shape.size()
                    + " times " + dtype.size() + " bytes, but the buffer has " + bytes.remaining());
        }
        boolean shared = bytes.isDirect()
                && !bytes.isReadOnly()
                && (bytes.order() == ByteOrder.nativeOrder() || dtype.alignment() == 1)
                && bytes.alignmentOffset(bytes.position(), dtype.alignment()) == 0;
        NDArray array = shared ? NDArray.over(Kernels.best().wrap(bytes), dtype, shape) : copied(dtype, bytes, shape);
        return dtype == DType.BOOL ? requireTruth(array) : array;
    }

    /** An array of bool, if its bytes are what kernels take them for. */
    static NDArray requireTruth(NDArray bools) {
        NDArray bytes = bools.view(DType.UINT8, bools.offset(), bools.shape(), Layout.strides(bools));
        if (bytes.size() > 0 && bytes.max() > 1) {
            throw new IllegalArgumentException("bools are bytes of 0 and 1, but there is one of " + (int) bytes.max());
        }
        return bools;
    }

    private static NDArray copied(DType dtype, ByteBuffer bytes, Shape shape) {
        NDArray array = NDArray.empty(dtype, shape);
        ByteBuffer from = bytes.duplicate();
        byte[] block = new byte[BLOCK];
        boolean swapped = bytes.order() != ByteOrder.nativeOrder();
        for (long at = 0; from.hasRemaining(); ) {
            int n = Math.min(BLOCK, from.remaining());
            from.get(block, 0, n);
            if (swapped) reverse(block, n, dtype.alignment());
            array.operand().memory().put(at, block, 0, n);
            at += n;
        }
        return array;
    }

    /** Turns the bytes of each part of {@code size} bytes round. */
    static void reverse(byte[] bytes, int length, int size) {
        for (int at = 0; at < length; at += size) {
            for (int i = at, j = at + size - 1; i < j; i++, j--) {
                byte b = bytes[i];
                bytes[i] = bytes[j];
                bytes[j] = b;
            }
        }
    }

    /** What {@link NDArray#asarray} takes. */
    static NDArray of(Object data) {
        if (data instanceof NDArray a) return a;
        List<Long> lengths = new ArrayList<>();
        Object level = data;
        while (level != null && level.getClass().isArray()) {
            int length = Array.getLength(level);
            lengths.add((long) length);
            if (level.getClass().getComponentType().isPrimitive()) break;
            level = length == 0 ? null : Array.get(level, 0);
        }
        long[] shape = lengths.stream().mapToLong(Long::longValue).toArray();
        NDArray array = NDArray.empty(type(data), Shape.of(shape));
        try {
            store(data, array);
            return array;
        } catch (RuntimeException | Error e) {
            array.close();
            throw e;
        }
    }

    /** The type to which all leaves promote; that of an array without leaves is float64 if it does not say. */
    private static DType type(Object data) {
        DType found = leaves(data);
        return found == null ? DType.FLOAT64 : found;
    }

    private static DType leaves(Object data) {
        if (data == null) throw new IllegalArgumentException("null is no number");
        Class<?> component = data.getClass().getComponentType();
        if (component == null) {
            DType dtype = BOXES.get(data.getClass());
            if (dtype == null) {
                throw new IllegalArgumentException(
                        data.getClass().getName() + " is no number, nor an array of numbers");
            }
            return dtype;
        }
        if (PRIMITIVES.containsKey(component)) return PRIMITIVES.get(component);
        DType found = null;
        for (int i = 0; i < Array.getLength(data); i++) {
            DType leaf = leaves(Array.get(data, i));
            found = found == null ? leaf : leaf == null ? found : found.promote(leaf);
        }
        return found;
    }

    private static void store(Object data, NDArray to) {
        if (data.getClass().isArray()) storeArray(data, to);
        else if (to.rank() > 0) throw ragged(to, "a number");
        else if (data instanceof Complex c) to.setComplex(c);
        else if (data instanceof Boolean b) to.setBoolean(b);
        else if (data instanceof Double || data instanceof Float) to.set(((Number) data).doubleValue());
        else to.setLong(((Number) data).longValue());
    }

    private static void storeArray(Object data, NDArray to) {
        int length = Array.getLength(data);
        if (to.rank() == 0 || to.length(0) != length) throw ragged(to, "an array of length " + length);
        if (data.getClass().getComponentType().isPrimitive()) {
            if (to.rank() > 1) throw ragged(to, "numbers");
            try (NDArray row = primitives(data)) {
                to.assign(row);
            }
            return;
        }
        for (int i = 0; i < length; i++) store(Array.get(data, i), to.select(i));
    }

    private static IllegalArgumentException ragged(NDArray to, String found) {
        return new IllegalArgumentException("nested arrays must all have one shape: " + found + " stands where shape "
                + to.shape() + " was expected");
    }

    private static NDArray primitives(Object data) {
        if (data instanceof double[] v) return of(v);
        if (data instanceof float[] v) return of(v);
        if (data instanceof long[] v) return of(v);
        if (data instanceof int[] v) return of(v);
        if (data instanceof short[] v) return of(v);
        if (data instanceof byte[] v) return of(v);
        if (data instanceof boolean[] v) return of(v);
        throw new IllegalArgumentException(data.getClass().getSimpleName() + " holds no numbers");
    }

    static Object nested(NDArray a) {
        if (a.rank() == 0) throw new IllegalArgumentException("an array without axes is no Java array: use get()");
        if (a.rank() == 1) return flat(a);
        Object[] rows = null;
        for (int i = 0; i < a.length(0); i++) {
            Object row = nested(a.select(i));
            if (rows == null) rows = rows(row.getClass(), javaLength(a, a.length(0)));
            rows[i] = row;
        }
        return rows != null
                ? rows
                : rows(nested(NDArray.empty(a.dtype(), new long[a.rank() - 1])).getClass(), 0);
    }

    private static Object[] rows(Class<?> row, int length) {
        return (Object[]) Array.newInstance(row, length);
    }

    private static Object flat(NDArray a) {
        return switch (a.dtype()) {
            case FLOAT64 -> doubles(a);
            case FLOAT32 -> floats(a);
            case INT64, UINT64 -> longs(a);
            case INT32, UINT32 -> ints(a);
            case INT16, UINT16 -> shorts(a);
            case INT8, UINT8 -> int8s(a);
            case BOOL -> booleans(a);
            case COMPLEX64, COMPLEX128 -> complexes(a);
        };
    }
}
