package dev.gila.modules.itertools;

import dev.gila.object.Def;
import dev.gila.object.Exceptions;
import dev.gila.object.PyIterator;
import dev.gila.object.PyTuple;
import dev.gila.object.PyType;
import dev.gila.object.Slot;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.ops.Iteration;

@TypeDef(doc = "Yields the items of the first iterable until it is exhausted, then those of the next one, and so on.")
final class Chain extends PyIterator {
    static final PyType TYPE = Itertools.type("chain");

    private Object sources;
    private Object current;

    private Chain(PyType type, Object sources) {
        super(type);
        this.sources = sources;
    }

    @Def(kind = Def.Kind.NEW, signature = "*iterables")
    static Object __new__(ThreadState ts, PyType cls, Object[] iterables) {
        return new Chain(cls, Iteration.iter(ts, new PyTuple(iterables)));
    }

    @Def(
            value = "from_iterable",
            kind = Def.Kind.CLASS,
            doc = "Like chain(), but the iterables come from one iterable.")
    static Object fromIterable(ThreadState ts, PyType cls, Object iterable) {
        return new Chain(cls, Iteration.iter(ts, iterable));
    }

    @Override
    public Object next(ThreadState ts) {
        while (sources != null) {
            if (current != null) {
                Object value = Iteration.next(ts, current);
                if (value != null) return value;
                current = null;
            }
            Object source = Iteration.next(ts, sources);
            if (source == null) sources = null;
            else current = Iteration.iter(ts, source);
        }
        return null;
    }

    @Def
    static Object __reduce__(ThreadState ts, Chain self) {
        if (self.sources == null) return Copying.reduced(ts, self, PyTuple.EMPTY, null);
        PyTuple state = self.current == null ? PyTuple.of(self.sources) : PyTuple.of(self.sources, self.current);
        return Copying.reduced(ts, self, PyTuple.EMPTY, state);
    }

    @Def
    static void __setstate__(ThreadState ts, Chain self, Object state) {
        boolean both = state instanceof PyTuple t && t.size() == 2;
        Object[] parts = Copying.parts(state, both ? 2 : 1);
        for (Object part : parts) {
            if (PyType.of(part).slot(Slot.NEXT) == null) throw Exceptions.typeError("Arguments must be iterators.");
        }
        self.sources = parts[0];
        self.current = both ? parts[1] : null;
    }
}
