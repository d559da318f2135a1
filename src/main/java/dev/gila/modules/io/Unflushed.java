package dev.gila.modules.io;

import dev.gila.object.PyException;
import dev.gila.object.ThreadState;
import dev.gila.ops.Calls;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * The files that hold bytes not yet written. Nothing here counts references, so a file that a program drops without
 * closing it is written when the interpreter ends.
 */
public final class Unflushed {
    private final Set<IoBase> files = Collections.synchronizedSet(Collections.newSetFromMap(new IdentityHashMap<>()));

    static Unflushed of(ThreadState ts) {
        return ts.interpreter().room(Unflushed.class, i -> new Unflushed());
    }

    void add(IoBase file) {
        files.add(file);
    }

    void remove(IoBase file) {
        files.remove(file);
    }

    /** Writes what all files hold: text before the buffers that it goes to. */
    public static void flushAll(ThreadState ts) {
        Unflushed all = of(ts);
        all.flush(ts, TextIo.class);
        all.flush(ts, IoBase.class);
    }

    private void flush(ThreadState ts, Class<? extends IoBase> kind) {
        for (IoBase file : files.toArray(new IoBase[0])) {
            if (!kind.isInstance(file)) continue;
            files.remove(file);
            try {
                Calls.method(ts, file, "flush");
            } catch (PyException e) {
                // The interpreter ends and nobody is left to tell.
            }
        }
    }
}
