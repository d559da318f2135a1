package dev.gila.types.typing;

import dev.gila.frame.Frame;
import dev.gila.object.Exceptions;
import dev.gila.object.PyException;
import dev.gila.object.PyObject;
import dev.gila.object.PyStr;
import dev.gila.object.Singletons;
import dev.gila.object.ThreadState;
import dev.gila.ops.Attributes;
import dev.gila.ops.Calls;
import dev.gila.ops.Imports;

/** What the types of this package share. */
final class TypingHelpers {
    private TypingHelpers() {}

    /** Calls a function of {@code typing}. */
    static Object typing(ThreadState ts, String function, Object... args) {
        return Calls.call(ts, Attributes.get(ts, Imports.module(ts, "typing"), function), args);
    }

    /** Remembers where the object was made. */
    static void setModule(ThreadState ts, PyObject made) {
        Object name = ts.frame() instanceof Frame f ? f.globals.get("__name__") : null;
        made.setOwn("__module__", Singletons.orNone(name));
    }

    static Object union(ThreadState ts, Object a, Object b) {
        return typing(ts, "_make_union", a, b);
    }

    static PyException noSubclass(String what) {
        return Exceptions.typeError("Cannot subclass an instance of %s", what);
    }

    /** How the variance shows in front of a name. */
    static String variance(boolean covariant, boolean contravariant, boolean inferred) {
        return inferred ? "" : covariant ? "+" : contravariant ? "-" : "~";
    }

    static void checkVariance(boolean covariant, boolean contravariant, boolean inferred) {
        if (covariant && contravariant) throw Exceptions.valueError("Bivariant types are not supported.");
        if (inferred && (covariant || contravariant)) {
            throw Exceptions.valueError("Variance cannot be specified with infer_variance.");
        }
    }

    /** A bound as given, checked to be a type; None for none. */
    static Object bound(ThreadState ts, Object bound) {
        if (bound == null || bound == Singletons.NONE) return Singletons.NONE;
        return typing(ts, "_type_check", bound, PyStr.of("Bound must be a type."));
    }
}
