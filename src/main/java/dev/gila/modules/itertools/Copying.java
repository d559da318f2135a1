package dev.gila.modules.itertools;

import dev.gila.object.Exceptions;
import dev.gila.object.PyObject;
import dev.gila.object.PyTuple;
import dev.gila.object.ThreadState;
import dev.gila.ops.Convert;
import dev.gila.ops.Warnings;

/** What {@code copy} and {@code pickle} ask the iterators of this module for, as CPython 3.12 still allows it. */
final class Copying {
    private static final String DEPRECATED =
            "Pickle, copy, and deepcopy support will be removed from itertools in Python 3.14.";

    private Copying() {}

    /** The result of {@code __reduce__}; without a state when that is {@code null}. */
    static PyTuple reduced(ThreadState ts, PyObject iterator, PyTuple args, Object state) {
        Warnings.warn(ts, Exceptions.DEPRECATION_WARNING, DEPRECATED);
        return state == null ? PyTuple.of(iterator.type(), args) : PyTuple.of(iterator.type(), args, state);
    }

    static PyTuple numbers(int[] values) {
        Object[] boxed = new Object[values.length];
        for (int i = 0; i < boxed.length; i++) boxed[i] = (long) values[i];
        return PyTuple.of(boxed);
    }

    /** The whole numbers of a state, each from 0 to below {@code end}. */
    static int[] numbers(ThreadState ts, Object state, int length, int end) {
        Object[] parts = parts(state, length);
        int[] values = new int[length];
        for (int i = 0; i < length; i++)
            values[i] = (int) Math.max(0, Math.min(Convert.toLong(ts, parts[i]), end - 1L));
        return values;
    }

    static Object[] parts(Object state, int length) {
        if (state instanceof PyTuple t && t.size() == length) return t.items();
        throw Exceptions.typeError("state is not a %d-tuple", length);
    }
}
