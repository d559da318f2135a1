package dev.gila.types;

import dev.gila.frame.Frame;
import dev.gila.object.Exceptions;
import dev.gila.object.PyDict;
import dev.gila.object.ThreadState;

/** The namespaces that running code sees. */
public final class Namespaces {
    private Namespaces() {}

    /** The builtins that code with these globals uses: those that {@code __builtins__} names, else the interpreter's. */
    public static PyDict builtinsOf(ThreadState ts, PyDict globals) {
        Object named = globals.get("__builtins__");
        if (named instanceof PyDict d) return d;
        return named instanceof PyModule m ? m.dict() : ts.interpreter().builtins();
    }

    /** The innermost Python frame. */
    static Frame frame(ThreadState ts, String function) {
        if (ts.frame() instanceof Frame f) return f;
        throw Exceptions.of(Exceptions.SYSTEM_ERROR, "%s: no current frame", function);
    }
}
