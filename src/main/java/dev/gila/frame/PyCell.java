package dev.gila.frame;

import dev.gila.object.PyObject;
import dev.gila.object.PyType;
import dev.gila.object.Types;

/** A variable shared between a function and functions inside it. */
public final class PyCell extends PyObject {
    public static final PyType TYPE = PyType.sealed("cell", Types.OBJECT);

    private Object value;

    /** Makes a cell; {@code null} leaves it empty. */
    public PyCell(Object value) {
        super(TYPE);
        this.value = value;
    }

    /** The value, or {@code null} while the variable is unbound. */
    public Object get() {
        return value;
    }

    public void set(Object value) {
        this.value = value;
    }
}
