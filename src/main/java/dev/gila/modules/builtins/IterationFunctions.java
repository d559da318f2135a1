package dev.gila.modules.builtins;

import dev.gila.object.Callables;
import dev.gila.object.Def;
import dev.gila.object.Exceptions;
import dev.gila.object.ModuleDef;
import dev.gila.object.PyCallable;
import dev.gila.object.PyException;
import dev.gila.object.PyIterator;
import dev.gila.object.PyList;
import dev.gila.object.PyType;
import dev.gila.object.Singletons;
import dev.gila.object.Slot;
import dev.gila.object.ThreadState;
import dev.gila.ops.CompareOp;
import dev.gila.ops.Comparison;
import dev.gila.ops.Convert;
import dev.gila.ops.Iteration;
import dev.gila.types.AnextAwaitable;
import dev.gila.types.CallableIterator;
import dev.gila.types.ListSort;

/** {@code builtins}: functions about iterators and iterables. */
@ModuleDef("builtins")
final class IterationFunctions {
    private IterationFunctions() {}

    @Def(doc = "Return the number of items in a container.")
    static long len(ThreadState ts, Object obj) {
        return Convert.length(ts, obj);
    }

    @Def(
            signature = "object, sentinel=None, /",
            doc = "iter(iterable) -> iterator\n"
                    + "iter(callable, sentinel) -> iterator\n\n"
                    + "Get an iterator from an object.\n"
                    + "In the first form, the argument must supply its own iterator, or be a sequence.\n"
                    + "In the second form, the callable is called until it returns the sentinel.")
    static Object iter(ThreadState ts, Object object, Object sentinel) {
        if (sentinel == null) return Iteration.iter(ts, object);
        if (!Callables.isCallable(object))
            throw Exceptions.typeError("iter(object, sentinel): object must be callable");
        return new CallableIterator(object, sentinel);
    }

    @Def(
            signature = "iterator, default=None, /",
            doc = "next(iterator[, default])\n\nReturn the next item from the iterator. If default is given and the"
                    + " iterator\nis exhausted, it is returned instead of raising StopIteration.")
    static Object next(ThreadState ts, Object iterator, Object fallback) {
        PyType type = PyType.of(iterator);
        PyCallable slot = type.slot(Slot.NEXT);
        if (slot == null) throw Exceptions.typeError("'%s' object is not an iterator", type.name());
        if (fallback == null) return slot.call1(ts, iterator);
        if (iterator instanceof PyIterator) {
            Object value = Iteration.next(ts, iterator);
            return value != null ? value : fallback;
        }
        try {
            return slot.call1(ts, iterator);
        } catch (PyException e) {
            if (e.is(Exceptions.STOP_ITERATION)) return fallback;
            throw e;
        }
    }

    @Def(doc = "Return an AsyncIterator for an AsyncIterable object.")
    static Object aiter(ThreadState ts, Object async_iterable) {
        PyType type = PyType.of(async_iterable);
        PyCallable slot = type.slot(Slot.AITER);
        if (slot == null) throw Exceptions.typeError("'%s' object is not an async iterable", type.name());
        Object it = slot.call1(ts, async_iterable);
        if (PyType.of(it).slot(Slot.ANEXT) != null) return it;
        throw Exceptions.typeError(
                "aiter() returned not an async iterator of type '%s'",
                PyType.of(it).name());
    }

    @Def(
            signature = "async_iterator, default=None, /",
            doc = "anext(async_iterator[, default])\n\nReturn the next item from the async iterator.  If default is"
                    + " given and the async\niterator is exhausted, it is returned instead of raising"
                    + " StopAsyncIteration.")
    static Object anext(ThreadState ts, Object async_iterator, Object fallback) {
        PyType type = PyType.of(async_iterator);
        PyCallable slot = type.slot(Slot.ANEXT);
        if (slot == null) throw Exceptions.typeError("'%s' object is not an async iterator", type.name());
        Object awaitable = slot.call1(ts, async_iterator);
        return fallback == null ? awaitable : new AnextAwaitable(awaitable, fallback);
    }

