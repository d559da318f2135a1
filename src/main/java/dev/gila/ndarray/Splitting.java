package dev.gila.ndarray;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * What stands along an axis, taken apart: views of its parts, and what a function makes of each line. Negative axes count from
 * the last. All types alike.
 *
 * <p>An axis that there is not is an {@link IndexOutOfBoundsException}, parts that it cannot be divided into are an {@link
 * IllegalArgumentException}.
 */
public sealed interface Splitting permits NDArray {
    /** Views of what stands at each position of an axis. */
    default List<NDArray> unstack(int axis) {
        NDArray self = (NDArray) this;
        if (self.rank() == 0) throw new IllegalArgumentException("iteration over a 0-d array");
        if (self.length(axis) > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(
                    "unstack: axis " + axis + " of shape " + self.shape() + " has more views than a list");
        }
        List<NDArray> parts = new ArrayList<>();
        for (long i = 0; i < self.length(axis); i++) parts.add(self.select(axis, i));
        return parts;
    }

    /** Views of the parts of an axis that positions divide. */
    default List<NDArray> splitAt(int axis, long... positions) {
        Objects.requireNonNull(positions, "positions");
        NDArray self = (NDArray) this;
        List<NDArray> parts = new ArrayList<>();
        Long from = null;
        for (long position : positions) {
            parts.add(self.slice(axis, new Slice(from, position, 1)));
            from = position;
        }
        parts.add(self.slice(axis, new Slice(from, null, 1)));
        return parts;
    }

    /**
     * Views of equal parts of an axis.
     *
     * @throws IllegalArgumentException if the length is no multiple of their number
     */
    default List<NDArray> split(int axis, int parts) {
        NDArray self = (NDArray) this;
        if (parts > 0 && self.length(axis) % parts != 0) {
            throw new IllegalArgumentException("array split does not result in an equal division: axis " + axis
                    + " of shape " + self.shape() + " into " + parts);
        }
        return arraySplit(axis, parts);
    }

    /** Views of parts of an axis, of which the first are by one longer where its length is no multiple of their number. */
    default List<NDArray> arraySplit(int axis, int parts) {
        NDArray self = (NDArray) this;
        if (parts <= 0) throw new IllegalArgumentException("number of parts must be larger than 0, not " + parts);
        long length = self.length(axis);
        long[] positions = new long[parts - 1];
        for (int i = 0; i < positions.length; i++) {
            positions[i] = (i + 1) * (length / parts) + Math.min(i + 1, length % parts);
        }
        return splitAt(axis, positions);
    }

    /**
     * What a function makes of each line along an axis, in place of these: {@code a.alongAxis(0, line -> line.sort())}. The
     * function is called for one line after another, with a view of one axis; its results are closed, unless they are views
     * of this array.
     *
     * @throws IllegalArgumentException if results differ in shape, or there is no line
     */
    default NDArray alongAxis(int axis, UnaryOperator<NDArray> function) {
        return Reshaping.alongAxis((NDArray) this, axis, function);
    }
}
