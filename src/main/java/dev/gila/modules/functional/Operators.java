package dev.gila.modules.functional;

import dev.gila.object.Def;
import dev.gila.object.Exceptions;
import dev.gila.object.ModuleDef;
import dev.gila.object.PyBytes;
import dev.gila.object.PyDict;
import dev.gila.object.PyStr;
import dev.gila.object.PyType;
import dev.gila.object.Slot;
import dev.gila.object.ThreadState;
import dev.gila.ops.Arithmetic;
import dev.gila.ops.BinaryOp;
import dev.gila.ops.Calls;
import dev.gila.ops.CompareOp;
import dev.gila.ops.Comparison;
import dev.gila.ops.Convert;
import dev.gila.ops.Iteration;
import dev.gila.ops.Subscripts;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** The module {@code _operator}: the operators as functions. */
@ModuleDef(value = "_operator", doc = "Operator interface.")
final class Operators {
    private Operators() {}

    static void init(ThreadState ts, PyDict namespace) {
        namespace.put("attrgetter", AttrGetter.TYPE);
        namespace.put("itemgetter", ItemGetter.TYPE);
        namespace.put("methodcaller", MethodCaller.TYPE);
    }

    // ---- comparisons and truth

    @Def
    static Object lt(ThreadState ts, Object a, Object b) {
        return Comparison.compare(ts, CompareOp.LT, a, b);
    }

    @Def
    static Object le(ThreadState ts, Object a, Object b) {
        return Comparison.compare(ts, CompareOp.LE, a, b);
    }

    @Def
    static Object eq(ThreadState ts, Object a, Object b) {
        return Comparison.compare(ts, CompareOp.EQ, a, b);
    }

    @Def
    static Object ne(ThreadState ts, Object a, Object b) {
        return Comparison.compare(ts, CompareOp.NE, a, b);
    }

    @Def
    static Object gt(ThreadState ts, Object a, Object b) {
        return Comparison.compare(ts, CompareOp.GT, a, b);
    }

    @Def
    static Object ge(ThreadState ts, Object a, Object b) {
        return Comparison.compare(ts, CompareOp.GE, a, b);
    }

    @Def("not_")
    static boolean not(ThreadState ts, Object a) {
        return !Convert.truth(ts, a);
    }

    @Def
    static boolean truth(ThreadState ts, Object a) {
        return Convert.truth(ts, a);
    }

    @Def("is_")
    static boolean is(Object a, Object b) {
        return Comparison.is(a, b);
    }

    @Def("is_not")
    static boolean isNot(Object a, Object b) {
        return !Comparison.is(a, b);
    }

    // ---- arithmetic

    @Def
    static Object add(ThreadState ts, Object a, Object b) {
        return Arithmetic.add(ts, a, b);
    }

    @Def
    static Object sub(ThreadState ts, Object a, Object b) {
        return Arithmetic.subtract(ts, a, b);
    }

    @Def
    static Object mul(ThreadState ts, Object a, Object b) {
        return Arithmetic.multiply(ts, a, b);
    }

    @Def
    static Object matmul(ThreadState ts, Object a, Object b) {
        return Arithmetic.binary(ts, BinaryOp.MATMUL, a, b);
    }

    @Def
    static Object truediv(ThreadState ts, Object a, Object b) {
        return Arithmetic.trueDivide(ts, a, b);
    }

    @Def
    static Object floordiv(ThreadState ts, Object a, Object b) {
        return Arithmetic.floorDivide(ts, a, b);
    }

    @Def
    static Object mod(ThreadState ts, Object a, Object b) {
        return Arithmetic.modulo(ts, a, b);
    }

    @Def
    static Object pow(ThreadState ts, Object a, Object b) {
        return Arithmetic.binary(ts, BinaryOp.POW, a, b);
    }

    @Def
    static Object lshift(ThreadState ts, Object a, Object b) {
        return Arithmetic.binary(ts, BinaryOp.LSHIFT, a, b);
    }

    @Def
    static Object rshift(ThreadState ts, Object a, Object b) {
        return Arithmetic.binary(ts, BinaryOp.RSHIFT, a, b);
    }

    @Def("and_")
    static Object and(ThreadState ts, Object a, Object b) {
        return Arithmetic.binary(ts, BinaryOp.AND, a, b);
    }

    @Def("or_")
    static Object or(ThreadState ts, Object a, Object b) {
        return Arithmetic.binary(ts, BinaryOp.OR, a, b);
    }

    @Def
    static Object xor(ThreadState ts, Object a, Object b) {
        return Arithmetic.binary(ts, BinaryOp.XOR, a, b);
    }

    @Def
    static Object neg(ThreadState ts, Object a) {
        return Arithmetic.negate(ts, a);
    }

    @Def
    static Object pos(ThreadState ts, Object a) {
        return Arithmetic.positive(ts, a);
    }

    @Def
    static Object inv(ThreadState ts, Object a) {
        return Arithmetic.invert(ts, a);
    }

    @Def
    static Object invert(ThreadState ts, Object a) {
        return Arithmetic.invert(ts, a);
    }

    @Def
    static Object abs(ThreadState ts, Object a) {
        return Arithmetic.unary(ts, Slot.ABS, "abs()", a);
    }

    @Def
    static Object index(ThreadState ts, Object a) {
        return Convert.index(ts, a);
    }

    // ---- augmented assignments

