package dev.gila.types;

import dev.gila.object.Def;
import dev.gila.object.Def.Kind;
import dev.gila.object.Exceptions;
import dev.gila.object.Getter;
import dev.gila.object.PyDict;
import dev.gila.object.PyObject;
import dev.gila.object.PyStr;
import dev.gila.object.PyTuple;
import dev.gila.object.PyType;
import dev.gila.object.Singletons;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.object.Types;
import dev.gila.ops.CompareOp;
import dev.gila.ops.Comparison;
import dev.gila.ops.Convert;

/** A {@code types.SimpleNamespace}: an object that is its attributes. */
@TypeDef(doc = "A simple attribute-based namespace.\n\nSimpleNamespace(**kwargs)")
public final class PyNamespace extends PyObject {
    public static final PyType TYPE = PyType.withDict("types.SimpleNamespace", Types.OBJECT);

    public PyNamespace() {
        super(TYPE);
    }

    private PyNamespace(PyType type) {
        super(type);
    }

    @Def(kind = Kind.NEW, signature = "*args, **kwargs")
    static Object make(PyType cls, Object[] args, PyDict kwargs) {
        return new PyNamespace(cls);
    }

    @Def(signature = "*args, **kwargs")
    static void __init__(ThreadState ts, PyNamespace self, Object[] args, PyDict kwargs) {
        if (args.length > 0) throw Exceptions.typeError("no positional arguments expected");
        self.dict().putAll(ts, kwargs);
    }

    @Getter
    static Object __dict__(PyNamespace self) {
        return self.dict();
    }

    private static Object compare(ThreadState ts, CompareOp op, PyNamespace self, Object other) {
        if (!(other instanceof PyNamespace n)) return Singletons.NOT_IMPLEMENTED;
        return Comparison.compare(ts, op, self.dict(), n.dict());
    }

    @Def
    static Object __eq__(ThreadState ts, PyNamespace self, Object other) {
        return compare(ts, CompareOp.EQ, self, other);
    }

    @Def
    static Object __ne__(ThreadState ts, PyNamespace self, Object other) {
        return compare(ts, CompareOp.NE, self, other);
    }

    @Def
    static String __repr__(ThreadState ts, PyNamespace self) {
        String name = self.type() == TYPE ? "namespace" : self.type().name();
        if (!ReprGuard.enter(self)) return name + "(...)";
        try {
            StringBuilder text = new StringBuilder(name).append('(');
            PyDict d = self.dict();
            boolean first = true;
            for (int i = 0; i < d.entries(); i++) {
                if (!(d.keyAt(i) instanceof PyStr key)) continue;
                text.append(first ? "" : ", ").append(key).append('=').append(Convert.repr(ts, d.valueAt(i)));
                first = false;
            }
            return text.append(')').toString();
        } finally {
            ReprGuard.leave();
        }
    }

    @Def
    static Object __reduce__(PyNamespace self) {
        return PyTuple.of(self.type(), PyTuple.EMPTY, self.dict());
    }
}
