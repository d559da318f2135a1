package dev.gila.modules.posix;

import dev.gila.object.ModuleDef;
import dev.gila.object.PyDict;
import dev.gila.object.PyStr;
import dev.gila.object.ThreadState;

/** {@code errno}: the numbers of errors by name, and {@code errorcode}, the names by number. */
@ModuleDef(value = "errno", doc = "The names of the system's error numbers.")
final class ErrnoModule {
    private ErrnoModule() {}

    static void init(ThreadState ts, PyDict namespace) {
        Errno.numbers().forEach((name, n) -> namespace.put(name, (long) n));
        PyDict names = new PyDict();
        Errno.names().forEach((n, name) -> names.put(ts, (long) n, PyStr.of(name)));
        namespace.put("errorcode", names);
    }
}
