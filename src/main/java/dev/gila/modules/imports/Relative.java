package dev.gila.modules.imports;

import dev.gila.object.Exceptions;
import dev.gila.object.PyDict;
import dev.gila.object.PyStr;
import dev.gila.object.Singletons;
import dev.gila.object.ThreadState;
import dev.gila.ops.Attributes;

/** Relative imports: the package that the dots count from. */
final class Relative {
    private Relative() {}

    /** The absolute name of a module named with {@code level} dots in code with those globals. */
    static String resolve(ThreadState ts, String name, PyDict globals, int level) {
        if (globals == null) throw Exceptions.keyError(PyStr.of("'__name__' not in globals"));
        String base = packageOf(ts, globals);
        if (base.isEmpty()) {
            throw Exceptions.of(Exceptions.IMPORT_ERROR, "attempted relative import with no known parent package");
        }
        for (int i = 1; i < level; i++) {
            int dot = base.lastIndexOf('.');
            if (dot < 0) {
                throw Exceptions.of(Exceptions.IMPORT_ERROR, "attempted relative import beyond top-level package");
            }
            base = base.substring(0, dot);
        }
        return name.isEmpty() ? base : base + "." + name;
    }

    private static String packageOf(ThreadState ts, PyDict globals) {
        Object named = globals.get("__package__");
        if (named instanceof PyStr s) return s.toString();
        if (named != null && named != Singletons.NONE) throw Exceptions.typeError("package must be a string");
        Object spec = globals.get("__spec__");
        if (spec != null && spec != Singletons.NONE)
            return Attributes.get(ts, spec, "parent").toString();
        if (!(globals.get("__name__") instanceof PyStr name)) {
            throw Exceptions.keyError(PyStr.of("'__name__' not in globals"));
        }
        String module = name.toString();
        if (globals.get("__path__") != null) return module;
        return module.substring(0, Math.max(0, module.lastIndexOf('.')));
    }
}
