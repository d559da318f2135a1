package dev.gila.ndarray.random;

import dev.gila.kernel.DType;
import dev.gila.ndarray.NDArray;
import dev.gila.ndarray.Shape;
import dev.gila.ndarray.random.Rule.Parameter;

/** The distributions over real numbers: how one number is drawn, and what the parameters must be. */
enum Continuous {
    BETA((a, b, c) -> Gammas.beta(a, b), Rule.POSITIVE.of("a"), Rule.POSITIVE.of("b")),
    CHISQUARE((a, b, c) -> Gammas.chiSquare(a), Rule.POSITIVE.of("df")),
    EXPONENTIAL(Standard.EXPONENTIAL, (z, a, b, c) -> a * z, Rule.NON_NEGATIVE.of("scale")),
    F((a, b, c) -> Gammas.f(a, b), Rule.POSITIVE.of("dfnum"), Rule.POSITIVE.of("dfden")),
    GAMMA((a, b, c) -> Gammas.gamma(a, b), Rule.NON_NEGATIVE.of("shape"), Rule.NON_NEGATIVE.of("scale")),
    GUMBEL(
            Standard.POSITIVE,
            (u, a, b, c) -> Transforms.gumbel(u, a, b),
            Rule.ANY.of("loc"),
            Rule.NON_NEGATIVE.of("scale")),
    LAPLACE(
            Standard.POSITIVE,
            (u, a, b, c) -> Transforms.laplace(u, a, b),
            Rule.ANY.of("loc"),
            Rule.NON_NEGATIVE.of("scale")),
    LOGISTIC(
            Standard.POSITIVE,
            (u, a, b, c) -> Transforms.logistic(u, a, b),
            Rule.ANY.of("loc"),
            Rule.NON_NEGATIVE.of("scale")),
    LOGNORMAL(
            Standard.NORMAL,
            (z, a, b, c) -> Transforms.lognormal(z, a, b),
            Rule.ANY.of("mean"),
            Rule.NON_NEGATIVE.of("sigma")),
    NONCENTRAL_CHISQUARE(
            (a, b, c) -> Gammas.noncentralChiSquare(a, b), Rule.POSITIVE.of("df"), Rule.NON_NEGATIVE.of("nonc")),
    NONCENTRAL_F(
            Gammas::noncentralF, Rule.POSITIVE.of("dfnum"), Rule.POSITIVE.of("dfden"), Rule.NON_NEGATIVE.of("nonc")),
    NORMAL(Standard.NORMAL, (z, a, b, c) -> a + b * z, Rule.ANY.of("loc"), Rule.NON_NEGATIVE.of("scale")),
    PARETO(Standard.EXPONENTIAL, (z, a, b, c) -> Transforms.pareto(z, a), Rule.POSITIVE.of("a")),
    POWER(Standard.EXPONENTIAL, (z, a, b, c) -> Transforms.power(z, a), Rule.POSITIVE.of("a")),
    RAYLEIGH(Standard.EXPONENTIAL, (z, a, b, c) -> Transforms.rayleigh(z, a), Rule.NON_NEGATIVE.of("scale")),
    STANDARD_CAUCHY((a, b, c) -> Transforms::standardCauchy),
    STANDARD_EXPONENTIAL(Standard.EXPONENTIAL, (z, a, b, c) -> z),
    STANDARD_GAMMA((a, b, c) -> Gammas.standardGamma(a), Rule.NON_NEGATIVE.of("shape")),
    STANDARD_NORMAL(Standard.NORMAL, (z, a, b, c) -> z),
    STANDARD_T((a, b, c) -> Gammas.standardT(a), Rule.POSITIVE.of("df")),
    TRIANGULAR(
            Standard.UNIFORM, Transforms::triangular, Rule.ANY.of("left"), Rule.ANY.of("mode"), Rule.ANY.of("right")) {
        @Override
        void check(double left, double mode, double right) {
            if (left > mode) throw new IllegalArgumentException("left > mode: " + left + " > " + mode);
            if (mode > right) throw new IllegalArgumentException("mode > right: " + mode + " > " + right);
            if (left == right) throw new IllegalArgumentException("left == right: both are " + left);
        }
    },
    UNIFORM(Standard.UNIFORM, (u, a, b, c) -> a + (b - a) * u, Rule.ANY.of("low"), Rule.ANY.of("high")) {
        @Override
        void check(double low, double high, double unused) {
            if (!Double.isFinite(high - low)) {
                throw new IllegalArgumentException("high - low exceeds valid bounds: it is " + (high - low));
            }
            Rule.NON_NEGATIVE.check("high - low", high - low);
        }
    },
    VONMISES((a, b, c) -> bits -> Transforms.vonMises(bits, a, b), Rule.ANY.of("mu"), Rule.NON_NEGATIVE.of("kappa")),
    WALD((a, b, c) -> bits -> Transforms.wald(bits, a, b), Rule.POSITIVE.of("mean"), Rule.POSITIVE.of("scale")),
    WEIBULL((a, b, c) -> bits -> Transforms.weibull(bits, a), Rule.NON_NEGATIVE.of("a"));

