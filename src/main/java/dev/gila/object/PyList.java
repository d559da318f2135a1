package dev.gila.object;

import java.util.Arrays;
import java.util.Collection;

/** A {@code list}: the storage; {@code ListType} has the methods. */
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
        return items[i];
    }

    /** Replaces the item at an index in range. */
    public void set(int i, Object value) {
        items[i] = value;
    }

    public void add(Object value) {
        if (size == items.length) items = Arrays.copyOf(items, size + (size >> 1) + 4);
        items[size++] = value;
    }

    public void addAll(Object[] more) {
        splice(size, size, more);
    }

    /** Replaces the items from {@code from} up to {@code to} by {@code more}. */
    public void splice(int from, int to, Object[] more) {
        int grown = size - (to - from) + more.length;
        if (grown > items.length) items = Arrays.copyOf(items, Math.max(grown, size + (size >> 1) + 4));
        System.arraycopy(items, to, items, from + more.length, size - to);
        System.arraycopy(more, 0, items, from, more.length);
        if (grown < size) Arrays.fill(items, grown, size, null);
        size = grown;
    }

    /** Removes the item at an index in range, and returns it. */
    public Object remove(int i) {
        Object old = items[i];
        System.arraycopy(items, i + 1, items, i, size - i - 1);
        items[--size] = null;
        return old;
    }

    /** Removes all items. */
    public void clear() {
        items = PyCallable.NO_ARGS;
        size = 0;
    }

    /** Replaces all items. The caller gives {@code newItems} up. */
    public void replace(Object[] newItems) {
        items = newItems;
        size = newItems.length;
    }

    /** A copy of the items. */
    public Object[] toArray() {
        return Arrays.copyOf(items, size);
    }

    /** A copy of part of the items. */
    public Object[] toArray(int from, int to) {
        return Arrays.copyOfRange(items, from, to);
    }
}
