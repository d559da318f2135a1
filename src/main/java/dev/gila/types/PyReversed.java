package dev.gila.types;

import dev.gila.object.Def;
import dev.gila.object.Def.Kind;
import dev.gila.object.Exceptions;
import dev.gila.object.PyCallable;
import dev.gila.object.PyException;
import dev.gila.object.PyIterator;
import dev.gila.object.PyTuple;
import dev.gila.object.PyType;
import dev.gila.object.Slot;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.object.Types;
import dev.gila.ops.Convert;
import dev.gila.ops.Subscripts;

/** {@code reversed}: what an object's {@code __reversed__} gives, or the items of a sequence from its end. */
@TypeDef(doc = "Return a reverse iterator over the values of the given sequence.")
public final class PyReversed extends PyIterator {
    public static final PyType TYPE = PyIterator.iterates(PyType.builtin("reversed", Types.OBJECT));

    private Object sequence;
    private long index;

    private PyReversed(PyType type, Object sequence, long length) {
        super(type);
        this.sequence = sequence;
        index = length - 1;
    }

    @Def(kind = Kind.NEW)
    static Object make(ThreadState ts, PyType cls, Object sequence) {
        PyType type = PyType.of(sequence);
        PyCallable own = type.slot(Slot.REVERSED);
        if (own != null && cls == TYPE) return own.call1(ts, sequence);
        boolean blocked = own == null && type.lookup("__reversed__") != null;
        if (blocked || type.slot(Slot.GETITEM) == null || type.slot(Slot.LEN) == null || type.lookup("keys") != null) {
            throw Exceptions.typeError("'%s' object is not reversible", type.name());
        }
        return new PyReversed(cls, sequence, Convert.length(ts, sequence));
    }

    @Override
    public Object next(ThreadState ts) {
        if (sequence == null || index < 0) {
            sequence = null;
            return null;
        }
        try {
            return Subscripts.get(ts, sequence, index--);
        } catch (PyException e) {
            if (!e.is(Exceptions.INDEX_ERROR) && !e.is(Exceptions.STOP_ITERATION)) throw e;
            sequence = null;
            return null;
        }
    }

    @Def
    static long __length_hint__(ThreadState ts, PyReversed self) {
        if (self.sequence == null) return 0;
        return Convert.length(ts, self.sequence) < self.index + 1 ? 0 : self.index + 1;
    }

    @Def
    static Object __reduce__(PyReversed self) {
        return self.sequence == null
                ? PyTuple.of(self.type(), PyTuple.of(PyTuple.EMPTY))
                : PyTuple.of(self.type(), PyTuple.of(self.sequence), self.index);
    }

    @Def
    static void __setstate__(ThreadState ts, PyReversed self, Object state) {
        if (self.sequence == null) return;
        long length = Convert.length(ts, self.sequence);
        self.index = Math.max(-1, Math.min(Convert.toLong(ts, state), length - 1));
    }
}
