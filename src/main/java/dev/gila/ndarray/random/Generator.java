package dev.gila.ndarray.random;

import dev.gila.kernel.DType;
import dev.gila.kernel.Ziggurat;
import dev.gila.ndarray.NDArray;
import dev.gila.ndarray.Shape;
import java.util.List;
import java.util.Objects;

/**
 * Random numbers of many distributions from a stream of bits, with NumPy's algorithms: from the same seed the same numbers
 * as {@code numpy.random.Generator} gives, whether they are drawn one by one or as an array.
 *
 * <pre>{@code
 * Generator random = Generator.defaultRng(42);
 * double die = random.integers(1, 7);
 * NDArray noise = random.normal(0, 0.1, 512, 512);
 * random.shuffle(noise);
 * }</pre>
 *
 * <p>Without a shape a method gives one number, with one an array, filled in the order of its indices. For one thread at a
 * time: {@link #spawn} makes generators for others.
 */
public final class Generator implements ContinuousDistributions, DiscreteDistributions {
    private final BitGenerator bits;

    /** Draws from those bits. */
    public Generator(BitGenerator bits) {
        this.bits = Objects.requireNonNull(bits, "bits");
    }

    /** Draws from {@link PCG64} with a seed that nobody can foresee. */
    public static Generator defaultRng() {
        return new Generator(new PCG64());
    }

    /**
     * Draws from {@link PCG64}.
     *
     * @throws IllegalArgumentException if the seed is negative
     */
    public static Generator defaultRng(long seed) {
        return new Generator(new PCG64(seed));
    }

    /** Draws from {@link PCG64}. */
    public static Generator defaultRng(SeedSequence seeds) {
        return new Generator(new PCG64(seeds));
    }

    @Override
    public BitGenerator bitGenerator() {
        return bits;
    }

    /**
     * Generators that are independent of this one and of each other.
     *
     * @throws IllegalArgumentException if the number is negative
     * @throws IllegalStateException if the bit generator was not made from a seed
     */
    public List<Generator> spawn(int count) {
        return bits.spawn(count).stream().map(Generator::new).toList();
    }

    /** Uniform in [0, 1), a multiple of 2^-53. */
    public double random() {
        return bits.nextDouble();
    }

    /** An array of {@link #random()}. */
    public NDArray random(long... shape) {
        return random(DType.FLOAT64, shape);
    }

    /**
     * Uniform in [0, 1); float32 are multiples of 2^-24.
     *
     * @throws IllegalArgumentException if the type is neither float64 nor float32
     */
    public NDArray random(DType dtype, long... shape) {
        return standard(Standard.UNIFORM, "random", dtype, shape);
    }

    /** A normal number with mean 0 and deviation 1: the ziggurat of Marsaglia and Tsang (2000). */
    public double standardNormal() {
        return Ziggurat.normal(bits);
    }

    /** An array of {@link #standardNormal()}. */
    public NDArray standardNormal(long... shape) {
        return standardNormal(DType.FLOAT64, shape);
    }

    /**
     * Normal numbers with mean 0 and deviation 1.
     *
     * @throws IllegalArgumentException if the type is neither float64 nor float32
     */
    public NDArray standardNormal(DType dtype, long... shape) {
        return standard(Standard.NORMAL, "standardNormal", dtype, shape);
    }

    /** An exponential number with mean 1: the ziggurat of Marsaglia and Tsang (2000). */
    public double standardExponential() {
        return Ziggurat.exponential(bits);
    }

    /** An array of {@link #standardExponential()}. */
    public NDArray standardExponential(long... shape) {
        return standardExponential(DType.FLOAT64, shape);
    }

    /**
     * Exponential numbers with mean 1.
     *
     * @throws IllegalArgumentException if the type is neither float64 nor float32
     */
    public NDArray standardExponential(DType dtype, long... shape) {
        return standard(Standard.EXPONENTIAL, "standardExponential", dtype, shape);
    }

    /** The same by inversion, which takes one number of the stream each: NumPy's {@code method="inv"}. */
    public NDArray standardExponentialByInversion(DType dtype, long... shape) {
        check("standardExponential", dtype);
        boolean wide = dtype == DType.FLOAT64;
        return Fill.reals(bits, dtype, Shape.of(shape), (source, block, start) -> {
            for (int i = 0; i < block.length; i++) {
                block[i] = wide ? Ziggurat.exponentialByInversion(source) : Ziggurat.exponentialByInversion32(source);
            }
        });
    }

    private NDArray standard(Standard standard, String name, DType dtype, long... shape) {
        check(name, dtype);
        return standard.fill(bits, dtype, Shape.of(shape));
    }

    private static void check(String name, DType dtype) {
        if (dtype.isFloat()) return;
        throw new IllegalArgumentException(
                "unsupported dtype " + dtype + " for " + name + ": it must be float64 or float32");
    }

