package dev.gila.kernel;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Element types, in the order in which the C library numbers them. */
public enum DType {
    /** A truth value: a byte, 0 or 1. */
    BOOL("bool", 1, Kind.BOOL),
    /** Two's complement, 8 bits. */
    INT8("int8", 1, Kind.INT),
    /** Two's complement, 16 bits. */
    INT16("int16", 2, Kind.INT),
    /** Two's complement, 32 bits. */
    INT32("int32", 4, Kind.INT),
    /** Two's complement, 64 bits. */
    INT64("int64", 8, Kind.INT),
    /** Unsigned, 8 bits. */
    UINT8("uint8", 1, Kind.UINT),
    /** Unsigned, 16 bits. */
    UINT16("uint16", 2, Kind.UINT),
    /** Unsigned, 32 bits. */
    UINT32("uint32", 4, Kind.UINT),
    /** Unsigned, 64 bits. */
    UINT64("uint64", 8, Kind.UINT),
    /** IEEE 754 binary32. */
    FLOAT32("float32", 4, Kind.FLOAT),
    /** IEEE 754 binary64. */
    FLOAT64("float64", 8, Kind.FLOAT),
    /** Two float32: the real part, then the imaginary part. */
    COMPLEX64("complex64", 8, Kind.COMPLEX),
    /** Two float64: the real part, then the imaginary part. */
    COMPLEX128("complex128", 16, Kind.COMPLEX);

    /** What elements are; each kind can express, more or less closely, what stands before it. */
    public enum Kind {
        /** Truth values. */
        BOOL,
        /** Unsigned integers. */
        UINT,
        /** Signed integers. */
        INT,
        /** Real numbers. */
        FLOAT,
        /** Complex numbers. */
        COMPLEX
    }

    private static final DType[] ALL = values();

    private final String label;
    private final int size;
    private final Kind kind;

    DType(String label, int size, Kind kind) {
        this.label = label;
        this.size = size;
        this.kind = kind;
    }

    /** The name that NumPy uses. */
    public String label() {
        return label;
    }

    /** Bytes of one element. */
    public int size() {
        return size;
    }

    /** Bytes of which an element's address must be a multiple: its size, or that of a complex number's part. */
    public int alignment() {
        return component().size;
    }

    /** What elements are. */
    public Kind kind() {
        return kind;
    }

    /** Whether elements are real floating-point numbers. */
    public boolean isFloat() {
        return kind == Kind.FLOAT;
    }

    /** Whether elements are complex numbers. */
    public boolean isComplex() {
        return kind == Kind.COMPLEX;
    }

    /** Whether elements are integers, signed or not. */
    public boolean isInteger() {
        return kind == Kind.INT || kind == Kind.UINT;
    }

    /** The type of a complex number's parts; any other type itself. */
    public DType component() {
        return switch (this) {
            case COMPLEX64 -> FLOAT32;
            case COMPLEX128 -> FLOAT64;
            default -> this;
        };
    }

    /**
     * The smallest type to which both convert without loss, as NumPy has it: float64 also for 64-bit integers beside
     * floats, and for int64 beside uint64.
     */
    public DType promote(DType other) {
        if (canCast(other)) return other;
        if (other.canCast(this)) return this;
        for (DType wider : new DType[] {INT16, INT32, INT64, FLOAT32, FLOAT64, COMPLEX64, COMPLEX128}) {
            if (canCast(wider) && other.canCast(wider)) return wider;
        }
        throw new AssertionError(this + " and " + other);
    }

    /** Whether every element converts to {@code to} without loss; 64-bit integers to float64 count as such. */
    public boolean canCast(DType to) {
        if (this == to || this == BOOL) return true;
        return switch (to.kind) {
            case BOOL -> false;
            case UINT -> kind == Kind.UINT && size <= to.size;
            case INT -> kind == Kind.INT && size <= to.size || kind == Kind.UINT && size < to.size;
            case FLOAT -> isInteger() ? size < to.size || to == FLOAT64 : kind == Kind.FLOAT && size <= to.size;
            case COMPLEX -> component() == to.component() || component().canCast(to.component());
        };
    }

    /** Whether elements convert to {@code to} at worst by rounding or overflow: not from floats to integers, say. */
    public boolean canCastSameKind(DType to) {
        return canCast(to) || kind.compareTo(to.kind) <= 0;
    }

    /**
     * The element type of that name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static DType of(String label) {
        for (DType dtype : ALL) {
            if (dtype.label.equals(label)) return dtype;
        }
        String names = Arrays.stream(ALL).map(DType::label).collect(Collectors.joining(", "));
        throw new IllegalArgumentException("no element type '" + label + "': there are " + names);
    }

    @Override
    public String toString() {
        return label;
    }
}
