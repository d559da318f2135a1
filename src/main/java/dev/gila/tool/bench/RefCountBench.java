package dev.gila.tool.bench;

import dev.gila.gil.Gil;
import dev.gila.gil.GilPolicy;
import dev.gila.gil.GilThread;
import dev.gila.kernel.Call;
import dev.gila.kernel.DType;
import dev.gila.kernel.Kernel;
import dev.gila.kernel.Kernels;
import dev.gila.kernel.Memory;
import dev.gila.kernel.Operand;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CyclicBarrier;

/**
 * Why the lock exists: a native counter, like the reference count of an object, that several threads raise and then
 * lower. Bare, updates are lost; the lock, atomic instructions and biased counts each keep them, at a price.
 */
public final class RefCountBench {
    /** How many updates a thread makes between two looks at the eval-breaker: about what a bytecode or two take. */
    private static final long UPDATES_PER_CHECKPOINT = 8;
    /** Updates in one native call where the lock plays no part. */
    private static final long UPDATES_PER_CALL = 1 << 20;

    private final Kernels kernels = Kernels.best();
    private final int threads;
    private final long updates;

    /**
     * @param threads how many threads raise and lower the counter
     * @param updates how often each thread raises it, and then lowers it
     */
    public RefCountBench(int threads, long updates) {
        if (threads < 1) throw new IllegalArgumentException("threads must be at least 1, not " + threads);
        if (updates < 1) throw new IllegalArgumentException("updates must be at least 1, not " + updates);
        this.threads = threads;
        this.updates = updates;
    }

    /** How the counter is protected. */
    public enum Way {
        BARE("bare: read, add, write"),
        GIL("under the lock"),
        ATOMIC("atomic add"),
        BIASED("per-thread biased counts");

        private final String title;

        Way(String title) {
            this.title = title;
        }
    }

    /**
     * What one way gave.
     *
     * @param seconds from the start of all threads to the end of the last
     * @param lost how many updates the counter does not show
     */
    public record Row(Way way, double seconds, long lost) {}

    /** Runs all ways and prints a table. */
    public List<Row> run(PrintStream out) throws InterruptedException {
        out.printf(
                Locale.ROOT,
                "%d threads, each raises one counter %,d times and lowers it as often (kernels: %s)%n%n",
                threads,
                updates,
                kernels.target());
        out.printf("%-28s %10s %14s %16s%n", "way", "time", "per update", "updates lost");
        List<Row> rows = new ArrayList<>();
        for (Way way : Way.values()) {
            Row row = measure(way);
            rows.add(row);
            out.printf(
                    Locale.ROOT,
                    "%-28s %10s %14s %,16d%n",
                    way.title,
                    TableReport.seconds(row.seconds),
                    String.format(Locale.ROOT, "%.2f ns", row.seconds * 1e9 / (2.0 * updates * threads)),
                    row.lost);
        }
        return rows;
    }

    /** Runs one way. */
    public Row measure(Way way) throws InterruptedException {
        try (Memory shared = kernels.allocate(DType.INT64.size())) {
            shared.clear();
            double up = phase(way, shared, 1);
            long afterUp = shared.getLong(0);
            double down = phase(way, shared, -1);
            long lostUp = threads * updates - afterUp;
            long lostDown = threads * updates - (afterUp - shared.getLong(0));
            return new Row(way, up + down, lostUp + lostDown);
        }
    }

    private double phase(Way way, Memory shared, long delta) throws InterruptedException {
        Gil gil = new Gil(GilPolicy.DEFAULT);
        long[] start = new long[1];
        CyclicBarrier gate = new CyclicBarrier(threads, () -> start[0] = System.nanoTime());
        List<Thread> workers = new ArrayList<>();
        List<Throwable> failures = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            Thread t = new Thread(
                    () -> {
                        try (Memory own = kernels.allocate(DType.INT64.size())) {
                            own.clear();
                            gate.await();
                            work(way, gil, shared, own, delta);
                        } catch (Exception e) {
                            synchronized (failures) {
                                failures.add(e);
                            }
                        }
                    },
                    "refcount-" + i);
            workers.add(t);
            t.start();
        }
        for (Thread t : workers) t.join();
        if (!failures.isEmpty()) throw new IllegalStateException("refcount failed", failures.get(0));
        return (System.nanoTime() - start[0]) / 1e9;
    }

    private void work(Way way, Gil gil, Memory shared, Memory own, long delta) {
        switch (way) {
            case BARE -> repeat(Kernel.REFCOUNT_BARE, delta, shared);
            case ATOMIC -> repeat(Kernel.REFCOUNT_ATOMIC, delta, shared);
            case BIASED -> repeat(Kernel.REFCOUNT_BIASED, delta, shared, own);
            case GIL -> underLock(gil, shared, delta);
        }
    }

    private void repeat(Kernel kernel, long delta, Memory... counters) {
        for (long left = updates; left > 0; left -= UPDATES_PER_CALL) {
            kernels.run(call(kernel, Math.min(left, UPDATES_PER_CALL), delta, counters));
        }
    }

    private void underLock(Gil gil, Memory shared, long delta) {
        GilThread me = new GilThread(gil, Thread.currentThread().getName());
        Call some = call(Kernel.REFCOUNT_BARE, UPDATES_PER_CHECKPOINT, delta, shared);
        gil.attach(me);
        try {
            long left = updates;
            for (; left >= UPDATES_PER_CHECKPOINT; left -= UPDATES_PER_CHECKPOINT) {
                kernels.run(some);
                Gil.checkpoint(me);
            }
            if (left > 0) kernels.run(call(Kernel.REFCOUNT_BARE, left, delta, shared));
        } finally {
            gil.detach(me);
        }
    }

    private static Call call(Kernel kernel, long times, long delta, Memory... counters) {
        Operand[] operands = new Operand[counters.length];
        for (int i = 0; i < operands.length; i++) operands[i] = Operand.contiguous(counters[i], DType.INT64, 1);
        return Call.of(kernel, DType.INT64, new long[] {times, delta}, null, operands);
    }
}
