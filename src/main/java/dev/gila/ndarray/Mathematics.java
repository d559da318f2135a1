package dev.gila.ndarray;

/**
 * Elementary functions, element by element; integers give floats: float32 those of 16 bits or fewer and bool, float64 larger
 * ones. Each method is a row of {@link Ufunc}, which says how operands broadcast and promote, what is an error, and what it
 * costs.
 *
 * <p>Roots, exponentials, logarithms, trigonometric and hyperbolic functions and their inverses are of complex numbers too,
 * except {@link #cbrt}. They give principal values; branch cuts and limits are those of C's Annex G, and the sign of a zero
 * says on which side of a cut a number lies. Cuts lie on the real axis left of 0 for {@link #sqrt} and logarithms (of -1 for
 * {@link #log1p}), beyond -1 and 1 for {@link #asin}, {@link #acos} and {@link #atanh}, and left of 1 for {@link #acosh}; on
 * the imaginary axis beyond -i and i for {@link #asinh} and {@link #atan}. The page KERNELS says how accurate each is.
 */
public sealed interface Mathematics permits NDArray {
    /** Square roots. */
    default NDArray sqrt() {
        return Ufunc.SQRT.of((NDArray) this);
    }

    /** Square roots, written to {@code out}, which is returned. */
    default NDArray sqrt(NDArray out) {
        return Ufunc.SQRT.into(out, (NDArray) this);
    }

    /** Cube roots. */
    default NDArray cbrt() {
        return Ufunc.CBRT.of((NDArray) this);
    }

    /** Cube roots, written to {@code out}, which is returned. */
    default NDArray cbrt(NDArray out) {
        return Ufunc.CBRT.into(out, (NDArray) this);
    }

    /** e to the power of each element. */
    default NDArray exp() {
        return Ufunc.EXP.of((NDArray) this);
    }

    /** e to the power of each element, written to {@code out}, which is returned. */
    default NDArray exp(NDArray out) {
        return Ufunc.EXP.into(out, (NDArray) this);
    }

    /** e to the power of each element, less 1, exact near 0. */
    default NDArray expm1() {
        return Ufunc.EXPM1.of((NDArray) this);
    }

    /** e to the power of each element, less 1, exact near 0, written to {@code out}, which is returned. */
    default NDArray expm1(NDArray out) {
        return Ufunc.EXPM1.into(out, (NDArray) this);
    }

    /** 2 to the power of each element. */
    default NDArray exp2() {
        return Ufunc.EXP2.of((NDArray) this);
    }

    /** 2 to the power of each element, written to {@code out}, which is returned. */
    default NDArray exp2(NDArray out) {
        return Ufunc.EXP2.into(out, (NDArray) this);
    }

    /** Natural logarithms. */
    default NDArray log() {
        return Ufunc.LOG.of((NDArray) this);
    }

    /** Natural logarithms, written to {@code out}, which is returned. */
    default NDArray log(NDArray out) {
        return Ufunc.LOG.into(out, (NDArray) this);
    }

    /** Natural logarithms of 1 and each element, exact near 0. */
    default NDArray log1p() {
        return Ufunc.LOG1P.of((NDArray) this);
    }

    /** Natural logarithms of 1 and each element, exact near 0, written to {@code out}, which is returned. */
    default NDArray log1p(NDArray out) {
        return Ufunc.LOG1P.into(out, (NDArray) this);
    }

    /** Logarithms to the base 2. */
    default NDArray log2() {
        return Ufunc.LOG2.of((NDArray) this);
    }

    /** Logarithms to the base 2, written to {@code out}, which is returned. */
    default NDArray log2(NDArray out) {
        return Ufunc.LOG2.into(out, (NDArray) this);
    }

    /** Logarithms to the base 10. */
    default NDArray log10() {
        return Ufunc.LOG10.of((NDArray) this);
    }

    /** Logarithms to the base 10, written to {@code out}, which is returned. */
    default NDArray log10(NDArray out) {
        return Ufunc.LOG10.into(out, (NDArray) this);
    }

