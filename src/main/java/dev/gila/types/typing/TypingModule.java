package dev.gila.types.typing;

import dev.gila.object.Def;
import dev.gila.object.ModuleDef;
import dev.gila.object.PyDict;
import dev.gila.object.PyType;
import dev.gila.object.ThreadState;

/** The module itself. */
@ModuleDef(value = "_typing", doc = "Primitives and accelerators for the typing module.")
final class TypingModule {
    private static final PyType[] TYPES = {
        PyTypeVar.TYPE,
        PyParamSpec.TYPE,
        PyParamSpecArgs.TYPE,
        PyParamSpecKwargs.TYPE,
        PyTypeVarTuple.TYPE,
        PyTypeAlias.TYPE,
        GenericType.TYPE
    };

    private TypingModule() {}

    static void init(ThreadState ts, PyDict namespace) {
        for (PyType t : TYPES) namespace.put(t.name().substring("typing.".length()), t);
    }

    @Def
    static Object _idfunc(Object x) {
        return x;
    }
}
