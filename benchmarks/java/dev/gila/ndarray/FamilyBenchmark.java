package dev.gila.ndarray;

import dev.gila.kernel.DType;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
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

/**
 * Operations of arrays as Java sees them, by family and size: microseconds a call, checks and memory included.
 * {@code -Djmh.args="FamilyBenchmark.Elementwise -p operation=add,exp -p size=10"} chooses some of {@link Operations}.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
@State(Scope.Thread)
public abstract class FamilyBenchmark {
    private Runnable work;

    /** Other functions and types run first, so that the compiler does not see one alone. */
    final void prepare(String name, int size) {
        for (Ufunc function : new Ufunc[] {Ufunc.ADD, Ufunc.SUBTRACT, Ufunc.MULTIPLY, Ufunc.DIVIDE, Ufunc.LESS}) {
            for (DType dtype : new DType[] {DType.FLOAT64, DType.FLOAT32, DType.INT64}) warm(function, dtype);
        }
        IntFunction<Runnable> operation = Operations.of(name);
        if (operation == null) throw new IllegalArgumentException("no operation " + name);
        work = operation.apply(size);
    }

    private static void warm(Ufunc function, DType dtype) {
        try (NDArray x = NDArray.ones(dtype, 20);
                NDArray y = NDArray.ones(dtype, 1)) {
            for (int i = 0; i < 10_000; i++) function.of(x, i % 2 == 0 ? x : y).close();
        }
    }

    /** One call. */
    @Benchmark
    public void run() {
        work.run();
    }

    /** Functions of each element. */
    public static class Elementwise extends FamilyBenchmark {
        @Param({
            "add",
            "plus",
            "multiply",
            "sqrt",
            "exp",
            "log",
            "sin",
            "cos",
            "tanh",
            "power",
            "add_float32",
            "exp_float32",
            "add_int64",
            "mod_int64",
            "exp_complex",
            "abs_complex",
            "to_float32",
            "to_int64",
            "from_int64",
            "clip",
            "square",
            "where",
            "add_row",
            "add_transposed"
        })
        public String operation;

        @Param({"10", "1000", "1000000", "10000000"})
        public int size;

        @Setup
        public void prepare() {
            prepare(operation, size);
        }
    }

    /** Expressions of several operations in one pass. */
    public static class Lazy extends FamilyBenchmark {
        @Param({"hypot3", "poly", "squares"})
        public String operation;

        @Param({"1000", "1000000", "10000000"})
        public int size;

        @Setup
        public void prepare() {
            prepare(operation, size);
        }
    }

    /** Reductions, statistics and running sums. */
    public static class Reductions extends FamilyBenchmark {
        @Param({"sum", "max", "argmax", "var", "sum_axis0", "sum_axis1", "cumsum", "diff", "nanmean", "median"})
        public String operation;

        @Param({"1000", "1000000"})
        public int size;

        @Setup
        public void prepare() {
            prepare(operation, size);
        }
    }

    /** Sorting, searching, counting and sets. */
    public static class Searches extends FamilyBenchmark {
        @Param({
            "mask",
            "searchsorted",
            "histogram",
            "sort",
            "argsort",
            "argpartition",
            "unique",
            "isin",
            "bincount",
            "interp"
        })
        public String operation;

        @Param({"1000", "1000000"})
        public int size;

        @Setup
        public void prepare() {
            prepare(operation, size);
        }
    }

    /** Indexing and joining. */
    public static class Moves extends FamilyBenchmark {
        @Param({"take", "put", "every_second", "reversed", "concat", "repeat", "pad"})
        public String operation;

        @Param({"1000", "1000000"})
        public int size;

        @Setup
        public void prepare() {
            prepare(operation, size);
        }
    }

    /** Square matrices of so many rows. */
    public static class Matrices extends FamilyBenchmark {
        @Param({"matmul", "matmul_int64", "matmul_int64_wide", "solve", "inv", "det", "cholesky", "qr", "svd", "eigh"})
        public String operation;

        @Param({"10", "100", "1000"})
        public int size;

        @Setup
        public void prepare() {
            prepare(operation, size);
        }
    }

    /** So many small matrices, or a matrix of so many elements. */
    public static class Stacks extends FamilyBenchmark {
        @Param({"matmul_3x3", "solve_3x3", "matvec"})
        public String operation;

        @Param({"1000", "100000"})
        public int size;

        @Setup
        public void prepare() {
            prepare(operation, size);
        }
    }

    /** Fourier transforms. */
    public static class Transforms extends FamilyBenchmark {
        @Param({"fft", "rfft"})
        public String operation;

        @Param({"1024", "65536", "1048576"})
        public int size;

        @Setup
        public void prepare() {
            prepare(operation, size);
        }
    }

    /** Random numbers; RandomBenchmark has more, by generator. */
    public static class Draws extends FamilyBenchmark {
        @Param({"normal", "integers", "exponential", "permutation"})
        public String operation;

        @Param({"10", "1000", "1000000"})
        public int size;

        @Setup
        public void prepare() {
            prepare(operation, size);
        }
    }
}
