package dev.gila.ndarray.fft;

import dev.gila.ndarray.NDArray;
import dev.gila.ndarray.Shape;
import java.util.Objects;

/** Axes turned by half their length. */
final class Shift {
    private Shift() {}

    /** Turns each axis by half its length, rounded down, or up where {@code odd} is 1. */
    static NDArray half(NDArray a, int[] axes, int odd) {
        Objects.requireNonNull(axes, "axes");
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
