package dev.gila.types;

import dev.gila.object.Def;
import dev.gila.object.Exceptions;
import dev.gila.object.Getter;
import dev.gila.object.Hashing;
import dev.gila.object.PyBoxed;
import dev.gila.object.PyCallable;
import dev.gila.object.PyComplex;
import dev.gila.object.PyStr;
import dev.gila.object.PyTuple;
import dev.gila.object.PyType;
import dev.gila.object.Slot;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.object.Types;
import dev.gila.ops.Convert;
import dev.gila.ops.IntMath;
import dev.gila.ops.Warnings;

/** {@code complex}: how one is made, and what it is as text. */
@TypeDef(doc = "Create a complex number from a string or numbers.")
public final class ComplexType {
    public static final PyType TYPE = Types.COMPLEX;

    /** CPython's multiplier for the imaginary part's hash. */
    private static final long IMAG_FACTOR = 1000003;

    private ComplexType() {}

    @Def(kind = Def.Kind.NEW, signature = "real=0, imag=0")
    static Object make(ThreadState ts, PyType cls, Object real, Object imag) {
        if (real instanceof PyStr s) {
            if (imag != null) throw Exceptions.typeError("complex() can't take second arg if first is a string");
            return of(cls, ComplexText.parse(s.toString()));
        }
        if (imag instanceof PyStr) throw Exceptions.typeError("complex() second arg can't be a string");
        PyComplex re =
                real == null ? new PyComplex(0, 0) : part(ts, real, "first argument must be a string or a number");
        if (imag == null) return of(cls, re);
        PyComplex im = part(ts, imag, "second argument must be a number");
        double realPart = imag instanceof PyComplex ? re.real() - im.imag() : re.real();
        double imagPart = real instanceof PyComplex ? re.imag() + im.real() : im.real();
        return of(cls, new PyComplex(realPart, imagPart));
    }

    private static PyComplex of(PyType cls, PyComplex c) {
        return cls == c.type() ? c : new PyComplex(cls, c.real(), c.imag());
    }

    private static PyComplex part(ThreadState ts, Object o, String must) {
        if (o instanceof PyComplex c && c.type() == TYPE) return c;
        PyType type = PyType.of(o);
        PyCallable slot = type.slot(Slot.COMPLEX);
        if (slot != null) {
            Object made = slot.call1(ts, o);
            if (made instanceof PyComplex c) {
                if (c.type() != TYPE) Warnings.warnOfSubclass(ts, "__complex__", made, "complex");
                return new PyComplex(c.real(), c.imag());
            }
            throw Exceptions.typeError(
                    "__complex__ returned non-complex (type %s)",
                    PyType.of(made).name());
        }
        if (type.slot(Slot.FLOAT) == null && type.slot(Slot.INDEX) == null) {
            throw Exceptions.typeError("complex() %s, not '%s'", must, type.name());
        }
        return new PyComplex(Convert.toDouble(ts, o), 0);
    }

    /** Any number as a complex; {@code null} for what is none. */
    static PyComplex widen(Object o) {
        if (o instanceof PyComplex c) return c;
        Object n = Convert.plainInt(o);
        if (n != null) return new PyComplex(IntMath.toDouble(n), 0);
        return PyBoxed.unbox(o) instanceof Double d ? new PyComplex(d, 0) : null;
    }

    @Def("__repr__")
    static String repr(PyComplex self) {
        return ComplexText.repr(self);
    }

    @Def("__format__")
    static String format(ThreadState ts, PyComplex self, String format_spec) {
        return format_spec.isEmpty()
                ? Convert.str(ts, self).toString()
                : NumberFormat.ofComplex(self, format_spec, self.type().name());
    }

    @Def("__hash__")
    static long hash(PyComplex self) {
        long h = Hashing.ofDouble(self.real()) + IMAG_FACTOR * Hashing.ofDouble(self.imag());
        return h == -1 ? -2 : h;
    }

    @Def("__bool__")
    static boolean truth(PyComplex self) {
        return self.real() != 0 || self.imag() != 0;
    }

    @Def("__complex__")
    static Object toComplex(PyComplex self) {
        return of(TYPE, self);
    }

    @Def("__getnewargs__")
    static Object newArguments(PyComplex self) {
        return PyTuple.of(self.real(), self.imag());
    }

    @Getter(doc = "the real part of a complex number")
    static double real(PyComplex self) {
        return self.real();
    }

    @Getter(doc = "the imaginary part of a complex number")
    static double imag(PyComplex self) {
        return self.imag();
    }

    @Def(doc = "Return the complex conjugate of its argument. (3-4j).conjugate() == 3+4j.")
    static Object conjugate(PyComplex self) {
        return new PyComplex(self.real(), -self.imag());
    }
}
