package dev.gila.ops;

import dev.gila.object.PyBuiltin;
import dev.gila.object.PyCallable;
import dev.gila.object.PyGetSet;
import dev.gila.object.PyObject;
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

    /** Whether {@code object.__getattribute__} is asked first, whatever is asked when it finds nothing. */
    public static boolean readsPlainly(PyType type) {
        return type.slot(Slot.GETATTRIBUTE) instanceof PyBuiltin b && b.owner() == Types.OBJECT;
    }

    /** Whether attributes are set in the generic way: {@code object.__setattr__}. */
    public static boolean writesPlainly(PyType type) {
        return type.slot(Slot.SETATTR) instanceof PyBuiltin b && b.owner() == Types.OBJECT;
    }

    /** Whether a value found in a class looks different through an instance. */
    public static boolean binds(Object attribute) {
        if (!(attribute instanceof PyObject)) return false;
        return attribute instanceof PyCallable c && c.bindsSelf()
                || attribute instanceof PyGetSet
                || PyType.of(attribute).slot(Slot.GET) != null;
    }
}
