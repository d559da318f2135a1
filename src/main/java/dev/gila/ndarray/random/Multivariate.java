package dev.gila.ndarray.random;

import dev.gila.kernel.Bounded;
import dev.gila.kernel.DType;
import dev.gila.ndarray.NDArray;
import dev.gila.ndarray.Shape;
import java.util.Arrays;

/** Distributions whose numbers are vectors: they stand along the last axis. */
final class Multivariate {
    private static final double SUM_TOLERANCE = 1e-12;

    /** Below it, for the largest concentration, gamma numbers would all vanish. */
    private static final double SMALL_ALPHA = 0.1;

    private static final long MARGINALS_END = 1_000_000_000;

    private Multivariate() {}

    private static Shape with(long[] shape, long count) {
        long[] all = Arrays.copyOf(shape, shape.length + 1);
        all[shape.length] = count;
        return Shape.of(all);
    }

    /** The probabilities of multinomial numbers, if they are such. */
    static double[][] rows(NDArray pvals) {
        int rank = pvals.shape().rank();
        if (rank == 0 || pvals.shape().length(-1) == 0) {
            throw new IllegalArgumentException(
                    "pvals must have at least 1 dimension and its last one must not be empty, has shape "
                            + pvals.shape());
        }
        double[] values = pvals.toArray();
        Rule.PROBABILITY.of("pvals").check(pvals);
        int count = (int) pvals.shape().length(-1);
        double[][] rows = new double[values.length / count][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = Arrays.copyOfRange(values, i * count, (i + 1) * count);
            double sum = Choice.compensatedSum(rows[i], count - 1);
            if (sum > 1 + SUM_TOLERANCE) {
                throw new IllegalArgumentException("sum(pvals[..., :-1]) > 1.0: it is " + sum);
            }
        }
        return rows;
    }

    static NDArray multinomial(BitGenerator bits, NDArray n, NDArray pvals, long[] asked) {
        double[][] rows = rows(pvals);
        int count = rows.length == 0 ? (int) pvals.shape().length(-1) : rows[0].length;
        long[] outer = Arrays.copyOf(pvals.shape().lengths(), pvals.shape().rank() - 1);
        try (NDArray numbers = range(rows.length).reshape(outer)) {
            Shape shape = Fill.shape(asked, n, numbers);
            long[] ns = Fill.longs(n, shape);
            long[] row = Fill.longs(numbers, shape);
            long[] all = new long[Fill.length(with(shape.lengths(), count))];
            Counts.nonNegative("n", n);
            for (int i = 0; i < ns.length; i++) multinomial(bits, ns[i], rows[(int) row[i]], all, i * count);
            return Fill.of(with(shape.lengths(), count), all);
        }
    }

    private static NDArray range(int count) {
        return NDArray.arange(DType.INT64, count);
    }

    /** One binomial number after another, of what is left. */
    private static void multinomial(BitGenerator bits, long n, double[] p, long[] out, int at) {
        double probability = 1;
        long left = n;
        for (int j = 0; j < p.length - 1 && (j == 0 || left > 0); j++) {
            out[at + j] = Binomial.draw(bits, left, p[j] / probability);
            left -= out[at + j];
            probability -= p[j];
        }
        if (left > 0) out[at + p.length - 1] = left;
    }

    static NDArray dirichlet(BitGenerator bits, double[] alpha, long[] shape) {
        double greatest = Double.NEGATIVE_INFINITY;
        for (double a : alpha) {
            if (a < 0) throw new IllegalArgumentException("alpha < 0: one is " + a);
            greatest = Math.max(greatest, a);
        }
        Shape all = with(shape, alpha.length);
        double[] out = new double[Fill.length(all)];
        boolean sticks = alpha.length > 0 && greatest < SMALL_ALPHA;
        double[] rest = new double[alpha.length];
        double sum = 0;
        for (int j = alpha.length - 1; j >= 0; j--) rest[j] = sum += alpha[j];
        if (sticks && sum == 0) return Fill.of(all, out);
        Gammas.Draws[] draws = new Gammas.Draws[alpha.length];
        for (int j = 0; j < alpha.length; j++) {
            draws[j] = sticks && j + 1 < alpha.length
                    ? Gammas.beta(alpha[j], rest[j + 1])
                    : Gammas.standardGamma(alpha[j]);
        }
        for (int at = 0; at < out.length; at += alpha.length) {
            if (sticks) breakStick(bits, draws, rest, out, at);
            else normalize(bits, draws, out, at);
        }
        return Fill.of(all, out);
    }

    /** Gamma numbers over their sum. */
    private static void normalize(BitGenerator bits, Gammas.Draws[] gammas, double[] out, int at) {
        double sum = 0;
        for (int j = 0; j < gammas.length; j++) {
            out[at + j] = gammas[j].next(bits);
            sum += out[at + j];
        }
        double inverse = 1 / sum;
        for (int j = 0; j < gammas.length; j++) out[at + j] *= inverse;
    }

    /** Beta numbers, each of what those before it left; the last one takes the rest. */
    private static void breakStick(BitGenerator bits, Gammas.Draws[] betas, double[] rest, double[] out, int at) {
        double left = 1;
        for (int j = 0; j < betas.length - 1; j++) {
            double v = betas[j].next(bits);
            out[at + j] = left * v;
            left *= 1 - v;
            if (rest[j + 1] == 0) break;
        }
        out[at + betas.length - 1] = left;
    }

