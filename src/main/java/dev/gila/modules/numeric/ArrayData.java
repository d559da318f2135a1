package dev.gila.modules.numeric;

import dev.gila.kernel.DType;
import dev.gila.ndarray.NDArray;
import dev.gila.ndarray.Shape;
import dev.gila.object.Exceptions;
import dev.gila.object.PyBuffer;
import dev.gila.object.PyList;
import dev.gila.object.PyStr;
import dev.gila.object.PyTuple;
import dev.gila.object.PyType;
import dev.gila.object.Singletons;
import dev.gila.object.ThreadState;
import dev.gila.object.Types;
import dev.gila.ops.Convert;
import dev.gila.ops.Iteration;
import dev.gila.types.Buffers;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Between Python's objects and arrays. */
final class ArrayData {
    private ArrayData() {}

    /** The element type that a name, {@code float} or {@code int} stands for; {@code null} for None or nothing. */
    static DType dtypeOrNull(Object dtype) {
        if (dtype == null || dtype == Singletons.NONE) return null;
        if (dtype == Types.FLOAT) return DType.FLOAT64;
        if (dtype == Types.INT) return DType.INT64;
        if (dtype instanceof PyStr s) {
            DType named = KernelRun.translated(() -> DType.of(s.toString()));
            if (FORMATS.containsKey(named)) return named;
            throw Exceptions.valueError("arrays of module gila cannot be %s", named);
        }
        throw Exceptions.typeError(
                "dtype must be a str, not %s", PyType.of(dtype).name());
    }

    static DType dtype(Object dtype) {
        DType given = dtypeOrNull(dtype);
        return given == null ? DType.FLOAT64 : given;
    }

    /** What module {@code struct} calls the element types; it has no name for complex ones. */
    private static final Map<DType, String> FORMATS = new EnumMap<>(Map.ofEntries(
            Map.entry(DType.BOOL, "?"),
            Map.entry(DType.INT8, "b"),
            Map.entry(DType.INT16, "h"),
            Map.entry(DType.INT32, "i"),
            Map.entry(DType.INT64, "q"),
            Map.entry(DType.UINT8, "B"),
            Map.entry(DType.UINT16, "H"),
            Map.entry(DType.UINT32, "I"),
            Map.entry(DType.UINT64, "Q"),
            Map.entry(DType.FLOAT32, "f"),
            Map.entry(DType.FLOAT64, "d")));

    /** What module {@code struct} calls the element type. */
    static String format(DType dtype) {
        return FORMATS.get(dtype);
    }

    /** A shape given as an int or a sequence of ints. */
    static long[] lengths(ThreadState ts, Object shape) {
        if (Convert.plainInt(shape) != null) return new long[] {Convert.toLong(ts, shape)};
        Object[] items = Iteration.toArray(ts, shape);
        long[] lengths = new long[items.length];
        for (int i = 0; i < lengths.length; i++) lengths[i] = Convert.toLong(ts, items[i]);
        return lengths;
    }

    /** An array as it is; anything else as a new array. */
    static NDArray as(ThreadState ts, Object o, DType dtype) {
        return o instanceof PyArray a && (dtype == null || a.array().dtype() == dtype) ? a.array() : of(ts, o, dtype);
    }

    /** A new array of the elements; {@code dtype} may be null. */
    static NDArray of(ThreadState ts, Object data, DType dtype) {
        if (data instanceof PyArray a) return KernelRun.translated(() -> converted(a.array(), dtype));
        if (Buffers.isBuffer(ts, data)) {
            try (PyBuffer.Exported e = Buffers.export(ts, data)) {
                return ofBuffer(e, dtype);
            }
        }
        List<Object> leaves = new ArrayList<>();
        List<Long> lengths = new ArrayList<>();
        collect(ts, data, 0, lengths, leaves);
        boolean whole = leaves.stream().allMatch(leaf -> Convert.plainInt(leaf) != null) && !leaves.isEmpty();
        DType type = dtype != null ? dtype : whole ? DType.INT64 : DType.FLOAT64;
        NDArray flat = KernelRun.translated(() -> NDArray.empty(type, Shape.of(leaves.size())));
        for (int i = 0; i < leaves.size(); i++) put(ts, flat, leaves.get(i), i);
        return flat.reshape(lengths.stream().mapToLong(Long::longValue).toArray());
    }

