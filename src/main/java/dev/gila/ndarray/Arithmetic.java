package dev.gila.ndarray;

import dev.gila.kernel.DType;

/**
 * Arithmetic, element by element. Each method is a row of {@link Ufunc}, which says how operands broadcast and promote,
 * what is an error, and what it costs. Numbers take the array's type, but one with a point among integers makes float64.
 */
public sealed interface Arithmetic permits NDArray {
    /** {@code this + other}. */
    default NDArray plus(NDArray other) {
        return Ufunc.ADD.of((NDArray) this, other);
    }

    /** {@code this + other}, written to {@code out}, which is returned. */
    default NDArray plus(NDArray other, NDArray out) {
        return Ufunc.ADD.into(out, (NDArray) this, other);
    }

    /** {@code this + other}. */
    default NDArray plus(double other) {
        return Ufunc.ADD.of((NDArray) this, other);
    }

    /** {@code this + other}. */
    default NDArray plus(long other) {
        return Ufunc.ADD.of((NDArray) this, other);
    }

    /** {@code this - other}; not of bools. */
    default NDArray minus(NDArray other) {
        return Ufunc.SUBTRACT.of((NDArray) this, other);
    }

    /** {@code this - other}; not of bools, written to {@code out}, which is returned. */
    default NDArray minus(NDArray other, NDArray out) {
        return Ufunc.SUBTRACT.into(out, (NDArray) this, other);
    }

    /** {@code this - other}; not of bools. */
    default NDArray minus(double other) {
        return Ufunc.SUBTRACT.of((NDArray) this, other);
    }

    /** {@code this - other}; not of bools. */
    default NDArray minus(long other) {
        return Ufunc.SUBTRACT.of((NDArray) this, other);
    }

    /** {@code this * other}, element by element. */
    default NDArray times(NDArray other) {
        return Ufunc.MULTIPLY.of((NDArray) this, other);
    }

    /** {@code this * other}, element by element, written to {@code out}, which is returned. */
    default NDArray times(NDArray other, NDArray out) {
        return Ufunc.MULTIPLY.into(out, (NDArray) this, other);
    }

    /** {@code this * other}, element by element. */
    default NDArray times(double other) {
        return Ufunc.MULTIPLY.of((NDArray) this, other);
    }

    /** {@code this * other}, element by element. */
    default NDArray times(long other) {
        return Ufunc.MULTIPLY.of((NDArray) this, other);
    }

    /** {@code this / other}; of integers float64. */
    default NDArray div(NDArray other) {
        return Ufunc.DIVIDE.of((NDArray) this, other);
    }

    /** {@code this / other}; of integers float64, written to {@code out}, which is returned. */
    default NDArray div(NDArray other, NDArray out) {
        return Ufunc.DIVIDE.into(out, (NDArray) this, other);
    }

    /** {@code this / other}; of integers float64. */
    default NDArray div(double other) {
        return Ufunc.DIVIDE.of((NDArray) this, other);
    }

    /** {@code this / other}; of integers float64. */
    default NDArray div(long other) {
        return Ufunc.DIVIDE.of((NDArray) this, other);
    }

    /** {@code this / other}, rounded down; of integers 0 where other is 0. */
    default NDArray floorDiv(NDArray other) {
        return Ufunc.FLOOR_DIVIDE.of((NDArray) this, other);
    }

    /** {@code this / other}, rounded down; of integers 0 where other is 0, written to {@code out}, which is returned. */
    default NDArray floorDiv(NDArray other, NDArray out) {
        return Ufunc.FLOOR_DIVIDE.into(out, (NDArray) this, other);
    }

    /** {@code this / other}, rounded down; of integers 0 where other is 0. */
    default NDArray floorDiv(double other) {
        return Ufunc.FLOOR_DIVIDE.of((NDArray) this, other);
    }

    /** {@code this / other}, rounded down; of integers 0 where other is 0. */
    default NDArray floorDiv(long other) {
        return Ufunc.FLOOR_DIVIDE.of((NDArray) this, other);
    }

    /** {@code this} modulo {@code other}, with the sign of {@code other}, as Python has it. */
    default NDArray mod(NDArray other) {
        return Ufunc.REMAINDER.of((NDArray) this, other);
    }

    /** {@code this} modulo {@code other}, with the sign of {@code other}, as Python has it, written to {@code out}, which is returned. */
    default NDArray mod(NDArray other, NDArray out) {
        return Ufunc.REMAINDER.into(out, (NDArray) this, other);
    }

    /** {@code this} modulo {@code other}, with the sign of {@code other}, as Python has it. */
    default NDArray mod(double other) {
        return Ufunc.REMAINDER.of((NDArray) this, other);
    }

    /** {@code this} modulo {@code other}, with the sign of {@code other}, as Python has it. */
    default NDArray mod(long other) {
        return Ufunc.REMAINDER.of((NDArray) this, other);
    }

    /** The remainder of {@code this / other} rounded towards zero, as Java and Kotlin have it. */
    default NDArray rem(NDArray other) {
        return Ufunc.FMOD.of((NDArray) this, other);
    }

