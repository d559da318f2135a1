package dev.gila.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Random;
import java.util.function.DoubleFunction;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The bounds that the rows promise, against references of many digits. The native kernels have the bits of
 * {@link Elementary}, which {@link DifferentialTest} shows.
 */
class AccuracyTest {
    private static final int SAMPLES = 400;

    /** As computed in double and in single precision. */
    private record Function(
            String name, DoubleUnaryOperator ours, DoubleUnaryOperator single, DoubleFunction<BigDecimal> exact) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static final Function EXP = new Function("exp", Elementary::exp, SingleLanes::exp, Exact::exp);
    private static final Function LOG = new Function("log", Elementary::log, SingleLanes::log, Exact::log);
    private static final Function SIN = new Function("sin", Elementary::sin, Singles::sin, Exact::sin);
    private static final Function COS = new Function("cos", Elementary::cos, Singles::cos, Exact::cos);

    private static DoubleStream uniform(double low, double high) {
        return new Random(7).doubles(SAMPLES, low, high);
    }

    /** Logarithms of the magnitudes are uniform. */
    private static DoubleStream magnitudes(int low, int high) {
        Random random = new Random(8);
        return DoubleStream.generate(() -> Math.scalb(1 + random.nextDouble(), low + random.nextInt(high - low)))
                .limit(SAMPLES);
    }

    static Stream<Arguments> ranges() {
        double worst = 0x1.6ac5b262ca1ffp+849; // the double nearest to a multiple of pi/2: Muller, Elementary Functions
        DoubleStream.Builder multiples = DoubleStream.builder().add(worst);
        for (int n = 1; n < 1 << 20; n += 4099) multiples.add(n * Math.PI / 2);
        for (long n = 1; n < 1L << 50; n += n / 5 + 1)
            multiples.add(n * Math.PI / 2).add(-n * Math.PI / 2);
        double[] near = multiples.build().toArray();
        return Stream.of(
                Arguments.of(EXP, "all that is finite", uniform(-745.1, 709.7).toArray()),
                Arguments.of(EXP, "around 0", uniform(-1, 1).toArray()),
                Arguments.of(
                        EXP, "with subnormal results", uniform(-745.1, -708.4).toArray()),
                Arguments.of(EXP, "tiny arguments", magnitudes(-1074, -20).toArray()),
                Arguments.of(LOG, "all magnitudes", magnitudes(-1074, 1023).toArray()),
                Arguments.of(LOG, "around 1", uniform(0.5, 2).toArray()),
                Arguments.of(LOG, "close to 1", uniform(1 - 1e-4, 1 + 1e-4).toArray()),
                Arguments.of(SIN, "a few turns", uniform(-20, 20).toArray()),
                Arguments.of(SIN, "many turns", uniform(-2e6, 2e6).toArray()),
                Arguments.of(
                        SIN, "the most turns of two parts", uniform(-4e12, 4e12).toArray()),
                Arguments.of(SIN, "all magnitudes", magnitudes(-1074, 1023).toArray()),
                Arguments.of(SIN, "close to multiples of pi/2", near),
                Arguments.of(COS, "a few turns", uniform(-20, 20).toArray()),
                Arguments.of(COS, "many turns", uniform(-2e6, 2e6).toArray()),
                Arguments.of(
                        COS, "the most turns of two parts", uniform(-4e12, 4e12).toArray()),
                Arguments.of(COS, "all magnitudes", magnitudes(-1074, 1023).toArray()),
                Arguments.of(COS, "close to multiples of pi/2", near));
    }

