package dev.gila.modules.support;

import dev.gila.object.PyGetSet;
import dev.gila.object.PyTuple;
import dev.gila.object.PyType;
import dev.gila.object.ThreadState;

/** A named field of a {@link StructSequence}: the item at its index. */
final class FieldGetter extends PyGetSet {
    private final int index;

    FieldGetter(String name, PyType owner, int index) {
        super(name, owner, true, false, "");
        this.index = index;
    }

    @Override
    public Object get(ThreadState ts, Object self) {
        if (self instanceof PyTuple t && index < t.size()) return t.get(index);
        throw wrongSelf(self);
    }

    @Override
    public void set(ThreadState ts, Object self, Object value) {
        throw dev.gila.object.Exceptions.attributeError("readonly attribute");
    }
}
