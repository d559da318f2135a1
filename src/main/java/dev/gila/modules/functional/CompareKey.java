package dev.gila.modules.functional;

import dev.gila.object.Def;
import dev.gila.object.Exceptions;
import dev.gila.object.Getter;
import dev.gila.object.PyObject;
import dev.gila.object.PyType;
import dev.gila.object.Singletons;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.object.Types;
import dev.gila.ops.Calls;
import dev.gila.ops.CompareOp;
import dev.gila.ops.Comparison;

/** What {@code cmp_to_key} returns: without a value it makes keys, with one it is a key. */
@TypeDef
final class CompareKey extends PyObject {
    static final PyType TYPE = PyType.sealed("functools.KeyWrapper", Types.OBJECT);

    private final Object function;
    private final Object value;

    CompareKey(Object function, Object value) {
        super(TYPE);
        this.function = function;
        this.value = value;
    }

    @Def(signature = "obj")
    static Object __call__(CompareKey self, Object obj) {
        return new CompareKey(self.function, obj);
    }

    @Getter
    static Object obj(CompareKey self) {
        if (self.value == null) throw Exceptions.attributeError("object");
        return self.value;
    }

    private static Object compare(ThreadState ts, CompareOp op, CompareKey self, Object other) {
        if (!(other instanceof CompareKey o)) throw Exceptions.typeError("other argument must be K instance");
        if (self.value == null || o.value == null) throw Exceptions.attributeError("object");
        return Comparison.compare(ts, op, Calls.call2(ts, self.function, self.value, o.value), 0L);
    }

    @Def
    static Object __lt__(ThreadState ts, CompareKey self, Object other) {
        return compare(ts, CompareOp.LT, self, other);
    }

    @Def
    static Object __le__(ThreadState ts, CompareKey self, Object other) {
        return compare(ts, CompareOp.LE, self, other);
    }

    @Def
    static Object __eq__(ThreadState ts, CompareKey self, Object other) {
        return compare(ts, CompareOp.EQ, self, other);
    }

    @Def
    static Object __ne__(ThreadState ts, CompareKey self, Object other) {
        return compare(ts, CompareOp.NE, self, other);
    }

    @Def
    static Object __gt__(ThreadState ts, CompareKey self, Object other) {
        return compare(ts, CompareOp.GT, self, other);
    }

    @Def
    static Object __ge__(ThreadState ts, CompareKey self, Object other) {
        return compare(ts, CompareOp.GE, self, other);
    }

    static {
        TYPE.define("__hash__", Singletons.NONE);
    }
}
