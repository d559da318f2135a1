package dev.gila.modules.itertools;

import dev.gila.object.Def;
import dev.gila.object.PyType;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.ops.Convert;
import dev.gila.ops.Iteration;

@TypeDef(doc = "Return successive items from the iterable as long as predicate(item) is true.")
final class TakeWhile extends Filters {
    static final PyType TYPE = Itertools.type("takewhile");

    private boolean ended;

    private TakeWhile(PyType type, Object predicate, Object source) {
        super(type, predicate, source);
    }

    @Def(kind = Def.Kind.NEW)
    static Object __new__(ThreadState ts, PyType cls, Object predicate, Object iterable) {
        return new TakeWhile(cls, predicate, Iteration.iter(ts, iterable));
    }

    @Override
    public Object next(ThreadState ts) {
        if (ended) return null;
        Object value = advance(ts);
        ended = value == null || !holds(ts, value);
        return ended ? null : value;
    }

    @Def
    static Object __reduce__(ThreadState ts, TakeWhile self) {
        return Copying.reduced(ts, self, self.parts(), self.ended);
    }

    @Def
    static void __setstate__(ThreadState ts, TakeWhile self, Object state) {
        self.ended = Convert.truth(ts, state);
    }
}
