package dev.gila.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Two units in the last place, against references of sixty digits. The native kernels have the bits of the Java ones,
 * which {@link DifferentialTest} shows.
 */
class FunctionAccuracyTest {
    private static final int SAMPLES = 250;
    private static final BigDecimal ONE = BigDecimal.ONE;
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final BigDecimal TEN = BigDecimal.TEN;

    private record Range(
            String name, DoubleUnaryOperator ours, UnaryOperator<BigDecimal> exact, double low, double high) {
        @Override
        public String toString() {
            return name + " from " + low + " to " + high;
        }
    }

    private static BigDecimal squareRootOf(BigDecimal x, int more) {
        return Exact.root(x.multiply(x).add(BigDecimal.valueOf(more)));
    }

    private static BigDecimal sinh(BigDecimal x) {
        return Exact.exp(x).subtract(Exact.exp(x.negate())).divide(TWO);
    }

    private static BigDecimal cosh(BigDecimal x) {
        return Exact.exp(x).add(Exact.exp(x.negate())).divide(TWO);
    }

    private static BigDecimal asin(BigDecimal x) {
        return Exact.atan(Exact.ratio(x, Exact.root(ONE.subtract(x.multiply(x)))));
    }

    private static Range range(
            String name, DoubleUnaryOperator ours, UnaryOperator<BigDecimal> exact, double low, double high) {
        return new Range(name, ours, exact, low, high);
    }

    static Stream<Range> exponentials() {
        UnaryOperator<BigDecimal> expm1 = x -> Exact.exp(x).subtract(ONE);
        UnaryOperator<BigDecimal> exp2 = x -> Exact.exp(x.multiply(Exact.log(2)));
        UnaryOperator<BigDecimal> tanh = x -> Exact.ratio(sinh(x), cosh(x));
        return Stream.of(
                range("expm1", Exponentials::expm1, expm1, -1, 1),
                range("expm1", Exponentials::expm1, expm1, -40, 709),
                range("exp2", Exponentials::exp2, exp2, -2, 2),
                range("exp2", Exponentials::exp2, exp2, -1074, 1023),
                range("sinh", Exponentials::sinh, FunctionAccuracyTest::sinh, -1, 1),
                range("sinh", Exponentials::sinh, FunctionAccuracyTest::sinh, 0.04, 0.06),
                range("sinh", Exponentials::sinh, FunctionAccuracyTest::sinh, 0.6, 0.8),
                range("sinh", Exponentials::sinh, FunctionAccuracyTest::sinh, -710, 710),
                range("cosh", Exponentials::cosh, FunctionAccuracyTest::cosh, -1, 1),
                range("cosh", Exponentials::cosh, FunctionAccuracyTest::cosh, -710, 710),
                range("tanh", Exponentials::tanh, tanh, -1, 1),
                range("tanh", Exponentials::tanh, tanh, -20, 20));
    }

    static Stream<Range> logarithms() {
        UnaryOperator<BigDecimal> log2 = x -> Exact.ratio(Exact.log(x), Exact.log(2));
        UnaryOperator<BigDecimal> log10 = x -> Exact.ratio(Exact.log(x), Exact.log(TEN));
        UnaryOperator<BigDecimal> log1p = x -> Exact.log(x.add(ONE));
        UnaryOperator<BigDecimal> asinh = x -> Exact.log(x.add(squareRootOf(x, 1)));
        UnaryOperator<BigDecimal> acosh = x -> Exact.log(x.add(squareRootOf(x, -1)));
        UnaryOperator<BigDecimal> atanh =
                x -> Exact.log(Exact.ratio(ONE.add(x), ONE.subtract(x))).divide(TWO);
        return Stream.of(
                range("log2", Logarithms::log2, log2, 0, 3),
                range("log2", Logarithms::log2, log2, 0.999, 1.001),
                range("log10", Logarithms::log10, log10, 0, 1e6),
                range("log10", Logarithms::log10, log10, 0.999, 1.001),
                range("log1p", Logarithms::log1p, log1p, -1, 2),
                range("log1p", Logarithms::log1p, log1p, -1e-3, 1e-3),
                range("asinh", Logarithms::asinh, asinh, 0, 4),
                range("asinh", Logarithms::asinh, asinh, 0, 1e9),
                range("acosh", Logarithms::acosh, acosh, 1, 1.01),
                range("acosh", Logarithms::acosh, acosh, 1, 1e9),
                range("atanh", Logarithms::atanh, atanh, -1, 1),
                range("atanh", Logarithms::atanh, atanh, -1e-3, 1e-3),
                range("atanh", Logarithms::atanh, atanh, Math.nextDown(1.0), 1),
                range("atanh", Logarithms::atanh, atanh, 1 - 1e-9, 1),
                power(123.456, 0.01, 2),
                power(123.456, 1, 300),
                power(-70001.5, 0.991, 1.009),
                power(3.5e6, 0.9999, 1.0001));
    }

