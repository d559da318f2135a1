package dev.gila.types;

import dev.gila.object.Def;
import dev.gila.object.Def.Kind;
import dev.gila.object.PyIterator;
import dev.gila.object.PyTuple;
import dev.gila.object.PyType;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.object.Types;
import dev.gila.ops.Arithmetic;
import dev.gila.ops.Convert;
import dev.gila.ops.Iteration;

/** {@code enumerate}: pairs of a count and an item. */
@TypeDef(
        doc = "Return an enumerate object.\n\n  iterable\n    an object supporting iteration\n\nThe enumerate object"
                + " yields pairs containing a count (from start, which\ndefaults to zero) and a value yielded by the"
                + " iterable argument.\n\nenumerate is useful for obtaining an indexed list:\n    (0, seq[0]), (1,"
                + " seq[1]), (2, seq[2]), ...")
public final class PyEnumerate extends PyIterator {
    public static final PyType TYPE = PyIterator.iterates(PyType.builtin("enumerate", Types.OBJECT));

    private final Object iterator;
    private Object count;

    private PyEnumerate(PyType type, Object iterator, Object count) {
        super(type);
        this.iterator = iterator;
        this.count = count;
    }

    @Def(kind = Kind.NEW, signature = "iterable, start=0")
    static Object make(ThreadState ts, PyType cls, Object iterable, Object start) {
        Object count = start == null ? 0L : Convert.index(ts, start);
        return new PyEnumerate(cls, Iteration.iter(ts, iterable), count);
    }

    @Override
    public Object next(ThreadState ts) {
        Object item = Iteration.next(ts, iterator);
        if (item == null) return null;
        Object n = count;
        count = Arithmetic.add(ts, n, 1L);
        return PyTuple.of(n, item);
    }

    @Def
    static Object __reduce__(PyEnumerate self) {
        return PyTuple.of(self.type(), PyTuple.of(self.iterator, self.count));
    }

    @Def(kind = Kind.CLASS)
    static Object __class_getitem__(PyType cls, Object item) {
        return PyGenericAlias.of(cls, item);
    }
}
