package dev.gila.types;

import dev.gila.object.PyTuple;
import dev.gila.object.ThreadState;
import dev.gila.ops.Attributes;

/** What the {@code __reduce__} of iterators returns: a builtin function, its arguments, and how far it had come. */
public final class Pickling {
    private Pickling() {}

    /** {@code (iter, (source,), state)}; a negative state is left out. */
    public static PyTuple iterator(ThreadState ts, Object source, long state) {
        Object iter = ts.interpreter().builtins().get("iter");
        return state < 0 ? PyTuple.of(iter, PyTuple.of(source)) : PyTuple.of(iter, PyTuple.of(source), state);
    }

    /** {@code (function, (argument,), state)}, for a function of {@code builtins}. */
    public static PyTuple call(ThreadState ts, String function, Object argument, Object state) {
        return PyTuple.of(ts.interpreter().builtins().get(function), PyTuple.of(argument), state);
    }

    /** {@code (getattr(o, "__class__"), args)}. */
    public static PyTuple byClass(ThreadState ts, Object o, PyTuple args) {
        return PyTuple.of(Attributes.get(ts, o, "__class__"), args);
    }
}
