package dev.gila.modules.thread;

import dev.gila.gil.GilShutdown;
import dev.gila.modules.support.Unraisable;
import dev.gila.object.BoundMethod;
import dev.gila.object.Exceptions;
import dev.gila.object.InterpreterState;
import dev.gila.object.PyDict;
import dev.gila.object.PyException;
import dev.gila.object.PyObject;
import dev.gila.object.PyStr;
import dev.gila.object.ThreadState;
import dev.gila.ops.Attributes;
import dev.gila.ops.Calls;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The threads that one interpreter's programs have started. */
final class Threads {
    /** Deep recursion is what stacks are for; only the pages that are used cost memory. */
    private static final long STACK_BYTES = 256L << 20;
    /** Java's frames are larger than C's, so a program that asks for less gets this. */
    private static final long LEAST_STACK_BYTES = 16L << 20;

    private final AtomicInteger running = new AtomicInteger();
    private final Map<ThreadState, LockType> sentinels = new ConcurrentHashMap<>();
    private volatile long stackSize;

    private Threads(InterpreterState interpreter) {}

    static Threads of(ThreadState ts) {
        return ts.interpreter().room(Threads.class, Threads::new);
    }

    int running() {
        return running.get();
    }

    /** The stack size that the program has asked for; 0 when it has not. */
    long stackSize() {
        return stackSize;
    }

    void setStackSize(long bytes) {
        stackSize = bytes;
    }

    /** A lock that is released when the calling thread ends. */
    LockType sentinel(ThreadState ts) {
        LockType lock = new LockType();
        sentinels.put(ts, lock);
        return lock;
    }

    /** Starts a thread that calls {@code function}; its identifier. */
    long start(ThreadState parent, Object function, Object[] args, PyDict keywords) {
        ThreadState ts = new ThreadState(parent.interpreter(), nameOf(parent, function));
        long stack = stackSize == 0 ? STACK_BYTES : Math.max(stackSize, LEAST_STACK_BYTES);
        Thread thread = new Thread(null, () -> run(ts, function, args, keywords), ts.name(), stack);
        thread.setDaemon(true); // the interpreter's own end decides how long the process lives
        running.incrementAndGet();
        try {
            thread.start();
        } catch (OutOfMemoryError e) {
            running.decrementAndGet();
            throw Exceptions.runtimeError("can't start new thread");
        }
        return thread.getId();
    }

    /** The name of the {@code threading.Thread} whose method this is, for those who watch threads from outside. */
    private static String nameOf(ThreadState ts, Object function) {
        Object name = function instanceof BoundMethod m && m.self() instanceof PyObject thread
                ? Attributes.getOrNull(ts, thread, "_name")
                : null;
        return name instanceof PyStr text ? text.toString() : "thread";
    }

    private void run(ThreadState ts, Object function, Object[] args, PyDict keywords) {
        ThreadState.setCurrent(ts);
        try {
            ts.gil().attach(ts);
        } catch (GilShutdown e) {
            return;
        }
        try {
            call(ts, function, args, keywords);
            LockType sentinel = sentinels.remove(ts);
            if (sentinel != null) sentinel.unlockIfLocked();
            running.decrementAndGet();
        } catch (GilShutdown e) {
            // unwound; nobody is left to be told
        } finally {
            ts.gil().detach(ts);
            ThreadState.setCurrent(null);
        }
    }

    private static void call(ThreadState ts, Object function, Object[] args, PyDict keywords) {
        try {
            Calls.callWith(ts, function, args, keywords);
        } catch (PyException e) {
            if (!e.is(Exceptions.SYSTEM_EXIT)) {
                Unraisable.report(ts, e, "Exception ignored in thread started by", function);
            }
        }
    }
}
