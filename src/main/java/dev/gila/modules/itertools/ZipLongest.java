package dev.gila.modules.itertools;

import static dev.gila.object.Singletons.orNone;

import dev.gila.object.Def;
import dev.gila.object.PyIterator;
import dev.gila.object.PyTuple;
import dev.gila.object.PyType;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.ops.Iteration;

@TypeDef(doc = "Like zip(), but goes on until the longest iterable is exhausted; missing items are fillvalue.")
final class ZipLongest extends PyIterator {
    static final PyType TYPE = Itertools.type("zip_longest");

    private final Object[] sources;
    private Object fill;
    private int active;

    private ZipLongest(PyType type, Object[] sources, Object fill) {
        super(type);
        this.sources = sources;
        this.fill = fill;
        active = sources.length;
    }

    @Def(kind = Def.Kind.NEW, signature = "*iterables, fillvalue=None")
    static Object __new__(ThreadState ts, PyType cls, Object[] iterables, Object fillvalue) {
        Object[] sources = new Object[iterables.length];
        for (int i = 0; i < sources.length; i++) sources[i] = Iteration.iter(ts, iterables[i]);
        return new ZipLongest(cls, sources, orNone(fillvalue));
    }

    @Override
    public Object next(ThreadState ts) {
        if (active == 0) return null;
        Object[] items = new Object[sources.length];
        for (int i = 0; i < items.length; i++) {
            Object value = sources[i] == null ? null : Iteration.next(ts, sources[i]);
            if (value == null && sources[i] != null) {
                sources[i] = null;
                if (--active == 0) return null;
            }
            items[i] = value == null ? fill : value;
        }
        return PyTuple.of(items);
    }

    @Def
    static Object __reduce__(ThreadState ts, ZipLongest self) {
        Object[] rest = new Object[self.sources.length];
        for (int i = 0; i < rest.length; i++) rest[i] = self.sources[i] == null ? PyTuple.EMPTY : self.sources[i];
        return Copying.reduced(ts, self, PyTuple.of(rest), self.fill);
    }

    @Def
    static void __setstate__(ThreadState ts, ZipLongest self, Object state) {
        self.fill = state;
    }
}
