package dev.gila.modules.itertools;

import dev.gila.object.Def;
import dev.gila.object.Exceptions;
import dev.gila.object.PyIterator;
import dev.gila.object.PyTuple;
import dev.gila.object.PyType;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.ops.Iteration;

@TypeDef(doc = "Cartesian product of input iterables. Equivalent to nested for-loops.")
final class Product extends PyIterator {
    static final PyType TYPE = Itertools.type("product");

    private final Object[][] pools;
    private int[] positions;

    private Product(PyType type, Object[][] pools) {
        super(type);
        this.pools = pools;
        positions = new int[pools.length];
        for (Object[] pool : pools) if (pool.length == 0) positions = null;
    }

    @Def(kind = Def.Kind.NEW, signature = "*iterables, repeat=1")
    static Object __new__(ThreadState ts, PyType cls, Object[] iterables, long repeat) {
        if (repeat < 0) throw Exceptions.valueError("repeat argument cannot be negative");
        int n = iterables.length;
        Object[][] pools = new Object[Math.toIntExact(n * repeat)][];
        if (repeat > 0) for (int i = 0; i < n; i++) pools[i] = Iteration.toArray(ts, iterables[i]);
        for (int i = n; i < pools.length; i++) pools[i] = pools[i - n];
        return new Product(cls, pools);
    }

    @Override
    public Object next(ThreadState ts) {
        if (positions == null) return null;
        Object[] items = new Object[pools.length];
        for (int i = 0; i < items.length; i++) items[i] = pools[i][positions[i]];
        int i = pools.length - 1;
        while (i >= 0 && ++positions[i] == pools[i].length) positions[i--] = 0;
        if (i < 0) positions = null;
        return PyTuple.of(items);
    }

    @Def
    static Object __reduce__(ThreadState ts, Product self) {
        if (self.positions == null) return Copying.reduced(ts, self, PyTuple.of(PyTuple.EMPTY), null);
        Object[] pools = new Object[self.pools.length];
        for (int i = 0; i < pools.length; i++) pools[i] = PyTuple.of(self.pools[i]);
        return Copying.reduced(ts, self, PyTuple.of(pools), Copying.numbers(self.positions));
    }

    @Def
    static void __setstate__(ThreadState ts, Product self, Object state) {
        int[] given = Copying.numbers(ts, state, self.pools.length, Integer.MAX_VALUE);
        if (self.positions == null) return;
        for (int i = 0; i < given.length; i++) self.positions[i] = Math.min(given[i], self.pools[i].length - 1);
    }
}
