package dev.gila.interp;

import dev.gila.object.PyTuple;
import dev.gila.object.Singletons;
import dev.gila.object.ThreadState;
import dev.gila.ops.Attributes;
import dev.gila.ops.Calls;
import dev.gila.ops.Imports;

/** Type parameters and aliases (PEP 695), which the module {@code _typing} makes. */
final class Generic {
    private Generic() {}

    static Object make(ThreadState ts, String maker, Object... args) {
        return Calls.call(ts, Attributes.get(ts, Imports.module(ts, "_typing"), maker), args);
    }

    /**
     * A type variable.
     *
     * @param kind 0 for a plain one, 1 with a bound, 2 with constraints
     * @param evaluate the function that gives bound or constraints when they are asked for
     */
    static Object typeVariable(ThreadState ts, Object name, int kind, Object evaluate) {
        return switch (kind) {
            case 0 -> make(ts, "_type_variable", name);
            case 1 -> make(ts, "_type_variable", name, evaluate, Singletons.NONE);
            default -> make(ts, "_type_variable", name, Singletons.NONE, evaluate);
        };
    }

    static Object base(ThreadState ts, PyTuple parameters) {
        return make(ts, "_generic_base", parameters);
    }

    static Object alias(ThreadState ts, Object name, Object parameters, Object evaluate) {
        return make(ts, "_type_alias", name, evaluate, parameters == null ? PyTuple.EMPTY : parameters);
    }
}
