package dev.gila.object;

import java.util.Arrays;

/** Calling any Python value. */
public final class Callables {
    private Callables() {}

    /** The value as something that Java can call; a TypeError when it is not callable. */
    public static PyCallable of(Object o) {
        if (o instanceof PyType t
                && t.type() != Types.TYPE
                && t.type().lookup("__call__") != Types.TYPE.lookup("__call__")) {
            return viaSlot(o);
        }
        return o instanceof PyCallable c ? c : viaSlot(o);
    }

    /** Whether calling the value can do anything but raise TypeError. */
    public static boolean isCallable(Object o) {
        return o instanceof PyCallable || PyType.of(o).slot(Slot.CALL) != null;
    }

    private static PyCallable viaSlot(Object o) {
        PyCallable slot = PyType.of(o).slot(Slot.CALL);
        if (slot == null)
            throw Exceptions.typeError(
                    "'%s' object is not callable", PyType.of(o).name());
        return (ts, args, keywords) -> slot.call(ts, prepend(o, args), keywords);
    }

    /** {@code type.__call__}: {@code __new__}, then {@code __init__} when that gave an instance. */
    public static Object instantiate(ThreadState ts, PyType type, Object[] args, String[] keywords) {
        if (type == Types.TYPE && args.length == 1 && keywords == null) return PyType.of(args[0]);
        Object maker = type.lookup("__new__");
        if (maker == null) throw Exceptions.typeError("cannot create '%s' instances", type.name());
        if (!(maker instanceof PyBuiltin)) {
            PyCallable get = PyType.of(maker).slot(Slot.GET);
            if (get != null && !(maker instanceof PyCallable c && c.bindsSelf())) {
                maker = get.call3(ts, maker, Singletons.NONE, type);
            }
        }
        Object made = of(maker).call(ts, prepend(type, args), keywords);
        PyType madeType = PyType.of(made);
        if (!madeType.isSubtypeOf(type)) return made;
        Object init = madeType.lookup("__init__");
        if (init == null) return made;
        Object result = init instanceof PyCallable c && c.bindsSelf()
                ? c.call(ts, prepend(made, args), keywords)
                : of(bind(ts, init, made)).call(ts, args.clone(), keywords);
        if (result != Singletons.NONE) {
            throw Exceptions.typeError(
                    "__init__() should return None, not '%s'", PyType.of(result).name());
        }
        return made;
    }

    private static Object bind(ThreadState ts, Object attribute, Object self) {
        PyCallable get = PyType.of(attribute).slot(Slot.GET);
        return get == null ? attribute : get.call3(ts, attribute, self, PyType.of(self));
    }

    /** A new array with {@code first} before the others. */
    public static Object[] prepend(Object first, Object[] args) {
        Object[] out = new Object[args.length + 1];
        out[0] = first;
        System.arraycopy(args, 0, out, 1, args.length);
        return out;
    }

    /** The positional arguments alone, of a call that may carry keywords. */
    public static Object[] positional(Object[] args, String[] keywords) {
        return keywords == null ? args : Arrays.copyOf(args, args.length - keywords.length);
    }
}
