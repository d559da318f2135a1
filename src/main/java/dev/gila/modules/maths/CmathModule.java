package dev.gila.modules.maths;

import dev.gila.object.Def;
import dev.gila.object.Exceptions;
import dev.gila.object.ModuleDef;
import dev.gila.object.PyComplex;
import dev.gila.object.PyDict;
import dev.gila.object.PyException;
import dev.gila.object.PyTuple;
import dev.gila.object.PyType;
import dev.gila.object.Slot;
import dev.gila.object.ThreadState;
import dev.gila.ops.Calls;
import dev.gila.ops.ComplexMath;
import dev.gila.ops.Convert;

/**
 * {@code cmath}. Branch cuts and signs of zeros are those of Kahan, "Branch Cuts for Complex Elementary Functions" (1987),
 * whose formulas for the inverse functions are used.
 */
@ModuleDef(value = "cmath", doc = "This module provides access to mathematical functions for complex numbers.")
final class CmathModule {
    private static final double LN2 = Math.log(2);
    private static final double LARGE = Double.MAX_VALUE / 4;
    private static final double LOG_LARGE = Math.log(LARGE);

    private CmathModule() {}

    static void init(ThreadState ts, PyDict namespace) {
        namespace.put("pi", Math.PI);
        namespace.put("e", Math.E);
        namespace.put("tau", 2 * Math.PI);
        namespace.put("inf", Double.POSITIVE_INFINITY);
        namespace.put("nan", Double.NaN);
        namespace.put("infj", new PyComplex(0, Double.POSITIVE_INFINITY));
        namespace.put("nanj", new PyComplex(0, Double.NaN));
    }

    private static PyComplex complex(ThreadState ts, Object o) {
        if (o instanceof PyComplex c) return c;
        if (PyType.of(o).slot(Slot.COMPLEX) != null) {
            Object c = Calls.special(ts, o, "__complex__");
            if (c instanceof PyComplex z) return z;
            throw Exceptions.typeError(
                    "%s.__complex__() returned non-complex (type %s)",
                    PyType.of(o).name(), PyType.of(c).name());
        }
        return new PyComplex(Convert.toDouble(ts, o), 0);
    }

    private static PyComplex of(double re, double im) {
        return new PyComplex(re, im);
    }

    private static PyException domain() {
        return Exceptions.valueError("math domain error");
    }

    /** Finite arguments must not give infinite results. */
    private static PyComplex checked(PyComplex z, PyComplex r) {
        boolean finite = ComplexMath.isFinite(z);
        if (finite && (Double.isInfinite(r.real()) || Double.isInfinite(r.imag()))) {
            throw Exceptions.overflowError("math range error");
        }
        if (finite && (Double.isNaN(r.real()) || Double.isNaN(r.imag()))) throw domain();
        return r;
    }

    @Def(signature = "z, /")
    static double phase(ThreadState ts, Object z) {
        PyComplex c = complex(ts, z);
        return Math.atan2(c.imag(), c.real());
    }

    @Def(signature = "z, /")
    static Object polar(ThreadState ts, Object z) {
        PyComplex c = complex(ts, z);
        double r = Math.hypot(c.real(), c.imag());
        if (Double.isInfinite(r) && ComplexMath.isFinite(c)) throw Exceptions.overflowError("math range error");
        return PyTuple.of(r, Math.atan2(c.imag(), c.real()));
    }

    @Def(signature = "r, phi, /")
    static Object rect(double r, double phi) {
        if (Double.isInfinite(phi) && r != 0 && !Double.isNaN(r)) throw domain();
        if (phi == 0) return of(r, r * phi);
        if (r == 0) return of(0, 0);
        return of(r * Math.cos(phi), r * Math.sin(phi));
    }

    @Def(signature = "z, /")
    static Object sqrt(ThreadState ts, Object o) {
        return sqrt(complex(ts, o));
    }

    private static PyComplex sqrt(PyComplex z) {
        double x = z.real();
        double y = z.imag();
        if (Double.isInfinite(y)) return of(Double.POSITIVE_INFINITY, y);
        if (x == Double.NEGATIVE_INFINITY) {
            return of(Double.isNaN(y) ? Double.NaN : 0, Math.copySign(Double.POSITIVE_INFINITY, y));
        }
        if (x == Double.POSITIVE_INFINITY) return of(x, Double.isNaN(y) ? y : Math.copySign(0, y));
        if (x == 0 && y == 0) return of(0, y);
        double ax = Math.abs(x) / 8;
        double s = ax < Double.MIN_NORMAL && Math.abs(y) < Double.MIN_NORMAL
                ? Math.sqrt(Math.abs(x) * 0x1p54 + Math.hypot(x * 0x1p54, y * 0x1p54)) * 0x1p-27 / Math.sqrt(2)
                : 2 * Math.sqrt(ax + Math.hypot(ax, y / 8));
        double d = Math.abs(y) / (2 * s);
        return x >= 0 ? of(s, Math.copySign(d, y)) : of(d, Math.copySign(s, y));
    }