    private static Range power(double y, double low, double high) {
        return range(
                "to the power " + y + ", ",
                x -> Logarithms.power(x, y),
                x -> Exact.exp(Exact.log(x).multiply(new BigDecimal(y))),
                low,
                high);
    }

    /** Section F.10.4.4 of C11. */
    /** Which no step of theirs may lose, though squares of them are zero. */
    @Test
    void tinyArgumentsAreTheirOwnHyperbolicTangent() {
        double[] tiny = {0, Double.MIN_VALUE, 0x1.8p-1060, Double.MIN_NORMAL, 1e-300, 0x1p-160, 0x1.7p-60, 0x1p-28};
        for (double x : tiny) {
            assertEquals(x, Exponentials.tanh(x));
            assertEquals(-x, Exponentials.tanh(-x));
        }
    }

    @Test
    void powersOfTenHaveExactLogarithms() {
        for (int n = -307; n <= 308; n++) assertEquals(n, Logarithms.log10(Double.parseDouble("1e" + n)));
    }

    @Test
    void powersAtTheirLimits() {
        double infinity = Double.POSITIVE_INFINITY;
        double[][] powers = {
            {-0.0, -3, -infinity},
            {0.0, -2.5, infinity},
            {-0.0, 3, -0.0},
            {-0.0, 2.5, 0},
            {0.0, -infinity, infinity},
            {-1, infinity, 1},
            {1, Double.NaN, 1},
            {Double.NaN, -0.0, 1},
            {-8, 1.5, Double.NaN},
            {-2, -3, -0.125},
            {0.5, -infinity, infinity},
            {-0.5, infinity, 0},
            {-infinity, -3, -0.0},
            {-infinity, -2.5, 0},
            {-infinity, 3, -infinity},
            {-infinity, 2.5, infinity},
            {infinity, -1e-300, 0},
            {-0.5, -1e300, infinity},
            {-2, -1e300, 0},
            {-3, 0x1p53 - 1, -infinity}
        };
        for (double[] p : powers) assertEquals(p[2], Logarithms.power(p[0], p[1]), p[0] + " to the power " + p[1]);
    }

    static Stream<Range> angles() {
        UnaryOperator<BigDecimal> acos = x -> Exact.halfPi().subtract(asin(x));
        UnaryOperator<BigDecimal> tan = x -> Exact.ratio(Exact.sin(x.doubleValue()), Exact.cos(x.doubleValue()));
        UnaryOperator<BigDecimal> hypot = x -> Exact.root(x.multiply(x).add(new BigDecimal(2.5).pow(2)));
        DoubleUnaryOperator hypotOfOne = x -> Angles.hypot(x, 2.5);
        UnaryOperator<BigDecimal> cbrt = x -> Exact.exp(Exact.ratio(Exact.log(x), BigDecimal.valueOf(3)));
        return Stream.of(
                range("asin", Angles::asin, FunctionAccuracyTest::asin, -1, 1),
                range("asin", Angles::asin, FunctionAccuracyTest::asin, -1e-3, 1e-3),
                range("acos", Angles::acos, acos, -1, 1),
                range("acos", Angles::acos, acos, 0.9999, 1),
                range("atan", Angles::atan, Exact::atan, -1, 1),
                range("atan", Angles::atan, Exact::atan, -1e3, 1e3),
                range("tan", Elementary::tan, tan, -2, 2),
                range("tan", Elementary::tan, tan, -1e9, 1e9),
                range("hypot", hypotOfOne, hypot, -10, 10),
                range("cbrt", Angles::cbrt, cbrt, 0, 10),
                range("cbrt", Angles::cbrt, cbrt, 0, 0x1p-1000));
    }

