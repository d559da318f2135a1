package dev.gila.ndarray.fft;

import dev.gila.kernel.DType;
import dev.gila.ndarray.NDArray;
import java.util.Arrays;

/** Transforms along several axes: one after another, the last first. */
final class ManyAxes {
    private ManyAxes() {}

    static NDArray half(NDArray a, long[] s, int[] axes, Norm norm) {
        int[] all = someAxes(a, s, axes, "rfftn");
        int last = all.length - 1;
        NDArray half = FFT.rfft(a, length(s, last), all[last], norm);
        return several(half, s, all, last, norm, false);
    }

    static NDArray real(NDArray a, long[] s, int[] axes, Norm norm) {
        int[] all = someAxes(a, s, axes, "irfftn");
        int last = all.length - 1;
        if (last == 0) return FFT.irfft(a, length(s, 0), all[0], norm);
        try (NDArray others = complex(a, s, Arrays.copyOf(all, last), norm, true)) {
            return FFT.irfft(others, length(s, last), all[last], norm);
        }
    }

    static int[] axes(NDArray a, long[] s, int[] axes) {
        if (axes != null && s != null && axes.length != s.length) {
            throw new IllegalArgumentException(
                    "Shape and axes have different lengths: " + Arrays.toString(s) + " and " + Arrays.toString(axes));
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

    static NDArray complex(NDArray a, long[] s, int[] axes, Norm norm, boolean inverse) {
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
                    OneAxis.inPlace(result, axes[i], inverse, norm);
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
