package dev.gila.types;

import dev.gila.object.Def;
import dev.gila.object.Exceptions;
import dev.gila.object.PyType;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.object.Types;
import dev.gila.ops.Warnings;

/** {@code bool}: an int of two values whose bitwise operators stay within them. */
@TypeDef(doc = "Returns True when the argument is true, False otherwise.")
public final class BoolType {
    public static final PyType TYPE = Types.BOOL;

    private BoolType() {}

    @Def(kind = Def.Kind.NEW, signature = "x=False, /")
    static boolean make(PyType cls, boolean x) {
        return x;
    }

    @Def("__repr__")
    static String repr(Boolean self) {
        return self ? "True" : "False";
    }

    @Def("__invert__")
    static long invert(ThreadState ts, Boolean self) {
        Warnings.warn(
                ts,
                Exceptions.DEPRECATION_WARNING,
                "Bitwise inversion '~' on bool is deprecated. This returns the bitwise inversion of the underlying int "
                        + "object and is usually not what you expect from the negation of a bool object. Use the 'not' "
                        + "operator for boolean negation or ~int(x) for the bitwise inversion of the underlying int.");
        return self ? -2 : -1;
    }

    @Def("__and__")
    static Object and(Boolean self, Object value) {
        return value instanceof Boolean b ? (Object) (self & b) : IntOperators.and(self, value);
    }

    @Def("__rand__")
    static Object andReflected(Boolean self, Object value) {
        return and(self, value);
    }

    @Def("__or__")
    static Object or(Boolean self, Object value) {
        return value instanceof Boolean b ? (Object) (self | b) : IntOperators.or(self, value);
    }

    @Def("__ror__")
    static Object orReflected(Boolean self, Object value) {
        return or(self, value);
    }

    @Def("__xor__")
    static Object xor(Boolean self, Object value) {
        return value instanceof Boolean b ? (Object) (self ^ b) : IntOperators.xor(self, value);
    }

    @Def("__rxor__")
    static Object xorReflected(Boolean self, Object value) {
        return xor(self, value);
    }
}
