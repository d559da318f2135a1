package dev.gila.modules.collections;

import dev.gila.object.Def;
import dev.gila.object.ModuleDef;
import dev.gila.object.PyDict;
import dev.gila.object.PyType;
import dev.gila.object.Slot;
import dev.gila.object.ThreadState;
import dev.gila.object.Types;
import dev.gila.ops.Arithmetic;
import dev.gila.ops.Attributes;
import dev.gila.ops.Calls;
import dev.gila.ops.Iteration;
import dev.gila.ops.Subscripts;

/** The module {@code _collections}. */
@ModuleDef(value = "_collections", doc = "High performance data structures.")
final class Collections {
    private Collections() {}

    static void init(ThreadState ts, PyDict namespace) {
        namespace.put("deque", PyDeque.TYPE);
        namespace.put("_deque_iterator", DequeIterator.FORWARD);
        namespace.put("_deque_reverse_iterator", DequeIterator.REVERSE);
        namespace.put("defaultdict", DefaultDict.TYPE);
        namespace.put("_tuplegetter", TupleGetter.TYPE);
    }

    @Def(value = "_count_elements", doc = "Count elements in the iterable, updating the mapping")
    static void countElements(ThreadState ts, Object mapping, Object iterable) {
        Object it = Iteration.iter(ts, iterable);
        boolean plain = mapping instanceof PyDict
                && PyType.of(mapping).slot(Slot.GETITEM) == Types.DICT.slot(Slot.GETITEM)
                && PyType.of(mapping).slot(Slot.SETITEM) == Types.DICT.slot(Slot.SETITEM);
        Object get = plain ? null : Attributes.get(ts, mapping, "get");
        for (Object key = Iteration.next(ts, it); key != null; key = Iteration.next(ts, it)) {
            if (plain) {
                PyDict dict = (PyDict) mapping;
                Object old = dict.get(ts, key);
                dict.put(ts, key, old == null ? 1L : Arithmetic.add(ts, old, 1L));
            } else {
                Subscripts.set(ts, mapping, key, Arithmetic.add(ts, Calls.call2(ts, get, key, 0L), 1L));
            }
        }
    }
}
