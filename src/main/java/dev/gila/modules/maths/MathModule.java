package dev.gila.modules.maths;

import dev.gila.object.Def;
import dev.gila.object.Exceptions;
import dev.gila.object.ModuleDef;
import dev.gila.object.PyBoxed;
import dev.gila.object.PyDict;
import dev.gila.object.PyException;
import dev.gila.object.PyTuple;
import dev.gila.object.Singletons;
import dev.gila.object.ThreadState;
import dev.gila.ops.Attributes;
import dev.gila.ops.Calls;
import dev.gila.ops.Convert;
import java.math.BigInteger;
import java.util.function.DoubleUnaryOperator;

/** The module {@code math}: functions of floats. Domain and range errors are exceptions, as C99 Annex F classifies them. */
@ModuleDef(value = "math", doc = "This module provides access to the mathematical functions defined by the C standard.")
final class MathModule {
    private static final double LN2 = 0.693147180559945309417;

    private MathModule() {}

    static void init(ThreadState ts, PyDict namespace) {
        namespace.put("pi", Math.PI);
        namespace.put("e", Math.E);
        namespace.put("tau", 2 * Math.PI);
        namespace.put("inf", Double.POSITIVE_INFINITY);
        namespace.put("nan", Double.NaN);
    }

    static PyException domainError() {
        return Exceptions.valueError("math domain error");
    }

    static PyException rangeError() {
        return Exceptions.overflowError("math range error");
    }

    /** Applies f; a NaN out of no NaN is a domain error, an infinity out of a finite number a range or domain error. */
    private static double apply(DoubleUnaryOperator f, double x, boolean overflows) {
        double r = f.applyAsDouble(x);
        if (Double.isNaN(r) && !Double.isNaN(x)) throw domainError();
        if (Double.isInfinite(r) && !Double.isInfinite(x)) throw overflows ? rangeError() : domainError();
        return r;
    }

    // ---- powers and logarithms

    @Def
    static double exp(double x) {
        return apply(Math::exp, x, true);
    }

    @Def
    static double exp2(double x) {
        return apply(v -> Math.pow(2, v), x, true);
    }

    @Def
    static double expm1(double x) {
        return apply(Math::expm1, x, true);
    }

    @Def
    static double log1p(double x) {
        return apply(Math::log1p, x, false);
    }

    @Def
    static double sqrt(double x) {
        return apply(Math::sqrt, x, false);
    }

    @Def
    static double cbrt(double x) {
        return Math.cbrt(x);
    }

    @Def(signature = "x, base=None, /", doc = "log(x, [base=math.e])\nReturn the logarithm of x to the given base.")
    static double log(ThreadState ts, Object x, Object base) {
        double numerator = logarithm(ts, x, Math::log, LN2);
        if (base == null) return numerator;
        double denominator = logarithm(ts, base, Math::log, LN2);
        if (denominator == 0) throw Exceptions.zeroDivision("division by zero");
        return numerator / denominator;
    }

    @Def
    static double log2(ThreadState ts, Object x) {
        return logarithm(ts, x, MathModule::binaryLogarithm, 1);
    }

    @Def
    static double log10(ThreadState ts, Object x) {
        return logarithm(ts, x, Math::log10, 0.301029995663981195214);
    }

    /** Of ints of any size: a power of two is split off where the int exceeds a double. */
    private static double logarithm(ThreadState ts, Object x, DoubleUnaryOperator f, double ofTwo) {
        Object n = Convert.plainInt(x);
        if (n instanceof BigInteger b) {
            if (b.signum() <= 0) throw domainError();
            int shift = Math.max(0, b.bitLength() - 1000);
            return f.applyAsDouble(b.shiftRight(shift).doubleValue()) + shift * ofTwo;
        }
        double d = n instanceof Long l ? (double) l : Convert.toDouble(ts, x);
        if (d <= 0) throw domainError();
        return f.applyAsDouble(d);
    }

    /** Exact for powers of two. */
    private static double binaryLogarithm(double x) {
        if (Double.isNaN(x) || Double.isInfinite(x)) return x;
        int exponent = Math.getExponent(x);
        if (exponent < Double.MIN_EXPONENT) {
            x *= 0x1p54;
            exponent = Math.getExponent(x);
            return Math.log(Math.scalb(x, -exponent)) / LN2 + exponent - 54;
        }
        double mantissa = Math.scalb(x, -exponent);
        return mantissa > 1.5 ? Math.log(mantissa / 2) / LN2 + (exponent + 1) : Math.log(mantissa) / LN2 + exponent;
    }

