package dev.gila.types;

import static dev.gila.object.Singletons.NONE;
import static dev.gila.object.Singletons.NOT_IMPLEMENTED;

import dev.gila.object.Def;
import dev.gila.object.Exceptions;
import dev.gila.object.PyBoxed;
import dev.gila.object.TypeDef;
import dev.gila.ops.Convert;
import dev.gila.ops.FloatMath;
import dev.gila.ops.IntMath;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntPredicate;

/** The operators of {@code float}. The other operand is a float or an int; anything else they do not know. */
@TypeDef(of = FloatType.class)
final class FloatOperators {
    private FloatOperators() {}

    /** An operator on two plain floats. */
    @FunctionalInterface
    private interface Operator {
        Object apply(double a, double b);
    }

    private static Object apply(Operator op, Object a, Object b) {
        return known(a) && known(b) ? op.apply(toDouble(a), toDouble(b)) : NOT_IMPLEMENTED;
    }

    private static boolean known(Object o) {
        return PyBoxed.unbox(o) instanceof Number || o instanceof Boolean;
    }

    private static double toDouble(Object o) {
        return PyBoxed.unbox(o) instanceof Double d ? d : IntMath.toDouble(Convert.plainInt(o));
    }

    @Def("__add__")
    static Object add(Object self, Object value) {
        return apply((a, b) -> a + b, self, value);
    }

    @Def("__radd__")
    static Object addReflected(Object self, Object value) {
        return apply((a, b) -> a + b, value, self);
    }

    @Def("__sub__")
    static Object subtract(Object self, Object value) {
        return apply((a, b) -> a - b, self, value);
    }

    @Def("__rsub__")
    static Object subtractReflected(Object self, Object value) {
        return apply((a, b) -> a - b, value, self);
    }

    @Def("__mul__")
    static Object multiply(Object self, Object value) {
        return apply((a, b) -> a * b, self, value);
    }

    @Def("__rmul__")
    static Object multiplyReflected(Object self, Object value) {
        return apply((a, b) -> a * b, value, self);
    }

    @Def("__truediv__")
    static Object divide(Object self, Object value) {
        return apply(FloatMath::divide, self, value);
    }

    @Def("__rtruediv__")
    static Object divideReflected(Object self, Object value) {
        return apply(FloatMath::divide, value, self);
    }

    @Def("__floordiv__")
    static Object floorDivide(Object self, Object value) {
        return apply(FloatMath::floorDivide, self, value);
    }

    @Def("__rfloordiv__")
    static Object floorDivideReflected(Object self, Object value) {
        return apply(FloatMath::floorDivide, value, self);
    }

    @Def("__mod__")
    static Object modulo(Object self, Object value) {
        return apply(FloatMath::modulo, self, value);
    }

    @Def("__rmod__")
    static Object moduloReflected(Object self, Object value) {
        return apply(FloatMath::modulo, value, self);
    }

    @Def("__divmod__")
    static Object divMod(Object self, Object value) {
        return apply(FloatMath::divMod, self, value);
    }

    @Def("__rdivmod__")
    static Object divModReflected(Object self, Object value) {
        return apply(FloatMath::divMod, value, self);
    }

    @Def(value = "__pow__", signature = "value, mod=None, /")
    static Object power(Object self, Object value, Object mod) {
        if (mod != null && mod != NONE) {
            throw Exceptions.typeError("pow() 3rd argument not allowed unless all arguments are integers");
        }
        return apply(FloatMath::power, self, value);
    }

    @Def(value = "__rpow__", signature = "value, mod=None, /")
    static Object powerReflected(Object self, Object value, Object mod) {
        return power(value, self, mod);
    }

    private static double apply(DoubleUnaryOperator op, Object a) {
        return op.applyAsDouble(FloatType.value(a));
    }

    @Def("__neg__")
    static double negate(Object self) {
        return apply(a -> -a, self);
    }

    @Def("__pos__")
    static double positive(Object self) {
        return FloatType.value(self);
    }

    @Def("__abs__")
    static double abs(Object self) {
        return apply(Math::abs, self);
    }

    /** Compares by exact values; NaN has no order to anything. */
    private static Object compare(Object self, Object other, boolean unordered, IntPredicate test) {
        double a = FloatType.value(self);
        Object b = PyBoxed.unbox(other);
        if (b instanceof Double y) {
            if (Double.isNaN(a) || Double.isNaN(y)) return unordered;
            return test.test(a < y ? -1 : a > y ? 1 : 0);
        }
        Object n = Convert.plainInt(b);
        if (n == null) return NOT_IMPLEMENTED;
        return Double.isNaN(a) ? unordered : test.test(-IntMath.compareToDouble(n, a));
    }

    @Def("__lt__")
    static Object lt(Object self, Object value) {
        return compare(self, value, false, order -> order < 0);
    }

    @Def("__le__")
    static Object le(Object self, Object value) {
        return compare(self, value, false, order -> order <= 0);
    }

    @Def("__eq__")
    static Object eq(Object self, Object value) {
        return compare(self, value, false, order -> order == 0);
    }

    @Def("__ne__")
    static Object ne(Object self, Object value) {
        return compare(self, value, true, order -> order != 0);
    }

    @Def("__gt__")
    static Object gt(Object self, Object value) {
        return compare(self, value, false, order -> order > 0);
    }

    @Def("__ge__")
    static Object ge(Object self, Object value) {
        return compare(self, value, false, order -> order >= 0);
    }
}
