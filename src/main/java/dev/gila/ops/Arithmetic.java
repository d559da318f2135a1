package dev.gila.ops;

import dev.gila.object.Exceptions;
import dev.gila.object.PyCallable;
import dev.gila.object.PyException;
import dev.gila.object.PyStr;
import dev.gila.object.PyType;
import dev.gila.object.Singletons;
import dev.gila.object.Slot;
import dev.gila.object.ThreadState;
import dev.gila.object.Types;
import java.util.List;

/** Operators on any values: the binary-operator protocol, with fast paths for plain numbers. */
public final class Arithmetic {
    private static final List<PyType> SEQUENCES =
            List.of(Types.STR, Types.LIST, Types.TUPLE, Types.BYTES, Types.BYTEARRAY);

    private Arithmetic() {}

    /** {@code a + b}. */
    public static Object add(ThreadState ts, Object a, Object b) {
        Object sum = sum(a, b);
        return sum != null ? sum : binary(ts, BinaryOp.ADD, a, b);
    }

    /** {@code a += b}. */
    public static Object addInPlace(ThreadState ts, Object a, Object b) {
        Object sum = sum(a, b);
        return sum != null ? sum : inPlace(ts, BinaryOp.ADD, a, b);
    }

    /** The sum of plain numbers or strings where it is easy, else {@code null}. */
    private static Object sum(Object a, Object b) {
        if (a instanceof Long x && b instanceof Long y) {
            long r = x + y;
            if (((x ^ r) & (y ^ r)) >= 0) return r;
        } else if (a instanceof Double x) {
            if (b instanceof Double y) return x + y;
            if (b instanceof Long y && exact(y)) return x + y;
        } else if (a instanceof PyStr x && b instanceof PyStr y && x.type() == Types.STR && y.type() == Types.STR) {
            return x.concat(y);
        }
        return null;
    }

    /** {@code a - b}. */
    public static Object subtract(ThreadState ts, Object a, Object b) {
        Object difference = difference(a, b);
        return difference != null ? difference : binary(ts, BinaryOp.SUB, a, b);
    }

    /** {@code a -= b}. */
    public static Object subtractInPlace(ThreadState ts, Object a, Object b) {
        Object difference = difference(a, b);
        return difference != null ? difference : inPlace(ts, BinaryOp.SUB, a, b);
    }

    /** The difference of plain numbers where it is easy, else {@code null}. */
    private static Object difference(Object a, Object b) {
        if (a instanceof Long x && b instanceof Long y) {
            long r = x - y;
            if (((x ^ y) & (x ^ r)) >= 0) return r;
        } else if (a instanceof Double x) {
            if (b instanceof Double y) return x - y;
            if (b instanceof Long y && exact(y)) return x - y;
        }
        return null;
    }

    /** {@code a * b}. */
    public static Object multiply(ThreadState ts, Object a, Object b) {
        if (a instanceof Long x && b instanceof Long y) {
            long high = Math.multiplyHigh(x, y);
            long low = x * y;
            if (high == low >> 63) return low;
        } else if (a instanceof Double x) {
            if (b instanceof Double y) return x * y;
            if (b instanceof Long y && exact(y)) return x * y;
        }
        return binary(ts, BinaryOp.MUL, a, b);
    }

    /** {@code a / b}. */
    public static Object trueDivide(ThreadState ts, Object a, Object b) {
        if (a instanceof Double x && b instanceof Double y && y != 0) return x / y;
        if (a instanceof Long x && b instanceof Long y && y != 0 && exact(x) && exact(y)) return (double) x / y;
        return binary(ts, BinaryOp.TRUEDIV, a, b);
    }

    /** {@code a // b}. */
    public static Object floorDivide(ThreadState ts, Object a, Object b) {
        if (a instanceof Long x && b instanceof Long y && y != 0 && !(x == Long.MIN_VALUE && y == -1)) {
            return Math.floorDiv(x, y);
        }
        return binary(ts, BinaryOp.FLOORDIV, a, b);
    }

    /** {@code a % b}. */
    public static Object modulo(ThreadState ts, Object a, Object b) {
        if (a instanceof Long x && b instanceof Long y && y != 0) return Math.floorMod(x, y);
        return binary(ts, BinaryOp.MOD, a, b);
    }

    /** Whether the conversion to a double loses nothing. */
    private static boolean exact(long n) {
        return n >= -(1L << 53) && n <= 1L << 53;
    }

