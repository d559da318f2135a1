package dev.gila.types;

import dev.gila.object.BoundMethod;
import dev.gila.object.Callables;
import dev.gila.object.Def;
import dev.gila.object.Def.Kind;
import dev.gila.object.Exceptions;
import dev.gila.object.Getter;
import dev.gila.object.Hashing;
import dev.gila.object.PyDict;
import dev.gila.object.PyStr;
import dev.gila.object.PyTuple;
import dev.gila.object.PyType;
import dev.gila.object.Singletons;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.object.Types;
import dev.gila.ops.Attributes;
import dev.gila.ops.Calls;
import dev.gila.ops.Convert;
import dev.gila.ops.Imports;

/** {@code method}: a Python function, or any other callable, bound to an instance. */
@TypeDef(doc = "Create a bound instance method object.")
final class MethodType {
    static final PyType TYPE = Types.METHOD;

    private MethodType() {}

    @Def(kind = Kind.NEW)
    static Object make(PyType cls, Object function, Object instance) {
        if (!Callables.isCallable(function)) throw Exceptions.typeError("first argument must be callable");
        if (instance == Singletons.NONE) throw Exceptions.typeError("instance must not be None");
        return new BoundMethod(Types.METHOD, function, instance);
    }

    @Def(signature = "*args, **kwargs")
    static Object __call__(ThreadState ts, BoundMethod self, Object[] args, PyDict kwargs) {
        return Calls.callWith(ts, self, args, kwargs);
    }

    @Def(signature = "instance, owner=None, /")
    static Object __get__(BoundMethod self, Object instance, Object owner) {
        return self;
    }

    @Def
    static Object __getattribute__(ThreadState ts, BoundMethod self, Object name) {
        String text = ObjectType.attributeName(name);
        Object found = Attributes.generic(ts, self, text);
        return found != null ? found : Attributes.get(ts, self.function(), text);
    }

    @Getter
    static Object __func__(BoundMethod self) {
        return self.function();
    }

    @Getter
    static Object __self__(BoundMethod self) {
        return self.self();
    }

    @Getter
    static Object __doc__(ThreadState ts, BoundMethod self) {
        return Singletons.orNone(Attributes.getOrNull(ts, self.function(), "__doc__"));
    }

    @Def
    static Object __eq__(BoundMethod self, Object other) {
        if (!(other instanceof BoundMethod m) || m.type() != self.type()) return Singletons.NOT_IMPLEMENTED;
        return self.self() == m.self() && self.function() == m.function();
    }

    @Def
    static long __hash__(ThreadState ts, BoundMethod self) {
        return System.identityHashCode(self.self()) * 31L + Hashing.hash(ts, self.function());
    }

    @Def
    static String __repr__(ThreadState ts, BoundMethod self) {
        Object name = Attributes.getOrNull(ts, self.function(), "__qualname__");
        if (name == null) name = Attributes.getOrNull(ts, self.function(), "__name__");
        String shown = name instanceof PyStr ? name.toString() : "?";
        return "<bound method " + shown + " of " + Convert.repr(ts, self.self()) + ">";
    }

    @Def
    static Object __reduce__(ThreadState ts, BoundMethod self) {
        Object getattr = Attributes.get(ts, Imports.module(ts, "builtins"), "getattr");
        Object name = Attributes.get(ts, self.function(), "__name__");
        return PyTuple.of(getattr, PyTuple.of(self.self(), name));
    }
}
