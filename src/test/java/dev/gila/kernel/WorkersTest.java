package dev.gila.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkersTest {
    @Test
    void eachPartRunsOnce() {
        try (Workers workers = new Workers(3)) {
            assertEquals(3, workers.size());
            for (int round = 0; round < 20_000; round++) {
                AtomicIntegerArray ran = new AtomicIntegerArray(5);
                workers.run(5, ran::incrementAndGet);
                for (int i = 0; i < 5; i++) assertEquals(1, ran.get(i));
            }
        }
    }

    /** Workers fall asleep between these jobs, and all are found at work. */
    @Test
    void sleepingWorkersAreWoken() throws InterruptedException {
        try (Workers workers = new Workers(2)) {
            for (int round = 0; round < 50; round++) {
                Thread.sleep(2);
                AtomicInteger meeting = new AtomicInteger();
                workers.run(2, part -> {
                    meeting.incrementAndGet();
                    while (meeting.get() < 2) Thread.onSpinWait();
                });
                assertEquals(2, meeting.get());
            }
        }
    }

    @Test
    void callersThatMeetWorkAlone() throws InterruptedException {
        AtomicReference<Throwable> failure = new AtomicReference<>();
        AtomicInteger ran = new AtomicInteger();
        try (Workers workers = new Workers(2)) {
            List<Thread> callers = new ArrayList<>();
            for (int t = 0; t < 3; t++) {
                callers.add(new Thread(() -> {
                    for (int i = 0; i < 5000; i++) workers.run(3, part -> workers.run(2, x -> ran.incrementAndGet()));
                }));
            }
            callers.forEach(t -> t.setUncaughtExceptionHandler((thread, e) -> failure.set(e)));
            callers.forEach(Thread::start);
            for (Thread caller : callers) caller.join();
        }
        assertNull(failure.get());
        assertEquals(3 * 5000 * 3 * 2, ran.get());
    }

    @Test
    void whatAPartThrowsReachesTheCaller() {
        AtomicInteger ran = new AtomicInteger();
        try (Workers workers = new Workers(2)) {
            assertThrows(
                    IllegalStateException.class,
                    () -> workers.run(4, part -> {
                        ran.incrementAndGet();
                        if (part == 2) throw new IllegalStateException();
                    }));
            assertEquals(4, ran.get());
            workers.run(1, part -> ran.incrementAndGet());
            assertEquals(5, ran.get());
        }
    }

    /** More threads than processors, jobs of all sizes, pauses in which workers fall asleep, failures and nested jobs. */
    @Test
    void manyThreadsManyJobs() {
        storm(20_000);
    }

    @Test
    @Tag("stress")
    void manyMoreJobs() {
        storm(400_000);
    }

    private static void storm(int jobs) {
        Random random = new Random(1);
        int threads = 4 * Runtime.getRuntime().availableProcessors();
        AtomicIntegerArray ran = new AtomicIntegerArray(2 * threads);
        try (Workers workers = new Workers(threads)) {
            for (int job = 1; job <= jobs; job++) {
                int parts = 1 + random.nextInt(2 * threads);
                int failing = random.nextInt(100) == 0 ? random.nextInt(parts) : -1;
                boolean nested = random.nextInt(50) == 0;
                if (random.nextInt(2000) == 0) LockSupport.parkNanos(1_000_000);
                try {
                    workers.run(parts, part -> {
                        if (nested) workers.run(3, i -> {});
                        ran.incrementAndGet(part);
                        if (part == failing) throw new ArithmeticException();
                    });
                    assertEquals(-1, failing);
                } catch (ArithmeticException e) {
                    assertTrue(failing >= 0);
                }
                for (int part = 0; part < parts; part++) assertEquals(1, ran.getAndSet(part, 0));
            }
        }
    }

    /** An interrupt is the caller's to see; workers that are interrupted work on. */
    @Test
    void interruptsAreKept() {
        try (Workers workers = new Workers(2)) {
            AtomicInteger ran = new AtomicInteger();
            Thread.currentThread().interrupt();
            workers.run(4, part -> {
                ran.incrementAndGet();
                if (!Thread.currentThread().isInterrupted())
                    Thread.currentThread().interrupt();
                LockSupport.parkNanos(1_000_000);
            });
            assertTrue(Thread.interrupted());
            workers.run(4, part -> ran.incrementAndGet());
            assertEquals(8, ran.get());
        }
    }

    /** Workers that are closed, asleep, awake or at work, end; jobs that come later are done by their callers. */
    @Test
    void closedWorkersEnd() throws InterruptedException {
        for (int pause = 0; pause < 4; pause++) {
            List<Thread> helpers = Collections.synchronizedList(new ArrayList<>());
            Workers workers = new Workers(3);
            AtomicInteger meeting = new AtomicInteger();
            workers.run(3, part -> {
                helpers.add(Thread.currentThread());
                meeting.incrementAndGet();
                while (meeting.get() < 3) Thread.onSpinWait();
            });
            Thread.sleep(pause);
            workers.close();
            workers.close();
            helpers.remove(Thread.currentThread());
            for (Thread helper : helpers) {
                helper.join(10_000);
                assertFalse(helper.isAlive());
            }
            AtomicInteger ran = new AtomicInteger();
            workers.run(5, part -> ran.incrementAndGet());
            assertEquals(5, ran.get());
        }
    }

    /** Neither a worker that is asleep nor one that looks out keeps what its last job worked on. */
    @Test
    void finishedJobsAreForgotten() throws InterruptedException {
        try (Workers workers = new Workers(2)) {
            WeakReference<Object> worked = work(workers);
            for (int i = 0; i < 500 && worked.get() != null; i++) {
                System.gc();
                Thread.sleep(2);
            }
            assertNull(worked.get());
        }
    }

    private static WeakReference<Object> work(Workers workers) {
        Object something = new Object();
        AtomicInteger meeting = new AtomicInteger();
        workers.run(2, part -> {
            meeting.incrementAndGet();
            while (meeting.get() < 2) assertNotNull(something);
        });
        return new WeakReference<>(something);
    }

    static Stream<Kernel> kernels() {
        return Stream.of(Kernel.values());
    }

    /**
     * Kernels that one thread runs, however long it takes: what they do depends on what they did before, or who asks has divided
     * already.
     */
    private static final Set<Kernel> WHOLE = EnumSet.of(
            Kernel.COMPRESS,
            Kernel.LU,
            Kernel.QR,
            Kernel.CHOLESKY,
            Kernel.SOLVE_TRIANGULAR,
            Kernel.PUT_FOLD,
            Kernel.PCG64,
            Kernel.DRAW_UNIFORM,
            Kernel.DRAW_INTEGERS,
            Kernel.DRAW_NORMAL,
            Kernel.DRAW_EXPONENTIAL,
            Kernel.NBODY,
            Kernel.REFCOUNT_BARE,
            Kernel.REFCOUNT_ATOMIC,
            Kernel.REFCOUNT_BIASED);

    /** Any kernel in parts, one after another: all memory comes out as from the whole call. */
    @ParameterizedTest
    @MethodSource("kernels")
    void partsDoWhatTheWholeDoes(Kernel kernel) {
        NativeKernels library = Library.kernels();
        Random random = new Random(kernel.ordinal());
        RandomCalls calls = new RandomCalls(kernel.ordinal());
        if (!kernel.sameBits()) return;
        boolean isDivided = false;
        for (DType dtype : kernel.dtypes()) {
            for (int i = 0; i < 40 || i < 1000 && isDivided == WHOLE.contains(kernel); i++) {
                RandomCalls.Case c = calls.next(kernel, dtype);
                try (RandomCalls.Run whole = c.on(library).run();
                        RandomCalls.Run divided = c.on(library)) {
                    isDivided |= runDivided(library, divided.call, 2 + random.nextInt(5));
                    for (int k = 0; k < c.operands().size(); k++) {
                        DifferentialTest.compare(c, k, whole.contents(k), divided.contents(k));
                    }
                }
            }
        }
        assertEquals(!WHOLE.contains(kernel), isDivided);
    }

    /** Whether some step had several parts. */
    private static boolean runDivided(NativeKernels library, Call call, int parts) {
        boolean isDivided = false;
        try (Split split = Split.of(call, parts, library::allocate)) {
            for (Supplier<Call[]> step : split.steps()) {
                List<Call> any = new ArrayList<>(List.of(step.get()));
                isDivided |= any.size() > 1;
                Collections.shuffle(any, new Random(parts));
                any.forEach(library::run);
            }
        }
        return isDivided;
    }

    /** Bits of all kinds, NaNs among them, in rows of all strides; few different ones in every second row. */
    @ParameterizedTest
    @EnumSource(
            value = DType.class,
            names = {"INT32", "INT64", "UINT32", "UINT64", "FLOAT32", "FLOAT64"})
    void longRowsAreSortedInPieces(DType dtype) {
        NativeKernels library = Library.kernels();
        Random random = new Random(dtype.ordinal());
        for (int parts = 1; parts < 10; parts++) {
            long n = 8192 + random.nextInt(60_000);
            long stride = dtype.size() * new int[] {1, -1, 2}[parts % 3];
            try (Memory whole = library.allocate(2 * n * dtype.size());
                    Memory divided = library.allocate(2 * n * dtype.size())) {
                byte[] bits = new byte[(int) whole.size()];
                random.nextBytes(bits);
                if (parts % 2 == 0) for (int i = 0; i < bits.length; i++) bits[i] &= i % 4 == 3 ? 0x81 : 0;
                whole.put(0, bits, 0, bits.length);
                divided.put(0, bits, 0, bits.length);
                library.run(sort(whole, dtype, n, stride));
                Call call = sort(divided, dtype, n, stride);
                runDivided(library, call, parts);
                byte[] expected = new byte[bits.length];
                whole.get(0, expected, 0, bits.length);
                divided.get(0, bits, 0, bits.length);
                assertArrayEquals(expected, bits, parts + " parts of " + n);
                try (Split split = Split.of(call, parts, library::allocate)) {
                    assertEquals(parts == 1, split.steps().size() == 1);
                }
            }
        }
    }

    /** Parts begin at all that fit, backwards too; one thread scans the longest rows. */
    @ParameterizedTest
    @EnumSource(
            value = Kernel.class,
            names = {"CUMSUM", "CUMPROD"})
    void longRowsAreScannedInParts(Kernel kernel) {
        NativeKernels library = Library.kernels();
        Random random = new Random(kernel.ordinal());
        for (DType dtype : new DType[] {DType.FLOAT32, DType.FLOAT64}) {
            for (long n : new long[] {1024, 5003, 60_000, (12 << 20) / dtype.size() + 1}) {
                int parts = 2 + random.nextInt(7);
                long size = dtype.size();
                try (Memory in = library.allocate(n * size);
                        Memory whole = library.allocate(n * size);
                        Memory divided = library.allocate(n * size)) {
                    Operand row = new Operand(in, dtype, (n - 1) * size, new long[] {1, n}, new long[] {8, -size});
                    for (long at = 0; at < n * size; at += size) {
                        Element.put(row, at, 1 + random.nextGaussian() / 4096, 0);
                    }
                    Operand forwards = Operand.contiguous(in, dtype, 1, n);
                    Operand from = parts % 2 == 0 ? row : forwards;
                    library.run(Call.of(kernel, dtype, Operand.contiguous(whole, dtype, 1, n), from));
                    Call call = Call.of(kernel, dtype, Operand.contiguous(divided, dtype, 1, n), from);
                    assertEquals(n <= 60_000, runDivided(library, call, parts));
                    byte[] expected = new byte[(int) (n * size)];
                    byte[] actual = new byte[expected.length];
                    whole.get(0, expected, 0, expected.length);
                    divided.get(0, actual, 0, actual.length);
                    assertArrayEquals(expected, actual, dtype + " " + n + " in " + parts);
                }
            }
        }
    }

    static Stream<Kernel> reductions() {
        return Stream.of(Kernel.values())
                .filter(kernel -> kernel.form() == Form.REDUCE1 || kernel.form() == Form.REDUCE2);
    }

    /** One result from lines of lengths around whole pieces, in one or three axes, forwards and backwards. */
    @ParameterizedTest
    @MethodSource("reductions")
    void longLinesAreReducedFromPieces(Kernel kernel) {
        NativeKernels library = Library.kernels();
        Random random = new Random(kernel.ordinal());
        for (DType dtype : kernel.dtypes()) {
            long block = 4096 / dtype.size();
            for (long n : new long[] {16 * block, 31 * block + 1, 40 * block - 1}) {
                int parts = 2 + random.nextInt(5);
                try (Memory memory = library.allocate(2 * n * dtype.size());
                        Memory out = library.allocate(2 * dtype.size())) {
                    DType part = dtype.component();
                    Operand all = Operand.contiguous(memory, part, memory.size() / part.size());
                    for (long at = 0; at < memory.size(); at += part.size()) {
                        Element.put(all, at, 1 + random.nextGaussian() / 64, 0);
                    }
                    Operand[] operands = new Operand[kernel.form().operands()];
                    for (int result = 0; result < 2; result++) {
                        operands[0] = new Operand(out, dtype, result * dtype.size(), new long[0], new long[0]);
                        for (int k = 1; k < operands.length; k++) {
                            long stride = dtype.size() * (k % 2 == 0 ? -1L : 1);
                            long first = k % 2 == 0 ? (n - 1) * dtype.size() : n % 3 * dtype.size();
                            operands[k] =
                                    new Operand(memory, dtype, first, new long[] {1, n, 1}, new long[] {8, stride, 8});
                        }
                        Call call = Call.of(kernel, dtype, operands);
                        if (result == 0) library.run(call);
                        else runDivided(library, call, parts);
                        try (Split split = Split.of(call, parts, library::allocate)) {
                            assertEquals(2, split.steps().size());
                        }
                    }
                    byte[] both = new byte[(int) out.size()];
                    out.get(0, both, 0, both.length);
                    int size = dtype.size();
                    assertArrayEquals(
                            Arrays.copyOf(both, size), Arrays.copyOfRange(both, size, 2 * size), dtype + " " + n);
                }
            }
        }
    }

    /** The same of what a program makes of lines. */
    @ParameterizedTest
    @EnumSource(
            value = Kernel.class,
            names = {"SUM", "MAX"})
    void longProgramsAreReducedFromPieces(Kernel reduction) {
        NativeKernels library = Library.kernels();
        for (long n : new long[] {16 * 512, 31 * 512 + 1, 100 * 512 - 1}) {
            try (Memory memory = library.allocate(n * Double.BYTES);
                    Memory out = library.allocate(2 * Double.BYTES)) {
                Random random = new Random(n);
                for (long i = 0; i < n; i++) memory.putDouble(i * Double.BYTES, random.nextGaussian());
                Program.Builder builder = new Program.Builder();
                int a = builder.input(DType.FLOAT64);
                int b = builder.input(DType.FLOAT64);
                int difference = builder.apply(Kernel.SUBTRACT, DType.FLOAT64, a, b);
                builder.reduce(reduction, DType.FLOAT64, builder.apply(Kernel.EXP, DType.FLOAT64, difference));
                Operand forwards = Operand.contiguous(memory, DType.FLOAT64, n);
                Operand backwards =
                        new Operand(memory, DType.FLOAT64, (n - 1) * 8, new long[] {n}, new long[] {-Double.BYTES});
                for (int result = 0; result < 2; result++) {
                    Operand one = new Operand(out, DType.FLOAT64, result * 8, new long[0], new long[0]);
                    Call call = Call.of(builder.build().orElseThrow(), one, forwards, backwards);
                    if (result == 0) library.run(call);
                    else runDivided(library, call, 3);
                    try (Split split = Split.of(call, 3, library::allocate)) {
                        assertEquals(2, split.steps().size());
                    }
                }
                assertEquals(out.getLong(0), out.getLong(8), reduction + " of " + n);
            }
        }
    }

    private static Call sort(Memory memory, DType dtype, long n, long stride) {
        long offset = stride < 0 ? (n - 1) * -stride : 0;
        return Call.of(
                Kernel.SORT, dtype, new Operand(memory, dtype, offset, new long[] {1, n}, new long[] {8, stride}));
    }

    /** Whenever it is stopped, a sorted row keeps its elements, as it does where one thread sorts it. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, -1})
    void aCancelledSortKeepsAllElements(long elements) {
        NativeKernels library = Library.kernels();
        long n = 1 << 16;
        long stride = elements * Long.BYTES;
        boolean goesOn = true;
        for (int stopped = 0; goesOn; stopped++) {
            try (Memory memory = library.allocate(2 * n * Long.BYTES);
                    CancelFlag flag = new CancelFlag(library)) {
                for (long i = 0; i < 2 * n; i++) memory.putLong(i * Long.BYTES, i * 0x9E3779B97F4A7C15L >>> 48);
                long[] before = numbers(memory);
                Call call = sort(memory, DType.INT64, n, stride).with(flag);
                try (Split split = Split.of(call, 4, library::allocate)) {
                    goesOn = stopped < split.steps().size();
                    for (int step = 0; step < split.steps().size(); step++) {
                        if (step == stopped) flag.raise();
                        for (Call part : split.steps().get(step).get()) library.run(part);
                    }
                } catch (KernelCancelledException expected) {
                    assertTrue(goesOn);
                }
                long[] after = numbers(memory);
                Arrays.sort(before);
                Arrays.sort(after);
                assertArrayEquals(before, after);
            }
        }
    }

    private static long[] numbers(Memory memory) {
        long[] numbers = new long[(int) memory.size() / Long.BYTES];
        for (int i = 0; i < numbers.length; i++) numbers[i] = memory.getLong((long) i * Long.BYTES);
        return numbers;
    }

    /** What stops a call stops all its parts, on more threads than there are processors; the next call is as ever. */
    @Test
    void sharedCallsAreCancelledAndRefused() {
        NativeKernels library = Library.kernels();
        library.threads(2 * Runtime.getRuntime().availableProcessors());
        try (CancelFlag flag = new CancelFlag(library);
                Memory memory = library.allocate(8 << 20)) {
            memory.clear();
            Operand a = Operand.contiguous(memory, DType.FLOAT64, 1 << 20);
            Operand half = a.slice(0, 0, 1 << 19);
            Operand indices = new Operand(memory, DType.INT64, 1 << 22, new long[] {1 << 19}, new long[] {8});
            Operand line = Operand.contiguous(memory, DType.COMPLEX128, 1 << 19);
            FftPlan plan = FftPlan.of(DType.FLOAT64, 1 << 19, false);
            Call[] calls = {
                Call.of(Kernel.EXP, DType.FLOAT64, a, a).with(flag),
                sort(memory, DType.FLOAT64, 1 << 20, 8).with(flag),
                Call.of(Kernel.ARGSORT, DType.FLOAT64, new long[1], flag, indices, half),
                Call.of(Kernel.CUMSUM, DType.FLOAT64, a.slice(0, 0, 1 << 19), a.slice(0, 1 << 19, 1 << 20))
                        .with(flag),
                Call.of(Kernel.CUMSUM, DType.INT64, indices, Operand.contiguous(memory, DType.INT64, 1 << 19))
                        .with(flag),
                plan.call(DType.COMPLEX128, line, line, 1 << 19, false, 1).with(flag)
            };
            for (Call call : calls) {
                flag.raise();
                assertThrows(KernelCancelledException.class, () -> library.run(call));
                flag.lower();
                library.run(call);
            }
            memory.close();
            for (Call call : calls) assertThrows(IllegalStateException.class, () -> library.run(call));
        } finally {
            library.threads(1);
        }
    }

    /** Ranges follow each other, and are as many and as long for each thread, but for one index. */
    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2047, 2048, 8193, 10_000, 100_001})
    void rangesAreSharedEvenly(long length) {
        NativeKernels library = Library.kernels();
        for (int threads : new int[] {1, 2, 3}) {
            library.threads(threads);
            TreeMap<Long, Long> ranges = new TreeMap<>();
            try {
                library.share(length, 8192, (from, to) -> {
                    synchronized (ranges) {
                        ranges.put(from, to);
                    }
                });
            } finally {
                library.threads(1);
            }
            long end = 0;
            for (Map.Entry<Long, Long> range : ranges.entrySet()) {
                assertEquals(end, range.getKey());
                end = range.getValue();
                long size = end - range.getKey();
                assertTrue(size <= 8192 && Math.abs(size - length / ranges.size()) <= 1, ranges::toString);
            }
            assertEquals(length, end);
            if (length >= 8192) assertEquals(0, ranges.size() % threads);
        }
    }

    /** All that a long real line needs is divided, in both directions. */
    @Test
    void realTransformsAreDividedInEachStep() {
        NativeKernels library = Library.kernels();
        int n = 1 << 17;
        FftPlan plan = FftPlan.of(DType.FLOAT64, n, true);
        try (Memory memory = library.allocate((2L * n + 2) * Double.BYTES)) {
            Operand line = Operand.contiguous(memory, DType.FLOAT64, n);
            Operand spectrum = new Operand(
                    memory, DType.COMPLEX128, (long) n * Double.BYTES, new long[] {n / 2 + 1}, new long[] {16});
            for (Call call : List.of(
                    plan.call(DType.COMPLEX128, spectrum, line, n, false, 1),
                    plan.call(DType.COMPLEX128, line, spectrum, n, true, 1))) {
                try (Split split = Split.of(call, 2, library::allocate)) {
                    assertEquals(3, split.steps().size());
                    for (Supplier<Call[]> step : split.steps()) assertEquals(2, step.get().length);
                }
            }
        }
    }

    @Test
    void longCallsAreShared() {
        NativeKernels library = Library.kernels();
        try (Memory memory = library.allocate(8 << 20)) {
            memory.clear();
            Operand a = Operand.contiguous(memory, DType.FLOAT64, 1 << 20);
            Call call = Call.of(Kernel.EXP, DType.FLOAT64, a, a);
            try (Split split = Split.of(call, 2, library::allocate)) {
                assertEquals(1, split.steps().size());
                assertEquals(2, split.steps().get(0).get().length);
            }
            assertTrue(library.nanos(call) > 20_000);
            library.threads(2);
            try {
                assertEquals(2, library.threads());
                library.run(call);
                assertEquals(1.0, memory.getDouble(0));
                assertEquals(1.0, memory.getDouble((8 << 20) - 8));
            } finally {
                library.threads(1);
            }
        }
        assertEquals(1, library.threads());
        assertThrows(IllegalArgumentException.class, () -> library.threads(0));
    }
}
