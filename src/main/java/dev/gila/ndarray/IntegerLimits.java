package dev.gila.ndarray;

import dev.gila.kernel.DType;

/**
 * What integers of a type can be, as the Array API's {@code iinfo}.
 *
 * @param bits the number of bits of one
 * @param max the largest; of uint64 as its 64 bits, which Java reads as -1
 * @param min the smallest
 */
public record IntegerLimits(DType dtype, int bits, long max, long min) {
    /**
     * Those of a type.
     *
     * @throws IllegalArgumentException if it is not of integers
     */
    public static IntegerLimits of(DType dtype) {
        if (!dtype.isInteger()) throw new IllegalArgumentException(dtype + " is not an integer type");
        int bits = dtype.size() * Byte.SIZE;
        long unsigned = -1L >>> (Long.SIZE - bits);
        boolean signed = dtype.kind() == DType.Kind.INT;
        return new IntegerLimits(dtype, bits, signed ? unsigned >>> 1 : unsigned, signed ? -(unsigned >>> 1) - 1 : 0);
    }
}
