package dev.gila.modules.collections;

import static dev.gila.object.Singletons.NONE;
import static dev.gila.object.Singletons.NOT_IMPLEMENTED;

import dev.gila.object.Callables;
import dev.gila.object.Def;
import dev.gila.object.Exceptions;
import dev.gila.object.Getter;
import dev.gila.object.PyDict;
import dev.gila.object.PyTuple;
import dev.gila.object.PyType;
import dev.gila.object.Setter;
import dev.gila.object.Singletons;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.object.Types;
import dev.gila.ops.Calls;
import dev.gila.ops.Convert;
import dev.gila.ops.Iteration;
import dev.gila.ops.Subscripts;
import dev.gila.types.ReprGuard;

@TypeDef(doc = "A dict that calls a factory function to supply missing values.")
final class DefaultDict extends PyDict {
    static final PyType TYPE = PyType.builtin("collections.defaultdict", Types.DICT);

    private Object factory = NONE;

    private DefaultDict(PyType type) {
        super(type);
    }

    @Def(kind = Def.Kind.NEW, signature = "*args, **kwargs")
    static Object __new__(PyType cls, Object[] args, PyDict kwargs) {
        return new DefaultDict(cls);
    }

    @Def(signature = "*args, **kwargs")
    static void __init__(ThreadState ts, DefaultDict self, Object[] args, PyDict kwargs) {
        Object factory = args.length == 0 ? NONE : args[0];
        if (factory != NONE && !Callables.isCallable(factory)) {
            throw Exceptions.typeError("first argument must be callable or None");
        }
        self.factory = factory;
        Object[] rest = args.length == 0 ? args : java.util.Arrays.copyOfRange(args, 1, args.length);
        Calls.callWith(ts, Types.DICT.lookup("__init__"), Callables.prepend(self, rest), kwargs);
    }

    @Def
    static Object __missing__(ThreadState ts, DefaultDict self, Object key) {
        if (self.factory == NONE) throw Exceptions.keyError(key);
        Object value = Calls.call0(ts, self.factory);
        Subscripts.set(ts, self, key, value);
        return value;
    }

    @Getter(value = "default_factory", doc = "Factory for default value called by __missing__().")
    static Object factory(DefaultDict self) {
        return self.factory;
    }

    @Setter("default_factory")
    static void setFactory(DefaultDict self, Object value) {
        self.factory = Singletons.orNone(value);
    }

    @Def(doc = "D.copy() -> a shallow copy of D.")
    static Object copy(ThreadState ts, DefaultDict self) {
        return Calls.call2(ts, self.type(), self.factory, self);
    }

    @Def
    static Object __copy__(ThreadState ts, DefaultDict self) {
        return copy(ts, self);
    }

    @Def
    static Object __or__(ThreadState ts, DefaultDict self, Object other) {
        if (!(other instanceof PyDict d)) return NOT_IMPLEMENTED;
        PyDict out = (PyDict) copy(ts, self);
        out.putAll(ts, d);
        return out;
    }

    @Def
    static Object __ror__(ThreadState ts, DefaultDict self, Object other) {
        if (!(other instanceof PyDict d)) return NOT_IMPLEMENTED;
        PyDict out = (PyDict) Calls.call2(ts, self.type(), self.factory, d);
        out.putAll(ts, self);
        return out;
    }

    @Def
    static Object __reduce__(ThreadState ts, DefaultDict self) {
        PyTuple args = self.factory == NONE ? PyTuple.EMPTY : PyTuple.of(self.factory);
        Object items = Iteration.iter(ts, Calls.method(ts, self, "items"));
        return PyTuple.of(self.type(), args, NONE, NONE, items);
    }

    @Def
    static String __repr__(ThreadState ts, DefaultDict self) {
        String name = self.type().name();
        String factory = ReprGuard.enter(self.factory) ? reprOnce(ts, self.factory) : "...";
        String items = Calls.call1(ts, Types.DICT.lookup("__repr__"), self).toString();
        return name.substring(name.lastIndexOf('.') + 1) + "(" + factory + ", " + items + ")";
    }

    private static String reprOnce(ThreadState ts, Object factory) {
        try {
            return Convert.repr(ts, factory).toString();
        } finally {
            ReprGuard.leave();
        }
    }
}
