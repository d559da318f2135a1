package dev.gila.interp;

import dev.gila.code.Op;
import dev.gila.frame.Frame;
import dev.gila.frame.PyCell;
import dev.gila.frame.PyCode;
import dev.gila.object.Exceptions;
import dev.gila.object.PyDict;
import dev.gila.object.PyStr;
import dev.gila.object.PyTuple;
import dev.gila.object.ThreadState;
import dev.gila.ops.Attributes;
import dev.gila.ops.Calls;
import dev.gila.ops.Imports;
import dev.gila.ops.Subscripts;
import dev.gila.types.PyFunction;
import dev.gila.types.typing.GenericType;
import dev.gila.types.typing.PyParamSpec;
import dev.gila.types.typing.PyTypeAlias;
import dev.gila.types.typing.PyTypeVar;
import dev.gila.types.typing.PyTypeVarTuple;
import java.util.Arrays;

/** Making functions and generic definitions, and importing. */
final class Defining {
    private Defining() {}

    static int step(ThreadState ts, Frame frame, Object[] r, int[] w, int pc, int next) {
        int a = w[pc + 1];
        // The classes of typing are filled when its module is first imported.
        if (w[pc] >= Op.TYPE_VAR && w[pc] <= Op.TYPE_ALIAS) Imports.module(ts, "_typing");
        switch (w[pc]) {
            case Op.MAKE_FUNCTION -> r[a] = function(frame, r, w, pc);
            case Op.SETUP_ANNOTATIONS -> setupAnnotations(ts, frame);
            case Op.IMPORT_NAME ->
                r[a] = Imports.statement(
                        ts,
                        frame.builtins,
                        frame.code.code().names()[w[pc + 2]],
                        frame.globals,
                        frame.locals,
                        r[w[pc + 4]],
                        ((Long) r[w[pc + 3]]).intValue());
            case Op.IMPORT_FROM ->
                r[a] = Importing.from(ts, r[w[pc + 2]], frame.code.code().names()[w[pc + 3]]);
            case Op.IMPORT_STAR -> Importing.star(ts, frame, r[a]);
            case Op.TYPE_VAR -> r[a] = typeVariable(ts, r[w[pc + 2]], w[pc + 3], w[pc + 4] < 0 ? null : r[w[pc + 4]]);
            case Op.PARAM_SPEC -> r[a] = PyParamSpec.ofParameter(ts, r[w[pc + 2]]);
            case Op.TYPE_VAR_TUPLE -> r[a] = PyTypeVarTuple.ofParameter(ts, r[w[pc + 2]]);
            case Op.GENERIC_BASE -> r[a] = GenericType.base(ts, (PyTuple) r[w[pc + 2]]);
            case Op.TYPE_ALIAS ->
                r[a] = PyTypeAlias.ofStatement(
                        ts, r[w[pc + 2]], w[pc + 3] < 0 ? PyTuple.EMPTY : (PyTuple) r[w[pc + 3]], r[w[pc + 4]]);
            case Op.SET_TYPE_PARAMS -> ((PyFunction) r[a]).setTypeParams((PyTuple) r[w[pc + 2]]);
            case Op.PRINT -> print(ts, r[a]);
            default -> Rest.unknown(w[pc]);
        }
        return next;
    }

    /** A type variable with a bound (kind 1) or constraints (kind 2), evaluated when they are asked for. */
    private static Object typeVariable(ThreadState ts, Object name, int kind, Object evaluate) {
        return PyTypeVar.ofParameter(ts, name, kind == 1 ? evaluate : null, kind == 2 ? evaluate : null);
    }

    private static Object function(Frame frame, Object[] r, int[] w, int pc) {
        PyCode code = (PyCode) r[w[pc + 2]];
        PyCell[] closure = null;
        if (w[pc + 6] >= 0) {
            Object[] cells = ((PyTuple) r[w[pc + 6]]).items();
            closure = Arrays.copyOf(cells, cells.length, PyCell[].class);
        }
        Object doc = code.code().constants().length > 0 && code.code().constants()[0] instanceof String
                ? code.constants()[0]
                : null;
        PyFunction f = new PyFunction(code, frame.globals, frame.builtins, closure, doc);
        if (w[pc + 3] >= 0) f.setDefaults(((PyTuple) r[w[pc + 3]]).items());
        if (w[pc + 4] >= 0) f.setKeywordDefaults((PyDict) r[w[pc + 4]]);
        if (w[pc + 5] >= 0) f.setAnnotations((PyDict) r[w[pc + 5]]);
        return f;
    }

    static Object classBuilder(Frame frame) {
        Object builder = frame.builtins.get("__build_class__");
        if (builder == null) throw Exceptions.of(Exceptions.NAME_ERROR, "__build_class__ not found");
        return builder;
    }

    private static void setupAnnotations(ThreadState ts, Frame frame) {
        PyStr name = PyStr.intern("__annotations__");
        if (Variables.item(ts, frame.locals, name) == null) Subscripts.set(ts, frame.locals, name, new PyDict());
    }

    private static void print(ThreadState ts, Object value) {
        Object sys = ts.interpreter().modules().get("sys");
        Object hook = sys == null ? null : Attributes.getOrNull(ts, sys, "displayhook");
        if (hook == null) throw Exceptions.runtimeError("lost sys.displayhook");
        Calls.call1(ts, hook, value);
    }
}
