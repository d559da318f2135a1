package dev.gila.modules.signal;

import dev.gila.object.InterpreterState;
import dev.gila.object.ThreadState;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The timer behind {@code alarm} and {@code setitimer(ITIMER_REAL)}: it raises SIGALRM. */
final class IntervalTimer {
    private final ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(1, task -> {
        Thread thread = new Thread(task, "gila-alarm");
        thread.setDaemon(true);
        return thread;
    });
    private ScheduledFuture<?> next;
    private long intervalNanos;

    private IntervalTimer(InterpreterState interpreter) {}

    static IntervalTimer of(ThreadState ts) {
        return ts.interpreter().room(IntervalTimer.class, IntervalTimer::new);
    }

    /** How long until the next signal; 0 when none is due. */
    long remainingNanos() {
        return next == null || next.isDone() ? 0 : Math.max(1, next.getDelay(TimeUnit.NANOSECONDS));
    }

    long intervalNanos() {
        return remainingNanos() == 0 ? 0 : intervalNanos;
    }

    /** Starts anew, or with 0 stops. */
    void set(Signals signals, long nanos, long interval) {
        if (next != null) next.cancel(false);
        next = null;
        intervalNanos = interval;
        if (nanos <= 0) return;
        Runnable raise = () -> signals.raise(SignalNumber.SIGALRM.number());
        next = interval > 0
                ? clock.scheduleAtFixedRate(raise, nanos, interval, TimeUnit.NANOSECONDS)
                : clock.schedule(raise, nanos, TimeUnit.NANOSECONDS);
    }
}
