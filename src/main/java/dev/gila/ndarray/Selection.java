package dev.gila.ndarray;

import dev.gila.kernel.Call;
import dev.gila.kernel.DType;
import dev.gila.kernel.Kernel;
import dev.gila.kernel.Kernels;
import dev.gila.kernel.Operand;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a subscript names. Its positions, slices and new axes are applied as a view. Of the arrays in it, each of one axis
 * of the view, one array of places is made, which the kernels take and put read: all those axes are walked as one whose
 * stride divides theirs.
 */
final class Selection {
    private final NDArray view;
    /** Axes of the view that arrays index, and those arrays, broadcast together. */
    private final int[] axes;

    private final NDArray[] positions;
    /** Those of them that stand for masks. */
    private final List<NDArray> made;

    private final Shape common;
    /** How many of the view's other axes stand before the arrays' common axes in the result. */
    private final int before;

    private Selection(NDArray view, List<Integer> axes, List<NDArray> positions, List<NDArray> made, boolean together) {
        this.view = view;
        this.made = made;
        this.axes = axes.stream().mapToInt(Integer::intValue).toArray();
        this.positions = positions.toArray(new NDArray[0]);
        this.common = common(this.positions);
        this.before = together && this.axes.length > 0 ? this.axes[0] : 0;
    }

    private static Shape common(NDArray[] positions) {
        Shape common = Shape.SCALAR;
        try {
            for (NDArray array : positions) common = common.broadcast(array.shape());
            return common;
        } catch (IllegalArgumentException e) {
            StringBuilder shapes = new StringBuilder();
            for (NDArray array : positions) shapes.append(' ').append(array.shape());
            throw new IndexOutOfBoundsException(
                    "shape mismatch: indexing arrays could not be broadcast together with shapes" + shapes);
        }
    }

    static Selection of(NDArray array, Index... index) {
        int mentioned = mentioned(array, index);
        boolean arrays = false;
        for (Index part : index) arrays |= part instanceof NDArray;
        NDArray view = array;
        List<Integer> axes = new ArrayList<>();
        List<NDArray> positions = new ArrayList<>();
        List<NDArray> made = new ArrayList<>();
        int axis = 0;
        int runs = 0;
        boolean inRun = false;
        for (Index part : index) {
            boolean starts = arrays && (part instanceof NDArray || part instanceof Index.At);
            if (starts && !inRun) runs++;
            inRun = starts;
            if (part instanceof Slice slice) {
                view = view.slice(axis++, slice);
            } else if (part instanceof Index.NewAxis) {
                view = view.expandDims(axis++);
            } else if (part instanceof Index.Ellipsis) {
                axis += array.rank() - mentioned;
            } else if (part instanceof Index.At at) {
                if (!arrays) {
                    view = view.select(axis, at.position());
                } else {
                    view.shape().position(axis, at.position());
                    positions.add(NDArray.of(at.position()).reshape());
                    axes.add(axis++);
                }
            } else {
                NDArray by = (NDArray) part;
                if (by.dtype() == DType.BOOL && by.rank() == 0) view = view.expandDims(axis);
                for (NDArray places : places(view, axis, by)) {
                    positions.add(places);
                    if (places != by) made.add(places);
                    axes.add(axis++);
                }
            }
        }
        return new Selection(view, axes, positions, made, runs <= 1);
    }

    /** How many axes a subscript mentions. */
    private static int mentioned(NDArray array, Index... index) {
        int mentioned = 0;
        int ellipses = 0;
        for (Index part : index) {
            if (part instanceof Index.Ellipsis) ellipses++;
            else if (part instanceof NDArray a) mentioned += a.dtype() == DType.BOOL ? a.rank() : 1;
            else if (!(part instanceof Index.NewAxis)) mentioned++;
        }
        if (ellipses > 1) throw new IndexOutOfBoundsException("an index can only have a single ellipsis ('...')");
        if (mentioned > array.rank()) {
            throw new IndexOutOfBoundsException("too many indices for array: array is " + array.rank()
                    + "-dimensional, but " + mentioned + " were indexed");
        }
        return mentioned;
    }