    /** Sines. */
    default NDArray sin() {
        return Ufunc.SIN.of((NDArray) this);
    }

    /** Sines, written to {@code out}, which is returned. */
    default NDArray sin(NDArray out) {
        return Ufunc.SIN.into(out, (NDArray) this);
    }

    /** Cosines. */
    default NDArray cos() {
        return Ufunc.COS.of((NDArray) this);
    }

    /** Cosines, written to {@code out}, which is returned. */
    default NDArray cos(NDArray out) {
        return Ufunc.COS.into(out, (NDArray) this);
    }

    /** Tangents. */
    default NDArray tan() {
        return Ufunc.TAN.of((NDArray) this);
    }

    /** Tangents, written to {@code out}, which is returned. */
    default NDArray tan(NDArray out) {
        return Ufunc.TAN.into(out, (NDArray) this);
    }

    /** Inverse sines. */
    default NDArray asin() {
        return Ufunc.ASIN.of((NDArray) this);
    }

    /** Inverse sines, written to {@code out}, which is returned. */
    default NDArray asin(NDArray out) {
        return Ufunc.ASIN.into(out, (NDArray) this);
    }

    /** Inverse cosines. */
    default NDArray acos() {
        return Ufunc.ACOS.of((NDArray) this);
    }

    /** Inverse cosines, written to {@code out}, which is returned. */
    default NDArray acos(NDArray out) {
        return Ufunc.ACOS.into(out, (NDArray) this);
    }

    /** Inverse tangents. */
    default NDArray atan() {
        return Ufunc.ATAN.of((NDArray) this);
    }

    /** Inverse tangents, written to {@code out}, which is returned. */
    default NDArray atan(NDArray out) {
        return Ufunc.ATAN.into(out, (NDArray) this);
    }

    /** Hyperbolic sines. */
    default NDArray sinh() {
        return Ufunc.SINH.of((NDArray) this);
    }

    /** Hyperbolic sines, written to {@code out}, which is returned. */
    default NDArray sinh(NDArray out) {
        return Ufunc.SINH.into(out, (NDArray) this);
    }

    /** Hyperbolic cosines. */
    default NDArray cosh() {
        return Ufunc.COSH.of((NDArray) this);
    }

    /** Hyperbolic cosines, written to {@code out}, which is returned. */
    default NDArray cosh(NDArray out) {
        return Ufunc.COSH.into(out, (NDArray) this);
    }

    /** Hyperbolic tangents. */
    default NDArray tanh() {
        return Ufunc.TANH.of((NDArray) this);
    }

    /** Hyperbolic tangents, written to {@code out}, which is returned. */
    default NDArray tanh(NDArray out) {
        return Ufunc.TANH.into(out, (NDArray) this);
    }

    /** Inverse hyperbolic sines. */
    default NDArray asinh() {
        return Ufunc.ASINH.of((NDArray) this);
    }

    /** Inverse hyperbolic sines, written to {@code out}, which is returned. */
    default NDArray asinh(NDArray out) {
        return Ufunc.ASINH.into(out, (NDArray) this);
    }

    /** Inverse hyperbolic cosines. */
    default NDArray acosh() {
        return Ufunc.ACOSH.of((NDArray) this);
    }

    /** Inverse hyperbolic cosines, written to {@code out}, which is returned. */
    default NDArray acosh(NDArray out) {
        return Ufunc.ACOSH.into(out, (NDArray) this);
    }

    /** Inverse hyperbolic tangents. */
    default NDArray atanh() {
        return Ufunc.ATANH.of((NDArray) this);
    }

    /** Inverse hyperbolic tangents, written to {@code out}, which is returned. */
    default NDArray atanh(NDArray out) {
        return Ufunc.ATANH.into(out, (NDArray) this);
    }

    /** Rounded down. */
    default NDArray floor() {
        return Ufunc.FLOOR.of((NDArray) this);
    }