    @Def(signature = "z, /")
    static Object exp(ThreadState ts, Object o) {
        PyComplex z = complex(ts, o);
        double x = z.real();
        double y = z.imag();
        if (Double.isInfinite(y) && (!Double.isInfinite(x) || x > 0) && !Double.isNaN(x)) throw domain();
        if (x == Double.NEGATIVE_INFINITY) {
            return Double.isInfinite(y) || Double.isNaN(y) ? of(0, 0) : of(0 * Math.cos(y), 0 * Math.sin(y));
        }
        if (y == 0) return checked(z, of(Math.exp(x), y));
        if (x > LOG_LARGE && !Double.isInfinite(x)) {
            double l = Math.exp(x - 1);
            return checked(z, of(l * Math.cos(y) * Math.E, l * Math.sin(y) * Math.E));
        }
        return checked(z, of(Math.exp(x) * Math.cos(y), Math.exp(x) * Math.sin(y)));
    }

    private static PyComplex log(PyComplex z) {
        double x = Math.abs(z.real());
        double y = Math.abs(z.imag());
        double angle = Math.atan2(z.imag(), z.real());
        if (x == 0 && y == 0) throw domain();
        double h = Math.hypot(x, y);
        if (Double.isInfinite(h) && ComplexMath.isFinite(z)) return of(Math.log(Math.hypot(x / 2, y / 2)) + LN2, angle);
        if (h < Double.MIN_NORMAL) {
            return of(Math.log(Math.hypot(x * 0x1p53, y * 0x1p53)) - 53 * LN2, angle);
        }
        if (h >= 0.71 && h <= 1.73) {
            double big = Math.max(x, y);
            double small = Math.min(x, y);
            return of(Math.log1p((big - 1) * (big + 1) + small * small) / 2, angle);
        }
        return of(Math.log(h), angle);
    }

    @Def(signature = "z, base=None, /")
    static Object log(ThreadState ts, Object z, Object base) {
        PyComplex l = log(complex(ts, z));
        if (base == null) return l;
        PyComplex b = log(complex(ts, base));
        if (b.real() == 0 && b.imag() == 0) throw Exceptions.zeroDivision("complex division by zero");
        return ComplexMath.divide(l, b);
    }

    @Def(signature = "z, /")
    static Object log10(ThreadState ts, Object z) {
        PyComplex l = log(complex(ts, z));
        return of(l.real() / Math.log(10), l.imag() / Math.log(10));
    }

    private static PyComplex timesI(PyComplex z) {
        return of(-z.imag(), z.real());
    }

    private static PyComplex timesMinusI(PyComplex z) {
        return of(z.imag(), -z.real());
    }

    private static PyComplex cosh(PyComplex z) {
        double x = z.real();
        double y = z.imag();
        if (Double.isInfinite(y) && !Double.isNaN(x)) throw domain();
        if (y == 0) return checked(z, of(Math.cosh(x), Math.copySign(0, x * y)));
        return checked(z, of(Math.cos(y) * Math.cosh(x), Math.sin(y) * Math.sinh(x)));
    }

    private static PyComplex sinh(PyComplex z) {
        double x = z.real();
        double y = z.imag();
        if (Double.isInfinite(y) && !Double.isNaN(x)) throw domain();
        if (y == 0) return checked(z, of(Math.sinh(x), y));
        return checked(z, of(Math.cos(y) * Math.sinh(x), Math.sin(y) * Math.cosh(x)));
    }

    private static PyComplex tanh(PyComplex z) {
        double x = z.real();
        double y = z.imag();
        if (Double.isInfinite(y) && !Double.isInfinite(x)) throw domain();
        if (Math.abs(x) > 350) {
            double im = Double.isInfinite(y) ? 0 : 4 * Math.sin(y) * Math.cos(y) * Math.exp(-2 * Math.abs(x));
            return of(Math.copySign(1, x), im);
        }
        double tx = Math.tanh(x);
        double ty = Math.tan(y);
        double cx = 1 / Math.cosh(x);
        double txty = tx * ty;
        double denominator = 1 + txty * txty;
        return of(tx * (1 + ty * ty) / denominator, ty / denominator * cx * cx);
    }

    private static PyComplex acos(PyComplex z) {
        PyComplex a = sqrt(of(1 - z.real(), -z.imag()));
        PyComplex b = sqrt(of(1 + z.real(), z.imag()));
        return of(2 * Math.atan2(a.real(), b.real()), asinh(b.real() * a.imag() - b.imag() * a.real()));
    }

    private static PyComplex acosh(PyComplex z) {
        PyComplex a = sqrt(of(z.real() - 1, z.imag()));
        PyComplex b = sqrt(of(z.real() + 1, z.imag()));
        return of(asinh(a.real() * b.real() + a.imag() * b.imag()), 2 * Math.atan2(a.imag(), b.real()));
    }

