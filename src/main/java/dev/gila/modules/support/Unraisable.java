package dev.gila.modules.support;

import dev.gila.object.PyException;
import dev.gila.object.PyStr;
import dev.gila.object.PyTuple;
import dev.gila.object.Singletons;
import dev.gila.object.ThreadState;
import dev.gila.ops.Attributes;
import dev.gila.ops.Calls;

/** Exceptions that nobody is there to catch. */
public final class Unraisable {
    private static final StructSequence ARGS =
            new StructSequence("UnraisableHookArgs", 5, "exc_type", "exc_value", "exc_traceback", "err_msg", "object");

    private Unraisable() {}

    /**
     * Hands the exception to {@code sys.unraisablehook}.
     *
     * @param message what was being done, such as "Exception ignored in"; {@code null} for just that
     * @param object what it was done with
     */
    public static void report(ThreadState ts, PyException e, String message, Object object) {
        Object sys = ts.interpreter().modules().get("sys");
        Object hook = sys == null ? null : Attributes.getOrNull(ts, sys, "unraisablehook");
        if (hook == null) return;
        PyTuple args = ARGS.of(
                e.value().type(),
                e.value(),
                Singletons.orNone(e.value().traceback()),
                message == null ? Singletons.NONE : PyStr.of(message),
                Singletons.orNone(object));
        try {
            Calls.call1(ts, hook, args);
        } catch (PyException again) {
            // a hook that fails must not fail those who report to it
        }
    }
}
