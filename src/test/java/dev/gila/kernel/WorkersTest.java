package dev.gila.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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

    static Stream<Kernel> kernels() {
        return Stream.of(Kernel.values());
    }

    /** Any kernel in parts, one after another: all memory comes out as from the whole call. */
    @ParameterizedTest
    @MethodSource("kernels")
    void partsDoWhatTheWholeDoes(Kernel kernel) {
        NativeKernels library = Library.kernels();
        Random random = new Random(kernel.ordinal());
        RandomCalls calls = new RandomCalls(kernel.ordinal());
        if (!kernel.sameBits()) return;
        for (DType dtype : kernel.dtypes()) {
            for (int i = 0; i < 20; i++) {
                RandomCalls.Case c = calls.next(kernel, dtype);
                try (RandomCalls.Run whole = c.on(library).run();
                        RandomCalls.Run divided = c.on(library)) {
                    for (Call part : Split.of(divided.call, 1 + random.nextInt(5))) library.run(part);
                    for (int k = 0; k < c.operands().size(); k++) {
                        assertArrayEquals(whole.contents(k), divided.contents(k), c::toString);
                    }
                }
            }
        }
    }

    @Test
    void longCallsAreShared() {
        NativeKernels library = Library.kernels();
        Call[] parts;
        try (Memory memory = library.allocate(8 << 20)) {
            memory.clear();
            Operand a = Operand.contiguous(memory, DType.FLOAT64, 1 << 20);
            Call call = Call.of(Kernel.EXP, DType.FLOAT64, a, a);
            parts = Split.of(call, 2);
            assertEquals(2, parts.length);
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