    /** Any binary operator, by the slots of both operands. */
    public static Object binary(ThreadState ts, BinaryOp op, Object a, Object b) {
        Object r = tryBinary(ts, op, a, b);
        if (r == Singletons.NOT_IMPLEMENTED) throw unsupported(op, op.sign, a, b);
        return r;
    }

    /** Any augmented assignment: in place when the left operand can, else the plain operator. */
    public static Object inPlace(ThreadState ts, BinaryOp op, Object a, Object b) {
        PyCallable slot = PyType.of(a).slot(op.inPlace);
        if (slot != null) {
            Object r = slot.call2(ts, a, b);
            if (r != Singletons.NOT_IMPLEMENTED) return r;
        }
        Object r = tryBinary(ts, op, a, b);
        if (r == Singletons.NOT_IMPLEMENTED) throw unsupported(op, op.inPlaceSign(), a, b);
        return r;
    }

    /** The left operand's method, then the right one's reflected one; the right one first when its type is a subtype. */
    public static Object tryBinary(ThreadState ts, BinaryOp op, Object a, Object b) {
        PyType ta = PyType.of(a);
        PyType tb = PyType.of(b);
        PyCallable left = ta.slot(op.slot);
        PyCallable right = ta == tb ? null : tb.slot(op.reflected);
        if (right != null && tb.isSubtypeOf(ta) && right != ta.slot(op.reflected)) {
            Object r = right.call2(ts, b, a);
            if (r != Singletons.NOT_IMPLEMENTED) return r;
            right = null;
        }
        if (left != null) {
            Object r = left.call2(ts, a, b);
            if (r != Singletons.NOT_IMPLEMENTED) return r;
        }
        return right == null ? Singletons.NOT_IMPLEMENTED : right.call2(ts, b, a);
    }

    private static PyException unsupported(BinaryOp op, String sign, Object a, Object b) {
        if (op == BinaryOp.ADD && isSequence(a)) return cannotConcatenate(PyType.of(a), PyType.of(b));
        if (op == BinaryOp.MUL && (isSequence(a) || isSequence(b))) {
            PyType count = PyType.of(isSequence(a) ? b : a);
            return Exceptions.typeError("can't multiply sequence by non-int of type '%s'", count.name());
        }
        return Exceptions.typeError(
                "unsupported operand type(s) for %s: '%s' and '%s'",
                sign, PyType.of(a).name(), PyType.of(b).name());
    }

    /** Sequences add and multiply by their own rules, and say so when they cannot. */
    private static boolean isSequence(Object o) {
        PyType type = PyType.of(o);
        for (PyType sequence : SEQUENCES) if (type.isSubtypeOf(sequence)) return true;
        return false;
    }

    private static PyException cannotConcatenate(PyType a, PyType b) {
        if (a.isSubtypeOf(Types.BYTES) || a.isSubtypeOf(Types.BYTEARRAY)) {
            return Exceptions.typeError("can't concat %s to %s", b.name(), a.name());
        }
        PyType sequence = a.isSubtypeOf(Types.STR) ? Types.STR : a.isSubtypeOf(Types.LIST) ? Types.LIST : Types.TUPLE;
        return Exceptions.typeError(
                "can only concatenate %s (not \"%s\") to %s", sequence.name(), b.name(), sequence.name());
    }

    /** {@code -a}, {@code +a}, {@code ~a} and the like, by slot; {@code sign} is for the message. */
    public static Object unary(ThreadState ts, Slot slot, String sign, Object a) {
        PyCallable c = PyType.of(a).slot(slot);
        if (c == null) {
            throw Exceptions.typeError(
                    "bad operand type for %s: '%s'", sign, PyType.of(a).name());
        }
        return c.call1(ts, a);
    }

    /** {@code -a}. */
    public static Object negate(ThreadState ts, Object a) {
        if (a instanceof Long n && n != Long.MIN_VALUE) return -n;
        if (a instanceof Double d) return -d;
        return unary(ts, Slot.NEG, "unary -", a);
    }

    /** {@code +a}. */
    public static Object positive(ThreadState ts, Object a) {
        return a instanceof Long || a instanceof Double ? a : unary(ts, Slot.POS, "unary +", a);
    }

    /** {@code ~a}. */
    public static Object invert(ThreadState ts, Object a) {
        return a instanceof Long n ? (Object) ~n : unary(ts, Slot.INVERT, "unary ~", a);
    }
}
