package dev.gila.ndarray.random;

import dev.gila.kernel.Kernel;
import dev.gila.ndarray.NDArray;
import dev.gila.ndarray.Shape;

/**
 * Distributions over real numbers. Each is there thrice: one number; an array of a shape, float64; and an array whose
 * elements have parameters of their own. A number costs some 2 ns (uniform), 3 ns (normal, exponential) to 50 ns.
 *
 * <p>Parameters that one number may not have, an array may not have either; parameters that do not broadcast together and to the
 * shape are an {@link IllegalArgumentException}, too.
 */
public sealed interface ContinuousDistributions permits Generator {
    /** Where the bits come from. */
    BitGenerator bitGenerator();

    /**
     * Uniform in {@code [low, high)}; rounding can give {@code high} itself.
     *
     * @throws IllegalArgumentException if {@code high < low}, or their difference is not finite
     */
    default double uniform(double low, double high) {
        return Continuous.UNIFORM.one(bitGenerator(), low, high);
    }

    /** An array of {@link #uniform(double, double)}. */
    default NDArray uniform(double low, double high, long... shape) {
        Continuous.UNIFORM.check(low, high);
        Shape wanted = Shape.of(shape);
        return Bulk.serves(bitGenerator(), wanted.size())
                ? Bulk.reals(bitGenerator(), Kernel.DRAW_UNIFORM, wanted, low, high - low)
                : Continuous.UNIFORM.fill(bitGenerator(), shape, low, high);
    }

    /** One for each parameter, which broadcast against each other and to the shape, if one is given. */
    default NDArray uniform(NDArray low, NDArray high, long... shape) {
        return Continuous.UNIFORM.broadcast(bitGenerator(), shape, low, high);
    }

    /**
     * The normal distribution with that mean and standard deviation.
     *
     * @throws IllegalArgumentException if {@code scale} is negative
     */
    default double normal(double loc, double scale) {
        return Continuous.NORMAL.one(bitGenerator(), loc, scale);
    }

    /** An array of {@link #normal(double, double)}. */
    default NDArray normal(double loc, double scale, long... shape) {
        Continuous.NORMAL.check(loc, scale);
        Shape wanted = Shape.of(shape);
        return Bulk.serves(bitGenerator(), wanted.size())
                ? Bulk.reals(bitGenerator(), Kernel.DRAW_NORMAL, wanted, loc, scale)
                : Continuous.NORMAL.fill(bitGenerator(), shape, loc, scale);
    }

    /** One for each parameter, which broadcast against each other and to the shape, if one is given. */
    default NDArray normal(NDArray loc, NDArray scale, long... shape) {
        return Continuous.NORMAL.broadcast(bitGenerator(), shape, loc, scale);
    }

    /**
     * The exponential distribution with mean {@code scale}.
     *
     * @throws IllegalArgumentException if {@code scale} is negative
     */
    default double exponential(double scale) {
        return Continuous.EXPONENTIAL.one(bitGenerator(), scale);
    }

    /** An array of {@link #exponential(double)}. */
    default NDArray exponential(double scale, long... shape) {
        Continuous.EXPONENTIAL.check(scale);
        Shape wanted = Shape.of(shape);
        return Bulk.serves(bitGenerator(), wanted.size())
                ? Bulk.reals(bitGenerator(), Kernel.DRAW_EXPONENTIAL, wanted, -0.0, scale)
                : Continuous.EXPONENTIAL.fill(bitGenerator(), shape, scale);
    }

    /** One for each parameter, which broadcasts to the shape, if one is given. */
    default NDArray exponential(NDArray scale, long... shape) {
        return Continuous.EXPONENTIAL.broadcast(bitGenerator(), shape, scale);
    }

    /** The standard Cauchy distribution. */
    default double standardCauchy() {
        return Continuous.STANDARD_CAUCHY.one(bitGenerator());
    }

    /** An array of {@link #standardCauchy()}. */
    default NDArray standardCauchy(long... shape) {
        return Continuous.STANDARD_CAUCHY.fill(bitGenerator(), shape);
    }

    /**
     * The beta distribution: Johnk's method where both parameters are at most 1, else two gamma numbers.
     *
     * @throws IllegalArgumentException if a parameter is not positive
     */
    default double beta(double a, double b) {
        return Continuous.BETA.one(bitGenerator(), a, b);
    }

