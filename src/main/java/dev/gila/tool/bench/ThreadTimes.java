package dev.gila.tool.bench;

import dev.gila.gil.GilStats;
import dev.gila.gil.Reason;
import java.util.Collection;

/**
 * Where threads' time went, in seconds, summed over them.
 *
 * @param running holding the lock: running Python, and kernels that keep the lock
 * @param nativeCode in kernels outside the lock
 * @param gilWait waiting for the lock
 * @param ioWait waiting for input, output or a sleep, outside the lock
 */
public record ThreadTimes(double running, double nativeCode, double gilWait, double ioWait) {
    public static final ThreadTimes NONE = new ThreadTimes(0, 0, 0, 0);

    /** The times of one thread. */
    public static ThreadTimes of(GilStats s) {
        return new ThreadTimes(
                s.holdNanos() / 1e9,
                (nanos(s, Reason.KERNEL) + nanos(s, Reason.FOREIGN_CALL)) / 1e9,
                s.waitNanos() / 1e9,
                (nanos(s, Reason.IO) + nanos(s, Reason.SLEEP)) / 1e9);
    }

    private static long nanos(GilStats s, Reason reason) {
        return s.outsideNanos().getOrDefault(reason, 0L);
    }

    /** The sum over the threads whose names start with {@code prefix}. */
    public static ThreadTimes sum(Collection<GilStats> all, String prefix) {
        ThreadTimes sum = NONE;
        for (GilStats s : all) if (s.name().startsWith(prefix)) sum = sum.plus(of(s));
        return sum;
    }

    public ThreadTimes plus(ThreadTimes o) {
        return new ThreadTimes(running + o.running, nativeCode + o.nativeCode, gilWait + o.gilWait, ioWait + o.ioWait);
    }

    public ThreadTimes minus(ThreadTimes o) {
        return plus(o.times(-1));
    }

    public ThreadTimes times(double f) {
        return new ThreadTimes(running * f, nativeCode * f, gilWait * f, ioWait * f);
    }
}
