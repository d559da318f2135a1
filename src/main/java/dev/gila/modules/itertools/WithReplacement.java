package dev.gila.modules.itertools;

import dev.gila.object.Def;
import dev.gila.object.PyIterator;
import dev.gila.object.PyTuple;
import dev.gila.object.PyType;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.ops.Iteration;

@TypeDef(doc = "Return successive r-length combinations in which elements may repeat.")
final class WithReplacement extends PyIterator {
    static final PyType TYPE = Itertools.type("combinations_with_replacement");

    private final Object[] pool;
    private final int r;
    private int[] positions;

    private WithReplacement(PyType type, Object[] pool, int r) {
        super(type);
        this.pool = pool;
        this.r = r;
        positions = pool.length == 0 && r > 0 ? null : new int[r];
    }

    @Def(kind = Def.Kind.NEW, signature = "iterable, r")
    static Object __new__(ThreadState ts, PyType cls, Object iterable, long r) {
        Object[] pool = Iteration.toArray(ts, iterable);
        return new WithReplacement(cls, pool, Combinations.length(r));
    }

    @Override
    public Object next(ThreadState ts) {
        if (positions == null) return null;
        PyTuple out = Combinations.pick(pool, positions, r);
        int i = r - 1;
        while (i >= 0 && positions[i] == pool.length - 1) i--;
        if (i < 0) positions = null;
        else java.util.Arrays.fill(positions, i, r, positions[i] + 1);
        return out;
    }

    @Def
    static Object __reduce__(ThreadState ts, WithReplacement self) {
        PyTuple pool = self.positions == null ? PyTuple.EMPTY : PyTuple.of(self.pool);
        // At the end: one that has nothing, which one of length 0 would.
        PyTuple args = PyTuple.of(pool, (long) (self.positions == null ? Math.max(1, self.r) : self.r));
        return Copying.reduced(ts, self, args, self.positions == null ? null : Copying.numbers(self.positions));
    }

    @Def
    static void __setstate__(ThreadState ts, WithReplacement self, Object state) {
        self.positions = Copying.numbers(ts, state, self.r, self.pool.length);
    }
}
