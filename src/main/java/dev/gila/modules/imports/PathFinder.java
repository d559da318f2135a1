package dev.gila.modules.imports;

import dev.gila.object.Def;
import dev.gila.object.Exceptions;
import dev.gila.object.PyDict;
import dev.gila.object.PyException;
import dev.gila.object.PyList;
import dev.gila.object.PyStr;
import dev.gila.object.PyType;
import dev.gila.object.Singletons;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.object.Types;
import dev.gila.ops.Attributes;
import dev.gila.ops.Calls;
import dev.gila.ops.Iteration;

/** {@code importlib.machinery.PathFinder}: asks a finder for each entry of {@code sys.path} or of a package's path. */
@TypeDef(doc = "Meta path finder for sys.path and package __path__ attributes.")
final class PathFinder {
    static final PyType TYPE = PyType.builtin("_frozen_importlib_external.PathFinder", Types.OBJECT);

    private PathFinder() {}

    @Def(kind = Def.Kind.CLASS, signature = "fullname, path=None, target=None")
    static Object find_spec(ThreadState ts, PyType cls, String fullname, Object path, Object target) {
        return Singletons.orNone(find(ts, fullname, Singletons.orNone(path)));
    }

    @Def(kind = Def.Kind.STATIC, signature = "*args, **kwargs")
    static void invalidate_caches(ThreadState ts, Object[] args, PyDict kwargs) {
        PyDict cache = cache(ts);
        for (int i = 0; i < cache.entries(); i++) {
            if (cache.keyAt(i) == null) continue;
            Object finder = cache.valueAt(i);
            if (finder instanceof FileFinder f) FileFinder.invalidate_caches(f);
            else if (finder != Singletons.NONE) {
                Object method = Attributes.getOrNull(ts, finder, "invalidate_caches");
                if (method != null) Calls.call0(ts, method);
            }
        }
    }

    private static PyDict cache(ThreadState ts) {
        return (PyDict) ImportSystem.of(ts).sysAttribute("path_importer_cache");
    }

    /** The spec of a module found along a path, {@code None} meaning {@code sys.path}; {@code null} when there is none. */
    static Object find(ThreadState ts, String name, Object path) {
        Object entries = path == Singletons.NONE ? ImportSystem.of(ts).sysAttribute("path") : path;
        PyList portions = new PyList();
        for (Object entry : Iteration.toArray(ts, entries)) {
            if (!(entry instanceof PyStr e)) continue;
            Object finder = finder(ts, e);
            if (finder == Singletons.NONE) continue;
            Object spec = finder instanceof FileFinder f
                    ? f.find(ts, name)
                    : Singletons.orNull(Calls.method(ts, finder, "find_spec", PyStr.intern(name)));
            if (spec == null) continue;
            if (Attributes.get(ts, spec, "loader") != Singletons.NONE) return spec;
            Object more = Attributes.get(ts, spec, "submodule_search_locations");
            if (more == Singletons.NONE) throw Exceptions.of(Exceptions.IMPORT_ERROR, "spec missing loader");
            for (Object portion : Iteration.toArray(ts, more)) portions.add(portion);
        }
        if (portions.size() == 0) return null;
        NamespacePath locations = new NamespacePath(name, portions);
        return ModuleSpec.of(name, NamespaceLoader.of(locations), null, locations, false);
    }

    /** The finder for an entry, made by the first hook that knows it; None when no hook does. */
    private static Object finder(ThreadState ts, PyStr entry) {
        PyDict cache = cache(ts);
        PyStr key = entry.toString().isEmpty()
                ? PyStr.of(dev.gila.modules.posix.PosixState.of(ts).directory().toString())
                : entry;
        Object known = cache.get(ts, key);
        if (known != null) return known;
        Object made = Singletons.NONE;
        // A hook may itself import, as the one for archives does: what it needs is not sought in this entry.
        cache.put(ts, key, made);
        for (Object hook : Iteration.toArray(ts, ImportSystem.of(ts).sysAttribute("path_hooks"))) {
            try {
                made = Calls.call1(ts, hook, key);
                break;
            } catch (PyException e) {
                if (!e.is(Exceptions.IMPORT_ERROR)) throw e;
            }
        }
        cache.put(ts, key, made);
        return made;
    }
}
