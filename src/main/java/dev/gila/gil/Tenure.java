package dev.gila.gil;

/**
 * The span from one switch of the lock to the next: one thread's tenure, during which it may release and re-acquire the
 * lock many times. CPython's {@code switch_number} is the tenure's identity here, so whatever is said about a tenure (such
 * as a request to end it) cannot be mistaken to be about the next.
 */
final class Tenure {
    final GilThread thread;
    final long number;
    /** What the lock's state refers to while this tenure is the latest one but nobody holds the lock. */
    final Free free = new Free(this);
    /** Raised, never lowered: a waiter has waited a whole interval for this tenure to end. */
    volatile boolean dropRequested;

    Tenure(GilThread thread, long number) {
        this.thread = thread;
        this.number = number;
    }

    @Override
    public String toString() {
        return thread + "#" + number;
    }

    /** The unlocked state, remembering whose tenure came last. */
    static final class Free {
        final Tenure last;

        Free(Tenure last) {
            this.last = last;
        }

        @Override
        public String toString() {
            return "free after " + last;
        }
    }
}
