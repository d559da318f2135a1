package dev.gila.types;

import dev.gila.object.Exceptions;
import dev.gila.object.PyType;
import dev.gila.object.Slot;
import dev.gila.object.ThreadState;
import dev.gila.ops.Convert;

/** {@code sequence * n}. */
final class Repeat {
    /** What {@link #count} answers for an operand that is no integer. */
    static final long UNKNOWN = -1;

    private Repeat() {}

    /** How often to repeat, at least 0; {@link #UNKNOWN} when the operand is no integer. */
    static long count(ThreadState ts, Object value) {
        if (value instanceof Long n) return Math.max(0, n);
        if (PyType.of(value).slot(Slot.INDEX) == null) return UNKNOWN;
        Object n = Convert.index(ts, value);
        if (n instanceof Long l) return Math.max(0, l);
        throw Exceptions.overflowError(
                "cannot fit '%s' into an index-sized integer", PyType.of(value).name());
    }

    /** MemoryError where the result is longer than Java's arrays. */
    static void checkLength(int length, long count) {
        if (length > 0 && count > (Integer.MAX_VALUE - 8) / length) throw Exceptions.withArgs(Exceptions.MEMORY_ERROR);
    }
}
