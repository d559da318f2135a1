package dev.gila.interp;

import dev.gila.code.Op;
import dev.gila.code.Opcode;
import dev.gila.frame.Frame;
import dev.gila.frame.PyCell;
import dev.gila.object.Exceptions;
import dev.gila.object.PySlice;
import dev.gila.object.ThreadState;
import dev.gila.ops.Arithmetic;
import dev.gila.ops.Attributes;
import dev.gila.ops.BinaryOp;
import dev.gila.ops.CompareOp;
import dev.gila.ops.Comparison;
import dev.gila.ops.Convert;
import dev.gila.ops.Iteration;
import dev.gila.ops.Subscripts;

/** The instructions that have no case in the interpreter's loop: one method for each group of the table. */
final class Rest {
    /** The operators in the order of their opcodes. */
    private static final BinaryOp[] BINARY = {
        BinaryOp.ADD,
        BinaryOp.SUB,
        BinaryOp.MUL,
        BinaryOp.MATMUL,
        BinaryOp.TRUEDIV,
        BinaryOp.FLOORDIV,
        BinaryOp.MOD,
        BinaryOp.POW,
        BinaryOp.LSHIFT,
        BinaryOp.RSHIFT,
        BinaryOp.AND,
        BinaryOp.OR,
        BinaryOp.XOR
    };

    private static final int[] LENGTHS = new int[Opcode.count()];

    static {
        for (Opcode opcode : Opcode.values()) LENGTHS[opcode.code()] = opcode.length();
    }

    private Rest() {}

    /** Executes the instruction at {@code pc}; the position of the next one. */
    static int step(ThreadState ts, Frame frame, int pc) {
        int[] w = frame.code.instructions();
        Object[] r = frame.registers;
        int op = w[pc];
        int next = pc + LENGTHS[op];
        if (op >= Op.UNLESS_SEQUENCE) return Matching.step(ts, r, w, pc, next);
        if (op >= Op.MAKE_FUNCTION) return Defining.step(ts, frame, r, w, pc, next);
        if (op >= Op.YIELD) return Suspending.step(ts, frame, r, w, pc, next);
        if (op >= Op.ENTER_HANDLER) return Handling.step(ts, frame, r, w, pc, next);
        if (op >= Op.BUILD_LIST) return Building.step(ts, frame, r, w, pc, next);
        if (op >= Op.CALL0) return calls(ts, r, w, pc, next);
        if (op >= Op.JUMP) return jumps(ts, r, w, pc, next);
        if (op >= Op.NEGATE) return unaryAndCompare(ts, r, w, pc, next);
        if (op >= Op.ADD) return binary(ts, r, w, pc, next);
        return op >= Op.LOAD_ATTR ? attributes(ts, frame, r, w, pc, next) : variables(ts, frame, r, w, pc, next);
    }

    static int unknown(int op) {
        throw new IllegalStateException("no case for " + Opcode.of(op));
    }

    private static int variables(ThreadState ts, Frame frame, Object[] r, int[] w, int pc, int next) {
        switch (w[pc]) {
            case Op.CLEAR -> r[w[pc + 1]] = null;
            case Op.MAKE_CELL -> r[w[pc + 1]] = new PyCell(r[w[pc + 1]]);
            case Op.STORE_DEREF -> Variables.setCell(frame, w[pc + 1], r[w[pc + 2]]);
            case Op.DELETE_DEREF -> Variables.deleteCell(frame, w[pc + 1]);
            case Op.LOAD_DICT_OR_DEREF -> r[w[pc + 1]] = Variables.dictOrCell(ts, frame, r[w[pc + 2]], w[pc + 3]);
            case Op.LOAD_DICT_OR_GLOBAL -> r[w[pc + 1]] = Variables.dictOrGlobal(ts, frame, r[w[pc + 2]], w[pc + 3]);
            case Op.DELETE_NAME -> Variables.deleteName(ts, frame, w[pc + 1]);
            case Op.STORE_GLOBAL -> Variables.setGlobal(ts, frame, w[pc + 1], r[w[pc + 2]]);
            case Op.DELETE_GLOBAL -> Variables.deleteGlobal(frame, w[pc + 1]);
            case Op.LOAD_LOCALS -> r[w[pc + 1]] = frame.locals;
            case Op.LOAD_BUILD_CLASS -> r[w[pc + 1]] = Defining.classBuilder(frame);
            case Op.LOAD_ASSERTION_ERROR -> r[w[pc + 1]] = Exceptions.ASSERTION_ERROR;
            default -> unknown(w[pc]);
        }
        return next;
    }

