package dev.gila.ndarray;

/** Sums and products, element by element: rows of {@link Ufunc}, which says how operands broadcast and promote. */
public sealed interface Arithmetic permits NDArray {
    /** {@code this + other}. */
    default NDArray plus(NDArray other) {
        return Ufunc.ADD.of((NDArray) this, other);
    }

    /** {@code this + other}. */
    default NDArray plus(double other) {
        return Ufunc.ADD.of((NDArray) this, other);
    }

    /** {@code this + other}. */
    default NDArray plus(long other) {
        return Ufunc.ADD.of((NDArray) this, other);
    }

    /** {@code this * other}, element by element. */
    default NDArray times(NDArray other) {
        return Ufunc.MULTIPLY.of((NDArray) this, other);
    }

    /** {@code this * other}. */
    default NDArray times(double other) {
        return Ufunc.MULTIPLY.of((NDArray) this, other);
    }

    /** {@code this * other}. */
    default NDArray times(long other) {
        return Ufunc.MULTIPLY.of((NDArray) this, other);
    }

    /** {@code this * factor + summand}, rounded once. */
    default NDArray fma(NDArray factor, NDArray summand) {
        return Ufunc.FMA.of((NDArray) this, factor, summand);
    }
}
