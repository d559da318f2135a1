package dev.gila.ndarray;

import dev.gila.kernel.DType;

/**
 * Comparison and choice, element by element, and whether arrays agree as a whole. Each method is a row of {@link Ufunc},
 * which says how operands broadcast and promote, what is an error, and what it costs. Comparisons give bool. Numbers take
 * the array's type, but one with a point among integers makes float64.
 */
public sealed interface Comparisons permits NDArray {
    /** Whether elements are equal; NaN equals nothing. */
    default NDArray equal(NDArray other) {
        return Ufunc.EQUAL.of((NDArray) this, other);
    }

    /** Whether elements are equal; NaN equals nothing, written to {@code out}, which is returned. */
    default NDArray equal(NDArray other, NDArray out) {
        return Ufunc.EQUAL.into(out, (NDArray) this, other);
    }

    /** Whether elements are equal; NaN equals nothing. */
    default NDArray equal(double other) {
        return Ufunc.EQUAL.of((NDArray) this, other);
    }

    /** Whether elements are equal; NaN equals nothing. */
    default NDArray equal(long other) {
        return Ufunc.EQUAL.of((NDArray) this, other);
    }

    /** Whether elements differ. */
    default NDArray notEqual(NDArray other) {
        return Ufunc.NOT_EQUAL.of((NDArray) this, other);
    }

    /** Whether elements differ, written to {@code out}, which is returned. */
    default NDArray notEqual(NDArray other, NDArray out) {
        return Ufunc.NOT_EQUAL.into(out, (NDArray) this, other);
    }

    /** Whether elements differ. */
    default NDArray notEqual(double other) {
        return Ufunc.NOT_EQUAL.of((NDArray) this, other);
    }

    /** Whether elements differ. */
    default NDArray notEqual(long other) {
        return Ufunc.NOT_EQUAL.of((NDArray) this, other);
    }

    /** {@code this < other}. */
    default NDArray less(NDArray other) {
        return Ufunc.LESS.of((NDArray) this, other);
    }

    /** {@code this < other}, written to {@code out}, which is returned. */
    default NDArray less(NDArray other, NDArray out) {
        return Ufunc.LESS.into(out, (NDArray) this, other);
    }

    /** {@code this < other}. */
    default NDArray less(double other) {
        return Ufunc.LESS.of((NDArray) this, other);
    }

    /** {@code this < other}. */
    default NDArray less(long other) {
        return Ufunc.LESS.of((NDArray) this, other);
    }

    /** {@code this <= other}. */
    default NDArray lessEqual(NDArray other) {
        return Ufunc.LESS_EQUAL.of((NDArray) this, other);
    }

    /** {@code this <= other}, written to {@code out}, which is returned. */
    default NDArray lessEqual(NDArray other, NDArray out) {
        return Ufunc.LESS_EQUAL.into(out, (NDArray) this, other);
    }

    /** {@code this <= other}. */
    default NDArray lessEqual(double other) {
        return Ufunc.LESS_EQUAL.of((NDArray) this, other);
    }

    /** {@code this <= other}. */
    default NDArray lessEqual(long other) {
        return Ufunc.LESS_EQUAL.of((NDArray) this, other);
    }

    /** {@code this > other}. */
    default NDArray greater(NDArray other) {
        return Ufunc.GREATER.of((NDArray) this, other);
    }

    /** {@code this > other}, written to {@code out}, which is returned. */
    default NDArray greater(NDArray other, NDArray out) {
        return Ufunc.GREATER.into(out, (NDArray) this, other);
    }

    /** {@code this > other}. */
    default NDArray greater(double other) {
        return Ufunc.GREATER.of((NDArray) this, other);
    }

    /** {@code this > other}. */
    default NDArray greater(long other) {
        return Ufunc.GREATER.of((NDArray) this, other);
    }

    /** {@code this >= other}. */
    default NDArray greaterEqual(NDArray other) {
        return Ufunc.GREATER_EQUAL.of((NDArray) this, other);
    }

    /** {@code this >= other}, written to {@code out}, which is returned. */
    default NDArray greaterEqual(NDArray other, NDArray out) {
        return Ufunc.GREATER_EQUAL.into(out, (NDArray) this, other);
    }

    /** {@code this >= other}. */
    default NDArray greaterEqual(double other) {
        return Ufunc.GREATER_EQUAL.of((NDArray) this, other);
    }

