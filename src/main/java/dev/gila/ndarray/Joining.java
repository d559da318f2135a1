package dev.gila.ndarray;

import dev.gila.kernel.DType;
import java.util.Arrays;

/**
 * One array from several. Results are new arrays of the type to which all promote, in time proportional to their elements.
 * No array at all, or shapes that differ on another axis than the one along which they are joined, are {@link
 * IllegalArgumentException}s that name the shapes; an axis that there is not is an {@link IndexOutOfBoundsException}.
 */
public final class Joining {
    private Joining() {}

    /**
     * The arrays one behind the other along an axis; their other axes have the same lengths.
     *
     * @throws IllegalArgumentException if there is no array, or ranks or lengths differ
     */
    public static NDArray concat(int axis, NDArray... arrays) {
        Shape shape = joined(axis, shapes(arrays));
        NDArray out = NDArray.empty(Typing.promote(arrays), shape);
        fill(out, axis, arrays);
        return out;
    }

    private static Shape[] shapes(NDArray... arrays) {
        Shape[] shapes = new Shape[arrays.length];
        for (int i = 0; i < shapes.length; i++) shapes[i] = arrays[i].shape();
        return shapes;
    }

    /** The shape of arrays of some shapes one behind the other. */
    private static Shape joined(int axis, Shape... shapes) {
        if (shapes.length == 0) throw new IllegalArgumentException("need at least one array to concatenate");
        Shape first = shapes[0];
        if (first.rank() == 0) throw new IllegalArgumentException("zero-dimensional arrays cannot be concatenated");
        int along = first.axis(axis);
        long[] lengths = new long[shapes.length];
        for (int i = 0; i < shapes.length; i++) {
            requireAlike(first, shapes[i], i, along);
            lengths[i] = shapes[i].length(along);
        }
        return first.with(along, Shape.sum("concat", lengths));
    }

    private static void fill(NDArray out, int axis, NDArray... arrays) {
        long at = 0;
        for (NDArray array : arrays) {
            out.slice(axis, at, at + array.length(axis), 1).assign(array);
            at += array.length(axis);
        }
    }

    private static void requireAlike(Shape first, Shape other, int i, int along) {
        if (other.rank() != first.rank()) {
            throw new IllegalArgumentException("all the input array dimensions must match exactly: array 0 has "
                    + first.rank() + " axes, array " + i + " has " + other.rank());
        }
        for (int axis = 0; axis < first.rank(); axis++) {
            if (axis == along || first.length(axis) == other.length(axis)) continue;
            throw new IllegalArgumentException("all the input array dimensions except for the concatenation axis must"
                    + " match exactly, but along dimension " + axis + ", the array at index 0 has size "
                    + first.length(axis) + " and the array at index " + i + " has size " + other.length(axis));
        }
    }

    /**
     * The arrays side by side on a new axis, which stands at that place of the result.
     *
     * @throws IllegalArgumentException if there is no array, or shapes differ
     */
    public static NDArray stack(int axis, NDArray... arrays) {
        if (arrays.length == 0) throw new IllegalArgumentException("need at least one array to stack");
        for (NDArray array : arrays) {
            if (!array.shape().equals(arrays[0].shape())) {
                throw new IllegalArgumentException("all input arrays must have the same shape, not " + arrays[0].shape()
                        + " and " + array.shape());
            }
        }
        return concat(axis, each(arrays, array -> array.expandDims(axis)));
    }

    private interface View {
        NDArray of(NDArray array);
    }

    private static NDArray[] each(NDArray[] arrays, View view) {
        NDArray[] views = new NDArray[arrays.length];
        for (int i = 0; i < views.length; i++) views[i] = view.of(arrays[i]);
        return views;
    }

    /** Side by side: along the second axis, or the only one. */
    public static NDArray hstack(NDArray... arrays) {
        NDArray[] parts = each(arrays, array -> array.atLeast(1));
        return concat(parts.length > 0 && parts[0].rank() == 1 ? 0 : 1, parts);
    }

    /** One below the other: along the first axis, before which arrays of one axis are made rows. */
    public static NDArray vstack(NDArray... arrays) {
        return concat(0, each(arrays, array -> array.atLeast(2)));
    }

    /** One behind the other: along the third axis, before which arrays of fewer get new last ones. */
    public static NDArray dstack(NDArray... arrays) {
        return concat(2, each(arrays, array -> {
            NDArray rows = array.atLeast(2);
            return rows.rank() == 2 ? rows.expandDims(2) : rows;
        }));
    }

