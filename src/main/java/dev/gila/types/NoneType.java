package dev.gila.types;

import dev.gila.object.Def;
import dev.gila.object.PyType;
import dev.gila.object.Singletons;
import dev.gila.object.TypeDef;
import dev.gila.object.Types;

/** The type of {@code None}. */
@TypeDef
final class NoneType {
    static final PyType TYPE = Types.NONE_TYPE;

    /** CPython 3.12's, which is the same in every run. */
    private static final long HASH = 0xFCA86420L;

    private NoneType() {}

    @Def(kind = Def.Kind.NEW, signature = "")
    static Object make(PyType cls) {
        return Singletons.NONE;
    }

    @Def("__repr__")
    static String repr(Object self) {
        return "None";
    }

    @Def("__bool__")
    static boolean truth(Object self) {
        return false;
    }

    @Def("__hash__")
    static long hash(Object self) {
        return HASH;
    }
}
