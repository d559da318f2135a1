package dev.gila.modules.classes;

import dev.gila.object.PyObject;
import dev.gila.object.PyType;
import dev.gila.object.Types;
import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;

/** What one abstract base class knows of its subclasses; it keeps none of them alive. */
final class AbcData extends PyObject {
    static final PyType TYPE = PyType.sealed("_abc._abc_data", Types.OBJECT);

    final Set<PyType> registry = weakSet();
    final Set<PyType> cache = weakSet();
    final Set<PyType> negativeCache = weakSet();
    /** The invalidation counter that the negative cache belongs to. */
    long negativeVersion;

    AbcData(long version) {
        super(TYPE);
        negativeVersion = version;
    }

    private static Set<PyType> weakSet() {
        return Collections.newSetFromMap(new WeakHashMap<>());
    }
}
