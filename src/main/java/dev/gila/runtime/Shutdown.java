package dev.gila.runtime;

import dev.gila.modules.Startup;
import dev.gila.object.Exceptions;
import dev.gila.object.PyException;
import dev.gila.object.ThreadState;
import dev.gila.ops.Attributes;
import dev.gila.ops.Calls;

/** The end of an interpreter, in CPython's order: other threads, {@code atexit}, files, the lock. */
final class Shutdown {
    private Shutdown() {}

    static void run(ThreadState ts) {
        call(ts, "threading", "_shutdown");
        call(ts, "atexit", "_run_exitfuncs");
        Startup.flush(ts);
        ts.gil().close(ts);
    }

    /** Calls a function of a module that the program has imported; what it raises is reported and goes no further. */
    private static void call(ThreadState ts, String module, String function) {
        Object loaded = ts.interpreter().modules().get(module);
        if (loaded == null) return;
        try {
            Calls.call0(ts, Attributes.get(ts, loaded, function));
        } catch (PyException e) {
            if (!e.is(Exceptions.SYSTEM_EXIT)) Reports.uncaught(ts, e);
        }
    }
}
