package dev.gila.modules.itertools;

import static dev.gila.object.Singletons.NONE;
import static dev.gila.object.Singletons.orNone;
import static dev.gila.object.Singletons.orNull;

import dev.gila.object.Def;
import dev.gila.object.PyIterator;
import dev.gila.object.PyTuple;
import dev.gila.object.PyType;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.ops.Arithmetic;
import dev.gila.ops.Calls;
import dev.gila.ops.Iteration;

@TypeDef(doc = "Return series of accumulated sums (or other binary function results).")
final class Accumulate extends PyIterator {
    static final PyType TYPE = Itertools.type("accumulate");

    private final Object source;
    private final Object function;
    private Object initial;
    private Object total;

    private Accumulate(PyType type, Object source, Object function, Object initial) {
        super(type);
        this.source = source;
        this.function = function;
        this.initial = initial;
    }

    @Def(kind = Def.Kind.NEW, signature = "iterable, func=None, *, initial=None")
    static Object __new__(ThreadState ts, PyType cls, Object iterable, Object func, Object initial) {
        return new Accumulate(cls, Iteration.iter(ts, iterable), orNull(func), orNull(initial));
    }

    @Override
    public Object next(ThreadState ts) {
        if (initial != null) {
            total = initial;
            initial = null;
            return total;
        }
        Object value = Iteration.next(ts, source);
        if (value == null) return null;
        if (total == null) total = value;
        else total = function == null ? Arithmetic.add(ts, total, value) : Calls.call2(ts, function, total, value);
        return total;
    }

    @Def
    static Object __reduce__(ThreadState ts, Accumulate self) {
        Object rest = self.source;
        // A first value is put before the rest, and left out again if it has been given already.
        Object first = self.initial != null ? self.initial : self.total == NONE ? NONE : null;
        if (first != null) rest = Chain.fromIterable(ts, Chain.TYPE, PyTuple.of(PyTuple.of(first), rest));
        if (first != null && self.initial == null) {
            return PyTuple.of(
                    Islice.TYPE, PyTuple.of(new Accumulate(self.type(), rest, self.function, null), 1L, NONE));
        }
        if (first != null) return Copying.reduced(ts, self, PyTuple.of(rest, orNone(self.function)), null);
        return Copying.reduced(ts, self, PyTuple.of(rest, orNone(self.function)), orNone(self.total));
    }

    @Def
    static void __setstate__(ThreadState ts, Accumulate self, Object state) {
        self.total = orNull(state);
    }
}
