package dev.gila.gil;

/**
 * Something that happened to the lock. Times are {@link System#nanoTime} values; an instant has {@code start == end}.
 *
 * @param thread the thread it happened to
 * @param reason why the thread was outside; null for the kinds that have none
 * @param other the other thread concerned, null where there is none (see the kinds)
 */
public record GilEvent(Kind kind, GilThread thread, long start, long end, Reason reason, GilThread other) {
    /** What happened. The spans of one thread never overlap, so that they draw its timeline. */
    public enum Kind {
        /** Held the lock. */
        HELD,
        /** Waited for the lock; {@code other} held it when the wait began. */
        WAITED,
        /** Stepped outside the lock for a {@link GilEvent#reason}. */
        OUTSIDE,
        /** Asked {@code other}, the holder, to drop the lock: an instant. */
        DROP_REQUESTED,
        /** Dropped the lock as requested, and stayed until {@code other} had taken it. */
        SWITCHED
    }

    public long nanos() {
        return end - start;
    }
}
