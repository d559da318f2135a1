package dev.gila.ndarray;

import dev.gila.kernel.DType;
import dev.gila.kernel.Kernel;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which version of a kernel computes on which operands: promotion, scalars that take an array's type, and the choice. */
final class Typing {
    /** For each element type those that it converts to without loss, nearest first: itself, its kind by size, the rest. */
    private static final Map<DType, DType[]> NEAREST = new EnumMap<>(DType.class);

    static {
        for (DType from : DType.values()) {
            Comparator<DType> nearer = Comparator.comparing((DType to) -> to != from)
                    .thenComparing(to -> to.kind() != from.kind())
                    .thenComparing(DType::ordinal);
            NEAREST.put(
                    from,
                    Arrays.stream(DType.values())
                            .filter(from::canCast)
                            .sorted(nearer)
                            .toArray(DType[]::new));
        }
    }

    private Typing() {}

    /** The type to which all promote, whatever their order: integers to that of a number with a point, not to each other's. */
    static DType promote(NDArray... arrays) {
        DType found = arrays[0].dtype();
        if (arrays.length > 2) {
            for (NDArray array : arrays) if (array.dtype().compareTo(found) > 0) found = array.dtype();
        }
        for (NDArray array : arrays) found = found.promote(array.dtype());
        return found;
    }

    /**
     * The nearest element type that the kernel has and to which operands of type {@code dtype} convert without loss.
     *
     * @throws IllegalArgumentException if there is none
     */
    static DType choose(Kernel kernel, DType dtype) {
        Set<DType> offered = kernel.dtypes();
        for (DType candidate : NEAREST.get(dtype)) {
            if (offered.contains(candidate)) return candidate;
        }
        String names = offered.stream().map(DType::label).collect(Collectors.joining(", "));
        throw new IllegalArgumentException(
                kernel.label() + " is not defined for " + dtype + ", which converts without loss to none of " + names);
    }

    /** Whether both are of integers, and none is of those of both; either may be null. */
    static boolean differInSign(DType a, DType b) {
        return a == DType.INT64 && b == DType.UINT64 || a == DType.UINT64 && b == DType.INT64;
    }

    /** The type of an array of {@code dtype} with a floating-point number: only bool and integers give way, to float64. */
    static DType withDouble(DType dtype) {
        return dtype.isFloat() || dtype.isComplex() ? dtype : DType.FLOAT64;
    }

    /** The type of an array of {@code dtype} with an integer: only bool gives way, to int64. */
    static DType withLong(DType dtype) {
        return dtype == DType.BOOL ? DType.INT64 : dtype;
    }

    /** The type of an array of {@code dtype} with a complex number: that of the array's precision. */
    static DType withComplex(DType dtype) {
        if (dtype.isComplex()) return dtype;
        return dtype == DType.FLOAT32 ? DType.COMPLEX64 : DType.COMPLEX128;
    }

    /**
     * A number as an array without axes, of the type that it takes beside {@code dtype}.
     *
     * @throws IllegalArgumentException if the type is of integers and the number is none of them
     */
    static NDArray scalar(long value, DType dtype) {
        DType type = withLong(dtype);
        requireFits(value, type);
        NDArray scalar = NDArray.empty(type, Shape.SCALAR);
        scalar.setLong(value);
        return scalar;
    }

    /**
     * Refuses integers that a type lacks.
     *
     * @throws IllegalArgumentException if the type is of integers and the number is none of them
     */
    static void requireFits(long value, DType type) {
        if (!fits(value, type))
            throw new IllegalArgumentException("integer " + value + " is out of bounds for " + type);
    }

    /** Whether an integer is one of those of a type; numbers with a point take all. */
    static boolean fits(long value, DType type) {
        int bits = type.size() * Byte.SIZE;
        return switch (type.kind()) {
            case INT -> value >> (bits - 1) == value >> (Long.SIZE - 1);
            case UINT -> value >= 0 && (bits == Long.SIZE || value >>> bits == 0);
            default -> true;
        };
    }

    /** A number as an array without axes, of the type that it takes beside {@code dtype}. */
    static NDArray scalar(double value, DType dtype) {
        NDArray scalar = NDArray.empty(withDouble(dtype), Shape.SCALAR);
        scalar.set(value);
        return scalar;
    }
}
