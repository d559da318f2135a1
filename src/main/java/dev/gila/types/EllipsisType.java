package dev.gila.types;

import dev.gila.object.Def;
import dev.gila.object.PyType;
import dev.gila.object.Singletons;
import dev.gila.object.TypeDef;
import dev.gila.object.Types;

/** The type of {@code Ellipsis}. */
@TypeDef
final class EllipsisType {
    static final PyType TYPE = Types.ELLIPSIS_TYPE;

    private EllipsisType() {}

    @Def(kind = Def.Kind.NEW, signature = "")
    static Object make(PyType cls) {
        return Singletons.ELLIPSIS;
    }

    @Def("__repr__")
    static String repr(Object self) {
        return "Ellipsis";
    }

    /** Its name: pickled and copied as the one object of that name. */
    @Def("__reduce__")
    static String reduce(Object self) {
        return "Ellipsis";
    }
}
