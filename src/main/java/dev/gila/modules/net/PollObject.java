package dev.gila.modules.net;

import dev.gila.modules.posix.Errno;
import dev.gila.modules.posix.OsErrors;
import dev.gila.object.Def;
import dev.gila.object.Exceptions;
import dev.gila.object.PyList;
import dev.gila.object.PyObject;
import dev.gila.object.PyTuple;
import dev.gila.object.PyType;
import dev.gila.object.Singletons;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.object.Types;
import dev.gila.ops.Convert;
import java.util.LinkedHashMap;
import java.util.Map;

/** What {@code select.poll()} returns: descriptors and the events that are wanted of each. */
@TypeDef
final class PollObject extends PyObject {
    static final PyType TYPE = PyType.sealed("select.poll", Types.OBJECT);

    private static final int ALL = SelectModule.POLLIN | 2 | SelectModule.POLLOUT;

    private final Map<Integer, Integer> events = new LinkedHashMap<>();

    PollObject() {
        super(TYPE);
    }

    @Def(signature = "fd, eventmask=7, /")
    static void register(ThreadState ts, PollObject self, Object fd, int eventmask) {
        self.events.put(SelectModule.descriptor(ts, fd), eventmask & ALL);
    }

    @Def(signature = "fd, eventmask, /")
    static void modify(ThreadState ts, PollObject self, Object fd, int eventmask) {
        int n = SelectModule.descriptor(ts, fd);
        if (!self.events.containsKey(n)) throw OsErrors.of(Errno.ENOENT);
        self.events.put(n, eventmask & ALL);
    }

    @Def(signature = "fd, /")
    static void unregister(ThreadState ts, PollObject self, Object fd) {
        int n = SelectModule.descriptor(ts, fd);
        if (self.events.remove(n) == null) throw Exceptions.keyError((long) n);
    }

    @Def(signature = "timeout=None, /")
    static Object poll(ThreadState ts, PollObject self, Object timeout) {
        double millis = timeout == null || timeout == Singletons.NONE ? -1 : Convert.toDouble(ts, timeout);
        Map<Integer, Integer> wanted = new LinkedHashMap<>();
        self.events.forEach((fd, mask) -> {
            int reads = (mask & SelectModule.POLLIN) != 0 ? Readiness.READ : 0;
            wanted.put(fd, reads | ((mask & SelectModule.POLLOUT) != 0 ? Readiness.WRITE : 0));
        });
        PyList ready = new PyList();
        Readiness.await(ts, wanted, millis < 0 ? -1 : (long) (millis * 1e6)).forEach((fd, got) -> {
            int reads = (got & Readiness.READ) != 0 ? SelectModule.POLLIN : 0;
            int mask = reads | ((got & Readiness.WRITE) != 0 ? SelectModule.POLLOUT : 0);
            ready.add(PyTuple.of((long) fd, (long) mask));
        });
        return ready;
    }
}
