package dev.gila.types;

import dev.gila.object.Def;
import dev.gila.object.PyIterator;
import dev.gila.object.PyTuple;
import dev.gila.object.PyType;
import dev.gila.object.Singletons;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.ops.Convert;
import java.math.BigInteger;

/** Counts through a range whose items fit 64 bits. */
@TypeDef
public final class RangeIterator extends PyIterator {
    static final PyType TYPE = PyIterator.sealedType("range_iterator");

    private final long step;
    private long next;
    private long left;

    RangeIterator(long start, long step, long length) {
        super(TYPE);
        next = start;
        this.step = step;
        left = length;
    }

    @Override
    public Object next(ThreadState ts) {
        if (left <= 0) return null;
        left--;
        long n = next;
        next = n + step;
        return n;
    }

    /** Whether there is another number; for callers that keep it unboxed. */
    public boolean hasNext() {
        return left > 0;
    }

    /** The next number, unboxed; only when {@link #hasNext}. */
    public long nextLong() {
        left--;
        long n = next;
        next = n + step;
        return n;
    }

    @Def
    static long __length_hint__(RangeIterator self) {
        return self.left;
    }

    @Def
    static Object __reduce__(ThreadState ts, RangeIterator self) {
        BigInteger span = BigInteger.valueOf(self.left).multiply(BigInteger.valueOf(self.step));
        Object stop = Convert.canonical(BigInteger.valueOf(self.next).add(span));
        PyRange rest = PyRange.of(self.next, stop, self.step);
        return PyTuple.of(ts.interpreter().builtins().get("iter"), PyTuple.of(rest), Singletons.NONE);
    }

    @Def
    static void __setstate__(ThreadState ts, RangeIterator self, Object state) {
        long skip = Math.max(0, Math.min(Convert.toLong(ts, state), self.left));
        self.next += skip * self.step;
        self.left -= skip;
    }
}
