package dev.gila.ops;

import dev.gila.object.Exceptions;
import dev.gila.object.PyException;
import dev.gila.object.PyIterator;
import dev.gila.object.PyType;
import dev.gila.object.ThreadState;

/** Iterates over an object that has {@code __getitem__} alone: indices from 0 until IndexError. */
public final class SequenceIterator extends PyIterator {
    public static final PyType TYPE = sealedType("iterator");

    private Object sequence;
    private long index;

    public SequenceIterator(Object sequence) {
        super(TYPE);
        this.sequence = sequence;
    }

    @Override
    public Object next(ThreadState ts) {
        if (sequence == null) return null;
        try {
            return Subscripts.get(ts, sequence, index++);
        } catch (PyException e) {
            if (!e.is(Exceptions.INDEX_ERROR) && !e.is(Exceptions.STOP_ITERATION)) throw e;
            sequence = null;
            return null;
        }
    }

    /** The sequence, or {@code null} when it is exhausted. */
    public Object sequence() {
        return sequence;
    }

    public long index() {
        return index;
    }

    public void setIndex(long index) {
        this.index = Math.max(0, index);
    }
}
