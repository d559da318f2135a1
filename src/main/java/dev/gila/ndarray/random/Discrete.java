package dev.gila.ndarray.random;

import dev.gila.kernel.DType;
import dev.gila.ndarray.NDArray;
import dev.gila.ndarray.Shape;
import dev.gila.ndarray.random.Rule.Parameter;

/** The distributions over integers whose parameters are real: how one number is drawn, and what the parameters must be. */
enum Discrete {
    GEOMETRIC((p, unused) -> Counts.geometric(p), Rule.POSITIVE_PROBABILITY.of("p")),
    LOGSERIES((p, unused) -> Counts.logseries(p), Rule.PROBABILITY_BELOW_1.of("p")),
    NEGATIVE_BINOMIAL(Counts::negativeBinomial, Rule.POSITIVE_NUMBER.of("n"), Rule.POSITIVE_PROBABILITY.of("p")) {
        @Override
        void check(double n, double p) {
            if ((1 - p) / p * (n + 10 * Math.sqrt(n)) > Rule.Limits.RATE) {
                throw new IllegalArgumentException("n too large or p too small: n is " + n + ", p is " + p);
            }
        }
    },
    POISSON((lam, unused) -> Counts.poisson(lam), Rule.RATE.of("lam")),
    ZIPF((a, unused) -> Counts.zipf(a), Rule.ABOVE_1.of("a"));

    /** The distribution with those parameters; one that it lacks is 0. */
    private interface Family {
        Counts.Draws with(double a, double b);
    }

    private final Family family;
    private final Parameter[] parameters;

    Discrete(Family family, Parameter... parameters) {
        this.family = family;
        this.parameters = parameters;
    }

    private void check(double... values) {
        for (int i = 0; i < parameters.length; i++) parameters[i].rule().check(parameters[i].name(), values[i]);
        check(values[0], value(values));
    }

    /** What must hold of both parameters at once. */
    void check(double a, double b) {}

    private static double value(double[] values) {
        return values.length > 1 ? values[1] : 0;
    }

    long one(BitGenerator bits, double... values) {
        check(values);
        return family.with(values[0], value(values)).next(bits);
    }

    NDArray fill(BitGenerator bits, long[] shape, double... values) {
        check(values);
        Counts.Draws draws = family.with(values[0], value(values));
        return Fill.integers(bits, DType.INT64, Shape.of(shape), (source, block, start) -> {
            for (int i = 0; i < block.length; i++) block[i] = draws.next(source);
        });
    }

    NDArray broadcast(BitGenerator bits, long[] asked, NDArray... arrays) {
        Shape shape = Fill.shape(asked, arrays);
        double[][] values = Fill.doubles(2, shape, arrays);
        for (int i = 0; i < arrays.length; i++) parameters[i].check(arrays[i]);
        double[][] given = Fill.doubles(2, Fill.shape(arrays), arrays);
        for (int i = 0; i < given[0].length; i++) check(given[0][i], given[1][i]);
        return Fill.integers(bits, DType.INT64, shape, (source, block, start) -> {
            for (int i = 0; i < block.length; i++) {
                block[i] = family.with(values[0][(int) start + i], values[1][(int) start + i])
                        .next(source);
            }
        });
    }
}