    @Def
    static Object iadd(ThreadState ts, Object a, Object b) {
        return Arithmetic.inPlace(ts, BinaryOp.ADD, a, b);
    }

    @Def
    static Object isub(ThreadState ts, Object a, Object b) {
        return Arithmetic.inPlace(ts, BinaryOp.SUB, a, b);
    }

    @Def
    static Object imul(ThreadState ts, Object a, Object b) {
        return Arithmetic.inPlace(ts, BinaryOp.MUL, a, b);
    }

    @Def
    static Object imatmul(ThreadState ts, Object a, Object b) {
        return Arithmetic.inPlace(ts, BinaryOp.MATMUL, a, b);
    }

    @Def
    static Object itruediv(ThreadState ts, Object a, Object b) {
        return Arithmetic.inPlace(ts, BinaryOp.TRUEDIV, a, b);
    }

    @Def
    static Object ifloordiv(ThreadState ts, Object a, Object b) {
        return Arithmetic.inPlace(ts, BinaryOp.FLOORDIV, a, b);
    }

    @Def
    static Object imod(ThreadState ts, Object a, Object b) {
        return Arithmetic.inPlace(ts, BinaryOp.MOD, a, b);
    }

    @Def
    static Object ipow(ThreadState ts, Object a, Object b) {
        return Arithmetic.inPlace(ts, BinaryOp.POW, a, b);
    }

    @Def
    static Object ilshift(ThreadState ts, Object a, Object b) {
        return Arithmetic.inPlace(ts, BinaryOp.LSHIFT, a, b);
    }

    @Def
    static Object irshift(ThreadState ts, Object a, Object b) {
        return Arithmetic.inPlace(ts, BinaryOp.RSHIFT, a, b);
    }

    @Def
    static Object iand(ThreadState ts, Object a, Object b) {
        return Arithmetic.inPlace(ts, BinaryOp.AND, a, b);
    }

    @Def
    static Object ior(ThreadState ts, Object a, Object b) {
        return Arithmetic.inPlace(ts, BinaryOp.OR, a, b);
    }

    @Def
    static Object ixor(ThreadState ts, Object a, Object b) {
        return Arithmetic.inPlace(ts, BinaryOp.XOR, a, b);
    }

    // ---- sequences and mappings

    @Def
    static Object concat(ThreadState ts, Object a, Object b) {
        requireSequence(a, "concatenated");
        return Arithmetic.add(ts, a, b);
    }

    @Def
    static Object iconcat(ThreadState ts, Object a, Object b) {
        requireSequence(a, "concatenated");
        return Arithmetic.inPlace(ts, BinaryOp.ADD, a, b);
    }

    private static void requireSequence(Object a, String what) {
        if (PyType.of(a).slot(Slot.GETITEM) == null) {
            throw Exceptions.typeError("'%s' object can't be %s", PyType.of(a).name(), what);
        }
    }

    @Def
    static boolean contains(ThreadState ts, Object a, Object b) {
        return Comparison.contains(ts, a, b);
    }

    @Def
    static Object getitem(ThreadState ts, Object a, Object b) {
        return Subscripts.get(ts, a, b);
    }

    @Def
    static void setitem(ThreadState ts, Object a, Object b, Object c) {
        Subscripts.set(ts, a, b, c);
    }

    @Def
    static void delitem(ThreadState ts, Object a, Object b) {
        Subscripts.delete(ts, a, b);
    }

    @Def
    static long countOf(ThreadState ts, Object a, Object b) {
        long n = 0;
        Object it = Iteration.iter(ts, a, "argument of type '%s' is not iterable");
        for (Object o = Iteration.next(ts, it); o != null; o = Iteration.next(ts, it)) {
            if (Comparison.same(ts, o, b)) n++;
        }
        return n;
    }

    @Def
    static long indexOf(ThreadState ts, Object a, Object b) {
        long n = 0;
        Object it = Iteration.iter(ts, a, "argument of type '%s' is not iterable");
        for (Object o = Iteration.next(ts, it); o != null; o = Iteration.next(ts, it)) {
            if (Comparison.same(ts, o, b)) return n;
            n++;
        }
        throw Exceptions.valueError("sequence.index(x): x not in sequence");
    }

    @Def(value = "length_hint", signature = "obj, default=0, /")
    static long lengthHint(ThreadState ts, Object obj, Object default_) {
        if (default_ != null && Convert.plainInt(default_) == null) {
            throw Exceptions.typeError(
                    "'%s' object cannot be interpreted as an integer",
                    PyType.of(default_).name());
        }
        return Iteration.lengthHint(ts, obj, default_ == null ? 0 : Convert.toLong(ts, default_));
    }

    @Def(signature = "obj, /, *args, **kwargs")
    static Object call(ThreadState ts, Object obj, Object[] args, PyDict kwargs) {
        return Calls.callWith(ts, obj, args, kwargs);
    }

    @Def("_compare_digest")
    static boolean compareDigest(Object a, Object b) {
        return MessageDigest.isEqual(digest(a), digest(b));
    }

    private static byte[] digest(Object o) {
        if (o instanceof PyBytes b) return b.data();
        if (!(o instanceof PyStr s)) {
            throw Exceptions.typeError(
                    "unsupported operand types(s) or combination of types: '%s'",
                    PyType.of(o).name());
        }
        String text = s.toString();
        if (!text.chars().allMatch(c -> c < 128)) {
            throw Exceptions.typeError("comparing strings with non-ASCII characters is not supported");
        }
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
