package dev.gila.ndarray;

import dev.gila.kernel.Call;
import dev.gila.kernel.DType;
import dev.gila.kernel.Kernel;
import dev.gila.kernel.Kernels;
import dev.gila.kernel.Operand;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Function;

/**
 * What a subscript names. Its positions, slices and new axes are applied as a view. Of the arrays in it, each of one axis
 * of the view, one array of places is made, which the kernels take and put read: all those axes are walked as one whose
 * stride divides theirs.
 */
final class Selection {
    private static final Kernels KERNELS = Kernels.best();

    /** So few positions that they are combined one by one, in Java. */
    private static final long FEW = 48;

    private final NDArray view;
    /** Axes of the view that arrays index, ascending, and those arrays. */
    private final int[] axes;

    private final NDArray[] positions;
    /** What the subscript itself holds; other positions stand for masks and single places, and are closed. */
    private final Index[] given;
    /** The shape to which the arrays broadcast together. */
    private final Shape common;
    /** How many of the view's other axes stand before the arrays' common axes in the result. */
    private final int before;

    private Selection(NDArray view, int[] axes, NDArray[] positions, Index[] given, boolean together) {
        this.view = view;
        this.axes = axes;
        this.positions = positions;
        this.given = given;
        this.common = common(positions);
        this.before = together && axes.length > 0 ? axes[0] : 0;
    }

    private static Shape common(NDArray[] positions) {
        if (positions.length == 0) return Shape.SCALAR;
        try {
            return Elementwise.shape(positions);
        } catch (IllegalArgumentException e) {
            StringBuilder shapes = new StringBuilder();
            for (NDArray array : positions) shapes.append(' ').append(array.shape());
            throw new IndexOutOfBoundsException(
                    "shape mismatch: indexing arrays could not be broadcast together with shapes" + shapes);
        }
    }

    static Selection of(NDArray array, Index... index) {
        return new Walk(array, index).selection();
    }

    /** A walk through a subscript: the axes of the view as far as they are known, and the arrays found so far. */
    private static final class Walk {
        private final NDArray array;
        private final Index[] index;
        /** Axes that the ellipsis stands for. */
        private final int skipped;

        private long[] lengths;
        private long[] strides;
        private long offset;
        /** The next axis of the array, and of the view. */
        private int axis;

        private int next;

        private int[] axes;
        private NDArray[] positions;
        private int found;

        Walk(NDArray array, Index... index) {
            int arrays = 0;
            int places = 0;
            int fresh = 0;
            int mentioned = 0;
            int ellipses = 0;
            Objects.requireNonNull(index, "index");
            for (Index part : index) {
                if (part instanceof NDArray by) {
                    int covered = by.dtype() == DType.BOOL ? by.rank() : 1;
                    mentioned += covered;
                    arrays += Math.max(covered, 1);
                    if (covered == 0) fresh++;
                } else if (part instanceof Index.NewAxis) {
                    fresh++;
                } else if (part instanceof Index.Ellipsis) {
                    ellipses++;
                } else {
                    mentioned++;
                    if (part instanceof Index.At) places++;
                }
            }
            if (ellipses > 1) throw new IndexOutOfBoundsException("an index can only have a single ellipsis ('...')");
            if (mentioned > array.rank()) {
                throw new IndexOutOfBoundsException("too many indices for array: array is " + array.rank()
                        + "-dimensional, but " + mentioned + " were indexed");
            }
            this.array = array;
            this.index = index;
            this.offset = array.offset();
            this.skipped = array.rank() - mentioned;
            int rank = array.rank() + fresh - (arrays == 0 ? places : 0);
            this.lengths = new long[rank];
            this.strides = new long[rank];
            // Beside arrays a single place is an array without axes.
            this.axes = new int[arrays == 0 ? 0 : arrays + places];
            this.positions = new NDArray[axes.length];
        }