    /** Rounded down, written to {@code out}, which is returned. */
    default NDArray floor(NDArray out) {
        return Ufunc.FLOOR.into(out, (NDArray) this);
    }

    /** Rounded up. */
    default NDArray ceil() {
        return Ufunc.CEIL.of((NDArray) this);
    }

    /** Rounded up, written to {@code out}, which is returned. */
    default NDArray ceil(NDArray out) {
        return Ufunc.CEIL.into(out, (NDArray) this);
    }

    /** Rounded towards zero. */
    default NDArray trunc() {
        return Ufunc.TRUNC.of((NDArray) this);
    }

    /** Rounded towards zero, written to {@code out}, which is returned. */
    default NDArray trunc(NDArray out) {
        return Ufunc.TRUNC.into(out, (NDArray) this);
    }

    /** Rounded to the nearest integer, halves to the even one. */
    default NDArray round() {
        return Ufunc.ROUND.of((NDArray) this);
    }

    /** Rounded to the nearest integer, halves to the even one, written to {@code out}, which is returned. */
    default NDArray round(NDArray out) {
        return Ufunc.ROUND.into(out, (NDArray) this);
    }

    /** Complex conjugates. */
    default NDArray conj() {
        return Ufunc.CONJ.of((NDArray) this);
    }

    /** Complex conjugates, written to {@code out}, which is returned. */
    default NDArray conj(NDArray out) {
        return Ufunc.CONJ.into(out, (NDArray) this);
    }

    /** Angles of complex numbers with the real axis. */
    default NDArray angle() {
        return Ufunc.ANGLE.of((NDArray) this);
    }

    /** Angles of complex numbers with the real axis, written to {@code out}, which is returned. */
    default NDArray angle(NDArray out) {
        return Ufunc.ANGLE.into(out, (NDArray) this);
    }

    /** Angles of the points {@code (other, this)} with the first axis. */
    default NDArray atan2(NDArray other) {
        return Ufunc.ATAN2.of((NDArray) this, other);
    }

    /** Angles of the points {@code (other, this)} with the first axis, written to {@code out}, which is returned. */
    default NDArray atan2(NDArray other, NDArray out) {
        return Ufunc.ATAN2.into(out, (NDArray) this, other);
    }

    /** Square roots of {@code this * this + other * other}. */
    default NDArray hypot(NDArray other) {
        return Ufunc.HYPOT.of((NDArray) this, other);
    }

    /** Square roots of {@code this * this + other * other}, written to {@code out}, which is returned. */
    default NDArray hypot(NDArray other, NDArray out) {
        return Ufunc.HYPOT.into(out, (NDArray) this, other);
    }

    /** Logarithms of the sums of e to the powers of both. */
    default NDArray logAddExp(NDArray other) {
        return Ufunc.LOGADDEXP.of((NDArray) this, other);
    }

    /** Logarithms of the sums of e to the powers of both, written to {@code out}, which is returned. */
    default NDArray logAddExp(NDArray other, NDArray out) {
        return Ufunc.LOGADDEXP.into(out, (NDArray) this, other);
    }

    /** Magnitudes of this array with the signs of the other. */
    default NDArray copySign(NDArray other) {
        return Ufunc.COPYSIGN.of((NDArray) this, other);
    }

    /** Magnitudes of this array with the signs of the other, written to {@code out}, which is returned. */
    default NDArray copySign(NDArray other, NDArray out) {
        return Ufunc.COPYSIGN.into(out, (NDArray) this, other);
    }

    /** The next number after each element in the direction of the other. */
    default NDArray nextAfter(NDArray other) {
        return Ufunc.NEXTAFTER.of((NDArray) this, other);
    }

    /** The next number after each element in the direction of the other, written to {@code out}, which is returned. */
    default NDArray nextAfter(NDArray other, NDArray out) {
        return Ufunc.NEXTAFTER.into(out, (NDArray) this, other);
    }
}
