package dev.gila.modules.system;

import dev.gila.modules.support.Unraisable;
import dev.gila.object.Callables;
import dev.gila.object.Def;
import dev.gila.object.Exceptions;
import dev.gila.object.InterpreterState;
import dev.gila.object.ModuleDef;
import dev.gila.object.PyDict;
import dev.gila.object.PyException;
import dev.gila.object.ThreadState;
import dev.gila.ops.Calls;
import dev.gila.ops.CompareOp;
import dev.gila.ops.Comparison;
import dev.gila.ops.Convert;
import java.util.ArrayList;
import java.util.List;

/** The module {@code atexit}, and the calls that it keeps for one interpreter. */
@ModuleDef(value = "atexit", doc = "Allow programmers to define functions to be executed at program termination.")
public final class AtExit {
    private record Call(Object function, Object[] args, PyDict keywords) {}

    private final List<Call> calls = new ArrayList<>();

    private AtExit(InterpreterState interpreter) {}

    private static AtExit of(ThreadState ts) {
        return ts.interpreter().room(AtExit.class, AtExit::new);
    }

    /** Makes the calls, the last one registered first; what they register themselves is too late. */
    public static void run(ThreadState ts) {
        List<Call> calls = of(ts).calls;
        for (int i = calls.size() - 1; i >= 0; i--) {
            if (i >= calls.size()) continue; // unregistered meanwhile
            Call call = calls.get(i);
            try {
                Calls.callWith(ts, call.function, call.args, call.keywords);
            } catch (PyException e) {
                Unraisable.report(ts, e, "Exception ignored in atexit callback", call.function);
            }
        }
        calls.clear();
    }

    @Def(
            signature = "func, /, *args, **kwargs",
            doc = "Register a function to be executed upon normal program termination.")
    static Object register(ThreadState ts, Object func, Object[] args, PyDict kwargs) {
        if (!Callables.isCallable(func)) throw Exceptions.typeError("the first argument must be callable");
        of(ts).calls.add(new Call(func, args, kwargs));
        return func;
    }

    @Def(signature = "func, /", doc = "Forget all calls of the function.")
    static void unregister(ThreadState ts, Object func) {
        List<Call> calls = of(ts).calls;
        for (Call call : List.copyOf(calls)) {
            Object same = Comparison.compare(ts, CompareOp.EQ, call.function, func);
            if (Convert.truth(ts, same)) calls.remove(call);
        }
    }

    @Def("_clear")
    static void clear(ThreadState ts) {
        of(ts).calls.clear();
    }

    @Def("_run_exitfuncs")
    static void runExitFunctions(ThreadState ts) {
        run(ts);
    }

    @Def("_ncallbacks")
    static long count(ThreadState ts) {
        return of(ts).calls.size();
    }
}
