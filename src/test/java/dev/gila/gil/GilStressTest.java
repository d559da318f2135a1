package dev.gila.gil;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Real threads, real time. The long runs carry the tag "stress". */
class GilStressTest {
    private static final long STUCK_SECONDS = 60;

    private final Gil gil = new Gil(GilPolicy.DEFAULT);
    private long guarded;
    private volatile boolean stop;

    private interface Work {
        void run(GilThread t);
    }

    /** Runs work on some threads; fails when the lock has gone nowhere for a minute. */
    private List<GilThread> runAll(int count, Work work) throws InterruptedException {
        List<GilThread> gilThreads = new ArrayList<>();
        List<Thread> javaThreads = new ArrayList<>();
        AtomicReference<Throwable> failure = new AtomicReference<>();
        for (int i = 0; i < count; i++) {
            GilThread t = new GilThread(gil, "T" + i);
            gilThreads.add(t);
            javaThreads.add(new Thread(() -> {
                try {
                    gil.attach(t);
                    work.run(t);
                    gil.detach(t);
                } catch (Throwable e) {
                    failure.compareAndSet(null, e);
                }
            }));
        }
        javaThreads.forEach(Thread::start);
        long seen = -1;
        long since = System.nanoTime();
        for (Thread thread : javaThreads) {
            while (thread.isAlive()) {
                thread.join(100);
                if (gil.switches() != seen) {
                    seen = gil.switches();
                    since = System.nanoTime();
                }
                assertTrue(System.nanoTime() - since < TimeUnit.SECONDS.toNanos(STUCK_SECONDS), () -> "stuck: " + gil);
            }
        }
        assertEquals(null, failure.get());
        return gilThreads;
    }

    /** Each release is followed by standing back until another thread has taken the lock: one that nobody takes hangs. */
    private void handOver(int threads, long switches) throws InterruptedException {
        gil.setSwitchInterval(Long.MAX_VALUE); // no time limit may rescue a waiter whose wake-up was lost
        long[] rounds = new long[threads];
        runAll(threads, t -> {
            int self = Integer.parseInt(t.name().substring(1));
            while (gil.switches() < switches) {
                guarded++;
                rounds[self]++;
                long before = gil.switches();
                gil.release(t);
                while (gil.switches() == before && !stop) {
                    Thread.yield();
                }
                gil.acquire(t);
            }
            stop = true;
        });
        long sum = 0;
        for (long count : rounds) {
            sum += count;
        }
        assertEquals(sum, guarded, "an update under the lock was lost");
    }

    @ParameterizedTest
    @CsvSource({"2, 20000", "8, 20000"})
    void handsOverWithoutLosingAWakeUp(int threads, long switches) throws InterruptedException {
        handOver(threads, switches);
    }

    @Test
    @Tag("stress")
    void handsOverTenMillionTimes() throws InterruptedException {
        handOver(2, 10_000_000);
    }

    /**
     * Threads that never step outside: only requests move the lock, and it moves to all alike. Turns are counted, each of
     * which lasts an interval; they may differ by one part in {@code spread}.
     */
    private void share(int threads, long nanos, long interval, int spread) throws InterruptedException {
        gil.setSwitchInterval(interval);
        long end = System.nanoTime() + nanos;
        List<GilThread> all = runAll(threads, t -> {
            while (!stop) {
                guarded++;
                Gil.checkpoint(t);
                stop |= (guarded & 0xfff) == 0 && System.nanoTime() - end > 0;
            }
        });
        long least = Long.MAX_VALUE;
        long most = 0;
        for (GilThread t : all) {
            long turns = t.stats().forcedSwitches();
            least = Math.min(least, turns);
            most = Math.max(most, turns);
        }
        assertTrue(least >= 8, "too short a run to judge: " + least + " turns");
        assertTrue(most - least <= Math.max(1, most / spread), "turns from " + least + " to " + most);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 16})
    void noThreadStarves(int threads) throws InterruptedException {
        share(threads, TimeUnit.SECONDS.toNanos(1), TimeUnit.MILLISECONDS.toNanos(1), 2);
    }

    @ParameterizedTest
    @Tag("stress")
    @ValueSource(ints = {2, 4, 16, 64})
    void noThreadStarvesOverTenSeconds(int threads) throws InterruptedException {
        share(threads, TimeUnit.SECONDS.toNanos(10), gil.getSwitchInterval(), 4);
    }

    @Test
    void closingEndsThreadsThatRunWaitAndSleep() throws InterruptedException {
        GilThread main = new GilThread(gil, "main");
        gil.attach(main);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            boolean sleeper = i % 2 == 0;
            GilThread t = new GilThread(gil, "daemon " + i);
            threads.add(new Thread(() -> {
                try {
                    gil.attach(t);
                } catch (GilShutdown e) {
                    return; // started too late: attaching has accounted for it
                }
                try {
                    while (true) {
                        Gil.checkpoint(t);
                        if (sleeper) {
                            sleep(t);
                        }
                    }
                } catch (GilShutdown e) {
                    gil.detach(t);
                }
            }));
        }
        threads.forEach(Thread::start);
        gil.leave(main, Reason.SLEEP);
        Thread.sleep(50);
        gil.enter(main);
        gil.close(main);
        for (Thread thread : threads) {
            thread.join(TimeUnit.SECONDS.toMillis(STUCK_SECONDS));
            assertTrue(!thread.isAlive(), () -> thread + " outlives the interpreter: " + gil);
        }
        gil.detach(main);
        assertTrue(gil.threads().isEmpty());
        assertEquals(5, gil.stats().size());
    }

    private void sleep(GilThread t) {
        try (Released outside = gil.released(t, Reason.SLEEP)) {
            Thread.sleep(TimeUnit.HOURS.toMillis(1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
