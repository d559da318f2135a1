package dev.gila.modules.sys;

import dev.gila.object.InterpreterState;
import dev.gila.object.PyDict;
import dev.gila.object.ThreadState;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What one interpreter's {@code sys} keeps: how it was started, its namespace, audit hooks. */
public final class SysState {
    private final PyDict namespace = new PyDict();
    private final List<Object> auditHooks = new CopyOnWriteArrayList<>();
    private volatile SysConfig config;
    private volatile boolean finalizing;
    private volatile int originDepth;

    public static SysState of(ThreadState ts) {
        return of(ts.interpreter());
    }

    public static SysState of(InterpreterState interpreter) {
        return interpreter.room(SysState.class, i -> new SysState());
    }

    /** Says how the interpreter was started; before {@code sys} is made. */
    public void configure(SysConfig how) {
        config = how;
    }

    public SysConfig config() {
        if (config == null) throw new IllegalStateException("bug in Gila: sys is made before it is configured");
        return config;
    }

    /** The namespace of {@code sys}. */
    public PyDict namespace() {
        return namespace;
    }

    List<Object> auditHooks() {
        return auditHooks;
    }

    /** How many frames coroutines remember of where they were made. */
    int originDepth() {
        return originDepth;
    }

    void setOriginDepth(int depth) {
        originDepth = depth;
    }

    boolean isFinalizing() {
        return finalizing;
    }

    /** Says that the interpreter is ending. */
    public void beginFinalizing() {
        finalizing = true;
    }
}
