package dev.gila.gil;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/** What the lock costs: to a thread alone, at a checkpoint, and when two threads hand it over and back. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class GilBenchmark {
    /** A lock with one thread, which holds it. */
    @State(Scope.Thread)
    public static class Alone {
        final Gil gil = new Gil(GilPolicy.DEFAULT);
        final GilThread thread = new GilThread(gil, "main");
        int work;

        @Setup
        public void attach() {
            gil.attach(thread);
        }

        @TearDown
        public void detach() {
            gil.detach(thread);
        }
    }

    /** The lock that the threads of one benchmark share. */
    @State(Scope.Benchmark)
    public static class Shared {
        final Gil gil = new Gil(GilPolicy.DEFAULT);
    }

    /** One thread of those that share. */
    @State(Scope.Thread)
    public static class Sharing {
        GilThread thread;

        @Setup
        public void make(Shared shared) {
            thread = new GilThread(shared.gil, Thread.currentThread().getName());
            thread.bind(Thread.currentThread());
        }
    }

    @Benchmark
    public void releaseAndAcquire(Alone alone) {
        alone.gil.release(alone.thread);
        alone.gil.acquire(alone.thread);
    }

    @Benchmark
    public void releasedBlock(Alone alone) {
        alone.gil.released(alone.thread, Reason.KERNEL).close();
    }

    @Benchmark
    public int checkpoint(Alone alone) {
        Gil.checkpoint(alone.thread);
        return alone.work++;
    }

    @Benchmark
    public int noCheckpoint(Alone alone) {
        return alone.work++;
    }

    @Benchmark
    @Threads(2)
    public void acquireAndReleaseContended(Shared shared, Sharing sharing) {
        shared.gil.acquire(sharing.thread);
        shared.gil.release(sharing.thread);
    }
}
