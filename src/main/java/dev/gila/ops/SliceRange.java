package dev.gila.ops;

import dev.gila.object.Exceptions;
import dev.gila.object.PySlice;
import dev.gila.object.PyType;
import dev.gila.object.Singletons;
import dev.gila.object.Slot;
import dev.gila.object.ThreadState;

/**
 * The positions that a slice selects from a sequence of known length.
 *
 * @param start the first position, in range unless {@code count} is 0
 * @param stop the position before which to stop; for slicing a step of 1 backwards it may be -1
 * @param count how many positions there are
 */
public record SliceRange(int start, int stop, int step, int count) {

    /** Works out a slice as {@code slice.indices} does. */
    public static SliceRange of(ThreadState ts, PySlice slice, int length) {
        long step = slice.step() == Singletons.NONE ? 1 : index(ts, slice.step());
        if (step == 0) throw Exceptions.valueError("slice step cannot be zero");
        long first = step < 0 ? -1 : 0;
        long last = step < 0 ? length - 1L : length;
        long start = slice.start() == Singletons.NONE
                ? (step < 0 ? last : 0)
                : clip(index(ts, slice.start()), length, first, last);
        long stop = slice.stop() == Singletons.NONE
                ? (step < 0 ? -1 : last)
                : clip(index(ts, slice.stop()), length, first, last);
        // Beyond the length, the size of the step makes no difference.
        long stride = Math.max(-length - 1L, Math.min(length + 1L, step));
        long span = stride < 0 ? start - stop : stop - start;
        long count = span <= 0 ? 0 : (span - 1) / Math.abs(stride) + 1;
        return new SliceRange((int) start, (int) stop, (int) stride, (int) count);
    }

    /** The start and stop arguments of methods such as {@code find}: absent and {@code None} are the ends. */
    public static SliceRange of(ThreadState ts, Object start, Object stop, int length) {
        long from = start == null || start == Singletons.NONE ? 0 : clip(index(ts, start), length, 0, length + 1L);
        long to = stop == null || stop == Singletons.NONE ? length : clip(index(ts, stop), length, 0, length);
        return new SliceRange((int) from, (int) to, 1, (int) Math.max(0, to - from));
    }

    private static long clip(long i, long length, long least, long most) {
        long at = i < 0 ? i + length : i;
        return Math.max(least, Math.min(most, at));
    }

    private static long index(ThreadState ts, Object o) {
        if (o instanceof Long n) return n;
        if (PyType.of(o).slot(Slot.INDEX) == null) {
            throw Exceptions.typeError("slice indices must be integers or None or have an __index__ method");
        }
        return Convert.toClipped(ts, o);
    }

    /** The position of the i-th selected item. */
    public int at(int i) {
        return start + i * step;
    }
}
