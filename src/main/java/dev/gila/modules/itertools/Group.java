package dev.gila.modules.itertools;

import dev.gila.object.PyIterator;
import dev.gila.object.PyType;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.ops.Comparison;

@TypeDef
final class Group extends PyIterator {
    static final PyType TYPE = Itertools.type("_grouper");

    private final GroupBy parent;
    private final Object key;

    Group(GroupBy parent, Object key) {
        super(TYPE);
        this.parent = parent;
        this.key = key;
    }

    @Override
    public Object next(ThreadState ts) {
        if (parent.group != this) return null;
        if (parent.currentValue == null && !parent.step(ts)) return null;
        if (!Comparison.same(ts, key, parent.currentKey)) return null;
        Object value = parent.currentValue;
        parent.currentValue = null;
        return value;
    }
}
