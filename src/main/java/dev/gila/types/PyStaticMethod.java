package dev.gila.types;

import dev.gila.object.Def;
import dev.gila.object.Def.Kind;
import dev.gila.object.Getter;
import dev.gila.object.PyDict;
import dev.gila.object.PyObject;
import dev.gila.object.PyType;
import dev.gila.object.Setter;
import dev.gila.object.Singletons;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.object.Types;
import dev.gila.ops.Calls;
import dev.gila.ops.Convert;

/** A {@code staticmethod}: its function, unbound. */
@TypeDef(
        doc = "staticmethod(function) -> method\n\nConvert a function to be a static method.\n\nA static method does"
                + " not receive an implicit first argument.")
public final class PyStaticMethod extends PyObject {
    public static final PyType TYPE = PyType.withDict("staticmethod", Types.OBJECT);

    private Object function;

    PyStaticMethod(PyType type) {
        super(type);
    }

    /** Wraps a plain function. */
    public PyStaticMethod(Object function) {
        this(TYPE);
        this.function = function;
    }

    @Def(kind = Kind.NEW, signature = "*args, **kwargs")
    static Object make(PyType cls, Object[] args, PyDict kwargs) {
        return new PyStaticMethod(cls);
    }

    @Def(signature = "*args")
    static void __init__(ThreadState ts, PyStaticMethod self, Object[] args) {
        self.function = PyClassMethod.onlyArgument("staticmethod", args);
        PyClassMethod.look(ts, self, self.function);
    }

    @Def(signature = "instance, owner=None, /")
    static Object __get__(PyStaticMethod self, Object instance, Object owner) {
        return Singletons.orNone(self.function);
    }

    @Def(signature = "*args, **kwargs")
    static Object __call__(ThreadState ts, PyStaticMethod self, Object[] args, PyDict kwargs) {
        return Calls.callWith(ts, self.function, args, kwargs);
    }

    @Getter
    static Object __func__(PyStaticMethod self) {
        return Singletons.orNone(self.function);
    }

    @Getter
    static Object __wrapped__(PyStaticMethod self) {
        return Singletons.orNone(self.function);
    }

    @Getter
    static boolean __isabstractmethod__(ThreadState ts, PyStaticMethod self) {
        return PyClassMethod.isAbstract(ts, self.function);
    }

    @Getter
    static Object __dict__(PyStaticMethod self) {
        return self.dict();
    }

    @Setter("__dict__")
    static void setDict(PyStaticMethod self, Object value) {
        InstanceAttribute.setDict(self, value);
    }

    @Def
    static String __repr__(ThreadState ts, PyStaticMethod self) {
        return "<staticmethod(" + Convert.repr(ts, Singletons.orNone(self.function)) + ")>";
    }
}
