package dev.gila.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MemoryTest {
    static Stream<Kernels> kernels() {
        return Stream.of(new JavaKernels(), Library.kernels());
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void keepsWhatIsWritten(Kernels kernels) {
        try (Memory memory = kernels.allocate(32)) {
            memory.clear();
            memory.putDouble(0, Math.PI);
            memory.putFloat(8, 2.5f);
            memory.putLong(16, Long.MIN_VALUE);
            assertEquals(Math.PI, memory.getDouble(0));
            assertEquals(2.5f, memory.getFloat(8));
            assertEquals(Long.MIN_VALUE, memory.getLong(16));
            byte[] bytes = new byte[8];
            memory.get(24, bytes, 0, 8);
            assertArrayEquals(new byte[8], bytes);
        }
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void refusesWhatIsOutside(Kernels kernels) {
        try (Memory memory = kernels.allocate(32)) {
            assertThrows(IndexOutOfBoundsException.class, () -> memory.getDouble(-8));
            assertThrows(IndexOutOfBoundsException.class, () -> memory.putLong(32, 1));
            assertThrows(IndexOutOfBoundsException.class, () -> memory.get(30, new byte[3], 0, 3));
            assertThrows(IllegalArgumentException.class, () -> memory.getDouble(4));
        }
        assertThrows(IllegalArgumentException.class, () -> kernels.allocate(-1));
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void useAfterCloseIsAnException(Kernels kernels) {
        Memory memory = kernels.allocate(8);
        memory.close();
        memory.close();
        assertTrue(memory.isClosed());
        assertThrows(IllegalStateException.class, () -> memory.getLong(0));
        assertThrows(IllegalStateException.class, memory::pin);
    }

    @Test
    void nothingIsTooMuch() {
        assertThrows(OutOfMemoryError.class, () -> Library.kernels().allocate(Long.MAX_VALUE - 100));
    }

    @Test
    void isFreedOnceByTheLastOfCloseAndUnpin() {
        AtomicInteger freed = new AtomicInteger();
        Memory memory = new Memory(0, 8, offset -> null, freed::incrementAndGet);
        memory.pin();
        memory.pin();
        memory.close();
        memory.unpin();
        assertEquals(0, freed.get());
        memory.unpin();
        assertEquals(1, freed.get());
        memory.close();
        assertEquals(1, freed.get());
    }

    @Test
    void forgottenMemoryIsFreed() throws InterruptedException {
        CountDownLatch freed = new CountDownLatch(1);
        forget(freed);
        for (int i = 0; i < 100 && freed.getCount() > 0; i++) {
            System.gc();
            Thread.sleep(10);
        }
        assertEquals(0, freed.getCount());
    }

    private static void forget(CountDownLatch freed) {
        assertFalse(new Memory(0, 8, offset -> null, freed::countDown).isClosed());
    }

    @Test
    void closingUnderRunningKernelsIsSafe() throws InterruptedException {
        NativeKernels library = Library.kernels();
        for (int i = 0; i < 50; i++) {
            Memory memory = library.allocate(8 * 20_000);
            memory.clear();
            Operand operand = Operand.contiguous(memory, DType.FLOAT64, 20_000);
            Call call = Call.of(Kernel.SORT, DType.FLOAT64, operand);
            Thread closer = new Thread(memory::close);
            closer.start();
            try {
                while (true) library.run(call);
            } catch (IllegalStateException e) {
                assertEquals("this memory is closed", e.getMessage());
            }
            closer.join();
        }
    }
}