    private static PyComplex asinh(PyComplex z) {
        PyComplex a = sqrt(of(1 + z.imag(), -z.real()));
        PyComplex b = sqrt(of(1 - z.imag(), z.real()));
        return of(
                asinh(a.real() * b.imag() - b.real() * a.imag()),
                Math.atan2(z.imag(), a.real() * b.real() - a.imag() * b.imag()));
    }

    private static PyComplex atanh(PyComplex z) {
        double x = z.real();
        double y = z.imag();
        if (x < 0 || x == 0 && Math.copySign(1, x) < 0) {
            PyComplex r = atanh(of(-x, -y));
            return of(-r.real(), -r.imag());
        }
        double ay = Math.abs(y);
        if (x > 1e150 || ay > 1e150) {
            double h = Math.hypot(x / 2, y / 2);
            return of(x / 4 / h / h, -Math.copySign(Math.PI / 2, -y));
        }
        if (x == 1 && ay < 1e-150) {
            if (ay == 0) throw domain();
            return of(
                    -Math.log(Math.sqrt(ay) / Math.sqrt(Math.hypot(ay, 2))), Math.copySign(Math.atan2(2, -ay) / 2, y));
        }
        double square = (1 - x) * (1 - x);
        return of(Math.log1p(4 * x / (square + ay * ay)) / 4, -Math.atan2(-2 * y, (1 - x) * (1 + x) - ay * ay) / 2);
    }

    private static double asinh(double x) {
        double a = Math.abs(x);
        double r = a > 0x1p28
                ? Math.log(a) + LN2
                : a > 2
                        ? Math.log(2 * a + 1 / (Math.sqrt(a * a + 1) + a))
                        : Math.log1p(a + a * a / (1 + Math.sqrt(1 + a * a)));
        return Math.copySign(r, x);
    }

    @Def(value = "cosh", signature = "z, /")
    static Object pyCosh(ThreadState ts, Object z) {
        return cosh(complex(ts, z));
    }

    @Def(value = "sinh", signature = "z, /")
    static Object pySinh(ThreadState ts, Object z) {
        return sinh(complex(ts, z));
    }

    @Def(value = "tanh", signature = "z, /")
    static Object pyTanh(ThreadState ts, Object z) {
        return tanh(complex(ts, z));
    }

    @Def(signature = "z, /")
    static Object cos(ThreadState ts, Object z) {
        return cosh(timesI(complex(ts, z)));
    }

    @Def(signature = "z, /")
    static Object sin(ThreadState ts, Object z) {
        return timesMinusI(sinh(timesI(complex(ts, z))));
    }

    @Def(signature = "z, /")
    static Object tan(ThreadState ts, Object z) {
        return timesMinusI(tanh(timesI(complex(ts, z))));
    }

    @Def(value = "acos", signature = "z, /")
    static Object pyAcos(ThreadState ts, Object z) {
        return acos(complex(ts, z));
    }

    @Def(value = "acosh", signature = "z, /")
    static Object pyAcosh(ThreadState ts, Object z) {
        return acosh(complex(ts, z));
    }

    @Def(value = "asinh", signature = "z, /")
    static Object pyAsinh(ThreadState ts, Object z) {
        return asinh(complex(ts, z));
    }

    @Def(value = "atanh", signature = "z, /")
    static Object pyAtanh(ThreadState ts, Object z) {
        return atanh(complex(ts, z));
    }

    @Def(signature = "z, /")
    static Object asin(ThreadState ts, Object z) {
        return timesMinusI(asinh(timesI(complex(ts, z))));
    }

    @Def(signature = "z, /")
    static Object atan(ThreadState ts, Object z) {
        return timesMinusI(atanh(timesI(complex(ts, z))));
    }

    @Def(signature = "z, /")
    static boolean isfinite(ThreadState ts, Object z) {
        return ComplexMath.isFinite(complex(ts, z));
    }

    @Def(signature = "z, /")
    static boolean isinf(ThreadState ts, Object z) {
        PyComplex c = complex(ts, z);
        return Double.isInfinite(c.real()) || Double.isInfinite(c.imag());
    }

    @Def(signature = "z, /")
    static boolean isnan(ThreadState ts, Object z) {
        PyComplex c = complex(ts, z);
        return Double.isNaN(c.real()) || Double.isNaN(c.imag());
    }

    @Def(signature = "a, b, *, rel_tol=1e-09, abs_tol=0.0")
    static boolean isclose(ThreadState ts, Object a, Object b, double relTol, double absTol) {
        if (relTol < 0 || absTol < 0) throw Exceptions.valueError("tolerances must be non-negative");
        PyComplex x = complex(ts, a);
        PyComplex y = complex(ts, b);
        if (x.real() == y.real() && x.imag() == y.imag()) return true;
        if (isinf(ts, x) || isinf(ts, y)) return false;
        double difference = Math.hypot(x.real() - y.real(), x.imag() - y.imag());
        double larger = Math.max(Math.hypot(x.real(), x.imag()), Math.hypot(y.real(), y.imag()));
        return difference <= relTol * larger || difference <= absTol;
    }
}
