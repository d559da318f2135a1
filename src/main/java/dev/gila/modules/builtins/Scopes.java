package dev.gila.modules.builtins;

import dev.gila.frame.Frame;
import dev.gila.object.Exceptions;
import dev.gila.object.ThreadState;

/** The namespaces of the frame that calls a builtin function. */
final class Scopes {
    private Scopes() {}

    private static Frame frame(ThreadState ts, String function) {
        if (ts.frame() instanceof Frame f) return f;
        throw Exceptions.of(Exceptions.SYSTEM_ERROR, "%s(): frame does not exist", function);
    }

    static Object globals(ThreadState ts) {
        return frame(ts, "globals").globals;
    }

    static Object locals(ThreadState ts) {
        return frame(ts, "locals").localsMapping();
    }
}
