package dev.gila.modules.context;

import dev.gila.object.Def;
import dev.gila.object.ModuleDef;
import dev.gila.object.PyDict;
import dev.gila.object.ThreadState;

/** The module itself. */
@ModuleDef(value = "_contextvars", doc = "Context Variables")
final class ContextModule {
    private ContextModule() {}

    static void init(ThreadState ts, PyDict namespace) {
        namespace.put("Context", PyContext.TYPE);
        namespace.put("ContextVar", PyContextVar.TYPE);
        namespace.put("Token", PyToken.TYPE);
        PyToken.TYPE.define("MISSING", PyToken.MISSING);
    }

    @Def
    static Object copy_context(ThreadState ts) {
        return PyContext.copy(PyContext.current(ts));
    }
}
