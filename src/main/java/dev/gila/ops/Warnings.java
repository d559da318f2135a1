package dev.gila.ops;

import dev.gila.object.Exceptions;
import dev.gila.object.PyStr;
import dev.gila.object.PyType;
import dev.gila.object.ThreadState;

/** Warnings that Java code issues, at the line of Python code that runs. */
public final class Warnings {
    private Warnings() {}

    /** Issues a warning; throws where a filter turns it into an error. */
    public static void warn(ThreadState ts, PyType category, String message) {
        Calls.method(ts, Imports.module(ts, "_warnings"), "warn", PyStr.of(message), category);
    }

    /** A special method returned an instance of a class derived from the one it should be. */
    public static void warnOfSubclass(ThreadState ts, String method, Object returned, String expected) {
        warn(
                ts,
                Exceptions.DEPRECATION_WARNING,
                String.format(
                        "%s returned non-%s (type %s).  The ability to return an instance of a strict subclass of %s"
                                + " is deprecated, and may not be supported in a future version of Python.",
                        method, expected, PyType.of(returned).name(), expected));
    }
}