    /** {@code this >= other}. */
    default NDArray greaterEqual(long other) {
        return Ufunc.GREATER_EQUAL.of((NDArray) this, other);
    }

    /** The smaller of both; NaN where either is. */
    default NDArray minimum(NDArray other) {
        return Ufunc.MINIMUM.of((NDArray) this, other);
    }

    /** The smaller of both; NaN where either is, written to {@code out}, which is returned. */
    default NDArray minimum(NDArray other, NDArray out) {
        return Ufunc.MINIMUM.into(out, (NDArray) this, other);
    }

    /** The smaller of both; NaN where either is. */
    default NDArray minimum(double other) {
        return Ufunc.MINIMUM.of((NDArray) this, other);
    }

    /** The smaller of both; NaN where either is. */
    default NDArray minimum(long other) {
        return Ufunc.MINIMUM.of((NDArray) this, other);
    }

    /** The larger of both; NaN where either is. */
    default NDArray maximum(NDArray other) {
        return Ufunc.MAXIMUM.of((NDArray) this, other);
    }

    /** The larger of both; NaN where either is, written to {@code out}, which is returned. */
    default NDArray maximum(NDArray other, NDArray out) {
        return Ufunc.MAXIMUM.into(out, (NDArray) this, other);
    }

    /** The larger of both; NaN where either is. */
    default NDArray maximum(double other) {
        return Ufunc.MAXIMUM.of((NDArray) this, other);
    }

    /** The larger of both; NaN where either is. */
    default NDArray maximum(long other) {
        return Ufunc.MAXIMUM.of((NDArray) this, other);
    }

    /** The smaller of both; the other one where one is NaN. */
    default NDArray fmin(NDArray other) {
        return Ufunc.FMIN.of((NDArray) this, other);
    }

    /** The smaller of both; the other one where one is NaN, written to {@code out}, which is returned. */
    default NDArray fmin(NDArray other, NDArray out) {
        return Ufunc.FMIN.into(out, (NDArray) this, other);
    }

    /** The larger of both; the other one where one is NaN. */
    default NDArray fmax(NDArray other) {
        return Ufunc.FMAX.of((NDArray) this, other);
    }

    /** The larger of both; the other one where one is NaN, written to {@code out}, which is returned. */
    default NDArray fmax(NDArray other, NDArray out) {
        return Ufunc.FMAX.into(out, (NDArray) this, other);
    }

    /** Elements, but at least {@code low} and at most {@code high}. */
    default NDArray clip(NDArray low, NDArray high) {
        return Ufunc.CLIP.of((NDArray) this, low, high);
    }

    /** Elements, but at least {@code low} and at most {@code high}. */
    default NDArray clip(double low, double high) {
        DType dtype = ((NDArray) this).dtype();
        try (NDArray least = Typing.scalar(low, dtype);
                NDArray most = Typing.scalar(high, dtype)) {
            return clip(least, most);
        }
    }

    /** Elements, but at least {@code low} and at most {@code high}; these must be numbers of the array's type. */
    default NDArray clip(long low, long high) {
        DType dtype = ((NDArray) this).dtype();
        try (NDArray least = Typing.scalar(low, dtype);
                NDArray most = Typing.scalar(high, dtype)) {
            return clip(least, most);
        }
    }

    /** Elements of {@code yes} where this array is not zero, and of {@code no} elsewhere. */
    default NDArray where(NDArray yes, NDArray no) {
        return Ufunc.WHERE.of((NDArray) this, yes, no);
    }

    /** Elements of {@code yes} where this array is not zero, and {@code no} elsewhere. */
    default NDArray where(NDArray yes, double no) {
        try (NDArray scalar = Typing.scalar(no, yes.dtype())) {
            return where(yes, scalar);
        }
    }

    /** Elements of {@code yes} where this array is not zero, and {@code no} elsewhere. */
    default NDArray where(NDArray yes, long no) {
        try (NDArray scalar = Typing.scalar(no, yes.dtype())) {
            return where(yes, scalar);
        }
    }

    /** {@code yes} where this array is not zero, and elements of {@code no} elsewhere. */
    default NDArray where(double yes, NDArray no) {
        try (NDArray scalar = Typing.scalar(yes, no.dtype())) {
            return where(scalar, no);
        }
    }