    @Def
    static double pow(double x, double y) {
        double r = x == 1 || y == 0 ? 1 : Math.pow(x, y);
        if (Math.abs(x) == 1 && Double.isInfinite(y)) r = 1;
        if (Double.isNaN(r) && !Double.isNaN(x) && !Double.isNaN(y)) throw domainError();
        if (Double.isInfinite(r) && !Double.isInfinite(x) && !Double.isInfinite(y)) {
            throw x == 0 ? domainError() : rangeError();
        }
        return r;
    }

    // ---- trigonometry

    @Def
    static double sin(double x) {
        return apply(Math::sin, x, false);
    }

    @Def
    static double cos(double x) {
        return apply(Math::cos, x, false);
    }

    @Def
    static double tan(double x) {
        return apply(Math::tan, x, false);
    }

    @Def
    static double asin(double x) {
        return apply(Math::asin, x, false);
    }

    @Def
    static double acos(double x) {
        return apply(Math::acos, x, false);
    }

    @Def
    static double atan(double x) {
        return Math.atan(x);
    }

    @Def
    static double atan2(double y, double x) {
        return Math.atan2(y, x);
    }

    @Def
    static double sinh(double x) {
        return apply(Math::sinh, x, true);
    }

    @Def
    static double cosh(double x) {
        return apply(Math::cosh, x, true);
    }

    @Def
    static double tanh(double x) {
        return Math.tanh(x);
    }

    @Def
    static double asinh(double x) {
        double a = Math.abs(x);
        if (a < 0x1p-28 || Double.isNaN(x) || Double.isInfinite(x)) return x;
        double r;
        if (a > 0x1p28) r = Math.log(a) + LN2;
        else if (a > 2) r = Math.log(2 * a + 1 / (Math.sqrt(a * a + 1) + a));
        else r = Math.log1p(a + a * a / (1 + Math.sqrt(1 + a * a)));
        return Math.copySign(r, x);
    }

    @Def
    static double acosh(double x) {
        if (x < 1) throw domainError();
        if (x > 0x1p28) return Double.isInfinite(x) ? x : Math.log(x) + LN2;
        if (x > 2) return Math.log(2 * x - 1 / (x + Math.sqrt(x * x - 1)));
        double t = x - 1;
        return Math.log1p(t + Math.sqrt(2 * t + t * t));
    }

    @Def
    static double atanh(double x) {
        double a = Math.abs(x);
        if (a >= 1) throw domainError();
        if (a < 0x1p-28 || Double.isNaN(x)) return x;
        double t = a + a;
        double r = a < 0.5 ? 0.5 * Math.log1p(t + t * a / (1 - a)) : 0.5 * Math.log1p(t / (1 - a));
        return Math.copySign(r, x);
    }

    @Def
    static double degrees(double x) {
        return x * (180 / Math.PI);
    }

    @Def
    static double radians(double x) {
        return x * (Math.PI / 180);
    }

    // ---- special functions

    @Def
    static double erf(double x) {
        return SpecialFunctions.erf(x);
    }

    @Def
    static double erfc(double x) {
        return SpecialFunctions.erfc(x);
    }

    @Def
    static double gamma(double x) {
        return SpecialFunctions.gamma(x);
    }

    @Def
    static double lgamma(double x) {
        return SpecialFunctions.logGamma(x);
    }

    // ---- the representation of floats

    @Def
    static double fabs(double x) {
        return Math.abs(x);
    }

    @Def
    static double copysign(double x, double y) {
        return Math.copySign(x, y);
    }

    @Def
    static double fmod(double x, double y) {
        if (Double.isInfinite(y) && !Double.isInfinite(x) && !Double.isNaN(x)) return x;
        double r = x % y;
        if (Double.isNaN(r) && !Double.isNaN(x) && !Double.isNaN(y)) throw domainError();
        return r;
    }

    @Def
    static double remainder(double x, double y) {
        if (Double.isNaN(x) || Double.isNaN(y)) return x + y;
        if (Double.isInfinite(x) || y == 0) throw domainError();
        return Double.isInfinite(y) ? x : Math.IEEEremainder(x, y);
    }

    @Def
    static Object modf(double x) {
        if (Double.isInfinite(x)) return PyTuple.of(Math.copySign(0.0, x), x);
        if (Double.isNaN(x)) return PyTuple.of(x, x);
        double whole = x < 0 ? Math.ceil(x) : Math.floor(x);
        return PyTuple.of(Math.copySign(x - whole, x), Math.copySign(whole, x));
    }

