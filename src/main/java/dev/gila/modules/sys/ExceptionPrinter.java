package dev.gila.modules.sys;

import dev.gila.modules.support.Modules;
import dev.gila.object.Callables;
import dev.gila.object.Exceptions;
import dev.gila.object.PyBaseException;
import dev.gila.object.PyException;
import dev.gila.object.PyStr;
import dev.gila.object.Singletons;
import dev.gila.object.ThreadState;
import dev.gila.ops.Calls;

/**
 * Prints exceptions as the library's {@code traceback} does; plainly where that fails, as it may when the very
 * exception is that something in it cannot be imported.
 */
public final class ExceptionPrinter {
    private ExceptionPrinter() {}

    static void print(ThreadState ts, PyBaseException e, Object traceback, Object out) {
        try {
            Object print = Modules.from(ts, "traceback", "print_exception");
            Object[] args = {e.type(), e, Singletons.orNone(traceback), out};
            Callables.of(print).call(ts, args, new String[] {"file"});
        } catch (PyException failed) {
            Calls.method(ts, out, "write", PyStr.of(e.describe() + "\n"));
        }
        Calls.method(ts, out, "flush");
    }

    /** What the interpreter does with an exception that nobody caught: {@code sys.excepthook}, or the default one. */
    public static void uncaught(ThreadState ts, PyException thrown) {
        PyBaseException e = thrown.value();
        Object traceback = Singletons.orNone(e.traceback());
        Object hook = SysState.of(ts).namespace().get("excepthook");
        Object err = SysState.of(ts).namespace().get("stderr");
        if (err == null || err == Singletons.NONE) return;
        if (hook == null) {
            Calls.method(ts, err, "write", PyStr.of("sys.excepthook is missing\n"));
            print(ts, e, traceback, err);
            return;
        }
        try {
            Callables.of(hook).call3(ts, e.type(), e, traceback);
        } catch (PyException inHook) {
            if (inHook.is(Exceptions.SYSTEM_EXIT)) throw inHook;
            Calls.method(ts, err, "write", PyStr.of("Error in sys.excepthook:\n"));
            print(ts, inHook.value(), Singletons.orNone(inHook.value().traceback()), err);
            Calls.method(ts, err, "write", PyStr.of("\nOriginal exception was:\n"));
            print(ts, e, traceback, err);
        }
    }
}
