package dev.gila.types;

import dev.gila.object.Def;
import dev.gila.object.PySet;
import dev.gila.object.Singletons;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.ops.Comparison;
import dev.gila.ops.Convert;
import dev.gila.ops.Iteration;

/** What the views of keys and items have in common with sets. */
@TypeDef(of = {DictViewType.Keys.class, DictViewType.Items.class})
final class DictSetViewType {
    private DictSetViewType() {}

    @Def
    static boolean __contains__(ThreadState ts, PyDictView self, Object value) {
        return self.contains(ts, value);
    }

    private static boolean isSetLike(Object o) {
        return o instanceof PySet || o instanceof PyDictView v && v.type() != PyDictView.VALUES;
    }

    /** Whether all of {@code a} is in {@code b}. */
    private static boolean within(ThreadState ts, Object a, Object b) {
        Object it = Iteration.iter(ts, a);
        for (Object o = Iteration.next(ts, it); o != null; o = Iteration.next(ts, it)) {
            if (!Comparison.contains(ts, b, o)) return false;
        }
        return true;
    }

    private static int sizes(ThreadState ts, Object a, Object b) {
        return Long.compare(Convert.length(ts, a), Convert.length(ts, b));
    }

    @Def
    static Object __eq__(ThreadState ts, PyDictView self, Object other) {
        if (!isSetLike(other)) return Singletons.NOT_IMPLEMENTED;
        return sizes(ts, self, other) == 0 && within(ts, self, other);
    }

    @Def
    static Object __ne__(ThreadState ts, PyDictView self, Object other) {
        Object equal = __eq__(ts, self, other);
        return equal instanceof Boolean b ? (Object) !b : equal;
    }

    @Def
    static Object __le__(ThreadState ts, PyDictView self, Object other) {
        if (!isSetLike(other)) return Singletons.NOT_IMPLEMENTED;
        return sizes(ts, self, other) <= 0 && within(ts, self, other);
    }

    @Def
    static Object __lt__(ThreadState ts, PyDictView self, Object other) {
        if (!isSetLike(other)) return Singletons.NOT_IMPLEMENTED;
        return sizes(ts, self, other) < 0 && within(ts, self, other);
    }

    @Def
    static Object __ge__(ThreadState ts, PyDictView self, Object other) {
        if (!isSetLike(other)) return Singletons.NOT_IMPLEMENTED;
        return sizes(ts, self, other) >= 0 && within(ts, other, self);
    }

    @Def
    static Object __gt__(ThreadState ts, PyDictView self, Object other) {
        if (!isSetLike(other)) return Singletons.NOT_IMPLEMENTED;
        return sizes(ts, self, other) > 0 && within(ts, other, self);
    }

    private static PySet set(ThreadState ts, Object items) {
        PySet s = new PySet();
        SetType.addAll(ts, s, items);
        return s;
    }

    @Def
    static Object __and__(ThreadState ts, Object self, Object other) {
        PySet result = new PySet();
        Object it = Iteration.iter(ts, other);
        for (Object o = Iteration.next(ts, it); o != null; o = Iteration.next(ts, it)) {
            if (Comparison.contains(ts, self, o)) result.add(ts, o);
        }
        return result;
    }

    @Def
    static Object __or__(ThreadState ts, Object self, Object other) {
        PySet result = set(ts, self);
        SetType.addAll(ts, result, other);
        return result;
    }

    @Def
    static Object __sub__(ThreadState ts, Object self, Object other) {
        PySet result = set(ts, self);
        SetType.removeAll(ts, result, other);
        return result;
    }

    @Def
    static Object __xor__(ThreadState ts, Object self, Object other) {
        PySet result = set(ts, self);
        SetType.toggleAll(ts, result, other);
        return result;
    }

    @Def
    static Object __rand__(ThreadState ts, Object self, Object other) {
        return __and__(ts, self, other);
    }

    @Def
    static Object __ror__(ThreadState ts, Object self, Object other) {
        return __or__(ts, other, self);
    }

    @Def
    static Object __rsub__(ThreadState ts, Object self, Object other) {
        return __sub__(ts, other, self);
    }

    @Def
    static Object __rxor__(ThreadState ts, Object self, Object other) {
        return __xor__(ts, other, self);
    }

    @Def(doc = "Return True if the view and the given iterable have a null intersection.")
    static boolean isdisjoint(ThreadState ts, PyDictView self, Object other) {
        Object it = Iteration.iter(ts, other);
        for (Object o = Iteration.next(ts, it); o != null; o = Iteration.next(ts, it)) {
            if (self.contains(ts, o)) return false;
        }
        return true;
    }
}
