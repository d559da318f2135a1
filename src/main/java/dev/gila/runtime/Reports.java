package dev.gila.runtime;

import dev.gila.object.Exceptions;
import dev.gila.object.PyException;
import dev.gila.object.PyStr;
import dev.gila.object.Singletons;
import dev.gila.object.ThreadState;
import dev.gila.ops.Attributes;
import dev.gila.ops.Calls;

/** Telling the user, through {@code sys}, of what nothing handled. */
final class Reports {
    private Reports() {}

    /** Hands an exception to {@code sys.excepthook}, as at the end of a program. */
    static void uncaught(ThreadState ts, PyException e) {
        try {
            Object traceback = Singletons.orNone(e.value().traceback());
            Object hook = Attributes.getOrNull(ts, sys(ts), "excepthook");
            if (hook == null) print(ts, "sys.excepthook is missing");
            else Calls.call(ts, hook, e.value().type(), e.value(), traceback);
        } catch (PyException second) {
            if (second.is(Exceptions.SYSTEM_EXIT)) return;
            print(
                    ts,
                    "Error in sys.excepthook: " + second.getMessage() + "\n\nOriginal exception was: "
                            + e.getMessage());
        }
    }

    /** A line on {@code sys.stderr}; nothing when that is gone. */
    static void print(ThreadState ts, String line) {
        try {
            Object stderr = Attributes.getOrNull(ts, sys(ts), "stderr");
            if (stderr == null || stderr == Singletons.NONE) return;
            Calls.method(ts, stderr, "write", PyStr.of(line + "\n"));
            Calls.method(ts, stderr, "flush");
        } catch (PyException e) {
            // stderr is closed or broken, so there is nobody to tell
            return;
        }
    }

    private static Object sys(ThreadState ts) {
        return ts.interpreter().modules().get("sys");
    }
}
