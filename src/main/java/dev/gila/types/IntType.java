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
import dev.gila.ops.IntMath;
import dev.gila.ops.Warnings;
import java.math.BigInteger;

/** {@code int}: how one is made, what it is as text, and its numeric attributes. */
@TypeDef(
        doc = "int([x]) -> integer\n"
                + "int(x, base=10) -> integer\n\n"
                + "Convert a number or string to an integer, or return 0 if no arguments are given.")
public final class IntType {
    public static final PyType TYPE = Types.INT;

    private static final int MAX_BASE = 36;

    private IntType() {}

    @Def(kind = Def.Kind.NEW, signature = "x=0, /, base=10")
    static Object make(ThreadState ts, PyType cls, Object x, Object base) {
        Object n;
        if (base != null) n = parse(ts, x, base);
        else n = x == null ? (Object) 0L : of(ts, x);
        return cls == TYPE ? n : new PyBoxed(cls, n);
    }

    private static Object parse(ThreadState ts, Object x, Object base) {
        long radix = Convert.toClipped(ts, base);
        if (x == null) throw Exceptions.typeError("int() missing string argument");
        if (radix != 0 && (radix < 2 || radix > MAX_BASE)) {
            throw Exceptions.valueError("int() base must be >= 2 and <= 36, or 0");
        }
        String text = textOf(x);
        if (text == null) throw Exceptions.typeError("int() can't convert non-string with explicit base");
        return parse(ts, text, (int) radix, x);
    }

    private static Object parse(ThreadState ts, String text, int radix, Object shown) {
        Object n = IntText.parse(ts, text, radix);
        if (n != null) return n;
        throw Exceptions.valueError("invalid literal for int() with base %d: %s", radix, Convert.repr(ts, shown));
    }

    /** The characters of a str or of bytes that hold a number, or {@code null}. */
    private static String textOf(Object x) {
        if (x instanceof PyStr s) return s.toString();
        return Bytes.isBytes(x) ? Bytes.ascii(Bytes.data(x)) : null;
    }

    /** {@code int(x)}. */
    public static Object of(ThreadState ts, Object x) {
        if (x instanceof Long || x instanceof BigInteger) return x;
        PyType type = PyType.of(x);
        for (Slot slot : new Slot[] {Slot.INT, Slot.INDEX, Slot.TRUNC}) {
            PyCallable c = type.slot(slot);
            if (c == null) continue;
            if (slot == Slot.INT) return checked(ts, c.call1(ts, x));
            if (slot == Slot.INDEX) return Convert.index(ts, x);
            Warnings.warn(ts, Exceptions.DEPRECATION_WARNING, "The delegation of int() to __trunc__ is deprecated.");
            return Convert.index(ts, c.call1(ts, x));
        }
        String text = textOf(x);
        if (text != null) return parse(ts, text, 10, x);
        if (Buffers.isBuffer(ts, x)) return parse(ts, Bytes.ascii(Buffers.copyOf(ts, x)), 10, x);
        throw Exceptions.typeError(
                "int() argument must be a string, a bytes-like object or a real number, not '%s'", type.name());
    }

    private static Object checked(ThreadState ts, Object n) {
        Object plain = Convert.plainInt(n);
        if (plain != null && plain != n) Warnings.warnOfSubclass(ts, "__int__", n, "int");
        if (plain != null) return plain;
        throw Exceptions.typeError(
                "__int__ returned non-int (type %s)", PyType.of(n).name());
    }

    /** The number inside an instance of int. */
    static Object value(Object self) {
        return Convert.plainInt(self);
    }

    @Def("__repr__")
    static String repr(ThreadState ts, Object self) {
        return IntText.toText(ts, value(self));
    }

    @Def("__format__")
    static String format(ThreadState ts, Object self, String format_spec) {
        if (format_spec.isEmpty()) return Convert.str(ts, self).toString();
        return NumberFormat.ofInt(ts, value(self), format_spec, PyType.of(self).name());
    }

    @Def("__hash__")
    static long hash(Object self) {
        Object n = value(self);
        return n instanceof Long l ? Hashing.ofLong(l) : Hashing.ofBig((BigInteger) n);
    }

    @Def("__bool__")
    static boolean truth(Object self) {
        return IntMath.sign(value(self)) != 0;
    }

    @Def("__int__")
    static Object toInt(Object self) {
        return value(self);
    }

    @Def("__index__")
    static Object index(Object self) {
        return value(self);
    }

    @Def("__trunc__")
    static Object trunc(Object self) {
        return value(self);
    }

    @Def("__floor__")
    static Object floor(Object self) {
        return value(self);
    }

    @Def("__ceil__")
    static Object ceil(Object self) {
        return value(self);
    }

