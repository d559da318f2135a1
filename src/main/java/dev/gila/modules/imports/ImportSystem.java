package dev.gila.modules.imports;

import dev.gila.object.Exceptions;
import dev.gila.object.InterpreterState;
import dev.gila.object.PyDict;
import dev.gila.object.PyException;
import dev.gila.object.PyObject;
import dev.gila.object.PyStr;
import dev.gila.object.PyTuple;
import dev.gila.object.PyType;
import dev.gila.object.Singletons;
import dev.gila.object.ThreadState;
import dev.gila.ops.Attributes;
import dev.gila.ops.Calls;
import dev.gila.ops.Comparison;
import dev.gila.ops.Iteration;
import dev.gila.types.PyModule;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finding and loading modules for one interpreter. */
public final class ImportSystem {
    private final ModuleLocks locks = new ModuleLocks();
    private final PyDict modules;
    private BuiltinTable table;
    private Set<String> builtinNames = Set.of();
    private PyDict sys;

    private ImportSystem(InterpreterState interpreter) {
        modules = interpreter.modules();
    }

    public static ImportSystem of(ThreadState ts) {
        return ts.interpreter().room(ImportSystem.class, ImportSystem::new);
    }

    /** Makes imports work: the modules written in Java, and the namespace of {@code sys}, which this completes. */
    public void start(BuiltinTable builtins, PyDict sysNamespace) {
        table = builtins;
        builtinNames = new HashSet<>(builtins.names());
        sys = sysNamespace;
        sys.put("modules", modules);
        String[] sorted = builtinNames.toArray(new String[0]);
        Arrays.sort(sorted);
        Object[] names = new Object[sorted.length];
        for (int i = 0; i < names.length; i++) names[i] = PyStr.intern(sorted[i]);
        sys.put("builtin_module_names", PyTuple.of(names));
        sys.put("meta_path", new dev.gila.object.PyList(List.of(BuiltinImporter.TYPE, PathFinder.TYPE)));
        sys.put("path_hooks", new dev.gila.object.PyList(List.of(ZipHook.INSTANCE, PathHook.INSTANCE)));
        sys.put("path_importer_cache", new PyDict());
    }

    /** Gives modules that were made by hand what the import system gives every module. */
    public void adopt(ThreadState ts, String... names) {
        for (String name : names) {
            ModuleSpec spec = BuiltinImporter.spec(ts, name);
            ModuleLoading.initialize(ts, (PyModule) modules.get(name), spec, spec.loader());
        }
    }

    Object sysAttribute(String name) {
        Object value = sys.get(name);
        if (value == null) throw Exceptions.runtimeError("lost sys.%s", name);
        return value;
    }

    boolean dontWriteBytecode(ThreadState ts) {
        Object flag = sys.get("dont_write_bytecode");
        return flag != null && Comparison.truth(ts, flag);
    }

    /** Whether {@code -O} has what is compiled leave something out. */
    boolean optimizes(ThreadState ts) {
        Object flags = sys.get("flags");
        return flags != null && Comparison.truth(ts, Attributes.get(ts, flags, "optimize"));
    }

    boolean isBuiltin(String name) {
        return builtinNames.contains(name);
    }

    /** Fills a Java module's namespace, once. */
    void fill(ThreadState ts, String name, PyModule module) {
        table.fill(ts, name, module.dict());
    }

    // ---- the import statement

    /**
     * {@code __import__}.
     *
     * @param globals the importing module's namespace, or {@code null}
     * @param fromList the names of a {@code from} import; {@code null}, None or empty without
     * @param level how many dots a relative import begins with
     */
    public Object importName(ThreadState ts, String name, PyDict globals, Object fromList, int level) {
        if (level < 0) throw Exceptions.valueError("level must be >= 0");
        String absolute = level == 0 ? name : Relative.resolve(ts, name, globals, level);
        if (absolute.isEmpty()) throw Exceptions.valueError("Empty module name");
        Object module = load(ts, absolute);
        boolean from = fromList != null && fromList != Singletons.NONE && Comparison.truth(ts, fromList);
        if (from) {
            if (Attributes.getOrNull(ts, module, "__path__") != null) {
                loadNames(ts, module, Iteration.toArray(ts, fromList), false);
            }
            return module;
        }
        int dot = name.indexOf('.');
        if (dot < 0) return module;
        if (level == 0) return load(ts, absolute.substring(0, dot));
        // "import .a.b" cannot be written, but __import__ may be called so: the first part, in the package.
        String top = absolute.substring(0, absolute.length() - (name.length() - dot));
        Object found = modules.get(top);
        if (found == null) throw Exceptions.keyError(PyStr.of(top));
        return found;
    }

