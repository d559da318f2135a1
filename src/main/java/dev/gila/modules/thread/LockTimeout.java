package dev.gila.modules.thread;

import dev.gila.modules.support.Seconds;
import dev.gila.object.Exceptions;
import dev.gila.object.ThreadState;

/** The arguments that all {@code acquire} methods have. */
final class LockTimeout {
    private LockTimeout() {}

    /** How long to wait, in nanoseconds: 0 not at all, negative without limit. */
    static long of(ThreadState ts, boolean blocking, Object timeout) {
        long nanos = timeout == null ? -1 : Seconds.toNanosCeiling(ts, timeout);
        boolean unlimited = timeout == null || nanos == -1_000_000_000L;
        if (!blocking && !unlimited) {
            throw Exceptions.valueError("can't specify a timeout for a non-blocking call");
        }
        if (nanos < 0 && !unlimited) throw Exceptions.valueError("timeout value must be positive");
        if (!blocking) return 0;
        return unlimited ? -1 : nanos;
    }
}
