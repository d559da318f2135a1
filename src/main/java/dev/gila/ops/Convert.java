package dev.gila.ops;

import dev.gila.object.Exceptions;
import dev.gila.object.Hashing;
import dev.gila.object.PyBoxed;
import dev.gila.object.PyCallable;
import dev.gila.object.PyStr;
import dev.gila.object.PyType;
import dev.gila.object.Slot;
import dev.gila.object.ThreadState;
import dev.gila.object.Types;
import java.math.BigInteger;

/** From Python values to Java ones, and the conversions that statements and builtins share. */
public final class Convert {
    private Convert() {}

    /** The value as an {@code int} through {@code __index__}: a {@link Long} or {@link BigInteger}. */
    public static Object index(ThreadState ts, Object o) {
        Object n = plainInt(o);
        if (n != null) return n;
        PyCallable slot = PyType.of(o).slot(Slot.INDEX);
        if (slot == null) {
            throw Exceptions.typeError(
                    "'%s' object cannot be interpreted as an integer",
                    PyType.of(o).name());
        }
        Object r = slot.call1(ts, o);
        n = plainInt(r);
        if (n != null && n != r) Warnings.warnOfSubclass(ts, "__index__", r, "int");
        if (n != null) return n;
        throw Exceptions.typeError(
                "__index__ returned non-int (type %s)", PyType.of(r).name());
    }

    /** The number of an {@code int}, {@code bool} or instance of a subclass; {@code null} for anything else. */
    public static Object plainInt(Object o) {
        if (o instanceof Long || o instanceof BigInteger) return o;
        if (o instanceof Boolean b) return b ? 1L : 0L;
        return o instanceof PyBoxed b && !(b.value() instanceof Double) ? b.value() : null;
    }

    /** The value as a 64-bit integer through {@code __index__}; OverflowError when it does not fit. */
    public static long toLong(ThreadState ts, Object o) {
        if (o instanceof Long n) return n;
        if (index(ts, o) instanceof Long n) return n;
        throw Exceptions.overflowError("Python int too large to convert to C ssize_t");
    }

    /** The value as a 32-bit integer through {@code __index__}; OverflowError when it does not fit. */
    public static int toInt(ThreadState ts, Object o) {
        long n = toLong(ts, o);
        if (n == (int) n) return (int) n;
        throw Exceptions.overflowError(
                n > 0 ? "signed integer is greater than maximum" : "signed integer is less than minimum");
    }

    /** The value as an index for slicing: through {@code __index__}, clipped to 64 bits. */
    public static long toClipped(ThreadState ts, Object o) {
        Object n = index(ts, o);
        if (n instanceof Long l) return l;
        return ((BigInteger) n).signum() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
    }

    /** The value as a double through {@code __float__} or {@code __index__}. */
    public static double toDouble(ThreadState ts, Object o) {
        if (o instanceof Double d) return d;
        if (o instanceof PyBoxed b && b.value() instanceof Double d) return d;
        PyCallable slot = PyType.of(o).slot(Slot.FLOAT);
        if (o instanceof Long n) return n;
        if (slot != null) {
            Object r = slot.call1(ts, o);
            if (r instanceof Double d) return d;
            if (PyBoxed.unbox(r) instanceof Double d) {
                Warnings.warnOfSubclass(ts, PyType.of(o).name() + ".__float__", r, "float");
                return d;
            }
            throw Exceptions.typeError(
                    "%s.__float__ returned non-float (type %s)",
                    PyType.of(o).name(), PyType.of(r).name());
        }
        if (PyType.of(o).slot(Slot.INDEX) == null) {
            throw Exceptions.typeError(
                    "must be real number, not %s", PyType.of(o).name());
        }
        Object n = index(ts, o);
        double d = ((Number) n).doubleValue();
        if (Double.isInfinite(d)) throw Exceptions.overflowError("int too large to convert to float");
        return d;
    }

    /** The truth value. */
    public static boolean truth(ThreadState ts, Object o) {
        return Hashing.isTrue(ts, o);
    }

    /** The text of a {@code str} argument; a TypeError that names function and argument for anything else. */
    public static String toText(Object o, String function, String argument) {
        if (o instanceof PyStr s) return s.toString();
        throw Exceptions.typeError("%s() %s must be str, not %s", function, argument, typeName(o));
    }

    /** The name of a value's type, as messages have it ({@code None} for None's). */
    public static String typeName(Object o) {
        return PyType.of(o) == Types.NONE_TYPE ? "None" : PyType.of(o).name();
    }

    /** {@code len(o)}. */
    public static long length(ThreadState ts, Object o) {
        PyCallable slot = PyType.of(o).slot(Slot.LEN);
        if (slot == null) {
            throw Exceptions.typeError(
                    "object of type '%s' has no len()", PyType.of(o).name());
        }
        Object r = slot.call1(ts, o);
        if (index(ts, r) instanceof BigInteger big && big.signum() > 0) {
            throw Exceptions.overflowError(
                    "cannot fit '%s' into an index-sized integer", PyType.of(r).name());
        }
        long n = toClipped(ts, r);
        if (n < 0) throw Exceptions.valueError("__len__() should return >= 0");
        return n;
    }

    /** {@code repr(o)}. */
    public static PyStr repr(ThreadState ts, Object o) {
        return text(PyType.of(o).slot(Slot.REPR).call1(ts, o), "__repr__");
    }

    /** {@code str(o)}. */
    public static PyStr str(ThreadState ts, Object o) {
        if (o instanceof PyStr s && s.type() == Types.STR) return s;
        return text(PyType.of(o).slot(Slot.STR).call1(ts, o), "__str__");
    }

    /** {@code format(o, spec)}. */
    public static PyStr format(ThreadState ts, Object o, PyStr spec) {
        if (spec.toString().isEmpty() && o instanceof PyStr s && s.type() == Types.STR) return s;
        Object r = PyType.of(o).slot(Slot.FORMAT).call2(ts, o, spec);
        if (r instanceof PyStr s) return s;
        throw Exceptions.typeError(
                "__format__ must return a str, not %s", PyType.of(r).name());
    }

    private static PyStr text(Object r, String method) {
        if (r instanceof PyStr s) return s;
        throw Exceptions.typeError(
                "%s returned non-string (type %s)", method, PyType.of(r).name());
    }

    /** Boxes an int result canonically. */
    public static Object canonical(BigInteger n) {
        return n.bitLength() < 64 ? (Object) n.longValue() : n;
    }
}
