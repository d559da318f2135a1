package dev.gila.types;

import dev.gila.object.Def;
import dev.gila.object.PyIterator;
import dev.gila.object.PyList;
import dev.gila.object.PyType;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.ops.Convert;

/** Iterates over a list from its front, as it is at each step. */
@TypeDef
public final class ListIterator extends PyIterator {
    static final PyType TYPE = PyIterator.sealedType("list_iterator");

    private PyList list;
    private int index;

    /** An iterator before the first item. */
    public ListIterator(PyList list) {
        super(TYPE);
        this.list = list;
    }

    @Override
    public Object next(ThreadState ts) {
        PyList l = list;
        if (l == null) return null;
        if (index < l.size()) return l.get(index++);
        list = null;
        return null;
    }

    @Def
    static long __length_hint__(ListIterator self) {
        return self.list == null ? 0 : Math.max(0, self.list.size() - self.index);
    }

    @Def
    static Object __reduce__(ThreadState ts, ListIterator self) {
        return Pickling.iterator(ts, self.list == null ? new PyList() : self.list, self.list == null ? -1 : self.index);
    }

    @Def
    static void __setstate__(ThreadState ts, ListIterator self, Object state) {
        if (self.list == null) return;
        self.index = (int) Math.max(0, Math.min(Convert.toLong(ts, state), self.list.size()));
    }
}
