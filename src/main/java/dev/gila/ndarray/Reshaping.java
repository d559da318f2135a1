package dev.gila.ndarray;

import dev.gila.kernel.DType;
import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;

/**
 * The work behind {@link Shaping}, {@link Transposing}, {@link Rearranging}, {@link Splitting} and {@link Resizing}: lengths
 * that follow, orders of axes, elements that move.
 */
final class Reshaping {
    private Reshaping() {}

    /** The lengths that a reshape asks for, the one of -1 replaced. */
    static long[] lengths(Shape shape, long... lengths) {
        long[] wanted = lengths.clone();
        int unknown = -1;
        for (int i = 0; i < wanted.length; i++) {
            if (wanted[i] >= 0) continue;
            if (wanted[i] != -1) throw new IllegalArgumentException("negative length in shape " + text(lengths));
            if (unknown >= 0) throw new IllegalArgumentException("can only specify one unknown dimension");
            unknown = i;
        }
        if (unknown >= 0) wanted[unknown] = 1;
        long known = Shape.of(wanted).size();
        long size = shape.size();
        boolean fits = unknown < 0 ? known == size : known > 0 && size % known == 0;
        if (!fits) {
            throw new IllegalArgumentException("cannot reshape array of size " + size + " into shape " + text(lengths));
        }
        if (unknown >= 0) wanted[unknown] = size / known;
        return wanted;
    }

    private static String text(long... lengths) {
        StringBuilder out = new StringBuilder("(");
        for (int i = 0; i < lengths.length; i++) out.append(i > 0 ? ", " : "").append(lengths[i]);
        return out.append(lengths.length == 1 ? ",)" : ")").toString();
    }

    static long[] reversed(long[] values) {
        long[] reversed = new long[values.length];
        for (int i = 0; i < values.length; i++) reversed[i] = values[values.length - 1 - i];
        return reversed;
    }

    /** What a function of the caller makes of an array, which must be one. */
    static NDArray made(UnaryOperator<NDArray> function, NDArray of) {
        NDArray made = function.apply(of);
        if (made != null) return made;
        throw new IllegalArgumentException("the function must give an array, not null, for one of shape " + of.shape());
    }

    /** 0, 1 ... */
    static int[] order(int rank) {
        int[] order = new int[rank];
        for (int axis = 0; axis < rank; axis++) order[axis] = axis;
        return order;
    }

    static int[] axes(int rank, IntPredicate wanted) {
        int[] found = new int[rank];
        int count = 0;
        for (int axis = 0; axis < rank; axis++) if (wanted.test(axis)) found[count++] = axis;
        return Arrays.copyOf(found, count);
    }

    /** The order of axes after some have moved. */
    static int[] moved(Shape shape, int[] from, int[] to) {
        if (from.length != to.length) {
            throw new IllegalArgumentException("source and destination must have the same number of axes, not "
                    + from.length + " and " + to.length);
        }
        int[] order = new int[shape.rank()];
        Arrays.fill(order, -1);
        boolean[] gone = Axes.of(from).of(shape);
        boolean[] taken = Axes.of(to).of(shape);
        for (int i = 0; i < from.length; i++) order[shape.axis(to[i])] = shape.axis(from[i]);
        int next = 0;
        for (int place = 0; place < order.length; place++) {
            if (taken[place]) continue;
            while (gone[next]) next++;
            order[place] = next++;
        }
        return order;
    }

    /** The parts of complex numbers that start so many bytes into each. */
    static NDArray part(NDArray array, int at) {
        return array.view(array.dtype().component(), array.offset() + at, array.shape(), Layout.strides(array));
    }

    /** Copies an array to one of its shape, moved along an axis. */
    static void roll(NDArray from, NDArray to, long shift, int axis) {
        long length = from.length(axis);
        if (length == 0) return;
        long split = Math.floorMod(-shift, length);
        to.slice(axis, Slice.to(length - split)).assign(from.slice(axis, Slice.from(split)));
        if (split > 0) to.slice(axis, Slice.from(length - split)).assign(from.slice(axis, Slice.to(split)));
    }

    /** One axis after another, each made of the one before. */
    static NDArray roll(NDArray array, long[] shifts, int[] axes) {
        if (shifts.length != axes.length) {
            throw new IllegalArgumentException(
                    "roll needs a shift for each axis, not " + shifts.length + " for " + axes.length);
        }
        NDArray rolled = array.copy();
        for (int i = 0; i < axes.length; i++) {
            try (NDArray before = rolled) {
                rolled = before.roll(shifts[i], axes[i]);
            }
        }
        return rolled;
    }

