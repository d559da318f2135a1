package dev.gila.modules.sys;

import dev.gila.frame.Frame;
import dev.gila.gil.GilThread;
import dev.gila.object.Callables;
import dev.gila.object.Def;
import dev.gila.object.Exceptions;
import dev.gila.object.ModuleDef;
import dev.gila.object.PyBaseException;
import dev.gila.object.PyBytes;
import dev.gila.object.PyDict;
import dev.gila.object.PyException;
import dev.gila.object.PyList;
import dev.gila.object.PyObject;
import dev.gila.object.PyStr;
import dev.gila.object.PyTuple;
import dev.gila.object.PyType;
import dev.gila.object.Singletons;
import dev.gila.object.ThreadState;
import dev.gila.object.Types;
import dev.gila.ops.Attributes;
import dev.gila.ops.Calls;
import dev.gila.ops.Convert;
import dev.gila.types.AsyncHooks;
import dev.gila.types.IntText;
import java.math.BigInteger;

/** The functions of {@code sys} about the running program. */
@ModuleDef("sys")
final class SysFunctions {
    private static final double NANOS = 1e9;
    private static final long HEADER = 16;

    private SysFunctions() {}

    @Def(signature = "status=None, /", doc = "Exit the interpreter by raising SystemExit(status).")
    static void exit(Object status) {
        if (status == null || status == Singletons.NONE) throw Exceptions.withArgs(Exceptions.SYSTEM_EXIT);
        throw status instanceof PyTuple t && t.type() == Types.TUPLE
                ? Exceptions.withArgs(Exceptions.SYSTEM_EXIT, t.items())
                : Exceptions.withArgs(Exceptions.SYSTEM_EXIT, status);
    }

    @Def
    static Object exc_info(ThreadState ts) {
        PyBaseException e = ts.handled();
        if (e == null) return PyTuple.of(Singletons.NONE, Singletons.NONE, Singletons.NONE);
        return PyTuple.of(e.type(), e, Singletons.orNone(e.traceback()));
    }

    @Def
    static Object exception(ThreadState ts) {
        return Singletons.orNone(ts.handled());
    }

    @Def(signature = "depth=0, /")
    static Object _getframe(ThreadState ts, int depth) {
        return frame(ts, depth);
    }

    private static Frame frame(ThreadState ts, int depth) {
        PyObject frame = ts.frame();
        for (int i = 0; i < depth && frame instanceof Frame f; i++) frame = f.back;
        if (frame instanceof Frame f) return f;
        throw Exceptions.valueError("call stack is not deep enough");
    }

    @Def(signature = "depth=0")
    static Object _getframemodulename(ThreadState ts, int depth) {
        PyObject frame = ts.frame();
        for (int i = 0; i < depth && frame instanceof Frame f; i++) frame = f.back;
        return frame instanceof Frame f ? Singletons.orNone(f.globals.get("__name__")) : Singletons.NONE;
    }

    @Def
    static Object _current_frames(ThreadState ts) {
        PyDict frames = new PyDict();
        for (GilThread t : ts.gil().threads()) {
            if (t instanceof ThreadState s && s.frame() != null && s.javaThread() != null) {
                frames.put(ts, s.javaThread().getId(), s.frame());
            }
        }
        return frames;
    }

    @Def
    static Object _current_exceptions(ThreadState ts) {
        PyDict handled = new PyDict();
        for (GilThread t : ts.gil().threads()) {
            if (t instanceof ThreadState s && s.javaThread() != null) {
                handled.put(ts, s.javaThread().getId(), Singletons.orNone(s.handled()));
            }
        }
        return handled;
    }

    @Def
    static double getswitchinterval(ThreadState ts) {
        return ts.gil().getSwitchInterval() / NANOS;
    }

    @Def(signature = "interval, /")
    static void setswitchinterval(ThreadState ts, double interval) {
        if (!(interval > 0)) throw Exceptions.valueError("switch interval must be strictly positive");
        ts.gil().setSwitchInterval(Math.max(1, (long) (interval * NANOS)));
    }

    @Def
    static long getrecursionlimit(ThreadState ts) {
        return ts.interpreter().recursionLimit();
    }

    @Def(signature = "limit, /")
    static void setrecursionlimit(ThreadState ts, int limit) {
        if (limit < 1) throw Exceptions.valueError("recursion limit must be greater or equal than 1");
        if (ts.depth() >= limit) {
            throw Exceptions.of(
                    Exceptions.RECURSION_ERROR,
                    "cannot set the recursion limit to %d at the recursion depth %d: the limit is too low",
                    limit,
                    ts.depth());
        }
        ts.interpreter().setRecursionLimit(limit);
    }

    @Def
    static Object gettrace(ThreadState ts) {
        return Singletons.orNone(ts.traceFunction());
    }

    @Def(signature = "function, /")
    static void settrace(ThreadState ts, Object function) {
        ts.setTraceFunction(Singletons.orNull(function));
    }

    @Def(signature = "function, /", doc = "Set the global debug tracing function in all running threads.")
    static void _settraceallthreads(ThreadState ts, Object function) {
        ts.gil().threads().forEach(t -> ((ThreadState) t).setTraceFunction(Singletons.orNull(function)));
    }