    /** The remainder of {@code this / other} rounded towards zero, as Java and Kotlin have it, written to {@code out}, which is returned. */
    default NDArray rem(NDArray other, NDArray out) {
        return Ufunc.FMOD.into(out, (NDArray) this, other);
    }

    /** The remainder of {@code this / other} rounded towards zero, as Java and Kotlin have it. */
    default NDArray rem(double other) {
        return Ufunc.FMOD.of((NDArray) this, other);
    }

    /** The remainder of {@code this / other} rounded towards zero, as Java and Kotlin have it. */
    default NDArray rem(long other) {
        return Ufunc.FMOD.of((NDArray) this, other);
    }

    /** {@code this} to the power {@code other}. */
    default NDArray pow(NDArray other) {
        return Ufunc.POWER.of((NDArray) this, other);
    }

    /** {@code this} to the power {@code other}, written to {@code out}, which is returned. */
    default NDArray pow(NDArray other, NDArray out) {
        return Ufunc.POWER.into(out, (NDArray) this, other);
    }

    /** {@code this} to the power {@code other}: of floats by {@link #square}, a root or a reciprocal where it is 2, 0.5 or -1. */
    default NDArray pow(double other) {
        return Ufunc.POWER.of((NDArray) this, other);
    }

    /** {@code this} to the power {@code other}. */
    default NDArray pow(long other) {
        return Ufunc.POWER.of((NDArray) this, other);
    }

    /** {@code this + other}. */
    default NDArray plus(Complex other) {
        return Ufunc.ADD.of((NDArray) this, other);
    }

    /** {@code this - other}. */
    default NDArray minus(Complex other) {
        return Ufunc.SUBTRACT.of((NDArray) this, other);
    }

    /** {@code this * other}. */
    default NDArray times(Complex other) {
        return Ufunc.MULTIPLY.of((NDArray) this, other);
    }

    /** {@code this / other}. */
    default NDArray div(Complex other) {
        return Ufunc.DIVIDE.of((NDArray) this, other);
    }

    /** {@code this * factor + summand}, rounded once. */
    default NDArray fma(NDArray factor, NDArray summand) {
        return Ufunc.FMA.of((NDArray) this, factor, summand);
    }

    /** {@code -this}; not of bools. */
    default NDArray negative() {
        return Ufunc.NEGATIVE.of((NDArray) this);
    }

    /** {@code -this}; not of bools, written to {@code out}, which is returned. */
    default NDArray negative(NDArray out) {
        return Ufunc.NEGATIVE.into(out, (NDArray) this);
    }

    /** {@code -this}: Kotlin's minus sign. */
    default NDArray unaryMinus() {
        return negative();
    }

    /** A copy: Kotlin's plus sign, and the Array API's {@code positive}; not of bools. */
    default NDArray unaryPlus() {
        NDArray self = (NDArray) this;
        if (self.dtype() == DType.BOOL) throw new IllegalArgumentException("positive is not defined for bool");
        return self.copy();
    }

    /** Magnitudes; of complex numbers real ones. */
    default NDArray abs() {
        return Ufunc.ABSOLUTE.of((NDArray) this);
    }

    /** Magnitudes; of complex numbers real ones, written to {@code out}, which is returned. */
    default NDArray abs(NDArray out) {
        return Ufunc.ABSOLUTE.into(out, (NDArray) this);
    }

    /** -1, 0 or 1 of each element. */
    default NDArray sign() {
        return Ufunc.SIGN.of((NDArray) this);
    }

    /** -1, 0 or 1 of each element, written to {@code out}, which is returned. */
    default NDArray sign(NDArray out) {
        return Ufunc.SIGN.into(out, (NDArray) this);
    }

    /** Squares. */
    default NDArray square() {
        return Ufunc.SQUARE.of((NDArray) this);
    }

    /** Squares, written to {@code out}, which is returned. */
    default NDArray square(NDArray out) {
        return Ufunc.SQUARE.into(out, (NDArray) this);
    }

    /** {@code 1 / this}; of integers float64. */
    default NDArray reciprocal() {
        return Ufunc.RECIPROCAL.of((NDArray) this);
    }

    /** {@code 1 / this}; of integers float64, written to {@code out}, which is returned. */
    default NDArray reciprocal(NDArray out) {
        return Ufunc.RECIPROCAL.into(out, (NDArray) this);
    }

    /** Greatest common divisors. */
    default NDArray gcd(NDArray other) {
        return Ufunc.GCD.of((NDArray) this, other);
    }

    /** Greatest common divisors, written to {@code out}, which is returned. */
    default NDArray gcd(NDArray other, NDArray out) {
        return Ufunc.GCD.into(out, (NDArray) this, other);
    }

    /** Least common multiples. */
    default NDArray lcm(NDArray other) {
        return Ufunc.LCM.of((NDArray) this, other);
    }

    /** Least common multiples, written to {@code out}, which is returned. */
    default NDArray lcm(NDArray other, NDArray out) {
        return Ufunc.LCM.into(out, (NDArray) this, other);
    }
}