    static NDArray hypergeometric(BitGenerator bits, long[] colors, long nsample, boolean marginals, long[] shape) {
        long total = 0;
        for (long color : colors) {
            if (color < 0) throw new IllegalArgumentException("colors must be non-negative: one is " + color);
            total += color;
            if (total < 0) throw new IllegalArgumentException("sum(colors) must not exceed " + Long.MAX_VALUE);
        }
        if (nsample < 0) throw new IllegalArgumentException("nsample must be non-negative, is " + nsample);
        if (nsample > total) {
            throw new IllegalArgumentException("nsample > sum(colors): " + nsample + " > " + total);
        }
        long limit = marginals ? MARGINALS_END : Integer.MAX_VALUE - 8;
        if (total >= limit) {
            throw new IllegalArgumentException("sum(colors) must be less than " + limit + ", is " + total);
        }
        Shape all = with(shape, colors.length);
        long[] out = new long[Fill.length(all)];
        if (total == 0 || nsample == 0) return Fill.of(all, out);
        boolean most = nsample > total / 2;
        long draws = most ? total - nsample : nsample;
        int[] choices = marginals ? null : choices(colors, (int) total);
        for (int at = 0; at < out.length; at += colors.length) {
            if (marginals) marginals(bits, colors, total, draws, out, at);
            else count(bits, choices, draws, out, at);
            for (int j = 0; most && j < colors.length; j++) out[at + j] = colors[j] - out[at + j];
        }
        return Fill.of(all, out);
    }

    private static void marginals(BitGenerator bits, long[] colors, long total, long draws, long[] out, int at) {
        long left = draws;
        long others = total;
        for (int j = 0; left > 0 && j + 1 < colors.length; j++) {
            others -= colors[j];
            out[at + j] = Counts.hypergeometric(bits, colors[j], others, left);
            left -= out[at + j];
        }
        if (left > 0) out[at + colors.length - 1] = left;
    }

    private static int[] choices(long[] colors, int total) {
        int[] choices = new int[total];
        int at = 0;
        for (int color = 0; color < colors.length; color++) {
            Arrays.fill(choices, at, at + (int) colors[color], color);
            at += (int) colors[color];
        }
        return choices;
    }

    /** The beginning of a shuffle of all, color by color. */
    private static void count(BitGenerator bits, int[] choices, long draws, long[] out, int at) {
        for (int j = 0; j < draws; j++) {
            int k = j + (int) Bounded.interval(bits, choices.length - j - 1L);
            int kept = choices[k];
            choices[k] = choices[j];
            choices[j] = kept;
            out[at + kept]++;
        }
    }

    static NDArray normal(BitGenerator bits, double[] mean, NDArray cov, long[] shape) {
        long n = mean.length;
        if (cov.shape().rank() != 2 || cov.shape().length(0) != cov.shape().length(1)) {
            throw new IllegalArgumentException("cov must be 2 dimensional and square, has shape " + cov.shape());
        }
        if (cov.shape().length(0) != n) {
            throw new IllegalArgumentException(
                    "mean and cov must have same length: mean has " + n + ", cov has shape " + cov.shape());
        }
        double[] factor = cholesky(cov.toArray(), mean.length);
        Shape all = with(shape, n);
        double[] out;
        try (NDArray normal = Standard.NORMAL.fill(bits, DType.FLOAT64, all)) {
            out = normal.toArray();
        }
        double[] z = new double[mean.length];
        for (int at = 0; at < out.length; at += mean.length) {
            System.arraycopy(out, at, z, 0, z.length);
            for (int i = 0; i < z.length; i++) {
                double sum = 0;
                for (int j = 0; j <= i; j++) sum += z[j] * factor[i * z.length + j];
                out[at + i] = mean[i] + sum;
            }
        }
        return Fill.of(all, out);
    }

    /** The lower factor L of L L^T. A row that depends on those before it has a zero on the diagonal. */
    private static double[] cholesky(double[] a, int n) {
        double[] l = new double[n * n];
        for (int j = 0; j < n; j++) {
            double pivot = a[j * n + j];
            for (int k = 0; k < j; k++) pivot -= l[j * n + k] * l[j * n + k];
            double slack = 1e-8 * Math.abs(a[j * n + j]);
            if (!(pivot >= -slack)) throw notPositive();
            double root = pivot > slack * 1e-5 ? Math.sqrt(pivot) : 0;
            l[j * n + j] = root;
            for (int i = j + 1; i < n; i++) {
                double value = a[i * n + j];
                double scale = 1e-8 * (Math.abs(value) + Math.sqrt(Math.abs(a[i * n + i] * a[j * n + j])));
                if (!(Math.abs(value - a[j * n + i]) <= scale)) throw notPositive();
                for (int k = 0; k < j; k++) value -= l[i * n + k] * l[j * n + k];
                if (root == 0 && Math.abs(value) > scale) throw notPositive();
                l[i * n + j] = root == 0 ? 0 : value / root;
            }
        }
        return l;
    }

    private static IllegalArgumentException notPositive() {
        return new IllegalArgumentException("cov is not symmetric positive-semidefinite");
    }
}
