package dev.gila.ndarray;

import dev.gila.kernel.Operand;

/** Arithmetic on lengths and strides. */
final class Layout {
    private Layout() {}

    static long[] strides(NDArray array) {
        long[] strides = new long[array.rank()];
        for (int axis = 0; axis < strides.length; axis++) strides[axis] = array.stride(axis);
        return strides;
    }

    /** The values without those at some places, which ascend. */
    static long[] without(long[] values, int... places) {
        long[] rest = new long[values.length - places.length];
        int next = 0;
        int at = 0;
        for (int i = 0; i < values.length; i++) {
            if (next < places.length && places[next] == i) next++;
            else rest[at++] = values[i];
        }
        return rest;
    }

    /** The values with another one inserted. */
    static long[] insert(long[] values, int place, long value) {
        long[] more = new long[values.length + 1];
        System.arraycopy(values, 0, more, 0, place);
        more[place] = value;
        System.arraycopy(values, place, more, place + 1, values.length - place);
        return more;
    }

    /**
     * The strides with which an array's elements, in the order of their indices, have other lengths of as many elements;
     * null if none do. Axes are grouped: the fewest of the old and of the new ones that have one number of elements; a
     * group is possible where the old axes are one after another.
     */
    static long[] reshaped(NDArray array, long[] lengths) {
        long[] strides = new long[lengths.length];
        if (array.size() == 0) return Operand.contiguousStrides(array.dtype(), lengths);
        int from = 0;
        int to = 0;
        while (to < lengths.length) {
            int oldEnd = from;
            int newEnd = to;
            long old = 1;
            long wanted = lengths[newEnd++];
            while (old != wanted || oldEnd == from && oldEnd < array.rank()) {
                if (old < wanted || oldEnd == from) old *= array.length(oldEnd++);
                else wanted *= lengths[newEnd++];
            }
            while (oldEnd < array.rank() && array.length(oldEnd) == 1) oldEnd++;
            if (!group(array, from, oldEnd, lengths, to, newEnd, strides)) return null;
            from = oldEnd;
            to = newEnd;
        }
        return strides;
    }

    private static boolean group(
            NDArray array, int from, int oldEnd, long[] lengths, int to, int newEnd, long[] strides) {
        long stride = 0;
        long expected = 0;
        boolean first = true;
        for (int axis = oldEnd - 1; axis >= from; axis--) {
            if (array.length(axis) == 1) continue;
            if (first) stride = array.stride(axis);
            else if (array.stride(axis) != expected) return false;
            expected = array.stride(axis) * array.length(axis);
            first = false;
        }
        for (int axis = newEnd - 1; axis >= to; axis--) {
            strides[axis] = stride;
            stride *= lengths[axis];
        }
        return true;
    }
}
