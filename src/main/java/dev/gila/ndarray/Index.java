package dev.gila.ndarray;

/**
 * One part of a subscript, as {@link Indexing#get(Index...)} and {@code set} take them; made to be imported statically:
 *
 * <pre>{@code
 * a.get(at(3), slice(1, 5));          // a[3, 1:5]        a view
 * a.get(ellipsis(), all().by(-1));    // a[..., ::-1]     a view
 * a.get(all(), newAxis());            // a[:, None]       a view
 * a.get(rows, columns);               // a[rows, columns] arrays of integers: a copy
 * a.get(mask);                        // a[mask]          an array of bool: a copy
 * }</pre>
 *
 * <p>The rules are NumPy's. Positions and slices of a subscript without arrays give a view. Arrays of integers broadcast
 * together, positions beside them count as arrays without axes, and an array of bool stands for the positions at which it
 * is true, one array for each of its axes. Their common axes stand where the arrays stood if these stood side by side,
 * and in front if not. Axes that the subscript does not mention follow whole.
 */
public sealed interface Index permits NDArray, Slice, Index.At, Index.NewAxis, Index.Ellipsis {
    /** One position of an axis, which goes away; negative ones count from the end. */
    record At(long position) implements Index {}

    /** A new axis of length one. */
    record NewAxis() implements Index {}

    /** As many whole axes as the rest of the subscript leaves over. */
    record Ellipsis() implements Index {}

    /** {@code position}: one position of an axis, which goes away. */
    static At at(long position) {
        return new At(position);
    }

    /** {@code start:stop}. */
    static Slice slice(long start, long stop) {
        return Slice.of(start, stop);
    }

    /** {@code start:stop:step}. */
    static Slice slice(long start, long stop, long step) {
        return Slice.of(start, stop).by(step);
    }

    /** {@code start:}. */
    static Slice from(long start) {
        return Slice.from(start);
    }

    /** {@code :stop}. */
    static Slice to(long stop) {
        return Slice.to(stop);
    }

    /** {@code :}. */
    static Slice all() {
        return Slice.ALL;
    }

    /** {@code None}: a new axis of length one. */
    static NewAxis newAxis() {
        return new NewAxis();
    }

    /** {@code ...}. */
    static Ellipsis ellipsis() {
        return new Ellipsis();
    }
}
