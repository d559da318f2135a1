package dev.gila.types;

import static dev.gila.object.Singletons.NONE;
import static dev.gila.object.Singletons.NOT_IMPLEMENTED;

import dev.gila.object.Def;
import dev.gila.object.TypeDef;
import dev.gila.ops.Convert;
import dev.gila.ops.IntMath;

/** The operators of {@code int}. Each takes another int, or says that it does not know the operand. */
@TypeDef(of = IntType.class)
final class IntOperators {
    private IntOperators() {}

    /** An operator on two plain ints. */
    @FunctionalInterface
    private interface Operator {
        Object apply(Object a, Object b);
    }

    private static Object apply(Operator op, Object a, Object b) {
        Object x = Convert.plainInt(a);
        Object y = Convert.plainInt(b);
        return x == null || y == null ? NOT_IMPLEMENTED : op.apply(x, y);
    }

    @Def("__add__")
    static Object add(Object self, Object value) {
        return apply(IntMath::add, self, value);
    }

    @Def("__radd__")
    static Object addReflected(Object self, Object value) {
        return apply(IntMath::add, value, self);
    }

    @Def("__sub__")
    static Object subtract(Object self, Object value) {
        return apply(IntMath::subtract, self, value);
    }

    @Def("__rsub__")
    static Object subtractReflected(Object self, Object value) {
        return apply(IntMath::subtract, value, self);
    }

    @Def("__mul__")
    static Object multiply(Object self, Object value) {
        return apply(IntMath::multiply, self, value);
    }

    @Def("__rmul__")
    static Object multiplyReflected(Object self, Object value) {
        return apply(IntMath::multiply, value, self);
    }

    @Def("__floordiv__")
    static Object floorDivide(Object self, Object value) {
        return apply(IntMath::floorDivide, self, value);
    }

    @Def("__rfloordiv__")
    static Object floorDivideReflected(Object self, Object value) {
        return apply(IntMath::floorDivide, value, self);
    }

    @Def("__mod__")
    static Object modulo(Object self, Object value) {
        return apply(IntMath::modulo, self, value);
    }

    @Def("__rmod__")
    static Object moduloReflected(Object self, Object value) {
        return apply(IntMath::modulo, value, self);
    }

    @Def("__divmod__")
    static Object divMod(Object self, Object value) {
        return apply(IntMath::divMod, self, value);
    }

    @Def("__rdivmod__")
    static Object divModReflected(Object self, Object value) {
        return apply(IntMath::divMod, value, self);
    }

    @Def("__truediv__")
    static Object trueDivide(Object self, Object value) {
        return apply(IntMath::trueDivide, self, value);
    }

    @Def("__rtruediv__")
    static Object trueDivideReflected(Object self, Object value) {
        return apply(IntMath::trueDivide, value, self);
    }

    @Def("__lshift__")
    static Object shiftLeft(Object self, Object value) {
        return apply(IntMath::shiftLeft, self, value);
    }

    @Def("__rlshift__")
    static Object shiftLeftReflected(Object self, Object value) {
        return apply(IntMath::shiftLeft, value, self);
    }

    @Def("__rshift__")
    static Object shiftRight(Object self, Object value) {
        return apply(IntMath::shiftRight, self, value);
    }

    @Def("__rrshift__")
    static Object shiftRightReflected(Object self, Object value) {
        return apply(IntMath::shiftRight, value, self);
    }

    @Def("__and__")
    static Object and(Object self, Object value) {
        return apply(IntMath::and, self, value);
    }

    @Def("__rand__")
    static Object andReflected(Object self, Object value) {
        return apply(IntMath::and, value, self);
    }

    @Def("__or__")
    static Object or(Object self, Object value) {
        return apply(IntMath::or, self, value);
    }

    @Def("__ror__")
    static Object orReflected(Object self, Object value) {
        return apply(IntMath::or, value, self);
    }

    @Def("__xor__")
    static Object xor(Object self, Object value) {
        return apply(IntMath::xor, self, value);
    }

    @Def("__rxor__")
    static Object xorReflected(Object self, Object value) {
        return apply(IntMath::xor, value, self);
    }

    @Def(value = "__pow__", signature = "value, mod=None, /")
    static Object power(Object self, Object value, Object mod) {
        if (mod == null || mod == NONE) return apply(IntMath::power, self, value);
        Object m = Convert.plainInt(mod);
        return m == null ? NOT_IMPLEMENTED : apply((a, b) -> IntMath.power(a, b, m), self, value);
    }

    @Def(value = "__rpow__", signature = "value, mod=None, /")
    static Object powerReflected(Object self, Object value, Object mod) {
        return Convert.plainInt(value) == null ? NOT_IMPLEMENTED : power(value, self, mod);
    }

    @Def("__neg__")
    static Object negate(Object self) {
        return IntMath.negate(IntType.value(self));
    }

    @Def("__abs__")
    static Object abs(Object self) {
        return IntMath.abs(IntType.value(self));
    }

    @Def("__invert__")
    static Object invert(Object self) {
        return IntMath.invert(IntType.value(self));
    }

    @Def("__pos__")
    static Object positive(Object self) {
        return IntType.value(self);
    }

    private static Object compare(Object a, Object b, IntTest test) {
        Object y = Convert.plainInt(b);
        return y == null ? NOT_IMPLEMENTED : (Object) test.holds(IntMath.compare(IntType.value(a), y));
    }

    /** What a comparison makes of the order of its operands. */
    @FunctionalInterface
    private interface IntTest {
        boolean holds(int order);
    }

    @Def("__lt__")
    static Object lt(Object self, Object value) {
        return compare(self, value, order -> order < 0);
    }

    @Def("__le__")
    static Object le(Object self, Object value) {
        return compare(self, value, order -> order <= 0);
    }

    @Def("__eq__")
    static Object eq(Object self, Object value) {
        return compare(self, value, order -> order == 0);
    }

    @Def("__ne__")
    static Object ne(Object self, Object value) {
        return compare(self, value, order -> order != 0);
    }

    @Def("__gt__")
    static Object gt(Object self, Object value) {
        return compare(self, value, order -> order > 0);
    }

    @Def("__ge__")
    static Object ge(Object self, Object value) {
        return compare(self, value, order -> order >= 0);
    }
}
