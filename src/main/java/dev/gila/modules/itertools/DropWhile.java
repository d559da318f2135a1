package dev.gila.modules.itertools;

import dev.gila.object.Def;
import dev.gila.object.PyType;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.ops.Convert;
import dev.gila.ops.Iteration;

@TypeDef(doc = "Drop items from the iterable while predicate(item) is true; then return every item.")
final class DropWhile extends Filters {
    static final PyType TYPE = Itertools.type("dropwhile");

    private boolean started;

    private DropWhile(PyType type, Object predicate, Object source) {
        super(type, predicate, source);
    }

    @Def(kind = Def.Kind.NEW)
    static Object __new__(ThreadState ts, PyType cls, Object predicate, Object iterable) {
        return new DropWhile(cls, predicate, Iteration.iter(ts, iterable));
    }

    @Override
    public Object next(ThreadState ts) {
        Object value = advance(ts);
        while (value != null && !started) {
            started = !holds(ts, value);
            if (!started) value = advance(ts);
        }
        return value;
    }

    @Def
    static Object __reduce__(ThreadState ts, DropWhile self) {
        return Copying.reduced(ts, self, self.parts(), self.started);
    }

    @Def
    static void __setstate__(ThreadState ts, DropWhile self, Object state) {
        self.started = Convert.truth(ts, state);
    }
}
