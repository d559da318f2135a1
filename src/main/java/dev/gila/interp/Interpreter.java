package dev.gila.interp;

import dev.gila.code.Op;
import dev.gila.frame.Frame;
import dev.gila.frame.Machine;
import dev.gila.gil.Gil;
import dev.gila.object.Exceptions;
import dev.gila.object.PyBaseException;
import dev.gila.object.PyException;
import dev.gila.object.PyList;
import dev.gila.object.Singletons;
import dev.gila.object.ThreadState;
import dev.gila.ops.Arithmetic;
import dev.gila.ops.CompareOp;
import dev.gila.ops.Comparison;
import dev.gila.ops.Convert;
import dev.gila.ops.Iteration;
import dev.gila.ops.Subscripts;
import dev.gila.types.ListIterator;
import dev.gila.types.PyFunction;
import dev.gila.types.RangeIterator;

/**
 * Runs frames one instruction at a time. The loop must stay well below the size at which HotSpot stops compiling (and,
 * before that, stops inlining into it): a case stands here because programs spend their time in it.
 */
public final class Interpreter implements Machine {
    @Override
    public Object run(ThreadState ts, Frame frame) {
        enter(ts, frame);
        try {
            if (ts.isWatched()) Tracing.entered(ts, frame);
            while (true) {
                try {
                    Object result = loop(ts, frame);
                    return ts.isWatched() ? Tracing.left(ts, frame, result) : result;
                } catch (PyException e) {
                    Unwinding.unwind(ts, frame, e);
                } catch (StackOverflowError | OutOfMemoryError e) {
                    Unwinding.unwind(ts, frame, Unwinding.translate(e));
                } catch (ClassCastException
                        | NullPointerException
                        | IndexOutOfBoundsException
                        | IllegalStateException e) {
                    Unwinding.unwind(ts, frame, Unwinding.internal(e));
                }
            }
        } finally {
            leave(ts, frame);
        }
    }

    private static void enter(ThreadState ts, Frame frame) {
        int depth = ts.depth();
        if (depth >= ts.interpreter().recursionLimit()) {
            throw Exceptions.of(Exceptions.RECURSION_ERROR, "maximum recursion depth exceeded");
        }
        ts.setDepth(depth + 1);
        frame.back = (Frame) ts.frame();
        ts.setFrame(frame);
        PyBaseException handled = ts.handled();
        if (handled != null) frame.handledOutside = handled;
        if (frame.handledHere != null) {
            ts.setHandled(frame.handledHere);
            frame.handledHere = null;
        }
        frame.state = Frame.State.RUNNING;
    }

    private static void leave(ThreadState ts, Frame frame) {
        ts.setDepth(ts.depth() - 1);
        ts.setFrame(frame.back);
        if (frame.isSuspended()) {
            frame.handledHere = frame.handling ? ts.handled() : null;
            frame.back = null;
        } else {
            frame.state = Frame.State.FINISHED;
        }
        PyBaseException outside = frame.handledOutside;
        if (ts.handled() != outside) ts.setHandled(outside);
        if (outside != null) frame.handledOutside = null;
    }

