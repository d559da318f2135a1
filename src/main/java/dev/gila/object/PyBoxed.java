package dev.gila.object;

/** An instance of a Python class derived from {@code int} or {@code float}: the number, and attributes. */
public final class PyBoxed extends PyObject {
    private final Object value;

    /**
     * @param value a canonical {@link Long} or {@link java.math.BigInteger}, or a {@link Double}
     */
    public PyBoxed(PyType type, Object value) {
        super(type);
        this.value = value;
    }

    public Object value() {
        return value;
    }

    /** The number inside a boxed one; any other value as it is. */
    public static Object unbox(Object o) {
        return o instanceof PyBoxed b ? b.value : o;
    }
}
