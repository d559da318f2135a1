package dev.gila.object;

/** The values of which there is one each. */
public final class Singletons {
    public static final PyObject NONE = new PyObject(Types.NONE_TYPE);
    public static final PyObject NOT_IMPLEMENTED = new PyObject(Types.NOT_IMPLEMENTED_TYPE);
    public static final PyObject ELLIPSIS = new PyObject(Types.ELLIPSIS_TYPE);

    private Singletons() {}

    /** {@code None} for an absent value, else the value. */
    public static Object orNone(Object value) {
        return value == null ? NONE : value;
    }

    /** Absent ({@code null}) for {@code None}, else the value. */
    public static Object orNull(Object value) {
        return value == NONE ? null : value;
    }
}
