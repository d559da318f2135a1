package dev.gila.object;

/** A Python exception on its way through Java frames. It has no Java stack trace: the traceback comes from frames. */
public final class PyException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient PyBaseException value;

    public PyException(PyBaseException value) {
        super(null, null, false, false);
        this.value = value;
    }

    /** The exception object. */
    public PyBaseException value() {
        return value;
    }

    /** Whether the exception is an instance of the class. */
    public boolean is(PyType type) {
        return value.type().isSubtypeOf(type);
    }

    @Override
    public String getMessage() {
        return value.describe();
    }
}
