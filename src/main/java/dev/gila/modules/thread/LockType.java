package dev.gila.modules.thread;

import dev.gila.object.Def;
import dev.gila.object.Exceptions;
import dev.gila.object.PyObject;
import dev.gila.object.PyType;
import dev.gila.object.Slot;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.object.Types;

@TypeDef(doc = "A lock object is a synchronization primitive. A lock is not owned by the thread that locked it.")
final class LockType extends PyObject {
    static final PyType TYPE = PyType.sealed("_thread.lock", Types.OBJECT);

    private volatile Mutex mutex = new Mutex();

    LockType() {
        super(TYPE);
    }

    /** Gives the lock back if it is taken. */
    void unlockIfLocked() {
        mutex.unlock();
    }

    @Def(signature = "blocking=True, timeout=-1", doc = "Lock the lock; whether it could be locked.")
    static boolean acquire(ThreadState ts, LockType self, boolean blocking, Object timeout) {
        return self.mutex.lock(ts, LockTimeout.of(ts, blocking, timeout));
    }

    @Def(value = "acquire_lock", signature = "blocking=True, timeout=-1")
    static boolean acquireLock(ThreadState ts, LockType self, boolean blocking, Object timeout) {
        return acquire(ts, self, blocking, timeout);
    }

    @Def(doc = "Unlock the lock, which may be locked by another thread.")
    static void release(LockType self) {
        if (!self.mutex.unlock()) throw Exceptions.runtimeError("release unlocked lock");
    }

    @Def("release_lock")
    static void releaseLock(LockType self) {
        release(self);
    }

    @Def(doc = "Whether the lock is locked.")
    static boolean locked(LockType self) {
        return self.mutex.isLocked();
    }

    @Def("locked_lock")
    static boolean lockedLock(LockType self) {
        return locked(self);
    }

    @Def
    static boolean __enter__(ThreadState ts, LockType self) {
        return self.mutex.lock(ts, -1);
    }

    @Def(signature = "*args")
    static void __exit__(LockType self, Object[] args) {
        release(self);
    }

    @Def("_at_fork_reinit")
    static void atForkReinit(LockType self) {
        self.mutex = new Mutex();
    }

    @Def
    static String __repr__(ThreadState ts, LockType self) {
        return "<" + (self.mutex.isLocked() ? "locked " : "unlocked ") + plainRepr(ts, self);
    }

    /** What {@code object.__repr__} says, less the first bracket. */
    static String plainRepr(ThreadState ts, PyObject o) {
        return Types.OBJECT.slot(Slot.REPR).call1(ts, o).toString().substring(1);
    }
}
