package dev.gila.ndarray;

import java.nio.ByteOrder;

/**
 * Bits and truth values, element by element, under the names of Kotlin's infix functions. Each method is a row of {@link
 * Ufunc}, which says how operands broadcast and promote, what is an error, and what it costs. Bits are of bool and
 * integers, truth values of all types.
 */
public sealed interface Bitwise permits NDArray {
    /** The bits that both have; of bools whether both are true. */
    default NDArray and(NDArray other) {
        return Ufunc.BITWISE_AND.of((NDArray) this, other);
    }

    /** The bits that both have; of bools whether both are true, written to {@code out}, which is returned. */
    default NDArray and(NDArray other, NDArray out) {
        return Ufunc.BITWISE_AND.into(out, (NDArray) this, other);
    }

    /** The bits that both have; of bools whether both are true. */
    default NDArray and(long other) {
        return Ufunc.BITWISE_AND.of((NDArray) this, other);
    }

    /** The bits that one of them has; of bools whether one is true. */
    default NDArray or(NDArray other) {
        return Ufunc.BITWISE_OR.of((NDArray) this, other);
    }

    /** The bits that one of them has; of bools whether one is true, written to {@code out}, which is returned. */
    default NDArray or(NDArray other, NDArray out) {
        return Ufunc.BITWISE_OR.into(out, (NDArray) this, other);
    }

    /** The bits that one of them has; of bools whether one is true. */
    default NDArray or(long other) {
        return Ufunc.BITWISE_OR.of((NDArray) this, other);
    }

    /** The bits that one has and the other has not. */
    default NDArray xor(NDArray other) {
        return Ufunc.BITWISE_XOR.of((NDArray) this, other);
    }

    /** The bits that one has and the other has not, written to {@code out}, which is returned. */
    default NDArray xor(NDArray other, NDArray out) {
        return Ufunc.BITWISE_XOR.into(out, (NDArray) this, other);
    }

    /** The bits that one has and the other has not. */
    default NDArray xor(long other) {
        return Ufunc.BITWISE_XOR.of((NDArray) this, other);
    }

    /** Integers times 2 to the power of the other. */
    default NDArray shl(NDArray other) {
        return Ufunc.LEFT_SHIFT.of((NDArray) this, other);
    }

    /** Integers times 2 to the power of the other, written to {@code out}, which is returned. */
    default NDArray shl(NDArray other, NDArray out) {
        return Ufunc.LEFT_SHIFT.into(out, (NDArray) this, other);
    }

    /** Integers times 2 to the power of the other. */
    default NDArray shl(long other) {
        return Ufunc.LEFT_SHIFT.of((NDArray) this, other);
    }

    /** Integers divided by 2 to the power of the other, rounded down. */
    default NDArray shr(NDArray other) {
        return Ufunc.RIGHT_SHIFT.of((NDArray) this, other);
    }

    /** Integers divided by 2 to the power of the other, rounded down, written to {@code out}, which is returned. */
    default NDArray shr(NDArray other, NDArray out) {
        return Ufunc.RIGHT_SHIFT.into(out, (NDArray) this, other);
    }

    /** Integers divided by 2 to the power of the other, rounded down. */
    default NDArray shr(long other) {
        return Ufunc.RIGHT_SHIFT.of((NDArray) this, other);
    }

    /** The bits that elements have not; of bools the other one. */
    default NDArray inv() {
        return Ufunc.INVERT.of((NDArray) this);
    }

    /** The bits that elements have not; of bools the other one, written to {@code out}, which is returned. */
    default NDArray inv(NDArray out) {
        return Ufunc.INVERT.into(out, (NDArray) this);
    }

    /** Whether neither element is zero. */
    default NDArray logicalAnd(NDArray other) {
        return Ufunc.LOGICAL_AND.of((NDArray) this, other);
    }

    /** Whether neither element is zero, written to {@code out}, which is returned. */
    default NDArray logicalAnd(NDArray other, NDArray out) {
        return Ufunc.LOGICAL_AND.into(out, (NDArray) this, other);
    }

    /** Whether one of the elements is not zero. */
    default NDArray logicalOr(NDArray other) {
        return Ufunc.LOGICAL_OR.of((NDArray) this, other);
    }

    /** Whether one of the elements is not zero, written to {@code out}, which is returned. */
    default NDArray logicalOr(NDArray other, NDArray out) {
        return Ufunc.LOGICAL_OR.into(out, (NDArray) this, other);
    }

    /** Whether one element is zero and the other is not. */
    default NDArray logicalXor(NDArray other) {
        return Ufunc.LOGICAL_XOR.of((NDArray) this, other);
    }

    /** Whether one element is zero and the other is not, written to {@code out}, which is returned. */
    default NDArray logicalXor(NDArray other, NDArray out) {
        return Ufunc.LOGICAL_XOR.into(out, (NDArray) this, other);
    }

    /** Whether elements are zero. */
    default NDArray logicalNot() {
        return Ufunc.LOGICAL_NOT.of((NDArray) this);
    }

    /** Whether elements are zero, written to {@code out}, which is returned. */
    default NDArray logicalNot(NDArray out) {
        return Ufunc.LOGICAL_NOT.into(out, (NDArray) this);
    }

    /** How many bits of the magnitude of each element are set; of bools 1 for true; uint8. */
    default NDArray bitCount() {
        return Bits.count((NDArray) this);
    }

    /**
     * Each eight elements along an axis as the bits of one byte, which are set where elements are not zero; the last byte is
     * filled up with zeros.
     *
     * @param order whether the first element is the highest bit, as {@link ByteOrder#BIG_ENDIAN} has it, or the lowest
     * @return uint8
     * @throws IllegalArgumentException if elements are neither bools nor integers
     */
    default NDArray packBits(int axis, ByteOrder order) {
        return Bits.pack((NDArray) this, axis, order);
    }

    /** All elements as the bits of bytes on one axis, the first as the highest bit. */
    default NDArray packBits() {
        return ((NDArray) this).useFlat(row -> row.packBits(0, ByteOrder.BIG_ENDIAN));
    }

    /**
     * Each byte along an axis as eight elements, 1 where its bits are set and 0 elsewhere. What filled up the last byte is cut
     * off by {@code slice}.
     *
     * @param order whether the highest bit comes first, as {@link ByteOrder#BIG_ENDIAN} has it, or the lowest
     * @return uint8
     * @throws IllegalArgumentException if elements are not uint8
     */
    default NDArray unpackBits(int axis, ByteOrder order) {
        return Bits.unpack((NDArray) this, axis, order);
    }

    /** The bits of all bytes on one axis, the highest of each first. */
    default NDArray unpackBits() {
        return ((NDArray) this).useFlat(row -> row.unpackBits(0, ByteOrder.BIG_ENDIAN));
    }
}
