package dev.gila.modules.sys;

import dev.gila.modules.support.Modules;
import dev.gila.object.Def;
import dev.gila.object.Exceptions;
import dev.gila.object.ModuleDef;
import dev.gila.object.PyBaseException;
import dev.gila.object.PyDict;
import dev.gila.object.PyException;
import dev.gila.object.PyStr;
import dev.gila.object.PyType;
import dev.gila.object.Singletons;
import dev.gila.object.ThreadState;
import dev.gila.ops.Attributes;
import dev.gila.ops.Calls;
import dev.gila.ops.Convert;
import dev.gila.types.Arguments;

/** The hooks of {@code sys}: what happens to uncaught exceptions, and to values at the prompt. */
@ModuleDef("sys")
final class SysHooks {
    private static final String BREAKPOINT = "pdb.set_trace";

    private SysHooks() {}

    @Def(
            signature = "exctype, value, traceback, /",
            doc = "Handle an exception by displaying it with a traceback on sys.stderr.")
    static void excepthook(ThreadState ts, Object exctype, Object value, Object traceback) {
        Object out = SysState.of(ts).namespace().get("stderr");
        if (out == null || out == Singletons.NONE) return;
        if (!(value instanceof PyBaseException e)) {
            String given = PyType.of(value).name();
            String text = "TypeError: print_exception(): Exception expected for value, " + given + " found\n";
            Calls.method(ts, out, "write", PyStr.of(text));
            return;
        }
        ExceptionPrinter.print(ts, e, traceback, out);
    }

    @Def(signature = "object, /", doc = "Print an object to sys.stdout and also save it in builtins._")
    static void displayhook(ThreadState ts, Object object) {
        if (object == Singletons.NONE) return;
        PyDict builtins = ts.interpreter().builtins();
        builtins.put("_", Singletons.NONE);
        Object out = SysState.of(ts).namespace().get("stdout");
        if (out == null) throw Exceptions.runtimeError("lost sys.stdout");
        if (out != Singletons.NONE) {
            Calls.method(ts, out, "write", Convert.repr(ts, object));
            Calls.method(ts, out, "write", PyStr.intern("\n"));
        }
        builtins.put("_", object);
    }

    @Def(signature = "*args, **kws")
    static Object breakpointhook(ThreadState ts, Object[] args, PyDict kws) {
        Object environ = Attributes.get(ts, Modules.importModule(ts, "os"), "environ");
        String name = Calls.method(ts, environ, "get", PyStr.of("PYTHONBREAKPOINT"), PyStr.EMPTY)
                .toString();
        if (name.equals("0")) return Singletons.NONE;
        String target = name.isEmpty() ? BREAKPOINT : name;
        int dot = target.lastIndexOf('.');
        Object hook;
        try {
            hook = Modules.from(ts, dot < 0 ? "builtins" : target.substring(0, dot), target.substring(dot + 1));
        } catch (PyException e) {
            if (!e.is(Exceptions.IMPORT_ERROR) && !e.is(Exceptions.ATTRIBUTE_ERROR)) throw e;
            Object warn = Modules.from(ts, "warnings", "warn");
            String message = "Ignoring unimportable $PYTHONBREAKPOINT: \"" + target + "\"";
            return Calls.call2(ts, warn, PyStr.of(message), Exceptions.RUNTIME_WARNING);
        }
        return dev.gila.object.Callables.of(hook).call(ts, Arguments.join(args, kws), Arguments.keywords(kws));
    }

    @Def(signature = "unraisable, /", doc = "Handle an unraisable exception.")
    static void unraisablehook(ThreadState ts, Object unraisable) {
        Object out = SysState.of(ts).namespace().get("stderr");
        if (out == null || out == Singletons.NONE) return;
        Object message = Attributes.get(ts, unraisable, "err_msg");
        Object object = Attributes.get(ts, unraisable, "object");
        String what = message == Singletons.NONE ? "Exception ignored in" : message.toString();
        String about = object == Singletons.NONE ? ":" : ": " + Convert.repr(ts, object);
        Calls.method(ts, out, "write", PyStr.of(what + about + "\n"));
        Object value = Attributes.get(ts, unraisable, "exc_value");
        Object traceback = Attributes.get(ts, unraisable, "exc_traceback");
        if (value instanceof PyBaseException e) ExceptionPrinter.print(ts, e, traceback, out);
    }
}