    /** The distribution with those parameters; those that it lacks are 0. */
    private interface Family {
        Gammas.Draws with(double a, double b, double c);
    }

    /** What a standard number becomes. */
    private interface Mapping {
        double of(double standard, double a, double b, double c);
    }

    private final Family family;
    /** Null where numbers are no function of one standard number each. */
    private final Standard standard;

    private final Mapping mapping;
    private final Parameter[] parameters;

    Continuous(Family family, Parameter... parameters) {
        this.family = family;
        this.standard = null;
        this.mapping = null;
        this.parameters = parameters;
    }

    Continuous(Standard standard, Mapping mapping, Parameter... parameters) {
        this.family = (a, b, c) -> bits -> mapping.of(standard.one(bits), a, b, c);
        this.standard = standard;
        this.mapping = mapping;
        this.parameters = parameters;
    }

    void check(double... values) {
        for (int i = 0; i < parameters.length; i++) parameters[i].rule().check(parameters[i].name(), values[i]);
        check(value(values, 0), value(values, 1), value(values, 2));
    }

    /** What must hold of several parameters at once. */
    void check(double a, double b, double c) {}

    private static double value(double[] values, int i) {
        return i < values.length ? values[i] : 0;
    }

    double one(BitGenerator bits, double... values) {
        check(values);
        return family.with(value(values, 0), value(values, 1), value(values, 2)).next(bits);
    }

    NDArray fill(BitGenerator bits, long[] shape, double... values) {
        check(values);
        double a = value(values, 0);
        double b = value(values, 1);
        double c = value(values, 2);
        Shape wanted = Shape.of(shape);
        if (standard == null) {
            Gammas.Draws draws = family.with(a, b, c);
            return Fill.reals(bits, DType.FLOAT64, wanted, (source, block, start) -> {
                for (int i = 0; i < block.length; i++) block[i] = draws.next(source);
            });
        }
        return Fill.mapped(standard.fill(bits, DType.FLOAT64, wanted), (block, start) -> {
            for (int i = 0; i < block.length; i++) block[i] = mapping.of(block[i], a, b, c);
        });
    }

    NDArray broadcast(BitGenerator bits, long[] asked, NDArray... arrays) {
        Shape shape = Fill.shape(asked, arrays);
        double[][] values = Fill.doubles(3, shape, arrays);
        for (int i = 0; i < arrays.length; i++) parameters[i].check(arrays[i]);
        double[][] given = Fill.doubles(3, Fill.shape(arrays), arrays);
        for (int i = 0; i < given[0].length; i++) check(given[0][i], given[1][i], given[2][i]);
        return standard == null
                ? Fill.reals(bits, DType.FLOAT64, shape, (source, block, start) -> {
                    for (int i = 0; i < block.length; i++) {
                        int at = (int) start + i;
                        block[i] = family.with(values[0][at], values[1][at], values[2][at])
                                .next(source);
                    }
                })
                : Fill.mapped(standard.fill(bits, DType.FLOAT64, shape), (block, start) -> {
                    for (int i = 0; i < block.length; i++) {
                        int at = (int) start + i;
                        block[i] = mapping.of(block[i], values[0][at], values[1][at], values[2][at]);
                    }
                });
    }
}
