package dev.gila.ndarray;

/**
 * Every {@code step}-th position of an axis from {@code start} until before {@code stop}, by Python's rules: negative
 * bounds count from the end, bounds outside are clipped, and a bound that is null is the end of the axis that the step
 * comes from or goes to.
 *
 * @param start the first position, or null
 * @param stop the position before which it ends, or null
 * @param step not zero
 */
public record Slice(Long start, Long stop, long step) implements Index {
    /** The whole axis. */
    public static final Slice ALL = new Slice(null, null, 1);

    /**
     * A slice.
     *
     * @throws IllegalArgumentException if the step is zero
     */
    public Slice {
        if (step == 0) throw new IllegalArgumentException("slice step cannot be zero");
    }

    /** {@code start:stop}. */
    public static Slice of(long start, long stop) {
        return new Slice(start, stop, 1);
    }

    /** {@code start:}. */
    public static Slice from(long start) {
        return new Slice(start, null, 1);
    }

    /** {@code :stop}. */
    public static Slice to(long stop) {
        return new Slice(null, stop, 1);
    }

    /** The same bounds with a step. */
    public Slice by(long newStep) {
        return new Slice(start, stop, newStep);
    }

    /** The first position on an axis of a length. */
    long first(long length) {
        return start == null ? (step > 0 ? 0 : length - 1) : clip(start, length);
    }

    /** How many positions there are on an axis of a length. */
    long count(long length) {
        long first = first(length);
        long end = stop == null ? (step > 0 ? length : -1) : clip(stop, length);
        if (step > 0 ? end <= first : end >= first) return 0;
        return 1 + (Math.abs(end - first) - 1) / Math.abs(step);
    }

    private long clip(long bound, long length) {
        long low = step > 0 ? 0 : -1;
        long high = step > 0 ? length : length - 1;
        return Math.max(low, Math.min(high, bound < 0 ? bound + length : bound));
    }

    /** As Python writes it: {@code 1:5:2}. */
    @Override
    public String toString() {
        return (start == null ? "" : start) + ":" + (stop == null ? "" : stop) + (step == 1 ? "" : ":" + step);
    }
}
