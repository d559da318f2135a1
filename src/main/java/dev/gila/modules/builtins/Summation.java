package dev.gila.modules.builtins;

import dev.gila.object.Exceptions;
import dev.gila.object.PyByteArray;
import dev.gila.object.PyBytes;
import dev.gila.object.PyStr;
import dev.gila.object.ThreadState;
import dev.gila.ops.Arithmetic;
import dev.gila.ops.Iteration;

/**
 * {@code sum()}: ints in a machine word while they fit, floats with a running compensation (Neumaier, 1974) as CPython does
 * since 3.12, anything else by {@code +}.
 */
final class Summation {
    private final ThreadState ts;
    private final Object iterator;

    private Summation(ThreadState ts, Object iterator) {
        this.ts = ts;
        this.iterator = iterator;
    }

    static Object of(ThreadState ts, Object iterable, Object start) {
        Object it = Iteration.iter(ts, iterable);
        if (start instanceof PyStr) throw Exceptions.typeError("sum() can't sum strings [use ''.join(seq) instead]");
        if (start instanceof PyBytes) throw Exceptions.typeError("sum() can't sum bytes [use b''.join(seq) instead]");
        if (start instanceof PyByteArray) {
            throw Exceptions.typeError("sum() can't sum bytearray [use b''.join(seq) instead]");
        }
        return new Summation(ts, it).from(start);
    }

    private Object from(Object start) {
        if (start instanceof Long n) return ints(n);
        return start instanceof Double d ? floats(d) : others(start);
    }

    private Object ints(long sum) {
        for (Object o = Iteration.next(ts, iterator); o != null; o = Iteration.next(ts, iterator)) {
            long n;
            if (o instanceof Long l) n = l;
            else if (o instanceof Boolean b) n = b ? 1 : 0;
            else return from(Arithmetic.add(ts, sum, o));
            long next = sum + n;
            if (((sum ^ next) & (n ^ next)) < 0) return from(Arithmetic.add(ts, sum, o));
            sum = next;
        }
        return sum;
    }

    private Object floats(double start) {
        double sum = start;
        double lost = 0;
        for (Object o = Iteration.next(ts, iterator); o != null; o = Iteration.next(ts, iterator)) {
            if (o instanceof Double d) {
                double next = sum + d;
                lost += Math.abs(sum) >= Math.abs(d) ? sum - next + d : d - next + sum;
                sum = next;
            } else if (o instanceof Long n) {
                sum += n;
            } else {
                return from(Arithmetic.add(ts, compensated(sum, lost), o));
            }
        }
        return compensated(sum, lost);
    }

    /** An infinite sum has no meaningful compensation. */
    private static double compensated(double sum, double lost) {
        return lost != 0 && Double.isFinite(lost) ? sum + lost : sum;
    }

    private Object others(Object start) {
        Object sum = start;
        for (Object o = Iteration.next(ts, iterator); o != null; o = Iteration.next(ts, iterator)) {
            sum = Arithmetic.add(ts, sum, o);
        }
        return sum;
    }
}
