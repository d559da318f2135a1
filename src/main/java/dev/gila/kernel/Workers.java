package dev.gila.kernel;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;

/**
 * Threads that share the parts of one job with the thread that brings it. A worker that has nothing to do looks out for
 * the next job for a while before it sleeps, so that jobs of some 20 microseconds are worth sharing. One job runs at a
 * time: who finds the workers busy does its job alone.
 */
final class Workers implements AutoCloseable {
    /** How long a worker looks out before it sleeps: longer than waking it takes. */
    private static final long LOOK_OUT_NANOS = 100_000;

    private final Worker[] workers;
    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile Job job;
    private volatile boolean closed;

    /** Starts one thread less than asked for: the caller of {@link #run} is the first. */
    Workers(int threads) {
        workers = new Worker[threads - 1];
        for (int i = 0; i < workers.length; i++) {
            workers[i] = new Worker(i + 1);
            workers[i].start();
        }
    }

    /** Threads that work on a job, its caller included. */
    int size() {
        return workers.length + 1;
    }

    /**
     * Runs {@code part} for each number from 0 until before {@code parts}, on this thread and the workers.
     *
     * @throws RuntimeException what a part threw; the others run to their end nevertheless
     */
    void run(int parts, IntConsumer part) {
        if (!busy.compareAndSet(false, true)) {
            for (int i = 0; i < parts; i++) part.accept(i);
            return;
        }
        Job mine = new Job(parts, part);
        try {
            job = mine;
            for (Worker worker : workers) if (worker.asleep) LockSupport.unpark(worker);
            mine.work();
            for (int spins = 0; mine.done.get() < parts; spins++) {
                if ((spins & 0xfff) == 0xfff) Thread.yield();
                Thread.onSpinWait();
            }
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
        for (Worker worker : workers) LockSupport.unpark(worker);
    }

    /** Parts are taken one by one, by whoever comes. */
    private static final class Job {
        private final int parts;
        private final IntConsumer part;
        private final AtomicInteger next = new AtomicInteger();
        private final AtomicInteger done = new AtomicInteger();
        private volatile Throwable failure;

        Job(int parts, IntConsumer part) {
            this.parts = parts;
            this.part = part;
        }

        void work() {
            for (int i; (i = next.getAndIncrement()) < parts; ) {
                try {
                    part.accept(i);
                } catch (Throwable e) {
                    failure = e;
                }
                done.incrementAndGet();
            }
        }

        void rethrow() {
            if (failure instanceof RuntimeException e) throw e;
            if (failure instanceof Error e) throw e;
        }
    }

    /** Sleeps only after it has said so and then found no job: whoever brings one later sees that it must wake it. */
    private final class Worker extends Thread {
        private volatile boolean asleep;

        Worker(int number) {
            super("gila-worker-" + number);
            setDaemon(true);
        }

        @Override
        public void run() {
            Job last = null;
            while (!closed) {
                Job found = lookOut(last);
                if (found == null) {
                    asleep = true;
                    if (job == null && !closed) LockSupport.park(Workers.this);
                    asleep = false;
                } else if (found != last) {
                    found.work();
                    last = found;
                }
            }
        }

        private Job lookOut(Job last) {
            long end = System.nanoTime() + LOOK_OUT_NANOS;
            do {
                Job found = job;
                if (found != null && found != last) return found;
                Thread.onSpinWait();
            } while (System.nanoTime() < end);
            return null;
        }
    }
}
