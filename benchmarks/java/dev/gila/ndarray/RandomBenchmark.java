package dev.gila.ndarray;

import dev.gila.kernel.DType;
import dev.gila.ndarray.random.Generator;
import dev.gila.ndarray.random.MT19937;
import dev.gila.ndarray.random.PCG64;
import dev.gila.ndarray.random.Philox;
import dev.gila.ndarray.random.SFC64;
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

/** Arrays of random numbers: microseconds an array. {@code -p bits=PCG64 -p size=1000000} chooses some. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
@State(Scope.Thread)
public class RandomBenchmark {
    @Param({"PCG64", "Philox", "SFC64", "MT19937"})
    public String bits;

    @Param({"10", "1000", "1000000"})
    public long size;

    private Generator random;

    @Setup
    public void prepare() {
        random = new Generator(
                switch (bits) {
                    case "PCG64" -> new PCG64(1);
                    case "Philox" -> new Philox(1);
                    case "SFC64" -> new SFC64(1);
                    default -> new MT19937(1);
                });
    }

    private static double first(NDArray drawn) {
        try (drawn) {
            return drawn.get(0);
        }
    }

    @Benchmark
    public double uniform() {
        return first(random.random(size));
    }

    @Benchmark
    public double normal() {
        return first(random.standardNormal(size));
    }

    @Benchmark
    public double normal32() {
        return first(random.standardNormal(DType.FLOAT32, size));
    }

    @Benchmark
    public double exponential() {
        return first(random.standardExponential(size));
    }

    @Benchmark
    public double integers() {
        return first(random.integers(0, 1000, size));
    }

    @Benchmark
    public double gamma() {
        return first(random.gamma(2.5, 1, size));
    }

    @Benchmark
    public double poisson() {
        return first(random.poisson(5, size));
    }
}
