package dev.gila.ndarray.random;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gila.kernel.Bounded;
import dev.gila.kernel.DType;
import dev.gila.kernel.Kernels;
import dev.gila.kernel.Ziggurat;
import dev.gila.ndarray.NDArray;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An array has the numbers that are drawn one by one, and leaves the stream where they do. */
class BulkTest {
    /** Fewer than a kernel takes, less than a block, exactly some blocks, and beyond. */
    private static final long[] COUNTS = {1, 127, 128, 1001, 4096, 8192, 8193, 30011};

    private static Arguments row(
            String name, BiFunction<Generator, Long, NDArray> many, ToDoubleFunction<BitGenerator> one) {
        return Arguments.of(name, many, one);
    }

    static Stream<Arguments> distributions() {
        DType f32 = DType.FLOAT32;
        return Stream.of(
                row("random", (g, n) -> g.random(n), BitGenerator::nextDouble),
                row("random float32", (g, n) -> g.random(f32, n), BitGenerator::nextFloat),
                row("uniform", (g, n) -> g.uniform(-3, 5, n), bits -> Continuous.UNIFORM.one(bits, -3, 5)),
                row("standardNormal", (g, n) -> g.standardNormal(n), Ziggurat::normal),
                row("standardNormal float32", (g, n) -> g.standardNormal(f32, n), Ziggurat::normal32),
                row("normal", (g, n) -> g.normal(1e6, 0.1, n), bits -> Continuous.NORMAL.one(bits, 1e6, 0.1)),
                row("standardExponential", (g, n) -> g.standardExponential(n), Ziggurat::exponential),
                row("standardExponential float32", (g, n) -> g.standardExponential(f32, n), Ziggurat::exponential32),
                row("exponential", (g, n) -> g.exponential(7, n), bits -> Continuous.EXPONENTIAL.one(bits, 7)),
                row("lognormal", (g, n) -> g.lognormal(1, 2, n), bits -> Continuous.LOGNORMAL.one(bits, 1, 2)),
                row("rayleigh", (g, n) -> g.rayleigh(3, n), bits -> Continuous.RAYLEIGH.one(bits, 3)),
                row("pareto", (g, n) -> g.pareto(3, n), bits -> Continuous.PARETO.one(bits, 3)),
                row("power", (g, n) -> g.power(3, n), bits -> Continuous.POWER.one(bits, 3)),
                row("laplace", (g, n) -> g.laplace(1, 2, n), bits -> Continuous.LAPLACE.one(bits, 1, 2)),
                row("logistic", (g, n) -> g.logistic(1, 2, n), bits -> Continuous.LOGISTIC.one(bits, 1, 2)),
                row("gumbel", (g, n) -> g.gumbel(1, 2, n), bits -> Continuous.GUMBEL.one(bits, 1, 2)),
                row("gamma", (g, n) -> g.gamma(1.5, 2, n), bits -> Continuous.GAMMA.one(bits, 1.5, 2)),
                row("wald", (g, n) -> g.wald(3, 2, n), bits -> Continuous.WALD.one(bits, 3, 2)),
                row("poisson", (g, n) -> g.poisson(20, n), bits -> Discrete.POISSON.one(bits, 20)),
                row(
                        "hypergeometric",
                        (g, n) -> g.hypergeometric(9, 8, 5, n),
                        bits -> Counts.hypergeometric(bits, 9, 8, 5)),
                row("gamma float32", (g, n) -> g.standardGamma(f32, 3, n), bits -> Gammas.standardGamma32(bits, 3)),
                row("triangular", (g, n) -> g.triangular(0, 1, 3, n), bits -> Continuous.TRIANGULAR.one(bits, 0, 1, 3)),
                row(
                        "normal of parameters",
                        (g, n) -> g.normal(NDArray.of(5.0), NDArray.full(DType.FLOAT64, 0.1, n)),
                        bits -> Continuous.NORMAL.one(bits, 5, 0.1)),
                row(
                        "integers of int32",
                        (g, n) -> g.integers(DType.INT32, -4, 96, false, n),
                        bits -> Integers.one(bits, -4, 96)),
                row(
                        "integers of uint32",
                        (g, n) -> g.integers(DType.UINT32, 0, 0xffffffffL, true, n),
                        bits -> bits.nextInt() & 0xffffffffL),
                row("integers", (g, n) -> g.integers(-4, 96, n), bits -> Integers.one(bits, -4, 96)),
                row(
                        "integers, often rejected",
                        (g, n) -> g.integers(0, 3L << 30, n),
                        bits -> Integers.one(bits, 0, 3L << 30)),
                row(
                        "integers of 64 bits",
                        (g, n) -> g.integers(0, 1L << 52, n),
                        bits -> Integers.one(bits, 0, 1L << 52)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("distributions")
    void arraysAreDrawnNumbers(
            String name, BiFunction<Generator, Long, NDArray> many, ToDoubleFunction<BitGenerator> one) {
        List<Function<SeedSequence, BitGenerator>> kinds = BitGeneratorTest.kinds();
        for (long count : COUNTS) {
            for (Function<SeedSequence, BitGenerator> kind : kinds) {
                BitGenerator bits = kind.apply(new SeedSequence(count));
                BitGenerator oracle = kind.apply(new SeedSequence(count));
                for (int round = 0; round < 2; round++) {
                    bits.nextInt();
                    oracle.nextInt();
                    double[] expected = new double[(int) count];
                    for (int i = 0; i < count; i++) expected[i] = one.applyAsDouble(oracle);
                    try (NDArray drawn = many.apply(new Generator(bits), count)) {
                        assertArrayEquals(expected, drawn.toArray(), () -> name + " of " + bits);
                    }
                    assertArrayEquals(oracle.state(), bits.state(), () -> name + " of " + bits);
                }
            }
        }
    }

    /** Threads, more than there are processors too, draw what one does, half a word that was kept included. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("distributions")
    void threadsShareBlocks(
            String name, BiFunction<Generator, Long, NDArray> many, ToDoubleFunction<BitGenerator> one) {
        for (int threads : new int[] {2, 3, 4, 7}) {
            PCG64 bits = new PCG64(threads);
            PCG64 oracle = new PCG64(threads);
            long count = 90_000 + 30_011 * threads;
            bits.nextInt();
            oracle.nextInt();
            Kernels.best().threads(threads);
            try (NDArray drawn = many.apply(new Generator(bits), count)) {
                Kernels.best().threads(1);
                try (NDArray expected = many.apply(new Generator(oracle), count)) {
                    assertArrayEquals(expected.toArray(), drawn.toArray(), () -> name + " by " + bits);
                }
            } finally {
                Kernels.best().threads(1);
            }
            assertArrayEquals(oracle.state(), bits.state(), name);
        }
    }

    /** Four of these words make no number, where not one was likely: threads have begun too late with those behind them. */
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 6, 7})
    void threadsMayGuessWrong(int threads) {
        PCG64 bits = new PCG64(6);
        PCG64 oracle = new PCG64(6);
        bits.nextInt();
        oracle.nextInt();
        long[] expected = new long[270_066];
        for (int i = 0; i < expected.length; i++) expected[i] = Integers.one(oracle, 0, 12_965);
        Kernels.best().threads(threads);
        try (NDArray drawn = new Generator(bits).integers(0, 12_965, expected.length)) {
            assertArrayEquals(expected, drawn.toLongArray());
        } finally {
            Kernels.best().threads(1);
        }
        assertArrayEquals(oracle.state(), bits.state());
    }

    /** A number that takes words of two blocks must not lose any: a long stream has many of them. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("distributions")
    void blocksJoin(String name, BiFunction<Generator, Long, NDArray> many, ToDoubleFunction<BitGenerator> one) {
        PCG64 bits = new PCG64(5);
        PCG64 oracle = new PCG64(5);
        long count = 1 << 19;
        try (NDArray drawn = many.apply(new Generator(bits), count)) {
            double sum = 0;
            double expected = 0;
            for (double value : drawn.toArray()) sum += value;
            for (long i = 0; i < count; i++) expected += one.applyAsDouble(oracle);
            assertEquals(expected, sum, name);
        }
        assertArrayEquals(oracle.state(), bits.state(), name);
    }

    /** A generator whose every third word is 0: so small numbers are rare in others. */
    private static final class Zeros extends WordGenerator {
        private long drawn;

        Zeros() {
            super(new SeedSequence(1));
        }

        @Override
        BitGenerator seeded(SeedSequence seed) {
            return new Zeros();
        }

        @Override
        public long nextLong() {
            return drawn++ % 3 == 0 ? 0 : drawn * 0x9e3779b97f4a7c15L;
        }

        @Override
        public long[] state() {
            return new long[] {drawn};
        }

        @Override
        public void setState(long... words) {
            drawn = words[0];
        }
    }

    @Test
    void zerosAreDrawnAgain() {
        Zeros bits = new Zeros();
        Zeros oracle = new Zeros();
        double[] drawn = new Generator(bits).logistic(0, 1, 30, 100).toArray();
        for (double number : drawn) assertEquals(Continuous.LOGISTIC.one(oracle, 0, 1), number);
        assertArrayEquals(oracle.state(), bits.state());
    }

    /** Types that share words have the numbers that are drawn one by one, from whatever range. */
    @ParameterizedTest
    @EnumSource(
            value = DType.class,
            names = {"BOOL", "INT8", "UINT8", "INT16", "UINT16"})
    void partsOfWords(DType dtype) {
        boolean signed = dtype == DType.INT8 || dtype == DType.INT16;
        long end = dtype == DType.BOOL ? 2 : 1L << 8 * dtype.size() - (signed ? 1 : 0);
        for (long low : dtype == DType.BOOL ? new long[] {0} : new long[] {0, 7, end - 2, signed ? -end : 0}) {
            for (long high : new long[] {low + 2, low + 1, low + (end - low) / 2 + 1, end}) {
                for (Function<SeedSequence, BitGenerator> kind : BitGeneratorTest.kinds()) {
                    BitGenerator bits = kind.apply(new SeedSequence(high - low));
                    BitGenerator oracle = kind.apply(new SeedSequence(high - low));
                    long[] expected = new long[40_001];
                    Bounded.Parts parts = new Bounded.Parts(dtype == DType.BOOL ? 1 : 8 * dtype.size());
                    for (int i = 0; i < expected.length; i++) {
                        expected[i] = low + parts.next(oracle, (int) (high - 1 - low));
                    }
                    NDArray drawn = new Generator(bits).integers(dtype, low, high, false, expected.length);
                    assertArrayEquals(expected, drawn.toLongArray(), () -> dtype + " by " + bits);
                    assertArrayEquals(oracle.state(), bits.state(), () -> dtype + " by " + bits);
                }
            }
        }
    }

    /** Shuffles draw what they would one by one, of any length and with half a word that was kept. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 127, 128, 130, 5000})
    void shufflesAreDrawnNumbers(int n) {
        for (Function<SeedSequence, BitGenerator> kind : BitGeneratorTest.kinds()) {
            BitGenerator bits = kind.apply(new SeedSequence(n));
            BitGenerator oracle = kind.apply(new SeedSequence(n));
            bits.nextInt();
            oracle.nextInt();
            long[] expected = new long[n];
            for (int i = 0; i < n; i++) expected[i] = i;
            for (int i = n - 1; i > 0; i--) Permutations.swap(expected, i, (int) Bounded.interval(oracle, i));
            assertArrayEquals(expected, new Generator(bits).permutation(n).toLongArray());
            assertArrayEquals(oracle.state(), bits.state());
        }
    }

    @ParameterizedTest
    @EnumSource(DType.class)
    void shufflesOfAnyType(DType dtype) {
        NDArray a = NDArray.arange(2, 202).astype(dtype).repeat(2).slice(0, 0, 400, 2);
        NDArray order = new Generator(new PCG64(3)).permutation(200);
        new Generator(new PCG64(3)).shuffle(a);
        assertEquals(NDArray.arange(2, 202).astype(dtype).take(order), a.copy());
        NDArray rows = NDArray.arange(600).astype(dtype).reshape(3, 200);
        NDArray permuted =
                new Generator(new PCG64(5)).permuted(rows.transpose(), 0).transpose();
        Generator one = new Generator(new PCG64(5));
        for (int row = 0; row < 3; row++) {
            NDArray expected = rows.select(row).copy();
            one.shuffle(expected);
            assertEquals(expected, permuted.select(row).copy());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3, 4, 5, 7, 8, 1001, 4096})
    void philoxLeaps(long words) {
        for (int drawn = 0; drawn < 6; drawn++) {
            Philox bits = new Philox(drawn);
            bits.setState(-1, -1, 7, 0, 5, 6, 0, 0, 0, 0, 4, 0, 0);
            for (int i = 0; i < drawn; i++) bits.nextLong();
            Philox ahead = bits.leaping();
            ahead.leap(words);
            for (long i = 0; i < words; i++) bits.nextLong();
            assertArrayEquals(bits.state(), ahead.state());
        }
    }
}
