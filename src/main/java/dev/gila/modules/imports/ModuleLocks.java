package dev.gila.modules.imports;

import dev.gila.gil.Reason;
import dev.gila.gil.Released;
import dev.gila.object.ThreadState;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A lock for each module that is being imported. Threads that import modules in circles would wait for each other for
 * ever; the one that would close such a circle goes on without the lock instead and sees the module as far as it is.
 */
final class ModuleLocks {
    private static final class Held {
        ThreadState owner;
        int depth;
        int waiting;
    }

    private final ReentrantLock guard = new ReentrantLock();
    private final Condition freed = guard.newCondition();
    private final Map<String, Held> locks = new HashMap<>();
    private final Map<ThreadState, Held> waitsFor = new HashMap<>();

    /** Takes the lock of a module; false when that would be a deadlock. */
    boolean enter(ThreadState ts, String name) {
        guard.lock();
        try {
            Held lock = locks.computeIfAbsent(name, n -> new Held());
            if (lock.owner == null || lock.owner == ts) {
                lock.owner = ts;
                lock.depth++;
                return true;
            }
            if (closesCircle(ts, lock)) return false;
            lock.waiting++;
            waitsFor.put(ts, lock);
            try (Released outside = ts.gil().released(ts, Reason.LOCK_WAIT)) {
                while (lock.owner != null) freed.awaitUninterruptibly();
                lock.owner = ts;
                lock.depth = 1;
                guard.unlock();
            } finally {
                guard.lock();
            }
            waitsFor.remove(ts);
            lock.waiting--;
            return true;
        } finally {
            guard.unlock();
        }
    }

    private boolean closesCircle(ThreadState ts, Held lock) {
        Held next = lock;
        while (next != null && next.owner != null) {
            if (next.owner == ts) return true;
            next = waitsFor.get(next.owner);
        }
        return false;
    }

    boolean isHeld(String name) {
        guard.lock();
        try {
            Held lock = locks.get(name);
            return lock != null && lock.owner != null;
        } finally {
            guard.unlock();
        }
    }

    boolean isHeldBy(ThreadState ts, String name) {
        guard.lock();
        try {
            Held lock = locks.get(name);
            return lock != null && lock.owner == ts;
        } finally {
            guard.unlock();
        }
    }

    void leave(ThreadState ts, String name) {
        guard.lock();
        try {
            Held lock = locks.get(name);
            if (--lock.depth > 0) return;
            lock.owner = null;
            if (lock.waiting == 0) locks.remove(name);
            else freed.signalAll();
        } finally {
            guard.unlock();
        }
    }
}
