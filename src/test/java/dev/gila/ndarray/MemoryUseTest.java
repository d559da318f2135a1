package dev.gila.ndarray;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.jna.Function;
import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;
import com.sun.jna.Structure;
import dev.gila.kernel.DType;
import dev.gila.kernel.Kernels;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What arrays leave behind: nothing. Counted by the pool, and by the C library where that can be asked. */
class MemoryUseTest {
    private static final Kernels KERNELS = Kernels.best();
    private static final int THREADS = 8;

    /** The C library's own bookkeeping grows a little, as does the JVM's. */
    private static final long SLACK = 32 << 20;

    /** glibc's {@code struct mallinfo2}. */
    @Structure.FieldOrder({
        "arena",
        "ordblks",
        "smblks",
        "hblks",
        "hblkhd",
        "usmblks",
        "fsmblks",
        "uordblks",
        "fordblks",
        "keepcost"
    })
    public static final class MallInfo extends Structure implements Structure.ByValue {
        public long arena;
        public long ordblks;
        public long smblks;
        public long hblks;
        public long hblkhd;
        public long usmblks;
        public long fsmblks;
        public long uordblks;
        public long fordblks;
        public long keepcost;
    }

    /** Bytes that this process has from malloc; 0 where the C library does not tell. */
    private static long allocated() {
        if (!Platform.isLinux() || Native.SIZE_T_SIZE != Long.BYTES) return 0;
        try {
            Function mallinfo2 = NativeLibrary.getInstance(
                            "c", Map.of(Library.OPTION_CLASSLOADER, Native.class.getClassLoader()))
                    .getFunction("mallinfo2");
            MallInfo info = (MallInfo) mallinfo2.invoke(MallInfo.class, new Object[0]);
            return info.uordblks + info.hblkhd;
        } catch (UnsatisfiedLinkError e) {
            return 0;
        }
    }

    /** Bytes that arrays use once all that was forgotten has been found: no fewer are in use some collections later. */
    private static long settled() throws InterruptedException {
        long used = KERNELS.memoryUse().used();
        for (int same = 0; same < 5; same++) {
            System.gc();
            Thread.sleep(10);
            long now = KERNELS.memoryUse().used();
            if (now < used) same = 0;
            used = now;
        }
        KERNELS.trim();
        return used;
    }

    /** Array operations by some threads that hand each other arrays, close what others use, and forget some. */
    private static final class Churn {
        private final AtomicReferenceArray<NDArray> shared = new AtomicReferenceArray<>(64);
        private final AtomicLong refused = new AtomicLong();
        private final List<Throwable> failures = new ArrayList<>();

        void run(int operations) throws InterruptedException {
            List<Thread> threads = new ArrayList<>();
            for (int t = 0; t < THREADS; t++) {
                Random random = new Random(t);
                threads.add(new Thread(() -> {
                    for (int i = 0; i < operations / THREADS; i++) step(random);
                }));
            }
            threads.forEach(thread -> thread.setUncaughtExceptionHandler((t, e) -> {
                synchronized (failures) {
                    failures.add(e);
                }
            }));
            threads.forEach(Thread::start);
            for (Thread thread : threads) thread.join();
            for (int i = 0; i < shared.length(); i++) put(i, null);
            assertEquals(List.of(), failures);
        }

        private void put(int at, NDArray array) {
            NDArray before = shared.getAndSet(at, array);
            if (before != null) before.close();
        }

        /** Takes an array that other threads use as well, and may close meanwhile. */
        private void step(Random random) {
            int at = random.nextInt(shared.length());
            NDArray array = shared.get(at);
            try {
                if (array == null) put(at, NDArray.zeros(DType.FLOAT64, 2, 1 + random.nextInt(500)));
                else change(random, at, array);
            } catch (IllegalStateException closed) {
                assertTrue(array.isClosed());
                refused.incrementAndGet();
            }
        }

        private void change(Random random, int at, NDArray array) {
            long rows = array.length(0);
            switch (random.nextInt(8)) {
                case 0 -> put(at, null);
                case 1 -> array.close();
                case 2 -> put(random.nextInt(shared.length()), array.plus(1));
                case 3 -> shared.set(at, null); // forgotten, unless another thread has it
                case 4 -> array.transpose().set(7, 0, 0);
                case 5 -> array.slice(random.nextInt((int) rows), rows).get(0, 0);
                case 6 -> shared.compareAndSet(at, array, array.slice(0, rows));
                default -> array.sum();
            }
        }
    }

    private static void churnLeavesNothing(int operations) throws InterruptedException {
        new Churn().run(operations / 10);
        long used = settled();
        long allocated = allocated();
        Churn churn = new Churn();
        churn.run(operations);
        assertTrue(churn.refused.get() > 0, "no thread met an array that another had closed");
        // What tests before this one forgot may have been found meanwhile.
        long after = settled();
        assertTrue(after <= used, () -> after + " bytes in use, of " + used + " before");
        assertEquals(0, KERNELS.memoryUse().kept());
        long more = allocated() - allocated;
        assertTrue(more < SLACK, () -> more + " bytes more than before");
    }

    @Test
    void operationsOnEightThreadsLeaveNothing() throws InterruptedException {
        churnLeavesNothing(200_000);
    }

    @Test
    @Tag("stress")
    void aMillionOperationsOnEightThreadsLeaveNothing() throws InterruptedException {
        churnLeavesNothing(1_000_000);
    }

    /** Drops arrays of 8 MB; each is written to. */
    private static void drop(int arrays) throws InterruptedException {
        long before = settled();
        long most = 0;
        for (int i = 0; i < arrays; i++) {
            NDArray array = NDArray.empty(DType.FLOAT64, 1_000_000);
            array.set(i, i);
            assertFalse(array.isClosed());
            most = Math.max(most, KERNELS.memoryUse().used());
        }
        long reached = most - before;
        assertTrue(
                reached <= Long.getLong("gila.memory.limit", 512L << 20) + (16 << 20),
                () -> reached + " bytes at once");
        assertTrue(settled() <= before);
    }

    @Test
    void aProgramThatClosesNothingIsBounded() throws InterruptedException {
        drop(1000);
    }

    @Test
    @Tag("stress")
    void aProgramThatClosesNothingIsBoundedForLong() throws InterruptedException {
        drop(100_000);
    }
}
