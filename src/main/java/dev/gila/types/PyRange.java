package dev.gila.types;

import dev.gila.object.Def;
import dev.gila.object.Def.Kind;
import dev.gila.object.Exceptions;
import dev.gila.object.Getter;
import dev.gila.object.Hashing;
import dev.gila.object.PyIterator;
import dev.gila.object.PyObject;
import dev.gila.object.PySlice;
import dev.gila.object.PyTuple;
import dev.gila.object.PyType;
import dev.gila.object.Singletons;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.object.Types;
import dev.gila.ops.Comparison;
import dev.gila.ops.Convert;
import java.math.BigInteger;

/** A {@code range}. Its parts are integers of any size; where all of them, and the length, fit 64 bits, it is small. */
@TypeDef(
        doc = "range(stop) -> range object\n"
                + "range(start, stop[, step]) -> range object\n\n"
                + "Return an object that produces a sequence of integers from start (inclusive)\n"
                + "to stop (exclusive) by step.  range(i, j) produces i, i+1, i+2, ..., j-1.\n"
                + "start defaults to 0, and stop is omitted!  range(4) produces 0, 1, 2, 3.\n"
                + "These are exactly the valid indices for a list of 4 elements.\n"
                + "When step is given, it specifies the increment (or decrement).")
public final class PyRange extends PyObject {
    public static final PyType TYPE = PyType.sealed("range", Types.OBJECT);

    static {
        TYPE.setPattern(PyType.Pattern.SEQUENCE);
    }

    private final Object start;
    private final Object stop;
    private final Object step;
    private final Object length;

    private PyRange(Object start, Object stop, Object step, Object length) {
        super(TYPE);
        this.start = start;
        this.stop = stop;
        this.step = step;
        this.length = length;
    }

    /** A range of canonical ints; the step must not be 0. */
    public static PyRange of(Object start, Object stop, Object step) {
        return new PyRange(start, stop, step, length(start, stop, step));
    }

    private static Object length(Object start, Object stop, Object step) {
        if (start instanceof Long a && stop instanceof Long b && step instanceof Long s && isNear(a) && isNear(b)) {
            if (s > 0) return a < b ? (b - a - 1) / s + 1 : 0L;
            return s != Long.MIN_VALUE ? a > b ? (a - b - 1) / -s + 1 : 0L : a > b ? 1L : 0L;
        }
        BigInteger by = big(step);
        BigInteger span =
                by.signum() > 0 ? big(stop).subtract(big(start)) : big(start).subtract(big(stop));
        if (span.signum() <= 0) return 0L;
        return Convert.canonical(span.subtract(BigInteger.ONE).divide(by.abs()).add(BigInteger.ONE));
    }

    /** Whether differences of such numbers fit 64 bits. */
    private static boolean isNear(long n) {
        return n >= Long.MIN_VALUE / 2 && n <= Long.MAX_VALUE / 2;
    }

    static BigInteger big(Object n) {
        return n instanceof BigInteger b ? b : BigInteger.valueOf((Long) n);
    }

    /** Whether counting through the range never leaves 64 bits. */
    boolean isSmall() {
        return length instanceof Long n
                && start instanceof Long
                && step instanceof Long
                && (n == 0 || at(n - 1) instanceof Long);
    }

    /** The item at an index in range. */
    private Object at(long i) {
        if (start instanceof Long a && step instanceof Long s) {
            long high = Math.multiplyHigh(i, s);
            long low = i * s;
            long sum = a + low;
            if (high == low >> 63 && ((a ^ sum) & (low ^ sum)) >= 0) return sum;
        }
        return at(BigInteger.valueOf(i));
    }

    private Object at(BigInteger i) {
        return Convert.canonical(big(start).add(i.multiply(big(step))));
    }

    @Def(kind = Kind.NEW, signature = "*args")
    static Object make(ThreadState ts, PyType cls, Object[] args) {
        if (args.length == 0) throw Exceptions.typeError("range expected at least 1 argument, got 0");
        if (args.length > 3) throw Exceptions.typeError("range expected at most 3 arguments, got %d", args.length);
        Object first = Convert.index(ts, args[0]);
        if (args.length == 1) return of(0L, first, 1L);
        Object stop = Convert.index(ts, args[1]);
        Object step = args.length == 3 ? Convert.index(ts, args[2]) : (Object) 1L;
        if (step.equals(0L)) throw Exceptions.valueError("range() arg 3 must not be zero");
        return of(first, stop, step);
    }

    @Getter
    static Object start(PyRange self) {
        return self.start;
    }

    @Getter
    static Object stop(PyRange self) {
        return self.stop;
    }

    @Getter
    static Object step(PyRange self) {
        return self.step;
    }

    /** Its length, an int of any size. */
    public Object length() {
        return length;
    }

    @Def
    static long __len__(PyRange self) {
        if (self.length instanceof Long n) return n;
        throw Exceptions.overflowError("Python int too large to convert to C ssize_t");
    }

    @Def
    static boolean __bool__(PyRange self) {
        return !self.length.equals(0L);
    }

    @Def
    static Object __iter__(PyRange self) {
        return self.isSmall()
                ? new RangeIterator((Long) self.start, (Long) self.step, (Long) self.length)
                : new LongRangeIterator(self.start, self.step, self.length);
    }

