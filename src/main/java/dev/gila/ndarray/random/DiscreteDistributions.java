package dev.gila.ndarray.random;

import dev.gila.kernel.DType;
import dev.gila.ndarray.NDArray;
import dev.gila.ndarray.Shape;

/**
 * Distributions over integers. Each is there thrice: one number; an array of a shape, int64; and an array whose elements
 * have parameters of their own. A number costs some 10 to 150 ns.
 *
 * <p>Parameters that one number may not have, an array may not have either; parameters that do not broadcast together and to the
 * shape are an {@link IllegalArgumentException}, too.
 */
public sealed interface DiscreteDistributions permits Generator {
    /** Where the bits come from. */
    BitGenerator bitGenerator();

    /**
     * How many of {@code n} trials succeed, each with probability {@code p}.
     *
     * @throws IllegalArgumentException if {@code n} is negative, or unless {@code 0 <= p <= 1}
     */
    default long binomial(long n, double p) {
        return Binomial.checked(n, p).next(bitGenerator());
    }

    /** An array of {@link #binomial(long, double)}. */
    default NDArray binomial(long n, double p, long... shape) {
        Binomial binomial = Binomial.checked(n, p);
        return Fill.integers(bitGenerator(), DType.INT64, Shape.of(shape), (source, block, start) -> {
            for (int i = 0; i < block.length; i++) block[i] = binomial.next(source);
        });
    }

    /** One for each pair of parameters, which broadcast against each other and to the shape, if one is given. */
    default NDArray binomial(NDArray n, NDArray p, long... shape) {
        Shape wanted = Fill.shape(shape, n, p);
        Counts.nonNegative("n", n);
        Rule.PROBABILITY.of("p").check(p);
        long[] ns = Fill.longs(n, wanted);
        double[] ps = Fill.doubles(p, wanted);
        Binomial[] each = new Binomial[ns.length];
        for (int i = 0; i < each.length; i++) each[i] = new Binomial(ns[i], ps[i]);
        return Fill.integers(bitGenerator(), DType.INT64, wanted, (source, block, start) -> {
            for (int i = 0; i < block.length; i++) block[i] = each[(int) start + i].next(source);
        });
    }

    /**
     * How many of {@code nsample} drawn without putting back are good, from {@code ngood} good and {@code nbad} others.
     *
     * @throws IllegalArgumentException if a number is negative, if there are 10^9 good or bad ones or more, or if more are
     *     drawn than there are
     */
    default long hypergeometric(long ngood, long nbad, long nsample) {
        Counts.checkHypergeometric(ngood, nbad, nsample);
        return Counts.hypergeometric(bitGenerator(), ngood, nbad, nsample);
    }

    /** An array of {@link #hypergeometric(long, long, long)}. */
    default NDArray hypergeometric(long ngood, long nbad, long nsample, long... shape) {
        Counts.checkHypergeometric(ngood, nbad, nsample);
        return Fill.integers(bitGenerator(), DType.INT64, Shape.of(shape), (source, block, start) -> {
            for (int i = 0; i < block.length; i++) block[i] = Counts.hypergeometric(source, ngood, nbad, nsample);
        });
    }

    /** One for each triple of parameters, which broadcast against each other and to the shape, if one is given. */
    default NDArray hypergeometric(NDArray ngood, NDArray nbad, NDArray nsample, long... shape) {
        Shape wanted = Fill.shape(shape, ngood, nbad, nsample);
        long[] good = Fill.longs(ngood, wanted);
        long[] bad = Fill.longs(nbad, wanted);
        long[] sample = Fill.longs(nsample, wanted);
        Counts.checkHypergeometric(ngood, nbad, nsample);
        return Fill.integers(bitGenerator(), DType.INT64, wanted, (source, block, start) -> {
            for (int i = 0; i < block.length; i++) {
                int at = (int) start + i;
                block[i] = Counts.hypergeometric(source, good[at], bad[at], sample[at]);
            }
        });
    }

    /**
     * How many trials it takes to succeed once, where each succeeds with probability {@code p}.
     *
     * @throws IllegalArgumentException unless {@code 0 < p <= 1}
     */
    default long geometric(double p) {
        return Discrete.GEOMETRIC.one(bitGenerator(), p);
    }

    /** An array of {@link #geometric(double)}. */
    default NDArray geometric(double p, long... shape) {
        return Discrete.GEOMETRIC.fill(bitGenerator(), shape, p);
    }

    /** One for each parameter, which broadcast to the shape, if one is given. */
    default NDArray geometric(NDArray p, long... shape) {
        return Discrete.GEOMETRIC.broadcast(bitGenerator(), shape, p);
    }

    /**
     * The logarithmic series distribution.
     *
     * @throws IllegalArgumentException unless {@code 0 <= p < 1}
     */
    default long logseries(double p) {
        return Discrete.LOGSERIES.one(bitGenerator(), p);
    }

    /** An array of {@link #logseries(double)}. */
    default NDArray logseries(double p, long... shape) {
        return Discrete.LOGSERIES.fill(bitGenerator(), shape, p);
    }

    /** One for each parameter, which broadcast to the shape, if one is given. */
    default NDArray logseries(NDArray p, long... shape) {
        return Discrete.LOGSERIES.broadcast(bitGenerator(), shape, p);
    }

    /**
     * How many trials fail before {@code n} succeed, each with probability {@code p}; {@code n} need not be whole.
     *
     * @throws IllegalArgumentException unless {@code n > 0} and {@code 0 < p <= 1}, or if numbers could exceed a long
     */
    default long negativeBinomial(double n, double p) {
        return Discrete.NEGATIVE_BINOMIAL.one(bitGenerator(), n, p);
    }

    /** An array of {@link #negativeBinomial(double, double)}. */
    default NDArray negativeBinomial(double n, double p, long... shape) {
        return Discrete.NEGATIVE_BINOMIAL.fill(bitGenerator(), shape, n, p);
    }

    /** One for each parameter, which broadcast against each other and to the shape, if one is given. */
    default NDArray negativeBinomial(NDArray n, NDArray p, long... shape) {
        return Discrete.NEGATIVE_BINOMIAL.broadcast(bitGenerator(), shape, n, p);
    }

    /**
     * How many events happen where {@code lam} are expected.
     *
     * @throws IllegalArgumentException if {@code lam} is negative, NaN, or so large that numbers could exceed a long
     */
    default long poisson(double lam) {
        return Discrete.POISSON.one(bitGenerator(), lam);
    }

    /** An array of {@link #poisson(double)}. */
    default NDArray poisson(double lam, long... shape) {
        return Discrete.POISSON.fill(bitGenerator(), shape, lam);
    }

    /** One for each parameter, which broadcast to the shape, if one is given. */
    default NDArray poisson(NDArray lam, long... shape) {
        return Discrete.POISSON.broadcast(bitGenerator(), shape, lam);
    }

    /**
     * The Zipf (zeta) distribution with exponent {@code a}.
     *
     * @throws IllegalArgumentException unless {@code a > 1}
     */
    default long zipf(double a) {
        return Discrete.ZIPF.one(bitGenerator(), a);
    }

    /** An array of {@link #zipf(double)}. */
    default NDArray zipf(double a, long... shape) {
        return Discrete.ZIPF.fill(bitGenerator(), shape, a);
    }

    /** One for each parameter, which broadcast to the shape, if one is given. */
    default NDArray zipf(NDArray a, long... shape) {
        return Discrete.ZIPF.broadcast(bitGenerator(), shape, a);
    }
}
