package dev.gila.types;

import dev.gila.code.CodeFlags;
import dev.gila.frame.Frame;
import dev.gila.frame.PyCode;
import dev.gila.frame.PyTraceback;
import dev.gila.object.Exceptions;
import dev.gila.object.PyBaseException;
import dev.gila.object.PyDict;
import dev.gila.object.PyException;
import dev.gila.object.PyObject;
import dev.gila.object.PyTuple;
import dev.gila.object.PyType;
import dev.gila.object.Sharing;
import dev.gila.object.Singletons;
import dev.gila.object.ThreadState;
import dev.gila.ops.Calls;
import dev.gila.ops.Convert;
import java.util.concurrent.atomic.AtomicBoolean;

/** The kept frame of a generator, coroutine or asynchronous generator, and how it is run on. */
public final class Suspension {
    private static final String OLD_THROW =
            "the (type, exc, tb) signature of throw() is deprecated," + " use the single-arg signature instead.";

    private final String kind;
    private final Frame frame;
    private final PyCode code;
    private String name;
    private String qualifiedName;
    private Object result;

    /** Whether a thread runs the frame; {@code null} where the interpreter's lock says so. */
    private final AtomicBoolean claimed = Sharing.isOn() ? new AtomicBoolean() : null;

    /** @param kind how messages call the owner: {@code generator}, {@code coroutine} or {@code async generator} */
    Suspension(String kind, PyFunction function, Frame frame, PyObject owner) {
        this.kind = kind;
        this.frame = frame;
        this.code = frame.code;
        this.name = function.name();
        this.qualifiedName = function.qualifiedName();
        frame.generator = owner;
    }

    public Frame frame() {
        return frame;
    }

    public PyCode code() {
        return code;
    }

    public boolean isFinished() {
        return frame.state == Frame.State.FINISHED;
    }

    public boolean isRunning() {
        return frame.state == Frame.State.RUNNING;
    }

    public boolean isUnstarted() {
        return frame.state == Frame.State.CREATED;
    }

    /** Whether the value that {@link #resume} just gave came out of a {@code yield} of this frame itself. */
    public boolean hasYielded() {
        return frame.state == Frame.State.YIELDED;
    }

    /** What the frame returned at its end. */
    public Object result() {
        return Singletons.orNone(result);
    }

    String name() {
        return name;
    }

    void setName(Object value) {
        name = FunctionType.text("__name__", value);
    }

    String qualifiedName() {
        return qualifiedName;
    }

    void setQualifiedName(Object value) {
        qualifiedName = FunctionType.text("__qualname__", value);
    }

    /** What the frame waits for in a {@code yield from} or {@code await}, or {@code null}. */
    Object delegate() {
        return frame.delegate();
    }

    /**
     * Runs the frame on until it yields or ends.
     *
     * @param sent the value of the {@code yield} it stands at
     * @return the value yielded; {@code null} when the frame has ended, with its {@link #result}, or had before
     */
    public Object resume(ThreadState ts, Object sent) {
        if (claimed == null) return resumeNow(ts, sent);
        claim();
        try {
            return resumeNow(ts, sent);
        } finally {
            claimed.set(false);
        }
    }

    /** Of the threads that come at once without the interpreter's lock, one goes on. */
    private void claim() {
        if (!claimed.compareAndSet(false, true)) throw Exceptions.valueError("%s already executing", kind);
    }

    private Object resumeNow(ThreadState ts, Object sent) {
        if (isRunning()) throw Exceptions.valueError("%s already executing", kind);
        if (isFinished()) {
            result = null;
            return null;
        }
        if (isUnstarted() && sent != Singletons.NONE) {
            throw Exceptions.typeError("can't send non-None value to a just-started %s", kind);
        }
        frame.sent = sent;
        return run(ts);
    }

    /** Runs the frame on by raising an exception where it stands; the result is that of {@link #resume}. */
    public Object raise(ThreadState ts, PyBaseException thrown) {
        if (claimed == null) return raiseNow(ts, thrown);
        claim();
        try {
            return raiseNow(ts, thrown);
        } finally {
            claimed.set(false);
        }
    }

