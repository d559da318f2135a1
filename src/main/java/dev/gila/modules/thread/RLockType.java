package dev.gila.modules.thread;

import dev.gila.object.Def;
import dev.gila.object.Exceptions;
import dev.gila.object.PyDict;
import dev.gila.object.PyObject;
import dev.gila.object.PyTuple;
import dev.gila.object.PyType;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.object.Types;
import dev.gila.ops.Convert;

@TypeDef(doc = "A lock that its owner may take several times, and has to give back as often.")
final class RLockType extends PyObject {
    static final PyType TYPE = PyType.builtin("_thread.RLock", Types.OBJECT);

    private volatile Mutex mutex = new Mutex();
    private volatile ThreadState owner;
    /** Changed by the owner alone. */
    private long count;

    private RLockType(PyType type) {
        super(type);
    }

    @Def(kind = Def.Kind.NEW, signature = "*args, **kwargs")
    static Object __new__(PyType cls, Object[] args, PyDict kwargs) {
        return new RLockType(cls);
    }

    private boolean lock(ThreadState ts, long nanos) {
        if (owner != ts) {
            if (!mutex.lock(ts, nanos)) return false;
            owner = ts;
        }
        count++;
        return true;
    }

    private void unlock(ThreadState ts) {
        requireOwner(ts);
        if (--count == 0) {
            owner = null;
            mutex.unlock();
        }
    }

    private void requireOwner(ThreadState ts) {
        if (owner != ts) throw Exceptions.runtimeError("cannot release un-acquired lock");
    }

    @Def(signature = "blocking=True, timeout=-1", doc = "Lock the lock; whether it could be locked.")
    static boolean acquire(ThreadState ts, RLockType self, boolean blocking, Object timeout) {
        return self.lock(ts, LockTimeout.of(ts, blocking, timeout));
    }

    @Def(doc = "Undo one acquire of the calling thread.")
    static void release(ThreadState ts, RLockType self) {
        self.unlock(ts);
    }

    @Def
    static boolean __enter__(ThreadState ts, RLockType self) {
        return self.lock(ts, -1);
    }

    @Def(signature = "*args")
    static void __exit__(ThreadState ts, RLockType self, Object[] args) {
        self.unlock(ts);
    }

    @Def("_is_owned")
    static boolean isOwned(ThreadState ts, RLockType self) {
        return self.owner == ts;
    }

    @Def("_recursion_count")
    static long recursionCount(ThreadState ts, RLockType self) {
        return self.owner == ts ? self.count : 0;
    }

    @Def(value = "_release_save", doc = "Give the lock back whole, and say what _acquire_restore needs.")
    static Object releaseSave(ThreadState ts, RLockType self) {
        self.requireOwner(ts);
        PyTuple saved = PyTuple.of(self.count, ts.ident());
        self.count = 0;
        self.owner = null;
        self.mutex.unlock();
        return saved;
    }

    @Def(value = "_acquire_restore", signature = "state, /")
    static void acquireRestore(ThreadState ts, RLockType self, Object state) {
        long count = Convert.toLong(ts, ((PyTuple) state).get(0));
        self.mutex.lock(ts, -1);
        self.owner = ts;
        self.count = count;
    }

    @Def("_at_fork_reinit")
    static void atForkReinit(RLockType self) {
        self.mutex = new Mutex();
        self.owner = null;
        self.count = 0;
    }

    @Def
    static String __repr__(ThreadState ts, RLockType self) {
        ThreadState owner = self.owner;
        String held = " object owner=" + (owner == null ? 0 : owner.ident()) + " count=" + self.count + " at ";
        return "<" + (owner == null ? "unlocked " : "locked ")
                + LockType.plainRepr(ts, self).replace(" object at ", held);
    }
}
