package dev.gila.interp;

import dev.gila.code.CodeFlags;
import dev.gila.code.Op;
import dev.gila.frame.Frame;
import dev.gila.object.Callables;
import dev.gila.object.Exceptions;
import dev.gila.object.PyBaseException;
import dev.gila.object.PyCallable;
import dev.gila.object.PyException;
import dev.gila.object.PyType;
import dev.gila.object.Singletons;
import dev.gila.object.Slot;
import dev.gila.object.ThreadState;
import dev.gila.ops.Attributes;
import dev.gila.ops.Calls;
import dev.gila.ops.Iteration;
import dev.gila.ops.Raising;
import dev.gila.types.PyCoroutine;
import dev.gila.types.PyGenerator;
import dev.gila.types.Suspension;

/** Generators and coroutines: leaving a frame and coming back, delegating, awaiting. */
final class Suspending {
    static final int YIELDED_AGAIN = -1;

    private Suspending() {}

    static int step(ThreadState ts, Frame frame, Object[] r, int[] w, int pc, int next) {
        int a = w[pc + 1];
        switch (w[pc]) {
            case Op.SEND -> {
                return send(ts, r, w, pc, next);
            }
            case Op.GET_YIELD_FROM_ITER -> r[a] = delegate(ts, frame, r[w[pc + 2]]);
            case Op.GET_AWAITABLE -> r[a] = awaitable(ts, r[w[pc + 2]], w[pc + 3]);
            case Op.GET_AITER -> r[a] = asyncIterator(ts, r[w[pc + 2]]);
            case Op.GET_ANEXT -> r[a] = nextAwaitable(ts, r[w[pc + 2]]);
            case Op.END_ASYNC_FOR -> {
                PyBaseException e = (PyBaseException) r[a];
                if (!e.type().isSubtypeOf(Exceptions.STOP_ASYNC_ITERATION)) {
                    frame.reraising = true;
                    throw new PyException(e);
                }
            }
            case Op.ENTER_ASYNC_WITH ->
                Handling.enter(ts, r, a, r[w[pc + 2]], "__aenter__", "__aexit__", "asynchronous context manager");
            default -> Rest.unknown(w[pc]);
        }
        return next;
    }

    /** Leaves the frame at a yield; {@code next} is where it goes on. */
    static void suspend(Frame frame, int next) {
        int[] w = frame.code.instructions();
        frame.pc = next;
        frame.state = w[next + 2] >= 0 ? Frame.State.DELEGATING : Frame.State.YIELDED;
    }

    /** The value that a StopIteration carries. */
    private static Object result(PyBaseException stop) {
        return stop.args().size() == 0 ? Singletons.NONE : stop.args().get(0);
    }

    /**
     * Raises what was thrown into a frame that stands at the {@code RESUME_YIELD} at {@code pc}, in what it delegates to
     * first. The position to go on at; or {@link #YIELDED_AGAIN}, with the value in {@link Frame#sent}.
     */
    static int thrown(ThreadState ts, Frame frame, int pc) {
        int[] w = frame.code.instructions();
        PyBaseException thrown = frame.thrown;
        frame.thrown = null;
        Object delegate = w[pc + 2] < 0 ? null : frame.registers[w[pc + 2]];
        if (delegate == null) throw new PyException(thrown);
        try {
            frame.sent = throwInto(ts, delegate, thrown);
        } catch (PyException e) {
            if (!e.is(Exceptions.STOP_ITERATION)) {
                if (frame.handling) Raising.chain(ts, e.value());
                throw e;
            }
            frame.registers[w[pc + 1]] = result(e.value());
            return w[pc + 3];
        }
        frame.state = Frame.State.DELEGATING;
        return YIELDED_AGAIN;
    }

    private static Object throwInto(ThreadState ts, Object delegate, PyBaseException thrown) {
        if (thrown.type().isSubtypeOf(Exceptions.GENERATOR_EXIT)) {
            Object close = Attributes.getOrNull(ts, delegate, "close");
            if (close != null) Calls.call0(ts, close);
            throw new PyException(thrown);
        }
        Object method = Attributes.getOrNull(ts, delegate, "throw");
        if (method == null) throw new PyException(thrown);
        return Calls.call1(ts, method, thrown);
    }

    private static Suspension suspension(Object o) {
        if (o instanceof PyGenerator g) return g.suspension();
        return o instanceof PyCoroutine c ? c.suspension() : null;
    }

