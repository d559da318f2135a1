package dev.gila.modules.thread;

import dev.gila.object.Exceptions;
import dev.gila.object.ModuleDef;
import dev.gila.object.PyDict;
import dev.gila.object.PyType;
import dev.gila.object.ThreadState;
import dev.gila.object.Types;
import java.util.Map;

/** The module {@code _queue}. */
@ModuleDef(value = "_queue", doc = "C implementation of the Python queue module.")
final class QueueModule {
    static final PyType EMPTY =
            new PyType(Types.TYPE, "_queue.Empty", new PyType[] {Exceptions.EXCEPTION}, Map.of(), true, true, true);

    private QueueModule() {}

    static void init(ThreadState ts, PyDict namespace) {
        namespace.put("SimpleQueue", SimpleQueueType.TYPE);
        namespace.put("Empty", EMPTY);
    }
}
