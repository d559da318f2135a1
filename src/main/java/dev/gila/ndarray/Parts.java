package dev.gila.ndarray;

import dev.gila.kernel.DType;
import dev.gila.kernel.Kernel;

/** The parts of which floats consist, and functions that look at them. */
final class Parts {
    private static final double LOG2_E = 1 / Math.log(2);

    private Parts() {}

    /** The type of a function's values. */
    static DType real(NDArray a, String function) {
        if (!a.dtype().isComplex()) return Moments.inexact(a.dtype());
        throw new IllegalArgumentException(function + " is of real numbers, not of " + a.dtype());
    }

    /**
     * How a type keeps its numbers.
     *
     * @param bits the integers of that size
     * @param shift how many bits are behind the exponent's
     * @param mask the exponent's bits, shifted: what infinities and NaN have there
     */
    private record Form(DType bits, int shift, long mask) {
        static Form of(DType dtype) {
            return dtype == DType.FLOAT32 ? new Form(DType.INT32, 23, 0xff) : new Form(DType.INT64, 52, 0x7ff);
        }

        /** What is in the place of the exponent of numbers from 0.5 until before 1. */
        long half() {
            return (mask >> 1) - 1;
        }
    }

    static Composed.Frexp frexp(NDArray a) {
        DType dtype = real(a, "frexp");
        Form form = Form.of(dtype);
        int more = form.shift + 2;
        Expr x = a.lazy();
        // The smallest numbers have their exponent only when they are multiplied.
        Expr isSmall = x.absolute().map(Ufunc.LESS, FloatLimits.of(dtype).smallestNormal());
        NDArray mantissa = NDArray.empty(dtype, a.shape());
        Expr.of(Ufunc.WHERE, isSmall, x.times(Math.scalb(1.0, more)), x).into(mantissa);
        NDArray raw = mantissa.viewAs(form.bits);
        NDArray exponent = NDArray.empty(DType.INT32, a.shape());
        Expr bits = raw.lazy();
        Expr place = bits.map(Ufunc.RIGHT_SHIFT, form.shift).map(Ufunc.BITWISE_AND, form.mask);
        Expr isPlain = place.map(Ufunc.NOT_EQUAL, 0).map(Ufunc.LOGICAL_AND, place.map(Ufunc.NOT_EQUAL, form.mask));
        Expr power = place.minus(form.half()).minus(isSmall.times((long) more));
        power.times(isPlain).into(exponent);
        Expr moved = bits.map(Ufunc.BITWISE_AND, ~(form.mask << form.shift))
                .map(Ufunc.BITWISE_OR, form.half() << form.shift);
        Expr.of(Ufunc.WHERE, isPlain, moved, bits).into(raw);
        return new Composed.Frexp(mantissa, exponent);
    }

    /** Products with powers of 2, whose bits are their exponents, where all of these are normal; else by the slower kernel. */
    static NDArray ldexp(NDArray a, NDArray exponents) {
        DType dtype = real(a, "ldexp");
        boolean arePowers = exponents.size() == 0
                || exponents.min() >= Double.MIN_EXPONENT && exponents.max() <= Double.MAX_EXPONENT;
        if (!arePowers) return Elementwise.map(Kernel.LDEXP, dtype, dtype, null, a, exponents);
        NDArray out = NDArray.empty(dtype, a.shape().broadcast(exponents.shape()));
        try (NDArray powers = exponents.astype(DType.INT64)) {
            powers.lazy()
                    .plus((long) Double.MAX_EXPONENT)
                    .map(Ufunc.LEFT_SHIFT, 52)
                    .into(powers);
            return a.lazy().times(powers.viewAs(DType.FLOAT64)).into(out);
        }
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
