package dev.gila.ops;

import dev.gila.object.Callables;
import dev.gila.object.Exceptions;
import dev.gila.object.InterpreterState;
import dev.gila.object.PyDict;
import dev.gila.object.PyStr;
import dev.gila.object.PyTuple;
import dev.gila.object.Singletons;
import dev.gila.object.ThreadState;

/** Importing modules, through whichever import system the interpreter was given. */
public final class Imports {
    /** The import system of one interpreter. */
    public interface Importer {
        /**
         * What {@code __import__} does.
         *
         * @param globals the importing module's namespace, or {@code null}
         * @param fromList the names after {@code import} in {@code from x import a, b}, or {@code null}
         * @param level how many dots a relative import has
         */
        Object importModule(ThreadState ts, String name, PyDict globals, Object fromList, int level);
    }

    private static final class Seam {
        volatile Importer importer;
    }

    private Imports() {}

    private static Seam seam(InterpreterState interpreter) {
        return interpreter.room(Seam.class, i -> new Seam());
    }

    /** Gives the interpreter its import system. */
    public static void install(InterpreterState interpreter, Importer importer) {
        seam(interpreter).importer = importer;
    }

    /** What the builtin {@code __import__} does. */
    public static Object importModule(ThreadState ts, String name, PyDict globals, Object fromList, int level) {
        Importer importer = seam(ts.interpreter()).importer;
        if (importer == null) {
            throw Exceptions.of(Exceptions.IMPORT_ERROR, "no import system: cannot import '%s'", name);
        }
        return importer.importModule(ts, name, globals, fromList, level);
    }

    /** The module of that absolute, possibly dotted, name: from {@code sys.modules}, or else imported. */
    public static Object module(ThreadState ts, String name) {
        Object loaded = ts.interpreter().modules().get(name);
        if (loaded != null && loaded != Singletons.NONE) return loaded;
        return importModule(ts, name, null, PyTuple.of(PyStr.intern("*")), 0);
    }

    /** What the {@code import} statement does: calls the {@code __import__} of the builtins in force. */
    public static Object statement(
            ThreadState ts, PyDict builtins, String name, PyDict globals, Object locals, Object fromList, int level) {
        Object hook = builtins.get("__import__");
        if (hook == null) throw Exceptions.of(Exceptions.IMPORT_ERROR, "__import__ not found");
        Object[] args = {
            PyStr.intern(name), globals, Singletons.orNone(locals), Singletons.orNone(fromList), (long) level
        };
        return Callables.of(hook).call(ts, args, null);
    }
}