    /** {@code yes} where this array is not zero, and elements of {@code no} elsewhere. */
    default NDArray where(long yes, NDArray no) {
        try (NDArray scalar = Typing.scalar(yes, no.dtype())) {
            return where(scalar, no);
        }
    }

    /** {@code yes} where this array is not zero, and {@code no} elsewhere; float64. */
    default NDArray where(double yes, double no) {
        try (NDArray scalar = Typing.scalar(yes, DType.FLOAT64)) {
            return where(scalar, no);
        }
    }

    /** {@code yes} where this array is not zero, and {@code no} elsewhere; int64. */
    default NDArray where(long yes, long no) {
        try (NDArray scalar = Typing.scalar(yes, DType.INT64)) {
            return where(scalar, no);
        }
    }

    /** Whether elements are NaN. */
    default NDArray isNaN() {
        return Ufunc.ISNAN.of((NDArray) this);
    }

    /** Whether elements are infinite. */
    default NDArray isInf() {
        return Ufunc.ISINF.of((NDArray) this);
    }

    /** Whether elements are neither infinite nor NaN. */
    default NDArray isFinite() {
        return Ufunc.ISFINITE.of((NDArray) this);
    }

    /** Whether elements have a minus sign. */
    default NDArray signBit() {
        return Ufunc.SIGNBIT.of((NDArray) this);
    }

    /** Whether the arrays have one shape and equal elements, whatever their types; NaN equals nothing. */
    default boolean arrayEqual(NDArray other) {
        return ((NDArray) this).shape().equals(other.shape()) && holds(equal(other));
    }

    /** {@link #arrayEqual(NDArray)}, where NaN equals NaN if {@code equalNan}. */
    default boolean arrayEqual(NDArray other, boolean equalNan) {
        if (!equalNan || !((NDArray) this).shape().equals(other.shape())) return arrayEqual(other);
        return holds(orBothNan(equal(other), other));
    }

    /**
     * Whether elements of the arrays, broadcast together, are equal or finite and at most
     * {@code absolute + relative * abs(other)} apart.
     */
    default NDArray isClose(NDArray other, double relative, double absolute) {
        NDArray self = (NDArray) this;
        return self.useAs(
                number(self),
                x -> other.useAs(number(other), y -> {
                    Expr bound = y.lazy().absolute().times(relative).plus(absolute);
                    Expr apart = x.lazy().minus(y).absolute();
                    Expr close = apart.map(Ufunc.LESS_EQUAL, bound)
                            .map(Ufunc.LOGICAL_AND, y.lazy().map(Ufunc.ISFINITE));
                    return close.map(Ufunc.LOGICAL_OR, x.lazy().map(Ufunc.EQUAL, y))
                            .evaluate();
                }));
    }

    /** {@link #isClose(NDArray, double, double)}, and if {@code equalNan} also where both are NaN. */
    default NDArray isClose(NDArray other, double relative, double absolute, boolean equalNan) {
        NDArray close = isClose(other, relative, absolute);
        return equalNan ? orBothNan(close, other) : close;
    }

    private NDArray orBothNan(NDArray truth, NDArray other) {
        Expr bothNan = ((NDArray) this)
                .lazy()
                .map(Ufunc.ISNAN)
                .map(Ufunc.LOGICAL_AND, other.lazy().map(Ufunc.ISNAN));
        return truth.lazy().map(Ufunc.LOGICAL_OR, bothNan).into(truth);
    }

    private static DType number(NDArray array) {
        return array.dtype() == DType.BOOL ? DType.INT8 : array.dtype();
    }

    /** Whether {@link #isClose} holds for all elements. */
    default boolean allClose(NDArray other, double relative, double absolute) {
        return holds(isClose(other, relative, absolute));
    }

    /** Whether {@link #isClose(NDArray, double, double, boolean)} holds for all elements. */
    default boolean allClose(NDArray other, double relative, double absolute, boolean equalNan) {
        return holds(isClose(other, relative, absolute, equalNan));
    }

    /** {@link #allClose(NDArray, double, double)} with a relative tolerance of 1e-5 and an absolute one of 1e-8. */
    default boolean allClose(NDArray other) {
        return allClose(other, 1e-5, 1e-8);
    }

    private static boolean holds(NDArray truth) {
        try (truth) {
            return truth.size() == 0 || truth.min() != 0;
        }
    }
}
