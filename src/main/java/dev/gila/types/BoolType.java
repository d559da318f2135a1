package dev.gila.types;

import dev.gila.object.Def;
import dev.gila.object.PyType;
import dev.gila.object.TypeDef;
import dev.gila.object.Types;

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
