package dev.gila.modules.itertools;

import dev.gila.object.Def;
import dev.gila.object.Exceptions;
import dev.gila.object.ModuleDef;
import dev.gila.object.PyDict;
import dev.gila.object.PyIterator;
import dev.gila.object.PyTuple;
import dev.gila.object.PyType;
import dev.gila.object.ThreadState;
import dev.gila.object.Types;
import dev.gila.ops.Iteration;

/** The module itself: its types, and {@code tee}. */
@ModuleDef(value = "itertools", doc = "Functional tools for creating and using iterators.")
final class Itertools {
    private Itertools() {}

    static void init(ThreadState ts, PyDict namespace) {
        // Here and not in a field: the types' own classes start by asking this one for a type.
        PyType[] types = {
            Accumulate.TYPE,
            Batched.TYPE,
            Chain.TYPE,
            Combinations.TYPE,
            WithReplacement.TYPE,
            Compress.TYPE,
            Count.TYPE,
            Cycle.TYPE,
            DropWhile.TYPE,
            FilterFalse.TYPE,
            TakeWhile.TYPE,
            GroupBy.TYPE,
            Islice.TYPE,
            Pairwise.TYPE,
            Permutations.TYPE,
            Product.TYPE,
            Repeat.TYPE,
            Starmap.TYPE,
            ZipLongest.TYPE,
        };
        for (PyType t : types) namespace.put(t.name().substring(t.name().lastIndexOf('.') + 1), t);
        namespace.put("_tee", Tee.TYPE);
        namespace.put("_grouper", Group.TYPE);
    }

    /** A type of this module, whose instances are Java iterators. */
    static PyType type(String name) {
        return PyIterator.iterates(PyType.builtin("itertools." + name, Types.OBJECT));
    }

    @Def(signature = "iterable, n=2, /", doc = "Returns a tuple of n independent iterators.")
    static PyTuple tee(ThreadState ts, Object iterable, long n) {
        if (n < 0) throw Exceptions.valueError("n must be >= 0");
        Object it = Iteration.iter(ts, iterable);
        Object[] out = new Object[Math.toIntExact(n)];
        Tee first = it instanceof Tee t ? t : new Tee(Tee.TYPE, new Tee.Link(it));
        for (int i = 0; i < out.length; i++) out[i] = i == 0 && first != it ? first : first.copy();
        return PyTuple.of(out);
    }
}
