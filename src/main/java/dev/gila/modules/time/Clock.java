package dev.gila.modules.time;

import dev.gila.modules.posix.Errno;
import dev.gila.modules.posix.OsErrors;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.Arrays;
import java.util.function.LongSupplier;

/** The clocks, in nanoseconds, with Linux's names and numbers. */
enum Clock {
    CLOCK_REALTIME(0, Clock::wall),
    CLOCK_MONOTONIC(1, System::nanoTime),
    CLOCK_PROCESS_CPUTIME_ID(2, Clock::process),
    CLOCK_THREAD_CPUTIME_ID(3, Clock::thread),
    CLOCK_MONOTONIC_RAW(4, System::nanoTime),
    CLOCK_BOOTTIME(7, System::nanoTime),
    CLOCK_TAI(11, Clock::tai);

    /** Leap seconds between the two scales since 2017, the last one so far. */
    private static final long TAI_AHEAD_SECONDS = 37;

    private static final long NANOS = 1_000_000_000L;

    private final int number;
    private final LongSupplier nanos;

    Clock(int number, LongSupplier nanos) {
        this.number = number;
        this.nanos = nanos;
    }

    int number() {
        return number;
    }

    long nanos() {
        return nanos.getAsLong();
    }

    static Clock of(int number) {
        return Arrays.stream(values())
                .filter(c -> c.number == number)
                .findFirst()
                .orElseThrow(() -> OsErrors.of(Errno.EINVAL));
    }

    private static long wall() {
        Instant now = Instant.now();
        return now.getEpochSecond() * NANOS + now.getNano();
    }

    private static long tai() {
        return wall() + TAI_AHEAD_SECONDS * NANOS;
    }

    private static long process() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getProcessCpuTime()
                : System.nanoTime();
    }

    private static long thread() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
