package dev.gila.ops;

import dev.gila.object.PyBuiltin;
import dev.gila.object.PyType;
import dev.gila.object.Slot;
import dev.gila.object.Types;

/** What caches of attribute lookups need to know about a type. */
public final class Lookups {
    private Lookups() {}

    /**
     * Whether attributes of the type's instances are read in the generic way: {@code object.__getattribute__} and no
     * {@code __getattr__}. A cache that compares {@link PyType#version} need not ask again.
     */
    public static boolean isGeneric(PyType type) {
        return type.slot(Slot.GETATTRIBUTE) instanceof PyBuiltin b
                && b.owner() == Types.OBJECT
                && type.slot(Slot.GETATTR) == null;
    }
}
