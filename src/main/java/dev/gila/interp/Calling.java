package dev.gila.interp;

import dev.gila.gil.Gil;
import dev.gila.object.BoundMethod;
import dev.gila.object.Callables;
import dev.gila.object.Exceptions;
import dev.gila.object.PyCallable;
import dev.gila.object.PyDict;
import dev.gila.object.PyException;
import dev.gila.object.PyStr;
import dev.gila.object.PyTuple;
import dev.gila.object.PyType;
import dev.gila.object.ThreadState;
import dev.gila.object.Types;
import dev.gila.ops.Merging;
import dev.gila.ops.Unpacking;
import dev.gila.types.PyFunction;
import java.util.Arrays;

/**
 * Calls. One that does not go straight to a Python function ends in a checkpoint, as CPython's calls of C code do; a
 * Python function has its own at its entry.
 */
final class Calling {
    private Calling() {}

    private static Object after(ThreadState ts, Object f, Object result) {
        if (ts.breaker() != 0 && !(f instanceof BoundMethod m && m.function() instanceof PyFunction)) {
            Gil.checkpoint(ts);
        }
        return result;
    }

    static Object call0(ThreadState ts, Object f) {
        if (ts.isWatched()) return watched(ts, f, PyCallable.NO_ARGS, null);
        return after(ts, f, Callables.of(f).call0(ts));
    }

    static Object call1(ThreadState ts, Object f, Object a) {
        if (ts.isWatched()) return watched(ts, f, new Object[] {a}, null);
        return after(ts, f, Callables.of(f).call1(ts, a));
    }

    static Object call2(ThreadState ts, Object f, Object a, Object b) {
        if (ts.isWatched()) return watched(ts, f, new Object[] {a, b}, null);
        return after(ts, f, Callables.of(f).call2(ts, a, b));
    }

    static Object call3(ThreadState ts, Object f, Object a, Object b, Object c) {
        if (f instanceof PyFunction p) return p.call3(ts, a, b, c);
        if (ts.isWatched()) return watched(ts, f, new Object[] {a, b, c}, null);
        return after(ts, f, Callables.of(f).call3(ts, a, b, c));
    }

    static Object call4(ThreadState ts, Object f, Object a, Object b, Object c, Object d) {
        if (f instanceof PyFunction p) return p.call4(ts, a, b, c, d);
        if (ts.isWatched()) return watched(ts, f, new Object[] {a, b, c, d}, null);
        return after(ts, f, Callables.of(f).call4(ts, a, b, c, d));
    }

    static Object call(ThreadState ts, Object f, Object[] args, String[] keywords) {
        if (f instanceof PyFunction p) return p.call(ts, args, keywords);
        if (ts.isWatched()) return watched(ts, f, args, keywords);
        return after(ts, f, Callables.of(f).call(ts, args, keywords));
    }

    /** A call that a profiler hears of, if it is one of a function written in Java. */
    private static Object watched(ThreadState ts, Object f, Object[] args, String[] keywords) {
        Object shown = ts.profileFunction() == null ? null : Tracing.shown(f, args);
        if (shown == null) return after(ts, f, Callables.of(f).call(ts, args, keywords));
        Tracing.builtin(ts, Tracing.C_CALL, shown);
        Object result;
        try {
            result = Callables.of(f).call(ts, args, keywords);
        } catch (PyException e) {
            Tracing.builtin(ts, Tracing.C_EXCEPTION, shown);
            throw e;
        }
        Tracing.builtin(ts, Tracing.C_RETURN, shown);
        return after(ts, f, result);
    }

    static Object method0(ThreadState ts, Object f, Object self) {
        if (self == null) return f instanceof PyFunction p ? p.call0(ts) : call0(ts, f);
        return f instanceof PyFunction p ? p.call1(ts, self) : call1(ts, f, self);
    }

    static Object method1(ThreadState ts, Object f, Object self, Object a) {
        if (self == null) return f instanceof PyFunction p ? p.call1(ts, a) : call1(ts, f, a);
        return f instanceof PyFunction p ? p.call2(ts, self, a) : call2(ts, f, self, a);
    }

    static Object method2(ThreadState ts, Object f, Object self, Object a, Object b) {
        if (self == null) return f instanceof PyFunction p ? p.call2(ts, a, b) : call2(ts, f, a, b);
        return call3(ts, f, self, a, b);
    }

    static Object method3(ThreadState ts, Object f, Object self, Object a, Object b, Object c) {
        return self == null ? call3(ts, f, a, b, c) : call4(ts, f, self, a, b, c);
    }

    /** A method call with any arguments, which stand side by side in registers. */
    static Object method(ThreadState ts, Object f, Object self, Object[] r, int first, int count, String[] keywords) {
        if (self == null) return call(ts, f, Arrays.copyOfRange(r, first, first + count), keywords);
        Object[] args = new Object[count + 1];
        args[0] = self;
        System.arraycopy(r, first, args, 1, count);
        return call(ts, f, args, keywords);
    }

    /** {@code f(*positional, **named)}; {@code named} may be {@code null}. */
    static Object spread(ThreadState ts, Object f, Object positional, Object named) {
        Object[] args = arguments(ts, f, positional);
        if (named == null || named instanceof PyDict d && d.size() == 0) return call(ts, f, args, null);
        PyDict all;
        if (named instanceof PyDict d) {
            all = d;
        } else {
            all = new PyDict();
            Merging.mergeArguments(ts, all, named, f);
        }
        String[] keywords = new String[all.size()];
        int given = args.length;
        args = Arrays.copyOf(args, given + keywords.length);
        int n = 0;
        for (int i = 0; i < all.entries(); i++) {
            if (all.keyAt(i) == null) continue;
            if (!(all.keyAt(i) instanceof PyStr key)) throw Exceptions.typeError("keywords must be strings");
            keywords[n] = key.toString();
            args[given + n++] = all.valueAt(i);
        }
        return call(ts, f, args, keywords);
    }

    private static Object[] arguments(ThreadState ts, Object f, Object positional) {
        if (positional instanceof PyTuple t && t.type() == Types.TUPLE)
            return t.items().clone();
        PyType type = PyType.of(positional);
        if (type.lookup("__iter__") == null && type.lookup("__getitem__") == null) {
            throw Exceptions.typeError(
                    "%s argument after * must be an iterable, not %s", Merging.describe(ts, f), type.name());
        }
        return Unpacking.spread(ts, positional).clone();
    }
}
