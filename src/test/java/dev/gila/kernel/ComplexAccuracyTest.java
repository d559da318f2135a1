package dev.gila.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gila.kernel.ComplexFunctions.Z;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Eight units in the last place of the magnitude, against references of sixty digits. The native kernels have the bits of
 * the Java ones, which {@link DifferentialTest} shows.
 */
class ComplexAccuracyTest {
    private static final BigDecimal ONE = BigDecimal.ONE;
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final MathContext DIGITS = new MathContext(60);
    private static final Exactly UNIT = new Exactly(ONE, BigDecimal.ZERO);

    /** A complex number of sixty digits. */
    private record Exactly(BigDecimal re, BigDecimal im) {
        static Exactly of(Z z) {
            return new Exactly(new BigDecimal(z.re()), new BigDecimal(z.im()));
        }

        Exactly plus(Exactly b) {
            return new Exactly(re.add(b.re), im.add(b.im));
        }

        Exactly minus(Exactly b) {
            return new Exactly(re.subtract(b.re), im.subtract(b.im));
        }

        Exactly times(Exactly b) {
            return new Exactly(
                    re.multiply(b.re).subtract(im.multiply(b.im)).round(DIGITS),
                    re.multiply(b.im).add(im.multiply(b.re)).round(DIGITS));
        }

        Exactly times(BigDecimal b) {
            return new Exactly(re.multiply(b, DIGITS), im.multiply(b, DIGITS));
        }

        /** Times i. */
        Exactly turned() {
            return new Exactly(im.negate(), re);
        }

        BigDecimal square() {
            return re.multiply(re).add(im.multiply(im));
        }

        Exactly over(Exactly b) {
            return times(new Exactly(b.re, b.im.negate())).times(Exact.ratio(ONE, b.square()));
        }

        Exactly root() {
            BigDecimal most = Exact.root(Exact.ratio(Exact.root(square()).add(re.abs()), TWO));
            BigDecimal least = Exact.ratio(im.abs(), most.multiply(TWO));
            BigDecimal sign = im.signum() < 0 ? ONE.negate() : ONE;
            return re.signum() < 0 ? new Exactly(least, most.multiply(sign)) : new Exactly(most, least.multiply(sign));
        }

        Exactly exp() {
            BigDecimal growth = Exact.exp(re);
            return new Exactly(growth.multiply(Exact.cos(im)), growth.multiply(Exact.sin(im)));
        }

        BigDecimal angle() {
            BigDecimal right = Exact.halfPi();
            if (re.abs().compareTo(im.abs()) < 0) {
                BigDecimal rest = Exact.atan(Exact.ratio(re, im));
                return (im.signum() < 0 ? right.negate() : right).subtract(rest);
            }
            BigDecimal near = Exact.atan(Exact.ratio(im, re));
            if (re.signum() > 0) return near;
            return im.signum() < 0 ? near.subtract(right.multiply(TWO)) : near.add(right.multiply(TWO));
        }

        Exactly log() {
            return new Exactly(Exact.ratio(Exact.log(square()), TWO), angle());
        }

        Exactly sinh() {
            return exp().minus(new Exactly(re.negate(), im.negate()).exp()).times(new BigDecimal("0.5"));
        }

        Exactly cosh() {
            return exp().plus(new Exactly(re.negate(), im.negate()).exp()).times(new BigDecimal("0.5"));
        }

        Exactly asinh() {
            return plus(times(this).plus(UNIT).root()).log();
        }

        Exactly atanh() {
            return UNIT.plus(this).over(UNIT.minus(this)).log().times(new BigDecimal("0.5"));
        }

        /** What f is of this number turned by a right angle, turned back. */
        Exactly across(UnaryOperator<Exactly> f) {
            Exactly y = f.apply(turned());
            return new Exactly(y.im, y.re.negate());
        }
    }

    private record Case(String name, ComplexFunctions.Function ours, UnaryOperator<Exactly> exact) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static BigDecimal logOf(double base) {
        return Exact.log(base);
    }

    static Stream<Case> functions() {
        UnaryOperator<Exactly> asin = z -> z.across(Exactly::asinh);
        UnaryOperator<Exactly> acos = z -> new Exactly(Exact.halfPi(), BigDecimal.ZERO).minus(asin.apply(z));
        UnaryOperator<Exactly> acosh = z -> {
            Exactly y = acos.apply(z);
            return y.im.signum() > 0 ? new Exactly(y.im, y.re.negate()) : y.turned();
        };
        UnaryOperator<Exactly> tanh = z -> z.sinh().over(z.cosh());
        return Stream.of(
                new Case("sqrt", ComplexFunctions::sqrt, Exactly::root),
                new Case("exp", ComplexFunctions::exp, Exactly::exp),
                new Case("expm1", ComplexFunctions::expm1, z -> z.exp().minus(UNIT)),
                new Case("exp2", ComplexFunctions::exp2, z -> z.times(logOf(2)).exp()),
                new Case("log", ComplexFunctions::log, Exactly::log),
                new Case("log1p", ComplexFunctions::log1p, z -> z.plus(UNIT).log()),
                new Case("log2", ComplexFunctions::log2, z -> z.log().times(Exact.ratio(ONE, logOf(2)))),
                new Case("log10", ComplexFunctions::log10, z -> z.log().times(Exact.ratio(ONE, logOf(10)))),
                new Case("sin", ComplexFunctions::sin, z -> z.across(Exactly::sinh)),
                new Case("cos", ComplexFunctions::cos, z -> z.turned().cosh()),
                new Case("tan", ComplexFunctions::tan, z -> z.across(tanh)),
                new Case("asin", ComplexFunctions::asin, asin),
                new Case("acos", ComplexFunctions::acos, acos),
                new Case("atan", ComplexFunctions::atan, z -> z.across(Exactly::atanh)),
                new Case("sinh", ComplexFunctions::sinh, Exactly::sinh),
                new Case("cosh", ComplexFunctions::cosh, Exactly::cosh),
                new Case("tanh", ComplexFunctions::tanh, tanh),
                new Case("asinh", ComplexFunctions::asinh, Exactly::asinh),
                new Case("acosh", ComplexFunctions::acosh, acosh),
                new Case("atanh", ComplexFunctions::atanh, Exactly::atanh));
    }

