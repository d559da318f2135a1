package dev.gila.types;

import dev.gila.object.Def;
import dev.gila.object.Exceptions;
import dev.gila.object.PyException;
import dev.gila.object.PyIterator;
import dev.gila.object.PyType;
import dev.gila.object.Singletons;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;

/**
 * One step of an asynchronous generator, as {@code __anext__}, {@code asend}, {@code athrow} and {@code aclose} give it: an
 * awaitable that passes on what the generator awaits, until the generator yields.
 */
@TypeDef(of = {AsyncStep.Send.class, AsyncStep.Throw.class})
public final class AsyncStep extends PyIterator {
    static final class Send {
        static final PyType TYPE = PyIterator.sealedType("async_generator_asend");
    }

    static final class Throw {
        static final PyType TYPE = PyIterator.sealedType("async_generator_athrow");
    }

    /** What a step does at its start, and how messages call it. */
    static final String SEND = "asend";

    static final String THROW = "athrow";
    static final String CLOSE = "aclose";

    private enum State {
        NEW,
        AWAITED,
        DONE
    }

    private final String kind;
    private final PyAsyncGenerator generator;
    private final Object value;
    private final Object[] thrown;
    private State state = State.NEW;
    private Object result;

    AsyncStep(String kind, PyAsyncGenerator generator, Object value, Object[] thrown) {
        super(kind.equals(SEND) ? Send.TYPE : Throw.TYPE);
        this.kind = kind;
        this.generator = generator;
        this.value = value;
        this.thrown = thrown;
    }

    @Override
    public Object next(ThreadState ts) {
        Object awaited = resume(ts, Singletons.NONE);
        if (awaited == null && result != Singletons.NONE) throw Exceptions.stopIteration(result);
        return awaited;
    }

    /** Goes on; gives what the generator awaits, or {@code null} when the step is done, with {@link #result}. */
    public Object resume(ThreadState ts, Object sent) {
        if (state == State.DONE) throw alreadyAwaited();
        Suspension s = generator.suspension();
        if (state == State.AWAITED) return settle(() -> s.resume(ts, sent));
        begin(sent);
        if (state == State.DONE) return null;
        if (kind.equals(SEND)) return settle(() -> s.resume(ts, sent == Singletons.NONE ? value : sent));
        return settle(() -> s.raise(ts, Suspension.toThrow(ts, thrown[0], thrown[1], thrown[2])));
    }

    private PyException alreadyAwaited() {
        return Exceptions.runtimeError(
                "cannot reuse already awaited %s", kind.equals(SEND) ? "__anext__()/asend()" : "aclose()/athrow()");
    }

    private void begin(Object sent) {
        if (generator.busy) {
            String step = kind.equals(SEND) ? "anext" : kind;
            throw Exceptions.runtimeError("%s(): asynchronous generator is already running", step);
        }
        boolean ended = generator.suspension().isFinished();
        if (!kind.equals(SEND)) {
            if (generator.closed || kind.equals(CLOSE) && ended) {
                state = State.DONE;
                if (!kind.equals(CLOSE)) throw Exceptions.withArgs(Exceptions.STOP_ASYNC_ITERATION);
                result = Singletons.NONE;
                return;
            }
            if (sent != Singletons.NONE) {
                throw Exceptions.runtimeError("can't send non-None value to a just-started coroutine");
            }
            generator.closed |= kind.equals(CLOSE);
        } else if (generator.closed || ended) {
            state = State.DONE;
            throw Exceptions.withArgs(Exceptions.STOP_ASYNC_ITERATION);
        }
        state = State.AWAITED;
        generator.busy = true;
    }

    private interface Run {
        Object run();
    }

    /** Runs the generator on, and works out what that means for whoever awaits the step. */
    private Object settle(Run run) {
        Suspension s = generator.suspension();
        Object got;
        try {
            got = run.run();
        } catch (PyException e) {
            done();
            boolean ended = e.is(Exceptions.GENERATOR_EXIT) || e.is(Exceptions.STOP_ASYNC_ITERATION);
            if (kind.equals(CLOSE) && ended) return finish(Singletons.NONE);
            throw e;
        }
        if (got != null && !s.hasYielded()) return got;
        done();
        if (got == null) {
            if (kind.equals(CLOSE)) return finish(Singletons.NONE);
            generator.closed = true;
            throw Exceptions.withArgs(Exceptions.STOP_ASYNC_ITERATION);
        }
        if (kind.equals(CLOSE)) throw Exceptions.runtimeError("async generator ignored GeneratorExit");
        return finish(got);
    }

    private void done() {
        state = State.DONE;
        generator.busy = false;
    }

    private Object finish(Object value) {
        result = value;
        return null;
    }

    /** The value of the step once it is done. */
    public Object result() {
        return result;
    }

    private static Object orStop(AsyncStep self, Object awaited) {
        if (awaited != null) return awaited;
        throw Exceptions.stopIteration(self.result);
    }

    @Def
    static Object __await__(AsyncStep self) {
        return self;
    }

    @Def
    static Object send(ThreadState ts, AsyncStep self, Object arg) {
        return orStop(self, self.resume(ts, arg));
    }

    @Def(value = "throw", signature = "type, value=None, traceback=None, /")
    static Object raise(ThreadState ts, AsyncStep self, Object type, Object value, Object traceback) {
        if (self.state == State.DONE) throw self.alreadyAwaited();
        if (self.state == State.NEW) {
            self.begin(Singletons.NONE);
            if (self.state == State.DONE) throw Exceptions.stopIteration(self.result);
        }
        Suspension s = self.generator.suspension();
        return orStop(self, self.settle(() -> s.raise(ts, Suspension.toThrow(ts, type, value, traceback))));
    }

    @Def
    static void close(AsyncStep self) {
        if (self.state == State.AWAITED) self.generator.busy = false;
        self.state = State.DONE;
    }
}
