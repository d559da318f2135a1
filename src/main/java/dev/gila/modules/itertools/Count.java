package dev.gila.modules.itertools;

import dev.gila.object.Def;
import dev.gila.object.Exceptions;
import dev.gila.object.PyIterator;
import dev.gila.object.PyTuple;
import dev.gila.object.PyType;
import dev.gila.object.Slot;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.ops.Arithmetic;
import dev.gila.ops.Convert;

@TypeDef(doc = "Return a count object whose next value is start, start+step, start+2*step, ...")
final class Count extends PyIterator {
    static final PyType TYPE = Itertools.type("count");

    private Object value;
    private final Object step;

    private Count(PyType type, Object value, Object step) {
        super(type);
        this.value = value;
        this.step = step;
    }

    @Def(kind = Def.Kind.NEW, signature = "start=0, step=1")
    static Object __new__(ThreadState ts, PyType cls, Object start, Object step) {
        return new Count(cls, number(start, 0L), number(step, 1L));
    }

    private static Object number(Object o, Object fallback) {
        if (o == null) return fallback;
        PyType type = PyType.of(o);
        boolean number = type.slot(Slot.INT) != null
                || type.slot(Slot.FLOAT) != null
                || type.slot(Slot.INDEX) != null
                || type.slot(Slot.COMPLEX) != null;
        if (!number) throw Exceptions.typeError("a number is required");
        return o;
    }

    @Override
    public Object next(ThreadState ts) {
        Object out = value;
        value = Arithmetic.add(ts, value, step);
        return out;
    }

    @Def
    static String __repr__(ThreadState ts, Count self) {
        String start = Convert.repr(ts, self.value).toString();
        if (self.step instanceof Long n && n == 1) return "count(" + start + ")";
        return "count(" + start + ", " + Convert.repr(ts, self.step) + ")";
    }

    @Def
    static Object __reduce__(ThreadState ts, Count self) {
        boolean byOne = self.step instanceof Long n && n == 1;
        return Copying.reduced(ts, self, byOne ? PyTuple.of(self.value) : PyTuple.of(self.value, self.step), null);
    }
}
