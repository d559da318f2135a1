package dev.gila.modules.itertools;

import dev.gila.object.Def;
import dev.gila.object.PyIterator;
import dev.gila.object.PyTuple;
import dev.gila.object.PyType;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.ops.Iteration;

@TypeDef(doc = "Return an iterator of overlapping pairs taken from the input iterator.")
final class Pairwise extends PyIterator {
    static final PyType TYPE = Itertools.type("pairwise");

    private Object source;
    private Object old;

    private Pairwise(PyType type, Object source) {
        super(type);
        this.source = source;
    }

    @Def(kind = Def.Kind.NEW)
    static Object __new__(ThreadState ts, PyType cls, Object iterable) {
        return new Pairwise(cls, Iteration.iter(ts, iterable));
    }

    @Override
    public Object next(ThreadState ts) {
        if (source == null) return null;
        // The source may come back to this very iterator, and end it, while it makes its next value.
        if (old == null) old = Iteration.next(ts, source);
        Object first = old;
        Object second = first == null || source == null ? null : Iteration.next(ts, source);
        if (second == null) {
            source = null;
            old = null;
            return null;
        }
        old = second;
        return PyTuple.of(first, second);
    }
}
