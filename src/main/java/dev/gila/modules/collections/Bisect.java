package dev.gila.modules.collections;

import dev.gila.object.Def;
import dev.gila.object.Exceptions;
import dev.gila.object.ModuleDef;
import dev.gila.object.PyList;
import dev.gila.object.Singletons;
import dev.gila.object.ThreadState;
import dev.gila.object.Types;
import dev.gila.ops.Calls;
import dev.gila.ops.CompareOp;
import dev.gila.ops.Comparison;
import dev.gila.ops.Convert;
import dev.gila.ops.Subscripts;

/** The module {@code _bisect}: binary search in sorted sequences. */
@ModuleDef(value = "_bisect", doc = "Bisection algorithms.")
final class Bisect {
    private static final String SEARCH = "a, x, lo=0, hi=None, *, key=None";

    private Bisect() {}

    @Def(value = "bisect_right", signature = SEARCH)
    static long bisectRight(ThreadState ts, Object a, Object x, long lo, Object hi, Object key) {
        return search(ts, a, x, lo, hi, key, true);
    }

    @Def(value = "bisect", signature = SEARCH)
    static long bisect(ThreadState ts, Object a, Object x, long lo, Object hi, Object key) {
        return search(ts, a, x, lo, hi, key, true);
    }

    @Def(value = "bisect_left", signature = SEARCH)
    static long bisectLeft(ThreadState ts, Object a, Object x, long lo, Object hi, Object key) {
        return search(ts, a, x, lo, hi, key, false);
    }

    private static long search(ThreadState ts, Object a, Object x, long lo, Object hi, Object key, boolean afterEqual) {
        if (lo < 0) throw Exceptions.valueError("lo must be non-negative");
        Object function = key == null ? null : Singletons.orNull(key);
        long low = lo;
        long high = hi == null || hi == Singletons.NONE ? Convert.length(ts, a) : Convert.toLong(ts, hi);
        while (low < high) {
            long middle = low + high >>> 1;
            Object item = Subscripts.get(ts, a, middle);
            if (function != null) item = Calls.call1(ts, function, item);
            boolean right = afterEqual
                    ? !Comparison.test(ts, CompareOp.LT, x, item)
                    : Comparison.test(ts, CompareOp.LT, item, x);
            if (right) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    @Def(value = "insort_right", signature = SEARCH)
    static void insortRight(ThreadState ts, Object a, Object x, long lo, Object hi, Object key) {
        insert(ts, a, x, search(ts, a, keyOf(ts, x, key), lo, hi, key, true));
    }

    @Def(value = "insort", signature = SEARCH)
    static void insort(ThreadState ts, Object a, Object x, long lo, Object hi, Object key) {
        insortRight(ts, a, x, lo, hi, key);
    }

    @Def(value = "insort_left", signature = SEARCH)
    static void insortLeft(ThreadState ts, Object a, Object x, long lo, Object hi, Object key) {
        insert(ts, a, x, search(ts, a, keyOf(ts, x, key), lo, hi, key, false));
    }

    private static Object keyOf(ThreadState ts, Object x, Object key) {
        return key == null || key == Singletons.NONE ? x : Calls.call1(ts, key, x);
    }

    private static void insert(ThreadState ts, Object a, Object x, long index) {
        if (a instanceof PyList l && l.type() == Types.LIST) {
            int at = (int) Math.min(index, l.size());
            l.splice(at, at, new Object[] {x});
        } else {
            Calls.method(ts, a, "insert", index, x);
        }
    }
}
