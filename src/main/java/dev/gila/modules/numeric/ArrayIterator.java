package dev.gila.modules.numeric;

import dev.gila.ndarray.NDArray;
import dev.gila.object.PyIterator;
import dev.gila.object.PyType;
import dev.gila.object.ThreadState;

/** Walks along the first axis: numbers where it is the only one, else views. */
final class ArrayIterator extends PyIterator {
    static final PyType TYPE = PyIterator.sealedType("gila.ArrayIterator");

    private final NDArray array;
    private long at;

    ArrayIterator(PyArray array) {
        super(TYPE);
        this.array = array.array();
    }

    @Override
    public Object next(ThreadState ts) {
        if (at >= array.shape().length(0)) return null;
        return KernelRun.translated(() -> {
            NDArray part = array.select(at++);
            return part.shape().rank() == 0 ? ArrayData.number(part) : new PyArray(part);
        });
    }
}