    /** The arrays of positions that an array in a subscript stands for. */
    private static NDArray[] places(NDArray view, int axis, NDArray by) {
        if (by.dtype() != DType.BOOL) {
            requireIntegers(by);
            return new NDArray[] {by};
        }
        for (int i = 0; i < by.rank(); i++) {
            if (by.length(i) != view.length(axis + i)) {
                throw new IndexOutOfBoundsException("boolean index did not match indexed array along axis " + (axis + i)
                        + "; size of axis is " + view.length(axis + i) + " but size of corresponding boolean axis is "
                        + by.length(i));
            }
        }
        return by.atLeast(1).nonzero();
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

    /** The subscript with an array on one axis and, on the others, each element's own indices. */
    static Index[] beside(NDArray array, int axis, NDArray positions) {
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
        return index;
    }

    // The result: other axes before the arrays, the arrays' common axes, other axes after them

    private Shape shape() {
        long[] rest = rest();
        long[] all = new long[rest.length + common.rank()];
        System.arraycopy(rest, 0, all, 0, before);
        System.arraycopy(common.lengths(), 0, all, before, common.rank());
        System.arraycopy(rest, before, all, before + common.rank(), rest.length - before);
        return Shape.of(all);
    }

    private long[] rest() {
        return Layout.without(view.shape().lengths(), axes);
    }

    /** An array of the result's shape with the common axes made one and moved to the front. */
    private NDArray rows(NDArray result) {
        long[] lengths = new long[result.rank() - common.rank() + 1];
        for (int i = 0; i < before; i++) lengths[i] = result.length(i);
        lengths[before] = common.size();
        for (int i = before + 1; i < lengths.length; i++) lengths[i] = result.length(i - 1 + common.rank());
        return result.reshape(lengths).moveAxis(before, 0);
    }

    NDArray get() {
        if (axes.length == 0) return view;
        NDArray out = NDArray.empty(view.dtype(), shape());
        try {
            run(Kernel.TAKE, bits(rows(out).operand()), source());
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
            run(Kernel.PUT, source(), bits(rows.operand()));
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
            Kernels.best().run(Call.of(kernel, out.dtype(), out, a, places.operand()));
        } catch (IndexOutOfBoundsException e) {
            combined().close();
            throw e;
        } finally {
            places.closeUnlessViewOf(positions[0]);
            for (NDArray array : made) array.close();
        }
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

    private static Operand bits(Operand o) {
        long[] lengths = new long[o.rank()];
        long[] strides = new long[o.rank()];
        for (int axis = 0; axis < lengths.length; axis++) {
            lengths[axis] = o.length(axis);
            strides[axis] = o.stride(axis);
        }
        return new Operand(o.memory(), width(o.dtype()), o.offset(), lengths, strides);
    }

    /** The view with its indexed axes made one, in front: every element that {@link #places} can name is in it. */
    private Operand source() {
        long unit = unit();
        long offset = view.offset();
        long places = 1;
        for (int axis : axes) {
            long reach = Math.max(0, view.length(axis) - 1) * view.stride(axis);
            offset += Math.min(0, reach);
            places += Math.abs(reach) / unit;
        }
        boolean empty = view.size() == 0;
        long[] rest = rest();
        long[] lengths = new long[rest.length + 1];
        long[] strides = new long[rest.length + 1];
        lengths[0] = empty && isIndexEmpty() ? 0 : places;
        strides[0] = unit;
        System.arraycopy(rest, 0, lengths, 1, rest.length);
        System.arraycopy(Layout.without(Layout.strides(view), axes), 0, strides, 1, rest.length);
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

    /** What the indices on one of the axes, as long as they are within it, contribute to the places. */
    private Expr place(int k, NDArray indices) {
        long length = view.length(axes[k]);
        long step = view.stride(axes[k]) / unit();
        long start = step < 0 ? -step * Math.max(0, length - 1) : 0;
        Expr index = indices.broadcastTo(common).lazy();
        long low = extreme(indices.min(Axes.ALL));
        if (low < -length || extreme(indices.max(Axes.ALL)) >= length) {
            for (long wrong : indices.toLongArray()) view.shape().position(axes[k], wrong);
        }
        if (low < 0) index = Expr.of(Ufunc.WHERE, index.map(Ufunc.LESS, 0L), index.plus(length), index);
        return index.times(step).plus(start);
    }

    private static long extreme(NDArray found) {
        try (found) {
            return found.getLong();
        }
    }
}
