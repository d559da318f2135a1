package dev.gila.modules.warnings;

import dev.gila.frame.Frame;
import dev.gila.object.Def;
import dev.gila.object.Exceptions;
import dev.gila.object.ModuleDef;
import dev.gila.object.PyDict;
import dev.gila.object.PyObject;
import dev.gila.object.PyStr;
import dev.gila.object.PyTuple;
import dev.gila.object.PyType;
import dev.gila.object.Singletons;
import dev.gila.object.ThreadState;

/** {@code _warnings}: {@code warn} works out where the warning belongs, {@code warn_explicit} what happens to it. */
@ModuleDef(value = "_warnings", doc = "_warnings provides basic warning filtering support.")
final class WarningsModule {
    private WarningsModule() {}

    static void init(ThreadState ts, PyDict namespace) {
        Filters filters = Filters.of(ts);
        namespace.put("filters", filters.list());
        namespace.put("_onceregistry", filters.once());
        namespace.put("_defaultaction", PyStr.intern("default"));
    }

    @Def
    static void _filters_mutated(ThreadState ts) {
        Filters.of(ts).changed();
    }

    @Def(signature = "message, category=None, stacklevel=1, source=None, *, skip_file_prefixes=()")
    static void warn(
            ThreadState ts, Object message, Object category, long stacklevel, Object source, Object skipPrefixes) {
        PyType type = category(message, category);
        PyTuple prefixes = skipPrefixes instanceof PyTuple t ? t : PyTuple.EMPTY;
        long level = prefixes.size() > 0 ? Math.max(2, stacklevel) : stacklevel;
        Frame frame = frame(ts, level, prefixes);
        PyDict globals = frame == null ? ts.interpreter().builtins() : frame.globals;
        Object file = PyStr.of(frame == null ? "sys" : frame.code.code().filename());
        long line = frame == null ? 0 : frame.line();
        Object module = globals.get("__name__");
        if (module == null) module = PyStr.intern("<string>");
        Object registry = globals.get("__warningregistry__");
        if (registry == null) {
            registry = new PyDict();
            globals.put("__warningregistry__", registry);
        }
        Filters.of(ts).issue(ts, new Issue(message, type, file, line, module, registry, globals, source));
    }

    private static PyType category(Object message, Object category) {
        if (PyType.of(message).isSubtypeOf(Exceptions.WARNING)) return PyType.of(message);
        if (category == null || category == Singletons.NONE) return Exceptions.USER_WARNING;
        if (category instanceof PyType t && t.isSubtypeOf(Exceptions.WARNING)) return t;
        throw Exceptions.typeError(
                "category must be a Warning subclass, not '%s'",
                PyType.of(category).name());
    }

    private static Frame frame(ThreadState ts, long level, PyTuple prefixes) {
        PyObject frame = ts.frame();
        for (long i = 1; i < level && frame instanceof Frame f; i++) {
            frame = f.back;
            while (frame instanceof Frame g && isSkipped(g, prefixes)) frame = g.back;
        }
        return frame instanceof Frame f ? f : null;
    }

    /** Frames of the import system, and of files that the caller wants to look past. */
    private static boolean isSkipped(Frame frame, PyTuple prefixes) {
        String file = frame.code.code().filename();
        if (file.contains("importlib") && file.contains("_bootstrap")) return true;
        for (Object p : prefixes.items()) if (file.startsWith(p.toString())) return true;
        return false;
    }

    @Def(
            signature = "message, category, filename, lineno, module=None, registry=None, module_globals=None,"
                    + " source=None")
    static void warn_explicit(
            ThreadState ts,
            Object message,
            Object category,
            Object filename,
            long lineno,
            Object module,
            Object registry,
            Object moduleGlobals,
            Object source) {
        PyType type = category(message, category);
        Object name = module == null || module == Singletons.NONE ? moduleName(filename.toString()) : module;
        Object seen = registry == null ? Singletons.NONE : registry;
        Object globals = moduleGlobals instanceof PyDict ? moduleGlobals : null;
        Filters.of(ts).issue(ts, new Issue(message, type, filename, lineno, name, seen, globals, source));
    }

    private static Object moduleName(String file) {
        if (file.isEmpty()) return PyStr.intern("<unknown>");
        return PyStr.of(file.endsWith(".py") ? file.substring(0, file.length() - 3) : file);
    }
}