    @Def
    static Object __reversed__(PyRange self) {
        BigInteger last =
                big(self.start).add(big(self.length).subtract(BigInteger.ONE).multiply(big(self.step)));
        Object back = Convert.canonical(big(self.step).negate());
        return self.isSmall() && back instanceof Long b && self.length instanceof Long n
                ? new RangeIterator(n == 0 ? 0 : last.longValueExact(), b, n)
                : new LongRangeIterator(Convert.canonical(last), back, self.length);
    }

    @Def
    static Object __getitem__(ThreadState ts, PyRange self, Object key) {
        if (key instanceof PySlice slice) return self.slice(ts, slice);
        if (!SliceType.isIndex(key)) throw Sequences.wrongIndex("range", key);
        Object i = Convert.index(ts, key);
        if (i instanceof Long n && self.length instanceof Long size) {
            long at = n < 0 ? n + size : n;
            if (at >= 0 && at < size) return self.at(at);
        } else {
            BigInteger at = big(i).signum() < 0 ? big(i).add(big(self.length)) : big(i);
            if (at.signum() >= 0 && at.compareTo(big(self.length)) < 0) return self.at(at);
        }
        throw Exceptions.indexError("range object index out of range");
    }

    private PyRange slice(ThreadState ts, PySlice slice) {
        PyTuple t = (PyTuple) SliceType.indices(ts, slice, length);
        Object by = Convert.canonical(big(t.get(2)).multiply(big(step)));
        return of(at(big(t.get(0))), at(big(t.get(1))), by);
    }

    /** Where an int stands in the range, or {@code null}. */
    private BigInteger find(Object n) {
        BigInteger by = big(step);
        BigInteger[] parts = big(n).subtract(big(start)).divideAndRemainder(by);
        boolean inside = parts[1].signum() == 0 && parts[0].signum() >= 0 && parts[0].compareTo(big(length)) < 0;
        return inside ? parts[0] : null;
    }

    private boolean hasLong(long n) {
        long a = (Long) start;
        long s = (Long) step;
        return s > 0 ? n >= a && n < (Long) stop && (n - a) % s == 0 : n <= a && n > (Long) stop && (a - n) % -s == 0;
    }

    @Def
    static boolean __contains__(ThreadState ts, PyRange self, Object value) {
        if (value instanceof Long n
                && self.isSmall()
                && self.stop instanceof Long b
                && isNear(n)
                && isNear(b)
                && isNear((Long) self.start)) {
            return self.hasLong(n);
        }
        Object plain = isExactInt(value) ? Convert.plainInt(value) : null;
        if (plain != null) return self.find(plain) != null;
        return search(ts, self, value) >= 0;
    }

    private static boolean isExactInt(Object o) {
        return o instanceof Long || o instanceof BigInteger || o instanceof Boolean;
    }

    private static long search(ThreadState ts, PyRange self, Object value) {
        long i = 0;
        var it = (PyIterator) __iter__(self);
        for (Object o = it.next(ts); o != null; o = it.next(ts), i++) if (Comparison.same(ts, o, value)) return i;
        return -1;
    }

    @Def(
            doc = "rangeobject.index(value) -> integer -- return index of value.\n"
                    + "Raise ValueError if the value is not present.")
    static Object index(ThreadState ts, PyRange self, Object value) {
        if (isExactInt(value)) {
            BigInteger at = self.find(Convert.plainInt(value));
            if (at != null) return Convert.canonical(at);
            throw Exceptions.valueError("%s is not in range", Convert.repr(ts, value));
        }
        long i = search(ts, self, value);
        if (i >= 0) return i;
        throw Exceptions.valueError("sequence.index(x): x not in sequence");
    }

    @Def(doc = "rangeobject.count(value) -> integer -- return number of occurrences of value")
    static long count(ThreadState ts, PyRange self, Object value) {
        if (isExactInt(value)) return self.find(Convert.plainInt(value)) == null ? 0 : 1;
        long n = 0;
        var it = (PyIterator) __iter__(self);
        for (Object o = it.next(ts); o != null; o = it.next(ts)) if (Comparison.same(ts, o, value)) n++;
        return n;
    }

    /** What decides equality: the length, and as far as it matters the first item and the step. */
    private PyTuple essence() {
        if (length.equals(0L)) return PyTuple.of(length, Singletons.NONE, Singletons.NONE);
        return PyTuple.of(length, start, length.equals(1L) ? Singletons.NONE : step);
    }

    @Def
    static Object __eq__(ThreadState ts, PyRange self, Object other) {
        if (!(other instanceof PyRange r)) return Singletons.NOT_IMPLEMENTED;
        return Comparison.equal(ts, self.essence(), r.essence());
    }

    @Def
    static Object __ne__(ThreadState ts, PyRange self, Object other) {
        if (!(other instanceof PyRange r)) return Singletons.NOT_IMPLEMENTED;
        return !Comparison.equal(ts, self.essence(), r.essence());
    }

    @Def
    static long __hash__(ThreadState ts, PyRange self) {
        return Hashing.hash(ts, self.essence());
    }

    @Def
    static String __repr__(PyRange self) {
        String ends = "range(" + self.start + ", " + self.stop;
        return self.step.equals(1L) ? ends + ")" : ends + ", " + self.step + ")";
    }

    @Def
    static Object __reduce__(PyRange self) {
        return PyTuple.of(TYPE, PyTuple.of(self.start, self.stop, self.step));
    }
}
