package dev.gila.modules.thread;

import dev.gila.modules.signal.Signals;
import dev.gila.modules.support.Modules;
import dev.gila.modules.support.Seconds;
import dev.gila.modules.support.StructSequence;
import dev.gila.object.Callables;
import dev.gila.object.Def;
import dev.gila.object.Exceptions;
import dev.gila.object.ModuleDef;
import dev.gila.object.PyDict;
import dev.gila.object.PyException;
import dev.gila.object.PyStr;
import dev.gila.object.PyTuple;
import dev.gila.object.Singletons;
import dev.gila.object.ThreadState;
import dev.gila.ops.Attributes;
import dev.gila.ops.Calls;
import dev.gila.ops.Convert;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The module {@code _thread}. */
@ModuleDef(value = "_thread", doc = "This module provides primitive operations to write multi-threaded programs.")
final class ThreadModule {
    private static final StructSequence HOOK_ARGS =
            new StructSequence("_thread._ExceptHookArgs", 4, "exc_type", "exc_value", "exc_traceback", "thread");
    private static final long LEAST_STACK_SIZE = 32_768;

    private ThreadModule() {}

    static void init(ThreadState ts, PyDict namespace) {
        namespace.put("LockType", LockType.TYPE);
        namespace.put("RLock", RLockType.TYPE);
        namespace.put("_local", LocalType.TYPE);
        namespace.put("_ExceptHookArgs", HOOK_ARGS.type());
        namespace.put("error", Exceptions.RUNTIME_ERROR);
        namespace.put("TIMEOUT_MAX", Seconds.MAX);
    }

    @Def(
            signature = "function, args, kwargs=None, /",
            doc = "Start a new thread, which calls the function, and return its identifier.")
    static long start_new_thread(ThreadState ts, Object function, Object args, Object kwargs) {
        if (!Callables.isCallable(function)) throw Exceptions.typeError("first arg must be callable");
        if (!(args instanceof PyTuple tuple)) throw Exceptions.typeError("2nd arg must be a tuple");
        if (kwargs != null && !(kwargs instanceof PyDict)) {
            throw Exceptions.typeError("optional 3rd arg must be a dictionary");
        }
        PyDict keywords = kwargs == null ? new PyDict() : ((PyDict) kwargs).copy();
        return Threads.of(ts).start(ts, function, tuple.items().clone(), keywords);
    }

    @Def(signature = "function, args, kwargs=None, /")
    static long start_new(ThreadState ts, Object function, Object args, Object kwargs) {
        return start_new_thread(ts, function, args, kwargs);
    }

    @Def(doc = "Create a new lock object.")
    static Object allocate_lock() {
        return new LockType();
    }

    @Def
    static Object allocate() {
        return new LockType();
    }

    @Def(doc = "End the calling thread, silently: raise SystemExit.")
    static void exit() {
        throw Exceptions.withArgs(Exceptions.SYSTEM_EXIT);
    }

    @Def
    static void exit_thread() {
        exit();
    }

    @Def(doc = "A number, not 0, that no other living thread has.")
    static long get_ident(ThreadState ts) {
        return ts.ident();
    }

    @Def(doc = "The number by which the operating system knows the calling thread.")
    static long get_native_id(ThreadState ts) {
        try {
            Path self = Files.readSymbolicLink(Path.of("/proc/thread-self"));
            return Long.parseLong(self.getFileName().toString());
        } catch (IOException | NumberFormatException e) {
            return ts.ident(); // no Linux
        }
    }

    @Def("_count")
    static long count(ThreadState ts) {
        return Threads.of(ts).running();
    }

    @Def(signature = "size=0, /", doc = "The stack size of threads to be started; 0 for the default.")
    static long stack_size(ThreadState ts, long size) {
        if (size < 0) throw Exceptions.valueError("size must be 0 or a positive value");
        if (size != 0 && size < LEAST_STACK_SIZE) throw Exceptions.valueError("size not valid: %d bytes", size);
        Threads threads = Threads.of(ts);
        long before = threads.stackSize();
        threads.setStackSize(size);
        return before;
    }

    @Def("_set_sentinel")
    static Object setSentinel(ThreadState ts) {
        return Threads.of(ts).sentinel(ts);
    }

    @Def(signature = "signum=2, /", doc = "Simulate the arrival of the given signal in the main thread.")
    static void interrupt_main(ThreadState ts, int signum) {
        Signals.of(ts).simulate(signum);
    }

    @Def
    static boolean daemon_threads_allowed() {
        return true;
    }

    @Def("_is_main_interpreter")
    static boolean isMainInterpreter() {
        return true;
    }

    /** What becomes of an exception that leaves a {@code threading.Thread}: a line that names it, then the traceback. */
    @Def(value = "_excepthook", signature = "args, /", doc = "Handle uncaught Thread.run() exception.")
    static void excepthook(ThreadState ts, Object args) {
        if (!(args instanceof PyTuple given) || given.type() != HOOK_ARGS.type()) {
            throw Exceptions.typeError("_thread._excepthook argument type must be ExceptHookArgs");
        }
        if (given.get(0) == Exceptions.SYSTEM_EXIT) return;
        Object thread = given.get(3);
        Object sys = ts.interpreter().modules().get("sys");
        Object file = sys == null ? null : Singletons.orNull(Attributes.getOrNull(ts, sys, "stderr"));
        if (file == null && thread != Singletons.NONE) {
            file = Singletons.orNull(Attributes.getOrNull(ts, thread, "_stderr"));
        }
        if (file == null) return;
        Object name = thread == Singletons.NONE ? null : Attributes.getOrNull(ts, thread, "_name");
        String who =
                name == null ? Long.toString(ts.ident()) : Convert.str(ts, name).toString();
        Calls.method(ts, file, "write", PyStr.of("Exception in thread " + who + ":\n"));
        Object print = Modules.from(ts, "traceback", "print_exception");
        Object[] what = {given.get(0), given.get(1), given.get(2), file};
        Callables.of(print).call(ts, what, new String[] {"file"});
        try {
            Calls.method(ts, file, "flush");
        } catch (PyException e) {
            // as CPython has it: what cannot be flushed was written all the same
        }
    }
}
