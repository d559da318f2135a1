package dev.gila.types;

import dev.gila.object.Def;
import dev.gila.object.PyType;
import dev.gila.object.Singletons;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.object.Types;

/** The type of {@code NotImplemented}. */
@TypeDef
final class NotImplementedType {
    static final PyType TYPE = Types.NOT_IMPLEMENTED_TYPE;

    private NotImplementedType() {}

    @Def(kind = Def.Kind.NEW, signature = "")
    static Object make(PyType cls) {
        return Singletons.NOT_IMPLEMENTED;
    }

    @Def("__bool__")
    static boolean truth(ThreadState ts, Object self) {
        Warn.deprecated(ts, "NotImplemented should not be used in a boolean context");
        return true;
    }

    @Def("__repr__")
    static String repr(Object self) {
        return "NotImplemented";
    }

    /** Its name: pickled and copied as the one object of that name. */
    @Def("__reduce__")
    static String reduce(Object self) {
        return "NotImplemented";
    }
}
