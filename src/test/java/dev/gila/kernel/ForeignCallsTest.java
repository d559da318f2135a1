package dev.gila.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class ForeignCallsTest {
    private static final int INTERFACE_SINCE = 22;

    /** Runs short calls on several threads, while and after the way they take changes, and checks each result. */
    @Test
    void callsChangeTheirWayWhileTheyRun() throws InterruptedException {
        NativeKernels library = Library.kernels();
        int[] wrong = new int[4];
        Thread[] threads = new Thread[wrong.length];
        for (int t = 0; t < threads.length; t++) {
            int me = t;
            threads[t] = new Thread(() -> wrong[me] = wrongSums(library, ForeignCalls.MANY + 2000));
            threads[t].start();
        }
        for (Thread thread : threads) thread.join();
        for (int count : wrong) assertEquals(0, count);
        boolean isThere = Runtime.version().feature() >= INTERFACE_SINCE;
        for (int i = 0; i < 200 && ForeignCalls.areReady() != isThere; i++) Thread.sleep(50);
        assertEquals(isThere, ForeignCalls.areReady());
        assertEquals(0, wrongSums(library, 1000));
    }

    private static int wrongSums(NativeKernels library, int times) {
        int wrong = 0;
        try (Memory out = library.allocate(8);
                Memory in = library.allocate(8)) {
            Operand sum = Operand.contiguous(out, DType.INT64, 1);
            Operand a = Operand.contiguous(in, DType.INT64, 1);
            Call call = Call.of(Kernel.ADD, DType.INT64, sum, a, a);
            for (int i = 0; i < times; i++) {
                in.putLong(0, i);
                library.run(call);
                if (out.getLong(0) != 2L * i) wrong++;
            }
        }
        return wrong;
    }

    @Test
    void statusesComeBack() throws InterruptedException {
        callsChangeTheirWayWhileTheyRun();
        NativeKernels library = Library.kernels();
        try (Memory memory = library.allocate(1 << 16);
                CancelFlag flag = new CancelFlag(library)) {
            Operand words = Operand.contiguous(memory, DType.INT64, 1);
            memory.putLong(0, 7);
            Call take = Call.of(
                    Kernel.TAKE,
                    DType.UINT64,
                    new Operand(memory, DType.UINT64, 16, new long[] {1}, new long[] {8}),
                    new Operand(memory, DType.UINT64, 8, new long[] {1}, new long[] {8}),
                    words);
            assertThrows(IndexOutOfBoundsException.class, () -> library.run(take));
            flag.raise();
            Operand numbers = Operand.contiguous(memory, DType.FLOAT64, 1 << 13);
            assertThrows(
                    KernelCancelledException.class,
                    () -> library.run(Call.of(Kernel.SQUARE, DType.FLOAT64, numbers, numbers)
                            .with(flag)));
        }
    }
}
