package dev.gila.modules.itertools;

import static dev.gila.object.Singletons.orNone;
import static dev.gila.object.Singletons.orNull;

import dev.gila.object.Def;
import dev.gila.object.PyIterator;
import dev.gila.object.PyTuple;
import dev.gila.object.PyType;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.ops.Calls;
import dev.gila.ops.Comparison;
import dev.gila.ops.Iteration;

@TypeDef(doc = "Make an iterator that returns consecutive keys and groups from the iterable.")
final class GroupBy extends PyIterator {
    static final PyType TYPE = Itertools.type("groupby");

    private final Object source;
    private final Object keyFunction;
    private Object targetKey;
    Object currentKey;
    Object currentValue;
    Group group;

    private GroupBy(PyType type, Object source, Object keyFunction) {
        super(type);
        this.source = source;
        this.keyFunction = keyFunction;
    }

    @Def(kind = Def.Kind.NEW, signature = "iterable, key=None")
    static Object __new__(ThreadState ts, PyType cls, Object iterable, Object key) {
        return new GroupBy(cls, Iteration.iter(ts, iterable), orNull(key));
    }

    boolean step(ThreadState ts) {
        Object value = Iteration.next(ts, source);
        if (value == null) return false;
        currentKey = keyFunction == null ? value : Calls.call1(ts, keyFunction, value);
        currentValue = value;
        return true;
    }

    @Override
    public Object next(ThreadState ts) {
        group = null;
        while (currentKey == null || targetKey != null && Comparison.same(ts, targetKey, currentKey)) {
            if (!step(ts)) return null;
        }
        targetKey = currentKey;
        group = new Group(this, targetKey);
        return PyTuple.of(currentKey, group);
    }

    @Def
    static Object __reduce__(ThreadState ts, GroupBy self) {
        PyTuple args = PyTuple.of(self.source, orNone(self.keyFunction));
        boolean begun = self.targetKey != null && self.currentKey != null && self.currentValue != null;
        PyTuple state = begun ? PyTuple.of(self.currentValue, self.targetKey, self.currentKey) : null;
        return Copying.reduced(ts, self, args, state);
    }

    @Def
    static void __setstate__(ThreadState ts, GroupBy self, Object state) {
        Object[] parts = Copying.parts(state, 3);
        self.currentValue = parts[0];
        self.targetKey = parts[1];
        self.currentKey = parts[2];
    }
}
