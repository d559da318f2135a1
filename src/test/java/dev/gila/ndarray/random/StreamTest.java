package dev.gila.ndarray.random;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gila.kernel.DType;
import dev.gila.ndarray.NDArray;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same seed gives the numbers that NumPy gives, and takes as much of the stream: see {@code streams.py}. */
class StreamTest {
    private static final int COUNT = 1500;

    private static final Map<String, LongFunction<BitGenerator>> GENERATORS = Map.of(
            "PCG64", PCG64::new,
            "PCG64DXSM", PCG64DXSM::new,
            "Philox", Philox::new,
            "SFC64", SFC64::new,
            "MT19937", MT19937::new);

    /** One line of the file. */
    private record Case(String line, String[] fields) {
        Case(String line) {
            this(line, line.split(" "));
        }

        String name() {
            return fields[2];
        }

        double[] parameters() {
            return switch (fields[3]) {
                case "-" -> new double[0];
                case "many" -> {
                    double[] p = new double[1500];
                    Arrays.fill(p, 0, 1000, 0.0005);
                    Arrays.fill(p, 1000, 1500, 0.001);
                    yield p;
                }
                default ->
                    Arrays.stream(fields[3].split(","))
                            .mapToDouble(Double::parseDouble)
                            .toArray();
            };
        }

        /** One of the parameters as an integer, which a double might not hold. */
        BigInteger integer(int i) {
            return new BigInteger(fields[3].split(",")[i]);
        }

        long whole(int i) {
            return integer(i).longValueExact();
        }

        long[] wholes(int from) {
            return Arrays.stream(fields[3].split(","))
                    .skip(from)
                    .mapToLong(Long::parseLong)
                    .toArray();
        }

        @Override
        public String toString() {
            return fields[0] + " " + fields[2] + " " + fields[3];
        }
    }

