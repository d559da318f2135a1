package dev.gila.ops;

import dev.gila.object.Exceptions;
import dev.gila.object.PyComplex;

/** Arithmetic of Python's {@code complex}. */
public final class ComplexMath {
    /** Up to here an integral exponent is worked out by repeated squaring, as CPython does. */
    private static final int SMALL_EXPONENT = 100;

    private ComplexMath() {}

    public static PyComplex add(PyComplex a, PyComplex b) {
        return new PyComplex(a.real() + b.real(), a.imag() + b.imag());
    }

    public static PyComplex subtract(PyComplex a, PyComplex b) {
        return new PyComplex(a.real() - b.real(), a.imag() - b.imag());
    }

    public static PyComplex multiply(PyComplex a, PyComplex b) {
        return new PyComplex(a.real() * b.real() - a.imag() * b.imag(), a.real() * b.imag() + a.imag() * b.real());
    }

    /** Smith's algorithm (Communications of the ACM 5, 1962), which avoids needless overflow. */
    public static PyComplex divide(PyComplex a, PyComplex b) {
        double re = Math.abs(b.real());
        double im = Math.abs(b.imag());
        if (re == 0 && im == 0) throw Exceptions.zeroDivision("complex division by zero");
        if (re >= im) {
            double ratio = b.imag() / b.real();
            double d = b.real() + b.imag() * ratio;
            return new PyComplex((a.real() + a.imag() * ratio) / d, (a.imag() - a.real() * ratio) / d);
        }
        if (im >= re) {
            double ratio = b.real() / b.imag();
            double d = b.real() * ratio + b.imag();
            return new PyComplex((a.real() * ratio + a.imag()) / d, (a.imag() * ratio - a.real()) / d);
        }
        return new PyComplex(Double.NaN, Double.NaN);
    }

    /** {@code a ** b}. */
    public static PyComplex power(PyComplex a, PyComplex b) {
        boolean integral = b.imag() == 0 && b.real() == Math.floor(b.real()) && Math.abs(b.real()) <= SMALL_EXPONENT;
        PyComplex r = integral ? power(a, (int) b.real()) : polarPower(a, b);
        boolean finite = isFinite(a) && isFinite(b);
        if (finite && (Double.isInfinite(r.real()) || Double.isInfinite(r.imag()))) {
            throw Exceptions.overflowError("complex exponentiation");
        }
        return r;
    }

    private static PyComplex power(PyComplex a, int n) {
        if (n < 0) {
            if (a.real() == 0 && a.imag() == 0) throw zeroPower();
            return divide(new PyComplex(1, 0), power(a, -n));
        }
        PyComplex r = new PyComplex(1, 0);
        PyComplex square = a;
        for (int left = n; left > 0; left >>= 1) {
            if ((left & 1) != 0) r = multiply(r, square);
            square = multiply(square, square);
        }
        return r;
    }

    private static PyComplex polarPower(PyComplex a, PyComplex b) {
        if (a.real() == 0 && a.imag() == 0) {
            if (b.imag() != 0 || b.real() < 0) throw zeroPower();
            return new PyComplex(0, 0);
        }
        double absolute = Math.hypot(a.real(), a.imag());
        double length = Math.pow(absolute, b.real());
        double angle = Math.atan2(a.imag(), a.real());
        double phase = angle * b.real();
        if (b.imag() != 0) {
            length *= Math.exp(-angle * b.imag());
            phase += b.imag() * Math.log(absolute);
        }
        return new PyComplex(length * Math.cos(phase), length * Math.sin(phase));
    }

    private static RuntimeException zeroPower() {
        return Exceptions.zeroDivision("0.0 to a negative or complex power");
    }

    /** {@code abs(a)}. */
    public static double abs(PyComplex a) {
        double r = Math.hypot(a.real(), a.imag());
        if (Double.isInfinite(r) && isFinite(a)) throw Exceptions.overflowError("absolute value too large");
        return r;
    }

    public static boolean isFinite(PyComplex a) {
        return Double.isFinite(a.real()) && Double.isFinite(a.imag());
    }
}
