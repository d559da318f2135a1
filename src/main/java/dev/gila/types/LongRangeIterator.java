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

/** Counts through a range some of whose numbers do not fit 64 bits. */
@TypeDef
final class LongRangeIterator extends PyIterator {
    static final PyType TYPE = PyIterator.sealedType("longrange_iterator");

    private final BigInteger step;
    private BigInteger next;
    private BigInteger left;

    LongRangeIterator(Object start, Object step, Object length) {
        super(TYPE);
        next = PyRange.big(start);
        this.step = PyRange.big(step);
        left = PyRange.big(length);
    }

    @Override
    public Object next(ThreadState ts) {
        if (left.signum() <= 0) return null;
        left = left.subtract(BigInteger.ONE);
        BigInteger n = next;
        next = n.add(step);
        return Convert.canonical(n);
    }

    @Def
    static Object __length_hint__(LongRangeIterator self) {
        return Convert.canonical(self.left);
    }

    @Def
    static Object __reduce__(ThreadState ts, LongRangeIterator self) {
        BigInteger stop = self.next.add(self.left.multiply(self.step));
        PyRange rest = PyRange.of(Convert.canonical(self.next), Convert.canonical(stop), Convert.canonical(self.step));
        return PyTuple.of(ts.interpreter().builtins().get("iter"), PyTuple.of(rest), Singletons.NONE);
    }

    @Def
    static void __setstate__(ThreadState ts, LongRangeIterator self, Object state) {
        BigInteger skip =
                PyRange.big(Convert.index(ts, state)).max(BigInteger.ZERO).min(self.left);
        self.next = self.next.add(skip.multiply(self.step));
        self.left = self.left.subtract(skip);
    }
}
