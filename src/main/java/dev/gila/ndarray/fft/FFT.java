package dev.gila.ndarray.fft;

import dev.gila.kernel.DType;
import dev.gila.ndarray.Creation;
import dev.gila.ndarray.Joining;
import dev.gila.ndarray.NDArray;
import dev.gila.ndarray.Ufunc;

/**
 * Discrete Fourier transforms, the frequencies that their results stand for, and another order of them. Names, arguments and
 * results are NumPy's, those of the Array API standard among them.
 *
 * <p>With x of length n, number k of {@link #fft(NDArray) fft} is the sum of x[j] exp(-2 pi i j k / n) over j; the inverse has
 * the other sign and, with {@link Norm#BACKWARD}, is divided by n. A real line has a spectrum whose second half mirrors the
 * first: only the first n / 2 + 1 numbers are made or read by the functions with an r.
 *
 * <p>Common to all: float32 and complex64 are computed in single precision and give complex64 (or float32), all other types
 * in double precision and give complex128 (or float64). The array given is not changed and the result is a new, contiguous
 * one. The cost is O(n log n) for each line whatever n is, least where n has no prime factor above 13; a length is dearer when
 * it is used for the first time, since its roots of unity are computed and kept. The error is about the unit roundoff times
 * the logarithm of n, relative to the root mean square of the result. Several threads may transform at once.
 *
 * <p>Along one axis, {@code n} is the length of the transform: longer lines are cut, shorter ones continued with zeros; null is
 * the whole axis. Along several, {@code axes} are the axes, of which the last is transformed first; null for all of them, or
 * for as many of the last ones as {@code s} has lengths. {@code s} are the lengths of the transforms along these axes, -1 for
 * the whole axis; null for all of them whole.
 *
 * <pre>{@code
 * try (NDArray signal = NDArray.of(1.0, 0.0, -1.0, 0.0)) {
 *     System.out.println(FFT.irfft(FFT.rfft(signal))); // [ 1.  0. -1.  0.]
 * }
 * }</pre>
 */
public final class FFT {
    private static final int[] LAST_TWO = {-2, -1};

    private FFT() {}

    // Along one axis

    /** {@link #fft(NDArray, Long, int, Norm)} of the whole last axis. */
    public static NDArray fft(NDArray a) {
        return fft(a, null, -1, Norm.BACKWARD);
    }

    /** {@link #fft(NDArray, Long, int, Norm)} of the last axis. */
    public static NDArray fft(NDArray a, long n) {
        return fft(a, n, -1, Norm.BACKWARD);
    }

    /**
     * The transform along an axis; complex. A real array costs half.
     *
     * @param n length of the transform and of the result's axis; null for that of the axis
     * @throws IllegalArgumentException if {@code n} is less than 1, or is null and the axis is empty
     * @throws IndexOutOfBoundsException if there is no such axis
     */
    public static NDArray fft(NDArray a, Long n, int axis, Norm norm) {
        return OneAxis.toComplex(a, n, axis, norm, false);
    }

    /** {@link #ifft(NDArray, Long, int, Norm)} of the whole last axis. */
    public static NDArray ifft(NDArray a) {
        return ifft(a, null, -1, Norm.BACKWARD);
    }

    /** {@link #ifft(NDArray, Long, int, Norm)} of the last axis. */
    public static NDArray ifft(NDArray a, long n) {
        return ifft(a, n, -1, Norm.BACKWARD);
    }

    /**
     * The inverse of {@link #fft(NDArray, Long, int, Norm) fft}: {@code ifft(fft(a))} is {@code a} up to rounding.
     *
     * @param n length of the transform and of the result's axis; null for that of the axis
     * @throws IllegalArgumentException if {@code n} is less than 1, or is null and the axis is empty
     * @throws IndexOutOfBoundsException if there is no such axis
     */
    public static NDArray ifft(NDArray a, Long n, int axis, Norm norm) {
        return OneAxis.toComplex(a, n, axis, norm, true);
    }

    /** {@link #rfft(NDArray, Long, int, Norm)} of the whole last axis. */
    public static NDArray rfft(NDArray a) {
        return rfft(a, null, -1, Norm.BACKWARD);
    }

    /** {@link #rfft(NDArray, Long, int, Norm)} of the last axis. */
    public static NDArray rfft(NDArray a, long n) {
        return rfft(a, n, -1, Norm.BACKWARD);
    }

    /**
     * The first half of the spectrum of real numbers; complex, the axis has length n / 2 + 1.
     *
     * @param n length of the transform; null for that of the axis
     * @throws IllegalArgumentException if {@code a} is complex, {@code n} is less than 1, or is null and the axis is empty
     * @throws IndexOutOfBoundsException if there is no such axis
     */
    public static NDArray rfft(NDArray a, Long n, int axis, Norm norm) {
        return OneAxis.half(a, n, axis, norm, false, "rfft");
    }