    /** An array of {@link #beta(double, double)}. */
    default NDArray beta(double a, double b, long... shape) {
        return Continuous.BETA.fill(bitGenerator(), shape, a, b);
    }

    /** One for each parameter, which broadcast against each other and to the shape, if one is given. */
    default NDArray beta(NDArray a, NDArray b, long... shape) {
        return Continuous.BETA.broadcast(bitGenerator(), shape, a, b);
    }

    /**
     * The chi-square distribution with {@code df} degrees of freedom.
     *
     * @throws IllegalArgumentException if {@code df} is not positive
     */
    default double chisquare(double df) {
        return Continuous.CHISQUARE.one(bitGenerator(), df);
    }

    /** An array of {@link #chisquare(double)}. */
    default NDArray chisquare(double df, long... shape) {
        return Continuous.CHISQUARE.fill(bitGenerator(), shape, df);
    }

    /** One for each parameter, which broadcast to the shape, if one is given. */
    default NDArray chisquare(NDArray df, long... shape) {
        return Continuous.CHISQUARE.broadcast(bitGenerator(), shape, df);
    }

    /**
     * The F distribution (Fisher's), with the degrees of freedom of numerator and denominator.
     *
     * @throws IllegalArgumentException if one is not positive
     */
    default double f(double dfnum, double dfden) {
        return Continuous.F.one(bitGenerator(), dfnum, dfden);
    }

    /** An array of {@link #f(double, double)}. */
    default NDArray f(double dfnum, double dfden, long... shape) {
        return Continuous.F.fill(bitGenerator(), shape, dfnum, dfden);
    }

    /** One for each parameter, which broadcast against each other and to the shape, if one is given. */
    default NDArray f(NDArray dfnum, NDArray dfden, long... shape) {
        return Continuous.F.broadcast(bitGenerator(), shape, dfnum, dfden);
    }

    /**
     * The gamma distribution: Marsaglia and Tsang's method (2000) from shape 1 on.
     *
     * @throws IllegalArgumentException if a parameter is negative
     */
    default double gamma(double shape, double scale) {
        return Continuous.GAMMA.one(bitGenerator(), shape, scale);
    }

    /** An array of {@link #gamma(double, double)}. */
    default NDArray gamma(double shape, double scale, long... size) {
        return Continuous.GAMMA.fill(bitGenerator(), size, shape, scale);
    }

    /** One for each parameter, which broadcast against each other and to the shape, if one is given. */
    default NDArray gamma(NDArray shape, NDArray scale, long... size) {
        return Continuous.GAMMA.broadcast(bitGenerator(), size, shape, scale);
    }

    /**
     * The Gumbel distribution, of extreme values.
     *
     * @throws IllegalArgumentException if {@code scale} is negative
     */
    default double gumbel(double loc, double scale) {
        return Continuous.GUMBEL.one(bitGenerator(), loc, scale);
    }

    /** An array of {@link #gumbel(double, double)}. */
    default NDArray gumbel(double loc, double scale, long... shape) {
        return Continuous.GUMBEL.fill(bitGenerator(), shape, loc, scale);
    }

    /** One for each parameter, which broadcast against each other and to the shape, if one is given. */
    default NDArray gumbel(NDArray loc, NDArray scale, long... shape) {
        return Continuous.GUMBEL.broadcast(bitGenerator(), shape, loc, scale);
    }

    /**
     * The Laplace distribution, exponential on both sides.
     *
     * @throws IllegalArgumentException if {@code scale} is negative
     */
    default double laplace(double loc, double scale) {
        return Continuous.LAPLACE.one(bitGenerator(), loc, scale);
    }

    /** An array of {@link #laplace(double, double)}. */
    default NDArray laplace(double loc, double scale, long... shape) {
        return Continuous.LAPLACE.fill(bitGenerator(), shape, loc, scale);
    }

    /** One for each parameter, which broadcast against each other and to the shape, if one is given. */
    default NDArray laplace(NDArray loc, NDArray scale, long... shape) {
        return Continuous.LAPLACE.broadcast(bitGenerator(), shape, loc, scale);
    }

    /**
     * The logistic distribution.
     *
     * @throws IllegalArgumentException if {@code scale} is negative
     */
    default double logistic(double loc, double scale) {
        return Continuous.LOGISTIC.one(bitGenerator(), loc, scale);
    }

