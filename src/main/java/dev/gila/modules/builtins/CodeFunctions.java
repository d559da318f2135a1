package dev.gila.modules.builtins;

import dev.gila.code.CodeFlags;
import dev.gila.compiler.CompilerOptions;
import dev.gila.frame.Frame;
import dev.gila.frame.FunctionParts;
import dev.gila.frame.PyCell;
import dev.gila.frame.PyCode;
import dev.gila.modules.support.Modules;
import dev.gila.object.Def;
import dev.gila.object.Exceptions;
import dev.gila.object.ModuleDef;
import dev.gila.object.PyDict;
import dev.gila.object.PyStr;
import dev.gila.object.PyTuple;
import dev.gila.object.PyType;
import dev.gila.object.Singletons;
import dev.gila.object.ThreadState;
import dev.gila.ops.Attributes;
import dev.gila.ops.Calls;
import dev.gila.ops.Convert;
import dev.gila.source.SourceError;
import dev.gila.source.SourceText;
import dev.gila.types.Buffers;
import dev.gila.types.Namespaces;

/** {@code builtins}: compiling and running program text. */
@ModuleDef("builtins")
final class CodeFunctions {
    private static final long ONLY_AST = 0x400;
    private static final long TOP_LEVEL_AWAIT = 0x2000;
    private static final long ALLOW_INCOMPLETE = 0x4000;

    /** All flags that {@code compile} knows: those of {@code __future__}, and its own. */
    private static final long KNOWN_FLAGS =
            0x1FE0000L | 0x10 | 0x200 | ONLY_AST | 0x1000 | TOP_LEVEL_AWAIT | ALLOW_INCOMPLETE | 0x100;

    private CodeFunctions() {}

    @Def(
            signature = "source, filename, mode, flags=0, dont_inherit=False, optimize=-1, *, _feature_version=-1",
            doc = "Compile source into a code object that can be executed by exec() or eval().\n\n"
                    + "The source code may represent a Python module, statement or expression.\n"
                    + "The filename will be used for run-time error messages.\n"
                    + "The mode must be 'exec' to compile a module, 'single' to compile a\n"
                    + "single (interactive) statement, or 'eval' to compile an expression.\n"
                    + "The flags argument, if present, controls which future statements influence\n"
                    + "the compilation of the code.\n"
                    + "The dont_inherit argument, if true, stops the compilation inheriting\n"
                    + "the effects of any future statements in effect in the code calling\n"
                    + "compile; if absent or false these statements do influence the compilation,\n"
                    + "in addition to any features explicitly specified.")
    static Object compile(
            ThreadState ts,
            Object source,
            Object filename,
            Object mode,
            long flags,
            boolean dont_inherit,
            int optimize,
            int _feature_version) {
        if ((flags & ~KNOWN_FLAGS) != 0) throw Exceptions.valueError("compile(): unrecognised flags");
        if (optimize < -1 || optimize > 2) throw Exceptions.valueError("compile(): invalid optimize value");
        if (!(mode instanceof PyStr m)) {
            throw Exceptions.typeError("compile() argument 'mode' must be str, not %s", Convert.typeName(mode));
        }
        Object path =
                filename instanceof PyStr ? filename : Calls.call1(ts, Modules.from(ts, "os", "fsdecode"), filename);
        String file = path.toString();
        if ((flags & ONLY_AST) != 0 || isTree(ts, source)) {
            Object parse = Modules.from(ts, "_ast", "_compile");
            return Calls.call(ts, parse, source, PyStr.of(file), mode, flags, (long) optimize);
        }
        boolean futureAnnotations =
                (flags & CodeFlags.FUTURE_ANNOTATIONS) != 0 || !dont_inherit && inheritsAnnotations(ts);
        CompilerOptions options = new CompilerOptions(
                optimize < 0 ? optimization(ts) : optimize, futureAnnotations, (flags & TOP_LEVEL_AWAIT) != 0);
        SourceText text = text(ts, file, source, "compile");
        return Compiling.compile(ts, text, mode(m.toString()), options, (flags & ALLOW_INCOMPLETE) != 0);
    }

    private static boolean isTree(ThreadState ts, Object source) {
        if (PyType.of(source).isBuiltin()) return false;
        Object ast = ts.interpreter().modules().get("_ast");
        return ast != null
                && Attributes.getOrNull(ts, ast, "AST") instanceof PyType t
                && PyType.of(source).isSubtypeOf(t);
    }

    private static Compiling.Mode mode(String mode) {
        return switch (mode) {
            case "exec" -> Compiling.Mode.EXEC;
            case "eval" -> Compiling.Mode.EVAL;
            case "single" -> Compiling.Mode.SINGLE;
            default -> throw Exceptions.valueError("compile() mode must be 'exec', 'eval' or 'single'");
        };
    }

    private static boolean inheritsAnnotations(ThreadState ts) {
        return ts.frame() instanceof Frame f && f.code.code().has(CodeFlags.FUTURE_ANNOTATIONS);
    }

    private static int optimization(ThreadState ts) {
        Object sys = ts.interpreter().modules().get("sys");
        Object flags = sys == null ? null : Attributes.getOrNull(ts, sys, "flags");
        Object level = flags == null ? null : Attributes.getOrNull(ts, flags, "optimize");
        return level instanceof Long n ? (int) Math.min(2, n) : 0;
    }