    /**
     * The gamma distribution with scale 1.
     *
     * @throws IllegalArgumentException if {@code shape} is negative
     */
    public double standardGamma(double shape) {
        return Continuous.STANDARD_GAMMA.one(bits, shape);
    }

    /** An array of {@link #standardGamma(double)}. */
    public NDArray standardGamma(double shape, long... size) {
        return Continuous.STANDARD_GAMMA.fill(bits, size, shape);
    }

    /** One for each parameter, which broadcasts to {@code size}, if it is given. */
    public NDArray standardGamma(NDArray shape, long... size) {
        return Continuous.STANDARD_GAMMA.broadcast(bits, size, shape);
    }

    /**
     * The same of float64 or float32.
     *
     * @throws IllegalArgumentException if {@code shape} is negative, or the type another one
     */
    public NDArray standardGamma(DType dtype, double shape, long... size) {
        check("standardGamma", dtype);
        if (dtype == DType.FLOAT64) return standardGamma(shape, size);
        Rule.NON_NEGATIVE.check("shape", shape);
        return Fill.reals(bits, dtype, Shape.of(size), (source, block, start) -> {
            for (int i = 0; i < block.length; i++) block[i] = Gammas.standardGamma32(source, (float) shape);
        });
    }

    /**
     * Uniform from {@code low} to {@code high - 1}.
     *
     * @throws IllegalArgumentException if {@code low >= high}
     */
    public long integers(long low, long high) {
        return Integers.one(bits, low, high);
    }

    /** An array of {@link #integers(long, long)}, int64. */
    public NDArray integers(long low, long high, long... shape) {
        return integers(DType.INT64, low, high, false, shape);
    }

    /**
     * Uniform integers of any type, or truth values.
     *
     * @param high one more than the greatest; the greatest itself if {@code endpoint}. Bounds of uint64 are unsigned
     * @throws IllegalArgumentException if {@code low >= high} ({@code low > high} if {@code endpoint}), if a bound does not
     *     fit the type, or if that is a type of floats
     */
    public NDArray integers(DType dtype, long low, long high, boolean endpoint, long... shape) {
        return Integers.fill(bits, dtype, low, high, endpoint, Shape.of(shape));
    }

    /** One for each pair of bounds, which broadcast against each other and to the shape, if one is given. */
    public NDArray integers(DType dtype, NDArray low, NDArray high, boolean endpoint, long... shape) {
        return Integers.broadcast(bits, dtype, low, high, endpoint, shape);
    }

    /**
     * Random bytes.
     *
     * @throws IllegalArgumentException if the number is negative
     */
    public byte[] bytes(int length) {
        if (length < 0) throw new IllegalArgumentException("length must be non-negative, is " + length);
        byte[] bytes = new byte[length];
        try (NDArray words = integers(DType.UINT32, 0, (1L << Integer.SIZE) - 1, true, (length + 3L) / Integer.BYTES)) {
            words.operand().memory().get(0, bytes, 0, length);
        }
        return bytes;
    }

    // Samples and orders

    /**
     * Numbers from 0 to {@code population - 1}, int64, each as likely.
     *
     * @param replace whether one can be drawn again
     * @throws IllegalArgumentException if the population is not positive, or without replacement too small
     */
    public NDArray choice(long population, boolean replace, long... shape) {
        return choice(population, replace, true, shape);
    }

    /**
     * The same.
     *
     * @param shuffle whether a sample without replacement is in random order; it is faster if not
     */
    public NDArray choice(long population, boolean replace, boolean shuffle, long... shape) {
        Shape wanted = Shape.of(shape);
        Choice.check(population, wanted.size(), replace);
        return replace
                ? Choice.any(bits, population, wanted)
                : Choice.withoutReplacement(bits, population, wanted, shuffle);
    }

    /**
     * Numbers from 0 to {@code population - 1}, int64, each with its probability.
     *
     * @throws IllegalArgumentException if the probabilities are not as many along one axis, are negative or do not sum to 1;
     *     or if, without replacement, fewer of them are positive than numbers are wanted
     */
    public NDArray choice(long population, NDArray p, boolean replace, long... shape) {
        Shape wanted = Shape.of(shape);
        double[] probabilities = Choice.probabilities(p, population);
        Choice.check(population, wanted.size(), replace);
        return replace
                ? Choice.weighted(bits, probabilities, wanted)
                : Choice.weightedWithoutReplacement(bits, probabilities, wanted);
    }

    /**
     * Elements of an array, or what stands at indices of its first axis, each as likely.
     *
     * @throws IllegalArgumentException as {@link #choice(long, boolean, long...)}
     */
    public NDArray choice(NDArray a, boolean replace, long... shape) {
        return choice(a, 0, replace, shape);
    }

