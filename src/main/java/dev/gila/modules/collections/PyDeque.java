package dev.gila.modules.collections;

import dev.gila.object.Exceptions;
import dev.gila.object.PyObject;
import dev.gila.object.PyType;
import dev.gila.object.Types;

/**
 * A {@code collections.deque}: a ring of items; {@link DequeMethods} has the methods. Each method here is one step, for
 * programs too that run without the interpreter's lock.
 */
final class PyDeque extends PyObject {
    static final PyType TYPE = PyType.builtin("collections.deque", Types.OBJECT);

    static {
        TYPE.setPattern(PyType.Pattern.SEQUENCE);
    }

    static final long UNBOUNDED = -1;

    private Object[] ring = new Object[8];
    private int head;
    private int size;
    private long maxLength = UNBOUNDED;
    /** Changes with every change of length or order, so that iterators notice. */
    private int state;

    PyDeque(PyType type) {
        super(type);
    }

    int size() {
        return size;
    }

    long maxLength() {
        return maxLength;
    }

    void setMaxLength(long maxLength) {
        this.maxLength = maxLength;
    }

    int state() {
        return state;
    }

    private int slot(int i) {
        return head + i & ring.length - 1;
    }

    synchronized Object get(int i) {
        return ring[slot(i)];
    }

    synchronized void set(int i, Object value) {
        ring[slot(i)] = value;
    }

    private void grow() {
        Object[] bigger = new Object[ring.length * 2];
        for (int i = 0; i < size; i++) bigger[i] = get(i);
        ring = bigger;
        head = 0;
    }

    synchronized void append(Object value) {
        state++;
        if (maxLength == 0) return;
        if (size == ring.length) grow();
        ring[slot(size)] = value;
        size++;
        if (maxLength > 0 && size > maxLength) popLeft();
    }

    synchronized void appendLeft(Object value) {
        state++;
        if (maxLength == 0) return;
        if (size == ring.length) grow();
        head = head - 1 & ring.length - 1;
        ring[head] = value;
        size++;
        if (maxLength > 0 && size > maxLength) pop();
    }

    synchronized Object pop() {
        if (size == 0) throw Exceptions.indexError("pop from an empty deque");
        state++;
        int at = slot(--size);
        Object value = ring[at];
        ring[at] = null;
        return value;
    }

    synchronized Object popLeft() {
        if (size == 0) throw Exceptions.indexError("pop from an empty deque");
        state++;
        Object value = ring[head];
        ring[head] = null;
        head = head + 1 & ring.length - 1;
        size--;
        return value;
    }

    synchronized void clear() {
        state++;
        ring = new Object[8];
        head = 0;
        size = 0;
    }

    /** Moves {@code n} items from the right end to the left one; a negative number the other way. */
    synchronized void rotate(long n) {
        if (size <= 1) return;
        int steps = (int) Math.floorMod(n, (long) size);
        for (int i = 0; i < steps; i++) appendLeftUnbounded(pop());
    }

    private void appendLeftUnbounded(Object value) {
        head = head - 1 & ring.length - 1;
        ring[head] = value;
        size++;
    }

    /** Inserts before the item at an index from 0 to size. */
    synchronized void insert(int index, Object value) {
        append(null);
        for (int i = size - 1; i > index; i--) set(i, get(i - 1));
        set(index, value);
    }

    /** Removes the item at an index in range. */
    synchronized void remove(int index) {
        for (int i = index; i < size - 1; i++) set(i, get(i + 1));
        pop();
    }

    synchronized Object[] toArray() {
        Object[] out = new Object[size];
        for (int i = 0; i < size; i++) out[i] = get(i);
        return out;
    }

    synchronized void reverse() {
        state++;
        for (int i = 0, j = size - 1; i < j; i++, j--) {
            Object swap = get(i);
            set(i, get(j));
            set(j, swap);
        }
    }
}