    @Def("__float__")
    static double toFloat(Object self) {
        return IntMath.toDouble(value(self));
    }

    @Def(value = "__round__", signature = "ndigits=None, /")
    static Object round(ThreadState ts, Object self, Object ndigits) {
        Object n = value(self);
        if (ndigits == null || ndigits == NONE) return n;
        Object places = Convert.index(ts, ndigits);
        if (IntMath.sign(places) >= 0) return n;
        if (!(places instanceof Long p) || -p > IntMath.bitLength(n)) return 0L;
        Object unit = IntMath.power(10L, -p);
        Object twice = IntMath.multiply(2L, n);
        PyTuple halves = IntMath.divMod(IntMath.add(twice, unit), IntMath.multiply(2L, unit));
        Object quotient = halves.get(0);
        boolean tie = IntMath.sign(halves.get(1)) == 0;
        if (tie && IntMath.big(quotient).testBit(0)) quotient = IntMath.subtract(quotient, 1L);
        return IntMath.multiply(quotient, unit);
    }

    @Def("__getnewargs__")
    static Object newArguments(Object self) {
        return PyTuple.of(value(self));
    }

    /** As much as CPython would use, with its digits of 30 bits. */
    @Def("__sizeof__")
    static long sizeOf(Object self) {
        return 24 + 4 * Math.max(1, (IntMath.bitLength(value(self)) + 29) / 30);
    }

    @Getter(doc = "the real part of a complex number")
    static Object real(Object self) {
        return value(self);
    }

    @Getter(doc = "the imaginary part of a complex number")
    static long imag(Object self) {
        return 0;
    }

    @Getter(doc = "the numerator of a rational number in lowest terms")
    static Object numerator(Object self) {
        return value(self);
    }

    @Getter(doc = "the denominator of a rational number in lowest terms")
    static long denominator(Object self) {
        return 1;
    }

    @Def(doc = "Returns self, the complex conjugate of any int.")
    static Object conjugate(Object self) {
        return value(self);
    }

    @Def(doc = "Number of bits necessary to represent self in binary.")
    static long bit_length(Object self) {
        return IntMath.bitLength(value(self));
    }

    @Def(doc = "Number of ones in the binary representation of the absolute value of self.")
    static long bit_count(Object self) {
        Object n = IntMath.abs(value(self));
        return n instanceof Long l ? Long.bitCount(l) : ((BigInteger) n).bitCount();
    }

    @Def(doc = "Return a pair of integers, whose ratio is equal to the original int.")
    static Object as_integer_ratio(Object self) {
        return PyTuple.of(value(self), 1L);
    }

    @Def(doc = "Returns True. Exists for duck type compatibility with float.is_integer.")
    static boolean is_integer(Object self) {
        return true;
    }

    @Def(
            signature = "length=1, byteorder='big', *, signed=False",
            doc = "Return an array of bytes representing an integer.")
    static Object to_bytes(ThreadState ts, Object self, long length, String byteorder, boolean signed) {
        boolean little = isLittle(byteorder);
        if (length < 0) throw Exceptions.valueError("length argument must be non-negative");
        BigInteger n = IntMath.big(value(self));
        if (n.signum() < 0 && !signed) throw Exceptions.overflowError("can't convert negative int to unsigned");
        long bits = n.bitLength() + (signed && n.signum() != 0 ? 1L : 0L);
        if (bits > 8 * length) throw Exceptions.overflowError("int too big to convert");
        byte[] out = new byte[Bytes.arraySize(length)];
        byte[] magnitude = n.toByteArray();
        byte sign = (byte) (n.signum() < 0 ? -1 : 0);
        for (int i = 0; i < out.length; i++) {
            byte b = i < magnitude.length ? magnitude[magnitude.length - 1 - i] : sign;
            out[little ? i : out.length - 1 - i] = b;
        }
        return Bytes.of(out);
    }

    @Def(
            kind = Def.Kind.CLASS,
            signature = "bytes, byteorder='big', *, signed=False",
            doc = "Return the integer represented by the given array of bytes.")
    static Object from_bytes(ThreadState ts, PyType cls, Object bytes, String byteorder, boolean signed) {
        boolean little = isLittle(byteorder);
        byte[] data = Bytes.from(ts, bytes).clone();
        if (little) Bytes.reverse(data);
        BigInteger n = signed ? (data.length == 0 ? BigInteger.ZERO : new BigInteger(data)) : new BigInteger(1, data);
        Object made = Convert.canonical(n);
        return cls == TYPE ? made : Calls.call1(ts, cls, made);
    }

    private static boolean isLittle(String byteorder) {
        if (byteorder.equals("little")) return true;
        if (byteorder.equals("big")) return false;
        throw Exceptions.valueError("byteorder must be either 'little' or 'big'");
    }
}
