package dev.gila.types;

import static dev.gila.object.Singletons.NONE;
import static dev.gila.object.Singletons.NOT_IMPLEMENTED;

import dev.gila.object.Def;
import dev.gila.object.Exceptions;
import dev.gila.object.PyComplex;
import dev.gila.object.TypeDef;
import dev.gila.ops.ComplexMath;
import dev.gila.ops.Convert;
import dev.gila.ops.IntMath;
import java.util.function.BinaryOperator;

/** The operators of {@code complex}. The other operand is any number; anything else they do not know. */
@TypeDef(of = ComplexType.class)
final class ComplexOperators {
    private ComplexOperators() {}

    private static Object apply(BinaryOperator<PyComplex> op, Object a, Object b) {
        PyComplex x = ComplexType.widen(a);
        PyComplex y = ComplexType.widen(b);
        return x == null || y == null ? NOT_IMPLEMENTED : op.apply(x, y);
    }

    @Def("__add__")
    static Object add(Object self, Object value) {
        return apply(ComplexMath::add, self, value);
    }

    @Def("__radd__")
    static Object addReflected(Object self, Object value) {
        return apply(ComplexMath::add, value, self);
    }

    @Def("__sub__")
    static Object subtract(Object self, Object value) {
        return apply(ComplexMath::subtract, self, value);
    }

    @Def("__rsub__")
    static Object subtractReflected(Object self, Object value) {
        return apply(ComplexMath::subtract, value, self);
    }

    @Def("__mul__")
    static Object multiply(Object self, Object value) {
        return apply(ComplexMath::multiply, self, value);
    }

    @Def("__rmul__")
    static Object multiplyReflected(Object self, Object value) {
        return apply(ComplexMath::multiply, value, self);
    }

    @Def("__truediv__")
    static Object divide(Object self, Object value) {
        return apply(ComplexMath::divide, self, value);
    }

    @Def("__rtruediv__")
    static Object divideReflected(Object self, Object value) {
        return apply(ComplexMath::divide, value, self);
    }

    @Def(value = "__pow__", signature = "value, mod=None, /")
    static Object power(Object self, Object value, Object mod) {
        if (mod != null && mod != NONE) throw Exceptions.valueError("complex modulo");
        return apply(ComplexMath::power, self, value);
    }

    @Def(value = "__rpow__", signature = "value, mod=None, /")
    static Object powerReflected(Object self, Object value, Object mod) {
        return power(value, self, mod);
    }

    @Def("__neg__")
    static Object negate(PyComplex self) {
        return new PyComplex(-self.real(), -self.imag());
    }

    @Def("__pos__")
    static Object positive(PyComplex self) {
        return new PyComplex(self.real(), self.imag());
    }

    @Def("__abs__")
    static double abs(PyComplex self) {
        return ComplexMath.abs(self);
    }

    @Def("__eq__")
    static Object equal(PyComplex self, Object value) {
        if (value instanceof PyComplex c) return self.real() == c.real() && self.imag() == c.imag();
        Object n = Convert.plainInt(value);
        if (n != null)
            return self.imag() == 0 && !Double.isNaN(self.real()) && IntMath.compareToDouble(n, self.real()) == 0;
        PyComplex c = ComplexType.widen(value);
        return c == null ? NOT_IMPLEMENTED : (Object) (self.real() == c.real() && self.imag() == 0);
    }

    @Def("__ne__")
    static Object notEqual(PyComplex self, Object value) {
        Object equal = equal(self, value);
        return equal instanceof Boolean b ? (Object) !b : equal;
    }
}
