package dev.gila.modules.sys;

import dev.gila.modules.support.StructSequence;
import dev.gila.object.Callables;
import dev.gila.object.Exceptions;
import dev.gila.object.PyTuple;
import dev.gila.object.PyType;
import dev.gila.object.Singletons;
import dev.gila.object.ThreadState;

/** What a thread wants called about asynchronous generators: {@code sys.set_asyncgen_hooks}. */
public final class AsyncHooks {
    private static final StructSequence TYPE = new StructSequence("sys.asyncgen_hooks", 2, "firstiter", "finalizer");

    private static final ThreadLocal<AsyncHooks> CURRENT = ThreadLocal.withInitial(AsyncHooks::new);

    private Object firstIter = Singletons.NONE;
    private Object finalizer = Singletons.NONE;
    private int depth;

    private AsyncHooks() {}

    /** The hooks of the calling thread, which is {@code ts}'s. */
    static AsyncHooks of(ThreadState ts) {
        return CURRENT.get();
    }

    PyTuple get() {
        return TYPE.of(firstIter, finalizer);
    }

    void set(Object first, Object last) {
        if (first != null) firstIter = check(first, "firstiter");
        if (last != null) finalizer = check(last, "finalizer");
    }

    private static Object check(Object hook, String what) {
        if (hook == Singletons.NONE || Callables.isCallable(hook)) return hook;
        throw Exceptions.typeError(
                "callable %s expected, got %s", what, PyType.of(hook).name());
    }

    int depth() {
        return depth;
    }

    void setDepth(int depth) {
        this.depth = depth;
    }
}
