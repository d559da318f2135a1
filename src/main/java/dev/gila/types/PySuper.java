package dev.gila.types;

import dev.gila.code.CodeObject;
import dev.gila.frame.Frame;
import dev.gila.object.Def;
import dev.gila.object.Def.Kind;
import dev.gila.object.Exceptions;
import dev.gila.object.Getter;
import dev.gila.object.PyDict;
import dev.gila.object.PyObject;
import dev.gila.object.PyType;
import dev.gila.object.Singletons;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.object.Types;
import dev.gila.ops.Attributes;
import dev.gila.ops.Calls;

/** A {@code super}: reads attributes from the classes after one in an MRO, bound to an instance or class. */
@TypeDef(
        doc = "super() -> same as super(__class__, <first argument>)\nsuper(type) -> unbound super object\n"
                + "super(type, obj) -> bound super object; requires isinstance(obj, type)\n"
                + "super(type, type2) -> bound super object; requires issubclass(type2, type)\n"
                + "Typical use to call a cooperative superclass method:\nclass C(B):\n    def meth(self, arg):\n"
                + "        super().meth(arg)\nThis works for class methods too:\nclass C(B):\n    @classmethod\n"
                + "    def cmeth(cls, arg):\n        super().cmeth(arg)\n")
public final class PySuper extends PyObject {
    public static final PyType TYPE = PyType.builtin("super", Types.OBJECT);

    private PyType after;
    private Object bound;
    private PyType boundType;

    PySuper(PyType type) {
        super(type);
    }

    /**
     * Makes a bound {@code super}.
     *
     * @param after the class whose successors are searched
     * @param boundType the class whose MRO it is
     */
    public PySuper(PyType after, Object bound, PyType boundType) {
        this(TYPE);
        this.after = after;
        this.bound = bound;
        this.boundType = boundType;
    }

    @Def(kind = Kind.NEW, signature = "*args, **kwargs")
    static Object make(PyType cls, Object[] args, PyDict kwargs) {
        return new PySuper(cls);
    }

    @Def(signature = "type=None, object=None, /")
    static void __init__(ThreadState ts, PySuper self, Object type, Object object) {
        if (type == null) {
            self.fromFrame(ts);
            return;
        }
        if (!(type instanceof PyType t)) {
            throw Exceptions.typeError(
                    "super() argument 1 must be a type, not %s", PyType.of(type).name());
        }
        self.after = t;
        self.bound = object == null ? null : Singletons.orNull(object);
        self.boundType = self.bound == null ? null : check(ts, t, self.bound);
    }

    /** {@code super()} alone: the class from the {@code __class__} cell, the instance from the first argument. */
    private void fromFrame(ThreadState ts) {
        if (!(ts.frame() instanceof Frame frame)) throw Exceptions.runtimeError("super(): no current frame");
        CodeObject code = frame.code.code();
        if (code.argCount() == 0) throw Exceptions.runtimeError("super(): no arguments");
        Object first = frame.value(0);
        if (first == null) throw Exceptions.runtimeError("super(): arg[0] deleted");
        int cell = code.firstFree();
        while (cell < code.localNames().length && !code.localNames()[cell].equals("__class__")) cell++;
        if (cell == code.localNames().length) throw Exceptions.runtimeError("super(): __class__ cell not found");
        if (!(frame.value(cell) instanceof PyType t)) throw Exceptions.runtimeError("super(): empty __class__ cell");
        after = t;
        bound = first;
        boundType = check(ts, t, first);
    }

    /** The class in whose MRO to search. */
    static PyType check(ThreadState ts, PyType after, Object bound) {
        if (bound instanceof PyType t && t.isSubtypeOf(after)) return t;
        PyType type = PyType.of(bound);
        if (type.isSubtypeOf(after)) return type;
        if (Attributes.getOrNull(ts, bound, "__class__") instanceof PyType claimed && claimed.isSubtypeOf(after)) {
            return claimed;
        }
        throw Exceptions.typeError("super(type, obj): obj must be an instance or subtype of type");
    }

    @Def
    static Object __getattribute__(ThreadState ts, PySuper self, Object name) {
        String text = ObjectType.attributeName(name);
        if (self.bound != null && !text.equals("__class__")) {
            Object found = find(ts, self.after, self.bound, self.boundType, text);
            if (found != null) return found;
        }
        Object found = Attributes.generic(ts, self, text);
        if (found == null) throw Exceptions.noAttribute(self, text);
        return found;
    }

    /** The attribute that the first class after {@code after} has, bound; {@code null} when none has it. */
    static Object find(ThreadState ts, PyType after, Object bound, PyType boundType, String name) {
        PyType[] mro = boundType.mro();
        int i = 0;
        while (i < mro.length && mro[i] != after) i++;
        for (i++; i < mro.length; i++) {
            Object attribute = mro[i].own(name);
            if (attribute != null) {
                return Attributes.bind(ts, attribute, bound == boundType ? null : bound, boundType);
            }
        }
        return null;
    }

    /** {@code super().name} of a method, without making the {@code super} object. */
    public static Object attribute(ThreadState ts, PyType after, Object bound, String name) {
        Object found = find(ts, after, bound, check(ts, after, bound), name);
        return found != null ? found : Attributes.get(ts, new PySuper(after, bound, check(ts, after, bound)), name);
    }

    @Def(signature = "instance, owner=None, /")
    static Object __get__(ThreadState ts, PySuper self, Object instance, Object owner) {
        if (instance == Singletons.NONE || self.bound != null) return self;
        if (self.type() != TYPE) return Calls.call2(ts, self.type(), self.after, instance);
        return new PySuper(self.after, instance, check(ts, self.after, instance));
    }

    @Getter
    static Object __thisclass__(PySuper self) {
        return Singletons.orNone(self.after);
    }

    @Getter
    static Object __self__(PySuper self) {
        return Singletons.orNone(self.bound);
    }

    @Getter
    static Object __self_class__(PySuper self) {
        return Singletons.orNone(self.boundType);
    }

    @Def
    static String __repr__(PySuper self) {
        String cls = self.after == null ? "NULL" : self.after.name();
        return self.boundType == null
                ? "<super: <class '" + cls + "'>, NULL>"
                : "<super: <class '" + cls + "'>, <" + self.boundType.name() + " object>>";
    }
}
