package dev.gila.interp;

import dev.gila.object.Exceptions;
import dev.gila.object.PyBaseException;
import dev.gila.object.PyList;
import dev.gila.object.PyStr;
import dev.gila.object.PyTuple;
import dev.gila.object.Singletons;
import dev.gila.object.ThreadState;
import dev.gila.ops.Calls;
import dev.gila.ops.Raising;
import dev.gila.types.ExceptionGroups;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** {@code except*} (PEP 654). */
final class Groups {
    private Groups() {}

    /** Splits what is left of an exception: the part that the types match, and the rest; None for nothing. */
    static void match(ThreadState ts, Object[] r, int d, Object rest, Object types) {
        Raising.checkGroupClasses(types);
        if (rest == Singletons.NONE) {
            r[d] = Singletons.NONE;
            r[d + 1] = Singletons.NONE;
            return;
        }
        PyBaseException e = (PyBaseException) rest;
        if (!ExceptionGroups.isGroup(e)) {
            boolean matches = Raising.matches(e, types);
            r[d] = matches ? wrapped(ts, e) : Singletons.NONE;
            r[d + 1] = matches ? Singletons.NONE : e;
            return;
        }
        ExceptionGroups.Split split = ExceptionGroups.split(ts, e, each -> Raising.matches(each, types));
        r[d] = Singletons.orNone(split.matching());
        r[d + 1] = Singletons.orNone(split.rest());
    }

    private static Object wrapped(ThreadState ts, PyBaseException e) {
        PyBaseException group =
                (PyBaseException) Calls.call(ts, Exceptions.BASE_EXCEPTION_GROUP, PyStr.EMPTY, PyTuple.of(e));
        group.setTraceback(e.traceback());
        return group;
    }

    private static PyBaseException group(ThreadState ts, List<Object> exceptions) {
        return (PyBaseException) Calls.call(ts, Exceptions.BASE_EXCEPTION_GROUP, PyStr.EMPTY, new PyList(exceptions));
    }

    /**
     * What is to be raised after all clauses have run, or None. Of what the clauses raised, parts of the original group
     * are merged back into it; new exceptions stand beside it.
     */
    static Object remaining(ThreadState ts, PyBaseException original, PyList raised) {
        List<Object> fresh = new ArrayList<>();
        List<PyBaseException> again = new ArrayList<>();
        for (Object o : raised.toArray()) {
            if (!(o instanceof PyBaseException e)) continue;
            if (isPart(e, original)) again.add(e);
            else fresh.add(e);
        }
        if (!ExceptionGroups.isGroup(original)) {
            if (fresh.isEmpty()) return again.isEmpty() ? Singletons.NONE : again.get(0);
            return fresh.size() == 1 ? fresh.get(0) : group(ts, fresh);
        }
        PyBaseException merged = merged(ts, original, again);
        if (merged != null) fresh.add(merged);
        if (fresh.isEmpty()) return Singletons.NONE;
        return fresh.size() == 1 ? fresh.get(0) : group(ts, fresh);
    }

    /** Whether the exception is the original one or was split from it, and so shares its metadata. */
    private static boolean isPart(PyBaseException e, PyBaseException original) {
        if (e == original) return true;
        return ExceptionGroups.isGroup(e)
                && ExceptionGroups.isGroup(original)
                && e.traceback() == original.traceback()
                && e.cause() == original.cause()
                && e.context() == original.context();
    }

    private static PyBaseException merged(ThreadState ts, PyBaseException original, List<PyBaseException> parts) {
        if (parts.isEmpty()) return null;
        Set<PyBaseException> keep = new HashSet<>();
        parts.forEach(part -> leaves(part, keep));
        return ExceptionGroups.split(ts, original, keep::contains).matching();
    }

    private static void leaves(PyBaseException e, Set<PyBaseException> out) {
        if (!ExceptionGroups.isGroup(e)) {
            out.add(e);
            return;
        }
        for (Object o : ExceptionGroups.nested(e).items()) leaves((PyBaseException) o, out);
    }
}