    private static SourceText text(ThreadState ts, String file, Object source, String function) {
        if (source instanceof PyStr s) return SourceText.of(file, s.toString());
        if (!Buffers.isBuffer(ts, source)) {
            throw Exceptions.typeError(
                    "%s() arg 1 must be a string, bytes or %s",
                    function, function.equals("compile") ? "AST object" : "code object");
        }
        try {
            return SourceText.decode(file, Buffers.bytesOf(ts, source));
        } catch (SourceError e) {
            throw Compiling.error(e);
        }
    }

    @Def(
            signature = "source, globals=None, locals=None, /",
            doc = "Evaluate the given source in the context of globals and locals.\n\n"
                    + "The source may be a string representing a Python expression\n"
                    + "or a code object as returned by compile().\n"
                    + "The globals must be a dictionary and locals can be any mapping,\n"
                    + "defaulting to the current globals and locals.\n"
                    + "If only globals is given, locals defaults to it.")
    static Object eval(ThreadState ts, Object source, Object globals, Object locals) {
        Object given = globals == null ? Singletons.NONE : globals;
        if (locals != null && locals != Singletons.NONE && !isMapping(locals)) {
            throw Exceptions.typeError("locals must be a mapping");
        }
        if (given != Singletons.NONE && !(given instanceof PyDict)) {
            throw Exceptions.typeError(
                    isMapping(given)
                            ? "globals must be a real dict; try eval(code, {}, mapping)"
                            : "globals must be a dict");
        }
        if (source instanceof PyCode code && code.code().freeVars().size() > 0) {
            throw Exceptions.typeError("code object passed to eval() may not contain free variables");
        }
        PyCode code = source instanceof PyCode c ? c : evaluated(ts, source);
        return run(ts, code, given, locals, FunctionParts.NO_CELLS);
    }

    private static PyCode evaluated(ThreadState ts, Object source) {
        Object text = source instanceof PyStr s ? PyStr.of(unindented(s.toString())) : source;
        return Compiling.compile(ts, text(ts, "<string>", text, "eval"), Compiling.Mode.EVAL, inherited(ts));
    }

    private static String unindented(String text) {
        int start = 0;
        while (start < text.length() && (text.charAt(start) == ' ' || text.charAt(start) == '\t')) start++;
        return text.substring(start);
    }

    private static CompilerOptions inherited(ThreadState ts) {
        return new CompilerOptions(optimization(ts), inheritsAnnotations(ts), false);
    }

    @Def(
            signature = "source, globals=None, locals=None, /, *, closure=None",
            doc = "Execute the given source in the context of globals and locals.\n\n"
                    + "The source may be a string representing one or more Python statements\n"
                    + "or a code object as returned by compile().\n"
                    + "The globals must be a dictionary and locals can be any mapping,\n"
                    + "defaulting to the current globals and locals.\n"
                    + "If only globals is given, locals defaults to it.\n"
                    + "The closure must be a tuple of cellvars, and can only be used\n"
                    + "when source is a code object requiring exactly that many cellvars.")
    static void exec(ThreadState ts, Object source, Object globals, Object locals, Object closure) {
        Object given = globals == null ? Singletons.NONE : globals;
        if (given != Singletons.NONE && !(given instanceof PyDict)) {
            throw Exceptions.typeError(
                    "exec() globals must be a dict, not %s", PyType.of(given).name());
        }
        if (locals != null && locals != Singletons.NONE && !isMapping(locals)) {
            throw Exceptions.typeError(
                    "locals must be a mapping or None, not %s",
                    PyType.of(locals).name());
        }
        Object cells = closure == null ? Singletons.NONE : closure;
        if (!(source instanceof PyCode) && cells != Singletons.NONE) {
            throw Exceptions.typeError("closure can only be used when source is a code object");
        }
        PyCode code = source instanceof PyCode c
                ? c
                : Compiling.compile(ts, text(ts, "<string>", source, "exec"), Compiling.Mode.EXEC, inherited(ts));
        run(ts, code, given, locals, cells(code, cells));
    }

    private static PyCell[] cells(PyCode code, Object closure) {
        int free = code.code().freeVars().size();
        if (free == 0) {
            if (closure != Singletons.NONE) {
                throw Exceptions.typeError("cannot use a closure with this code object");
            }
            return FunctionParts.NO_CELLS;
        }
        PyCell[] cells = new PyCell[free];
        boolean fits = closure instanceof PyTuple t && t.size() == free;
        for (int i = 0; fits && i < free; i++) {
            fits = ((PyTuple) closure).get(i) instanceof PyCell;
            if (fits) cells[i] = (PyCell) ((PyTuple) closure).get(i);
        }
        if (!fits) throw Exceptions.typeError("code object requires a closure of exactly length %d", free);
        return cells;
    }

    private static boolean isMapping(Object o) {
        return PyType.of(o).lookup("__getitem__") != null;
    }

    private static Object run(ThreadState ts, PyCode code, Object globals, Object locals, PyCell[] closure) {
        PyDict names = globals instanceof PyDict d ? d : (PyDict) Scopes.globals(ts);
        Object own = locals != null && locals != Singletons.NONE
                ? locals
                : globals instanceof PyDict ? globals : Scopes.locals(ts);
        if (names.get("__builtins__") == null) names.put("__builtins__", currentBuiltins(ts));
        Frame frame = new Frame(code, names, Namespaces.builtinsOf(ts, names), own, closure);
        return code.entry().run(ts, frame);
    }

    private static PyDict currentBuiltins(ThreadState ts) {
        return ts.frame() instanceof Frame f ? f.builtins : ts.interpreter().builtins();
    }
}
