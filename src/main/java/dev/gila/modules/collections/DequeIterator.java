package dev.gila.modules.collections;

import dev.gila.object.Exceptions;
import dev.gila.object.PyIterator;
import dev.gila.object.PyType;
import dev.gila.object.ThreadState;

/** Iterates over a deque in either direction; a change of the deque meanwhile is an error. */
final class DequeIterator extends PyIterator {
    static final PyType FORWARD = PyIterator.sealedType("_collections._deque_iterator");
    static final PyType REVERSE = PyIterator.sealedType("_collections._deque_reverse_iterator");

    private final PyDeque deque;
    private final int state;
    private int done;

    DequeIterator(PyType type, PyDeque deque) {
        super(type);
        this.deque = deque;
        state = deque.state();
    }

    @Override
    public Object next(ThreadState ts) {
        if (done < 0) return null;
        if (deque.state() != state) {
            done = -1;
            throw Exceptions.runtimeError("deque mutated during iteration");
        }
        if (done == deque.size()) return null;
        int i = done++;
        return deque.get(type() == FORWARD ? i : deque.size() - 1 - i);
    }
}