    private static int attributes(ThreadState ts, Frame frame, Object[] r, int[] w, int pc, int next) {
        switch (w[pc]) {
            case Op.DELETE_ATTR ->
                Attributes.delete(ts, r[w[pc + 1]], frame.code.code().names()[w[pc + 2]]);
            case Op.DELETE_ITEM -> Subscripts.delete(ts, r[w[pc + 1]], r[w[pc + 2]]);
            case Op.BUILD_SLICE -> r[w[pc + 1]] = new PySlice(r[w[pc + 2]], r[w[pc + 3]], r[w[pc + 4]]);
            default -> unknown(w[pc]);
        }
        return next;
    }

    private static int binary(ThreadState ts, Object[] r, int[] w, int pc, int next) {
        int op = w[pc];
        Object a = r[w[pc + 2]];
        Object b = r[w[pc + 3]];
        r[w[pc + 1]] = op < Op.INPLACE_ADD
                ? Arithmetic.binary(ts, BINARY[op - Op.ADD], a, b)
                : Arithmetic.inPlace(ts, BINARY[op - Op.INPLACE_ADD], a, b);
        return next;
    }

    private static int unaryAndCompare(ThreadState ts, Object[] r, int[] w, int pc, int next) {
        Object a = r[w[pc + 2]];
        Object result = switch (w[pc]) {
            case Op.NEGATE -> Arithmetic.negate(ts, a);
            case Op.POSITIVE -> Arithmetic.positive(ts, a);
            case Op.INVERT -> Arithmetic.invert(ts, a);
            case Op.NOT -> !Convert.truth(ts, a);
            case Op.LE -> Comparison.compare(ts, CompareOp.LE, a, r[w[pc + 3]]);
            case Op.NE -> Comparison.compare(ts, CompareOp.NE, a, r[w[pc + 3]]);
            case Op.GE -> Comparison.compare(ts, CompareOp.GE, a, r[w[pc + 3]]);
            case Op.IS -> Comparison.is(a, r[w[pc + 3]]);
            case Op.IS_NOT -> !Comparison.is(a, r[w[pc + 3]]);
            case Op.IN -> Comparison.contains(ts, r[w[pc + 3]], a);
            case Op.NOT_IN -> !Comparison.contains(ts, r[w[pc + 3]], a);
            default -> unknown(w[pc]);
        };
        r[w[pc + 1]] = result;
        return next;
    }

    private static int jumps(ThreadState ts, Object[] r, int[] w, int pc, int next) {
        switch (w[pc]) {
            case Op.JUMP_BACK_UNCHECKED -> {
                return w[pc + 1];
            }
            case Op.GET_ITER -> r[w[pc + 1]] = Iteration.iter(ts, r[w[pc + 2]]);
            default -> unknown(w[pc]);
        }
        return next;
    }

    private static int calls(ThreadState ts, Object[] r, int[] w, int pc, int next) {
        Object f = r[w[pc + 2]];
        Object self = w[pc] >= Op.METHOD0 ? r[w[pc + 2] + 1] : null;
        r[w[pc + 1]] = switch (w[pc]) {
            case Op.CALL3 -> Calling.call3(ts, f, r[w[pc + 3]], r[w[pc + 4]], r[w[pc + 5]]);
            case Op.CALL4 -> Calling.call4(ts, f, r[w[pc + 3]], r[w[pc + 4]], r[w[pc + 5]], r[w[pc + 6]]);
            case Op.CALL -> Calling.method(ts, f, null, r, w[pc + 3], w[pc + 4], null);
            case Op.CALL_KEYWORDS -> Calling.method(ts, f, null, r, w[pc + 3], w[pc + 4], (String[]) r[w[pc + 5]]);
            case Op.CALL_SPREAD -> Calling.spread(ts, f, r[w[pc + 3]], w[pc + 4] < 0 ? null : r[w[pc + 4]]);
            case Op.METHOD3 -> Calling.method3(ts, f, self, r[w[pc + 3]], r[w[pc + 4]], r[w[pc + 5]]);
            case Op.METHOD -> Calling.method(ts, f, self, r, w[pc + 3], w[pc + 4], null);
            case Op.METHOD_KEYWORDS -> Calling.method(ts, f, self, r, w[pc + 3], w[pc + 4], (String[]) r[w[pc + 5]]);
            default -> unknown(w[pc]);
        };
        return next;
    }
}
