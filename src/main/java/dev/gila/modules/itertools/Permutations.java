package dev.gila.modules.itertools;

import static dev.gila.object.Singletons.NONE;

import dev.gila.object.Def;
import dev.gila.object.Exceptions;
import dev.gila.object.PyIterator;
import dev.gila.object.PyTuple;
import dev.gila.object.PyType;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.ops.Convert;
import dev.gila.ops.Iteration;

@TypeDef(doc = "Return successive r-length permutations of elements in the iterable.")
final class Permutations extends PyIterator {
    static final PyType TYPE = Itertools.type("permutations");

    private final Object[] pool;
    private final int r;
    private int[] positions;
    /** How many more items may still move into each place. */
    private final int[] cycles;

    private Permutations(PyType type, Object[] pool, int r) {
        super(type);
        this.pool = pool;
        this.r = r;
        boolean none = r > pool.length;
        positions = none ? null : Combinations.ascending(pool.length);
        cycles = new int[none ? 0 : r];
        for (int i = 0; i < cycles.length; i++) cycles[i] = pool.length - i;
    }

    @Def(kind = Def.Kind.NEW, signature = "iterable, r=None")
    static Object __new__(ThreadState ts, PyType cls, Object iterable, Object r) {
        Object[] pool = Iteration.toArray(ts, iterable);
        if (r == null || r == NONE) return new Permutations(cls, pool, pool.length);
        if (Convert.plainInt(r) == null) throw Exceptions.typeError("Expected int as r");
        return new Permutations(cls, pool, Combinations.length(Convert.toLong(ts, r)));
    }

    @Override
    public Object next(ThreadState ts) {
        if (positions == null) return null;
        PyTuple out = Combinations.pick(pool, positions, r);
        if (!advance()) positions = null;
        return out;
    }

    private boolean advance() {
        int n = pool.length;
        for (int i = r - 1; i >= 0; i--) {
            cycles[i]--;
            if (cycles[i] == 0) {
                int first = positions[i];
                System.arraycopy(positions, i + 1, positions, i, n - 1 - i);
                positions[n - 1] = first;
                cycles[i] = n - i;
            } else {
                int j = n - cycles[i];
                int swap = positions[i];
                positions[i] = positions[j];
                positions[j] = swap;
                return true;
            }
        }
        return false;
    }

    @Def
    static Object __reduce__(ThreadState ts, Permutations self) {
        if (self.positions == null)
            return Copying.reduced(ts, self, PyTuple.of(PyTuple.EMPTY, (long) Math.max(1, self.r)), null);
        PyTuple state = PyTuple.of(Copying.numbers(self.positions), Copying.numbers(self.cycles));
        return Copying.reduced(ts, self, PyTuple.of(PyTuple.of(self.pool), (long) self.r), state);
    }

    @Def
    static void __setstate__(ThreadState ts, Permutations self, Object state) {
        int n = self.pool.length;
        Object[] parts = Copying.parts(state, 2);
        self.positions = Copying.numbers(ts, parts[0], n, n);
        int[] left = Copying.numbers(ts, parts[1], self.r, n + 1);
        System.arraycopy(left, 0, self.cycles, 0, self.cycles.length);
    }
}