        Selection selection() {
            int runs = 0;
            boolean inRun = false;
            for (Index part : index) {
                boolean starts = axes.length > 0 && (part instanceof NDArray || part instanceof Index.At);
                if (starts && !inRun) runs++;
                inRun = starts;
                if (part instanceof Slice slice) slice(slice);
                else if (part instanceof Index.NewAxis) add(1, 0);
                else if (part instanceof Index.Ellipsis) whole(skipped);
                else if (part instanceof Index.At at) place(at.position());
                else array((NDArray) part);
            }
            whole(array.rank() - axis);
            if (next < lengths.length) dropSpare();
            NDArray view = array.view(array.dtype(), offset, lengths, strides);
            return new Selection(view, axes, positions, index, runs <= 1);
        }

        /** Each mask whose axes are one has left room. */
        private void dropSpare() {
            lengths = Arrays.copyOf(lengths, next);
            strides = Arrays.copyOf(strides, next);
            axes = Arrays.copyOf(axes, found);
            positions = Arrays.copyOf(positions, found);
        }

        private void add(long length, long stride) {
            lengths[next] = length;
            strides[next++] = stride;
        }

        private void whole(int count) {
            for (int i = 0; i < count; i++, axis++) add(array.length(axis), array.stride(axis));
        }

        private void slice(Slice slice) {
            long length = array.length(axis);
            long count = slice.count(length);
            if (count > 0) offset += slice.first(length) * array.stride(axis);
            add(count, count > 1 ? array.stride(axis) * slice.step() : array.stride(axis));
            axis++;
        }

        private void place(long position) {
            long place = array.shape().position(axis, position);
            if (axes.length == 0) {
                offset += place * array.stride(axis++);
            } else {
                index(NDArray.empty(DType.INT64, Shape.SCALAR).fill(place));
                whole(1);
            }
        }

        private void array(NDArray by) {
            if (by.dtype() != DType.BOOL) {
                requireIntegers(by);
                index(by);
                whole(1);
            } else if (by.rank() > 0) {
                mask(by);
            } else {
                index(by.flatNonzero());
                add(1, 0);
            }
        }

        /** The axes of a mask are one where the array's can be walked as one. */
        private void mask(NDArray by) {
            long length = 1;
            boolean isOne = true;
            for (int i = 0; i < by.rank(); i++) {
                requireLength(axis + i, by.length(i));
                length *= by.length(i);
                isOne &= i == 0 || array.stride(axis + i - 1) == array.stride(axis + i) * by.length(i);
            }
            if (isOne) {
                index(by.flatNonzero());
                axis += by.rank();
                add(length, array.stride(axis - 1));
                return;
            }
            for (NDArray each : by.nonzero()) {
                index(each);
                whole(1);
            }
        }

        private void requireLength(int at, long length) {
            if (length != array.length(at)) {
                throw new IndexOutOfBoundsException("boolean index did not match indexed array along axis " + at
                        + "; size of axis is " + array.length(at) + " but size of corresponding boolean axis is "
                        + length);
            }
        }

        private void index(NDArray by) {
            axes[found] = next;
            positions[found++] = by;
        }
    }

    static void requireIntegers(NDArray positions) {
        if (!positions.dtype().isInteger()) {
            throw new IllegalArgumentException(
                    "arrays used as indices must be of integer (or boolean) type, not " + positions.dtype());
        }
    }

    /** The subscript with an array on one axis and all of those before it. */
    static Index[] along(NDArray array, int axis, NDArray positions) {
        Index[] index = new Index[array.shape().axis(axis) + 1];
        Arrays.fill(index, Slice.ALL);
        index[index.length - 1] = positions;
        return index;
    }

    /** What comes of the subscript with an array on one axis and, on the others, each element's own indices. */
    static NDArray beside(NDArray array, int axis, NDArray positions, Function<Index[], NDArray> use) {
        requireIntegers(positions);
        if (positions.rank() != array.rank()) {
            throw new IllegalArgumentException("positions of shape " + positions.shape() + " must have as many axes as"
                    + " the array of shape " + array.shape());
        }
        int along = array.shape().axis(axis);
        Index[] index = new Index[array.rank()];
        for (int i = 0; i < index.length; i++) {
            long[] column = new long[array.rank()];
            Arrays.fill(column, 1);
            column[i] = array.length(i);
            index[i] = i == along ? positions : NDArray.arange(array.length(i)).reshape(column);
        }
        try {
            return use.apply(index);
        } finally {
            for (int i = 0; i < index.length; i++) if (i != along) ((NDArray) index[i]).close();
        }
    }

