package dev.gila.modules.itertools;

import dev.gila.object.Def;
import dev.gila.object.Exceptions;
import dev.gila.object.PyIterator;
import dev.gila.object.PyTuple;
import dev.gila.object.PyType;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.ops.Convert;

@TypeDef(doc = "Returns the object a given number of times, or endlessly.")
final class Repeat extends PyIterator {
    static final PyType TYPE = Itertools.type("repeat");

    private static final long ENDLESS = -1;

    private final Object value;
    private long left;

    private Repeat(PyType type, Object value, long left) {
        super(type);
        this.value = value;
        this.left = left;
    }

    @Def(kind = Def.Kind.NEW, signature = "object, times=None")
    static Object __new__(ThreadState ts, PyType cls, Object object, Object times) {
        return new Repeat(cls, object, times == null ? ENDLESS : Math.max(0, Convert.toLong(ts, times)));
    }

    @Override
    public Object next(ThreadState ts) {
        if (left == 0) return null;
        if (left > 0) left--;
        return value;
    }

    @Def("__length_hint__")
    static long lengthHint(Repeat self) {
        if (self.left == ENDLESS) throw Exceptions.typeError("len() of unsized object");
        return self.left;
    }

    @Def
    static String __repr__(ThreadState ts, Repeat self) {
        String value = Convert.repr(ts, self.value).toString();
        return self.left == ENDLESS ? "repeat(" + value + ")" : "repeat(" + value + ", " + self.left + ")";
    }

    @Def
    static Object __reduce__(ThreadState ts, Repeat self) {
        boolean endless = self.left == ENDLESS;
        return Copying.reduced(ts, self, endless ? PyTuple.of(self.value) : PyTuple.of(self.value, self.left), null);
    }
}