    /** Fills a contiguous array with the elements of another, again and again. */
    static void cycle(NDArray from, NDArray to) {
        NDArray row = from.reshape(-1);
        NDArray flat = to.reshape(-1);
        long turns = to.size() / row.size();
        long whole = turns * row.size();
        flat.slice(0, whole).reshape(turns, row.size()).assign(row);
        flat.slice(whole, to.size()).assign(row.slice(0, to.size() - whole));
        row.closeUnlessViewOf(from);
    }

    static NDArray tile(NDArray array, long... times) {
        NDArray tiled = array.atLeast(times.length);
        boolean copied = false;
        for (int i = 0; i < times.length; i++) {
            if (times[i] == 1) continue;
            if (times[i] < 0) throw new IllegalArgumentException("tile: times may not be negative, is " + times[i]);
            NDArray next = tile(tiled, tiled.rank() - times.length + i, times[i]);
            if (copied) tiled.close();
            tiled = next;
            copied = true;
        }
        return copied ? tiled : tiled.copy();
    }

    private static NDArray tile(NDArray array, int axis, long times) {
        Shape shape = array.shape();
        NDArray out = NDArray.empty(array.dtype(), shape.times(axis, times));
        long[] lengths = Layout.insert(shape.lengths(), axis, times);
        out.reshape(lengths).assign(array.expandDims(axis));
        return out;
    }

    static NDArray alongAxis(NDArray array, int axis, UnaryOperator<NDArray> function) {
        int along = array.shape().axis(axis);
        NDArray lines = array.withLast(along);
        long[] others = array.shape().without(along).lengths();
        long count = Shape.of(others).size();
        if (count == 0)
            throw new IllegalArgumentException("there is no line along axis " + axis + " of shape " + array.shape());
        NDArray out = null;
        long[] index = new long[others.length];
        for (long i = 0; i < count; i++) {
            NDArray line = lines;
            for (long position : index) line = line.select(0, position);
            NDArray made = made(function, line);
            if (out == null)
                out = NDArray.empty(made.dtype(), joined(others, made.shape().lengths()));
            NDArray place = out;
            for (long position : index) place = place.select(0, position);
            if (!place.shape().equals(made.shape())) {
                throw new IllegalArgumentException(
                        "alongAxis: results differ in shape: " + place.shape() + " and " + made.shape());
            }
            place.assign(made);
            made.closeUnlessViewOf(array);
            for (int k = index.length - 1; k >= 0 && ++index[k] == others[k]; k--) index[k] = 0;
        }
        int[] made = axes(out.rank(), k -> k >= others.length);
        return out.moveAxes(
                made, Arrays.stream(made).map(k -> k - others.length + along).toArray());
    }

    /** A position before which something can be put, counted from the start. */
    static long before(long position, long length, int axis) {
        long at = position < 0 ? position + length : position;
        if (at >= 0 && at <= length) return at;
        throw new IndexOutOfBoundsException(
                "index " + position + " is out of bounds for axis " + axis + " with size " + length);
    }

    static NDArray insert(NDArray array, long[] positions, NDArray values, int axis) {
        int along = array.shape().axis(axis);
        long length = array.length(along);
        long[] places =
                Arrays.stream(positions).map(at -> before(at, length, axis)).toArray();
        NDArray out = NDArray.empty(array.dtype(), array.shape().with(along, length + places.length));
        try (NDArray given = NDArray.of(places);
                NDArray order = given.argsort();
                NDArray ranks = order.argsort();
                NDArray fresh = given.plus(ranks);
                NDArray kept = NDArray.ones(DType.BOOL, out.length(along))) {
            kept.set(0, fresh);
            try (NDArray others = kept.flatNonzero()) {
                out.set(values, Selection.along(out, along, fresh));
                out.set(array, Selection.along(out, along, others));
            }
            return out;
        }
    }

    private static long[] joined(long[] first, long[] second) {
        long[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    /**
     * Each position as often as its count. Where each begins is marked, so that a place's position is one less than the
     * number of marks up to it: counts that nobody can predict decide no branch.
     */
    static long[] repeated(long[] counts) {
        long total = 0;
        for (long count : counts) {
            if (count < 0) throw new IllegalArgumentException("repeats may not contain negative values, has " + count);
            total = total + count < 0 ? Long.MAX_VALUE : total + count;
        }
        if (total > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(
                    "repeats add up to " + total + ", which is more than " + Integer.MAX_VALUE);
        }
        long[] positions = new long[(int) total];
        int at = 0;
        for (int i = 0; i < counts.length && at < positions.length; i++) {
            positions[at]++;
            at += (int) counts[i];
        }
        long position = -1;
        for (int i = 0; i < positions.length; i++) positions[i] = position += positions[i];
        return positions;
    }
}
