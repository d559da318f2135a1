package dev.gila.ndarray;

import dev.gila.kernel.DType;
import java.util.function.Function;

/** What positions outside an axis mean. */
public enum Bounds {
    /** Nothing: they are refused. Negative ones count from the end, and are outside where they are less than minus the length. */
    RAISE,
    /** The axis repeats itself: the position behind the last is the first, -1 is the last. */
    WRAP,
    /** The nearest one that there is: those behind the last the last, and negative ones the first. */
    CLIP;

    /** What comes of positions that are inside an axis so long; {@link #RAISE} leaves them as they are. */
    <R> R within(NDArray positions, long length, Function<NDArray, R> use) {
        Selection.requireIntegers(positions);
        if (this == RAISE) return use.apply(positions);
        if (length == 0 && positions.size() > 0) {
            throw new IndexOutOfBoundsException("there is no position in an empty axis, " + this + " or not");
        }
        return positions.useAs(DType.INT64, given -> {
            try (NDArray inside =
                    this == WRAP ? given.mod(Math.max(length, 1)) : given.clip(0, Math.max(length - 1, 0))) {
                return use.apply(inside);
            }
        });
    }
}
