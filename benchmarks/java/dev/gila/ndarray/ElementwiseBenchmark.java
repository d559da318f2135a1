package dev.gila.ndarray;

import dev.gila.kernel.DType;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A sum of two arrays as Java sees it: nanoseconds, checks and memory included. {@code -p size=10} chooses a length. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
@State(Scope.Thread)
public class ElementwiseBenchmark {
    @Param({"10", "1000", "1000000", "10000000"})
    public long size;

    private NDArray a;
    private NDArray b;
    private NDArray out;

    /** Other functions and types run first, so that the compiler does not see one alone. */
    @Setup
    public void prepare() {
        for (Ufunc function : new Ufunc[] {Ufunc.ADD, Ufunc.SUBTRACT, Ufunc.MULTIPLY, Ufunc.DIVIDE, Ufunc.LESS}) {
            for (DType dtype : new DType[] {DType.FLOAT64, DType.FLOAT32, DType.INT64}) warm(function, dtype);
        }
        a = NDArray.ones(DType.FLOAT64, size);
        b = NDArray.ones(DType.FLOAT64, size);
        out = NDArray.zeros(DType.FLOAT64, size);
    }

    private static void warm(Ufunc function, DType dtype) {
        try (NDArray x = NDArray.ones(dtype, 20);
                NDArray y = NDArray.ones(dtype, 1)) {
            for (int i = 0; i < 10_000; i++) function.of(x, i % 2 == 0 ? x : y).close();
        }
    }

    /** A new array from the pool, given back. */
    @Benchmark
    public void plus() {
        a.plus(b).close();
    }

    /** Written to an array that is there. */
    @Benchmark
    public NDArray plusInto() {
        return a.plus(b, out);
    }
}
