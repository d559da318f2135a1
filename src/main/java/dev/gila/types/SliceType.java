package dev.gila.types;

import dev.gila.object.Def;
import dev.gila.object.Def.Kind;
import dev.gila.object.Exceptions;
import dev.gila.object.Getter;
import dev.gila.object.Hashing;
import dev.gila.object.PySlice;
import dev.gila.object.PyTuple;
import dev.gila.object.PyType;
import dev.gila.object.Singletons;
import dev.gila.object.Slot;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.object.Types;
import dev.gila.ops.CompareOp;
import dev.gila.ops.Comparison;
import dev.gila.ops.Convert;
import dev.gila.ops.SliceRange;
import java.math.BigInteger;

/** {@code slice}: the {@code a:b:c} of a subscript; {@link SliceRange} works out what one selects. */
@TypeDef(
        doc = "slice(stop)\nslice(start, stop[, step])\n\nCreate a slice object.  This is used for extended slicing"
                + " (e.g. a[0:10:2]).")
public final class SliceType {
    static final PyType TYPE = Types.SLICE;

    private SliceType() {}

    @Def(kind = Kind.NEW, signature = "*args")
    static Object make(PyType cls, Object[] args) {
        return switch (args.length) {
            case 0 -> throw Exceptions.typeError("slice expected at least 1 argument, got 0");
            case 1 -> new PySlice(Singletons.NONE, args[0], Singletons.NONE);
            case 2 -> new PySlice(args[0], args[1], Singletons.NONE);
            case 3 -> new PySlice(args[0], args[1], args[2]);
            default -> throw Exceptions.typeError("slice expected at most 3 arguments, got %d", args.length);
        };
    }

    @Getter
    static Object start(PySlice self) {
        return self.start();
    }

    @Getter
    static Object stop(PySlice self) {
        return self.stop();
    }

    @Getter
    static Object step(PySlice self) {
        return self.step();
    }

    @Def
    static Object indices(ThreadState ts, PySlice self, Object length) {
        BigInteger n = big(ts, length);
        if (n.signum() < 0) throw Exceptions.valueError("length should not be negative");
        BigInteger by = self.step() == Singletons.NONE ? BigInteger.ONE : exact(ts, self.step());
        if (by.signum() == 0) throw Exceptions.valueError("slice step cannot be zero");
        boolean down = by.signum() < 0;
        BigInteger lowest = down ? BigInteger.ONE.negate() : BigInteger.ZERO;
        BigInteger highest = down ? n.subtract(BigInteger.ONE) : n;
        BigInteger from = exactBound(ts, self.start(), n, lowest, highest, down ? highest : lowest);
        BigInteger to = exactBound(ts, self.stop(), n, lowest, highest, down ? lowest : highest);
        return PyTuple.of(Convert.canonical(from), Convert.canonical(to), Convert.canonical(by));
    }

    private static BigInteger exactBound(
            ThreadState ts, Object o, BigInteger n, BigInteger lowest, BigInteger highest, BigInteger fallback) {
        if (o == Singletons.NONE) return fallback;
        BigInteger i = exact(ts, o);
        return i.signum() < 0 ? i.add(n).max(lowest) : i.min(highest);
    }

    private static BigInteger exact(ThreadState ts, Object o) {
        if (Convert.plainInt(o) == null && PyType.of(o).slot(Slot.INDEX) == null) {
            throw Exceptions.typeError("slice indices must be integers or None or have an __index__ method");
        }
        return big(ts, o);
    }

    private static BigInteger big(ThreadState ts, Object o) {
        Object n = Convert.index(ts, o);
        return n instanceof BigInteger b ? b : BigInteger.valueOf((Long) n);
    }

    private static PyTuple parts(PySlice self) {
        return PyTuple.of(self.start(), self.stop(), self.step());
    }

    private static Object compare(ThreadState ts, CompareOp op, PySlice self, Object other) {
        if (!(other instanceof PySlice s)) return Singletons.NOT_IMPLEMENTED;
        return Comparison.compare(ts, op, parts(self), parts(s));
    }

    @Def
    static Object __eq__(ThreadState ts, PySlice self, Object other) {
        return compare(ts, CompareOp.EQ, self, other);
    }

    @Def
    static Object __ne__(ThreadState ts, PySlice self, Object other) {
        return compare(ts, CompareOp.NE, self, other);
    }

    @Def
    static Object __lt__(ThreadState ts, PySlice self, Object other) {
        return compare(ts, CompareOp.LT, self, other);
    }

    @Def
    static Object __le__(ThreadState ts, PySlice self, Object other) {
        return compare(ts, CompareOp.LE, self, other);
    }

    @Def
    static Object __gt__(ThreadState ts, PySlice self, Object other) {
        return compare(ts, CompareOp.GT, self, other);
    }

    @Def
    static Object __ge__(ThreadState ts, PySlice self, Object other) {
        return compare(ts, CompareOp.GE, self, other);
    }

    @Def
    static long __hash__(ThreadState ts, PySlice self) {
        return Hashing.hash(ts, parts(self));
    }

    @Def
    static String __repr__(ThreadState ts, PySlice self) {
        return "slice(" + Convert.repr(ts, self.start()) + ", " + Convert.repr(ts, self.stop()) + ", "
                + Convert.repr(ts, self.step()) + ")";
    }

    @Def
    static Object __reduce__(PySlice self) {
        return PyTuple.of(TYPE, parts(self));
    }

    /** Whether the value can be an index: an int, or something with {@code __index__}. */
    public static boolean isIndex(Object o) {
        return o instanceof Long || Convert.plainInt(o) != null || PyType.of(o).slot(Slot.INDEX) != null;
    }
}
