package dev.gila.gil;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A platform whose time the test moves. Threads are real, but block only here, and the test waits until they do: so what
 * happens is the same on a quick machine and on a noisy one.
 */
final class VirtualPlatform implements GilPlatform {
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(30);

    private final Map<GilThread, Long> deadlines = new HashMap<>();
    private final Map<GilThread, Boolean> permits = new HashMap<>();
    private long now = 1;

    @Override
    public synchronized long nanoTime() {
        return now;
    }

    @Override
    public void park(GilThread self, long nanos) {
        synchronized (this) {
            deadlines.put(self, nanos == Long.MAX_VALUE ? nanos : now + nanos);
        }
        while (!mayGo(self) && !Thread.currentThread().isInterrupted()) {
            LockSupport.park(this);
        }
        synchronized (this) {
            deadlines.remove(self);
            permits.remove(self);
        }
    }

    private synchronized boolean mayGo(GilThread self) {
        return permits.getOrDefault(self, false) || deadlines.get(self) <= now;
    }

    @Override
    public void unpark(GilThread thread) {
        synchronized (this) {
            permits.put(thread, true);
        }
        LockSupport.unpark(thread.javaThread());
    }

    @Override
    public void interrupt(GilThread thread) {
        thread.javaThread().interrupt();
    }

    /** Lets time pass, and waits until those whose time limit it ends have seen it. */
    void advance(long nanos) {
        Map<GilThread, Long> due;
        synchronized (this) {
            now += nanos;
            due = new HashMap<>(deadlines);
        }
        due.forEach((t, deadline) -> {
            if (deadline <= nanoTime()) {
                LockSupport.unpark(t.javaThread());
                await(() -> !deadline.equals(deadlineOf(t)), t + " did not wake");
            }
        });
    }

    private synchronized Long deadlineOf(GilThread t) {
        return deadlines.get(t);
    }

    private synchronized boolean isBlocked(GilThread t) {
        return deadlines.containsKey(t) && !mayGo(t);
    }

    void awaitParked(GilThread t) {
        await(() -> isBlocked(t), t + " did not park");
    }

    static void await(java.util.function.BooleanSupplier condition, String otherwise) {
        long limit = System.nanoTime() + PATIENCE_NANOS;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > limit) {
                throw new AssertionError(otherwise);
            }
            LockSupport.parkNanos(50_000);
        }
    }

    /** A lock's thread on a Java thread of its own, which does one thing after the other as the test says. */
    static final class Actor extends GilThread implements AutoCloseable {
        private final java.util.concurrent.ExecutorService line;
        private volatile Throwable failure;

        Actor(Gil gil, String name) {
            super(gil, name);
            line = java.util.concurrent.Executors.newSingleThreadExecutor(task -> {
                Thread thread = new Thread(task, name);
                thread.setDaemon(true);
                return thread;
            });
            CountDownLatch bound = new CountDownLatch(1);
            line.execute(() -> {
                bind(Thread.currentThread());
                bound.countDown();
            });
            try {
                bound.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        /** Has the thread do something, and returns a latch that opens when it is done. */
        CountDownLatch start(Runnable action) {
            CountDownLatch done = new CountDownLatch(1);
            line.execute(() -> {
                try {
                    action.run();
                } catch (Throwable e) {
                    failure = e;
                } finally {
                    done.countDown();
                }
            });
            return done;
        }

        /** Has the thread do something, and waits for it. */
        void run(Runnable action) {
            join(start(action));
            if (failure != null) {
                throw new AssertionError(failure);
            }
        }

        Throwable failure() {
            return failure;
        }

        static void join(CountDownLatch done) {
            try {
                if (!done.await(30, TimeUnit.SECONDS)) {
                    throw new AssertionError("the action does not end");
                }
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void close() {
            line.shutdownNow();
        }
    }
}
