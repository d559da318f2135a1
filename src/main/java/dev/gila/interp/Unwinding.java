package dev.gila.interp;

import dev.gila.code.ExceptionTable;
import dev.gila.code.Op;
import dev.gila.frame.Frame;
import dev.gila.frame.PyTraceback;
import dev.gila.object.Exceptions;
import dev.gila.object.PyBaseException;
import dev.gila.object.PyException;
import dev.gila.object.PyType;
import dev.gila.object.ThreadState;
import dev.gila.ops.Raising;

/** What happens to an exception in a frame: its traceback grows, and a handler of the frame takes it or none does. */
final class Unwinding {
    private static final boolean SHOW_INTERNAL = Boolean.getBoolean("gila.debug");

    private Unwinding() {}

    /** Sends the frame to the handler of the instruction that raised; throws the exception on when it has none. */
    static void unwind(ThreadState ts, Frame frame, PyException e) {
        PyBaseException exception = e.value();
        boolean again = frame.reraising;
        if (again) {
            frame.reraising = false;
        } else {
            // One without a traceback was just raised, by an instruction or by Java code called from here.
            if (exception.traceback() == null) chain(ts, frame, exception);
            PyTraceback rest = (PyTraceback) exception.traceback();
            exception.setTraceback(new PyTraceback(rest, frame, frame.pc, frame.line()));
            if (ts.isWatched()) Tracing.raised(ts, frame, exception);
        }
        int handler = frame.code.code().exceptions().handlerAt(frame.pc);
        if (handler == ExceptionTable.NO_HANDLER) {
            // The frame ends where the exception was first raised in it.
            boolean known = again && exception.traceback() instanceof PyTraceback tb && tb.frame() == frame;
            if (known) frame.pc = ((PyTraceback) exception.traceback()).pc();
            if (ts.isWatched()) Tracing.left(ts, frame, null);
            throw e;
        }
        frame.thrown = exception;
        frame.pc = handler;
    }

    /** Whether the instruction has a handler in its own frame. */
    static boolean handles(Frame frame) {
        return frame.code.code().exceptions().handlerAt(frame.pc) != ExceptionTable.NO_HANDLER;
    }

    /** What is thrown into a generator is chained to what the generator itself was handling. */
    private static void chain(ThreadState ts, Frame frame, PyBaseException exception) {
        boolean thrownIn = frame.code.instructions()[frame.pc] == Op.RESUME_YIELD;
        if (!thrownIn || frame.handling) Raising.chain(ts, exception);
    }

    static PyException translate(VirtualMachineError e) {
        PyType type = e instanceof StackOverflowError ? Exceptions.RECURSION_ERROR : Exceptions.MEMORY_ERROR;
        String message = e instanceof StackOverflowError ? "maximum recursion depth exceeded" : "out of memory";
        return Exceptions.of(type, message);
    }

    /** A fault of our own, as an exception that says so. */
    static PyException internal(RuntimeException e) {
        if (SHOW_INTERNAL) e.printStackTrace();
        StackTraceElement[] trace = e.getStackTrace();
        String where = trace.length == 0 ? "" : " at " + trace[0];
        return Exceptions.of(Exceptions.SYSTEM_ERROR, "bug in Gila, please report it: " + e + where);
    }
}