    @Def(
            doc = "Return True if bool(x) is True for all values x in the iterable.\n\nIf the iterable is empty, return"
                    + " True.")
    static boolean all(ThreadState ts, Object iterable) {
        Object it = Iteration.iter(ts, iterable);
        for (Object o = Iteration.next(ts, it); o != null; o = Iteration.next(ts, it)) {
            if (!Convert.truth(ts, o)) return false;
        }
        return true;
    }

    @Def(doc = "Return True if bool(x) is True for any x in the iterable.\n\nIf the iterable is empty, return False.")
    static boolean any(ThreadState ts, Object iterable) {
        Object it = Iteration.iter(ts, iterable);
        for (Object o = Iteration.next(ts, it); o != null; o = Iteration.next(ts, it)) {
            if (Convert.truth(ts, o)) return true;
        }
        return false;
    }

    @Def(
            signature = "*args, key=None, default=<unrepresentable>",
            doc = "max(iterable, *[, default=obj, key=func]) -> value\nmax(arg1, arg2, *args, *[, key=func]) ->"
                    + " value\n\nWith a single iterable argument, return its biggest item. The\ndefault keyword-only"
                    + " argument specifies an object to return if\nthe provided iterable is empty.\nWith two or more"
                    + " arguments, return the largest argument.")
    static Object max(ThreadState ts, Object[] args, Object key, Object fallback) {
        return extreme(ts, "max", CompareOp.GT, args, key, fallback);
    }

    @Def(
            signature = "*args, key=None, default=<unrepresentable>",
            doc = "min(iterable, *[, default=obj, key=func]) -> value\nmin(arg1, arg2, *args, *[, key=func]) ->"
                    + " value\n\nWith a single iterable argument, return its smallest item. The\ndefault keyword-only"
                    + " argument specifies an object to return if\nthe provided iterable is empty.\nWith two or more"
                    + " arguments, return the smallest argument.")
    static Object min(ThreadState ts, Object[] args, Object key, Object fallback) {
        return extreme(ts, "min", CompareOp.LT, args, key, fallback);
    }

    private static Object extreme(
            ThreadState ts, String function, CompareOp better, Object[] args, Object key, Object fallback) {
        if (args.length == 0) throw Exceptions.typeError("%s expected at least 1 argument, got 0", function);
        if (args.length > 1 && fallback != null) {
            throw Exceptions.typeError(
                    "Cannot specify a default for %s() with multiple positional arguments", function);
        }
        PyCallable f = key == null || key == Singletons.NONE ? null : Callables.of(key);
        Object it = args.length > 1 ? null : Iteration.iter(ts, args[0]);
        Object best = null;
        Object bestKey = null;
        for (int i = 0; ; i++) {
            Object o = it == null ? i < args.length ? args[i] : null : Iteration.next(ts, it);
            if (o == null) break;
            Object k = f == null ? o : f.call1(ts, o);
            if (best == null || Comparison.test(ts, better, k, bestKey)) {
                best = o;
                bestKey = k;
            }
        }
        if (best != null) return best;
        if (fallback != null) return fallback;
        throw Exceptions.valueError("%s() iterable argument is empty", function);
    }

    @Def(
            signature = "*args, key=None, reverse=False",
            doc = "Return a new list containing all items from the iterable in ascending order.\n\n"
                    + "A custom key function can be supplied to customize the sort order, and the\n"
                    + "reverse flag can be set to request the result in descending order.")
    static Object sorted(ThreadState ts, Object[] args, Object key, boolean reverse) {
        if (args.length != 1) throw Exceptions.typeError("sorted expected 1 argument, got %d", args.length);
        PyList list = new PyList(Iteration.toArray(ts, args[0]));
        ListSort.sort(ts, list, key == null ? null : Singletons.orNull(key), reverse);
        return list;
    }

    @Def(
            signature = "iterable, /, start=0",
            doc = "Return the sum of a 'start' value (default: 0) plus an iterable of numbers\n\nWhen the iterable is"
                    + " empty, return the start value.\nThis function is intended specifically for use with numeric"
                    + " values and may\nreject non-numeric types.")
    static Object sum(ThreadState ts, Object iterable, Object start) {
        return Summation.of(ts, iterable, start == null ? 0L : start);
    }
}
