package dev.gila.object;

import java.util.HashMap;
import java.util.Map;

/**
 * An exception object. Fields that only some classes have (the {@code errno} of an OSError, the {@code name} of an
 * AttributeError) are kept by name, and exposed by the rooms of those classes.
 */
public final class PyBaseException extends PyObject {
    private PyTuple args;
    private PyBaseException cause;
    private PyBaseException context;
    private boolean suppressContext;
    private Object traceback;
    private Map<String, Object> fields;

    public PyBaseException(PyType type, PyTuple args) {
        super(type);
        this.args = args;
    }

    public PyTuple args() {
        return args;
    }

    public void setArgs(PyTuple args) {
        this.args = args;
    }

    /** What {@code raise ... from} gave, or {@code null}. */
    public PyBaseException cause() {
        return cause;
    }

    /** Sets the cause, which also suppresses the context. */
    public void setCause(PyBaseException cause) {
        this.cause = cause;
        suppressContext = true;
    }

    /** What was being handled when this was raised, or {@code null}. */
    public PyBaseException context() {
        return context;
    }

    /** Sets the context to what a program assigns, cycles included. */
    public void assignContext(PyBaseException newContext) {
        context = newContext;
    }

    /** Sets the context, unless that would close a cycle; then the cycle is cut where it would close. */
    public void setContext(PyBaseException newContext) {
        if (newContext == this) return;
        PyBaseException tail = newContext;
        PyBaseException slow = newContext;
        boolean step = false;
        while (tail != null && tail.context != null) {
            if (tail.context == this) {
                tail.context = null;
                break;
            }
            tail = tail.context;
            if (step) slow = slow.context;
            step = !step;
            if (slow == tail) break;
        }
        context = newContext;
    }

    public boolean suppressContext() {
        return suppressContext;
    }

    public void setSuppressContext(boolean suppress) {
        suppressContext = suppress;
    }

    /** The innermost traceback entry chain (a {@code traceback} object), or {@code null}. */
    public Object traceback() {
        return traceback;
    }

    public void setTraceback(Object traceback) {
        this.traceback = traceback;
    }

    /** A field of this class of exceptions, or {@code null} when unset. */
    public Object field(String name) {
        return fields == null ? null : fields.get(name);
    }

    /** Sets, or with {@code null} unsets, a field of this class of exceptions. */
    public PyBaseException setField(String name, Object value) {
        if (fields == null) fields = new HashMap<>(4);
        fields.put(name, value);
        return this;
    }

    /** "Type: message" where the message is plain text, for Java callers; runs no Python code. */
    public String describe() {
        if (args.size() == 0) return type().name();
        Object first = args.get(0);
        String text = first instanceof PyObject && !(first instanceof PyStr) ? "..." : first.toString();
        return type().name() + ": " + text;
    }
}
