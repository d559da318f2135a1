package dev.gila.modules.itertools;

import dev.gila.object.PyIterator;
import dev.gila.object.PyTuple;
import dev.gila.object.PyType;
import dev.gila.object.Singletons;
import dev.gila.object.ThreadState;
import dev.gila.object.Types;
import dev.gila.ops.Calls;
import dev.gila.ops.Convert;
import dev.gila.ops.Iteration;

/** Iterators that leave items out, by a predicate. */
abstract class Filters extends PyIterator {
    private final Object predicate;
    private final Object source;

    Filters(PyType type, Object predicate, Object source) {
        super(type);
        this.predicate = predicate;
        this.source = source;
    }

    final Object advance(ThreadState ts) {
        return Iteration.next(ts, source);
    }

    final boolean holds(ThreadState ts, Object value) {
        boolean identity = predicate == null || predicate == Types.BOOL;
        return Convert.truth(ts, identity ? value : Calls.call1(ts, predicate, value));
    }

    /** The arguments that make the same iterator again. */
    final PyTuple parts() {
        return PyTuple.of(Singletons.orNone(predicate), source);
    }
}
