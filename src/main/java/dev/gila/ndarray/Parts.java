package dev.gila.ndarray;

import dev.gila.kernel.DType;
import dev.gila.kernel.Kernel;
import java.util.function.UnaryOperator;

/** The parts of which floats consist, and functions that look at them. */
final class Parts {
    /** Every number times 2 to that power is zero or infinite. */
    private static final long FARTHEST = 5000;

    private static final double LOG2_E = 1 / Math.log(2);

    private Parts() {}

    /** The values of a function of floats, or of both parts of complex numbers each by itself. */
    static NDArray each(NDArray a, UnaryOperator<Expr> function) {
        NDArray out = NDArray.empty(a.dtype(), a.shape());
        if (!a.dtype().isComplex()) return function.apply(a.lazy()).into(out);
        function.apply(a.real().lazy()).into(out.real());
        function.apply(a.imag().lazy()).into(out.imag());
        return out;
    }

    /** The type of a function's values. */
    static DType real(NDArray a, String function) {
        if (!a.dtype().isComplex()) return Moments.inexact(a.dtype());
        throw new IllegalArgumentException(function + " is of real numbers, not of " + a.dtype());
    }

    static Composed.Frexp frexp(NDArray a) {
        DType dtype = real(a, "frexp");
        NDArray exponents = NDArray.empty(DType.INT32, a.shape());
        Elementwise.map(Kernel.EXPONENT, dtype, dtype, exponents, a);
        return new Composed.Frexp(Elementwise.map(Kernel.MANTISSA, dtype, dtype, null, a), exponents);
    }

    static NDArray ldexp(NDArray a, NDArray exponents) {
        DType dtype = real(a, "ldexp");
        if (exponents.dtype().canCast(DType.INT32)) return ldexp(dtype, a, exponents);
        try (NDArray powers = NDArray.empty(DType.INT32, exponents.shape())) {
            Expr least = exponents.lazy().minimum(FARTHEST);
            (exponents.dtype().kind() == DType.Kind.INT ? least.maximum(-FARTHEST) : least).into(powers);
            return ldexp(dtype, a, powers);
        }
    }

    private static NDArray ldexp(DType dtype, NDArray a, NDArray powers) {
        return Elementwise.map(Kernel.LDEXP, dtype, dtype, null, a, powers);
    }

    static double i0(double x) {
        double square = x * x / 4;
        double term = 1;
        double sum = 1;
        for (int k = 1; term > sum * 0x1p-54; k++) {
            term *= square / ((double) k * k);
            sum += term;
        }
        return sum;
    }

    static Composed.Modf modf(NDArray a) {
        DType dtype = real(a, "modf");
        return a.useAs(dtype, floats -> {
            NDArray whole = floats.trunc();
            Expr x = floats.lazy();
            Expr fraction = Expr.of(Ufunc.WHERE, x.map(Ufunc.ISINF), Expr.of(0.0), x.minus(whole));
            return new Composed.Modf(Expr.of(Ufunc.COPYSIGN, fraction, x).evaluate(), whole);
        });
    }

    static NDArray spacing(NDArray a) {
        return a.useAs(real(a, "spacing"), floats -> {
            Expr x = floats.lazy();
            Expr outward = Expr.of(Ufunc.COPYSIGN, Expr.of(Double.POSITIVE_INFINITY), x);
            return x.map(Ufunc.NEXTAFTER, outward).minus(x).evaluate();
        });
    }

    static NDArray logAddExp2(NDArray a, NDArray b) {
        DType dtype = real(a, "logAddExp2").promote(real(b, "logAddExp2"));
        return a.useAs(
                dtype,
                floats -> b.useAs(dtype, others -> {
                    Expr x = floats.lazy();
                    Expr y = others.lazy();
                    Expr power = Expr.of(Ufunc.EXP2, x.minus(y).absolute().negative());
                    Expr sum = x.maximum(y).plus(power.map(Ufunc.LOG1P).times(LOG2_E));
                    // The difference of infinities alike is none.
                    return Expr.of(Ufunc.WHERE, x.map(Ufunc.EQUAL, y), x.plus(1), sum)
                            .evaluate();
                }));
    }
}
