package dev.gila.modules.collections;

import static dev.gila.object.Singletons.NONE;
import static dev.gila.object.Singletons.NOT_IMPLEMENTED;

import dev.gila.object.Def;
import dev.gila.object.Exceptions;
import dev.gila.object.Getter;
import dev.gila.object.PyDict;
import dev.gila.object.PyTuple;
import dev.gila.object.PyType;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.ops.Calls;
import dev.gila.ops.CompareOp;
import dev.gila.ops.Comparison;
import dev.gila.ops.Convert;
import dev.gila.ops.Iteration;
import dev.gila.types.ReprGuard;

/** The methods of {@code collections.deque}. */
@TypeDef(of = PyDeque.class, doc = "A list-like sequence optimized for data accesses near its endpoints.")
final class DequeMethods {
    private DequeMethods() {}

    @Def(kind = Def.Kind.NEW, signature = "*args, **kwargs")
    static Object __new__(PyType cls, Object[] args, PyDict kwargs) {
        return new PyDeque(cls);
    }

    @Def(signature = "iterable=(), maxlen=None")
    static void __init__(ThreadState ts, PyDeque self, Object iterable, Object maxlen) {
        if (maxlen == null || maxlen == NONE) {
            self.setMaxLength(PyDeque.UNBOUNDED);
        } else {
            if (Convert.plainInt(maxlen) == null) throw Exceptions.typeError("an integer is required");
            long n = Convert.toLong(ts, maxlen);
            if (n < 0) throw Exceptions.valueError("maxlen must be non-negative");
            self.setMaxLength(n);
        }
        if (self.size() > 0) self.clear();
        if (iterable != null) extend(ts, self, iterable);
    }

    // ---- ends

    @Def(doc = "Add an element to the right side of the deque.")
    static void append(PyDeque self, Object x) {
        self.append(x);
    }

    @Def(doc = "Add an element to the left side of the deque.")
    static void appendleft(PyDeque self, Object x) {
        self.appendLeft(x);
    }

    @Def(doc = "Remove and return the rightmost element.")
    static Object pop(PyDeque self) {
        return self.pop();
    }

    @Def(doc = "Remove and return the leftmost element.")
    static Object popleft(PyDeque self) {
        return self.popLeft();
    }

    @Def(doc = "Extend the right side of the deque with elements from the iterable.")
    static void extend(ThreadState ts, PyDeque self, Object iterable) {
        if (iterable == self) {
            for (Object o : self.toArray()) self.append(o);
            return;
        }
        Object it = Iteration.iter(ts, iterable);
        for (Object o = Iteration.next(ts, it); o != null; o = Iteration.next(ts, it)) self.append(o);
    }

    @Def(doc = "Extend the left side of the deque with elements from the iterable.")
    static void extendleft(ThreadState ts, PyDeque self, Object iterable) {
        Object source = iterable == self ? new PyTuple(self.toArray()) : iterable;
        Object it = Iteration.iter(ts, source);
        for (Object o = Iteration.next(ts, it); o != null; o = Iteration.next(ts, it)) self.appendLeft(o);
    }

    @Def(doc = "Remove all elements from the deque.")
    static void clear(PyDeque self) {
        self.clear();
    }

    @Def(signature = "n=1, /", doc = "Rotate the deque n steps to the right. If n is negative, rotates left.")
    static void rotate(PyDeque self, long n) {
        self.rotate(n);
    }

    @Def(doc = "Reverse *IN PLACE*.")
    static void reverse(PyDeque self) {
        self.reverse();
    }

    // ---- items

    @Def
    static Object __getitem__(ThreadState ts, PyDeque self, Object index) {
        return self.get(index(ts, self, index));
    }

    @Def
    static void __setitem__(ThreadState ts, PyDeque self, Object index, Object value) {
        self.set(index(ts, self, index), value);
    }

    @Def
    static void __delitem__(ThreadState ts, PyDeque self, Object index) {
        self.remove(index(ts, self, index));
    }