    @Def(signature = "function, /", doc = "Set the profiling function in all running threads.")
    static void _setprofileallthreads(ThreadState ts, Object function) {
        ts.gil().threads().forEach(t -> ((ThreadState) t).setProfileFunction(Singletons.orNull(function)));
    }

    @Def
    static Object getprofile(ThreadState ts) {
        return Singletons.orNone(ts.profileFunction());
    }

    @Def(signature = "function, /")
    static void setprofile(ThreadState ts, Object function) {
        ts.setProfileFunction(Singletons.orNull(function));
    }

    @Def
    static Object call_tracing(ThreadState ts, Object func, PyTuple args) {
        return Callables.of(func).call(ts, args.items().clone(), null);
    }

    @Def
    static Object intern(Object string) {
        if (string instanceof PyStr s && s.type() == Types.STR) return PyStr.intern(s.toString());
        if (string instanceof PyStr)
            throw Exceptions.typeError("can't intern %s", PyType.of(string).name());
        throw Exceptions.typeError("intern() argument must be str, not %s", Convert.typeName(string));
    }

    @Def(signature = "object, default=None")
    static Object getsizeof(ThreadState ts, Object object, Object fallback) {
        Object method = Attributes.special(ts, object, "__sizeof__");
        try {
            if (method != null) return Convert.index(ts, Calls.call0(ts, method));
        } catch (PyException e) {
            if (fallback == null || !e.is(Exceptions.TYPE_ERROR)) throw e;
            return fallback;
        }
        return HEADER + size(object);
    }

    /** An estimate of what a value's own storage takes. */
    private static long size(Object o) {
        if (o instanceof Long || o instanceof Double || o instanceof Boolean) return 8;
        if (o instanceof BigInteger n) return HEADER + n.bitLength() / 8 + 8;
        if (o instanceof PyStr s) return 2 * HEADER + s.toString().length();
        if (o instanceof PyBytes b) return HEADER + b.length();
        if (o instanceof PyTuple t) return HEADER + 8L * t.size();
        if (o instanceof PyList l) return HEADER + HEADER + 8L * l.size();
        if (o instanceof PyDict d) return 4 * HEADER + 28L * d.size();
        return o instanceof PyObject p && p.shape() != null
                ? HEADER + 8L * p.shape().size()
                : HEADER;
    }

    @Def
    static long getrefcount(Object object) {
        return 2;
    }

    @Def
    static long getallocatedblocks() {
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory() >> 6;
    }

    @Def
    static String getdefaultencoding() {
        return "utf-8";
    }

    @Def
    static String getfilesystemencoding() {
        return "utf-8";
    }

    @Def
    static String getfilesystemencodeerrors() {
        return "surrogateescape";
    }

    @Def
    static long get_int_max_str_digits(ThreadState ts) {
        return IntText.Limit.of(ts).digits();
    }

    @Def(signature = "maxdigits")
    static void set_int_max_str_digits(ThreadState ts, int maxdigits) {
        IntText.Limit.of(ts).setDigits(maxdigits);
    }

    @Def
    static boolean is_finalizing(ThreadState ts) {
        return SysState.of(ts).isFinalizing();
    }

    @Def
    static boolean is_stack_trampoline_active() {
        return false;
    }

    @Def(signature = "backend, /")
    static void activate_stack_trampoline(Object backend) {
        throw Exceptions.valueError("perf trampoline not available");
    }

    @Def
    static void deactivate_stack_trampoline() {}

    @Def
    static Object get_asyncgen_hooks(ThreadState ts) {
        AsyncHooks hooks = AsyncHooks.of(ts);
        return SysStructures.ASYNCGEN_HOOKS.of(hooks.firstIteration(), hooks.finalizer());
    }

    @Def(signature = "firstiter=None, finalizer=None")
    static void set_asyncgen_hooks(ThreadState ts, Object firstiter, Object finalizer) {
        AsyncHooks hooks = AsyncHooks.of(ts);
        if (finalizer != null) hooks.setFinalizer(hook(finalizer, "finalizer"));
        if (firstiter != null) hooks.setFirstIteration(hook(firstiter, "firstiter"));
    }

    private static Object hook(Object hook, String what) {
        if (hook == Singletons.NONE || Callables.isCallable(hook)) return hook;
        throw Exceptions.typeError(
                "callable %s expected, got %s", what, PyType.of(hook).name());
    }

    @Def
    static long get_coroutine_origin_tracking_depth(ThreadState ts) {
        return SysState.of(ts).originDepth();
    }

    @Def(signature = "depth")
    static void set_coroutine_origin_tracking_depth(ThreadState ts, int depth) {
        if (depth < 0) throw Exceptions.valueError("depth must be >= 0");
        SysState.of(ts).setOriginDepth(depth);
    }

    @Def(signature = "hook")
    static void addaudithook(ThreadState ts, Object hook) {
        SysState.of(ts).auditHooks().add(hook);
    }

    @Def(signature = "event, /, *args")
    static void audit(ThreadState ts, PyStr event, Object[] args) {
        for (Object hook : SysState.of(ts).auditHooks()) {
            Callables.of(hook).call2(ts, event, new PyTuple(args));
        }
    }

    @Def
    static void _clear_type_cache() {}

    @Def
    static Object _debugmallocstats() {
        return Singletons.NONE;
    }
}
