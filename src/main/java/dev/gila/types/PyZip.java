package dev.gila.types;

import dev.gila.object.Def;
import dev.gila.object.Def.Kind;
import dev.gila.object.Exceptions;
import dev.gila.object.PyException;
import dev.gila.object.PyIterator;
import dev.gila.object.PyTuple;
import dev.gila.object.PyType;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.object.Types;
import dev.gila.ops.Convert;
import dev.gila.ops.Iteration;

/** {@code zip}: tuples of the items of several iterables. */
@TypeDef(
        doc = "zip(*iterables, strict=False) --> Yield tuples until an input is exhausted.\n\n"
                + "   >>> list(zip('abcdefg', range(3), range(4)))\n"
                + "   [('a', 0, 0), ('b', 1, 1), ('c', 2, 2)]\n\n"
                + "The zip object yields n-length tuples, where n is the number of iterables\n"
                + "passed as positional arguments to zip().  The i-th element in every tuple\n"
                + "comes from the i-th iterable argument to zip().  This continues until the\n"
                + "shortest argument is exhausted.\n\n"
                + "If strict is true and one of the arguments is exhausted before the others,\n"
                + "raise a ValueError.")
public final class PyZip extends PyIterator {
    public static final PyType TYPE = PyIterator.iterates(PyType.builtin("zip", Types.OBJECT));

    private final Object[] iterators;
    private boolean strict;

    private PyZip(PyType type, Object[] iterators, boolean strict) {
        super(type);
        this.iterators = iterators;
        this.strict = strict;
    }

    @Def(kind = Kind.NEW, signature = "*iterables, strict=False")
    static Object make(ThreadState ts, PyType cls, Object[] iterables, boolean strict) {
        Object[] iterators = new Object[iterables.length];
        for (int i = 0; i < iterators.length; i++) iterators[i] = Iteration.iter(ts, iterables[i]);
        return new PyZip(cls, iterators, strict);
    }

    @Override
    public Object next(ThreadState ts) {
        int n = iterators.length;
        if (n == 0) return null;
        Object[] items = new Object[n];
        for (int i = 0; i < n; i++) {
            Object item = Iteration.next(ts, iterators[i]);
            if (item == null) {
                if (strict) checkEnd(ts, i);
                return null;
            }
            items[i] = item;
        }
        return new PyTuple(items);
    }

    /** Argument {@code i} has ended: so must the others, those before it not having given an item in this round. */
    private void checkEnd(ThreadState ts, int i) {
        if (i > 0) throw uneven(i, "shorter");
        for (int j = 1; j < iterators.length; j++) {
            if (Iteration.next(ts, iterators[j]) != null) throw uneven(j, "longer");
        }
    }

    private static PyException uneven(int i, String how) {
        String others = i == 1 ? " 1" : "s 1-" + i;
        return Exceptions.valueError("zip() argument %d is %s than argument%s", i + 1, how, others);
    }

    @Def
    static Object __reduce__(PyZip self) {
        PyTuple args = PyTuple.of(self.iterators);
        return self.strict ? PyTuple.of(self.type(), args, true) : PyTuple.of(self.type(), args);
    }

    @Def
    static void __setstate__(ThreadState ts, PyZip self, Object state) {
        self.strict = Convert.truth(ts, state);
    }
}
