package dev.gila.types;

import dev.gila.object.Def;
import dev.gila.object.Exceptions;
import dev.gila.object.PyIterator;
import dev.gila.object.PyList;
import dev.gila.object.PySet;
import dev.gila.object.PyType;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import java.util.ArrayList;
import java.util.List;

/** Iterates over a set, in the order of its table. */
@TypeDef
public final class SetIterator extends PyIterator {
    static final PyType TYPE = PyIterator.sealedType("set_iterator");

    private final int size;
    private PySet set;
    private int place;
    private int given;

    /** An iterator before the first item. */
    public SetIterator(PySet set) {
        super(TYPE);
        this.set = set;
        size = set.size();
    }

    @Override
    public Object next(ThreadState ts) {
        PySet s = set;
        if (s == null) return null;
        if (s.size() != size) throw Exceptions.runtimeError("Set changed size during iteration");
        while (place < s.places()) {
            Object o = s.itemAt(place++);
            if (o != null) {
                given++;
                return o;
            }
        }
        set = null;
        return null;
    }

    @Def
    static long __length_hint__(SetIterator self) {
        return self.set == null || self.set.size() != self.size ? 0 : self.size - self.given;
    }

    @Def
    static Object __reduce__(ThreadState ts, SetIterator self) {
        PySet source = self.set;
        int at = self.place;
        int had = self.given;
        List<Object> rest = new ArrayList<>();
        for (Object o = self.next(ts); o != null; o = self.next(ts)) rest.add(o);
        self.set = source;
        self.place = at;
        self.given = had;
        return Pickling.iterator(ts, new PyList(rest), -1);
    }
}
