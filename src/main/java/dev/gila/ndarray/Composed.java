package dev.gila.ndarray;

import dev.gila.kernel.DType;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;

/**
 * Elementwise functions that are made of those of {@link Ufunc}: one pass over the elements, whatever they are made of.
 * Integers give float64, floats and complex numbers their own type.
 */
public sealed interface Composed permits NDArray {
    /** Radians as degrees. */
    default NDArray degrees() {
        return ((NDArray) this).times(180 / Math.PI);
    }

    /** Degrees as radians. */
    default NDArray radians() {
        return ((NDArray) this).times(Math.PI / 180);
    }

    /**
     * Rounded to so many decimals, halves to the even digit, as well as the type allows: by a multiplication, {@link
     * NDArray#round()} and a division. Negative decimals round to tens, hundreds, also integers, which keep their type.
     */
    default NDArray round(int decimals) {
        NDArray self = (NDArray) this;
        if (!self.dtype().isFloat() && !self.dtype().isComplex()) {
            if (decimals >= 0) return self.copy();
            try (NDArray rounded = self.useAs(DType.FLOAT64, wide -> wide.round(decimals))) {
                return rounded.astype(self.dtype());
            }
        }
        double scale = Math.pow(10, Math.abs(decimals));
        Expr scaled = decimals < 0 ? self.lazy().div(scale) : self.lazy().times(scale);
        Expr whole = scaled.map(Ufunc.ROUND);
        return (decimals < 0 ? whole.times(scale) : whole.div(scale)).evaluate();
    }

    /** {@code sin(pi x) / (pi x)}, and 1 at 0: the normalised sinc function. */
    default NDArray sinc() {
        Expr x = ((NDArray) this).lazy();
        Expr isZero = x.map(Ufunc.EQUAL, 0);
        // So close to 0 that the quotient is 1, and no type has it for 0.
        Expr angle = Expr.of(Ufunc.WHERE, isZero, Expr.of(1e-20), x).times(Math.PI);
        return angle.sin().div(angle).evaluate();
    }

    /**
     * 0 for negative elements, 1 for positive ones, NaN for NaN.
     *
     * @param atZero what 0 gives
     */
    default NDArray heaviside(double atZero) {
        Expr x = ((NDArray) this).lazy();
        Expr step = x.map(Ufunc.SIGN).plus(1).div(2);
        return Expr.of(Ufunc.WHERE, x.map(Ufunc.EQUAL, 0), Expr.of(atZero), step)
                .evaluate();
    }

    /** NaN as 0, and infinities as the largest and the smallest finite numbers of the type. */
    default NDArray nanToNum() {
        DType part = ((NDArray) this).dtype().component();
        double largest = part.isFloat() ? FloatLimits.of(part).max() : 0;
        return nanToNum(0, largest, -largest);
    }

    /**
     * A copy with numbers for what is none, in both parts of complex numbers.
     *
     * @param nan for NaN
     * @param infinity for infinity
     * @param negative for its negative
     */
    default NDArray nanToNum(double nan, double infinity, double negative) {
        NDArray self = (NDArray) this;
        NDArray out = NDArray.empty(self.dtype(), self.shape());
        if (!self.dtype().isFloat() && !self.dtype().isComplex()) return out.assign(self);
        NDArray[] from = self.dtype().isComplex() ? new NDArray[] {self.real(), self.imag()} : new NDArray[] {self};
        NDArray[] to = self.dtype().isComplex() ? new NDArray[] {out.real(), out.imag()} : new NDArray[] {out};
        for (int i = 0; i < from.length; i++) {
            Expr x = from[i].lazy();
            Expr finite = Expr.of(Ufunc.WHERE, x.map(Ufunc.EQUAL, Double.POSITIVE_INFINITY), Expr.of(infinity), x);
            finite = Expr.of(Ufunc.WHERE, x.map(Ufunc.EQUAL, Double.NEGATIVE_INFINITY), Expr.of(negative), finite);
            Expr.of(Ufunc.WHERE, x.map(Ufunc.ISNAN), Expr.of(nan), finite).into(to[i]);
        }
        return out;
    }

    // Functions written in Java

    /**
     * What a function makes of each element, which it is given as a double: for what {@link Ufunc} lacks. A call for each
     * element, in their order; float64.
     *
     * @throws IllegalArgumentException if elements are complex
     */
    default NDArray map(DoubleUnaryOperator function) {
        double[] values = Pieces.doubles((NDArray) this, ((NDArray) this).shape());
        Arrays.setAll(values, i -> function.applyAsDouble(values[i]));
        return NDArray.of(values).reshape(((NDArray) this).shape().lengths());
    }

    /** {@link #map(DoubleUnaryOperator)} for functions of two, whose arrays broadcast. */
    default NDArray map(NDArray other, DoubleBinaryOperator function) {
        NDArray self = (NDArray) this;
        Shape shape = self.shape().broadcast(other.shape());
        double[] values = Pieces.doubles(self, shape);
        double[] others = Pieces.doubles(other, shape);
        Arrays.setAll(values, i -> function.applyAsDouble(values[i], others[i]));
        return NDArray.of(values).reshape(shape.lengths());
    }

    /**
     * What functions make of the elements for which conditions are true, each of all of its own on one axis; the last
     * condition that is true counts. Where none is, the function behind those that have one, or 0. The
     * functions' results are closed.
     *
     * <pre>{@code
     * NDArray x = NDArray.of(-4.0, 0, 9);
     * List<NDArray> signs = List.of(x.less(0), x.greater(0));
     * System.out.println(x.piecewise(signs, List.of(part -> part.negative(), part -> part.sqrt()))); // [4. 0. 3.]
     * }</pre>
     *
     * @param conditions bool, of this array's shape
     * @return of this array's type
     * @throws IllegalArgumentException if functions are not as many as conditions, or one more
     */
    default NDArray piecewise(List<NDArray> conditions, List<UnaryOperator<NDArray>> functions) {
        return Pieces.of((NDArray) this, conditions, functions);
    }
}
