package dev.gila.ndarray.fft;

import dev.gila.ndarray.NDArray;
import dev.gila.ndarray.Shape;

/** What belongs to the results of transforms: the frequencies that their numbers stand for, and another order of them. */
public final class Frequencies {
    private Frequencies() {}

    /** {@link #fftfreq(long, double)} in cycles per sample. */
    public static NDArray fftfreq(long n) {
        return fftfreq(n, 1);
    }

    /**
     * The frequencies of {@link FFT#fft(NDArray) fft}'s result: 0, 1 ... then the negative ones from the lowest up to -1, over
     * n d; float64.
     *
     * @param n length of the transform
     * @param d time between two samples
     * @throws IllegalArgumentException if {@code n} is less than 1, or {@code d} is zero
     */
    public static NDArray fftfreq(long n, double d) {
        double step = step(n, d);
        double[] values = new double[Math.toIntExact(n)];
        for (int i = 0; i < n; i++) values[i] = (i < (n + 1) / 2 ? i : i - n) * step;
        return NDArray.of(values);
    }

    /** {@link #rfftfreq(long, double)} in cycles per sample. */
    public static NDArray rfftfreq(long n) {
        return rfftfreq(n, 1);
    }

    /**
     * The frequencies of {@link FFT#rfft(NDArray) rfft}'s result: 0, 1 ... n / 2 over n d; float64.
     *
     * @param n length of the transform
     * @param d time between two samples
     * @throws IllegalArgumentException if {@code n} is less than 1, or {@code d} is zero
     */
    public static NDArray rfftfreq(long n, double d) {
        double step = step(n, d);
        double[] values = new double[Math.toIntExact(n / 2 + 1)];
        for (int i = 0; i < values.length; i++) values[i] = i * step;
        return NDArray.of(values);
    }

    private static double step(long n, double d) {
        if (n < 1) throw new IllegalArgumentException("n must be at least 1, is " + n);
        if (d == 0) throw new IllegalArgumentException("d, the time between two samples, must not be zero");
        return 1 / (n * d);
    }

    /**
     * Moves frequency zero to the middle of each axis: element i comes to i + n / 2, round the end. A new array of any type.
     *
     * @param axes the axes; none for all
     * @throws IndexOutOfBoundsException if there is no such axis
     */
    public static NDArray fftshift(NDArray a, int... axes) {
        return shift(a, axes, 0);
    }

    /**
     * The inverse of {@link #fftshift}, from which it differs where lengths are odd.
     *
     * @param axes the axes; none for all
     * @throws IndexOutOfBoundsException if there is no such axis
     */
    public static NDArray ifftshift(NDArray a, int... axes) {
        return shift(a, axes, 1);
    }

    /** Turns each axis by half its length, rounded down, or up where {@code odd} is 1. */
    private static NDArray shift(NDArray a, int[] axes, int odd) {
        long[] shifts = new long[a.shape().rank()];
        for (int axis : axes) {
            int at = a.shape().axis(axis);
            shifts[at] += (a.shape().length(at) + odd) / 2;
        }
        for (int axis = 0; axes.length == 0 && axis < shifts.length; axis++) {
            shifts[axis] = (a.shape().length(axis) + odd) / 2;
        }
        NDArray out = NDArray.empty(a.dtype(), Shape.of(a.shape().lengths()));
        if (a.size() > 0) turn(a, out, shifts, 0);
        return out;
    }

    /** Copies blocks: each axis is cut in two, which change places. */
    private static void turn(NDArray from, NDArray to, long[] shifts, int axis) {
        if (axis == shifts.length) {
            to.assign(from);
            return;
        }
        long n = from.shape().length(axis);
        long shift = shifts[axis] % n;
        turn(from.slice(axis, 0, n - shift, 1), to.slice(axis, shift, n, 1), shifts, axis + 1);
        if (shift > 0) turn(from.slice(axis, n - shift, n, 1), to.slice(axis, 0, shift, 1), shifts, axis + 1);
    }
}
