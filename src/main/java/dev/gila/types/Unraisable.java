package dev.gila.types;

import dev.gila.object.Callables;
import dev.gila.object.PyBaseException;
import dev.gila.object.PyException;
import dev.gila.object.PyStr;
import dev.gila.object.Singletons;
import dev.gila.object.ThreadState;
import dev.gila.ops.Attributes;

/** Reporting exceptions that nobody can catch, through {@code sys.unraisablehook}. */
public final class Unraisable {
    private Unraisable() {}

    /**
     * Reports the exception.
     *
     * @param message what happened, such as {@code "Exception ignored in"}, or {@code null} for that
     * @param object what it happened in
     */
    public static void report(ThreadState ts, PyBaseException e, String message, Object object) {
        Object sys = ts.interpreter().modules().get("sys");
        if (sys == null) return;
        try {
            Object hook = Attributes.getOrNull(ts, sys, "unraisablehook");
            if (hook == null) return;
            PyNamespace args = new PyNamespace();
            args.setOwn("exc_type", e.type());
            args.setOwn("exc_value", e);
            args.setOwn("exc_traceback", Singletons.orNone(e.traceback()));
            args.setOwn("err_msg", message == null ? Singletons.NONE : PyStr.of(message));
            args.setOwn("object", Singletons.orNone(object));
            Callables.of(hook).call1(ts, args);
        } catch (PyException failed) {
            // The hook itself failed: there is nobody left to tell.
            return;
        }
    }
}