    /** Distance from the exact result, in units of the last place of the double nearest to it. */
    private static double ulps(double got, BigDecimal exact) {
        double nearest = exact.doubleValue();
        if (Double.isInfinite(got)) return got == nearest ? 0 : Double.POSITIVE_INFINITY;
        return new BigDecimal(got)
                .subtract(exact)
                .abs()
                .divide(new BigDecimal(Math.ulp(nearest)), MathContext.DECIMAL64)
                .doubleValue();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("ranges")
    void withinOneUlp(Function f, String range, double[] arguments) {
        for (double x : arguments) {
            double error = ulps(f.ours.applyAsDouble(x), f.exact.apply(x));
            assertTrue(error <= 1, () -> f + "(" + x + ") is " + error + " ulps off");
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("ranges")
    void withinOneUlpInFloat32(Function f, String range, double[] arguments) {
        for (double argument : arguments) {
            float x = (float) argument;
            if (Float.isInfinite(x) || (f == LOG && x == 0)) continue;
            float got = (float) f.single.applyAsDouble(x);
            BigDecimal exact = f.exact.apply(x);
            float nearest = exact.floatValue();
            if (Float.isInfinite(nearest)) {
                assertEquals(nearest, got);
                continue;
            }
            double error = new BigDecimal(got).subtract(exact).abs().doubleValue() / Math.ulp(nearest);
            assertTrue(error <= 1, () -> f + "(" + x + ") is " + error + " ulps off");
        }
    }

    private static final double INFINITY = Double.POSITIVE_INFINITY;

    @Test
    void specialArguments() {
        double[][] exp = {
            {0, 1},
            {-0.0, 1},
            {INFINITY, INFINITY},
            {-INFINITY, 0},
            {709.8, INFINITY},
            {-745.2, 0},
            {1e308, INFINITY},
            {-1e308, 0},
            {Double.NaN, Double.NaN}
        };
        double[][] log = {
            {1, 0},
            {0, -INFINITY},
            {-0.0, -INFINITY},
            {-1, Double.NaN},
            {INFINITY, INFINITY},
            {-INFINITY, Double.NaN},
            {Double.NaN, Double.NaN}
        };
        double[][] sin = {
            {0, 0},
            {-0.0, -0.0},
            {INFINITY, Double.NaN},
            {-INFINITY, Double.NaN},
            {Double.NaN, Double.NaN},
            {Double.MIN_VALUE, Double.MIN_VALUE}
        };
        double[][] cos = {
            {0, 1},
            {-0.0, 1},
            {INFINITY, Double.NaN},
            {-INFINITY, Double.NaN},
            {Double.NaN, Double.NaN},
            {Double.MIN_VALUE, 1}
        };
        for (double[] pair : exp) assertEquals(pair[1], Elementary.exp(pair[0]), () -> "exp " + pair[0]);
        for (double[] pair : log) assertEquals(pair[1], Elementary.log(pair[0]), () -> "log " + pair[0]);
        for (double[] pair : sin) assertEquals(pair[1], Elementary.sin(pair[0]), () -> "sin " + pair[0]);
        for (double[] pair : cos) assertEquals(pair[1], Elementary.cos(pair[0]), () -> "cos " + pair[0]);
    }

    /** The bounds of SUM and TERMS: units in the last place of the sum of |terms|. */
    @ParameterizedTest
    @EnumSource(names = {"SUM", "DOT", "MATMUL"})
    void sumsKeepTheirBound(Kernel kernel) {
        NativeKernels library = Library.kernels();
        Random random = new Random(9);
        for (int n : new int[] {1, 2, 31, 32, 33, 511, 512, 513, 10_000, 300_000}) {
            try (Memory a = library.allocate(n * 8L);
                    Memory b = library.allocate(n * 8L);
                    Memory out = library.allocate(8)) {
                BigDecimal exact = BigDecimal.ZERO;
                double magnitude = 0;
                for (int i = 0; i < n; i++) {
                    double x = random.nextGaussian() * 1e3;
                    double y = kernel == Kernel.SUM ? 1 : random.nextGaussian();
                    a.putDouble(i * 8L, x);
                    b.putDouble(i * 8L, y);
                    exact = exact.add(new BigDecimal(x).multiply(new BigDecimal(y)));
                    magnitude += Math.abs(x * y);
                }
                library.run(call(kernel, n, out, a, b));
                double units = kernel.accuracy() == Accuracy.SUM ? Math.log(n) / Math.log(2) + 16 : n;
                double bound = units * Math.ulp(magnitude);
                double error =
                        new BigDecimal(out.getDouble(0)).subtract(exact).abs().doubleValue();
                assertTrue(error <= bound, () -> kernel + " of " + n + ": " + error + " exceeds " + bound);
            }
        }
    }

    private static Call call(Kernel kernel, long n, Memory out, Memory a, Memory b) {
        DType f64 = DType.FLOAT64;
        return switch (kernel) {
            case SUM -> Call.of(kernel, f64, Operand.contiguous(out, f64), Operand.contiguous(a, f64, n));
            case DOT ->
                Call.of(
                        kernel,
                        f64,
                        Operand.contiguous(out, f64),
                        Operand.contiguous(a, f64, n),
                        Operand.contiguous(b, f64, n));
            default ->
                Call.of(
                        kernel,
                        f64,
                        Operand.contiguous(out, f64, 1, 1),
                        Operand.contiguous(a, f64, 1, n),
                        Operand.contiguous(b, f64, n, 1));
        };
    }

    /** The generator's authors' test vectors (Random123, kat_vectors: philox 4x32 10). */
    @Test
    void philoxGivesItsKnownAnswers() {
        Philox generator = new Philox(0);
        assertEquals(0x6627e8d5L, generator.word(0));
        assertEquals(0xe169c58dL, generator.word(1));
        assertEquals(0xbc57ac4cL, generator.word(2));
        assertEquals(0x9b00dbd8L, generator.word(3));
    }
}
