package dev.gila.modules.imports;

import dev.gila.modules.support.Modules;
import dev.gila.object.ModuleDef;
import dev.gila.object.PyDict;
import dev.gila.object.PyStr;
import dev.gila.object.ThreadState;
import dev.gila.ops.Calls;

/** {@code _frozen_importlib_external}: {@code importlib/_bootstrap_external.py} in the same way. */
@ModuleDef("_frozen_importlib_external")
final class FrozenImportlibExternal {
    private FrozenImportlibExternal() {}

    static void init(ThreadState ts, PyDict namespace) {
        namespace.put("__name__", PyStr.intern("_frozen_importlib_external"));
        FrozenImportlib.run(ts, "_bootstrap_external", namespace);
        Object bootstrap = Modules.importModule(ts, "_frozen_importlib");
        Calls.call1(ts, namespace.get("_set_bootstrap_module"), bootstrap);
        FrozenImportlib.replace(
                namespace,
                PathFinder.TYPE,
                FileFinder.TYPE,
                SourceLoader.TYPE,
                NamespaceLoader.TYPE,
                NamespacePath.TYPE);
    }
}
