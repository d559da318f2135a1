package dev.gila.modules.support;

import dev.gila.gil.Gil;
import dev.gila.gil.Reason;
import dev.gila.gil.Released;
import dev.gila.object.ThreadState;

/** Waits of Python programs: outside the lock, and interrupted by signals, whose handlers may end them by raising. */
public final class Waits {
    private Waits() {}

    /** Something to wait for. */
    @FunctionalInterface
    public interface Wait {
        /**
         * Waits so long at most, or with a negative number without limit.
         *
         * @return whether what was waited for has come
         */
        boolean await(long nanos) throws InterruptedException;
    }

    /**
     * Waits, at most {@code nanos} or with a negative number without limit. After a signal whose handler does not raise,
     * the wait goes on for the time that remains.
     *
     * @return whether what was waited for has come
     */
    public static boolean await(ThreadState ts, Reason reason, long nanos, Wait wait) {
        long deadline = System.nanoTime() + nanos;
        while (true) {
            long left = nanos < 0 ? -1 : Math.max(0, deadline - System.nanoTime());
            try (Released outside = ts.gil().waiting(ts, reason)) {
                return wait.await(left);
            } catch (InterruptedException e) {
                // the signal that this was is seen to by the checkpoint, inside the lock
            }
            Gil.checkpoint(ts);
        }
    }
}
