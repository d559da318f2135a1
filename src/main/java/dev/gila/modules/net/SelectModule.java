package dev.gila.modules.net;

import dev.gila.object.Def;
import dev.gila.object.Exceptions;
import dev.gila.object.ModuleDef;
import dev.gila.object.PyDict;
import dev.gila.object.PyList;
import dev.gila.object.PyTuple;
import dev.gila.object.PyType;
import dev.gila.object.Singletons;
import dev.gila.object.Slot;
import dev.gila.object.ThreadState;
import dev.gila.ops.Attributes;
import dev.gila.ops.Calls;
import dev.gila.ops.Convert;
import dev.gila.ops.Iteration;
import java.util.LinkedHashMap;
import java.util.Map;

/** {@code select}: waiting for several files at once. */
@ModuleDef(value = "select", doc = "This module supports asynchronous I/O on multiple file descriptors.")
final class SelectModule {
    static final int POLLIN = 1;
    static final int POLLOUT = 4;

    private SelectModule() {}

    static void init(ThreadState ts, PyDict namespace) {
        Map.of("POLLIN", 1, "POLLPRI", 2, "POLLOUT", 4, "POLLERR", 8, "POLLHUP", 16, "POLLNVAL", 32, "PIPE_BUF", 4096)
                .forEach((name, n) -> namespace.put(name, (long) n));
        namespace.put("error", Exceptions.OS_ERROR);
    }

    /** The descriptor that an int or an object with {@code fileno()} means. */
    static int descriptor(ThreadState ts, Object o) {
        Object fd = o;
        if (PyType.of(o).slot(Slot.INDEX) == null) {
            Object method = Attributes.getOrNull(ts, o, "fileno");
            if (method == null) throw Exceptions.typeError("argument must be an int, or have a fileno() method.");
            fd = Calls.call0(ts, method);
        }
        int n = Convert.toInt(ts, fd);
        if (n < 0) throw Exceptions.valueError("file descriptor cannot be a negative integer (%d)", n);
        return n;
    }

    @Def(signature = "rlist, wlist, xlist, timeout=None, /")
    static Object select(ThreadState ts, Object rlist, Object wlist, Object xlist, Object timeout) {
        boolean forever = timeout == null || timeout == Singletons.NONE;
        double seconds = forever ? 0 : Convert.toDouble(ts, timeout);
        if (seconds < 0) throw Exceptions.valueError("timeout must be non-negative");
        Object[] readers = Iteration.toArray(ts, rlist);
        Object[] writers = Iteration.toArray(ts, wlist);
        Iteration.toArray(ts, xlist);
        Map<Integer, Integer> wanted = new LinkedHashMap<>();
        for (Object o : readers) wanted.merge(descriptor(ts, o), Readiness.READ, (a, b) -> a | b);
        for (Object o : writers) wanted.merge(descriptor(ts, o), Readiness.WRITE, (a, b) -> a | b);
        Map<Integer, Integer> ready = Readiness.await(ts, wanted, forever ? -1 : (long) (seconds * 1e9));
        return PyTuple.of(
                filter(ts, readers, ready, Readiness.READ), filter(ts, writers, ready, Readiness.WRITE), new PyList());
    }

    private static PyList filter(ThreadState ts, Object[] files, Map<Integer, Integer> ready, int bit) {
        PyList out = new PyList();
        for (Object o : files) if ((ready.getOrDefault(descriptor(ts, o), 0) & bit) != 0) out.add(o);
        return out;
    }

    @Def
    static Object poll() {
        return new PollObject();
    }
}