    /** The submodules that a {@code from} import names and the package does not have yet. */
    private void loadNames(ThreadState ts, Object module, Object[] names, boolean recursive) {
        for (Object o : names) {
            if (!(o instanceof PyStr n)) {
                String where = recursive ? Attributes.get(ts, module, "__name__") + ".__all__" : "``from list''";
                throw Exceptions.typeError(
                        "Item in %s must be str, not %s", where, PyType.of(o).name());
            }
            String name = n.toString();
            if (name.equals("*")) {
                Object all = recursive ? null : Attributes.getOrNull(ts, module, "__all__");
                if (all != null) loadNames(ts, module, Iteration.toArray(ts, all), true);
            } else if (Attributes.getOrNull(ts, module, name) == null) {
                loadSubmodule(ts, Attributes.get(ts, module, "__name__") + "." + name);
            }
        }
    }

    private void loadSubmodule(ThreadState ts, String name) {
        try {
            load(ts, name);
        } catch (PyException e) {
            // A name that is no submodule is reported by the statement itself, which knows what it wanted.
            boolean missing = e.is(Exceptions.MODULE_NOT_FOUND_ERROR)
                    && e.value().field("name") instanceof PyStr s
                    && s.toString().equals(name)
                    && modules.get(name) != Singletons.NONE;
            if (!missing) throw e;
        }
    }

    // ---- finding and loading

    /** The module of that absolute name, imported if it has not been. */
    public Object load(ThreadState ts, String name) {
        Object module = modules.get(name);
        if (module != null && module != Singletons.NONE && !isInitializing(ts, module)) return module;
        if (!locks.enter(ts, name)) {
            if (module != null && module != Singletons.NONE) return module;
            return find(ts, name);
        }
        try {
            module = modules.get(name);
            if (module == null) return find(ts, name);
        } finally {
            locks.leave(ts, name);
        }
        if (module == Singletons.NONE) {
            throw notFound("import of " + name + " halted; None in sys.modules", name);
        }
        return module;
    }

    private static boolean isInitializing(ThreadState ts, Object module) {
        Object spec = module instanceof PyObject p ? p.getOwn("__spec__") : null;
        if (spec == null || spec == Singletons.NONE) return false;
        if (spec instanceof ModuleSpec s) return s.getOwn("_initializing") == Boolean.TRUE;
        Object flag = Attributes.getOrNull(ts, spec, "_initializing");
        return flag != null && Comparison.truth(ts, flag);
    }

    private static PyException notFound(String message, String name) {
        PyException e = Exceptions.of(Exceptions.MODULE_NOT_FOUND_ERROR, "%s", message);
        e.value().setField("name", PyStr.of(name));
        return e;
    }

    private Object find(ThreadState ts, String name) {
        int dot = name.lastIndexOf('.');
        Object path = Singletons.NONE;
        Object parent = null;
        if (dot >= 0) {
            String parentName = name.substring(0, dot);
            load(ts, parentName);
            // Importing the parent may have imported the module.
            Object already = modules.get(name);
            if (already != null) return already;
            parent = modules.get(parentName);
            path = Attributes.getOrNull(ts, parent, "__path__");
            if (path == null) {
                throw notFound("No module named '" + name + "'; '" + parentName + "' is not a package", name);
            }
        }
        Object spec = findSpec(ts, name, path);
        if (spec == null) throw notFound("No module named '" + name + "'", name);
        Object module = ModuleLoading.load(ts, this, spec, name);
        if (parent != null) Attributes.set(ts, parent, name.substring(dot + 1), module);
        return module;
    }

    /** Asks the finders of {@code sys.meta_path}; {@code null} when none knows the module. */
    Object findSpec(ThreadState ts, String name, Object path) {
        for (Object finder : Iteration.toArray(ts, sysAttribute("meta_path"))) {
            Object spec;
            if (finder == BuiltinImporter.TYPE) {
                spec = BuiltinImporter.spec(ts, name);
            } else if (finder == PathFinder.TYPE) {
                spec = PathFinder.find(ts, name, path);
            } else {
                Object method = Attributes.getOrNull(ts, finder, "find_spec");
                spec = method == null
                        ? null
                        : Singletons.orNull(Calls.call(ts, method, PyStr.intern(name), path, Singletons.NONE));
            }
            if (spec != null) return spec;
        }
        return null;
    }

    /** Takes the lock that programs know as that of the whole import system. */
    void enterGlobal(ThreadState ts, String name) {
        if (!locks.enter(ts, name)) throw Exceptions.runtimeError("deadlock on the import lock");
    }

    void leaveGlobal(ThreadState ts, String name) {
        if (!locks.isHeldBy(ts, name)) throw Exceptions.runtimeError("not holding the import lock");
        locks.leave(ts, name);
    }

    boolean holdsGlobal(String name) {
        return locks.isHeld(name);
    }

    PyDict modules() {
        return modules;
    }
}
