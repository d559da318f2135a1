package dev.gila.modules.arrays;

import dev.gila.object.Def;
import dev.gila.object.ModuleDef;
import dev.gila.object.PyBytes;
import dev.gila.object.PyDict;
import dev.gila.object.PyStr;
import dev.gila.object.PyType;
import dev.gila.object.ThreadState;
import dev.gila.ops.Calls;

/** The module itself. */
@ModuleDef(value = "array", doc = "Arrays of numbers of one type, as in C.")
final class ArrayModule {
    private ArrayModule() {}

    static void init(ThreadState ts, PyDict namespace) {
        namespace.put("array", PyArray.TYPE);
        namespace.put("ArrayType", PyArray.TYPE);
        StringBuilder codes = new StringBuilder();
        for (ItemType t : ItemType.values()) codes.append(t.code);
        namespace.put("typecodes", PyStr.of(codes.toString()));
        Object abc = ts.interpreter().modules().get("collections.abc");
        if (abc == null) abc = ts.interpreter().modules().get("_collections_abc");
        if (abc == null) return;
        Object sequence = dev.gila.ops.Attributes.getOrNull(ts, abc, "MutableSequence");
        if (sequence != null) Calls.method(ts, sequence, "register", PyArray.TYPE);
    }

    @Def
    static Object _array_reconstructor(ThreadState ts, PyType type, PyStr typecode, int format, PyBytes items) {
        return Calls.call(ts, type, typecode, items);
    }
}
