package dev.gila.modules.builtins;

import dev.gila.object.Def;
import dev.gila.object.Exceptions;
import dev.gila.object.ModuleDef;
import dev.gila.object.PyBoxed;
import dev.gila.object.PyByteArray;
import dev.gila.object.PyBytes;
import dev.gila.object.PyCallable;
import dev.gila.object.PyStr;
import dev.gila.object.PyType;
import dev.gila.object.Singletons;
import dev.gila.object.Slot;
import dev.gila.object.ThreadState;
import dev.gila.ops.Arithmetic;
import dev.gila.ops.BinaryOp;
import dev.gila.ops.Convert;
import java.math.BigInteger;

/** {@code builtins}: functions about numbers, and numbers as text. */
@ModuleDef("builtins")
final class NumberFunctions {
    private NumberFunctions() {}

    @Def(doc = "Return the absolute value of the argument.")
    static Object abs(ThreadState ts, Object x) {
        PyCallable slot = PyType.of(x).slot(Slot.ABS);
        if (slot == null) {
            throw Exceptions.typeError(
                    "bad operand type for abs(): '%s'", PyType.of(x).name());
        }
        return slot.call1(ts, x);
    }

    @Def(doc = "Return the tuple (x//y, x%y).  Invariant: div*y + mod == x.")
    static Object divmod(ThreadState ts, Object x, Object y) {
        return Arithmetic.binary(ts, BinaryOp.DIVMOD, x, y);
    }

    @Def(
            signature = "base, exp, mod=None",
            doc = "Equivalent to base**exp with 2 arguments or base**exp % mod with 3 arguments.\n\nSome types, such as"
                    + " ints, are able to use a more efficient algorithm when\ninvoked using the three argument form.")
    static Object pow(ThreadState ts, Object base, Object exp, Object mod) {
        if (mod == null || mod == Singletons.NONE) return Arithmetic.binary(ts, BinaryOp.POW, base, exp);
        PyCallable slot = PyType.of(base).slot(Slot.POW);
        Object result = slot == null ? Singletons.NOT_IMPLEMENTED : slot.call3(ts, base, exp, mod);
        if (result != Singletons.NOT_IMPLEMENTED) return result;
        if (PyBoxed.unbox(mod) instanceof Double) {
            throw Exceptions.typeError("pow() 3rd argument not allowed unless all arguments are integers");
        }
        throw Exceptions.typeError(
                "unsupported operand type(s) for ** or pow(): '%s', '%s', '%s'",
                PyType.of(base).name(), PyType.of(exp).name(), PyType.of(mod).name());
    }

    @Def(
            signature = "number, ndigits=None",
            doc = "Round a number to a given precision in decimal digits.\n\n"
                    + "The return value is an integer if ndigits is omitted or None.  Otherwise\n"
                    + "the return value has the same type as the number.  ndigits may be negative.")
    static Object round(ThreadState ts, Object number, Object ndigits) {
        PyCallable slot = PyType.of(number).slot(Slot.ROUND);
        if (slot == null) {
            throw Exceptions.typeError(
                    "type %s doesn't define __round__ method", PyType.of(number).name());
        }
        return ndigits == null || ndigits == Singletons.NONE ? slot.call1(ts, number) : slot.call2(ts, number, ndigits);
    }

    private static String inBase(ThreadState ts, Object number, int radix, String prefix) {
        Object n = Convert.index(ts, number);
        BigInteger big = n instanceof BigInteger b ? b : BigInteger.valueOf((Long) n);
        return (big.signum() < 0 ? "-" : "") + prefix + big.abs().toString(radix);
    }

    @Def(doc = "Return the binary representation of an integer.\n\n   >>> bin(2796202)\n   '0b1010101010101010101010'")
    static String bin(ThreadState ts, Object number) {
        return inBase(ts, number, 2, "0b");
    }

    @Def(doc = "Return the octal representation of an integer.\n\n   >>> oct(342391)\n   '0o1234567'")
    static String oct(ThreadState ts, Object number) {
        return inBase(ts, number, 8, "0o");
    }

    @Def(doc = "Return the hexadecimal representation of an integer.\n\n   >>> hex(12648430)\n   '0xc0ffee'")
    static String hex(ThreadState ts, Object number) {
        return inBase(ts, number, 16, "0x");
    }

    @Def(doc = "Return a Unicode string of one character with ordinal i; 0 <= i <= 0x10ffff.")
    static Object chr(ThreadState ts, Object i) {
        Object n = Convert.index(ts, i);
        if (!(n instanceof Long c)) throw Exceptions.overflowError("Python int too large to convert to C int");
        if (c != c.intValue()) {
            throw Exceptions.overflowError(
                    c > 0 ? "signed integer is greater than maximum" : "signed integer is less than minimum");
        }
        if (c < 0 || c > Character.MAX_CODE_POINT) throw Exceptions.valueError("chr() arg not in range(0x110000)");
        return PyStr.ofCodePoint(c.intValue());
    }

    @Def(doc = "Return the Unicode code point for a one-character string.")
    static long ord(Object c) {
        long size;
        if (c instanceof PyStr s) {
            if (s.length() == 1) return s.codePointAt(0);
            size = s.length();
        } else if (c instanceof PyBytes b) {
            if (b.length() == 1) return b.data()[0] & 0xFF;
            size = b.length();
        } else if (c instanceof PyByteArray a) {
            if (a.size() == 1) return a.get(0) & 0xFF;
            size = a.size();
        } else {
            throw Exceptions.typeError(
                    "ord() expected string of length 1, but %s found",
                    PyType.of(c).name());
        }
        throw Exceptions.typeError("ord() expected a character, but string of length %d found", size);
    }
}