    private static Object loop(ThreadState ts, Frame frame) {
        final int[] w = frame.code.instructions();
        final Object[] r = frame.registers;
        int pc = frame.pc;
        while (true) {
            frame.pc = pc;
            if (frame.traced) Tracing.instruction(ts, frame);
            switch (w[pc]) {
                case Op.NOP -> pc += 1;
                case Op.MOVE -> {
                    r[w[pc + 1]] = r[w[pc + 2]];
                    pc += 3;
                }
                case Op.CHECK -> {
                    if (r[w[pc + 1]] == null) throw Variables.unbound(frame, w[pc + 1]);
                    pc += 2;
                }
                case Op.LOAD_GLOBAL -> {
                    r[w[pc + 1]] = Variables.global(ts, frame, w[pc + 2], w[pc + 3]);
                    pc += 4;
                }
                case Op.LOAD_NAME -> {
                    r[w[pc + 1]] = Variables.name(ts, frame, w[pc + 2], w[pc + 3]);
                    pc += 4;
                }
                case Op.STORE_NAME -> {
                    Variables.setName(ts, frame, w[pc + 1], r[w[pc + 2]]);
                    pc += 4;
                }
                case Op.LOAD_DEREF -> {
                    r[w[pc + 1]] = Variables.cell(frame, w[pc + 2]);
                    pc += 3;
                }
                case Op.LOAD_ATTR -> {
                    r[w[pc + 1]] = AttributeCache.get(ts, frame, r[w[pc + 2]], w[pc + 3], w[pc + 4]);
                    pc += 5;
                }
                case Op.STORE_ATTR -> {
                    AttributeCache.set(ts, frame, r[w[pc + 1]], w[pc + 2], r[w[pc + 3]], w[pc + 4]);
                    pc += 5;
                }
                case Op.LOAD_METHOD -> {
                    MethodCache.load(ts, frame, w[pc + 1], r[w[pc + 2]], w[pc + 3], w[pc + 4]);
                    pc += 5;
                }
                case Op.GET_ITEM -> {
                    r[w[pc + 1]] = Subscripts.get(ts, r[w[pc + 2]], r[w[pc + 3]]);
                    pc += 4;
                }
                case Op.SET_ITEM -> {
                    Subscripts.set(ts, r[w[pc + 1]], r[w[pc + 2]], r[w[pc + 3]]);
                    pc += 4;
                }
                case Op.ADD -> {
                    r[w[pc + 1]] = Arithmetic.add(ts, r[w[pc + 2]], r[w[pc + 3]]);
                    pc += 4;
                }
                case Op.SUB -> {
                    r[w[pc + 1]] = Arithmetic.subtract(ts, r[w[pc + 2]], r[w[pc + 3]]);
                    pc += 4;
                }
                case Op.MUL -> {
                    r[w[pc + 1]] = Arithmetic.multiply(ts, r[w[pc + 2]], r[w[pc + 3]]);
                    pc += 4;
                }
                case Op.DIV -> {
                    r[w[pc + 1]] = Arithmetic.trueDivide(ts, r[w[pc + 2]], r[w[pc + 3]]);
                    pc += 4;
                }
                case Op.FLOORDIV -> {
                    r[w[pc + 1]] = Arithmetic.floorDivide(ts, r[w[pc + 2]], r[w[pc + 3]]);
                    pc += 4;
                }
                case Op.MOD -> {
                    r[w[pc + 1]] = Arithmetic.modulo(ts, r[w[pc + 2]], r[w[pc + 3]]);
                    pc += 4;
                }
                case Op.INPLACE_ADD -> {
                    Object a = r[w[pc + 2]];
                    Object b = r[w[pc + 3]];
                    r[w[pc + 1]] = Arithmetic.addInPlace(ts, a, b);
                    pc += 4;
                }
                case Op.INPLACE_SUB -> {
                    Object a = r[w[pc + 2]];
                    Object b = r[w[pc + 3]];
                    r[w[pc + 1]] = Arithmetic.subtractInPlace(ts, a, b);
                    pc += 4;
                }
                case Op.EQ -> {
                    r[w[pc + 1]] = Comparison.compare(ts, CompareOp.EQ, r[w[pc + 2]], r[w[pc + 3]]);
                    pc += 4;
                }
                case Op.LT -> {
                    r[w[pc + 1]] = Comparison.compare(ts, CompareOp.LT, r[w[pc + 2]], r[w[pc + 3]]);
                    pc += 4;
                }
                case Op.GT -> {
                    r[w[pc + 1]] = Comparison.compare(ts, CompareOp.GT, r[w[pc + 2]], r[w[pc + 3]]);
                    pc += 4;
                }
                case Op.JUMP -> pc = w[pc + 1];
                case Op.JUMP_BACK -> {
                    if (ts.breaker() != 0) Gil.checkpoint(ts);
                    pc = w[pc + 1];
                }
                case Op.JUMP_IF_TRUE -> {
                    Object a = r[w[pc + 1]];
                    pc = a == Boolean.TRUE || a != Boolean.FALSE && Convert.truth(ts, a) ? w[pc + 2] : pc + 3;
                }
                case Op.JUMP_IF_FALSE -> {
                    Object a = r[w[pc + 1]];
                    pc = a == Boolean.TRUE || a != Boolean.FALSE && Convert.truth(ts, a) ? pc + 3 : w[pc + 2];
                }
                case Op.UNLESS_LT -> {
                    Object a = r[w[pc + 1]];
                    Object b = r[w[pc + 2]];
                    boolean holds = a instanceof Long x && b instanceof Long y
                            ? x < y
                            : Comparison.test(ts, CompareOp.LT, a, b);
                    pc = holds ? pc + 4 : w[pc + 3];
                }
                case Op.UNLESS_LE ->
                    pc = Comparison.test(ts, CompareOp.LE, r[w[pc + 1]], r[w[pc + 2]]) ? pc + 4 : w[pc + 3];
                case Op.UNLESS_GT -> {
                    Object a = r[w[pc + 1]];
                    Object b = r[w[pc + 2]];
                    boolean holds = a instanceof Long x && b instanceof Long y
                            ? x > y
                            : Comparison.test(ts, CompareOp.GT, a, b);
                    pc = holds ? pc + 4 : w[pc + 3];
                }
                case Op.UNLESS_GE ->
                    pc = Comparison.test(ts, CompareOp.GE, r[w[pc + 1]], r[w[pc + 2]]) ? pc + 4 : w[pc + 3];
                case Op.UNLESS_EQ -> {
                    Object a = r[w[pc + 1]];
                    Object b = r[w[pc + 2]];
                    boolean holds = a instanceof Long x && b instanceof Long y
                            ? x.longValue() == y.longValue()
                            : Comparison.test(ts, CompareOp.EQ, a, b);
                    pc = holds ? pc + 4 : w[pc + 3];
                }
                case Op.UNLESS_NE ->
                    pc = Comparison.test(ts, CompareOp.NE, r[w[pc + 1]], r[w[pc + 2]]) ? pc + 4 : w[pc + 3];
                case Op.UNLESS_IS -> pc = Comparison.is(r[w[pc + 1]], r[w[pc + 2]]) ? pc + 4 : w[pc + 3];
                case Op.UNLESS_IS_NOT -> pc = Comparison.is(r[w[pc + 1]], r[w[pc + 2]]) ? w[pc + 3] : pc + 4;
                case Op.UNLESS_IN -> pc = Comparison.contains(ts, r[w[pc + 2]], r[w[pc + 1]]) ? pc + 4 : w[pc + 3];
                case Op.UNLESS_NOT_IN -> pc = Comparison.contains(ts, r[w[pc + 2]], r[w[pc + 1]]) ? w[pc + 3] : pc + 4;
                case Op.FOR_ITER -> {
                    Object item = next(ts, r[w[pc + 2]]);
                    if (item == null) {
                        pc = w[pc + 3];
                    } else {
                        r[w[pc + 1]] = item;
                        pc += 4;
                    }
                }
                case Op.FOR_ITER_BACK -> {
                    if (ts.breaker() != 0) Gil.checkpoint(ts);
                    Object item = next(ts, r[w[pc + 2]]);
                    if (item == null) {
                        pc += 4;
                    } else {
                        r[w[pc + 1]] = item;
                        pc = w[pc + 3];
                    }
                }
                case Op.CALL0 -> {
                    Object f = r[w[pc + 2]];
                    r[w[pc + 1]] = f instanceof PyFunction p ? p.call0(ts) : Calling.call0(ts, f);
                    pc += 3;
                }
                case Op.CALL1 -> {
                    Object f = r[w[pc + 2]];
                    Object a = r[w[pc + 3]];
                    r[w[pc + 1]] = f instanceof PyFunction p ? p.call1(ts, a) : Calling.call1(ts, f, a);
                    pc += 4;
                }
                case Op.CALL2 -> {
                    Object f = r[w[pc + 2]];
                    Object a = r[w[pc + 3]];
                    Object b = r[w[pc + 4]];
                    r[w[pc + 1]] = f instanceof PyFunction p ? p.call2(ts, a, b) : Calling.call2(ts, f, a, b);
                    pc += 5;
                }
                case Op.METHOD0 -> {
                    r[w[pc + 1]] = Calling.method0(ts, r[w[pc + 2]], r[w[pc + 2] + 1]);
                    pc += 3;
                }
                case Op.METHOD1 -> {
                    r[w[pc + 1]] = Calling.method1(ts, r[w[pc + 2]], r[w[pc + 2] + 1], r[w[pc + 3]]);
                    pc += 4;
                }
                case Op.METHOD2 -> {
                    r[w[pc + 1]] = Calling.method2(ts, r[w[pc + 2]], r[w[pc + 2] + 1], r[w[pc + 3]], r[w[pc + 4]]);
                    pc += 5;
                }
                case Op.LIST_APPEND -> {
                    ((PyList) r[w[pc + 1]]).add(r[w[pc + 2]]);
                    pc += 3;
                }
                case Op.UNPACK -> {
                    Building.unpack(ts, r, w[pc + 1], w[pc + 2], r[w[pc + 3]]);
                    pc += 4;
                }
                case Op.RESUME -> {
                    if (ts.breaker() != 0) Gil.checkpoint(ts);
                    pc += 1;
                }
                case Op.RETURN -> {
                    return r[w[pc + 1]];
                }
                case Op.YIELD -> {
                    Suspending.suspend(frame, pc + 2);
                    return r[w[pc + 1]];
                }
                case Op.RESUME_YIELD -> {
                    if (frame.thrown == null) {
                        if (ts.breaker() != 0) Gil.checkpoint(ts);
                        r[w[pc + 1]] = Singletons.orNone(frame.sent);
                        frame.sent = null;
                        pc += 4;
                    } else {
                        pc = Suspending.thrown(ts, frame, pc);
                        if (pc == Suspending.YIELDED_AGAIN) return frame.sent;
                    }
                }
                default -> pc = Rest.step(ts, frame, pc);
            }
        }
    }

    private static Object next(ThreadState ts, Object iterator) {
        if (iterator instanceof RangeIterator range) return range.next(ts);
        if (iterator instanceof ListIterator list) return list.next(ts);
        return Iteration.next(ts, iterator);
    }
}
