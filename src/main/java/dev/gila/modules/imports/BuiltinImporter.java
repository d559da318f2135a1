package dev.gila.modules.imports;

import dev.gila.object.Def;
import dev.gila.object.PyStr;
import dev.gila.object.PyType;
import dev.gila.object.Singletons;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.object.Types;
import dev.gila.ops.Attributes;
import dev.gila.types.PyModule;

/** {@code importlib.machinery.BuiltinImporter}: finds and loads the modules written in Java. */
@TypeDef(doc = "Meta path import for built-in modules.")
final class BuiltinImporter {
    static final PyType TYPE = PyType.builtin("_frozen_importlib.BuiltinImporter", Types.OBJECT);

    private BuiltinImporter() {}

    static ModuleSpec spec(ThreadState ts, String name) {
        if (!ImportSystem.of(ts).isBuiltin(name)) return null;
        return ModuleSpec.of(name, TYPE, PyStr.intern("built-in"), null, false);
    }

    @Def(kind = Def.Kind.CLASS, signature = "fullname, path=None, target=None")
    static Object find_spec(ThreadState ts, PyType cls, String fullname, Object path, Object target) {
        return Singletons.orNone(spec(ts, fullname));
    }

    @Def(kind = Def.Kind.STATIC, signature = "spec")
    static Object create_module(ThreadState ts, Object spec) {
        String name = Attributes.get(ts, spec, "name").toString();
        Object loaded = ts.interpreter().modules().get(name);
        return loaded instanceof PyModule ? loaded : new PyModule(name, null);
    }

    @Def(kind = Def.Kind.STATIC, signature = "module")
    static void exec_module(ThreadState ts, PyModule module) {
        String name = Attributes.get(ts, module, "__name__").toString();
        ImportSystem.of(ts).fill(ts, name, module);
    }

    @Def(kind = Def.Kind.CLASS, signature = "fullname")
    static Object load_module(ThreadState ts, PyType cls, String fullname) {
        return ImportSystem.of(ts).load(ts, fullname);
    }

    @Def(kind = Def.Kind.CLASS, signature = "fullname")
    static Object get_code(PyType cls, Object fullname) {
        return Singletons.NONE;
    }

    @Def(kind = Def.Kind.CLASS, signature = "fullname")
    static Object get_source(PyType cls, Object fullname) {
        return Singletons.NONE;
    }

    @Def(kind = Def.Kind.CLASS, signature = "fullname")
    static boolean is_package(PyType cls, Object fullname) {
        return false;
    }
}