    @ParameterizedTest
    @MethodSource({"exponentials", "logarithms", "angles"})
    void withinTwoUlps(Range range) {
        Random random = new Random(10);
        for (double x : random.doubles(SAMPLES, range.low, range.high).toArray()) {
            BigDecimal exact = range.exact.apply(new BigDecimal(x));
            double got = range.ours.applyAsDouble(x);
            double unit = Math.ulp(exact.doubleValue());
            double error = new BigDecimal(got)
                    .subtract(exact)
                    .abs()
                    .divide(new BigDecimal(unit), MathContext.DECIMAL64)
                    .doubleValue();
            assertTrue(error <= 2, () -> range.name + "(" + x + ") = " + got + " is " + error + " ulps off");
        }
    }

    /** Those of single precision have other formulas: within two units of what is computed in double precision. */
    @Test
    void singlePrecision() {
        DoubleUnaryOperator[][] pairs = {
            {SingleLanes::exp, Elementary::exp},
            {SingleLanes::exp2, Exponentials::exp2},
            {SingleLanes::expm1, Exponentials::expm1},
            {SingleLanes::sinh, Exponentials::sinh},
            {SingleLanes::cosh, Exponentials::cosh},
            {SingleLanes::tanh, Exponentials::tanh},
            {SingleLanes::log, Elementary::log},
            {SingleLanes::log2, Logarithms::log2},
            {SingleLanes::log10, Logarithms::log10},
            {SingleLanes::log1p, Logarithms::log1p},
            {Singles::sin, Elementary::sin},
            {Singles::cos, Elementary::cos},
            {Singles::tan, Elementary::tan},
            {Singles::cbrt, Angles::cbrt},
            {SingleLanes::asin, Angles::asin},
            {SingleLanes::acos, Angles::acos},
            {SingleLanes::atan, Angles::atan},
            {x -> SingleLanes.atan2(x, -3), x -> Angles.atan2(x, -3)},
            {x -> SingleLanes.atan2(x, (float) (x + 1)), x -> Angles.atan2(x, (float) (x + 1))},
            {SingleLanes::asinh, Logarithms::asinh},
            {SingleLanes::acosh, Logarithms::acosh},
            {SingleLanes::atanh, Logarithms::atanh},
            {x -> Singles.power(x, 2.5f), x -> Logarithms.power(x, 2.5f)},
            {x -> Singles.power(x, -3), x -> Logarithms.power(x, -3)},
        };
        float[] edges = {0, -0f, 1, -1, 0.5f, -0.5f, 0x1.fffffep-1f, Float.MIN_VALUE, Float.MAX_VALUE, Float.NaN};
        for (int k = 0; k < pairs.length; k++) {
            for (float edge : edges) withinUnits(pairs[k], k, edge, 2);
            for (int bits = 0x12345; bits > 0 || bits < -1 << 20; bits += 99991) {
                withinUnits(pairs[k], k, Float.intBitsToFloat(bits), k == 0 || k == 6 ? 1 : 2);
            }
        }
    }

    private static void withinUnits(DoubleUnaryOperator[] pair, int function, float x, int units) {
        float ours = (float) pair[0].applyAsDouble(x);
        double expected = pair[1].applyAsDouble(x);
        if (Float.compare(ours, (float) expected) == 0) return;
        double unit = Math.ulp((float) expected);
        assertTrue(Math.abs(ours - expected) <= units * unit, () -> "function " + function + " of " + x + ": " + ours);
    }
}
