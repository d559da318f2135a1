package dev.gila.object;

/** An iterator written in Java. Its type's {@code __next__} turns the end into StopIteration; Java callers do not. */
public abstract class PyIterator extends PyObject {
    protected PyIterator(PyType type) {
        super(type);
    }

    /** The next value, or {@code null} at the end, and ever after. */
    public abstract Object next(ThreadState ts);
}
