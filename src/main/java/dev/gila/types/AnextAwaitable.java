package dev.gila.types;

import dev.gila.object.Def;
import dev.gila.object.Exceptions;
import dev.gila.object.PyException;
import dev.gila.object.PyIterator;
import dev.gila.object.PyType;
import dev.gila.object.Singletons;
import dev.gila.object.Slot;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.ops.Calls;

/** {@code anext(iterator, default)}: awaits the next item, and gives the default where there is none. */
@TypeDef
public final class AnextAwaitable extends PyIterator {
    static final PyType TYPE = PyIterator.sealedType("anext_awaitable");

    private final Object awaitable;
    private final Object fallback;
    private Object iterator;

    public AnextAwaitable(Object awaitable, Object fallback) {
        super(TYPE);
        this.awaitable = awaitable;
        this.fallback = fallback;
    }

    private Object iterator(ThreadState ts) {
        if (iterator == null) {
            iterator = PyType.of(awaitable).slot(Slot.NEXT) != null
                            && PyType.of(awaitable).slot(Slot.AWAIT) == null
                    ? awaitable
                    : Calls.special(ts, awaitable, "__await__");
        }
        return iterator;
    }

    /** Passes a call on, and turns the end of the asynchronous iteration into the default. */
    private Object pass(ThreadState ts, String method, Object... args) {
        try {
            return Calls.method(ts, iterator(ts), method, args);
        } catch (PyException e) {
            if (e.is(Exceptions.STOP_ASYNC_ITERATION)) throw Exceptions.stopIteration(fallback);
            throw e;
        }
    }

    @Override
    public Object next(ThreadState ts) {
        return pass(ts, "__next__");
    }

    @Def
    static Object __await__(AnextAwaitable self) {
        return self;
    }

    @Def
    static Object send(ThreadState ts, AnextAwaitable self, Object arg) {
        return arg == Singletons.NONE ? self.pass(ts, "__next__") : self.pass(ts, "send", arg);
    }

    @Def(value = "throw", signature = "*args")
    static Object raise(ThreadState ts, AnextAwaitable self, Object[] args) {
        return self.pass(ts, "throw", args);
    }

    @Def
    static Object close(ThreadState ts, AnextAwaitable self) {
        return self.pass(ts, "close");
    }
}
