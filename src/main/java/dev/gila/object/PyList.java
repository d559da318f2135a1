package dev.gila.object;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;

/**
 * A {@code list}: the storage; {@code ListType} has the methods. Without the interpreter's lock ({@link Sharing}) each
 * method that changes the list is one step, and indices are checked again where another thread may have made it shorter.
 */
public final class PyList extends PyObject {
    private Object[] items;
    private int size;

    public PyList() {
        this(Types.LIST, PyCallable.NO_ARGS);
    }

    /** Wraps {@code items}, which the caller gives up. */
    public PyList(Object[] items) {
        this(Types.LIST, items);
    }

    public PyList(Collection<?> items) {
        this(Types.LIST, items.toArray());
    }

    public PyList(PyType type, Object[] items) {
        super(type);
        this.items = items;
        size = items.length;
    }

    public int size() {
        return size;
    }

    /** The item at an index in range. */
    public Object get(int i) {
        Object[] now = items;
        Object item = i < now.length ? now[i] : null;
        if (item == null) throw Exceptions.indexError("list index out of range");
        return item;
    }

    /** Replaces the item at an index in range. */
    public void set(int i, Object value) {
        if (!Sharing.isOn()) {
            items[i] = value;
            return;
        }
        synchronized (this) {
            if (i >= size) throw Exceptions.indexError("list assignment index out of range");
            items[i] = value;
        }
    }

    public void add(Object value) {
        if (!Sharing.isOn()) {
            append(value);
            return;
        }
        synchronized (this) {
            append(value);
        }
    }

    private void append(Object value) {
        if (size == items.length) items = Arrays.copyOf(items, size + (size >> 1) + 4);
        items[size++] = value;
    }

    public void addAll(Object[] more) {
        splice(Integer.MAX_VALUE, Integer.MAX_VALUE, more);
    }

    /** Replaces the items from {@code from} up to {@code to}, or as many as there are, by {@code more}. */
    public void splice(int from, int to, Object[] more) {
        if (!Sharing.isOn()) {
            replace(Math.min(from, size), Math.min(to, size), more);
            return;
        }
        synchronized (this) {
            replace(Math.min(from, size), Math.min(to, size), more);
        }
    }

    private void replace(int from, int to, Object[] more) {
        int grown = size - (to - from) + more.length;
        if (grown > items.length) items = Arrays.copyOf(items, Math.max(grown, size + (size >> 1) + 4));
        System.arraycopy(items, to, items, from + more.length, size - to);
        System.arraycopy(more, 0, items, from, more.length);
        if (grown < size) Arrays.fill(items, grown, size, null);
        size = grown;
    }

    /** Removes the item at an index in range, where a negative one counts from the end, and returns it. */
    public Object remove(int i) {
        if (!Sharing.isOn()) return removeNow(i < 0 ? i + size : i);
        synchronized (this) {
            return removeNow(i < 0 ? i + size : i);
        }
    }

    private Object removeNow(int i) {
        if (i < 0 || i >= size) throw Exceptions.indexError("list index out of range");
        Object old = items[i];
        System.arraycopy(items, i + 1, items, i, size - i - 1);
        items[--size] = null;
        return old;
    }

    /** Removes all items. */
    public void clear() {
        replace(PyCallable.NO_ARGS);
    }

    /** Replaces all items. The caller gives {@code newItems} up. */
    public void replace(Object[] newItems) {
        if (!Sharing.isOn()) {
            items = newItems;
            size = newItems.length;
            return;
        }
        synchronized (this) {
            items = newItems;
            size = newItems.length;
        }
    }

    /** A copy of the items. */
    public Object[] toArray() {
        if (!Sharing.isOn()) return Arrays.copyOf(items, size);
        synchronized (this) {
            return Arrays.copyOf(items, size);
        }
    }

    /** A copy of part of the items. */
    public Object[] toArray(int from, int to) {
        if (!Sharing.isOn()) return Arrays.copyOfRange(items, from, to);
        synchronized (this) {
            int end = Math.min(to, size);
            return Arrays.copyOfRange(items, Math.min(from, end), end);
        }
    }

    /** Turns the order around. */
    public void reverse() {
        if (!Sharing.isOn()) {
            Collections.reverse(Arrays.asList(items).subList(0, size));
            return;
        }
        synchronized (this) {
            Collections.reverse(Arrays.asList(items).subList(0, size));
        }
    }
}
