package dev.gila.modules.itertools;

import dev.gila.object.Def;
import dev.gila.object.Exceptions;
import dev.gila.object.PyIterator;
import dev.gila.object.PyTuple;
import dev.gila.object.PyType;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.ops.Iteration;

@TypeDef(doc = "Return successive r-length combinations of elements in the iterable.")
final class Combinations extends PyIterator {
    static final PyType TYPE = Itertools.type("combinations");

    private final Object[] pool;
    private final int r;
    /** The positions of the next combination, increasing; {@code null} when there is none. */
    private int[] positions;

    private Combinations(PyType type, Object[] pool, int r) {
        super(type);
        this.pool = pool;
        this.r = r;
        positions = r > pool.length ? null : ascending(r);
    }

    static int[] ascending(int n) {
        int[] out = new int[n];
        for (int i = 0; i < n; i++) out[i] = i;
        return out;
    }

    static PyTuple pick(Object[] pool, int[] positions, int r) {
        Object[] items = new Object[r];
        for (int i = 0; i < r; i++) items[i] = pool[positions[i]];
        return PyTuple.of(items);
    }

    /** A length argument that must fit the pool's order of magnitude. */
    static int length(long r) {
        if (r < 0) throw Exceptions.valueError("r must be non-negative");
        return (int) Math.min(r, Integer.MAX_VALUE);
    }

    @Def(kind = Def.Kind.NEW, signature = "iterable, r")
    static Object __new__(ThreadState ts, PyType cls, Object iterable, long r) {
        Object[] pool = Iteration.toArray(ts, iterable);
        return new Combinations(cls, pool, length(r));
    }

    @Override
    public Object next(ThreadState ts) {
        if (positions == null) return null;
        PyTuple out = pick(pool, positions, r);
        int i = r - 1;
        while (i >= 0 && positions[i] == pool.length - r + i) i--;
        if (i < 0) {
            positions = null;
        } else {
            positions[i]++;
            for (int j = i + 1; j < r; j++) positions[j] = positions[j - 1] + 1;
        }
        return out;
    }

    @Def
    static Object __reduce__(ThreadState ts, Combinations self) {
        PyTuple pool = self.positions == null ? PyTuple.EMPTY : PyTuple.of(self.pool);
        // At the end: one that has nothing, which one of length 0 would.
        PyTuple args = PyTuple.of(pool, (long) (self.positions == null ? Math.max(1, self.r) : self.r));
        return Copying.reduced(ts, self, args, self.positions == null ? null : Copying.numbers(self.positions));
    }

    @Def
    static void __setstate__(ThreadState ts, Combinations self, Object state) {
        self.positions = Copying.numbers(ts, state, self.r, self.pool.length);
    }
}