    private static List<Z> arguments() {
        Random random = new Random(5);
        List<Z> found = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            double small = Math.scalb(random.nextGaussian(), -random.nextInt(20));
            double tiny = Math.scalb(random.nextGaussian(), -random.nextInt(60));
            double turn = random.nextDouble() * 7;
            found.add(new Z(random.nextDouble() * 4 - 2, random.nextDouble() * 4 - 2));
            found.add(new Z(random.nextDouble() * 40 - 20, random.nextDouble() * 40 - 20));
            found.add(new Z(small, tiny));
            found.add(new Z(tiny, small));
            found.add(new Z(1 + small, tiny));
            found.add(new Z(tiny, small - 1));
            found.add(new Z(Math.cos(turn), Math.sin(turn)));
            found.add(new Z(Math.cos(turn) - 1, Math.sin(turn)));
        }
        return found;
    }

    private static double ulps(Z got, Exactly exact) {
        BigDecimal unit = new BigDecimal(Math.ulp(Exact.root(exact.square()).doubleValue()));
        BigDecimal re = new BigDecimal(got.re()).subtract(exact.re).abs();
        return Exact.ratio(re.max(new BigDecimal(got.im()).subtract(exact.im).abs()), unit)
                .doubleValue();
    }

    @ParameterizedTest
    @MethodSource("functions")
    void withinEightUlps(Case f) {
        for (Z z : arguments()) {
            double error = ulps(f.ours.of(z), f.exact.apply(Exactly.of(z)));
            assertTrue(error <= 8, () -> f + " of " + z + " is " + error + " ulps off");
        }
    }

    @Test
    void powersWithinTheirBound() {
        Random random = new Random(6);
        for (int i = 0; i < 24; i++) {
            double most = Math.scalb(1, random.nextInt(8));
            Z z = new Z(random.nextGaussian() * 3, random.nextGaussian() * 3);
            Z w = new Z((random.nextDouble() - 0.5) * most, i % 2 == 0 ? 0 : (random.nextDouble() - 0.5) * most);
            Exactly exact = Exactly.of(z).log().times(Exactly.of(w)).exp();
            double error = ulps(ComplexFunctions.power(z, w), exact);
            assertTrue(error <= 16 + Math.hypot(w.re(), w.im()), () -> z + " to " + w + " is " + error + " ulps off");
        }
    }

    @Test
    void powersOfWholeNumbersAreExact() {
        assertEquals(new Z(-1, 0), ComplexFunctions.power(new Z(0, 1), new Z(2, 0)));
        assertEquals(new Z(-3, 4), ComplexFunctions.power(new Z(1, 2), new Z(2, 0)));
        assertEquals(new Z(237, -3116), ComplexFunctions.power(new Z(1, 2), new Z(10, 0)));
        assertEquals(new Z(-0.25, -0.25), ComplexFunctions.power(new Z(1, 1), new Z(-3, 0)));
    }

    /** Where a square or a power on the way would overflow or vanish, the result does not. */
    @Test
    void nothingOverflowsOnTheWay() {
        assertEquals(new Z(0x1.8p511, 0x1p511), ComplexFunctions.sqrt(new Z(0x1.4p1022, 0x1.8p1023)));
        assertEquals(
                1023.5 * Math.log(2),
                ComplexFunctions.log(new Z(0x1p1023, 0x1p1023)).re(),
                1e-12);
        Z large = ComplexFunctions.exp(new Z(710, Math.PI / 2));
        assertTrue(large.re() > 1e292 && large.im() == Double.POSITIVE_INFINITY, large::toString);
        assertEquals(
                Double.MIN_VALUE,
                ComplexFunctions.asin(new Z(0, Double.MIN_VALUE)).im());
        assertTrue(ComplexFunctions.asin(new Z(1e308, 1e308)).im() > 709);
        assertEquals(1e-308, ComplexFunctions.atan(new Z(0, 1e308)).im(), 1e-320);
        assertEquals(1, ComplexFunctions.tanh(new Z(1e300, 1)).re());
    }
}
