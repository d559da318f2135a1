package dev.gila.modules.imports;

import dev.gila.modules.support.Modules;
import dev.gila.object.ModuleDef;
import dev.gila.object.PyDict;
import dev.gila.object.PyStr;
import dev.gila.object.PyType;
import dev.gila.object.Singletons;
import dev.gila.object.ThreadState;

/**
 * {@code _frozen_importlib}: the library's {@code importlib/_bootstrap.py}, run when a program first imports
 * {@code importlib}, with the classes and functions that the import statement uses here in the place of its own.
 */
@ModuleDef("_frozen_importlib")
final class FrozenImportlib {
    private static final String[] NEEDS = {"sys", "_imp", "_thread", "_warnings", "_weakref"};

    private FrozenImportlib() {}

    static void init(ThreadState ts, PyDict namespace) {
        namespace.put("__name__", PyStr.intern("_frozen_importlib"));
        run(ts, "_bootstrap", namespace);
        for (String need : NEEDS) namespace.put(need, Modules.importModule(ts, need));
        namespace.put("_bootstrap_external", Singletons.NONE);
        // What _setup() would do; the rest of it is done already.
        namespace.put("_blocking_on", new PyDict());
        replace(namespace, ModuleSpec.TYPE, BuiltinImporter.TYPE);
        namespace.put("_gcd_import", ImportFunctions.gcdImport(ts));
        namespace.put("__import__", ts.interpreter().builtins().get("__import__"));
        Object external = Modules.importModule(ts, "_frozen_importlib_external");
        namespace.put("_bootstrap_external", external);
    }

    /** Runs a file of the library's {@code importlib} in a namespace. */
    static void run(ThreadState ts, String file, PyDict namespace) {
        Object spec = PathFinder.find(ts, "importlib", Singletons.NONE);
        String folder =
                dev.gila.ops.Attributes.get(ts, spec, "origin").toString().replace("__init__.py", "");
        SourceLoader loader = SourceLoader.of("importlib." + file, PyStr.of(folder + file + ".py"));
        SourceLoader.run(ts, loader.code(ts), namespace);
    }

    static void replace(PyDict namespace, PyType... types) {
        for (PyType type : types) {
            namespace.put(type.name().substring(type.name().lastIndexOf('.') + 1), type);
        }
    }
}
