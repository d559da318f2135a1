package dev.gila.types;

import dev.gila.object.Exceptions;
import dev.gila.object.PyBuiltin;
import dev.gila.object.PyCallable;
import dev.gila.object.PyTuple;
import dev.gila.object.PyType;
import dev.gila.object.Slot;
import dev.gila.object.ThreadState;
import dev.gila.object.Types;
import dev.gila.ops.Attributes;
import dev.gila.ops.Convert;
import dev.gila.ops.Lookups;

/** {@code isinstance} and {@code issubclass}, with the hooks that abstract base classes use. */
public final class Classes {
    private static final String INSTANCE_MESSAGE = "isinstance() arg 2 must be a type, a tuple of types, or a union";
    private static final String SUBCLASS_MESSAGE = "issubclass() arg 2 must be a class, a tuple of classes, or a union";

    private Classes() {}

    /** {@code isinstance(o, classInfo)}. */
    public static boolean isInstance(ThreadState ts, Object o, Object classInfo) {
        if (PyType.of(o) == classInfo) return true;
        if (classInfo instanceof PyTuple t) {
            for (Object each : t.items()) if (isInstance(ts, o, each)) return true;
            return false;
        }
        PyCallable hook = hook(classInfo, Slot.INSTANCECHECK);
        if (hook != null) return Convert.truth(ts, hook.call2(ts, classInfo, o));
        return isInstanceOf(ts, o, classInfo);
    }

    /** {@code issubclass(c, classInfo)}. */
    public static boolean isSubclass(ThreadState ts, Object c, Object classInfo) {
        if (classInfo instanceof PyTuple t) {
            for (Object each : t.items()) if (isSubclass(ts, c, each)) return true;
            return false;
        }
        PyCallable hook = hook(classInfo, Slot.SUBCLASSCHECK);
        if (hook != null) return Convert.truth(ts, hook.call2(ts, classInfo, c));
        return isSubclassOf(ts, c, classInfo);
    }

    /** The hook of the class's metaclass; absent when that is the plain one of {@code type}. */
    private static PyCallable hook(Object classInfo, Slot slot) {
        PyCallable hook = PyType.of(classInfo).slot(slot);
        return hook instanceof PyBuiltin b && b.owner() == Types.TYPE ? null : hook;
    }

    /** Whether the {@code __class__} of instances is what it seems to be. */
    private static boolean claimsNothing(PyType type) {
        return type.lookup("__class__") == Types.OBJECT.own("__class__") && Lookups.isGeneric(type);
    }

    /** The plain test, without hooks: by type, and by what {@code __class__} claims. */
    public static boolean isInstanceOf(ThreadState ts, Object o, Object classInfo) {
        if (classInfo instanceof PyType type) {
            if (PyType.of(o).isSubtypeOf(type)) return true;
            if (claimsNothing(PyType.of(o))) return false;
            Object claimed = Attributes.getOrNull(ts, o, "__class__");
            return claimed instanceof PyType c && c != PyType.of(o) && c.isSubtypeOf(type);
        }
        requireClass(ts, classInfo, INSTANCE_MESSAGE);
        Object claimed = Attributes.getOrNull(ts, o, "__class__");
        return claimed != null && derives(ts, claimed, classInfo);
    }

    /** The plain test, without hooks. */
    public static boolean isSubclassOf(ThreadState ts, Object c, Object classInfo) {
        if (c instanceof PyType a && classInfo instanceof PyType b) return a.isSubtypeOf(b);
        requireClass(ts, c, "issubclass() arg 1 must be a class");
        requireClass(ts, classInfo, SUBCLASS_MESSAGE);
        return derives(ts, c, classInfo);
    }

    /** Anything with a tuple of {@code __bases__} counts as a class. */
    private static void requireClass(ThreadState ts, Object c, String message) {
        if (!(Attributes.getOrNull(ts, c, "__bases__") instanceof PyTuple)) throw Exceptions.typeError(message);
    }

    private static boolean derives(ThreadState ts, Object c, Object from) {
        if (c == from) return true;
        if (!(Attributes.getOrNull(ts, c, "__bases__") instanceof PyTuple bases)) return false;
        for (Object base : bases.items()) if (derives(ts, base, from)) return true;
        return false;
    }
}