    private Object raiseNow(ThreadState ts, PyBaseException thrown) {
        if (isRunning()) throw Exceptions.valueError("%s already executing", kind);
        if (isUnstarted()) {
            frame.state = Frame.State.FINISHED;
            int line = frame.code.code().firstLine();
            thrown.setTraceback(new PyTraceback((PyTraceback) thrown.traceback(), frame, 0, line));
            throw new PyException(thrown);
        }
        if (isFinished()) throw new PyException(thrown);
        frame.thrown = thrown;
        return run(ts);
    }

    private Object run(ThreadState ts) {
        Object value;
        try {
            value = frame.code.entry().run(ts, frame);
        } catch (PyException e) {
            frame.state = Frame.State.FINISHED;
            throw endedBy(e);
        }
        if (frame.isSuspended()) return value;
        frame.state = Frame.State.FINISHED;
        result = value;
        return null;
    }

    /** The exceptions that mean "the end" must not leave a generator by accident (PEP 479). */
    private PyException endedBy(PyException e) {
        boolean async = code.code().has(CodeFlags.ASYNC_GENERATOR);
        if (e.is(Exceptions.STOP_ITERATION)) return accidental("StopIteration", e);
        return async && e.is(Exceptions.STOP_ASYNC_ITERATION) ? accidental("StopAsyncIteration", e) : e;
    }

    private PyException accidental(String what, PyException e) {
        PyException error = Exceptions.runtimeError("%s raised %s", kind, what);
        error.value().setCause(e.value());
        error.value().setContext(e.value());
        return error;
    }

    /** Makes the frame end by raising GeneratorExit in it. */
    Object close(ThreadState ts) {
        if (isRunning()) throw Exceptions.valueError("%s already executing", kind);
        if (isUnstarted()) frame.state = Frame.State.FINISHED;
        if (isFinished()) return Singletons.NONE;
        PyBaseException exit = new PyBaseException(Exceptions.GENERATOR_EXIT, PyTuple.EMPTY);
        try {
            if (raise(ts, exit) != null) throw Exceptions.runtimeError("%s ignored GeneratorExit", kind);
        } catch (PyException e) {
            if (e.is(Exceptions.GENERATOR_EXIT) || e.is(Exceptions.STOP_ITERATION)) return Singletons.NONE;
            throw e;
        }
        return Singletons.NONE;
    }

    /** The exception that the arguments of {@code throw()} name: an instance, or a class and a value. */
    static PyBaseException toThrow(ThreadState ts, Object type, Object value, Object traceback) {
        if (traceback != null && traceback != Singletons.NONE && !(traceback instanceof PyTraceback)) {
            throw Exceptions.typeError("throw() third argument must be a traceback object");
        }
        if (value != null || traceback != null) Warn.deprecated(ts, OLD_THROW);
        PyBaseException made = instance(ts, type, value == null ? null : Singletons.orNull(value));
        if (traceback instanceof PyTraceback tb) made.setTraceback(tb);
        return made;
    }

    private static PyBaseException instance(ThreadState ts, Object type, Object value) {
        if (type instanceof PyBaseException e) {
            if (value != null) throw Exceptions.typeError("instance exception may not have a separate value");
            return e;
        }
        if (!(type instanceof PyType t) || !t.isSubtypeOf(Exceptions.BASE_EXCEPTION)) {
            throw Exceptions.typeError(
                    "exceptions must be classes or instances deriving from BaseException, not %s",
                    PyType.of(type).name());
        }
        if (value instanceof PyBaseException e && e.type().isSubtypeOf(t)) return e;
        Object[] args =
                value == null ? new Object[0] : value instanceof PyTuple tuple ? tuple.items() : new Object[] {value};
        try {
            Object made = Calls.callWith(ts, t, args, new PyDict());
            if (made instanceof PyBaseException e) return e;
            return Exceptions.typeError(
                            "calling %s should have returned an instance of BaseException, not %s",
                            Convert.repr(ts, t), PyType.of(made).name())
                    .value();
        } catch (PyException e) {
            // What goes wrong in making the exception is thrown in its place.
            return e.value();
        }
    }

    /** What Python sees of {@link #resume}'s result: a value, or the StopIteration with what was returned. */
    Object orStop(Object value) {
        if (value != null) return value;
        throw Exceptions.stopIteration(result());
    }
}
