package dev.gila.object;

/** A {@code tuple}. */
public final class PyTuple extends PyObject {
    public static final PyTuple EMPTY = new PyTuple(PyCallable.NO_ARGS);

    private final Object[] items;

    /** Wraps {@code items}, which the caller gives up. */
    public PyTuple(Object[] items) {
        this(Types.TUPLE, items);
    }

    public PyTuple(PyType type, Object[] items) {
        super(type);
        this.items = items;
    }

    public static PyTuple of(Object... items) {
        return items.length == 0 ? EMPTY : new PyTuple(items);
    }

    /** The items; not to be changed. */
    public Object[] items() {
        return items;
    }

    public int size() {
        return items.length;
    }

    public Object get(int i) {
        return items[i];
    }
}
