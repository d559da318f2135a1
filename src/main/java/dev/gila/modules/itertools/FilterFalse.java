package dev.gila.modules.itertools;

import static dev.gila.object.Singletons.orNull;

import dev.gila.object.Def;
import dev.gila.object.PyType;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.ops.Iteration;

@TypeDef(doc = "Return those items of the iterable for which function(item) is false.")
final class FilterFalse extends Filters {
    static final PyType TYPE = Itertools.type("filterfalse");

    private FilterFalse(PyType type, Object predicate, Object source) {
        super(type, predicate, source);
    }

    @Def(kind = Def.Kind.NEW)
    static Object __new__(ThreadState ts, PyType cls, Object function, Object iterable) {
        return new FilterFalse(cls, orNull(function), Iteration.iter(ts, iterable));
    }

    @Override
    public Object next(ThreadState ts) {
        Object value = advance(ts);
        while (value != null && holds(ts, value)) value = advance(ts);
        return value;
    }

    @Def
    static Object __reduce__(ThreadState ts, FilterFalse self) {
        return Copying.reduced(ts, self, self.parts(), null);
    }
}