    static List<Case> cases() throws IOException {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                StreamTest.class.getResourceAsStream("streams.txt"), StandardCharsets.US_ASCII))) {
            return in.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Case::new)
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void drawsWhatNumPyDraws(Case c) {
        Generator random = new Generator(GENERATORS.get(c.fields[0]).apply(Long.parseLong(c.fields[1])));
        BitGenerator bits = random.bitGenerator();
        bits.nextInt();
        Numbers got = draw(random, c);
        if (c.fields[6].equals("bits")) {
            assertEquals(c.fields[7], hex(got.hash()), c.line);
        } else {
            String[] expected = c.fields[7].split(",");
            for (int i = 0; i < expected.length; i++) {
                double value = Double.parseDouble(expected[i]);
                double unit = got.dtype() == DType.FLOAT32 ? Math.ulp((float) value) : Math.ulp(value);
                assertEquals(value, got.value(i), 4 * unit, c.line);
            }
        }
        assertEquals(c.fields[4], hex(bits.nextLong()), "the next 64 bits");
        assertEquals(c.fields[5], hex(bits.nextInt() & 0xffffffffL).substring(8), "the next 32 bits");
    }

    private static String hex(long word) {
        return String.format(Locale.ROOT, "%016x", word);
    }

    /** What was drawn, as the bits that the hash is made of. */
    private record Numbers(long[] words, DType dtype) {
        static Numbers of(NDArray array) {
            try (array) {
                if (!array.dtype().isFloat()) return of(array.toLongArray());
                boolean single = array.dtype() == DType.FLOAT32;
                double[] values = array.toArray();
                long[] words = new long[values.length];
                for (int i = 0; i < words.length; i++) {
                    words[i] = single
                            ? Float.floatToRawIntBits((float) values[i]) & 0xffffffffL
                            : Double.doubleToRawLongBits(values[i]);
                }
                return new Numbers(words, array.dtype());
            }
        }

        static Numbers of(long[] values) {
            return new Numbers(values, DType.INT64);
        }

        double value(int i) {
            if (dtype == DType.INT64) return words[i];
            return dtype == DType.FLOAT32 ? Float.intBitsToFloat((int) words[i]) : Double.longBitsToDouble(words[i]);
        }

        /** FNV-1a over words of 64 bits. */
        long hash() {
            long hash = 0xcbf29ce484222325L;
            for (long word : words) hash = (hash ^ word) * 0x100000001b3L;
            return hash;
        }
    }

    private static Numbers draw(Generator random, Case c) {
        String name = c.name();
        if (name.startsWith("integers_")) {
            long high = c.integer(1).subtract(BigInteger.ONE).longValue();
            return Numbers.of(random.integers(DType.of(name.substring(9)), c.whole(0), high, true, COUNT));
        }
        if (name.startsWith("choice")) return Numbers.of(choice(random, c));
        if (name.startsWith("perm") || name.startsWith("shuffle")) return Numbers.of(order(random, c));
        if (name.equals("bytes")) {
            byte[] bytes = random.bytes(COUNT);
            long[] words = new long[COUNT];
            for (int i = 0; i < COUNT; i++) words[i] = bytes[i] & 0xff;
            return Numbers.of(words);
        }
        if (name.endsWith("32"))
            return Numbers.of(single(random, name.substring(0, name.length() - 2), c.parameters()));
        NDArray drawn = discrete(random, name.replace("_small", ""), c);
        return Numbers.of(drawn != null ? drawn : continuous(random, name.replace("_small", ""), c.parameters()));
    }

    private static NDArray choice(Generator random, Case c) {
        return switch (c.name()) {
            case "choice" -> random.choice(c.whole(0), true, COUNT);
            case "choice_rare", "choice_most" -> random.choice(c.whole(0), false, COUNT);
            case "choice_unshuffled" -> random.choice(c.whole(0), false, false, COUNT);
            case "choice_columns" -> random.choice(NDArray.arange(COUNT).reshape(30, 50), (int) c.whole(0), false, 20);
            case "choice_weighted" -> random.choice(4, NDArray.of(c.parameters()), true, COUNT);
            default -> random.choice(COUNT, NDArray.of(c.parameters()), false, 200);
        };
    }

    private static NDArray order(Generator random, Case c) {
        NDArray all = NDArray.arange(DType.INT64, COUNT);
        switch (c.name()) {
            case "permutation":
                return random.permutation(COUNT);
            case "permuted":
                return random.permuted(all.reshape(30, 50));
            case "permuted_rows":
                return random.permuted(all.reshape(3, 5, 100), (int) c.whole(0));
            default:
                random.shuffle(all.reshape(30, 50), (int) c.whole(0));
                return all;
        }
    }

    private static NDArray single(Generator random, String name, double[] p) {
        return switch (name) {
            case "random" -> random.random(DType.FLOAT32, COUNT);
            case "standard_normal" -> random.standardNormal(DType.FLOAT32, COUNT);
            case "standard_exponential" -> random.standardExponential(DType.FLOAT32, COUNT);
            case "inverse_exponential" -> random.standardExponentialByInversion(DType.FLOAT32, COUNT);
            default -> random.standardGamma(DType.FLOAT32, p[0], COUNT);
        };
    }

    private static NDArray discrete(Generator random, String name, Case c) {
        return switch (name) {
            case "binomial" -> random.binomial(c.whole(0), c.parameters()[1], COUNT);
            case "negative_binomial" -> random.negativeBinomial(c.parameters()[0], c.parameters()[1], COUNT);
            case "poisson" -> random.poisson(c.parameters()[0], COUNT);
            case "geometric" -> random.geometric(c.parameters()[0], COUNT);
            case "zipf" -> random.zipf(c.parameters()[0], COUNT);
            case "logseries" -> random.logseries(c.parameters()[0], COUNT);
            case "hypergeometric" -> random.hypergeometric(c.whole(0), c.whole(1), c.whole(2), COUNT);
            case "multinomial" -> {
                double[] p = c.parameters();
                NDArray pvals = NDArray.of(Arrays.copyOfRange(p, 1, p.length));
                yield random.multinomial((long) p[0], pvals, COUNT);
            }
            case "multivariate_hypergeometric", "multivariate_hypergeometric_count" ->
                random.multivariateHypergeometric(c.wholes(1), c.whole(0), !name.endsWith("count"), COUNT);
            default -> null;
        };
    }

    private static NDArray continuous(Generator random, String name, double[] p) {
        return switch (name) {
            case "random" -> random.random(COUNT);
            case "standard_normal" -> random.standardNormal(COUNT);
            case "standard_exponential" -> random.standardExponential(COUNT);
            case "inverse_exponential" -> random.standardExponentialByInversion(DType.FLOAT64, COUNT);
            case "standard_gamma" -> random.standardGamma(p[0], COUNT);
            case "standard_cauchy" -> random.standardCauchy(COUNT);
            case "uniform" -> random.uniform(p[0], p[1], COUNT);
            case "normal" -> random.normal(p[0], p[1], COUNT);
            case "exponential" -> random.exponential(p[0], COUNT);
            case "beta" -> random.beta(p[0], p[1], COUNT);
            case "gamma" -> random.gamma(p[0], p[1], COUNT);
            case "chisquare" -> random.chisquare(p[0], COUNT);
            case "noncentral_chisquare" -> random.noncentralChisquare(p[0], p[1], COUNT);
            case "f" -> random.f(p[0], p[1], COUNT);
            case "noncentral_f" -> random.noncentralF(p[0], p[1], p[2], COUNT);
            case "standard_t" -> random.standardT(p[0], COUNT);
            case "rayleigh" -> random.rayleigh(p[0], COUNT);
            case "triangular" -> random.triangular(p[0], p[1], p[2], COUNT);
            case "wald" -> random.wald(p[0], p[1], COUNT);
            case "pareto" -> random.pareto(p[0], COUNT);
            case "weibull" -> random.weibull(p[0], COUNT);
            case "power" -> random.power(p[0], COUNT);
            case "laplace" -> random.laplace(p[0], p[1], COUNT);
            case "gumbel" -> random.gumbel(p[0], p[1], COUNT);
            case "logistic" -> random.logistic(p[0], p[1], COUNT);
            case "lognormal" -> random.lognormal(p[0], p[1], COUNT);
            case "vonmises" -> random.vonmises(p[0], p[1], COUNT);
            case "dirichlet" -> random.dirichlet(p, COUNT);
            default -> throw new IllegalArgumentException(name);
        };
    }
}
