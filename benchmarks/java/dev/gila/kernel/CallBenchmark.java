package dev.gila.kernel;

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
import org.openjdk.jmh.annotations.Warmup;

/** What reaching native code costs: a function that does nothing, and the smallest kernel with all its checks. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
@State(Scope.Thread)
public class CallBenchmark {
    private NativeKernels kernels;
    private Memory memory;
    private Operand one;
    private Call add;

    @Setup
    public void load() throws NativeKernels.Unavailable {
        kernels = NativeKernels.load(System.getProperty("gila.library", ""));
        memory = kernels.allocate(8);
        memory.putDouble(0, 1.0);
        one = Operand.contiguous(memory, DType.FLOAT64, 1);
        add = Call.of(Kernel.ADD, DType.FLOAT64, one, one, one);
    }

    @TearDown
    public void free() {
        memory.close();
    }

    /** The bare call. */
    @Benchmark
    public long noop() {
        return kernels.noop(1);
    }

    /** A checked call, run again. */
    @Benchmark
    public void addOne() {
        kernels.run(add);
    }

    /** The same, checked each time. */
    @Benchmark
    public void checkAndAddOne() {
        kernels.run(Call.of(Kernel.ADD, DType.FLOAT64, one, one, one));
    }

    /** Memory taken and given back. */
    @Benchmark
    public void allocateAndClose() {
        kernels.allocate(800).close();
    }
}