    @Def
    static Object frexp(double x) {
        if (x == 0 || Double.isNaN(x) || Double.isInfinite(x)) return PyTuple.of(x, 0L);
        int shift = Math.abs(x) < Double.MIN_NORMAL ? 54 : 0;
        double scaled = shift == 0 ? x : x * 0x1p54;
        int exponent = Math.getExponent(scaled) + 1;
        return PyTuple.of(Math.scalb(scaled, -exponent), (long) exponent - shift);
    }

    @Def
    static double ldexp(ThreadState ts, double x, Object i) {
        if (Convert.plainInt(i) == null) throw Exceptions.typeError("Expected an int as second argument to ldexp.");
        long n = Math.max(-5000, Math.min(5000, Convert.toClipped(ts, i)));
        if (x == 0 || Double.isNaN(x) || Double.isInfinite(x)) return x;
        double r = Math.scalb(x, (int) n);
        if (Double.isInfinite(r)) throw rangeError();
        return r;
    }

    @Def(signature = "x, y, /, *, steps=None")
    static double nextafter(ThreadState ts, double x, double y, Object steps) {
        if (steps == null || steps == Singletons.NONE) return Math.nextAfter(x, y);
        long n = Convert.toClipped(ts, steps);
        if (n < 0) throw Exceptions.valueError("steps must be a non-negative integer");
        if (Double.isNaN(x) || Double.isNaN(y)) return x + y;
        long from = ordinal(x);
        long to = ordinal(y);
        BigInteger distance =
                BigInteger.valueOf(to).subtract(BigInteger.valueOf(from)).abs();
        if (n == 0) return x;
        if (BigInteger.valueOf(n).compareTo(distance) >= 0) return y;
        return fromOrdinal(to > from ? from + n : from - n, y);
    }

    /** Doubles in order, as integers in order. */
    private static long ordinal(double x) {
        long bits = Double.doubleToRawLongBits(x);
        return bits < 0 ? Long.MIN_VALUE - bits : bits;
    }

    private static double fromOrdinal(long n, double towards) {
        if (n == 0) return Math.copySign(0.0, towards);
        return Double.longBitsToDouble(n < 0 ? Long.MIN_VALUE - n : n);
    }

    @Def
    static double ulp(double x) {
        return Double.isInfinite(x) ? Double.POSITIVE_INFINITY : Math.ulp(x);
    }

    @Def
    static boolean isfinite(double x) {
        return Double.isFinite(x);
    }

    @Def
    static boolean isinf(double x) {
        return Double.isInfinite(x);
    }

    @Def
    static boolean isnan(double x) {
        return Double.isNaN(x);
    }

    @Def(signature = "a, b, *, rel_tol=1e-09, abs_tol=0.0")
    static boolean isclose(double a, double b, double rel_tol, double abs_tol) {
        if (rel_tol < 0 || abs_tol < 0) throw Exceptions.valueError("tolerances must be non-negative");
        if (a == b) return true;
        if (Double.isInfinite(a) || Double.isInfinite(b)) return false;
        double difference = Math.abs(b - a);
        return difference <= Math.abs(rel_tol * b) || difference <= Math.abs(rel_tol * a) || difference <= abs_tol;
    }

    // ---- to integers

    @Def
    static Object floor(ThreadState ts, Object x) {
        return whole(ts, x, "__floor__", Math::floor);
    }

    @Def
    static Object ceil(ThreadState ts, Object x) {
        return whole(ts, x, "__ceil__", Math::ceil);
    }

    @Def
    static Object trunc(ThreadState ts, Object x) {
        if (x instanceof Double d) return Integers.ofDouble(d);
        Object method = Attributes.special(ts, x, "__trunc__");
        if (method != null) return Calls.call0(ts, method);
        throw Exceptions.typeError("type %s doesn't define __trunc__ method", Convert.typeName(x));
    }

    private static Object whole(ThreadState ts, Object x, String name, DoubleUnaryOperator f) {
        if (x instanceof Long || x instanceof BigInteger) return x;
        if (!(x instanceof Double) && !(x instanceof PyBoxed b && b.value() instanceof Double)) {
            Object method = Attributes.special(ts, x, name);
            if (method != null) return Calls.call0(ts, method);
        }
        return Integers.ofDouble(f.applyAsDouble(Convert.toDouble(ts, x)));
    }
}
