package dev.gila.types;

import dev.gila.object.BoundMethod;
import dev.gila.object.Exceptions;
import dev.gila.object.PyBuiltin;
import dev.gila.object.PyType;
import dev.gila.object.Singletons;
import dev.gila.object.Slot;
import java.util.HashSet;
import java.util.Set;

/** What the descriptors of builtin types share. */
final class DescriptorTypes {
    private static final Set<String> SLOTS = new HashSet<>();

    static {
        for (Slot slot : Slot.values()) SLOTS.add(slot.dunder());
        SLOTS.add("__init__");
    }

    private DescriptorTypes() {}

    /** Whether CPython has a C slot behind the method, and so shows it as a slot wrapper. */
    static boolean isSlot(String name) {
        return SLOTS.contains(name);
    }

    /** A builtin method read from an instance, or from the class when {@code instance} is None. */
    static Object bind(PyBuiltin method, Object instance) {
        if (instance == Singletons.NONE) return method;
        PyType owner = (PyType) method.owner();
        if (!PyType.of(instance).isSubtypeOf(owner)) {
            throw Exceptions.typeError(
                    "descriptor '%s' for '%s' objects doesn't apply to a '%s' object",
                    method.name(), owner.name(), PyType.of(instance).name());
        }
        return new BoundMethod(method, instance);
    }
}
