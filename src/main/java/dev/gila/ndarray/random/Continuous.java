package dev.gila.ndarray.random;

import dev.gila.kernel.Ziggurat;
import dev.gila.ndarray.NDArray;
import dev.gila.ndarray.Shape;
import dev.gila.ndarray.random.Rule.Parameter;

/** The distributions over real numbers: how one number is drawn, and what the parameters must be. */
enum Continuous {
    BETA((bits, a, b, c) -> Gammas.beta(bits, a, b), Rule.POSITIVE.of("a"), Rule.POSITIVE.of("b")),
    CHISQUARE((bits, a, b, c) -> Gammas.chiSquare(bits, a), Rule.POSITIVE.of("df")),
    EXPONENTIAL((bits, a, b, c) -> Transforms.exponential(bits, a), Rule.NON_NEGATIVE.of("scale")),
    F((bits, a, b, c) -> Gammas.f(bits, a, b), Rule.POSITIVE.of("dfnum"), Rule.POSITIVE.of("dfden")),
    GAMMA((bits, a, b, c) -> Gammas.gamma(bits, a, b), Rule.NON_NEGATIVE.of("shape"), Rule.NON_NEGATIVE.of("scale")),
    GUMBEL((bits, a, b, c) -> Transforms.gumbel(bits, a, b), Rule.ANY.of("loc"), Rule.NON_NEGATIVE.of("scale")),
    LAPLACE((bits, a, b, c) -> Transforms.laplace(bits, a, b), Rule.ANY.of("loc"), Rule.NON_NEGATIVE.of("scale")),
    LOGISTIC((bits, a, b, c) -> Transforms.logistic(bits, a, b), Rule.ANY.of("loc"), Rule.NON_NEGATIVE.of("scale")),
    LOGNORMAL((bits, a, b, c) -> Transforms.lognormal(bits, a, b), Rule.ANY.of("mean"), Rule.NON_NEGATIVE.of("sigma")),
    NONCENTRAL_CHISQUARE(
            (bits, a, b, c) -> Gammas.noncentralChiSquare(bits, a, b),
            Rule.POSITIVE.of("df"),
            Rule.NON_NEGATIVE.of("nonc")),
    NONCENTRAL_F(
            Gammas::noncentralF, Rule.POSITIVE.of("dfnum"), Rule.POSITIVE.of("dfden"), Rule.NON_NEGATIVE.of("nonc")),
    NORMAL((bits, a, b, c) -> Transforms.normal(bits, a, b), Rule.ANY.of("loc"), Rule.NON_NEGATIVE.of("scale")),
    PARETO((bits, a, b, c) -> Transforms.pareto(bits, a), Rule.POSITIVE.of("a")),
    POWER((bits, a, b, c) -> Transforms.power(bits, a), Rule.POSITIVE.of("a")),
    RAYLEIGH((bits, a, b, c) -> Transforms.rayleigh(bits, a), Rule.NON_NEGATIVE.of("scale")),
    STANDARD_CAUCHY((bits, a, b, c) -> Transforms.standardCauchy(bits)),
    STANDARD_EXPONENTIAL((bits, a, b, c) -> Ziggurat.exponential(bits)),
    STANDARD_GAMMA((bits, a, b, c) -> Gammas.standardGamma(bits, a), Rule.NON_NEGATIVE.of("shape")),
    STANDARD_NORMAL((bits, a, b, c) -> Ziggurat.normal(bits)),
    STANDARD_T((bits, a, b, c) -> Gammas.standardT(bits, a), Rule.POSITIVE.of("df")),
    TRIANGULAR(Transforms::triangular, Rule.ANY.of("left"), Rule.ANY.of("mode"), Rule.ANY.of("right")) {
        @Override
        void check(double left, double mode, double right) {
            if (left > mode) throw new IllegalArgumentException("left > mode: " + left + " > " + mode);
            if (mode > right) throw new IllegalArgumentException("mode > right: " + mode + " > " + right);
            if (left == right) throw new IllegalArgumentException("left == right: both are " + left);
        }
    },
    UNIFORM((bits, a, b, c) -> Transforms.uniform(bits, a, b - a), Rule.ANY.of("low"), Rule.ANY.of("high")) {
        @Override
        void check(double low, double high, double unused) {
            if (!Double.isFinite(high - low)) {
                throw new IllegalArgumentException("high - low exceeds valid bounds: it is " + (high - low));
            }
            Rule.NON_NEGATIVE.check("high - low", high - low);
        }
    },
    VONMISES((bits, a, b, c) -> Transforms.vonMises(bits, a, b), Rule.ANY.of("mu"), Rule.NON_NEGATIVE.of("kappa")),
    WALD((bits, a, b, c) -> Transforms.wald(bits, a, b), Rule.POSITIVE.of("mean"), Rule.POSITIVE.of("scale")),
    WEIBULL((bits, a, b, c) -> Transforms.weibull(bits, a), Rule.NON_NEGATIVE.of("a"));

    /** Draws one number; parameters that a distribution lacks are 0. */
    private interface Sampler {
        double next(BitGenerator bits, double a, double b, double c);
    }

    private final Sampler sampler;
    private final Parameter[] parameters;

    Continuous(Sampler sampler, Parameter... parameters) {
        this.sampler = sampler;
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
        return sampler.next(bits, value(values, 0), value(values, 1), value(values, 2));
    }

    NDArray fill(BitGenerator bits, long[] shape, double... values) {
        check(values);
        double a = value(values, 0);
        double b = value(values, 1);
        double c = value(values, 2);
        return Fill.doubles(Shape.of(shape), () -> sampler.next(bits, a, b, c));
    }

    NDArray broadcast(BitGenerator bits, long[] asked, NDArray... arrays) {
        Shape shape = Fill.shape(asked, arrays);
        int count = Math.toIntExact(shape.size());
        double[][] values = new double[3][];
        for (int i = 0; i < 3; i++) {
            values[i] = i < arrays.length ? Fill.doubles(arrays[i], shape) : new double[count];
            if (i < arrays.length) parameters[i].rule().check(parameters[i].name(), values[i]);
        }
        for (int i = 0; i < count; i++) check(values[0][i], values[1][i], values[2][i]);
        int[] at = {0};
        return Fill.doubles(shape, () -> {
            int i = at[0]++;
            return sampler.next(bits, values[0][i], values[1][i], values[2][i]);
        });
    }
}
