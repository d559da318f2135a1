package dev.gila.types;

import dev.gila.object.Def;
import dev.gila.object.Def.Kind;
import dev.gila.object.Exceptions;
import dev.gila.object.PyDict;
import dev.gila.object.PySet;
import dev.gila.object.PyType;
import dev.gila.object.Singletons;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.object.Types;

/** {@code set}: making and changing one. */
@TypeDef(
        doc = "set() -> new empty set object\n"
                + "set(iterable) -> new set object\n\n"
                + "Build an unordered collection of unique elements.")
final class MutableSetType {
    static final PyType TYPE = Types.SET;

    private MutableSetType() {}

    @Def(kind = Kind.NEW, signature = "*args, **kwargs")
    static Object make(PyType cls, Object[] args, PyDict kwargs) {
        return new PySet(cls);
    }

    @Def(signature = "iterable=(), /")
    static void __init__(ThreadState ts, PySet self, Object iterable) {
        self.clear();
        if (iterable != null) SetType.addAll(ts, self, iterable);
    }

    @Def(doc = "Add an element to a set.\n\nThis has no effect if the element is already present.")
    static void add(ThreadState ts, PySet self, Object element) {
        self.add(ts, element);
    }

    @Def(
            doc = "Remove an element from a set; it must be a member.\n\nIf the element is not a member, raise a"
                    + " KeyError.")
    static void remove(ThreadState ts, PySet self, Object element) {
        if (!self.remove(ts, SetType.key(element))) throw Exceptions.keyError(element);
    }

    @Def(
            doc = "Remove an element from a set if it is a member.\n\nUnlike set.remove(), the discard() method does"
                    + " not raise\nan exception when an element is missing from the set.")
    static void discard(ThreadState ts, PySet self, Object element) {
        self.remove(ts, SetType.key(element));
    }

    @Def(doc = "Remove and return an arbitrary set element.\nRaises KeyError if the set is empty.")
    static Object pop(PySet self) {
        Object o = self.pop();
        if (o == null) throw Exceptions.of(Exceptions.KEY_ERROR, "pop from an empty set");
        return o;
    }

    @Def(doc = "Remove all elements from this set.")
    static void clear(PySet self) {
        self.clear();
    }

    @Def(signature = "*others", doc = "Update the set, adding elements from all others.")
    static void update(ThreadState ts, PySet self, Object[] others) {
        for (Object other : others) SetType.addAll(ts, self, other);
    }

    @Def(signature = "*others", doc = "Update the set, keeping only elements found in it and all others.")
    static void intersection_update(ThreadState ts, PySet self, Object[] others) {
        for (Object other : others) self.swap(SetType.intersect(ts, self, other));
    }

    @Def(signature = "*others", doc = "Update the set, removing elements found in others.")
    static void difference_update(ThreadState ts, PySet self, Object[] others) {
        for (Object other : others) SetType.removeAll(ts, self, other);
    }

    @Def(doc = "Update the set, keeping only elements found in either set, but not in both.")
    static void symmetric_difference_update(ThreadState ts, PySet self, Object other) {
        SetType.toggleAll(ts, self, other);
    }

    @Def
    static Object __iand__(ThreadState ts, PySet self, Object other) {
        if (!(other instanceof PySet)) return Singletons.NOT_IMPLEMENTED;
        self.swap(SetType.intersect(ts, self, other));
        return self;
    }

    @Def
    static Object __ior__(ThreadState ts, PySet self, Object other) {
        if (!(other instanceof PySet s)) return Singletons.NOT_IMPLEMENTED;
        self.addAll(ts, s);
        return self;
    }

    @Def
    static Object __isub__(ThreadState ts, PySet self, Object other) {
        if (!(other instanceof PySet)) return Singletons.NOT_IMPLEMENTED;
        SetType.removeAll(ts, self, other);
        return self;
    }

    @Def
    static Object __ixor__(ThreadState ts, PySet self, Object other) {
        if (!(other instanceof PySet)) return Singletons.NOT_IMPLEMENTED;
        SetType.toggleAll(ts, self, other);
        return self;
    }
}
