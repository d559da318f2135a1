package dev.gila.modules.itertools;

import static dev.gila.object.Singletons.NONE;

import dev.gila.object.Def;
import dev.gila.object.Exceptions;
import dev.gila.object.PyException;
import dev.gila.object.PyIterator;
import dev.gila.object.PyTuple;
import dev.gila.object.PyType;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.ops.Convert;
import dev.gila.ops.Iteration;

@TypeDef(doc = "islice(iterable, stop) or islice(iterable, start, stop[, step]): selected items of the iterable.")
final class Islice extends PyIterator {
    static final PyType TYPE = Itertools.type("islice");

    private static final long UNLIMITED = -1;
    private static final String RANGE = " must be None or an integer: 0 <= x <= sys.maxsize.";
    private static final String INDICES = "Indices for islice()" + RANGE;
    private static final String STOP = "Stop argument for islice()" + RANGE;
    private static final String STEP = "Step for islice() must be a positive integer or None.";

    private Object source;
    private long wanted;
    private final long stop;
    private final long step;
    private long position;

    private Islice(PyType type, Object source, long start, long stop, long step) {
        super(type);
        this.source = source;
        this.wanted = start;
        this.stop = stop;
        this.step = step;
    }

    @Def(kind = Def.Kind.NEW, signature = "iterable, start, stop=None, step=None, /")
    static Object __new__(ThreadState ts, PyType cls, Object iterable, Object start, Object stop, Object step) {
        boolean onlyStop = stop == null;
        long first = onlyStop ? 0 : bound(ts, start, 0, INDICES);
        long last = bound(ts, onlyStop ? start : stop, UNLIMITED, onlyStop ? STOP : INDICES);
        long by = 1;
        if (step != null && step != NONE) {
            by = bound(ts, step, 1, STEP);
            if (by == 0) throw Exceptions.valueError(STEP);
        }
        return new Islice(cls, Iteration.iter(ts, iterable), first, last, by);
    }

    private static long bound(ThreadState ts, Object o, long none, String message) {
        if (o == NONE) return none;
        try {
            long n = Convert.toLong(ts, o);
            if (n >= 0) return n;
        } catch (PyException e) {
            if (!e.is(Exceptions.TYPE_ERROR) && !e.is(Exceptions.OVERFLOW_ERROR)) throw e;
        }
        throw Exceptions.valueError(message);
    }

    @Override
    public Object next(ThreadState ts) {
        if (source == null) return null;
        long limit = stop == UNLIMITED ? Long.MAX_VALUE : stop;
        while (position < wanted && position < limit) {
            if (Iteration.next(ts, source) == null) return end();
            position++;
        }
        if (wanted >= limit) return end();
        Object value = Iteration.next(ts, source);
        if (value == null) return end();
        position++;
        long after = wanted + step;
        wanted = after < wanted || after > limit ? limit : after;
        return value;
    }

    private Object end() {
        source = null;
        return null;
    }

    @Def
    static Object __reduce__(ThreadState ts, Islice self) {
        if (self.source == null) {
            return Copying.reduced(ts, self, PyTuple.of(Iteration.iter(ts, PyTuple.EMPTY), 0L), null);
        }
        Object end = self.stop == UNLIMITED ? NONE : (Object) self.stop;
        return Copying.reduced(ts, self, PyTuple.of(self.source, self.wanted, end, self.step), self.position);
    }

    @Def
    static void __setstate__(ThreadState ts, Islice self, Object state) {
        self.position = Convert.toLong(ts, state);
    }
}
