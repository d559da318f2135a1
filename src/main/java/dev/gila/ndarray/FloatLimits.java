package dev.gila.ndarray;

import dev.gila.kernel.DType;

/**
 * What floating-point numbers of a type can be, as the Array API's {@code finfo}.
 *
 * @param dtype float32 or float64: of a complex type that of its parts
 * @param bits the number of bits of one
 * @param eps the distance from 1 to the next larger number
 * @param max the largest finite number
 * @param min the smallest finite number, {@code -max}
 * @param smallestNormal the smallest positive number of full precision
 */
public record FloatLimits(DType dtype, int bits, double eps, double max, double min, double smallestNormal) {
    /**
     * Those of a type.
     *
     * @throws IllegalArgumentException if it is neither of floating-point nor of complex numbers
     */
    public static FloatLimits of(DType dtype) {
        return switch (dtype.component()) {
            case FLOAT32 -> limits(DType.FLOAT32, 0x1p-23, Float.MAX_VALUE, Float.MIN_NORMAL);
            case FLOAT64 -> limits(DType.FLOAT64, 0x1p-52, Double.MAX_VALUE, Double.MIN_NORMAL);
            default -> throw new IllegalArgumentException(dtype + " is not a floating-point type");
        };
    }

    private static FloatLimits limits(DType dtype, double eps, double max, double smallestNormal) {
        return new FloatLimits(dtype, dtype.size() * Byte.SIZE, eps, max, -max, smallestNormal);
    }
}
