package dev.gila.gil;

import java.util.concurrent.locks.LockSupport;

/** What the lock needs from the machine: a clock and a way to block. Tests put their own in, to own time and schedule. */
public interface GilPlatform {
    /** The real one. */
    GilPlatform SYSTEM = new GilPlatform() {
        /** A few microseconds: between two kernels a thread holds the lock for one or two; to wake up takes fifty. */
        private final int spins = Runtime.getRuntime().availableProcessors() > 1 ? 200 : 0;

        @Override
        public int spins() {
            return spins;
        }

        @Override
        public long nanoTime() {
            return System.nanoTime();
        }

        @Override
        public void park(GilThread self, long nanos) {
            if (nanos == Long.MAX_VALUE) {
                LockSupport.park(self);
            } else {
                LockSupport.parkNanos(self, nanos);
            }
        }

        @Override
        public void unpark(GilThread thread) {
            LockSupport.unpark(thread.javaThread());
        }

        @Override
        public void interrupt(GilThread thread) {
            thread.javaThread().interrupt();
        }
    };

    /** A monotonic clock, as {@link System#nanoTime}. */
    long nanoTime();

    /** How often a thread looks at a lock that another holds before it goes to sleep; none by default. */
    default int spins() {
        return 0;
    }

    /**
     * Blocks the calling thread until it is unparked, the time is over, or for no reason at all; {@link Long#MAX_VALUE}
     * nanoseconds mean no limit.
     */
    void park(GilThread self, long nanos);

    /** Lets {@code thread}'s current park, or else its next one, return. */
    void unpark(GilThread thread);

    /** Ends whatever {@code thread} blocks in, here or outside the lock. */
    void interrupt(GilThread thread);
}
