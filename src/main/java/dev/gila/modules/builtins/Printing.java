package dev.gila.modules.builtins;

import dev.gila.object.Callables;
import dev.gila.object.PyBuiltin;
import dev.gila.object.PyCallable;
import dev.gila.object.PyStr;
import dev.gila.object.PyType;
import dev.gila.object.ThreadState;
import dev.gila.ops.Attributes;
import dev.gila.ops.Convert;

/** Writes what {@code print()} was given. */
final class Printing {
    private Printing() {}

    static void print(ThreadState ts, Object out, Object[] args, PyStr separator, PyStr end) {
        PyCallable write = Callables.of(Attributes.get(ts, out, "write"));
        if (isBuiltin(out)) {
            write.call1(ts, PyStr.of(join(ts, args, separator, end)));
            return;
        }
        // A write() of the program's own sees the pieces one by one, as in CPython.
        for (int i = 0; i < args.length; i++) {
            if (i > 0) write.call1(ts, separator);
            write.call1(ts, Convert.str(ts, args[i]));
        }
        write.call1(ts, end);
    }

    /** Whether the stream is written in Java, so that nobody sees in how many pieces the text comes. */
    private static boolean isBuiltin(Object out) {
        PyType type = PyType.of(out);
        return type.isBuiltin() && type.lookup("write") instanceof PyBuiltin;
    }

    private static String join(ThreadState ts, Object[] args, PyStr separator, PyStr end) {
        if (args.length == 0) return end.toString();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < args.length; i++) {
            if (i > 0) text.append(separator);
            text.append(Convert.str(ts, args[i]));
        }
        return text.append(end).toString();
    }
}
