package dev.gila.object;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;

/**
 * The root of Python objects that are not plain Java values, and the class of instances of plain Python classes.
 *
 * <p>Attributes of an instance are a hidden class, {@link Shape}, and a slot array. A type whose instances have no
 * attributes gives them no shape. When a program asks for {@code __dict__}, the attributes move into a real
 * {@link PyDict}, which is then the one place where they are (shape {@link Shape#DICT}).
 */
public class PyObject {
    private static final Object[] NO_VALUES = new Object[0];
    private static final VarHandle VALUES;

    static {
        try {
            VALUES = MethodHandles.lookup().findVarHandle(PyObject.class, "values", Object[].class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    /** With more attributes than that, an object keeps them in a dictionary. */
    public static final int MAX_SHAPED_ATTRIBUTES = 64;

    private PyType type;
    private Shape shape;
    private Object[] values = NO_VALUES;

    /** Makes an instance of {@code type}, with room for attributes when the type's instances have any. */
    public PyObject(PyType type) {
        this.type = type;
        this.shape = type == null ? null : type.instanceShape();
        if (shape != null && shape.reserved() > 0) values = new Object[shape.reserved()];
    }

    /** Makes an object that can have no attributes of its own. */
    protected PyObject(PyType type, boolean bare) {
        this.type = type;
    }

    public final PyType type() {
        return type;
    }

    /** Gives the object another class of the same layout ({@code obj.__class__ = C}); attributes stay. */
    public final void setType(PyType newType) {
        if (!Sharing.isOn()) {
            moveTo(newType);
            return;
        }
        synchronized (this) {
            moveTo(newType);
        }
    }

    private void moveTo(PyType newType) {
        PyType old = type;
        type = newType;
        if (old == null) {
            shape = newType.instanceShape();
        } else if (shape != null && shape != Shape.DICT) {
            Shape moved = newType.instanceShape();
            for (int i = shape.reserved(); i < shape.size(); i++) moved = moved.with(shape.nameAt(i));
            shape = moved;
        }
    }

    /** The hidden class, or {@code null} when this object can have no attributes of its own. */
    public final Shape shape() {
        return shape;
    }

    /**
     * The attribute at an index of a shape, or {@code null} when the object does not have that shape (any more). The array
     * is read before the shape: one array never means two things, and an object that leaves its shape for a dictionary
     * says so before it changes the array.
     */
    public final Object ownAt(Shape expected, int index) {
        Object[] now = (Object[]) VALUES.getAcquire(this);
        return shape == expected && index < now.length ? now[index] : null;
    }

    /** Replaces the attribute at an index of a shape; false when the object does not have that shape (any more). */
    public final boolean replaceOwn(Shape expected, int index, Object value) {
        if (!Sharing.isOn()) {
            if (shape != expected) return false;
            values[index] = value;
            return true;
        }
        synchronized (this) {
            if (shape != expected) return false;
            values[index] = value;
            return true;
        }
    }

    /**
     * Adds an attribute by moving to {@code next}, which has one name more than {@code expected}; false when the object
     * does not have that shape (any more).
     */
    public final boolean appendOwn(Shape expected, Shape next, Object value) {
        if (!Sharing.isOn()) {
            if (shape != expected) return false;
            append(next, value);
            return true;
        }
        synchronized (this) {
            if (shape != expected) return false;
            append(next, value);
            return true;
        }
    }

    private void append(Shape next, Object value) {
        int n = next.size() - 1;
        if (n >= values.length) VALUES.setRelease(this, Arrays.copyOf(values, n == 0 ? 4 : n * 2));
        values[n] = value;
        VarHandle.storeStoreFence();
        shape = next;
    }

    /** The object's own attribute, or {@code null}. */
    public final Object getOwn(String name) {
        if (!Sharing.isOn()) return shape == null ? null : find(name);
        if (shape == null) return null;
        synchronized (this) {
            if (shape != Shape.DICT) return find(name);
        }
        return find(name);
    }

    private Object find(String name) {
        if (shape == Shape.DICT) return ((PyDict) values[0]).get(PyStr.intern(name));
        int i = shape.indexOf(name);
        return i < 0 ? null : values[i];
    }

    /** Sets the object's own attribute; the object must have a {@link #shape}. */
    public final void setOwn(String name, Object value) {
        while (true) {
            Shape now = shape;
            if (now == Shape.DICT) {
                dict().put(PyStr.intern(name), value);
                return;
            }
            int i = now.indexOf(name);
            if (i >= 0) {
                if (replaceOwn(now, i, value)) return;
            } else if (now.size() >= MAX_SHAPED_ATTRIBUTES) {
                dict();
            } else if (appendOwn(now, now.with(name), value)) {
                return;
            }
        }
    }

    /** Removes the object's own attribute and returns it, or {@code null} when there was none. */
    public final Object deleteOwn(String name) {
        if (shape == null) return null;
        // No other thread may see the others move, so the attributes of an object that is shared become a dictionary.
        if (Sharing.isOn() && shape != Shape.DICT && type.hasDict()) dict();
        if (shape == Shape.DICT) return dict().remove(PyStr.intern(name));
        int i = shape.indexOf(name);
        if (i < 0) return null;
        Object old = values[i];
        int last = shape.size() - 1;
        System.arraycopy(values, i + 1, values, i, last - i);
        values[last] = null;
        shape = shape.without(name);
        return old;
    }

    /**
     * The attributes as a dictionary that stays this object's own; {@code null} when the type's instances have no
     * {@code __dict__}. Values of {@code __slots__} are not in it.
     */
    public final PyDict dict() {
        if (shape == null || !type.hasDict()) return null;
        if (!Sharing.isOn()) return dictNow();
        synchronized (this) {
            return dictNow();
        }
    }

    private PyDict dictNow() {
        if (shape != Shape.DICT) {
            PyDict dict = new PyDict();
            for (int i = shape.reserved(); i < shape.size(); i++) dict.put(PyStr.intern(shape.nameAt(i)), values[i]);
            setDict(dict);
        }
        return (PyDict) values[0];
    }

    /** Replaces the attributes by those of {@code dict}, which becomes this object's own. */
    public final synchronized void setDict(PyDict dict) {
        if (shape == Shape.DICT) {
            values[0] = dict;
            return;
        }
        int slots = shape.reserved();
        Object[] moved = new Object[1 + slots];
        moved[0] = dict;
        System.arraycopy(values, 0, moved, 1, slots);
        shape = Shape.DICT;
        VALUES.setRelease(this, moved);
    }

    /** The value of a member of {@code __slots__}, by its number, or {@code null} while unset. */
    public final Object slotAt(int number) {
        if (!Sharing.isOn()) return values[slotIndex(number)];
        synchronized (this) {
            return values[slotIndex(number)];
        }
    }

    /** Sets, or with {@code null} unsets, a member of {@code __slots__}. */
    public final void setSlotAt(int number, Object value) {
        if (!Sharing.isOn()) {
            values[slotIndex(number)] = value;
            return;
        }
        synchronized (this) {
            values[slotIndex(number)] = value;
        }
    }

    private int slotIndex(int number) {
        return shape == Shape.DICT ? number + 1 : number;
    }
}
