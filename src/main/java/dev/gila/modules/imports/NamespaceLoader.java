package dev.gila.modules.imports;

import dev.gila.modules.support.Modules;
import dev.gila.object.Def;
import dev.gila.object.PyObject;
import dev.gila.object.PyStr;
import dev.gila.object.PyType;
import dev.gila.object.Singletons;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.object.Types;
import dev.gila.ops.Calls;

/** {@code importlib.machinery.NamespaceLoader}: a package without a file has nothing to run. */
@TypeDef
final class NamespaceLoader extends PyObject {
    static final PyType TYPE = PyType.withDict("_frozen_importlib_external.NamespaceLoader", Types.OBJECT);

    private NamespaceLoader() {
        super(TYPE);
    }

    static NamespaceLoader of(NamespacePath path) {
        NamespaceLoader loader = new NamespaceLoader();
        loader.setOwn("_path", path);
        return loader;
    }

    @Def(kind = Def.Kind.NEW, signature = "name, path, path_finder=None")
    static Object make(PyType cls, Object name, Object path, Object finder) {
        NamespaceLoader loader = new NamespaceLoader();
        loader.setOwn("_path", path);
        return loader;
    }

    @Def(signature = "spec")
    static Object create_module(NamespaceLoader self, Object spec) {
        return Singletons.NONE;
    }

    @Def(signature = "module")
    static void exec_module(NamespaceLoader self, Object module) {}

    @Def(signature = "fullname")
    static boolean is_package(NamespaceLoader self, Object fullname) {
        return true;
    }

    @Def(signature = "fullname")
    static Object get_source(NamespaceLoader self, Object fullname) {
        return PyStr.EMPTY;
    }

    @Def(signature = "fullname")
    static Object get_code(ThreadState ts, NamespaceLoader self, Object fullname) {
        return SourceLoader.compile(ts, PyStr.EMPTY, "<string>");
    }

    @Def(signature = "name=None")
    static Object get_resource_reader(ThreadState ts, NamespaceLoader self, Object name) {
        return Calls.call1(ts, Modules.from(ts, "importlib.readers", "NamespaceReader"), self.getOwn("_path"));
    }
}