    private static NDArray converted(NDArray a, DType dtype) {
        if (dtype == null || dtype == a.dtype()) return a.copy();
        return a.astype(dtype);
    }

    /** Walks nested sequences: the first of each depth says how long all are. */
    private static void collect(ThreadState ts, Object o, int depth, List<Long> lengths, List<Object> leaves) {
        boolean number = o instanceof Double || Convert.plainInt(o) != null;
        if (number || !(o instanceof PyList || o instanceof PyTuple) && depth > 0) {
            if (depth != lengths.size()) throw ragged();
            leaves.add(o);
            return;
        }
        Object[] items = Iteration.toArray(ts, o);
        if (depth == lengths.size()) {
            if (!leaves.isEmpty()) throw ragged();
            lengths.add((long) items.length);
        }
        if (lengths.get(depth) != items.length) throw ragged();
        for (Object item : items) collect(ts, item, depth + 1, lengths, leaves);
    }

    private static RuntimeException ragged() {
        return Exceptions.valueError("the nested sequences have different lengths");
    }

    /** Stores a Python number. */
    static void put(ThreadState ts, NDArray array, Object value, long... index) {
        if (array.dtype().isFloat()) array.set(Convert.toDouble(ts, value), index);
        else array.setLong(Convert.toLong(ts, value), index);
    }

    /** An element as a Python number. */
    static Object number(NDArray array, long... index) {
        return switch (array.dtype()) {
            case BOOL -> array.getLong(index) != 0;
            case FLOAT32, FLOAT64 -> array.get(index);
            case UINT64 -> unsigned(array.getLong(index));
            default -> array.getLong(index);
        };
    }

    private static Object unsigned(long bits) {
        return bits >= 0 ? (Object) bits : new BigInteger(Long.toUnsignedString(bits));
    }

    private static NDArray ofBuffer(PyBuffer.Exported e, DType dtype) {
        String format = e.format().startsWith("@") ? e.format().substring(1) : e.format();
        boolean isFloat = format.equals("d") || format.equals("f");
        DType own = format.equals("f") ? DType.FLOAT32 : isFloat ? DType.FLOAT64 : DType.INT64;
        DType type = dtype != null ? dtype : own;
        NDArray flat = NDArray.empty(type, Shape.of(e.length() / e.itemSize()));
        ByteBuffer bytes = e.bytes().duplicate().order(ByteOrder.nativeOrder());
        fill(e, bytes, format, 0, e.offset(), flat, 0);
        return flat.reshape(e.shape());
    }

    private static long fill(
            PyBuffer.Exported e, ByteBuffer bytes, String format, int axis, long at, NDArray to, long index) {
        if (axis == e.shape().length) {
            if (format.equals("d")) to.set(bytes.getDouble((int) at), index);
            else if (format.equals("f")) to.set(bytes.getFloat((int) at), index);
            else to.setLong(integer(bytes, format, (int) at), index);
            return index + 1;
        }
        long next = index;
        for (long i = 0; i < e.shape()[axis]; i++) {
            next = fill(e, bytes, format, axis + 1, at + i * e.strides()[axis], to, next);
        }
        return next;
    }

    private static long integer(ByteBuffer bytes, String format, int at) {
        return switch (format) {
            case "q", "l", "n" -> bytes.getLong(at);
            case "i" -> bytes.getInt(at);
            case "I" -> bytes.getInt(at) & 0xffffffffL;
            case "h" -> bytes.getShort(at);
            case "H" -> bytes.getShort(at) & 0xffff;
            case "b" -> bytes.get(at);
            case "B", "?" -> bytes.get(at) & 0xff;
            default -> throw Exceptions.typeError("cannot make an array from a buffer of format '%s'", format);
        };
    }

    /** Nested lists of Python numbers, or one number where there is no axis. */
    static Object toList(NDArray array) {
        if (array.shape().rank() == 0) return number(array);
        Object[] items = new Object[Math.toIntExact(array.shape().length(0))];
        for (int i = 0; i < items.length; i++) items[i] = toList(array.select(i));
        return new PyList(items);
    }
}
