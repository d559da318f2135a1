package dev.gila.types;

import dev.gila.object.Callables;
import dev.gila.object.Def;
import dev.gila.object.Def.Kind;
import dev.gila.object.PyIterator;
import dev.gila.object.PyTuple;
import dev.gila.object.PyType;
import dev.gila.object.Singletons;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.object.Types;
import dev.gila.ops.Convert;
import dev.gila.ops.Iteration;

/** {@code filter}: the items for which a function is true. */
@TypeDef(
        doc = "filter(function or None, iterable) --> filter object\n\n"
                + "Return an iterator yielding those items of iterable for which function(item)\n"
                + "is true. If function is None, return the items that are true.")
public final class PyFilter extends PyIterator {
    public static final PyType TYPE = PyIterator.iterates(PyType.builtin("filter", Types.OBJECT));

    private final Object function;
    private final Object iterator;

    private PyFilter(PyType type, Object function, Object iterator) {
        super(type);
        this.function = function;
        this.iterator = iterator;
    }

    @Def(kind = Kind.NEW)
    static Object make(ThreadState ts, PyType cls, Object function, Object iterable) {
        return new PyFilter(cls, function, Iteration.iter(ts, iterable));
    }

    @Override
    public Object next(ThreadState ts) {
        boolean plain = function == Singletons.NONE || function == Types.BOOL;
        for (Object o = Iteration.next(ts, iterator); o != null; o = Iteration.next(ts, iterator)) {
            if (Convert.truth(ts, plain ? o : Callables.of(function).call1(ts, o))) return o;
        }
        return null;
    }

    @Def
    static Object __reduce__(PyFilter self) {
        return PyTuple.of(self.type(), PyTuple.of(self.function, self.iterator));
    }
}