    private static int index(ThreadState ts, PyDeque self, Object index) {
        if (PyType.of(index).lookup("__index__") == null) {
            throw Exceptions.typeError(
                    "sequence index must be integer, not '%s'", PyType.of(index).name());
        }
        long i = Convert.toLong(ts, index);
        if (i < 0) i += self.size();
        if (i < 0 || i >= self.size()) throw Exceptions.indexError("deque index out of range");
        return (int) i;
    }

    @Def(doc = "Insert value before index.")
    static void insert(PyDeque self, long index, Object value) {
        if (self.maxLength() != PyDeque.UNBOUNDED && self.size() >= self.maxLength()) {
            throw Exceptions.indexError("deque already at its maximum size");
        }
        self.insert(clip(self, index), value);
    }

    private static int clip(PyDeque self, long i) {
        return (int) Math.min(Math.max(i < 0 ? i + self.size() : i, 0), self.size());
    }

    @Def(doc = "Remove first occurrence of value.")
    static void remove(ThreadState ts, PyDeque self, Object value) {
        int i = find(ts, self, value, 0, self.size(), Exceptions.INDEX_ERROR);
        if (i < 0) throw Exceptions.valueError("deque.remove(x): x not in deque");
        self.remove(i);
    }

    @Def(signature = "value, start=0, stop=None, /", doc = "Return first index of value.")
    static long index(ThreadState ts, PyDeque self, Object value, Object start, Object stop) {
        int from = start == null ? 0 : clip(self, Convert.toClipped(ts, start));
        int end = stop == null ? self.size() : clip(self, Convert.toClipped(ts, stop));
        int i = find(ts, self, value, from, end, Exceptions.RUNTIME_ERROR);
        if (i < 0) throw Exceptions.valueError("%s is not in deque", Convert.repr(ts, value));
        return i;
    }

    private static int find(ThreadState ts, PyDeque self, Object value, int start, int stop, PyType changed) {
        int state = self.state();
        for (int i = start; i < stop; i++) {
            boolean same = Comparison.same(ts, self.get(i), value);
            if (self.state() != state) throw Exceptions.of(changed, "deque mutated during iteration");
            if (same) return i;
        }
        return -1;
    }

    @Def(doc = "Return number of occurrences of value.")
    static long count(ThreadState ts, PyDeque self, Object value) {
        int state = self.state();
        long n = 0;
        for (int i = 0; i < self.size(); i++) {
            if (Comparison.same(ts, self.get(i), value)) n++;
            if (self.state() != state) throw Exceptions.runtimeError("deque mutated during iteration");
        }
        return n;
    }

    @Def
    static boolean __contains__(ThreadState ts, PyDeque self, Object value) {
        return find(ts, self, value, 0, self.size(), Exceptions.RUNTIME_ERROR) >= 0;
    }

    @Def
    static long __len__(PyDeque self) {
        return self.size();
    }

    @Def
    static Object __iter__(PyDeque self) {
        return new DequeIterator(DequeIterator.FORWARD, self);
    }

    @Def
    static Object __reversed__(PyDeque self) {
        return new DequeIterator(DequeIterator.REVERSE, self);
    }

    @Getter(doc = "maximum size of a deque or None if unbounded")
    static Object maxlen(PyDeque self) {
        return self.maxLength() == PyDeque.UNBOUNDED ? NONE : (Object) self.maxLength();
    }

    // ---- whole

    @Def(doc = "Return a shallow copy of a deque.")
    static Object copy(ThreadState ts, PyDeque self) {
        if (self.type() != PyDeque.TYPE) {
            return self.maxLength() == PyDeque.UNBOUNDED
                    ? Calls.call1(ts, self.type(), self)
                    : Calls.call2(ts, self.type(), self, self.maxLength());
        }
        PyDeque out = new PyDeque(PyDeque.TYPE);
        out.setMaxLength(self.maxLength());
        for (Object o : self.toArray()) out.append(o);
        return out;
    }

