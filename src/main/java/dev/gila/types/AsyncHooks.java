package dev.gila.types;

import dev.gila.object.InterpreterState;
import dev.gila.object.Singletons;
import dev.gila.object.ThreadState;
import java.util.Map;
import java.util.WeakHashMap;

/** What {@code sys.set_asyncgen_hooks} set for a thread: called when an asynchronous generator starts, or is forgotten. */
public final class AsyncHooks {
    private Object firstIteration = Singletons.NONE;
    private Object finalizer = Singletons.NONE;

    private AsyncHooks() {}

    private static final class ByThread {
        private final Map<ThreadState, AsyncHooks> hooks = new WeakHashMap<>();

        synchronized AsyncHooks of(ThreadState ts) {
            return hooks.computeIfAbsent(ts, t -> new AsyncHooks());
        }
    }

    /** The thread's hooks. */
    public static AsyncHooks of(ThreadState ts) {
        InterpreterState interpreter = ts.interpreter();
        return interpreter.room(ByThread.class, i -> new ByThread()).of(ts);
    }

    /** The function to call with a generator that starts, or None. */
    public Object firstIteration() {
        return firstIteration;
    }

    public void setFirstIteration(Object hook) {
        firstIteration = hook;
    }

    /** The function to call with a generator that nobody uses any more, or None. */
    public Object finalizer() {
        return finalizer;
    }

    public void setFinalizer(Object hook) {
        finalizer = hook;
    }
}
