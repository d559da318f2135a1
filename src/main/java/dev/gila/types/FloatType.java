package dev.gila.types;

import static dev.gila.object.Singletons.NONE;

import dev.gila.object.Def;
import dev.gila.object.Exceptions;
import dev.gila.object.Getter;
import dev.gila.object.Hashing;
import dev.gila.object.PyBoxed;
import dev.gila.object.PyCallable;
import dev.gila.object.PyStr;
import dev.gila.object.PyTuple;
import dev.gila.object.PyType;
import dev.gila.object.Slot;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.object.Types;
import dev.gila.ops.Calls;
import dev.gila.ops.Convert;
import dev.gila.ops.FloatMath;

/** {@code float}: how one is made, what it is as text, and its conversions. */
@TypeDef(doc = "Convert a string or number to a floating point number, if possible.")
public final class FloatType {
    public static final PyType TYPE = Types.FLOAT;

    private FloatType() {}

    @Def(kind = Def.Kind.NEW, signature = "x=0, /")
    static Object make(ThreadState ts, PyType cls, Object x) {
        double d = x == null ? 0.0 : of(ts, x);
        return cls == TYPE ? (Object) d : new PyBoxed(cls, d);
    }

    /** {@code float(x)}. */
    static double of(ThreadState ts, Object x) {
        if (x instanceof PyStr s) return parse(ts, s.toString(), x);
        PyType type = PyType.of(x);
        PyCallable own = x instanceof PyBoxed ? type.slot(Slot.FLOAT) : null;
        if (own != null) return Convert.toDouble(ts, own.call1(ts, x));
        if (type.slot(Slot.FLOAT) != null || type.slot(Slot.INDEX) != null) return Convert.toDouble(ts, x);
        if (Bytes.isBytes(x)) return parse(ts, Bytes.ascii(Bytes.data(x)), x);
        if (Buffers.isBuffer(ts, x)) return parse(ts, Bytes.ascii(Buffers.copyOf(ts, x)), x);
        throw Exceptions.typeError("float() argument must be a string or a real number, not '%s'", type.name());
    }

    private static double parse(ThreadState ts, String text, Object shown) {
        Double d = FloatText.parse(text);
        if (d != null) return d;
        throw Exceptions.valueError("could not convert string to float: %s", Convert.repr(ts, shown));
    }

    /** The number inside an instance of float. */
    static double value(Object self) {
        return (Double) PyBoxed.unbox(self);
    }

    @Def("__repr__")
    static String repr(Object self) {
        return FloatText.repr(value(self));
    }

    @Def("__format__")
    static String format(ThreadState ts, Object self, String format_spec) {
        if (format_spec.isEmpty()) return Convert.str(ts, self).toString();
        return NumberFormat.ofFloat(value(self), format_spec, PyType.of(self).name());
    }

    /** NaN is unequal to itself; by identity its hashes would differ, but numbers have none here. */
    @Def("__hash__")
    static long hash(Object self) {
        return Hashing.ofDouble(value(self));
    }

    @Def("__bool__")
    static boolean truth(Object self) {
        return value(self) != 0;
    }

    @Def("__int__")
    static Object toInt(Object self) {
        return FloatMath.toInt(value(self));
    }

    @Def("__trunc__")
    static Object trunc(Object self) {
        return FloatMath.toInt(value(self));
    }

    @Def("__floor__")
    static Object floor(Object self) {
        return FloatMath.toInt(Math.floor(value(self)));
    }

    @Def("__ceil__")
    static Object ceil(Object self) {
        return FloatMath.toInt(Math.ceil(value(self)));
    }

    @Def("__float__")
    static double toFloat(Object self) {
        return value(self);
    }

    @Def(value = "__round__", signature = "ndigits=None, /")
    static Object round(ThreadState ts, Object self, Object ndigits) {
        if (ndigits == null || ndigits == NONE) return FloatMath.toInt(Math.rint(value(self)));
        return FloatMath.round(value(self), Convert.toClipped(ts, ndigits));
    }

    @Def("__getnewargs__")
    static Object newArguments(Object self) {
        return PyTuple.of(value(self));
    }

    @Def(value = "__getformat__", kind = Def.Kind.CLASS)
    static String getFormat(PyType cls, String typestr) {
        if (typestr.equals("double") || typestr.equals("float")) return "IEEE, little-endian";
        throw Exceptions.valueError("__getformat__() argument 1 must be 'double' or 'float'");
    }

    @Getter(doc = "the real part of a complex number")
    static double real(Object self) {
        return value(self);
    }

    @Getter(doc = "the imaginary part of a complex number")
    static double imag(Object self) {
        return 0.0;
    }

    @Def(doc = "Return self, the complex conjugate of any float.")
    static double conjugate(Object self) {
        return value(self);
    }

    @Def(doc = "Return True if the float is an integer.")
    static boolean is_integer(Object self) {
        double d = value(self);
        return Double.isFinite(d) && d == Math.rint(d);
    }

    @Def(doc = "Return a pair of integers, whose ratio is exactly equal to the original float.")
    static Object as_integer_ratio(Object self) {
        return FloatText.integerRatio(value(self));
    }

    @Def(doc = "Return a hexadecimal representation of a floating-point number.")
    static String hex(Object self) {
        return FloatText.hex(value(self));
    }

    @Def(kind = Def.Kind.CLASS, doc = "Create a floating-point number from a hexadecimal string.")
    static Object fromhex(ThreadState ts, PyType cls, Object string) {
        if (!(string instanceof PyStr s)) throw Exceptions.typeError("bad argument type for built-in operation");
        double d = FloatText.fromHex(s.toString());
        return cls == TYPE ? d : Calls.call1(ts, cls, d);
    }
}
