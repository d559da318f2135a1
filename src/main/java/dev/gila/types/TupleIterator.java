package dev.gila.types;

import dev.gila.object.Def;
import dev.gila.object.PyIterator;
import dev.gila.object.PyTuple;
import dev.gila.object.PyType;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.ops.Convert;

/** Iterates over a tuple. */
@TypeDef
public final class TupleIterator extends PyIterator {
    static final PyType TYPE = PyIterator.sealedType("tuple_iterator");

    private PyTuple tuple;
    private int index;

    /** An iterator before the first item. */
    public TupleIterator(PyTuple tuple) {
        super(TYPE);
        this.tuple = tuple;
    }

    @Override
    public Object next(ThreadState ts) {
        PyTuple t = tuple;
        if (t == null) return null;
        if (index < t.size()) return t.get(index++);
        tuple = null;
        return null;
    }

    @Def
    static long __length_hint__(TupleIterator self) {
        return self.tuple == null ? 0 : self.tuple.size() - self.index;
    }

    @Def
    static Object __reduce__(ThreadState ts, TupleIterator self) {
        return self.tuple == null
                ? Pickling.iterator(ts, PyTuple.EMPTY, -1)
                : Pickling.iterator(ts, self.tuple, self.index);
    }

    @Def
    static void __setstate__(ThreadState ts, TupleIterator self, Object state) {
        if (self.tuple == null) return;
        self.index = (int) Math.max(0, Math.min(Convert.toLong(ts, state), self.tuple.size()));
    }
}
