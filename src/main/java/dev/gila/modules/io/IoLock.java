package dev.gila.modules.io;

import dev.gila.gil.Reason;
import dev.gila.gil.Released;
import dev.gila.object.Exceptions;
import dev.gila.object.ThreadState;
import java.util.concurrent.locks.ReentrantLock;

/** The lock of one file, waited for outside the interpreter's lock. */
final class IoLock {
    private final ReentrantLock lock = new ReentrantLock();

    /** Takes the lock; a RuntimeError when this very thread has it already, as a signal handler may find. */
    void enter(ThreadState ts, Object file) {
        if (lock.isHeldByCurrentThread()) {
            throw Exceptions.runtimeError(
                    "reentrant call inside %s",
                    dev.gila.ops.Convert.repr(ts, file).toString());
        }
        if (lock.tryLock()) return;
        try (Released r = ts.gil().released(ts, Reason.LOCK_WAIT)) {
            lock.lock();
        }
    }

    void leave() {
        lock.unlock();
    }
}
