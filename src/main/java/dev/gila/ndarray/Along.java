package dev.gila.ndarray;

import dev.gila.kernel.Call;
import dev.gila.kernel.DType;
import dev.gila.kernel.Kernel;
import dev.gila.kernel.Kernels;
import dev.gila.kernel.Operand;
import java.util.function.IntConsumer;

/** Runs kernels that work along the last axis on any axis, through views, and those that select by a mask. */
final class Along {
    private static final Kernels KERNELS = Kernels.best();

    /** So few elements that room is made for all of them: to count first those that are chosen would take longer. */
    private static final long FEW = 256;

    private Along() {}

    private static NDArray filled(NDArray out, Runnable fill) {
        try {
            fill.run();
            return out;
        } catch (RuntimeException | Error e) {
            out.close();
            throw e;
        }
    }

    static void run(Kernel kernel, DType dtype, long[] params, Operand... operands) {
        KERNELS.run(Call.of(kernel, dtype, params, null, operands));
    }

    /** A new array of the shape, in which each line along the axis is made of that of {@code a}. */
    static NDArray lines(Kernel kernel, DType dtype, DType result, NDArray a, int axis, long... params) {
        NDArray out = NDArray.empty(result, a.shape());
        return filled(
                out,
                () -> run(
                        kernel,
                        dtype,
                        params,
                        out.withLast(axis).operand(),
                        a.withLast(axis).operand()));
    }

    /** Changes lines along an axis of an array in place. */
    static NDArray inPlace(Kernel kernel, NDArray out, int axis, long... params) {
        return filled(
                out, () -> run(kernel, out.dtype(), params, out.withLast(axis).operand()));
    }

    /** For each line along the axis the index of an element. */
    static NDArray index(Kernel kernel, NDArray a, int axis, boolean keep) {
        int along = a.shape().axis(axis);
        if (a.length(along) == 0 && a.size() == 0) requireSome(kernel, a, along);
        DType dtype = Typing.choose(kernel, a.dtype());
        NDArray out = NDArray.empty(DType.INT64, a.shape().without(along));
        filled(
                out,
                () -> run(
                        kernel,
                        dtype,
                        new long[0],
                        out.operand(),
                        a.withLast(along).operand()));
        return keep ? out.expandDims(along) : out;
    }

    private static void requireSome(Kernel kernel, NDArray a, int axis) {
        if (a.shape().without(axis).size() > 0) {
            throw new IllegalArgumentException("attempt to get " + kernel.label() + " of an empty sequence: axis "
                    + axis + " of shape " + a.shape());
        }
    }

    /** How many elements are not zero. */
    static long count(NDArray mask) {
        try (NDArray out = Reduction.of(Kernel.COUNT_NONZERO, DType.BOOL, DType.INT64, Axes.ALL, mask)) {
            return out.getLong();
        }
    }

    /** Ranges of a row, one for each thread: all of {@code step} elements but the last, which may have fewer. */
    record Ranges(long length, int count, long step) {
        /** Shorter ranges are not worth sharing. */
        private static final long LEAST = 1 << 14;

        /**
         * Of a row of so many elements.
         *
         * @param least elements below which a range would cost more than it saves
         */
        static Ranges of(long length, long least) {
            long most = Math.min(KERNELS.threads(), length / Math.max(least, LEAST));
            long step = most < 2 ? Math.max(length, 1) : (length + most - 1) / most;
            return new Ranges(length, (int) Math.max((length + step - 1) / step, 1), step);
        }

        NDArray of(NDArray row, int range) {
            return count == 1 ? row : row.slice(range * step, Math.min((range + 1) * step, length));
        }

        void share(IntConsumer part) {
            KERNELS.share(count, part);
        }
    }

    /**
     * The elements of an array of one axis where a mask of its shape is true. What each range has is counted, so that all can
     * be brought to their places at the same time.
     */
    static NDArray compress(NDArray a, NDArray mask) {
        Ranges ranges = Ranges.of(mask.size(), 0);
        long[] starts = new long[ranges.count() + 1];
        if (mask.size() <= FEW) starts[1] = mask.size();
        else ranges.share(i -> starts[i + 1] = count(ranges.of(mask, i)));
        for (int i = 1; i < starts.length; i++) starts[i] += starts[i - 1];
        long[] kept = new long[ranges.count()];
        NDArray out = NDArray.empty(a.dtype(), Shape.over(starts[ranges.count()]));
        filled(
                out,
                () -> ranges.share(i ->
                        kept[i] = compress(part(out, starts[i], starts[i + 1]), ranges.of(a, i), ranges.of(mask, i))));
        return ranges.count() == 1 ? part(out, 0, kept[0]) : out;
    }

    private static NDArray part(NDArray row, long from, long to) {
        return to - from == row.size() ? row : row.slice(from, to);
    }

    private static long compress(NDArray out, NDArray a, NDArray mask) {
        try (NDArray kept = NDArray.empty(DType.INT64, Shape.SCALAR)) {
            run(Kernel.COMPRESS, a.dtype(), new long[0], out.operand(), kept.operand(), a.operand(), mask.operand());
            return kept.getLong();
        }
    }

    /** Writes the indices of the elements of one axis that are not zero to the front of {@code out}; returns how many. */
    static long nonzero(NDArray a, NDArray out) {
        try (NDArray found = NDArray.empty(DType.INT64, Shape.SCALAR)) {
            NDArray row = out.reshape(1, out.size());
            run(Kernel.NONZERO, DType.BOOL, new long[0], row.operand(), found.operand(), a.operand());
            return found.getLong();
        }
    }

    /** The indices of the elements that are not zero: a row for each axis. */
    static NDArray nonzero(NDArray a) {
        long room = a.size() <= FEW ? a.size() : count(a);
        NDArray out = NDArray.empty(DType.INT64, Shape.over(a.rank(), room));
        try (NDArray found = NDArray.empty(DType.INT64, Shape.SCALAR)) {
            filled(
                    out,
                    () -> run(Kernel.NONZERO, DType.BOOL, new long[0], out.operand(), found.operand(), a.operand()));
            return found.getLong() == room ? out : out.slice(1, 0, found.getLong(), 1);
        }
    }
}