    // The result: other axes before the arrays, the arrays' common axes, other axes after them

    private Shape shape() {
        if (axes.length == view.rank()) return common;
        long[] rest = Layout.without(view.shape().lengths(), axes);
        long[] all = new long[rest.length + common.rank()];
        System.arraycopy(rest, 0, all, 0, before);
        System.arraycopy(common.shared(), 0, all, before, common.rank());
        System.arraycopy(rest, before, all, before + common.rank(), rest.length - before);
        return Shape.over(all);
    }

    /** An array of the result's shape with the common axes made one and moved to the front. */
    private NDArray rows(NDArray result) {
        NDArray one = result;
        if (common.rank() != 1) {
            long[] lengths = new long[result.rank() - common.rank() + 1];
            for (int i = 0; i < before; i++) lengths[i] = result.length(i);
            lengths[before] = common.size();
            for (int i = before + 1; i < lengths.length; i++) lengths[i] = result.length(i - 1 + common.rank());
            one = result.reshape(lengths);
        }
        return one.moveAxis(before, 0);
    }

    NDArray get() {
        if (axes.length == 0) return view;
        NDArray out = NDArray.empty(view.dtype(), shape());
        try {
            run(Kernel.TAKE, rows(out).operand().as(width(view.dtype())), source());
            return out;
        } catch (RuntimeException | Error e) {
            out.close();
            throw e;
        }
    }

    void set(NDArray value) {
        if (axes.length == 0) {
            view.assign(value);
            return;
        }
        NDArray converted = value;
        if (value.dtype() != view.dtype() || value.operand().touches(view.operand())) {
            converted = value.astype(view.dtype());
        }
        NDArray rows = rows(converted.broadcastTo(shape()));
        try {
            run(Kernel.PUT, source(), rows.operand().as(width(view.dtype())));
        } finally {
            rows.closeUnlessViewOf(converted);
            converted.closeUnlessViewOf(value);
        }
    }

    /** Whether a subscript is one mask of an array's own shape: then no positions need be found. */
    static boolean isMask(NDArray array, Index... index) {
        return index.length == 1
                && index[0] instanceof NDArray mask
                && mask.dtype() == DType.BOOL
                && mask.rank() > 0
                && mask.shape().equals(array.shape());
    }

    private void run(Kernel kernel, Operand out, Operand a) {
        NDArray places = places();
        try {
            KERNELS.run(Call.of(kernel, out.dtype(), out, a, places.operand()));
        } catch (IndexOutOfBoundsException e) {
            combined().close();
            throw e;
        } finally {
            places.closeUnlessViewOf(positions[0]);
            for (NDArray array : positions) if (!isGiven(array)) array.close();
        }
    }

    private boolean isGiven(NDArray array) {
        for (Index part : given) if (part == array) return true;
        return false;
    }

    /** The type that stands for all of a size, of which kernels move elements. */
    private static DType width(DType dtype) {
        return switch (dtype) {
            case BOOL, INT8, UINT8 -> DType.UINT8;
            case INT16, UINT16 -> DType.UINT16;
            case INT32, UINT32, FLOAT32 -> DType.UINT32;
            case INT64, UINT64, FLOAT64 -> DType.UINT64;
            case COMPLEX64, COMPLEX128 -> dtype;
        };
    }

    /** The view with its indexed axes made one, in front: every element that {@link #places} can name is in it. */
    private Operand source() {
        long[] lengths = new long[view.rank() - axes.length + 1];
        long[] strides = new long[lengths.length];
        boolean empty = view.size() == 0;
        long unit = unit();
        long offset = view.offset();
        long places = 1;
        int indexed = 0;
        int at = 1;
        for (int axis = 0; axis < view.rank(); axis++) {
            if (indexed < axes.length && axes[indexed] == axis) {
                long reach = Math.max(0, view.length(axis) - 1) * view.stride(axis);
                offset += Math.min(0, reach);
                places += Math.abs(reach) / unit;
                indexed++;
            } else {
                lengths[at] = view.length(axis);
                strides[at++] = view.stride(axis);
            }
        }
        lengths[0] = empty && isIndexEmpty() ? 0 : places;
        strides[0] = unit;
        return new Operand(
                view.operand().memory(), width(view.dtype()), empty ? view.offset() : offset, lengths, strides);
    }

