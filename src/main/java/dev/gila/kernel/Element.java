package dev.gila.kernel;

/**
 * Elements of any type, one at a time, converted as {@code native/loops/convert.h} does it: integers wrap round, real
 * numbers become integers by truncation to the nearest that there is, NaN becomes 0. For {@link JavaKernels}: the
 * memory is pinned.
 */
final class Element {
    private Element() {}

    /** The value of a bool or an integer, as 64 bits: signed, or unsigned where the type is uint64. */
    static long integer(Operand o, long at) {
        Memory memory = o.memory();
        return switch (o.dtype()) {
            case BOOL, UINT8 -> memory.byteAt(at) & 0xff;
            case INT8 -> memory.byteAt(at);
            case INT16 -> memory.shortAt(at);
            case UINT16 -> memory.shortAt(at) & 0xffff;
            case INT32 -> memory.intAt(at);
            case UINT32 -> memory.intAt(at) & 0xffffffffL;
            case INT64, UINT64 -> memory.longAt(at);
            default -> throw new AssertionError(o.dtype());
        };
    }

    /** The value as a double; of a complex number its real part. */
    static double real(Operand o, long at) {
        return switch (o.dtype().component()) {
            case FLOAT64 -> o.memory().doubleAt(at);
            case FLOAT32 -> o.memory().floatAt(at);
            case UINT64 -> unsigned(o.memory().longAt(at));
            default -> integer(o, at);
        };
    }

    /** The imaginary part; 0 where there is none. */
    static double imaginary(Operand o, long at) {
        return switch (o.dtype()) {
            case COMPLEX128 -> o.memory().doubleAt(at + Double.BYTES);
            case COMPLEX64 -> o.memory().floatAt(at + Float.BYTES);
            default -> 0;
        };
    }

    /** Whether an element is not zero. */
    static boolean truth(Operand o, long at) {
        DType dtype = o.dtype();
        return dtype.isFloat() || dtype.isComplex() ? real(o, at) != 0 || imaginary(o, at) != 0 : integer(o, at) != 0;
    }

    /** The number that 64 bits mean when they are unsigned, rounded once. */
    static double unsigned(long bits) {
        return bits >= 0 ? bits : (double) (bits >>> 1 | bits & 1) * 2;
    }

    /** What is left of an integer in a type: its low bits. */
    static long wrap(DType dtype, long value) {
        return switch (dtype) {
            case BOOL -> value != 0 ? 1 : 0;
            case INT8 -> (byte) value;
            case INT16 -> (short) value;
            case INT32 -> (int) value;
            case UINT8 -> value & 0xff;
            case UINT16 -> value & 0xffff;
            case UINT32 -> value & 0xffffffffL;
            default -> value;
        };
    }

    /** Stores an integer whose type is {@code from}. */
    static void put(Operand o, long at, DType from, long value) {
        Memory memory = o.memory();
        boolean large = from == DType.UINT64 && value < 0;
        switch (o.dtype()) {
            case FLOAT64, COMPLEX128 -> putParts(o, at, large ? unsigned(value) : value, 0);
            case FLOAT32, COMPLEX64 ->
                putParts(o, at, large ? (float) (value >>> 1 | value & 1) * 2 : (float) value, 0);
            default -> putBits(memory, o.dtype(), at, wrap(o.dtype(), value));
        }
    }

    private static void putBits(Memory memory, DType dtype, long at, long bits) {
        switch (dtype.size()) {
            case 1 -> memory.byteAt(at, (byte) bits);
            case 2 -> memory.shortAt(at, (short) bits);
            case 4 -> memory.intAt(at, (int) bits);
            default -> memory.longAt(at, bits);
        }
    }

    /** Stores a number, without its imaginary part where the type has none. */
    static void put(Operand o, long at, double re, double im) {
        DType dtype = o.dtype();
        if (dtype == DType.BOOL) putBits(o.memory(), dtype, at, re != 0 || im != 0 ? 1 : 0);
        else if (dtype.isInteger()) putBits(o.memory(), dtype, at, truncated(dtype, re));
        else putParts(o, at, re, im);
    }

    private static void putParts(Operand o, long at, double re, double im) {
        Memory memory = o.memory();
        switch (o.dtype()) {
            case FLOAT64 -> memory.doubleAt(at, re);
            case FLOAT32 -> memory.floatAt(at, (float) re);
            case COMPLEX128 -> {
                memory.doubleAt(at, re);
                memory.doubleAt(at + Double.BYTES, im);
            }
            default -> {
                memory.floatAt(at, (float) re);
                memory.floatAt(at + Float.BYTES, (float) im);
            }
        }
    }

    private static long truncated(DType dtype, double value) {
        if (dtype == DType.UINT64) {
            if (!(value >= 0x1p63)) return Math.max(0, (long) value);
            return value < 0x1p64 ? (long) (value - 0x1p63) | Long.MIN_VALUE : -1;
        }
        int bits = dtype.size() * Byte.SIZE;
        boolean signed = dtype.kind() == DType.Kind.INT;
        long largest = signed ? Long.MAX_VALUE >>> (Long.SIZE - bits) : (1L << bits) - 1;
        return Math.max(signed ? -largest - 1 : 0, Math.min(largest, (long) value));
    }

    /** Copies one element into another, converted. */
    static void copy(Operand to, long toAt, Operand from, long fromAt) {
        if (from.dtype().isFloat() || from.dtype().isComplex()) {
            put(to, toAt, real(from, fromAt), imaginary(from, fromAt));
        } else {
            put(to, toAt, from.dtype(), integer(from, fromAt));
        }
    }

    /** Copies one element by way of another type. */
    static void copy(Operand to, long toAt, DType by, Operand from, long fromAt) {
        switch (by.kind()) {
            case FLOAT, COMPLEX -> put(to, toAt, round(by, real(from, fromAt)), round(by, imaginary(from, fromAt)));
            default -> put(to, toAt, by, wrap(by, integer(from, fromAt)));
        }
    }

    /** Rounded to the type of a complex or floating-point call's parts. */
    static double round(DType dtype, double value) {
        return dtype.component() == DType.FLOAT32 ? (float) value : value;
    }
}
