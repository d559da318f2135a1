package dev.gila.modules.imports;

import dev.gila.object.Exceptions;
import dev.gila.object.PyDict;
import dev.gila.object.PyException;
import dev.gila.object.PyStr;
import dev.gila.object.Singletons;
import dev.gila.object.ThreadState;
import dev.gila.ops.Attributes;
import dev.gila.ops.Calls;
import dev.gila.ops.Comparison;
import dev.gila.types.PyModule;

/** From a spec to a module in {@code sys.modules}. */
final class ModuleLoading {
    private ModuleLoading() {}

    static Object load(ThreadState ts, ImportSystem imports, Object spec, String name) {
        Object loader = Attributes.get(ts, spec, "loader");
        Object module = create(ts, spec, loader, name);
        if (module instanceof PyModule m) initialize(ts, m, spec, loader);
        PyDict modules = imports.modules();
        setInitializing(ts, spec, true);
        modules.put(name, module);
        try {
            if (loader == BuiltinImporter.TYPE) imports.fill(ts, name, (PyModule) module);
            else if (loader instanceof SourceLoader s) SourceLoader.exec_module(ts, s, module);
            else if (loader != Singletons.NONE) execute(ts, loader, module, name);
        } catch (PyException e) {
            modules.remove(PyStr.intern(name));
            throw e;
        } finally {
            setInitializing(ts, spec, false);
        }
        // A module may have put something else in its place.
        Object loaded = modules.get(name);
        if (loaded == null) {
            throw Exceptions.keyError(PyStr.of(name));
        }
        modules.remove(PyStr.intern(name));
        modules.put(name, loaded);
        return loaded;
    }

    private static void setInitializing(ThreadState ts, Object spec, boolean on) {
        if (spec instanceof ModuleSpec s) s.setInitializing(on);
        else Attributes.set(ts, spec, "_initializing", on);
    }

    private static Object create(ThreadState ts, Object spec, Object loader, String name) {
        if (!(loader == BuiltinImporter.TYPE || loader instanceof SourceLoader || loader == Singletons.NONE)) {
            Object method = Attributes.getOrNull(ts, loader, "create_module");
            Object made = method == null ? Singletons.NONE : Calls.call1(ts, method, spec);
            if (made != Singletons.NONE) {
                initializeAny(ts, made, spec, loader);
                return made;
            }
        }
        return new PyModule(name, null);
    }

    private static void execute(ThreadState ts, Object loader, Object module, String name) {
        Object exec = Attributes.getOrNull(ts, loader, "exec_module");
        if (exec != null) {
            Calls.call1(ts, exec, module);
            return;
        }
        Calls.method(ts, loader, "load_module", PyStr.of(name));
    }

    /** The attributes that the import system gives every module. */
    static void initialize(ThreadState ts, PyModule module, Object spec, Object loader) {
        PyDict d = module.dict();
        d.put("__spec__", spec);
        d.put("__loader__", loader);
        d.put("__package__", Attributes.get(ts, spec, "parent"));
        Object locations = Attributes.get(ts, spec, "submodule_search_locations");
        if (locations != Singletons.NONE) d.put("__path__", locations);
        if (loader instanceof NamespaceLoader) d.put("__file__", Singletons.NONE);
        if (!Comparison.truth(ts, Attributes.get(ts, spec, "has_location"))) return;
        d.put("__file__", Attributes.get(ts, spec, "origin"));
        Object cached = Attributes.get(ts, spec, "cached");
        if (cached != Singletons.NONE) d.put("__cached__", cached);
    }

    private static void initializeAny(ThreadState ts, Object module, Object spec, Object loader) {
        if (module instanceof PyModule) return;
        Attributes.set(ts, module, "__name__", Attributes.get(ts, spec, "name"));
        Attributes.set(ts, module, "__spec__", spec);
        Attributes.set(ts, module, "__loader__", loader);
        Attributes.set(ts, module, "__package__", Attributes.get(ts, spec, "parent"));
    }
}
