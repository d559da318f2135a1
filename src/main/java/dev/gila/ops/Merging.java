package dev.gila.ops;

import dev.gila.object.Exceptions;
import dev.gila.object.PyDict;
import dev.gila.object.PyException;
import dev.gila.object.PyStr;
import dev.gila.object.PyType;
import dev.gila.object.ThreadState;
import dev.gila.object.Types;

/** Putting the entries of one mapping into a dictionary. */
public final class Merging {
    private Merging() {}

    /** What {@code **other} means in a dictionary display. */
    public static void update(ThreadState ts, PyDict target, Object other) {
        if (other instanceof PyDict d && isPlain(d)) {
            target.putAll(ts, d);
            return;
        }
        Object keys = keysOf(ts, other);
        if (keys == null) {
            throw Exceptions.typeError(
                    "'%s' object is not a mapping", PyType.of(other).name());
        }
        for (Object key : Iteration.toList(ts, keys)) target.put(ts, key, Subscripts.get(ts, other, key));
    }

    private static boolean isPlain(PyDict d) {
        return d.type() == Types.DICT || d.type().lookup("keys") == Types.DICT.lookup("keys");
    }

    /** What {@code keys()} gives, or {@code null} when there is none. */
    private static Object keysOf(ThreadState ts, Object mapping) {
        Object method = Attributes.getOrNull(ts, mapping, "keys");
        return method == null ? null : Calls.call0(ts, method);
    }

    /** What {@code **other} means in a call: no name may come twice. */
    public static void mergeArguments(ThreadState ts, PyDict target, Object other, Object function) {
        Object keys = other instanceof PyDict ? other : keysOf(ts, other);
        if (keys == null) {
            throw Exceptions.typeError(
                    "%s argument after ** must be a mapping, not %s",
                    describe(ts, function), PyType.of(other).name());
        }
        for (Object key : Iteration.toList(ts, keys)) {
            if (target.contains(ts, key)) {
                throw Exceptions.typeError(
                        "%s got multiple values for keyword argument '%s'",
                        describe(ts, function), Convert.str(ts, key));
            }
            target.put(ts, key, Subscripts.get(ts, other, key));
        }
    }

    /** A callable as messages about its arguments show it: qualified name and parentheses. */
    public static String describe(ThreadState ts, Object function) {
        try {
            Object name = Attributes.getOrNull(ts, function, "__qualname__");
            if (name == null) return Convert.str(ts, function).toString();
            Object module = Attributes.getOrNull(ts, function, "__module__");
            boolean prefixed = module instanceof PyStr m && !m.toString().equals("builtins");
            return (prefixed ? module + "." : "") + name + "()";
        } catch (PyException e) {
            return PyType.of(function).name() + " object";
        }
    }
}
