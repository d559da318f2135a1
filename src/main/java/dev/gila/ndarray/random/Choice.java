package dev.gila.ndarray.random;

import dev.gila.kernel.Bounded;
import dev.gila.kernel.DType;
import dev.gila.ndarray.NDArray;
import dev.gila.ndarray.Shape;
import java.util.Arrays;

/** Samples of the numbers from 0 to the size of a population. */
final class Choice {
    private static final double TOLERANCE = Math.sqrt(Math.ulp(1.0));

    /** From this size on, a shuffle of the whole population may pay where the sample is no small part of it. */
    private static final long LARGE = 10000;

    private static final long UNSHUFFLED_PART = 20;
    private static final long SHUFFLED_PART = 50;

    private Choice() {}

    static long population(NDArray a, int axis) {
        if (a.shape().rank() == 0) throw new IllegalArgumentException("a must have an axis to choose from");
        return a.shape().length(axis);
    }

    static void check(long population, long size, boolean replace) {
        if (population <= 0 && size != 0) {
            throw new IllegalArgumentException(
                    "the population must be positive unless no samples are taken, is " + population);
        }
        if (!replace && size > population) {
            throw new IllegalArgumentException(
                    "cannot take a larger sample than population when replace is false: " + size + " of " + population);
        }
    }

    /** The probabilities, if they are some for that population. */
    static double[] probabilities(NDArray p, long population) {
        if (p.shape().rank() != 1)
            throw new IllegalArgumentException("p must be 1-dimensional, has shape " + p.shape());
        if (p.size() != population) {
            throw new IllegalArgumentException(
                    "a and p must have same size: they have " + population + " and " + p.size());
        }
        double[] values = p.toArray();
        double tolerance = p.dtype() == DType.FLOAT32 ? Math.sqrt(Math.ulp(1f)) : TOLERANCE;
        double sum = compensatedSum(values, values.length);
        if (Double.isNaN(sum)) throw new IllegalArgumentException("probabilities contain NaN");
        for (double value : values) {
            if (value < 0) throw new IllegalArgumentException("probabilities are not non-negative: one is " + value);
        }
        if (Math.abs(sum - 1) > tolerance) {
            throw new IllegalArgumentException("probabilities do not sum to 1, but to " + sum);
        }
        return values;
    }

    /** Kahan's sum. */
    static double compensatedSum(double[] values, int count) {
        if (count <= 0) return 0;
        double sum = values[0];
        double lost = 0;
        for (int i = 1; i < count; i++) {
            double term = values[i] - lost;
            double next = sum + term;
            lost = next - sum - term;
            sum = next;
        }
        return sum;
    }

    /** With putting back, all alike. */
    static NDArray any(BitGenerator bits, long population, Shape shape) {
        return Integers.fill(bits, DType.INT64, 0, population, false, shape);
    }

    /** With putting back, by probabilities. */
    static NDArray weighted(BitGenerator bits, double[] p, Shape shape) {
        try (NDArray cdf = NDArray.of(cumulated(p));
                NDArray uniform = Standard.UNIFORM.fill(bits, DType.FLOAT64, shape)) {
            return cdf.searchsorted(uniform, true);
        }
    }

    private static double[] cumulated(double[] p) {
        double[] cdf = p.clone();
        for (int i = 1; i < cdf.length; i++) cdf[i] += cdf[i - 1];
        double all = cdf[cdf.length - 1];
        for (int i = 0; i < cdf.length; i++) cdf[i] /= all;
        return cdf;
    }

    /** How many are not greater. */
    private static int place(double[] cdf, double value) {
        int low = 0;
        int high = cdf.length;
        while (low < high) {
            int middle = low + high >>> 1;
            if (value < cdf[middle]) high = middle;
            else low = middle + 1;
        }
        return low;
    }

    /** Without putting back, by probabilities: rounds of draws, whose repetitions are dropped. */
    static NDArray weightedWithoutReplacement(BitGenerator bits, double[] probabilities, Shape shape) {
        long size = shape.size();
        double[] p = probabilities.clone();
        if (Arrays.stream(p).filter(x -> x > 0).count() < size) {
            throw new IllegalArgumentException("fewer non-zero entries in p than size, " + size);
        }
        long[] found = new long[(int) size];
        for (int count = 0; count < size; ) {
            double[] draws;
            try (NDArray uniform = Standard.UNIFORM.fill(bits, DType.FLOAT64, Shape.of(size - count))) {
                draws = uniform.toArray();
            }
            double[] cdf = cumulated(p);
            for (double draw : draws) {
                int place = place(cdf, draw);
                if (p[place] == 0) continue;
                p[place] = 0;
                found[count++] = place;
            }
        }
        return Fill.of(shape, found);
    }

    /** Without putting back, all alike. */
    static NDArray withoutReplacement(BitGenerator bits, long population, Shape shape, boolean shuffle) {
        int size = Fill.length(shape);
        long part = shuffle ? SHUFFLED_PART : UNSHUFFLED_PART;
        boolean large = population > LARGE && size > population / part;
        return Fill.of(
                shape,
                large ? tail(bits, Fill.length(Shape.of(population)), size) : floyd(bits, population, size, shuffle));
    }

    /** The end of a shuffle of all, which goes no further than that. */
    private static long[] tail(BitGenerator bits, int population, int size) {
        int[] all = new int[population];
        for (int i = 0; i < population; i++) all[i] = i;
        int first = population - size;
        for (int i = population - 1; i >= Math.max(first, 1); i--) {
            int other = (int) Bounded.next(bits, i);
            int kept = all[i];
            all[i] = all[other];
            all[other] = kept;
        }
        long[] end = new long[size];
        for (int i = 0; i < size; i++) end[i] = all[first + i];
        return end;
    }

    private static void shuffle(BitGenerator bits, long[] values) {
        for (int i = values.length - 1; i >= 1; i--) Permutations.swap(values, i, (int) Bounded.next(bits, i));
    }

    /** Floyd's sampling (Bentley and Floyd, "A sample of brilliance", 1987), with a hash set of open addressing. */
    private static long[] floyd(BitGenerator bits, long population, int size, boolean shuffle) {
        long[] sample = new long[size];
        long mask = Bounded.mask((long) (1.2 * size));
        long[] set = new long[Fill.length(Shape.of(mask + 1))];
        Arrays.fill(set, -1);
        for (int i = 0; i < size; i++) {
            long last = population - size + i;
            long value = Bounded.next(bits, last);
            sample[i] = add(set, value) ? value : last;
            if (sample[i] != value) add(set, last);
        }
        if (shuffle) shuffle(bits, sample);
        return sample;
    }

    private static boolean add(long[] set, long value) {
        int mask = set.length - 1;
        int at = (int) value & mask;
        while (set[at] != -1 && set[at] != value) at = at + 1 & mask;
        if (set[at] == value) return false;
        set[at] = value;
        return true;
    }
}
