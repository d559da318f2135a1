package dev.gila.types;

import dev.gila.object.Callables;
import dev.gila.object.Exceptions;
import dev.gila.object.PyBaseException;
import dev.gila.object.PyCallable;
import dev.gila.object.PyList;
import dev.gila.object.PyTuple;
import dev.gila.object.PyType;
import dev.gila.object.Singletons;
import dev.gila.object.ThreadState;
import dev.gila.ops.Attributes;
import dev.gila.ops.Convert;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Taking exception groups apart, for their methods and for {@code except*} (PEP 654). */
public final class ExceptionGroups {
    private ExceptionGroups() {}

    /** The two halves of a group; either may be {@code null}. */
    public record Split(PyBaseException matching, PyBaseException rest) {
        PyTuple toTuple() {
            return PyTuple.of(Singletons.orNone(matching), Singletons.orNone(rest));
        }
    }

    /** Whether the exception is a group. */
    public static boolean isGroup(PyBaseException e) {
        return e.type().isSubtypeOf(Exceptions.BASE_EXCEPTION_GROUP);
    }

    /** The exceptions in a group. */
    public static PyTuple nested(PyBaseException group) {
        return (PyTuple) group.field("exceptions");
    }

    /** The argument of {@code split} and {@code subgroup}: a class, a tuple of classes, or a function. */
    static Predicate<PyBaseException> condition(ThreadState ts, Object condition) {
        boolean isClass = condition instanceof PyType t && t.isSubtypeOf(Exceptions.BASE_EXCEPTION)
                || condition instanceof PyTuple tuple && tuple.size() > 0 && allExceptions(tuple);
        if (isClass) return e -> Classes.isInstance(ts, e, condition);
        if (condition instanceof PyType || condition instanceof PyTuple || !Callables.isCallable(condition)) {
            throw Exceptions.typeError("expected a function, exception type or tuple of exception types");
        }
        PyCallable f = Callables.of(condition);
        return e -> Convert.truth(ts, f.call1(ts, e));
    }

    private static boolean allExceptions(PyTuple types) {
        for (Object o : types.items()) {
            if (!(o instanceof PyType t) || !t.isSubtypeOf(Exceptions.BASE_EXCEPTION)) return false;
        }
        return true;
    }

    /** Splits the exceptions in a group, keeping the structure of groups inside it. */
    public static Split split(ThreadState ts, PyBaseException e, Predicate<PyBaseException> condition) {
        if (condition.test(e)) return new Split(e, null);
        if (!isGroup(e)) return new Split(null, e);
        List<Object> matching = new ArrayList<>();
        List<Object> rest = new ArrayList<>();
        for (Object o : nested(e).items()) {
            Split s = split(ts, (PyBaseException) o, condition);
            if (s.matching != null) matching.add(s.matching);
            if (s.rest != null) rest.add(s.rest);
        }
        return new Split(derive(ts, e, matching), derive(ts, e, rest));
    }

    /** A group like {@code group} of other exceptions; {@code null} for none. */
    public static PyBaseException derive(ThreadState ts, PyBaseException group, List<Object> exceptions) {
        if (exceptions.isEmpty()) return null;
        PyBaseException made = ExceptionGroupType.derived(ts, group, new PyList(exceptions));
        made.setTraceback(group.traceback());
        made.assignContext(group.context());
        made.setCause(group.cause());
        made.setSuppressContext(group.suppressContext());
        Object notes = Attributes.getOrNull(ts, group, "__notes__");
        if (notes instanceof PyList l) Attributes.set(ts, made, "__notes__", new PyList(l.toArray()));
        return made;
    }
}
