package dev.gila.types;

import dev.gila.object.BoundMethod;
import dev.gila.object.Def;
import dev.gila.object.Def.Kind;
import dev.gila.object.Exceptions;
import dev.gila.object.Getter;
import dev.gila.object.PyDict;
import dev.gila.object.PyObject;
import dev.gila.object.PyType;
import dev.gila.object.Setter;
import dev.gila.object.Singletons;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.object.Types;
import dev.gila.ops.Attributes;
import dev.gila.ops.Convert;
import java.util.List;

/** A {@code classmethod}: binds its function to the class. */
@TypeDef(
        doc = "classmethod(function) -> method\n\nConvert a function to be a class method.\n\nA class method receives"
                + " the class as implicit first argument,\njust like an instance method receives the instance.")
public final class PyClassMethod extends PyObject {
    public static final PyType TYPE = PyType.withDict("classmethod", Types.OBJECT);

    /** What a wrapper takes over from the function it wraps. */
    private static final List<String> COPIED =
            List.of("__module__", "__name__", "__qualname__", "__doc__", "__annotations__");

    private Object function;

    PyClassMethod(PyType type) {
        super(type);
    }

    /** Wraps a plain function. */
    public PyClassMethod(Object function) {
        this(TYPE);
        this.function = function;
    }

    /** The function to wrap. */
    static Object onlyArgument(String type, Object[] args) {
        if (args.length == 1) return args[0];
        throw Exceptions.typeError("%s expected 1 argument, got %d", type, args.length);
    }

    /** Copies the attributes that make the wrapper look like the function. */
    static void look(ThreadState ts, PyObject wrapper, Object function) {
        for (String name : COPIED) {
            Object value = Attributes.getOrNull(ts, function, name);
            if (value != null) wrapper.setOwn(name, value);
        }
    }

    @Def(kind = Kind.NEW, signature = "*args, **kwargs")
    static Object make(PyType cls, Object[] args, PyDict kwargs) {
        return new PyClassMethod(cls);
    }

    @Def(signature = "*args")
    static void __init__(ThreadState ts, PyClassMethod self, Object[] args) {
        self.function = onlyArgument("classmethod", args);
        look(ts, self, self.function);
    }

    @Def(signature = "instance, owner=None, /")
    static Object __get__(ThreadState ts, PyClassMethod self, Object instance, Object owner) {
        Object cls = owner == null || owner == Singletons.NONE ? PyType.of(instance) : owner;
        Object f = self.function;
        if (f instanceof PyFunction) return new BoundMethod(f, cls);
        Object get = PyType.of(f).lookup("__get__");
        if (get != null) return Attributes.bind(ts, f, cls, PyType.of(cls));
        return new BoundMethod(Types.METHOD, f, cls);
    }

    @Getter
    static Object __func__(PyClassMethod self) {
        return Singletons.orNone(self.function);
    }

    @Getter
    static Object __wrapped__(PyClassMethod self) {
        return Singletons.orNone(self.function);
    }

    @Getter
    static boolean __isabstractmethod__(ThreadState ts, PyClassMethod self) {
        return isAbstract(ts, self.function);
    }

    /** Whether a function is marked abstract. */
    static boolean isAbstract(ThreadState ts, Object function) {
        Object flag = function == null ? null : Attributes.getOrNull(ts, function, "__isabstractmethod__");
        return flag != null && Convert.truth(ts, flag);
    }

    @Getter
    static Object __dict__(PyClassMethod self) {
        return self.dict();
    }

    @Setter("__dict__")
    static void setDict(PyClassMethod self, Object value) {
        InstanceAttribute.setDict(self, value);
    }

    @Def
    static String __repr__(ThreadState ts, PyClassMethod self) {
        return "<classmethod(" + Convert.repr(ts, Singletons.orNone(self.function)) + ")>";
    }
}
