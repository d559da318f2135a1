package dev.gila.ndarray.fft;

import dev.gila.kernel.DType;
import dev.gila.ndarray.NDArray;
import java.util.Arrays;

/**
 * Discrete Fourier transforms along several axes: one after another, the last first. What {@link FFT} says of types, accuracy
 * and cost holds here too.
 *
 * <p>{@code axes} are the axes to transform, null for all of them, or for as many of the last ones as {@code s} has lengths.
 * {@code s} are the lengths of the transforms along these axes, -1 for the whole axis; null for all of them whole.
 */
public final class FFTN {
    private static final int[] LAST_TWO = {-2, -1};

    private FFTN() {}

    /** {@link #fftn(NDArray, long[], int[], Norm)} of all axes. */
    public static NDArray fftn(NDArray a) {
        return fftn(a, null, null, Norm.BACKWARD);
    }

    /**
     * The transform along several axes; complex.
     *
     * @param s lengths, or null
     * @param axes the axes, or null
     * @throws IllegalArgumentException if a length is less than 1, or {@code s} and {@code axes} differ in length
     * @throws IndexOutOfBoundsException if there is no such axis
     */
    public static NDArray fftn(NDArray a, long[] s, int[] axes, Norm norm) {
        return complex(a, s, axes(a, s, axes), norm, false);
    }

    /** {@link #ifftn(NDArray, long[], int[], Norm)} of all axes. */
    public static NDArray ifftn(NDArray a) {
        return ifftn(a, null, null, Norm.BACKWARD);
    }

    /**
     * The inverse of {@link #fftn(NDArray, long[], int[], Norm) fftn}.
     *
     * @param s lengths, or null
     * @param axes the axes, or null
     * @throws IllegalArgumentException if a length is less than 1, or {@code s} and {@code axes} differ in length
     * @throws IndexOutOfBoundsException if there is no such axis
     */
    public static NDArray ifftn(NDArray a, long[] s, int[] axes, Norm norm) {
        return complex(a, s, axes(a, s, axes), norm, true);
    }

    /** {@link #rfftn(NDArray, long[], int[], Norm)} of all axes. */
    public static NDArray rfftn(NDArray a) {
        return rfftn(a, null, null, Norm.BACKWARD);
    }

    /**
     * The transform of real numbers along several axes: {@link FFT#rfft(NDArray, Long, int, Norm) rfft} along the last of
     * them, and {@link FFT#fft(NDArray, Long, int, Norm) fft} along the others.
     *
     * @param s lengths, or null
     * @param axes the axes, at least one, or null
     * @throws IllegalArgumentException if {@code a} is complex, a length is less than 1, {@code s} and {@code axes} differ in
     *     length, or there is no axis
     * @throws IndexOutOfBoundsException if there is no such axis
     */
    public static NDArray rfftn(NDArray a, long[] s, int[] axes, Norm norm) {
        int[] all = someAxes(a, s, axes, "rfftn");
        int last = all.length - 1;
        NDArray half = FFT.rfft(a, length(s, last), all[last], norm);
        return several(half, s, all, last, norm, false);
    }

    /** {@link #irfftn(NDArray, long[], int[], Norm)} of all axes. */
    public static NDArray irfftn(NDArray a) {
        return irfftn(a, null, null, Norm.BACKWARD);
    }

    /**
     * The inverse of {@link #rfftn(NDArray, long[], int[], Norm) rfftn}; real.
     *
     * @param s lengths of the result's axes, or null: then that of the last axis is 2 (m - 1), where {@code a}'s is m
     * @param axes the axes, at least one, or null
     * @throws IllegalArgumentException if a length is less than 1, {@code s} and {@code axes} differ in length, or there is no
     *     axis
     * @throws IndexOutOfBoundsException if there is no such axis
     */
    public static NDArray irfftn(NDArray a, long[] s, int[] axes, Norm norm) {
        int[] all = someAxes(a, s, axes, "irfftn");
        int last = all.length - 1;
        if (last == 0) return FFT.irfft(a, length(s, 0), all[0], norm);
        try (NDArray others = complex(a, s, Arrays.copyOf(all, last), norm, true)) {
            return FFT.irfft(others, length(s, last), all[last], norm);
        }
    }

    /** {@link #fftn(NDArray, long[], int[], Norm)} of the last two axes. */
    public static NDArray fft2(NDArray a) {
        return fftn(a, null, LAST_TWO, Norm.BACKWARD);
    }

    /** {@link #ifftn(NDArray, long[], int[], Norm)} of the last two axes. */
    public static NDArray ifft2(NDArray a) {
        return ifftn(a, null, LAST_TWO, Norm.BACKWARD);
    }

    /** {@link #rfftn(NDArray, long[], int[], Norm)} of the last two axes. */
    public static NDArray rfft2(NDArray a) {
        return rfftn(a, null, LAST_TWO, Norm.BACKWARD);
    }

    /** {@link #irfftn(NDArray, long[], int[], Norm)} of the last two axes. */
    public static NDArray irfft2(NDArray a) {
        return irfftn(a, null, LAST_TWO, Norm.BACKWARD);
    }

    private static int[] axes(NDArray a, long[] s, int[] axes) {
        if (axes != null && s != null && axes.length != s.length) {
            throw new IllegalArgumentException("Shape and axes have different lengths.");
        }
        int count =
                axes != null ? axes.length : s != null ? s.length : a.shape().rank();
        int[] all = new int[count];
        for (int i = 0; i < count; i++) all[i] = a.shape().axis(axes != null ? axes[i] : i - count);
        return all;
    }

    private static int[] someAxes(NDArray a, long[] s, int[] axes, String name) {
        int[] all = axes(a, s, axes);
        if (all.length == 0) throw new IllegalArgumentException(name + " needs at least one axis to transform");
        return all;
    }

    private static Long length(long[] s, int i) {
        return s == null || s[i] == -1 ? null : (Long) s[i];
    }

    private static NDArray complex(NDArray a, long[] s, int[] axes, Norm norm, boolean inverse) {
        int last = axes.length - 1;
        if (last < 0) return a.astype(a.dtype().promote(DType.COMPLEX64));
        NDArray first = one(a, length(s, last), axes[last], norm, inverse);
        return several(first, s, axes, last, norm, inverse);
    }

    private static NDArray one(NDArray a, Long n, int axis, Norm norm, boolean inverse) {
        return inverse ? FFT.ifft(a, n, axis, norm) : FFT.fft(a, n, axis, norm);
    }

    /** The axes before number {@code end}, the last first; {@code a} is ours, and reused where lengths allow it. */
    private static NDArray several(NDArray a, long[] s, int[] axes, int end, Norm norm, boolean inverse) {
        NDArray result = a;
        try {
            for (int i = end - 1; i >= 0; i--) {
                Long n = length(s, i);
                long whole = result.shape().length(axes[i]);
                if ((n == null || n == whole) && whole > 0) {
                    FFT.inPlace(result, axes[i], inverse, norm);
                    continue;
                }
                NDArray before = result;
                result = one(before, n, axes[i], norm, inverse);
                before.close();
            }
            return result;
        } catch (RuntimeException | Error e) {
            result.close();
            throw e;
        }
    }
}