    private static int send(ThreadState ts, Object[] r, int[] w, int pc, int next) {
        Object iterator = r[w[pc + 2]];
        Object value = r[w[pc + 3]];
        Suspension suspension = suspension(iterator);
        if (suspension != null) {
            // A coroutine that has ended refuses; a generator just ends again.
            Object yielded = iterator instanceof PyCoroutine c ? c.resume(ts, value) : suspension.resume(ts, value);
            r[w[pc + 1]] = yielded != null ? yielded : suspension.result();
            return yielded != null ? next : w[pc + 4];
        }
        try {
            r[w[pc + 1]] = value == Singletons.NONE
                    ? Calls.special(ts, iterator, "__next__")
                    : Calls.method(ts, iterator, "send", value);
            return next;
        } catch (PyException e) {
            if (!e.is(Exceptions.STOP_ITERATION)) throw e;
            r[w[pc + 1]] = result(e.value());
            return w[pc + 4];
        }
    }

    private static boolean isAwaitable(Object o) {
        return o instanceof PyCoroutine
                || o instanceof PyGenerator g && g.suspension().code().code().has(CodeFlags.ITERABLE_COROUTINE);
    }

    private static Object delegate(ThreadState ts, Frame frame, Object o) {
        if (o instanceof PyCoroutine) {
            int mayAwait = CodeFlags.COROUTINE | CodeFlags.ITERABLE_COROUTINE;
            if ((frame.code.code().flags() & mayAwait) == 0) {
                throw Exceptions.typeError("cannot 'yield from' a coroutine object in a non-coroutine generator");
            }
            return o;
        }
        return o instanceof PyGenerator ? o : Iteration.iter(ts, o);
    }

    // ---- await

    private static Object awaitable(ThreadState ts, Object o, int purpose) {
        if (isAwaitable(o)) {
            boolean awaited =
                    o instanceof PyCoroutine k && k.suspension().frame().delegate() != null;
            if (awaited) throw Exceptions.runtimeError("coroutine is being awaited already");
            return o;
        }
        PyCallable slot = PyType.of(o).slot(Slot.AWAIT);
        if (slot == null) throw notAwaitable(o, purpose);
        Object iterator = slot.call1(ts, o);
        if (isAwaitable(iterator)) {
            throw Exceptions.typeError("__await__() returned a coroutine");
        }
        if (PyType.of(iterator).slot(Slot.NEXT) == null) {
            throw Exceptions.typeError(
                    "__await__() returned non-iterator of type '%s'",
                    PyType.of(iterator).name());
        }
        return iterator;
    }

    private static PyException notAwaitable(Object o, int purpose) {
        String type = PyType.of(o).name();
        return switch (purpose) {
            case 1 ->
                Exceptions.typeError(
                        "'async with' received an object from __aenter__ that does not implement __await__: %s", type);
            case 2 ->
                Exceptions.typeError(
                        "'async with' received an object from __aexit__ that does not implement __await__: %s", type);
            default -> Exceptions.typeError("object %s can't be used in 'await' expression", type);
        };
    }

    private static Object asyncIterator(ThreadState ts, Object o) {
        Object method = Attributes.special(ts, o, "__aiter__");
        if (method == null) {
            throw Exceptions.typeError(
                    "'async for' requires an object with __aiter__ method, got %s",
                    PyType.of(o).name());
        }
        Object iterator = Callables.of(method).call0(ts);
        if (PyType.of(iterator).lookup("__anext__") == null) {
            throw Exceptions.typeError(
                    "'async for' received an object from __aiter__ that does not implement __anext__: %s",
                    PyType.of(iterator).name());
        }
        return iterator;
    }

    private static Object nextAwaitable(ThreadState ts, Object iterator) {
        Object method = Attributes.special(ts, iterator, "__anext__");
        if (method == null) {
            throw Exceptions.typeError(
                    "'async for' requires an iterator with __anext__ method, got %s",
                    PyType.of(iterator).name());
        }
        Object step = Callables.of(method).call0(ts);
        try {
            return awaitable(ts, step, 0);
        } catch (PyException e) {
            PyException error = Exceptions.typeError(
                    "'async for' received an invalid object from __anext__: %s",
                    PyType.of(step).name());
            error.value().setCause(e.value());
            throw error;
        }
    }
}
