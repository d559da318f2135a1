package dev.gila.kernel;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A raised flag stops every kernel within 100 ms, though its work would take many seconds. */
class CancelTest {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** Sanitizers and emulated processors make kernels slower, and say by how much. */
    private static final long LIMIT_MS = 100L * Integer.getInteger("gila.test.slowdown", 1);

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"COPY", "MULTIPLY", "SQRT", "SIN", "COS", "MIN", "MAX", "LOG"})
    void stopsSoon(Kernel kernel) throws InterruptedException {
        NativeKernels library = Library.kernels();
        List<Memory> memories = new ArrayList<>();
        try (CancelFlag flag = new CancelFlag(library)) {
            Call call = longCall(library, kernel, flag, memories);
            long best = Long.MAX_VALUE;
            for (int i = 0; i < 5 && best > LIMIT_MS; i++) best = Math.min(best, cancel(library, call, flag));
            long took = best;
            assertTrue(took <= LIMIT_MS, () -> kernel + " stopped after " + took + " ms");
        } finally {
            memories.forEach(Memory::close);
        }
    }

    /** How many milliseconds the call still computes once the flag is raised; what others compute meanwhile counts not. */
    private static long cancel(Kernels kernels, Call call, CancelFlag flag) throws InterruptedException {
        flag.lower();
        long caller = Thread.currentThread().getId();
        long[] raised = new long[1];
        Thread raiser = new Thread(() -> {
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            raised[0] = THREADS.getThreadCpuTime(caller);
            flag.raise();
        });
        raiser.start();
        assertThrows(KernelCancelledException.class, () -> {
            while (true) kernels.run(call);
        });
        long end = THREADS.getCurrentThreadCpuTime();
        raiser.join();
        return TimeUnit.NANOSECONDS.toMillis(end - raised[0]);
    }

    private static Call longCall(Kernels kernels, Kernel kernel, CancelFlag flag, List<Memory> memories) {
        if (kernel.form() == Form.FFT) return longTransform(kernels, flag, memories);
        DType dtype = kernel.dtypes().contains(DType.FLOAT64)
                ? DType.FLOAT64
                : kernel.dtypes().iterator().next();
        long[][] shapes = shapes(kernel.form());
        Operand[] operands = new Operand[shapes.length];
        for (int i = 0; i < shapes.length; i++) {
            DType type = type(kernel, i, dtype);
            long[] strides = Operand.contiguousStrides(type, shapes[i]);
            long elements = 1;
            for (long length : shapes[i]) elements *= length;
            Memory memory = kernels.allocate(elements * type.size());
            memory.clear();
            if (kernel.form() == Form.ZIGGURAT && i == 3)
                memory.put(0, Ziggurat.layers(kernel, dtype), 0, (int) elements * 8);
            memories.add(memory);
            operands[i] = new Operand(memory, type, 0, shapes[i], strides);
            if (kernel == Kernel.HISTOGRAM) operands[i].put(memory.size() - Double.BYTES, 1);
        }
        long[] params = switch (kernel.form()) {
            case ESCAPE -> new long[] {1L << 50};
            case SAMPLE -> new long[] {1, 0, 1L << 50};
            case BODIES -> new long[] {0, 0, 1L << 40};
            case DRAW, ZIGGURAT, TRIANGLE -> new long[] {0, 1};
            case TALLY1, TALLY2 -> new long[] {1L << 50, 1};
            case SELECT, ARGSORT, SEARCH -> new long[] {0};
            case FOLD, REDUCEAT -> new long[] {Kernel.SUBTRACT.ordinal(), 0};
            case PUT_FOLD -> new long[] {Kernel.SUBTRACT.ordinal()};
            default -> new long[0];
        };
        if (kernel == Kernel.EVALUATE) return Call.of(twice(dtype), operands).with(flag);
        return Call.of(kernel, dtype, params, flag, operands);
    }

    private static DType type(Kernel kernel, int operand, DType dtype) {
        boolean isInt64 = switch (kernel.form()) {
            case SAMPLE, INDEX1, ARGSORT, SEARCH, HISTOGRAM -> operand == 0;
            case DRAW, ZIGGURAT -> operand > 0;
            case TAKE, PUT, REDUCEAT, PUT_FOLD -> operand == 2;
            case COMPRESS, LU -> operand == 1;
            case NONZERO -> operand < 2;
            default -> kernel == Kernel.COUNT_NONZERO && operand == 0;
        };
        if (isInt64) return DType.INT64;
        if (kernel.form() == Form.COMPRESS && operand == 3) return DType.BOOL;
        return kernel.form().type(dtype, operand);
    }

    private static Program twice(DType dtype) {
        Program.Builder builder = new Program.Builder();
        int a = builder.input(dtype);
        builder.apply(Kernel.ADD, dtype, a, a);
        return builder.build().orElseThrow();
    }

    private static Call longTransform(Kernels kernels, CancelFlag flag, List<Memory> memories) {
        int n = 1 << 24;
        Memory memory = kernels.allocate(16L * n);
        memory.clear();
        memories.add(memory);
        Operand line = Operand.contiguous(memory, DType.COMPLEX128, n);
        return FftPlan.of(DType.FLOAT64, n, false)
                .call(DType.COMPLEX128, line, line, n, false, 1)
                .with(flag);
    }

    private static long[][] shapes(Form form) {
        long[] many = {1 << 22};
        return switch (form) {
            case MAP1, PART, TEST1, EXPONENT -> new long[][] {many, many};
            case MAP2, TEST2, SCALED -> new long[][] {many, many, many};
            case MAP3, WHERE -> new long[][] {many, many, many, many};
            case REDUCE1, TRUTH1, INDEX1 -> new long[][] {{}, many};
            case SCAN, FOLD, ARGSORT, BINCOUNT -> new long[][] {many, many};
            case SELECT -> new long[][] {many};
            case COMPRESS -> new long[][] {many, {}, many, many};
            case NONZERO -> new long[][] {{1, 1 << 22}, {}, many};
            case REDUCEAT -> new long[][] {{1}, many, {1}};
            case SEARCH, PUT_FOLD -> new long[][] {many, many, many};
            case HISTOGRAM -> new long[][] {{10}, many, {11}};
            case REDUCE2 -> new long[][] {{}, many, many};
            case MATMUL -> new long[][] {{2000, 2000}, {2000, 2000}, {2000, 2000}};
            case LU -> new long[][] {{3000, 3000}, {3000}};
            case CHOLESKY -> new long[][] {{3000, 3000}};
            case QR -> new long[][] {{3000, 3000}, {3000, 3000}};
            case TRIANGLE -> new long[][] {{3000, 3000}, {3000, 3000}};
            case SORT, FFT -> new long[][] {many};
            case TAKE, PUT -> new long[][] {many, many, many};
            case ESCAPE -> new long[][] {{40}, {40}, {40}};
            case SAMPLE, TALLY1 -> new long[][] {{}};
            case CONVOLVE -> new long[][] {{1500, 1500}, {1699, 1699}, {200, 200}};
            case BODIES -> new long[][] {{2000, 3}, {2000, 3}, {2000}};
            case WORDS -> new long[][] {many, {4}};
            case DRAW -> new long[][] {many, {2}, many};
            case ZIGGURAT -> new long[][] {many, {2}, many, {3 * ZigguratTables.LAYERS}};
            case TALLY2 -> new long[][] {{}, {}};
            case PROGRAM -> new long[][] {many, many};
        };
    }
}
