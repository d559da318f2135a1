package dev.gila.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Each kernel on each instruction set, and in Java: microseconds a call. {@code -p target=avx2 -p kernel=EXP,SIN} chooses
 * some; a target that the processor lacks is an error.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
@State(Scope.Thread)
public class KernelBenchmark {
    private static final int ELEMENTS = 100_000;

    @Param({
        "COPY",
        "ADD",
        "MULTIPLY",
        "FMA",
        "SQRT",
        "EXP",
        "LOG",
        "SIN",
        "COS",
        "SUM",
        "DOT",
        "MIN",
        "MAX",
        "MATMUL",
        "SORT",
        "MANDELBROT",
        "PI",
        "CONVOLVE",
        "NBODY"
    })
    public Kernel kernel;

    @Param({"scalar", "sse2", "avx2", "avx512", "java"})
    public String target;

    @Param({"FLOAT64", "FLOAT32"})
    public DType dtype;

    private final List<Memory> memories = new ArrayList<>();
    private Kernels kernels;
    private Call call;
    private byte[] unsorted;

    @Setup
    public void prepare() throws NativeKernels.Unavailable {
        if (target.equals("java")) {
            kernels = new JavaKernels();
        } else {
            NativeKernels library = NativeKernels.load(System.getProperty("gila.library", ""));
            library.select(target);
            kernels = library;
        }
        long[][] shapes = shapes(kernel.form());
        Operand[] operands = new Operand[shapes.length];
        for (int i = 0; i < shapes.length; i++) operands[i] = operand(i, shapes[i]);
        long[] params = switch (kernel.form()) {
            case ESCAPE -> new long[] {200};
            case SAMPLE -> new long[] {1, 0, ELEMENTS};
            case BODIES -> new long[] {Double.doubleToRawLongBits(1e-9), 0, 1};
            default -> new long[0];
        };
        call = Call.of(kernel, dtype, params, null, operands);
        if (kernel == Kernel.SORT) {
            unsorted = new byte[(int) memories.get(0).size()];
            memories.get(0).get(0, unsorted, 0, unsorted.length);
        }
    }

    private static long[][] shapes(Form form) {
        long[] all = {ELEMENTS};
        return switch (form) {
            case MAP1 -> new long[][] {all, all};
            case MAP2, ESCAPE -> new long[][] {all, all, all};
            case MAP3 -> new long[][] {all, all, all, all};
            case REDUCE1 -> new long[][] {{}, all};
            case REDUCE2 -> new long[][] {{}, all, all};
            case MATMUL -> new long[][] {{300, 300}, {300, 300}, {300, 300}};
            case SORT -> new long[][] {all};
            case SAMPLE -> new long[][] {{}};
            case CONVOLVE -> new long[][] {{294, 294}, {300, 300}, {7, 7}};
            case BODIES -> new long[][] {{500, 3}, {500, 3}, {500}};
            default -> throw new IllegalArgumentException("no operands for kernels of form " + form);
        };
    }

    private Operand operand(int number, long[] shape) {
        boolean counts = number == 0 && (kernel.form() == Form.ESCAPE || kernel.form() == Form.SAMPLE);
        DType type = counts ? DType.INT64 : dtype;
        Operand empty = Operand.contiguous(Memory.managed(8L * ELEMENTS), type, shape);
        Memory memory = kernels.allocate(empty.elements() * type.size());
        memories.add(memory);
        Random random = new Random(number);
        for (long i = 0; i < empty.elements(); i++) {
            if (type == DType.FLOAT64) memory.putDouble(i * 8, random.nextDouble());
            else if (type == DType.FLOAT32) memory.putFloat(i * 4, random.nextFloat());
        }
        return Operand.contiguous(memory, type, shape);
    }

    /** Sorting what is sorted would be another benchmark. */
    @Setup(Level.Invocation)
    public void disorder() {
        if (unsorted != null) memories.get(0).put(0, unsorted, 0, unsorted.length);
    }

    @TearDown
    public void free() {
        memories.forEach(Memory::close);
        memories.clear();
    }

    @Benchmark
    public void run() {
        kernels.run(call);
    }
}
