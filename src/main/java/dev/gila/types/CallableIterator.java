package dev.gila.types;

import dev.gila.object.Callables;
import dev.gila.object.Def;
import dev.gila.object.Exceptions;
import dev.gila.object.PyException;
import dev.gila.object.PyIterator;
import dev.gila.object.PyTuple;
import dev.gila.object.PyType;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.ops.Comparison;

/** {@code iter(callable, sentinel)}: the results of calls, until one equals the sentinel. */
@TypeDef
public final class CallableIterator extends PyIterator {
    static final PyType TYPE = PyIterator.sealedType("callable_iterator");

    private Object callable;
    private final Object sentinel;

    public CallableIterator(Object callable, Object sentinel) {
        super(TYPE);
        this.callable = callable;
        this.sentinel = sentinel;
    }

    @Override
    public Object next(ThreadState ts) {
        if (callable == null) return null;
        try {
            Object value = Callables.of(callable).call0(ts);
            // The call may have ended this very iteration.
            if (callable != null && !Comparison.same(ts, sentinel, value)) return value;
        } catch (PyException e) {
            if (!e.is(Exceptions.STOP_ITERATION)) throw e;
        }
        callable = null;
        return null;
    }

    @Def
    static Object __reduce__(ThreadState ts, CallableIterator self) {
        return self.callable == null
                ? Pickling.iterator(ts, PyTuple.EMPTY, -1)
                : PyTuple.of(ts.interpreter().builtins().get("iter"), PyTuple.of(self.callable, self.sentinel));
    }
}
