package dev.gila.modules.functional;

import dev.gila.object.Def;
import dev.gila.object.Exceptions;
import dev.gila.object.ModuleDef;
import dev.gila.object.PyDict;
import dev.gila.object.PyType;
import dev.gila.object.Slot;
import dev.gila.object.ThreadState;
import dev.gila.ops.Calls;
import dev.gila.ops.Iteration;

/** The module {@code _functools}. */
@ModuleDef(value = "_functools", doc = "Tools that operate on functions.")
final class Functools {
    private Functools() {}

    static void init(ThreadState ts, PyDict namespace) {
        namespace.put("partial", Partial.TYPE);
        namespace.put("_lru_cache_wrapper", LruCache.TYPE);
    }

    @Def(signature = "function, iterable, initial=None, /", doc = "Apply a function of two arguments cumulatively.")
    static Object reduce(ThreadState ts, Object function, Object iterable, Object initial) {
        if (PyType.of(iterable).slot(Slot.ITER) == null && PyType.of(iterable).slot(Slot.GETITEM) == null) {
            throw Exceptions.typeError("reduce() arg 2 must support iteration");
        }
        Object it = Iteration.iter(ts, iterable);
        Object total = initial == null ? Iteration.next(ts, it) : initial;
        if (total == null) throw Exceptions.typeError("reduce() of empty iterable with no initial value");
        for (Object o = Iteration.next(ts, it); o != null; o = Iteration.next(ts, it)) {
            total = Calls.call2(ts, function, total, o);
        }
        return total;
    }

    @Def(value = "cmp_to_key", signature = "mycmp", doc = "Convert a cmp= function into a key= function.")
    static Object cmpToKey(Object mycmp) {
        return new CompareKey(mycmp, null);
    }
}
