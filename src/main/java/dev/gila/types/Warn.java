package dev.gila.types;

import dev.gila.object.Exceptions;
import dev.gila.object.PyStr;
import dev.gila.object.PyType;
import dev.gila.object.ThreadState;
import dev.gila.ops.Calls;
import dev.gila.ops.Imports;

/** Warnings that builtin types give, through the module {@code _warnings}. */
public final class Warn {
    private Warn() {}

    /** Warns the caller of the running function. */
    public static void of(ThreadState ts, PyType category, String message) {
        Calls.method(ts, Imports.module(ts, "_warnings"), "warn", PyStr.of(message), category);
    }

    static void deprecated(ThreadState ts, String message) {
        of(ts, Exceptions.DEPRECATION_WARNING, message);
    }
}
