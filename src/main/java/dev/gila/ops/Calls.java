package dev.gila.ops;

import dev.gila.object.Callables;
import dev.gila.object.Exceptions;
import dev.gila.object.PyCallable;
import dev.gila.object.PyDict;
import dev.gila.object.PyObject;
import dev.gila.object.PyStr;
import dev.gila.object.PyType;
import dev.gila.object.ThreadState;
import java.util.Arrays;

/** Calls of values and of methods. */
public final class Calls {
    private Calls() {}

    /** {@code f(*args)}. */
    public static Object call(ThreadState ts, Object f, Object... args) {
        return Callables.of(f).call(ts, args, null);
    }

    /** {@code f()}. */
    public static Object call0(ThreadState ts, Object f) {
        return Callables.of(f).call0(ts);
    }

    /** {@code f(a)}. */
    public static Object call1(ThreadState ts, Object f, Object a) {
        return Callables.of(f).call1(ts, a);
    }

    /** {@code f(a, b)}. */
    public static Object call2(ThreadState ts, Object f, Object a, Object b) {
        return Callables.of(f).call2(ts, a, b);
    }

    /** {@code o.name(*args)}. */
    public static Object method(ThreadState ts, Object o, String name, Object... args) {
        Object direct = directMethod(o, name);
        if (direct != null) return ((PyCallable) direct).call(ts, Callables.prepend(o, args), null);
        return Callables.of(Attributes.get(ts, o, name)).call(ts, args, null);
    }

    /** {@code f(*args, **keywords)}. */
    public static Object callWith(ThreadState ts, Object f, Object[] args, PyDict keywords) {
        if (keywords.size() == 0) return Callables.of(f).call(ts, args, null);
        Object[] all = Arrays.copyOf(args, args.length + keywords.size());
        String[] names = new String[keywords.size()];
        int k = 0;
        for (int e = 0; e < keywords.entries(); e++) {
            Object key = keywords.keyAt(e);
            if (key == null) continue;
            if (!(key instanceof PyStr name)) throw Exceptions.typeError("keywords must be strings");
            all[args.length + k] = keywords.valueAt(e);
            names[k++] = name.toString();
        }
        return Callables.of(f).call(ts, all, names);
    }

    /**
     * The function behind {@code o.name} when calling it with {@code o} first means the same as calling the attribute;
     * {@code null} when the attribute must be read to know.
     */
    public static PyCallable directMethod(Object o, String name) {
        if (o instanceof PyType) return null;
        PyType type = PyType.of(o);
        if (!Lookups.isGeneric(type)) return null;
        if (!(type.lookup(name) instanceof PyCallable c) || !c.bindsSelf()) return null;
        return o instanceof PyObject p && p.getOwn(name) != null ? null : c;
    }

    /** Calls a special method of the type; a TypeError that names it when there is none. */
    public static Object special(ThreadState ts, Object o, String name, Object... args) {
        Object m = Attributes.special(ts, o, name);
        if (m == null) {
            throw Exceptions.typeError(
                    "type %s doesn't define %s method", PyType.of(o).name(), name);
        }
        return Callables.of(m).call(ts, args, null);
    }
}
