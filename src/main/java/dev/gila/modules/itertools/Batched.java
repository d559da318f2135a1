package dev.gila.modules.itertools;

import dev.gila.object.Def;
import dev.gila.object.Exceptions;
import dev.gila.object.PyIterator;
import dev.gila.object.PyTuple;
import dev.gila.object.PyType;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.ops.Iteration;
import java.util.ArrayList;
import java.util.List;

@TypeDef(doc = "Batch data into tuples of length n. The last batch may be shorter than n.")
final class Batched extends PyIterator {
    static final PyType TYPE = Itertools.type("batched");

    private Object source;
    private final long n;

    private Batched(PyType type, Object source, long n) {
        super(type);
        this.source = source;
        this.n = n;
    }

    @Def(kind = Def.Kind.NEW, signature = "iterable, n")
    static Object __new__(ThreadState ts, PyType cls, Object iterable, long n) {
        if (n < 1) throw Exceptions.valueError("n must be at least one");
        return new Batched(cls, Iteration.iter(ts, iterable), n);
    }

    @Override
    public Object next(ThreadState ts) {
        if (source == null) return null;
        List<Object> batch = new ArrayList<>();
        while (batch.size() < n) {
            Object value = Iteration.next(ts, source);
            if (value == null) {
                source = null;
                break;
            }
            batch.add(value);
        }
        return batch.isEmpty() ? null : new PyTuple(batch.toArray());
    }
}