    /** An array of {@link #logistic(double, double)}. */
    default NDArray logistic(double loc, double scale, long... shape) {
        return Continuous.LOGISTIC.fill(bitGenerator(), shape, loc, scale);
    }

    /** One for each parameter, which broadcast against each other and to the shape, if one is given. */
    default NDArray logistic(NDArray loc, NDArray scale, long... shape) {
        return Continuous.LOGISTIC.broadcast(bitGenerator(), shape, loc, scale);
    }

    /**
     * Numbers whose logarithm is normal with that mean and deviation.
     *
     * @throws IllegalArgumentException if {@code sigma} is negative
     */
    default double lognormal(double mean, double sigma) {
        return Continuous.LOGNORMAL.one(bitGenerator(), mean, sigma);
    }

    /** An array of {@link #lognormal(double, double)}. */
    default NDArray lognormal(double mean, double sigma, long... shape) {
        return Continuous.LOGNORMAL.fill(bitGenerator(), shape, mean, sigma);
    }

    /** One for each parameter, which broadcast against each other and to the shape, if one is given. */
    default NDArray lognormal(NDArray mean, NDArray sigma, long... shape) {
        return Continuous.LOGNORMAL.broadcast(bitGenerator(), shape, mean, sigma);
    }

    /**
     * The noncentral chi-square distribution.
     *
     * @throws IllegalArgumentException if {@code df} is not positive or {@code nonc} is negative
     */
    default double noncentralChisquare(double df, double nonc) {
        return Continuous.NONCENTRAL_CHISQUARE.one(bitGenerator(), df, nonc);
    }

    /** An array of {@link #noncentralChisquare(double, double)}. */
    default NDArray noncentralChisquare(double df, double nonc, long... shape) {
        return Continuous.NONCENTRAL_CHISQUARE.fill(bitGenerator(), shape, df, nonc);
    }

    /** One for each parameter, which broadcast against each other and to the shape, if one is given. */
    default NDArray noncentralChisquare(NDArray df, NDArray nonc, long... shape) {
        return Continuous.NONCENTRAL_CHISQUARE.broadcast(bitGenerator(), shape, df, nonc);
    }

    /**
     * The noncentral F distribution.
     *
     * @throws IllegalArgumentException if a number of degrees is not positive or {@code nonc} is negative
     */
    default double noncentralF(double dfnum, double dfden, double nonc) {
        return Continuous.NONCENTRAL_F.one(bitGenerator(), dfnum, dfden, nonc);
    }

    /** An array of {@link #noncentralF(double, double, double)}. */
    default NDArray noncentralF(double dfnum, double dfden, double nonc, long... shape) {
        return Continuous.NONCENTRAL_F.fill(bitGenerator(), shape, dfnum, dfden, nonc);
    }

    /** One for each parameter, which broadcast against each other and to the shape, if one is given. */
    default NDArray noncentralF(NDArray dfnum, NDArray dfden, NDArray nonc, long... shape) {
        return Continuous.NONCENTRAL_F.broadcast(bitGenerator(), shape, dfnum, dfden, nonc);
    }

    /**
     * The Pareto distribution of the second kind (Lomax), from 0 on; add 1 for the classical one.
     *
     * @throws IllegalArgumentException if {@code a} is not positive
     */
    default double pareto(double a) {
        return Continuous.PARETO.one(bitGenerator(), a);
    }

    /** An array of {@link #pareto(double)}. */
    default NDArray pareto(double a, long... shape) {
        return Continuous.PARETO.fill(bitGenerator(), shape, a);
    }

    /** One for each parameter, which broadcast to the shape, if one is given. */
    default NDArray pareto(NDArray a, long... shape) {
        return Continuous.PARETO.broadcast(bitGenerator(), shape, a);
    }

    /**
     * Numbers in [0, 1] whose density goes with the power {@code a - 1}.
     *
     * @throws IllegalArgumentException if {@code a} is not positive
     */
    default double power(double a) {
        return Continuous.POWER.one(bitGenerator(), a);
    }

    /** An array of {@link #power(double)}. */
    default NDArray power(double a, long... shape) {
        return Continuous.POWER.fill(bitGenerator(), shape, a);
    }

    /** One for each parameter, which broadcast to the shape, if one is given. */
    default NDArray power(NDArray a, long... shape) {
        return Continuous.POWER.broadcast(bitGenerator(), shape, a);
    }

