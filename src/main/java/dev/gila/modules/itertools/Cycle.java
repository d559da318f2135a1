package dev.gila.modules.itertools;

import dev.gila.object.Def;
import dev.gila.object.PyIterator;
import dev.gila.object.PyType;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.ops.Iteration;
import java.util.ArrayList;
import java.util.List;

@TypeDef(doc = "Return elements from the iterable until it is exhausted. Then repeat the sequence indefinitely.")
final class Cycle extends PyIterator {
    static final PyType TYPE = Itertools.type("cycle");

    private Object source;
    private final List<Object> saved = new ArrayList<>();
    private int next;

    private Cycle(PyType type, Object source) {
        super(type);
        this.source = source;
    }

    @Def(kind = Def.Kind.NEW)
    static Object __new__(ThreadState ts, PyType cls, Object iterable) {
        return new Cycle(cls, Iteration.iter(ts, iterable));
    }

    @Override
    public Object next(ThreadState ts) {
        if (source != null) {
            Object value = Iteration.next(ts, source);
            if (value != null) {
                saved.add(value);
                return value;
            }
            source = null;
        }
        if (saved.isEmpty()) return null;
        Object value = saved.get(next);
        next = next + 1 == saved.size() ? 0 : next + 1;
        return value;
    }
}
