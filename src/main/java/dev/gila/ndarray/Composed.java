package dev.gila.ndarray;

import dev.gila.kernel.DType;
import dev.gila.kernel.Kernel;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;

/**
 * Elementwise functions that are made of those of {@link Ufunc}, or written in Java: one pass over the elements, whatever they
 * are made of. Integers give float64, floats and complex numbers their own type. Functions of two broadcast.
 *
 * <p>Shapes that do not broadcast, and complex numbers where a function is of real ones, are {@link
 * IllegalArgumentException}s.
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
        return Parts.each(self, part -> {
            Expr whole = (decimals < 0 ? part.div(scale) : part.times(scale)).map(Ufunc.ROUND);
            return decimals < 0 ? whole.times(scale) : whole.div(scale);
        });
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
        if (!self.dtype().isFloat() && !self.dtype().isComplex()) return self.copy();
        return Parts.each(self, x -> {
            Expr finite = Expr.of(Ufunc.WHERE, x.map(Ufunc.EQUAL, Double.POSITIVE_INFINITY), Expr.of(infinity), x);
            finite = Expr.of(Ufunc.WHERE, x.map(Ufunc.EQUAL, Double.NEGATIVE_INFINITY), Expr.of(negative), finite);
            return Expr.of(Ufunc.WHERE, x.map(Ufunc.ISNAN), Expr.of(nan), finite);
        });
    }

    /** Logarithms to the base 2 of the sums of 2 to the powers of both. */
    default NDArray logAddExp2(NDArray other) {
        return Parts.logAddExp2((NDArray) this, other);
    }

    /** Powers as of float64 or complex128, whatever the types: integers may have negative exponents. */
    default NDArray floatPower(NDArray exponents) {
        NDArray self = (NDArray) this;
        DType dtype = Typing.promote(self, exponents).promote(DType.FLOAT64);
        return Elementwise.map(Kernel.POWER, dtype, dtype, null, self, exponents);
    }

    /**
     * The distance from each element to the next number of its type away from zero, with the element's sign; NaN of what is not
     * finite.
     */
    default NDArray spacing() {
        return Parts.spacing((NDArray) this);
    }

    /**
     * The real parts, where all imaginary ones are too small to matter; else a copy.
     *
     * @param tolerance up to how many times the distance from 1 to the next number they may be; 100 is usual
     */
    default NDArray realIfClose(double tolerance) {
        NDArray self = (NDArray) this;
        if (!self.dtype().isComplex()) return self.copy();
        double most = tolerance * FloatLimits.of(self.dtype().component()).eps();
        boolean isReal = self.imag().lazy().absolute().map(Ufunc.LESS, most).all();
        return isReal ? self.real().copy() : self.copy();
    }

    /**
     * The modified Bessel function of the first kind and order zero, by its power series, whose terms are positive: as many
     * of them as the element is large, and about twenty more.
     *
     * @throws IllegalArgumentException if elements are complex
     */
    default NDArray i0() {
        return Pieces.shared(Parts.real((NDArray) this, "i0"), (NDArray) this, Parts::i0);
    }

    // Numbers in two parts

    /**
     * Floats as {@code mantissa * 2^exponent}.
     *
     * @param mantissa from 0.5 until before 1, or their negatives; zeros, infinities and NaN as they are
     * @param exponent int32; 0 of zeros, infinities and NaN
     */
    record Frexp(NDArray mantissa, NDArray exponent) implements AutoCloseable {
        @Override
        public void close() {
            mantissa.close();
            exponent.close();
        }
    }

    /**
     * Floats as {@code fraction + whole}, both with the element's sign.
     *
     * @param fraction what is behind the point; a zero of infinities
     * @param whole rounded towards zero
     */
    record Modf(NDArray fraction, NDArray whole) implements AutoCloseable {
        @Override
        public void close() {
            fraction.close();
            whole.close();
        }
    }

    /**
     * What a division leaves: {@code dividend = quotient * divisor + remainder}.
     *
     * @param quotient rounded down
     * @param remainder with the divisor's sign
     */
    record DivMod(NDArray quotient, NDArray remainder) implements AutoCloseable {
        @Override
        public void close() {
            quotient.close();
            remainder.close();
        }
    }

    /**
     * Mantissas and exponents to the base 2, exactly; {@link #ldexp} puts them together again.
     *
     * @throws IllegalArgumentException if elements are complex
     */
    default Frexp frexp() {
        return Parts.frexp((NDArray) this);
    }

    /**
     * The elements times 2 to powers, rounded once where the type has no such number.
     *
     * @param exponents integers
     * @throws IllegalArgumentException if exponents are no integers, or elements complex
     */
    default NDArray ldexp(NDArray exponents) {
        NDArray self = (NDArray) this;
        if (!exponents.dtype().isInteger() && exponents.dtype() != DType.BOOL) {
            throw new IllegalArgumentException("ldexp: exponents must be integers, not " + exponents.dtype());
        }
        return Parts.ldexp(self, exponents);
    }

    /**
     * Fractions and whole numbers.
     *
     * @throws IllegalArgumentException if elements are complex
     */
    default Modf modf() {
        return Parts.modf((NDArray) this);
    }

    /**
     * Quotients, as of {@link NDArray#floorDiv(NDArray)}, and remainders, as of {@link NDArray#mod(NDArray)}:
     *
     * <pre>{@code
     * NDArray.DivMod minutes = NDArray.of(59L, 60, 150).divMod(60);
     * System.out.println(minutes.quotient()); // [0 1 2]
     * System.out.println(minutes.remainder()); // [59  0 30]
     * }</pre>
     */
    default DivMod divMod(NDArray divisor) {
        return new DivMod(((NDArray) this).floorDiv(divisor), ((NDArray) this).mod(divisor));
    }

    /** {@link #divMod(NDArray)} by one number. */
    default DivMod divMod(long divisor) {
        return new DivMod(((NDArray) this).floorDiv(divisor), ((NDArray) this).mod(divisor));
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
