package dev.gila.types.typing;

import dev.gila.object.Def;
import dev.gila.object.ModuleDef;
import dev.gila.object.PyDict;
import dev.gila.object.PyTuple;
import dev.gila.object.PyType;
import dev.gila.object.Singletons;
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

    // What the interpreter calls for the syntax of PEP 695.

    @Def(signature = "name, bound=None, constraints=None, /")
    static Object _type_variable(ThreadState ts, Object name, Object bound, Object constraints) {
        return PyTypeVar.ofParameter(ts, name, orNull(bound), orNull(constraints));
    }

    private static Object orNull(Object given) {
        return given == null ? null : Singletons.orNull(given);
    }

    @Def
    static Object _parameter_specification(ThreadState ts, Object name) {
        return PyParamSpec.ofParameter(ts, name);
    }

    @Def
    static Object _generic_base(ThreadState ts, PyTuple parameters) {
        return GenericType.base(ts, parameters);
    }

    @Def
    static Object _type_alias(ThreadState ts, Object name, Object evaluate, PyTuple parameters) {
        return PyTypeAlias.ofStatement(ts, name, parameters, evaluate);
    }

    @Def
    static Object _idfunc(Object x) {
        return x;
    }
}