    /** {@link #irfft(NDArray, Long, int, Norm)} of the whole last axis. */
    public static NDArray irfft(NDArray a) {
        return irfft(a, null, -1, Norm.BACKWARD);
    }

    /** {@link #irfft(NDArray, Long, int, Norm)} of the last axis. */
    public static NDArray irfft(NDArray a, long n) {
        return irfft(a, n, -1, Norm.BACKWARD);
    }

    /**
     * The inverse of {@link #rfft(NDArray, Long, int, Norm) rfft}: real numbers from the first half of their spectrum. The
     * imaginary parts of its first number and, for an even n, of its last one have no meaning and are not read.
     *
     * @param n length of the transform and of the result's axis, of which the first n / 2 + 1 numbers are read; null for 2 (m
     *     - 1), where the axis has length m: give it where it is odd
     * @throws IllegalArgumentException if {@code n} is less than 1, or would be
     * @throws IndexOutOfBoundsException if there is no such axis
     */
    public static NDArray irfft(NDArray a, Long n, int axis, Norm norm) {
        return OneAxis.toReal(a, n, axis, norm, true);
    }

    /** {@link #hfft(NDArray, Long, int, Norm)} of the whole last axis. */
    public static NDArray hfft(NDArray a) {
        return hfft(a, null, -1, Norm.BACKWARD);
    }

    /** {@link #hfft(NDArray, Long, int, Norm)} of the last axis. */
    public static NDArray hfft(NDArray a, long n) {
        return hfft(a, n, -1, Norm.BACKWARD);
    }

    /**
     * The real spectrum of a line of which the first half is given and the second mirrors it; forward, where {@link
     * #irfft(NDArray, Long, int, Norm) irfft} is inverse.
     *
     * @param n length of the transform and of the result's axis; null for 2 (m - 1), where the axis has length m
     * @throws IllegalArgumentException if {@code n} is less than 1, or would be
     * @throws IndexOutOfBoundsException if there is no such axis
     */
    public static NDArray hfft(NDArray a, Long n, int axis, Norm norm) {
        return OneAxis.toReal(a, n, axis, norm, false);
    }

    /** {@link #ihfft(NDArray, Long, int, Norm)} of the whole last axis. */
    public static NDArray ihfft(NDArray a) {
        return ihfft(a, null, -1, Norm.BACKWARD);
    }

    /** {@link #ihfft(NDArray, Long, int, Norm)} of the last axis. */
    public static NDArray ihfft(NDArray a, long n) {
        return ihfft(a, n, -1, Norm.BACKWARD);
    }

    /**
     * The inverse of {@link #hfft(NDArray, Long, int, Norm) hfft}: the first half of a line from its real spectrum.
     *
     * @param n length of the transform; null for that of the axis
     * @throws IllegalArgumentException if {@code a} is complex, {@code n} is less than 1, or is null and the axis is empty
     * @throws IndexOutOfBoundsException if there is no such axis
     */
    public static NDArray ihfft(NDArray a, Long n, int axis, Norm norm) {
        return OneAxis.half(a, n, axis, norm, true, "ihfft");
    }

    // Along several axes

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
        return ManyAxes.complex(a, s, ManyAxes.axes(a, s, axes), norm, false);
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
        return ManyAxes.complex(a, s, ManyAxes.axes(a, s, axes), norm, true);
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
        return ManyAxes.half(a, s, axes, norm);
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
        return ManyAxes.real(a, s, axes, norm);
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

    // Frequencies

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
        try (NDArray positive = NDArray.arange(DType.FLOAT64, n - n / 2);
                NDArray negative = Creation.arange(-(n / 2), 0, 1, DType.FLOAT64)) {
            NDArray all = Joining.concat(0, positive, negative);
            return Ufunc.MULTIPLY.into(all, all, step);
        }
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
        NDArray all = NDArray.arange(DType.FLOAT64, n / 2 + 1);
        return Ufunc.MULTIPLY.into(all, all, step);
    }

    /**
     * Moves frequency zero to the middle of each axis: element i comes to i + n / 2, round the end. A new array of any type.
     *
     * @param axes the axes; none for all
     * @throws IndexOutOfBoundsException if there is no such axis
     */
    public static NDArray fftshift(NDArray a, int... axes) {
        return Shift.half(a, axes, 0);
    }

    /**
     * The inverse of {@link #fftshift}, from which it differs where lengths are odd.
     *
     * @param axes the axes; none for all
     * @throws IndexOutOfBoundsException if there is no such axis
     */
    public static NDArray ifftshift(NDArray a, int... axes) {
        return Shift.half(a, axes, 1);
    }

    private static double step(long n, double d) {
        if (n < 1) throw new IllegalArgumentException("n must be at least 1, is " + n);
        if (d == 0) throw new IllegalArgumentException("d, the time between two samples, must not be zero");
        return 1 / (n * d);
    }
}
