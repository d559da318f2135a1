package dev.gila.types;

import dev.gila.object.Def;
import dev.gila.object.PyIterator;
import dev.gila.object.PyList;
import dev.gila.object.PyType;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.ops.Convert;

/** Iterates over a list from its back. */
@TypeDef
final class ListReverseIterator extends PyIterator {
    static final PyType TYPE = PyIterator.sealedType("list_reverseiterator");

    private PyList list;
    private int index;

    ListReverseIterator(PyList list) {
        super(TYPE);
        this.list = list;
        index = list.size() - 1;
    }

    @Override
    public Object next(ThreadState ts) {
        PyList l = list;
        if (l == null) return null;
        if (index >= 0 && index < l.size()) return l.get(index--);
        list = null;
        return null;
    }

    @Def
    static long __length_hint__(ListReverseIterator self) {
        return self.list == null || self.index >= self.list.size() ? 0 : self.index + 1;
    }

    @Def
    static Object __reduce__(ThreadState ts, ListReverseIterator self) {
        return self.list == null
                ? Pickling.iterator(ts, new PyList(), -1)
                : Pickling.call(ts, "reversed", self.list, (long) self.index);
    }

    @Def
    static void __setstate__(ThreadState ts, ListReverseIterator self, Object state) {
        if (self.list == null) return;
        self.index = (int) Math.max(-1, Math.min(Convert.toLong(ts, state), self.list.size() - 1));
    }
}