    /**
     * What stands at indices of an axis, each as likely: an array with {@code shape} in the place of that axis.
     *
     * @throws IllegalArgumentException as {@link #choice(long, boolean, long...)}
     * @throws IndexOutOfBoundsException if there is no such axis
     */
    public NDArray choice(NDArray a, int axis, boolean replace, long... shape) {
        return chosen(a, axis, choice(Choice.population(a, axis), replace, shape));
    }

    /**
     * Elements of an array, or what stands at indices of its first axis, each with its probability.
     *
     * @throws IllegalArgumentException as {@link #choice(long, NDArray, boolean, long...)}
     */
    public NDArray choice(NDArray a, NDArray p, boolean replace, long... shape) {
        return choice(a, 0, p, replace, shape);
    }

    /**
     * What stands at indices of an axis, each with its probability: an array with {@code shape} in the place of that axis.
     *
     * @throws IllegalArgumentException as {@link #choice(long, NDArray, boolean, long...)}
     * @throws IndexOutOfBoundsException if there is no such axis
     */
    public NDArray choice(NDArray a, int axis, NDArray p, boolean replace, long... shape) {
        return chosen(a, axis, choice(Choice.population(a, axis), p, replace, shape));
    }

    private static NDArray chosen(NDArray a, int axis, NDArray places) {
        try (places) {
            return a.take(places, axis);
        }
    }

    /** Puts an array's first axis in random order, in place. */
    public void shuffle(NDArray a) {
        shuffle(a, 0);
    }

    /**
     * Puts what stands along an axis in random order, in place; what stands at one index stays together.
     *
     * @throws IndexOutOfBoundsException if there is no such axis
     */
    public void shuffle(NDArray a, int axis) {
        Permutations.shuffle(bits, a, axis);
    }

    /**
     * 0 to {@code count - 1} in random order, int64.
     *
     * @throws IllegalArgumentException if the number is negative
     */
    public NDArray permutation(long count) {
        if (count < 0) throw new IllegalArgumentException("count must be non-negative, is " + count);
        return Permutations.order(bits, count);
    }

    /** A copy whose first axis is in random order. */
    public NDArray permutation(NDArray a) {
        return permutation(a, 0);
    }

    /**
     * A copy in which what stands along an axis is in random order.
     *
     * @throws IndexOutOfBoundsException if there is no such axis
     */
    public NDArray permutation(NDArray a, int axis) {
        NDArray copy = a.copy();
        shuffle(copy, axis);
        return copy;
    }

    /** A copy with all elements in random order. */
    public NDArray permuted(NDArray a) {
        return Permutations.permuted(bits, a);
    }

    /**
     * A copy with the elements along an axis in random order, those of each row by themselves.
     *
     * @throws IndexOutOfBoundsException if there is no such axis
     */
    public NDArray permuted(NDArray a, int axis) {
        return Permutations.permuted(bits, a, axis);
    }

    // Vectors

    /**
     * How often each of several outcomes happens in {@code n} trials. The last probability is what the others leave of 1.
     *
     * @param pvals probabilities, along the last axis
     * @throws IllegalArgumentException if {@code n} is negative, if a probability is outside of 0 to 1, or if all but the
     *     last sum to more than 1
     */
    public NDArray multinomial(long n, NDArray pvals, long... shape) {
        try (NDArray trials = NDArray.of(n).reshape()) {
            return multinomial(trials, pvals, shape);
        }
    }

    /** The same for each number of trials, which broadcasts against the other axes of {@code pvals}. */
    public NDArray multinomial(NDArray n, NDArray pvals, long... shape) {
        return Multivariate.multinomial(bits, n, pvals, shape);
    }

    /**
     * How many of each color {@code nsample} balls have that are drawn without putting back.
     *
     * @param colors how many balls there are of each
     * @param marginals draws one color after another, with time that does not depend on the numbers; else ball by ball
     * @throws IllegalArgumentException if a number is negative, or if more are drawn than there are
     */
    public NDArray multivariateHypergeometric(long[] colors, long nsample, boolean marginals, long... shape) {
        return Multivariate.hypergeometric(bits, colors.clone(), nsample, marginals, shape);
    }

    /**
     * The Dirichlet distribution: shares of 1.
     *
     * @throws IllegalArgumentException if a parameter is negative
     */
    public NDArray dirichlet(double[] alpha, long... shape) {
        return Multivariate.dirichlet(bits, alpha.clone(), shape);
    }

    /**
     * Normal vectors, by Cholesky's factor of their covariance; it may be singular.
     *
     * @param mean their mean, of n numbers
     * @param cov their covariance, (n, n)
     * @throws IllegalArgumentException if the covariance has another shape, or is not symmetric positive-semidefinite
     */
    public NDArray multivariateNormal(double[] mean, NDArray cov, long... shape) {
        return Multivariate.normal(bits, mean.clone(), cov, shape);
    }

    /** {@code Generator(PCG64)}. */
    @Override
    public String toString() {
        return "Generator(" + bits + ")";
    }
}
