package dev.gila.modules.itertools;

import dev.gila.object.Def;
import dev.gila.object.Exceptions;
import dev.gila.object.PyIterator;
import dev.gila.object.PyList;
import dev.gila.object.PyTuple;
import dev.gila.object.PyType;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.ops.Convert;
import dev.gila.ops.Iteration;
import java.util.ArrayList;
import java.util.List;

@TypeDef(doc = "Return elements from the iterable until it is exhausted. Then repeat the sequence indefinitely.")
final class Cycle extends PyIterator {
    static final PyType TYPE = Itertools.type("cycle");

    private Object source;
    private final List<Object> saved = new ArrayList<>();
    private int next;
    /** Whether all was saved already, as in a copy made after the first time round. */
    private boolean complete;

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
                if (!complete) saved.add(value);
                return value;
            }
            source = null;
        }
        if (saved.isEmpty()) return null;
        Object value = saved.get(next);
        next = next + 1 == saved.size() ? 0 : next + 1;
        return value;
    }

    @Def
    static Object __reduce__(ThreadState ts, Cycle self) {
        PyTuple saved = PyTuple.of(self.saved.toArray());
        if (self.source != null) {
            return Copying.reduced(
                    ts,
                    self,
                    PyTuple.of(self.source),
                    PyTuple.of(new PyList(saved.items().clone()), false));
        }
        Object rest = Iteration.iter(ts, new PyList(self.saved.subList(self.next, self.saved.size())));
        return Copying.reduced(
                ts, self, PyTuple.of(rest), PyTuple.of(new PyList(saved.items().clone()), true));
    }

    @Def
    static void __setstate__(ThreadState ts, Cycle self, Object state) {
        Object[] parts = Copying.parts(state, 2);
        if (!(parts[0] instanceof PyList saved))
            throw Exceptions.typeError("state is not a 2-tuple of a list and a number");
        if (Convert.plainInt(parts[1]) == null) throw Exceptions.typeError("an integer is required");
        self.saved.clear();
        self.saved.addAll(java.util.Arrays.asList(saved.toArray()));
        self.complete = Convert.truth(ts, parts[1]);
        self.next = 0;
    }
}