    /**
     * The Rayleigh distribution.
     *
     * @throws IllegalArgumentException if {@code scale} is negative
     */
    default double rayleigh(double scale) {
        return Continuous.RAYLEIGH.one(bitGenerator(), scale);
    }

    /** An array of {@link #rayleigh(double)}. */
    default NDArray rayleigh(double scale, long... shape) {
        return Continuous.RAYLEIGH.fill(bitGenerator(), shape, scale);
    }

    /** One for each parameter, which broadcast to the shape, if one is given. */
    default NDArray rayleigh(NDArray scale, long... shape) {
        return Continuous.RAYLEIGH.broadcast(bitGenerator(), shape, scale);
    }

    /**
     * Student's t distribution with {@code df} degrees of freedom.
     *
     * @throws IllegalArgumentException if {@code df} is not positive
     */
    default double standardT(double df) {
        return Continuous.STANDARD_T.one(bitGenerator(), df);
    }

    /** An array of {@link #standardT(double)}. */
    default NDArray standardT(double df, long... shape) {
        return Continuous.STANDARD_T.fill(bitGenerator(), shape, df);
    }

    /** One for each parameter, which broadcast to the shape, if one is given. */
    default NDArray standardT(NDArray df, long... shape) {
        return Continuous.STANDARD_T.broadcast(bitGenerator(), shape, df);
    }

    /**
     * The triangular distribution, highest at {@code mode}.
     *
     * @throws IllegalArgumentException unless {@code left <= mode <= right} and {@code left < right}
     */
    default double triangular(double left, double mode, double right) {
        return Continuous.TRIANGULAR.one(bitGenerator(), left, mode, right);
    }

    /** An array of {@link #triangular(double, double, double)}. */
    default NDArray triangular(double left, double mode, double right, long... shape) {
        return Continuous.TRIANGULAR.fill(bitGenerator(), shape, left, mode, right);
    }

    /** One for each parameter, which broadcast against each other and to the shape, if one is given. */
    default NDArray triangular(NDArray left, NDArray mode, NDArray right, long... shape) {
        return Continuous.TRIANGULAR.broadcast(bitGenerator(), shape, left, mode, right);
    }

    /**
     * The von Mises distribution on the circle, in [-pi, pi], of concentration {@code kappa}.
     *
     * @throws IllegalArgumentException if {@code kappa} is negative
     */
    default double vonmises(double mu, double kappa) {
        return Continuous.VONMISES.one(bitGenerator(), mu, kappa);
    }

    /** An array of {@link #vonmises(double, double)}. */
    default NDArray vonmises(double mu, double kappa, long... shape) {
        return Continuous.VONMISES.fill(bitGenerator(), shape, mu, kappa);
    }

    /** One for each parameter, which broadcast against each other and to the shape, if one is given. */
    default NDArray vonmises(NDArray mu, NDArray kappa, long... shape) {
        return Continuous.VONMISES.broadcast(bitGenerator(), shape, mu, kappa);
    }

    /**
     * The Wald (inverse Gaussian) distribution.
     *
     * @throws IllegalArgumentException if a parameter is not positive
     */
    default double wald(double mean, double scale) {
        return Continuous.WALD.one(bitGenerator(), mean, scale);
    }

    /** An array of {@link #wald(double, double)}. */
    default NDArray wald(double mean, double scale, long... shape) {
        return Continuous.WALD.fill(bitGenerator(), shape, mean, scale);
    }

    /** One for each parameter, which broadcast against each other and to the shape, if one is given. */
    default NDArray wald(NDArray mean, NDArray scale, long... shape) {
        return Continuous.WALD.broadcast(bitGenerator(), shape, mean, scale);
    }

    /**
     * The Weibull distribution with scale 1.
     *
     * @throws IllegalArgumentException if {@code a} is negative
     */
    default double weibull(double a) {
        return Continuous.WEIBULL.one(bitGenerator(), a);
    }

    /** An array of {@link #weibull(double)}. */
    default NDArray weibull(double a, long... shape) {
        return Continuous.WEIBULL.fill(bitGenerator(), shape, a);
    }

    /** One for each parameter, which broadcast to the shape, if one is given. */
    default NDArray weibull(NDArray a, long... shape) {
        return Continuous.WEIBULL.broadcast(bitGenerator(), shape, a);
    }
}
