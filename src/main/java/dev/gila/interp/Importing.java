package dev.gila.interp;

import dev.gila.frame.Frame;
import dev.gila.object.Exceptions;
import dev.gila.object.PyDict;
import dev.gila.object.PyException;
import dev.gila.object.PyStr;
import dev.gila.object.PyType;
import dev.gila.object.Singletons;
import dev.gila.object.ThreadState;
import dev.gila.ops.Attributes;
import dev.gila.ops.Convert;
import dev.gila.ops.Iteration;
import dev.gila.ops.Subscripts;
import java.util.List;

/** {@code from module import ...}. */
final class Importing {
    private Importing() {}

    /** An attribute of the module, or a submodule that is imported but not bound in its package yet. */
    static Object from(ThreadState ts, Object module, String name) {
        Object value = Attributes.getOrNull(ts, module, name);
        if (value != null) return value;
        Object packageName = Attributes.getOrNull(ts, module, "__name__");
        if (packageName instanceof PyStr p) {
            value = ts.interpreter().modules().get(p + "." + name);
            if (value != null) return value;
        }
        throw missing(ts, module, packageName, name);
    }

    private static PyException missing(ThreadState ts, Object module, Object packageName, String name) {
        String shown = packageName instanceof PyStr p ? p.toString() : "<unknown module name>";
        Object file = Attributes.getOrNull(ts, module, "__file__");
        String place = file instanceof PyStr f ? f.toString() : "unknown location";
        boolean partial = isInitializing(ts, module);
        String message = partial
                ? "cannot import name '%s' from partially initialized module '%s'"
                        + " (most likely due to a circular import) (%s)"
                : "cannot import name '%s' from '%s' (%s)";
        PyException e = Exceptions.of(Exceptions.IMPORT_ERROR, message, name, shown, place);
        e.value()
                .setField("name", PyStr.of(shown))
                .setField("name_from", PyStr.of(name))
                .setField("path", Singletons.orNone(file));
        return e;
    }

    private static boolean isInitializing(ThreadState ts, Object module) {
        Object spec = Attributes.getOrNull(ts, module, "__spec__");
        Object flag = spec == null ? null : Attributes.getOrNull(ts, spec, "_initializing");
        return flag != null && Convert.truth(ts, flag);
    }

    /** All names in the module's {@code __all__}, or else all that do not start with an underscore. */
    static void star(ThreadState ts, Frame frame, Object module) {
        Object all = Attributes.getOrNull(ts, module, "__all__");
        Object namespace = Attributes.getOrNull(ts, module, "__dict__");
        if (all == null && namespace == null) {
            throw Exceptions.of(Exceptions.IMPORT_ERROR, "from-import-* object has no __dict__ and no __all__");
        }
        List<Object> names = Iteration.toList(ts, all != null ? all : namespace);
        for (Object name : names) {
            if (!(name instanceof PyStr text)) {
                throw Exceptions.typeError(
                        "%s in %s.%s must be str, not %s",
                        all != null ? "Item" : "Key",
                        Attributes.getOrNull(ts, module, "__name__"),
                        all != null ? "__all__" : "__dict__",
                        PyType.of(name).name());
            }
            if (all == null && text.toString().startsWith("_")) continue;
            Object value = Attributes.get(ts, module, text.toString());
            if (frame.locals instanceof PyDict d) d.put(text, value);
            else Subscripts.set(ts, frame.locals, text, value);
        }
    }
}
