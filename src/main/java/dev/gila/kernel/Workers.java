package dev.gila.kernel;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;

/**
 * Threads that share the parts of one job with the thread that brings it. Who waits, a worker for the next job or the
 * caller for the last part, looks out for a while before it sleeps, so that jobs of some 20 microseconds are worth
 * sharing. One job runs at a time: who finds the workers busy does its job alone, as does a part that brings a job itself.
 */
final class Workers implements AutoCloseable {
    /** What workers ask of the system; a test steps through all that may happen with one of its own. */
    interface Platform {
        /** Starts a thread and returns it. */
        Object start(Runnable body, int number);

        /** The calling thread. */
        Object current();

        /** Passes a moment; false once enough of them have passed since {@code start}, a {@link #clock}. */
        boolean lookOut(long start);

        long clock();

        /** Blocks the calling thread until it is unparked, or for no reason at all. */
        void park();

        /** Lets a thread's current park, or else its next one, return. */
        void unpark(Object thread);
    }

    private final Platform platform;
    private final Worker[] workers;
    private final AtomicBoolean busy = new AtomicBoolean();
    private int jobs;
    private volatile Job job;
    private volatile boolean closed;

    /** Starts one thread less than asked for: the caller of {@link #run} is the first. */
    Workers(int threads) {
        this(threads, new SystemPlatform());
    }

    Workers(int threads, Platform platform) {
        this.platform = platform;
        workers = new Worker[threads - 1];
        for (int i = 0; i < workers.length; i++) workers[i] = new Worker();
        for (int i = 0; i < workers.length; i++) workers[i].thread = platform.start(workers[i], i + 1);
    }

    /** Threads that work on a job, its caller included. */
    int size() {
        return workers.length + 1;
    }

    /** Whether a job would be done by its caller alone. */
    boolean areBusy() {
        return busy.get();
    }

    /**
     * Runs {@code part} for each number from 0 until before {@code parts}, on this thread and the workers. A single part is
     * this thread's, in whose cache what it works on is.
     *
     * @throws RuntimeException what a part threw; the others run to their end nevertheless
     */
    void run(int parts, IntConsumer part) {
        if (!busy.compareAndSet(false, true)) {
            for (int i = 0; i < parts; i++) part.accept(i);
            return;
        }
        Job mine = new Job(++jobs, parts, part);
        try {
            if (parts > 1) job = mine;
            for (int i = 0; i < workers.length && i < parts - 1; i++) {
                if (workers[i].asleep) platform.unpark(workers[i].thread);
            }
            mine.work();
            mine.await();
        } finally {
            job = null;
            busy.set(false);
        }
        mine.rethrow();
    }

    /** Ends the workers; a job that runs is done first. */
    @Override
    public void close() {
        closed = true;
        for (Worker worker : workers) platform.unpark(worker.thread);
    }

    @Override
    public String toString() {
        Job now = job;
        String state = closed ? "closed" : busy.get() ? "busy" : "free";
        return state + " after " + jobs + " jobs, " + Arrays.toString(workers)
                + (now == null ? "" : ", " + now.progress());
    }

    /** Parts are taken one by one, by whoever comes. */
    private final class Job {
        private final int number;
        private final int parts;
        private final IntConsumer part;
        private final AtomicInteger next = new AtomicInteger();
        private final AtomicInteger left;
        private volatile Object sleeper;
        private volatile Throwable failure;

        Job(int number, int parts, IntConsumer part) {
            this.number = number;
            this.parts = parts;
            this.part = part;
            left = new AtomicInteger(parts);
        }

        void work() {
            for (int i; (i = next.getAndIncrement()) < parts; ) {
                try {
                    part.accept(i);
                } catch (Throwable e) {
                    failure = e;
                }
                if (left.decrementAndGet() == 0 && sleeper != null) platform.unpark(sleeper);
            }
        }

        /** The caller sleeps only after it has said so and then found parts left: whoever ends the last sees it. */
        void await() {
            for (long start = platform.clock(); left.get() > 0; ) {
                if (platform.lookOut(start)) continue;
                sleeper = platform.current();
                if (left.get() > 0) platform.park();
            }
        }

        void rethrow() {
            if (failure instanceof RuntimeException e) throw e;
            if (failure instanceof Error e) throw e;
            if (failure != null) throw new IllegalStateException(failure);
        }

        String progress() {
            return this + " at part " + next + ", " + left + " left, awaited by " + sleeper;
        }

        @Override
        public String toString() {
            return "job " + number;
        }
    }

    /** Sleeps only after it has said so and then found no other job: whoever brings one later sees that it must wake it. */
    private final class Worker implements Runnable {
        private Object thread;
        private volatile boolean asleep;

        @Override
        public void run() {
            for (int last = 0; !closed; ) {
                int done = workOnNext(last);
                if (done == last) sleepAfter(last);
                last = done;
            }
        }

        /** Works on the first job that is another than the last, if one comes soon, and returns its number. */
        private int workOnNext(int last) {
            long start = platform.clock();
            do {
                Job found = job;
                if (isNew(found, last)) {
                    found.work();
                    return found.number;
                }
            } while (platform.lookOut(start));
            return last;
        }

        private void sleepAfter(int last) {
            asleep = true;
            if (!closed && !isNew(job, last)) platform.park();
            asleep = false;
            Thread.interrupted(); // what interrupts a worker is not meant for it, and would let every later park return
        }

        private static boolean isNew(Job found, int last) {
            return found != null && found.number != last;
        }

        @Override
        public String toString() {
            return asleep ? "asleep" : "awake";
        }
    }

    private static final class SystemPlatform implements Platform {
        /** Longer than it takes to wake a thread. */
        private static final long LOOK_OUT_NANOS = 100_000;

        @Override
        public Object start(Runnable body, int number) {
            Thread thread = new Thread(body, "gila-worker-" + number);
            thread.setDaemon(true);
            thread.start();
            return thread;
        }

        @Override
        public Object current() {
            return Thread.currentThread();
        }

        @Override
        public boolean lookOut(long start) {
            Thread.onSpinWait();
            return System.nanoTime() - start < LOOK_OUT_NANOS;
        }

        @Override
        public long clock() {
            return System.nanoTime();
        }

        @Override
        public void park() {
            LockSupport.park(this);
        }

        @Override
        public void unpark(Object thread) {
            LockSupport.unpark((Thread) thread);
        }
    }
}
