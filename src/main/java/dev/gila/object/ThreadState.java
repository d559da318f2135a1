package dev.gila.object;

import dev.gila.gil.GilThread;

/**
 * One Python thread: its part in the lock, its stack of frames, and the exception it is handling. Passed explicitly to
 * whatever may run Python code; only code that Java's own collections call back looks it up with {@link #current}.
 */
public final class ThreadState extends GilThread {
    /** CPython's default. */
    public static final int DEFAULT_RECURSION_LIMIT = 1000;

    private static final ThreadLocal<ThreadState> CURRENT = new ThreadLocal<>();

    private final InterpreterState interpreter;
    private PyObject frame;
    private PyBaseException handled;
    private Object context;
    private int depth;
    private Object traceFunction;
    private Object profileFunction;
    private boolean watched;
    private volatile PyType asyncException;
    private Runnable signalHandler;
    private volatile Runnable interrupter;

    public ThreadState(InterpreterState interpreter, String name) {
        super(interpreter.gil(), name);
        this.interpreter = interpreter;
    }

    /** The state of the calling Java thread, or {@code null} when it runs no Python. */
    public static ThreadState current() {
        return CURRENT.get();
    }

    /** Makes this the state of the calling Java thread; {@code null} to end that. */
    public static void setCurrent(ThreadState ts) {
        if (ts == null) CURRENT.remove();
        else CURRENT.set(ts);
    }

    public InterpreterState interpreter() {
        return interpreter;
    }

    /** The number by which Python knows the thread ({@code threading.get_ident()}); 0 before it has started. */
    public long ident() {
        Thread thread = javaThread();
        return thread == null ? 0 : thread.getId();
    }

    /** The innermost running frame, or {@code null}. */
    public PyObject frame() {
        return frame;
    }

    public void setFrame(PyObject frame) {
        this.frame = frame;
    }

    /** The exception being handled ({@code sys.exception()}), or {@code null}. */
    public PyBaseException handled() {
        return handled;
    }

    public void setHandled(PyBaseException handled) {
        this.handled = handled;
    }

    /** The current context of module {@code contextvars}, or {@code null} before its first use. */
    public Object context() {
        return context;
    }

    public void setContext(Object context) {
        this.context = context;
    }

    /** How many calls of Python functions are active. */
    public int depth() {
        return depth;
    }

    public void setDepth(int depth) {
        this.depth = depth;
    }

    /** What {@code sys.settrace} set, or {@code null}. */
    public Object traceFunction() {
        return traceFunction;
    }

    public void setTraceFunction(Object function) {
        traceFunction = function;
        watched = traceFunction != null || profileFunction != null;
    }

    /** What {@code sys.setprofile} set, or {@code null}. */
    public Object profileFunction() {
        return profileFunction;
    }

    public void setProfileFunction(Object function) {
        profileFunction = function;
        watched = traceFunction != null || profileFunction != null;
    }

    /** Whether calls and returns must be reported: some function is set, and none is running now. */
    public boolean isWatched() {
        return watched;
    }

    /** Turns reporting off while a trace or profile function runs, and on again after it. */
    public void setWatched(boolean on) {
        watched = on && (traceFunction != null || profileFunction != null);
    }

    /** What to do at a checkpoint of the main thread after a signal came; may throw a {@link PyException}. */
    public void setSignalHandler(Runnable handler) {
        signalHandler = handler;
    }

    /**
     * What ends a computation that this thread is about to do outside Python, when a signal, an exception or the end of the
     * interpreter comes up meanwhile; {@code null} when it is back. Looks at the eval-breaker after this.
     */
    public void setInterrupter(Runnable interrupter) {
        this.interrupter = interrupter;
    }

    @Override
    protected void onUrgent() {
        Runnable running = interrupter;
        if (running != null) running.run();
    }

    @Override
    protected void onSignals() {
        if (signalHandler != null) signalHandler.run();
    }

    /** Has an exception of that class raised in this thread at its next checkpoint; {@code null} takes that back. */
    public void interruptWith(PyType exception) {
        asyncException = exception;
        if (exception != null) raise(ASYNC_EXC);
    }

    @Override
    protected void onAsyncException() {
        PyType type = asyncException;
        asyncException = null;
        if (type != null) throw Exceptions.withArgs(type);
    }
}