    /**
     * A matrix of matrices: {@code block(new NDArray[][] {{a, b}, {c, d}})}. Those of one row are joined along the last axis,
     * then the rows along the one before it.
     *
     * @throws IllegalArgumentException if there is none, or lengths on the other axes differ
     */
    public static NDArray block(NDArray[]... rows) {
        NDArray[][] parts = new NDArray[rows.length][];
        Shape[] shapes = new Shape[rows.length];
        for (int i = 0; i < rows.length; i++) {
            parts[i] = each(rows[i], array -> array.atLeast(2));
            shapes[i] = joined(-1, shapes(parts[i]));
        }
        Shape shape = joined(-2, shapes);
        DType dtype =
                Typing.promote(Arrays.stream(parts).flatMap(Arrays::stream).toArray(NDArray[]::new));
        NDArray out = NDArray.empty(dtype, shape);
        long at = 0;
        for (int i = 0; i < rows.length; i++) {
            long end = at + shapes[i].length(-2);
            fill(out.slice(-2, at, end, 1), -1, parts[i]);
            at = end;
        }
        return out;
    }

    /** Arrays of one axis as the columns of a matrix; matrices as they are. */
    public static NDArray columnStack(NDArray... arrays) {
        return concat(
                1, each(arrays, array -> array.rank() < 2 ? array.atLeast(1).expandDims(1) : array));
    }

    /** Views of the arrays, all broadcast to one shape. */
    public static NDArray[] broadcastArrays(NDArray... arrays) {
        if (arrays.length == 0) return arrays;
        Shape shape = Elementwise.shape(arrays);
        return each(arrays, array -> array.broadcastTo(shape));
    }

    /** The element type to which arrays promote. */
    public static DType resultType(NDArray... arrays) {
        if (arrays.length == 0) throw new IllegalArgumentException("at least one array is required");
        return Typing.promote(arrays);
    }

    // Elements of one of several

    /**
     * For each element of an array of integers, the element at its place of the choice that it names: all broadcast together.
     *
     * @throws IndexOutOfBoundsException if there is no such choice, or an integer is negative
     */
    public static NDArray choose(NDArray index, NDArray... choices) {
        return choose(index, Bounds.RAISE, choices);
    }

    /** {@link #choose(NDArray, NDArray...)} where integers may name no choice. */
    public static NDArray choose(NDArray index, Bounds bounds, NDArray... choices) {
        return bounds.within(index, choices.length, inside -> {
            if (inside.size() > 0 && (inside.min() < 0 || inside.max() >= choices.length)) {
                throw new IndexOutOfBoundsException("indices from " + inside.min() + " to " + inside.max()
                        + " are not all among " + choices.length + " choices");
            }
            if (choices.length == 0) throw new IllegalArgumentException("choose needs one choice at least");
            // The first choice, in the shape of all.
            Expr chosen = Expr.of(Ufunc.WHERE, inside.lazy().map(Ufunc.EQUAL, 0), choices[0].lazy(), choices[0].lazy());
            for (int i = 1; i < choices.length; i++) {
                chosen = Expr.of(Ufunc.WHERE, inside.lazy().map(Ufunc.EQUAL, i), choices[i].lazy(), chosen);
            }
            NDArray out = NDArray.empty(Typing.promote(choices), chosen.shape());
            return chosen.into(out);
        });
    }

    /**
     * At each place the element of the first choice whose condition is true there, of {@code otherwise} where none is: all
     * broadcast together.
     *
     * @param conditions bool
     * @throws IllegalArgumentException if there are none, or not as many as choices
     */
    public static NDArray select(NDArray[] conditions, NDArray[] choices, NDArray otherwise) {
        if (conditions.length != choices.length || choices.length == 0) {
            throw new IllegalArgumentException("select needs a condition for each choice, and one choice at least, not "
                    + conditions.length + " and " + choices.length);
        }
        Expr chosen = otherwise.lazy();
        for (int i = choices.length - 1; i >= 0; i--) {
            if (conditions[i].dtype() != DType.BOOL) {
                throw new IllegalArgumentException("condition " + i + " must be bool, not " + conditions[i].dtype());
            }
            chosen = Expr.of(Ufunc.WHERE, conditions[i].lazy(), choices[i].lazy(), chosen);
        }
        return chosen.evaluate();
    }

    /** {@link #select(NDArray[], NDArray[], NDArray)} with a number where no condition is true. */
    public static NDArray select(NDArray[] conditions, NDArray[] choices, double otherwise) {
        try (NDArray number = Typing.scalar(otherwise, resultType(choices))) {
            return select(conditions, choices, number);
        }
    }

    /** {@link #select(NDArray[], NDArray[], NDArray)} with an integer where no condition is true. */
    public static NDArray select(NDArray[] conditions, NDArray[] choices, long otherwise) {
        try (NDArray number = Typing.scalar(otherwise, resultType(choices))) {
            return select(conditions, choices, number);
        }
    }
}