    @Def
    static Object __reduce__(ThreadState ts, PyDeque self) {
        Object state = self.type() == PyDeque.TYPE ? NONE : Calls.method(ts, self, "__getstate__");
        PyTuple args =
                self.maxLength() == PyDeque.UNBOUNDED ? PyTuple.EMPTY : PyTuple.of(PyTuple.EMPTY, self.maxLength());
        return PyTuple.of(self.type(), args, state, Iteration.iter(ts, self));
    }

    @Def
    static Object __copy__(ThreadState ts, PyDeque self) {
        return copy(ts, self);
    }

    @Def
    static Object __add__(ThreadState ts, PyDeque self, Object other) {
        if (!(other instanceof PyDeque o)) {
            throw Exceptions.typeError(
                    "can only concatenate deque (not \"%s\") to deque",
                    PyType.of(other).name());
        }
        PyDeque out = (PyDeque) copy(ts, self);
        for (Object x : o.toArray()) out.append(x);
        return out;
    }

    @Def
    static Object __iadd__(ThreadState ts, PyDeque self, Object other) {
        extend(ts, self, other);
        return self;
    }

    @Def
    static Object __mul__(ThreadState ts, PyDeque self, Object n) {
        return __imul__(ts, (PyDeque) copy(ts, self), n);
    }

    @Def
    static Object __rmul__(ThreadState ts, PyDeque self, Object n) {
        return __mul__(ts, self, n);
    }

    @Def
    static Object __imul__(ThreadState ts, PyDeque self, Object n) {
        if (PyType.of(n).lookup("__index__") == null) return NOT_IMPLEMENTED;
        long times = Convert.toLong(ts, n);
        Object[] items = self.toArray();
        if (times <= 0) self.clear();
        for (long i = 1; i < times; i++) for (Object o : items) self.append(o);
        return self;
    }

    private static Object compare(ThreadState ts, CompareOp op, PyDeque a, Object other) {
        if (!(other instanceof PyDeque b)) return NOT_IMPLEMENTED;
        int n = Math.min(a.size(), b.size());
        for (int i = 0; i < n; i++) {
            if (Comparison.same(ts, a.get(i), b.get(i))) continue;
            return op == CompareOp.EQ || op == CompareOp.NE
                    ? (Object) (op == CompareOp.NE)
                    : Comparison.compare(ts, op, a.get(i), b.get(i));
        }
        return op.holds(Integer.compare(a.size(), b.size()));
    }

    @Def
    static Object __eq__(ThreadState ts, PyDeque self, Object other) {
        return compare(ts, CompareOp.EQ, self, other);
    }

    @Def
    static Object __ne__(ThreadState ts, PyDeque self, Object other) {
        return compare(ts, CompareOp.NE, self, other);
    }

    @Def
    static Object __lt__(ThreadState ts, PyDeque self, Object other) {
        return compare(ts, CompareOp.LT, self, other);
    }

    @Def
    static Object __le__(ThreadState ts, PyDeque self, Object other) {
        return compare(ts, CompareOp.LE, self, other);
    }

    @Def
    static Object __gt__(ThreadState ts, PyDeque self, Object other) {
        return compare(ts, CompareOp.GT, self, other);
    }

    @Def
    static Object __ge__(ThreadState ts, PyDeque self, Object other) {
        return compare(ts, CompareOp.GE, self, other);
    }

    static {
        PyDeque.TYPE.define("__hash__", NONE);
    }

    @Def
    static String __repr__(ThreadState ts, PyDeque self) {
        if (!ReprGuard.enter(self)) return "[...]";
        ReprGuard.leave();
        String items = ReprGuard.items(ts, self, self.toArray(), "[", "]");
        String most = self.maxLength() == PyDeque.UNBOUNDED ? "" : ", maxlen=" + self.maxLength();
        String name = self.type().name();
        return name.substring(name.lastIndexOf('.') + 1) + "(" + items + most + ")";
    }
}