    private boolean isIndexEmpty() {
        for (int axis : axes) if (view.length(axis) == 0) return true;
        return false;
    }

    private long unit() {
        long unit = 0;
        for (int axis : axes) unit = gcd(unit, Math.abs(view.stride(axis)));
        return unit == 0 ? view.dtype().size() : unit;
    }

    private static long gcd(long a, long b) {
        return b == 0 ? a : gcd(b, a % b);
    }

    /**
     * Where, on the one axis of {@link #source}, each element of the arrays leads. Kernels check it as they move elements:
     * of a view without any they look at none.
     *
     * @throws IndexOutOfBoundsException if one leads outside
     */
    private NDArray places() {
        DType dtype = positions[0].dtype();
        boolean direct = axes.length == 1 && view.size() > 0 && view.stride(axes[0]) > 0 && dtype != DType.UINT64;
        if (!direct) return combined();
        boolean asTheyAre = dtype == DType.INT64 && !positions[0].operand().touches(view.operand());
        return (asTheyAre ? positions[0] : positions[0].astype(DType.INT64)).reshape(-1);
    }

    /** The places by arithmetic on all arrays' positions, which are checked: the kernels check only where they lead. */
    private NDArray combined() {
        if (common.size() <= FEW) return combinedInJava();
        NDArray places = NDArray.empty(DType.INT64, common);
        try {
            for (int k = 0; k < axes.length && places.size() > 0; k++) {
                NDArray given = positions[k];
                NDArray indices = given.dtype() == DType.INT64 ? given : given.astype(DType.INT64);
                try {
                    Expr place = place(k, indices);
                    (k == 0 ? place : place.map(Ufunc.ADD, places)).into(places);
                } finally {
                    indices.closeUnlessViewOf(given);
                }
            }
            return places.reshape(-1);
        } catch (RuntimeException | Error e) {
            places.close();
            throw e;
        }
    }

    private NDArray combinedInJava() {
        long[] places = new long[(int) common.size()];
        for (int k = 0; k < axes.length; k++) {
            long step = step(k);
            long start = start(k);
            // Those of which broadcasting leaves none must be there, too.
            NDArray each = places.length == 0 ? positions[k] : positions[k].broadcastTo(common);
            long[] indices = each.toLongArray();
            for (int i = 0; i < indices.length; i++) {
                long place = start + step * view.shape().position(axes[k], indices[i]);
                if (places.length > 0) places[i] += place;
            }
        }
        return NDArray.of(places);
    }

    /** How far apart in {@link #source} the positions on one of the axes are. */
    private long step(int k) {
        return view.stride(axes[k]) / unit();
    }

    /** Where in {@link #source} the first position on one of the axes is. */
    private long start(int k) {
        return Math.max(0, -step(k)) * Math.max(0, view.length(axes[k]) - 1);
    }

    /** What the indices on one of the axes, as long as they are within it, contribute to the places. */
    private Expr place(int k, NDArray indices) {
        long length = view.length(axes[k]);
        Expr index = indices.broadcastTo(common).lazy();
        long low = extreme(indices.min(Axes.ALL));
        if (low < -length || extreme(indices.max(Axes.ALL)) >= length) {
            for (long wrong : indices.toLongArray()) view.shape().position(axes[k], wrong);
        }
        if (low < 0) index = Expr.of(Ufunc.WHERE, index.map(Ufunc.LESS, 0L), index.plus(length), index);
        return index.times(step(k)).plus(start(k));
    }

    private static long extreme(NDArray found) {
        try (found) {
            return found.getLong();
        }
    }
}
