package dev.gila.modules.itertools;

import dev.gila.object.Def;
import dev.gila.object.PyIterator;
import dev.gila.object.PyTuple;
import dev.gila.object.PyType;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.ops.Convert;
import dev.gila.ops.Iteration;

@TypeDef(doc = "Return data elements corresponding to true selector elements.")
final class Compress extends PyIterator {
    static final PyType TYPE = Itertools.type("compress");

    private final Object data;
    private final Object selectors;

    private Compress(PyType type, Object data, Object selectors) {
        super(type);
        this.data = data;
        this.selectors = selectors;
    }

    @Def(kind = Def.Kind.NEW, signature = "data, selectors")
    static Object __new__(ThreadState ts, PyType cls, Object data, Object selectors) {
        return new Compress(cls, Iteration.iter(ts, data), Iteration.iter(ts, selectors));
    }

    @Override
    public Object next(ThreadState ts) {
        while (true) {
            Object value = Iteration.next(ts, data);
            if (value == null) return null;
            Object selector = Iteration.next(ts, selectors);
            if (selector == null) return null;
            if (Convert.truth(ts, selector)) return value;
        }
    }

    @Def
    static Object __reduce__(ThreadState ts, Compress self) {
        return Copying.reduced(ts, self, PyTuple.of(self.data, self.selectors), null);
    }
}
