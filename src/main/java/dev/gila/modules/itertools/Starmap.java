package dev.gila.modules.itertools;

import dev.gila.object.Def;
import dev.gila.object.PyIterator;
import dev.gila.object.PyTuple;
import dev.gila.object.PyType;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.ops.Calls;
import dev.gila.ops.Iteration;

@TypeDef(doc = "Return an iterator whose values are returned from the function evaluated with tuples of arguments.")
final class Starmap extends PyIterator {
    static final PyType TYPE = Itertools.type("starmap");

    private final Object function;
    private final Object source;

    private Starmap(PyType type, Object function, Object source) {
        super(type);
        this.function = function;
        this.source = source;
    }

    @Def(kind = Def.Kind.NEW)
    static Object __new__(ThreadState ts, PyType cls, Object function, Object iterable) {
        return new Starmap(cls, function, Iteration.iter(ts, iterable));
    }

    @Override
    public Object next(ThreadState ts) {
        Object args = Iteration.next(ts, source);
        return args == null ? null : Calls.call(ts, function, Iteration.toArray(ts, args));
    }

    @Def
    static Object __reduce__(ThreadState ts, Starmap self) {
        return Copying.reduced(ts, self, PyTuple.of(self.function, self.source), null);
    }
}
