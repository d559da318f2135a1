package dev.gila.modules.support;

import dev.gila.object.Exceptions;
import dev.gila.object.PyException;
import dev.gila.object.PyType;
import dev.gila.object.Slot;
import dev.gila.object.ThreadState;
import dev.gila.object.Types;
import dev.gila.ops.Convert;
import java.math.BigInteger;

/** Times and timeouts as Python gives them: seconds, as an int or a float. */
public final class Seconds {
    /** What {@code threading.TIMEOUT_MAX} is: the longest that 64 bits of nanoseconds hold, in whole seconds. */
    public static final double MAX = 9223372036.0;

    private static final double NANOS = 1e9;

    private Seconds() {}

    /** Nanoseconds, rounded up as timeouts are. */
    public static long toNanosCeiling(ThreadState ts, Object seconds) {
        return toNanos(ts, seconds, true);
    }

    /** Nanoseconds, rounded down as clock readings are. */
    public static long toNanosFloor(ThreadState ts, Object seconds) {
        return toNanos(ts, seconds, false);
    }

    private static long toNanos(ThreadState ts, Object seconds, boolean up) {
        if (PyType.of(seconds).isSubtypeOf(Types.FLOAT)) {
            double value = Convert.toDouble(ts, seconds);
            requireNumber(value);
            double nanos = up ? Math.ceil(value * NANOS) : Math.floor(value * NANOS);
            if (!(nanos >= -0x1p63 && nanos < 0x1p63)) throw outOfRange();
            return (long) nanos;
        }
        if (!(Convert.index(ts, seconds) instanceof Long whole)) throw tooLarge();
        try {
            return Math.multiplyExact(whole, 1_000_000_000L);
        } catch (ArithmeticException e) {
            throw tooLarge();
        }
    }

    /** Whole seconds, rounded down. */
    public static long toWholeSeconds(ThreadState ts, Object seconds) {
        if (PyType.of(seconds).isSubtypeOf(Types.FLOAT)) {
            double value = Math.floor(requireNumber(Convert.toDouble(ts, seconds)));
            if (!(value >= -0x1p63 && value < 0x1p63)) throw outOfRange();
            return (long) value;
        }
        Object whole = Convert.index(ts, seconds);
        if (whole instanceof BigInteger) throw outOfRange();
        return (Long) whole;
    }

    /** Whether the value is a number, of a kind that seconds may be. */
    public static boolean isNumber(Object o) {
        return PyType.of(o).isSubtypeOf(Types.FLOAT) || PyType.of(o).slot(Slot.INDEX) != null;
    }

    private static double requireNumber(double value) {
        if (Double.isNaN(value)) throw Exceptions.valueError("Invalid value NaN (not a number)");
        return value;
    }

    private static PyException tooLarge() {
        return Exceptions.overflowError("timestamp too large to convert to C _PyTime_t");
    }

    private static PyException outOfRange() {
        return Exceptions.overflowError("timestamp out of range for platform time_t");
    }
}
