package dev.gila.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
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

    /** A block that counts how often it is given back. */
    private static final class Counted extends Block {
        private final AtomicInteger released = new AtomicInteger();

        Counted() {
            super(0, 8);
        }

        @Override
        ByteBuffer view(long offset, int length) {
            return ByteBuffer.allocateDirect(length);
        }

        @Override
        void release() {
            released.incrementAndGet();
        }
    }

    @Test
    void isFreedOnceByTheLastOfCloseAndUnpin() {
        Counted block = new Counted();
        Memory memory = new Memory(block, 8, null);
        memory.pin();
        memory.pin();
        memory.close();
        memory.unpin();
        assertEquals(0, block.released.get());
        memory.unpin();
        assertEquals(1, block.released.get());
        memory.close();
        assertEquals(1, block.released.get());
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
