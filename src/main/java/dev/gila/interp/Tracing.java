package dev.gila.interp;

import dev.gila.code.Op;
import dev.gila.code.PositionTable;
import dev.gila.frame.Frame;
import dev.gila.frame.FrameTracing;
import dev.gila.object.BoundMethod;
import dev.gila.object.Callables;
import dev.gila.object.PyBaseException;
import dev.gila.object.PyBuiltin;
import dev.gila.object.PyException;
import dev.gila.object.PyStr;
import dev.gila.object.PyTuple;
import dev.gila.object.Singletons;
import dev.gila.object.ThreadState;

/** What {@code sys.settrace} and {@code sys.setprofile} see. Nothing here runs while neither is used. */
final class Tracing {
    private static final PyStr CALL = PyStr.intern("call");
    private static final PyStr LINE = PyStr.intern("line");
    private static final PyStr RETURN = PyStr.intern("return");
    private static final PyStr EXCEPTION = PyStr.intern("exception");
    private static final PyStr OPCODE = PyStr.intern("opcode");

    static final PyStr C_CALL = PyStr.intern("c_call");
    static final PyStr C_RETURN = PyStr.intern("c_return");
    static final PyStr C_EXCEPTION = PyStr.intern("c_exception");

    private Tracing() {}

    /** What a profiler is shown of a call of a function written in Java; {@code null} for any other call. */
    static Object shown(Object f, Object[] args) {
        if (f instanceof BoundMethod m) return m.function() instanceof PyBuiltin ? m : null;
        if (!(f instanceof PyBuiltin builtin)) return null;
        return builtin.bindsSelf() && args.length > 0 ? new BoundMethod(builtin, args[0]) : builtin;
    }

    /** Tells the profile function of a call that the running frame makes. */
    static void builtin(ThreadState ts, PyStr event, Object function) {
        if (ts.profileFunction() == null || !ts.isWatched() || !(ts.frame() instanceof Frame frame)) return;
        call(ts, ts.profileFunction(), frame, event, function);
    }

    static void entered(ThreadState ts, Frame frame) {
        Object tracer = ts.traceFunction();
        if (tracer != null) {
            FrameTracing tracing = frame.tracing();
            frame.trace(Singletons.orNull(call(ts, tracer, frame, CALL, Singletons.NONE)));
            // A generator goes on in the middle of a line, which is no new one.
            tracing.line = frame.pc == 0 ? 0 : frame.line();
            tracing.pc = frame.pc - 1;
        }
        if (ts.profileFunction() != null) call(ts, ts.profileFunction(), frame, CALL, Singletons.NONE);
    }

    /** Reports the end of a frame or a yield; {@code result} is {@code null} when an exception leaves it. */
    static Object left(ThreadState ts, Frame frame, Object result) {
        if (ts.traceFunction() != null && frame.traced) {
            call(ts, frame.tracing().function, frame, RETURN, Singletons.orNone(result));
        }
        if (ts.profileFunction() != null) {
            call(ts, ts.profileFunction(), frame, RETURN, Singletons.orNone(result));
        }
        return result;
    }

    static void raised(ThreadState ts, Frame frame, PyBaseException e) {
        if (ts.traceFunction() == null || !frame.traced) return;
        PyTuple details = PyTuple.of(e.type(), e, Singletons.orNone(e.traceback()));
        report(ts, frame, EXCEPTION, details);
    }

    /** Reports a new line, or each instruction where that is wanted. */
    static void instruction(ThreadState ts, Frame frame) {
        if (!ts.isWatched()) return;
        FrameTracing tracing = frame.tracing();
        PositionTable positions = frame.code.code().positions();
        int row = positions.rowAt(frame.pc);
        int line = row < 0 ? 0 : positions.line(row);
        boolean back = frame.pc <= tracing.pc;
        boolean newLine = line > 0
                && positions.start(row) == frame.pc
                && (line != tracing.line || back && startsLine(positions, row));
        tracing.pc = frame.pc;
        // The entry of a function belongs to its call event.
        boolean entry = frame.code.instructions()[frame.pc] == Op.RESUME;
        if (newLine && !entry) {
            tracing.line = line;
            if (tracing.lines) report(ts, frame, LINE, Singletons.NONE);
        }
        if (tracing.opcodes && frame.traced) report(ts, frame, OPCODE, Singletons.NONE);
    }

    private static boolean startsLine(PositionTable positions, int row) {
        return row == 0 || positions.line(row - 1) != positions.line(row);
    }

    /** Calls the local trace function, whose result is the next one; None keeps it. */
    private static void report(ThreadState ts, Frame frame, PyStr event, Object argument) {
        Object next = call(ts, frame.tracing().function, frame, event, argument);
        if (next != Singletons.NONE) frame.trace(next);
    }

    /** An exception in the function ends all tracing, and goes on into the program. */
    private static Object call(ThreadState ts, Object function, Frame frame, PyStr event, Object argument) {
        ts.setWatched(false);
        try {
            return Callables.of(function).call3(ts, frame, event, argument);
        } catch (PyException e) {
            ts.setTraceFunction(null);
            ts.setProfileFunction(null);
            frame.trace(null);
            throw e;
        } finally {
            ts.setWatched(true);
        }
    }
}
