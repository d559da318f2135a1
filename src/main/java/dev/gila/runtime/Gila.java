package dev.gila.runtime;

import dev.gila.frame.Execution;
import dev.gila.gil.Gil;
import dev.gila.gil.GilPolicy;
import dev.gila.interp.Interpreter;
import dev.gila.modules.BuiltinModules;
import dev.gila.modules.Startup;
import dev.gila.modules.sys.SysConfig;
import dev.gila.object.InterpreterState;
import dev.gila.object.ThreadState;
import dev.gila.ops.Attributes;
import dev.gila.ops.Calls;
import dev.gila.ops.Imports;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A Python interpreter inside a Java program, with a lock of its own.
 *
 * <p>Any Java thread may call its methods; a call takes the interpreter's lock and drops it when it returns. The thread
 * that made the interpreter is its main thread, where signal handlers and pending calls run. Values are passed as Python
 * values (see {@link dev.gila.object}); an exception that Python code does not handle arrives as a
 * {@link dev.gila.object.PyException}.
 */
public final class Gila implements AutoCloseable {
    private final InterpreterState interpreter;
    private final ThreadState main;
    private final Thread mainThread = Thread.currentThread();

    private Gila(GilPolicy policy, SysConfig config) {
        BuiltinModules.installCoreTypes();
        interpreter = new InterpreterState(new Gil(policy));
        Execution.of(interpreter).setMachine(new Interpreter());
        main = new ThreadState(interpreter, "MainThread");
        interpreter.setMainThread(main);
        interpreter.gil().attach(main);
        ThreadState outer = ThreadState.current();
        ThreadState.setCurrent(main);
        try {
            Startup.run(main, config);
        } finally {
            leave(outer);
        }
    }

    public static Builder builder() {
        return new Builder();
    }

    /** The interpreter's lock: its policy, its statistics, its events. */
    public Gil gil() {
        return interpreter.gil();
    }

    /** Runs Java code as a thread of this interpreter, with the lock held. */
    public <T> T run(Function<ThreadState, T> body) {
        ThreadState outer = ThreadState.current();
        if (outer != null && outer.interpreter() == interpreter) return body.apply(outer);
        if (Thread.currentThread() == mainThread) {
            interpreter.gil().enter(main);
            ThreadState.setCurrent(main);
            try {
                return body.apply(main);
            } finally {
                leave(outer);
            }
        }
        ThreadState ts = new ThreadState(interpreter, Thread.currentThread().getName());
        interpreter.gil().attach(ts);
        ThreadState.setCurrent(ts);
        try {
            return body.apply(ts);
        } finally {
            ThreadState.setCurrent(outer);
            interpreter.gil().detach(ts);
        }
    }

    /** Between two calls the main thread is outside the lock, in the host program. */
    private void leave(ThreadState outer) {
        ThreadState.setCurrent(outer);
        interpreter.gil().leave(main, dev.gila.gil.Reason.HOST);
    }

    /** {@code import name}; the module of that full name. */
    public Object importModule(String name) {
        return run(ts -> Imports.module(ts, name));
    }

    /** {@code o.name}. */
    public Object getAttribute(Object o, String name) {
        return run(ts -> Attributes.get(ts, o, name));
    }

    /** {@code callable(*args)}. */
    public Object call(Object callable, Object... args) {
        return run(ts -> Calls.call(ts, callable, args));
    }

    /** Waits for threads that are no daemons, runs what {@code atexit} has, and closes the interpreter to all threads. */
    @Override
    public void close() {
        run(ts -> {
            Shutdown.run(ts);
            return null;
        });
    }

    /** What an interpreter is made with. */
    public static final class Builder {
        private GilPolicy policy = GilPolicy.DEFAULT;
        private SysConfig config;
        private List<String> path = List.of();

        private Builder() {}

        /** How the lock is used; by default as CPython does, with kernels outside it. */
        public Builder policy(GilPolicy newPolicy) {
            policy = newPolicy;
            return this;
        }

        /** Folders to put before the library on {@code sys.path}. */
        public Builder path(List<String> folders) {
            path = List.copyOf(folders);
            return this;
        }

        /** What {@code sys} shows, in place of an embedded interpreter's. */
        public Builder config(SysConfig newConfig) {
            config = newConfig;
            return this;
        }

        /** Starts the interpreter; the calling thread becomes its main thread. */
        public Gila build() {
            SysConfig base = config != null ? config : SysConfig.embedded(Lib.home(), Lib.folder());
            List<String> whole = new ArrayList<>(path);
            whole.addAll(base.path());
            return new Gila(policy, base.withPath(whole));
        }
    }
}
