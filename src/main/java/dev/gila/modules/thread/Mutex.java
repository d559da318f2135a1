package dev.gila.modules.thread;

import dev.gila.gil.Reason;
import dev.gila.modules.support.Waits;
import dev.gila.object.ThreadState;
import java.util.concurrent.locks.AbstractQueuedSynchronizer;

/** A lock without an owner: what one thread takes another may give back. */
final class Mutex {
    private final Sync sync = new Sync();

    boolean tryLock() {
        return sync.tryAcquire(1);
    }

    /** Takes the lock, waiting at most so long, or with a negative number without limit; whether it was taken. */
    boolean lock(ThreadState ts, long nanos) {
        if (sync.tryAcquire(1)) return true;
        return nanos != 0 && Waits.await(ts, Reason.LOCK_WAIT, nanos, sync::await);
    }

    /** Gives the lock back; false when nobody had taken it. */
    boolean unlock() {
        return sync.release(1);
    }

    boolean isLocked() {
        return sync.isLocked();
    }

    private static final class Sync extends AbstractQueuedSynchronizer {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean tryAcquire(int one) {
            return getState() == 0 && compareAndSetState(0, 1);
        }

        @Override
        protected boolean tryRelease(int one) {
            return compareAndSetState(1, 0);
        }

        boolean isLocked() {
            return getState() != 0;
        }

        boolean await(long nanos) throws InterruptedException {
            if (nanos >= 0) return tryAcquireNanos(1, nanos);
            acquireInterruptibly(1);
            return true;
        }
    }
}
