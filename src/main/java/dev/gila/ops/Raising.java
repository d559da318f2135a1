package dev.gila.ops;

import dev.gila.object.Callables;
import dev.gila.object.Exceptions;
import dev.gila.object.PyBaseException;
import dev.gila.object.PyException;
import dev.gila.object.PyTuple;
import dev.gila.object.PyType;
import dev.gila.object.Singletons;
import dev.gila.object.ThreadState;

/** Raising exceptions, and telling which a handler takes. */
public final class Raising {
    private Raising() {}

    /** The exception that {@code raise value from cause} raises; a {@code null} value is the one being handled. */
    public static PyException raise(ThreadState ts, Object value, Object cause) {
        if (value == null) {
            PyBaseException handled = ts.handled();
            if (handled == null) throw Exceptions.runtimeError("No active exception to reraise");
            return new PyException(handled);
        }
        PyBaseException exception = instance(ts, value, "exceptions must derive from BaseException");
        if (cause == Singletons.NONE) {
            exception.setCause(null);
        } else if (cause != null) {
            exception.setCause(instance(ts, cause, "exception causes must derive from BaseException"));
        }
        chain(ts, exception);
        return new PyException(exception);
    }

    /** Notes what was being handled when the exception was raised. */
    public static void chain(ThreadState ts, PyBaseException exception) {
        PyBaseException handled = ts.handled();
        if (handled != null && handled != exception) exception.setContext(handled);
    }

    private static PyBaseException instance(ThreadState ts, Object value, String message) {
        if (value instanceof PyBaseException e) return e;
        if (value instanceof PyType type && type.isSubtypeOf(Exceptions.BASE_EXCEPTION)) {
            Object made = Callables.of(type).call0(ts);
            if (made instanceof PyBaseException e) return e;
            throw Exceptions.typeError(
                    "calling %s should have returned an instance of BaseException, not %s",
                    Convert.repr(ts, type), PyType.of(made).name());
        }
        throw Exceptions.typeError(message);
    }

    /** Whether {@code except types} takes the exception. */
    public static boolean matches(PyBaseException exception, Object types) {
        checkClasses(types, "catching classes that do not inherit from BaseException is not allowed");
        return isInstance(exception, types);
    }

    private static boolean isInstance(PyBaseException exception, Object types) {
        if (types instanceof PyTuple tuple) {
            for (Object each : tuple.items()) if (isInstance(exception, each)) return true;
            return false;
        }
        return exception.type().isSubtypeOf((PyType) types);
    }

    private static void checkClasses(Object types, String message) {
        if (types instanceof PyTuple tuple) {
            for (Object each : tuple.items()) checkClass(each, message);
        } else {
            checkClass(types, message);
        }
    }

    private static void checkClass(Object type, String message) {
        if (!(type instanceof PyType t) || !t.isSubtypeOf(Exceptions.BASE_EXCEPTION)) {
            throw Exceptions.typeError(message);
        }
    }

    /** Refuses what {@code except*} cannot take. */
    public static void checkGroupClasses(Object types) {
        checkClasses(types, "catching classes that do not inherit from BaseException is not allowed");
        String message = "catching ExceptionGroup with except* is not allowed. Use except instead.";
        Object[] all = types instanceof PyTuple tuple ? tuple.items() : new Object[] {types};
        for (Object each : all) {
            if (((PyType) each).isSubtypeOf(Exceptions.BASE_EXCEPTION_GROUP)) throw Exceptions.typeError(message);
        }
    }
}
