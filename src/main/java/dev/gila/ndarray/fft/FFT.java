package dev.gila.ndarray.fft;

import dev.gila.kernel.DType;
import dev.gila.kernel.FftPlan;
import dev.gila.kernel.Kernels;
import dev.gila.kernel.Operand;
import dev.gila.ndarray.NDArray;
import dev.gila.ndarray.Shape;
import java.util.Objects;

/**
 * Discrete Fourier transforms along one axis. {@link FFTN} has those along several, {@link Frequencies} what belongs to
 * their results. Names, arguments and results are NumPy's, those of the Array API standard among them.
 *
 * <p>With x of length n, number k of {@link #fft} is the sum of x[j] exp(-2 pi i j k / n) over j; the inverse has the other
 * sign and, with {@link Norm#BACKWARD}, is divided by n. A real line has a spectrum whose second half mirrors the first: only
 * the first n / 2 + 1 numbers are made or read by the functions with an r.
 *
 * <p>Common to all: float32 and complex64 are computed in single precision and give complex64 (or float32), all other types
 * in double precision and give complex128 (or float64). An argument {@code n} is the length of the transform: longer lines
 * are cut, shorter ones continued with zeros; null is the whole axis. The array given is not changed and the result is a new,
 * contiguous one. The cost is O(n log n) for each line whatever n is, least where n has no prime factor above 13; a length is
 * dearer when it is used for the first time, since its roots of unity are computed and kept. The error is about the unit
 * roundoff times the logarithm of n, relative to the root mean square of the result. Several threads may transform at once.
 *
 * <pre>{@code
 * try (NDArray signal = NDArray.of(1.0, 0.0, -1.0, 0.0)) {
 *     System.out.println(FFT.rfft(signal)); // [0.+0.j 2.+0.j 0.+0.j]
 * }
 * }</pre>
 */
public final class FFT {
    private static final Kernels KERNELS = Kernels.best();

    private FFT() {}

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
        return toComplex(a, n, axis, norm, false);
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
        return toComplex(a, n, axis, norm, true);
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
        return half(a, n, axis, norm, false, "rfft");
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
        return toReal(a, n, axis, norm, true);
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
        return toReal(a, n, axis, norm, false);
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
        return half(a, n, axis, norm, true, "ihfft");
    }

    private static NDArray toComplex(NDArray a, Long n, int axis, Norm norm, boolean inverse) {
        long length = n != null ? n : a.shape().length(axis);
        return run(a, axis, complexOf(a.dtype()), length, length, inverse, norm);
    }

    private static NDArray half(NDArray a, Long n, int axis, Norm norm, boolean inverse, String name) {
        if (a.dtype().isComplex()) {
            throw new IllegalArgumentException(
                    name + " needs real numbers, not " + a.dtype() + ": use " + (inverse ? "ifft" : "fft"));
        }
        long length = n != null ? n : a.shape().length(axis);
        return run(a, axis, complexOf(a.dtype()), length, length / 2 + 1, inverse, norm);
    }

    private static NDArray toReal(NDArray a, Long n, int axis, Norm norm, boolean inverse) {
        long length = n != null ? n : 2 * (a.shape().length(axis) - 1);
        return run(a, axis, complexOf(a.dtype()).component(), length, length, inverse, norm);
    }

    private static DType complexOf(DType dtype) {
        return dtype.component() == DType.FLOAT32 ? DType.COMPLEX64 : DType.COMPLEX128;
    }

    private static NDArray run(NDArray a, int axis, DType type, long n, long outLength, boolean inverse, Norm norm) {
        Objects.requireNonNull(norm, "norm");
        int at = a.shape().axis(axis);
        if (n < 1) throw new IllegalArgumentException("Invalid number of FFT data points (" + n + ") specified.");
        long[] shape = a.shape().lengths();
        shape[at] = outLength;
        DType accepted = type.isComplex() && a.dtype() != type ? type.component() : complexOf(type);
        if (a.dtype() != accepted) {
            try (NDArray converted = a.astype(accepted)) {
                return transform(converted, NDArray.empty(type, Shape.of(shape)), at, n, inverse, norm);
            }
        }
        return transform(a, NDArray.empty(type, Shape.of(shape)), at, n, inverse, norm);
    }

    /** Transforms an axis of a complex array in its own memory. */
    static NDArray inPlace(NDArray a, int axis, boolean inverse, Norm norm) {
        int at = a.shape().axis(axis);
        return transform(a, a, at, a.shape().length(at), inverse, norm);
    }

    private static NDArray transform(NDArray a, NDArray out, int axis, long n, boolean inverse, Norm norm) {
        DType type = complexOf(out.dtype());
        Operand to = out.withLast(axis).operand();
        Operand from = a.withLast(axis).operand();
        boolean real = !a.dtype().isComplex() || !out.dtype().isComplex();
        FftPlan plan = FftPlan.of(type.component(), n, real);
        KERNELS.run(plan.call(type, to, from, n, inverse, norm.scale(n, inverse)));
        return out;
    }
}
