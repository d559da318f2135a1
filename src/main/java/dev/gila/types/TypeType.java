package dev.gila.types;

import dev.gila.object.Callables;
import dev.gila.object.Def;
import dev.gila.object.Def.Kind;
import dev.gila.object.Exceptions;
import dev.gila.object.Getter;
import dev.gila.object.PyDict;
import dev.gila.object.PyGetSet;
import dev.gila.object.PyList;
import dev.gila.object.PyStr;
import dev.gila.object.PyTuple;
import dev.gila.object.PyType;
import dev.gila.object.Setter;
import dev.gila.object.Singletons;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.object.Types;
import dev.gila.ops.Attributes;

/** {@code type}: the methods and attributes of classes. Making one is {@link ClassMaker}'s. */
@TypeDef
public final class TypeType {
    static final PyType TYPE = Types.TYPE;
    private static final String DOC =
            "type(object) -> the object's type\ntype(name, bases, dict, **kwds) -> a new type";

    private TypeType() {}

    @Def(kind = Kind.NEW, signature = "*args, **kwargs")
    static Object make(ThreadState ts, PyType meta, Object[] args, PyDict kwargs) {
        if (args.length != 3) {
            throw meta == TYPE && kwargs.size() == 0 && args.length != 1
                    ? Exceptions.typeError("type() takes 1 or 3 arguments")
                    : Exceptions.typeError("type.__new__() takes exactly 3 arguments (%d given)", args.length);
        }
        requireArgument(args[0] instanceof PyStr, 1, "str", args[0]);
        requireArgument(args[1] instanceof PyTuple, 2, "tuple", args[1]);
        requireArgument(args[2] instanceof PyDict, 3, "dict", args[2]);
        return ClassMaker.make(ts, meta, args[0].toString(), (PyTuple) args[1], (PyDict) args[2], kwargs);
    }

    private static void requireArgument(boolean fits, int number, String wanted, Object given) {
        if (!fits) {
            throw Exceptions.typeError(
                    "type.__new__() argument %d must be %s, not %s",
                    number, wanted, PyType.of(given).name());
        }
    }

    @Def(signature = "*args, **kwargs")
    static void __init__(Object self, Object[] args, PyDict kwargs) {
        if (kwargs.size() > 0 && args.length == 1)
            throw Exceptions.typeError("type.__init__() takes no keyword arguments");
        if (args.length != 1 && args.length != 3) throw Exceptions.typeError("type.__init__() takes 1 or 3 arguments");
    }

    @Def(signature = "*args, **kwargs")
    static Object __call__(ThreadState ts, PyType self, Object[] args, PyDict kwargs) {
        return Callables.instantiate(ts, self, Arguments.join(args, kwargs), Arguments.keywords(kwargs));
    }

    @Def(kind = Kind.STATIC, signature = "*args, **kwargs")
    static Object __prepare__(Object[] args, PyDict kwargs) {
        return new PyDict();
    }

    // ---- attributes

    @Def
    static Object __getattribute__(ThreadState ts, PyType self, Object name) {
        String text = ObjectType.attributeName(name);
        Object found = Attributes.generic(ts, self, text);
        if (found == null) throw Exceptions.noAttribute(self, text);
        return found;
    }

    @Def
    static void __setattr__(ThreadState ts, PyType self, Object name, Object value) {
        setAttribute(ts, self, ObjectType.attributeName(name), value);
    }

    @Def
    static void __delattr__(ThreadState ts, PyType self, Object name) {
        setAttribute(ts, self, ObjectType.attributeName(name), null);
    }

    private static void setAttribute(ThreadState ts, PyType self, String name, Object value) {
        requireMutable(self, name);
        Object inMeta = self.type().lookup(name);
        if (inMeta != null && Attributes.setByDescriptor(ts, inMeta, self, value)) return;
        if (value != null) self.define(name, value);
        else if (!self.undefine(name)) throw Exceptions.noAttribute(self, name);
    }

    static void requireMutable(PyType self, String name) {
        if (self.isBuiltin()) {
            throw Exceptions.typeError("cannot set '%s' attribute of immutable type '%s'", name, self.name());
        }
    }

    @Getter
    static Object __name__(PyType self) {
        return PyStr.intern(shortName(self));
    }

    @Setter("__name__")
    static void setName(PyType self, Object value) {
        String name = nameValue(self, "__name__", value);
        if (name.indexOf('\0') >= 0) throw Exceptions.valueError("type name must not contain null characters");
        self.setName(name);
    }

    @Getter
    static Object __qualname__(PyType self) {
        return PyStr.intern(self.qualifiedName());
    }

    @Setter("__qualname__")
    static void setQualifiedName(PyType self, Object value) {
        self.setQualifiedName(nameValue(self, "__qualname__", value));
    }

    private static String nameValue(PyType self, String attribute, Object value) {
        requireMutable(self, attribute);
        if (value == null) {
            throw Exceptions.typeError("cannot delete '%s' attribute of immutable type '%s'", attribute, self.name());
        }
        if (value instanceof PyStr s) return s.toString();
        throw Exceptions.typeError(
                "can only assign string to %s.%s, not '%s'",
                self.name(), attribute, PyType.of(value).name());
    }

    @Getter
    static Object __module__(PyType self) {
        Object module = self.isBuiltin() ? null : self.own("__module__");
        if (module != null) return module;
        int dot = self.isBuiltin() ? self.name().lastIndexOf('.') : -1;
        return PyStr.intern(dot < 0 ? "builtins" : self.name().substring(0, dot));
    }

    @Setter("__module__")
    static void setModule(PyType self, Object value) {
        requireMutable(self, "__module__");
        if (value == null)
            throw Exceptions.typeError("cannot delete '__module__' attribute of immutable type '%s'", self.name());
        self.define("__module__", value);
    }

    @Getter
    static Object __doc__(ThreadState ts, PyType self) {
        if (self == TYPE) return PyStr.intern(DOC);
        Object doc = self.own("__doc__");
        return doc == null || doc instanceof PyGetSet ? Singletons.NONE : Attributes.bind(ts, doc, null, self);
    }

    @Setter("__doc__")
    static void setDoc(PyType self, Object value) {
        requireMutable(self, "__doc__");
        if (value == null) {
            throw Exceptions.typeError("cannot delete '__doc__' attribute of immutable type '%s'", self.name());
        }
        self.define("__doc__", value);
    }

    @Getter
    static Object __dict__(PyType self) {
        return PyMappingProxy.of(self);
    }

    @Getter
    static Object __bases__(PyType self) {
        return PyTuple.of((Object[]) self.bases().clone());
    }

    @Setter("__bases__")
    static void setBases(PyType self, Object value) {
        requireMutable(self, "__bases__");
        if (value == null)
            throw Exceptions.typeError("cannot delete '__bases__' attribute of immutable type '%s'", self.name());
        if (!(value instanceof PyTuple t)) {
            throw Exceptions.typeError(
                    "can only assign tuple to %s.__bases__, not %s",
                    self.name(), PyType.of(value).name());
        }
        if (t.size() == 0) {
            throw Exceptions.typeError("can only assign non-empty tuple to %s.__bases__, not ()", self.name());
        }
        PyType[] bases = new PyType[t.size()];
        for (int i = 0; i < bases.length; i++) {
            if (!(t.get(i) instanceof PyType base)) {
                throw Exceptions.typeError(
                        "%s.__bases__ must be tuple of classes, not '%s'",
                        self.name(), PyType.of(t.get(i)).name());
            }
            if (base.isSubtypeOf(self)) throw Exceptions.typeError("a __bases__ item causes an inheritance cycle");
            bases[i] = base;
        }
        PyType best = TypeLayout.best(bases);
        if (TypeLayout.of(best) != TypeLayout.of(self) || best.slotCount() > self.slotCount()) {
            throw Exceptions.typeError(
                    "__bases__ assignment: '%s' object layout differs from '%s'",
                    best.name(), self.base().name());
        }
        self.setBases(bases);
    }

    @Getter
    static Object __base__(PyType self) {
        return self.bases().length == 0 ? Singletons.NONE : TypeLayout.best(self.bases());
    }

    @Getter
    static Object __mro__(PyType self) {
        return PyTuple.of((Object[]) self.mro().clone());
    }

    @Getter
    static Object __annotations__(PyType self) {
        if (self.isBuiltin()) throw Exceptions.noAttribute(self, "__annotations__");
        Object own = self.own("__annotations__");
        if (own != null) return own;
        PyDict made = new PyDict();
        self.define("__annotations__", made);
        return made;
    }

    @Setter("__annotations__")
    static void setAnnotations(PyType self, Object value) {
        requireMutable(self, "__annotations__");
        if (value != null) self.define("__annotations__", value);
        else if (!self.undefine("__annotations__")) throw Exceptions.attributeError("__annotations__");
    }

    @Getter
    static Object __type_params__(PyType self) {
        Object own = self.isBuiltin() ? null : self.own("__type_params__");
        return own != null ? own : PyTuple.EMPTY;
    }

    @Setter("__type_params__")
    static void setTypeParams(PyType self, Object value) {
        requireMutable(self, "__type_params__");
        if (value == null) {
            throw Exceptions.typeError("cannot delete '__type_params__' attribute of immutable type '%s'", self.name());
        }
        self.define("__type_params__", value);
    }

    @Getter
    static Object __abstractmethods__(PyType self) {
        Object own = self == TYPE ? null : self.own("__abstractmethods__");
        if (own == null) throw Exceptions.noAttribute(self, "__abstractmethods__");
        return own;
    }

    @Setter("__abstractmethods__")
    static void setAbstractMethods(PyType self, Object value) {
        requireMutable(self, "__abstractmethods__");
        if (value != null) self.define("__abstractmethods__", value);
        else if (!self.undefine("__abstractmethods__")) throw Exceptions.attributeError("__abstractmethods__");
    }

    @Getter
    static long __flags__(PyType self) {
        final long heap = 1L << 9;
        final long base = 1L << 10;
        final long abstractClass = 1L << 20;
        long flags = 1L << 12;
        // A builtin class without a layout of its own, such as typing.Generic, is one that pickling looks through.
        if (!self.isBuiltin() || self != Types.OBJECT && TypeLayout.of(self) == Types.OBJECT) flags |= heap;
        if (self.isSubclassable()) flags |= base;
        if (self.own("__abstractmethods__") instanceof dev.gila.object.PyObject) flags |= abstractClass;
        return flags;
    }

    @Getter
    static long __basicsize__(PyType self) {
        return 16 + 8L * self.slotCount() + (self.hasDict() ? 8 : 0);
    }

    @Getter
    static long __itemsize__(PyType self) {
        return self.isSubtypeOf(Types.TUPLE) || self.isSubtypeOf(Types.INT) ? 8 : 0;
    }

    @Getter
    static long __dictoffset__(PyType self) {
        return self.hasDict() ? 16 : 0;
    }

    @Getter
    static long __weakrefoffset__(PyType self) {
        return self.lookup("__weakref__") != null ? 24 : 0;
    }

    @Getter
    static Object __text_signature__(PyType self) {
        return Singletons.NONE;
    }

    // ---- methods

    @Def
    static Object mro(PyType self) {
        return new PyList((Object[]) ClassMaker.linearize(self));
    }

    @Def
    static Object __subclasses__(PyType self) {
        return new PyList(self.subclasses());
    }

    @Def
    static boolean __instancecheck__(ThreadState ts, PyType self, Object instance) {
        return Classes.isInstanceOf(ts, instance, self);
    }

    @Def
    static boolean __subclasscheck__(ThreadState ts, PyType self, Object subclass) {
        return Classes.isSubclassOf(ts, subclass, self);
    }

    @Def
    static Object __or__(ThreadState ts, Object self, Object other) {
        return PyUnion.or(ts, self, other);
    }

    @Def
    static Object __ror__(ThreadState ts, Object self, Object other) {
        return PyUnion.or(ts, other, self);
    }

    @Def
    static Object __dir__(PyType self) {
        PyDict names = new PyDict();
        collectNames(self, names);
        return new PyList(DictType.keys(names));
    }

    /** The names that the class and its bases define. */
    static void collectNames(PyType type, PyDict names) {
        PyType[] mro = type.mro();
        for (int i = mro.length - 1; i >= 0; i--) {
            for (String name : mro[i].namespace().keySet()) names.put(name, Singletons.NONE);
        }
    }

    @Def
    static long __sizeof__(PyType self) {
        return 1000 + 8L * self.namespace().size();
    }

    @Def
    static String __repr__(PyType self) {
        return "<class '" + dottedName(self) + "'>";
    }

    // ---- names, for messages and reprs

    /** The name less the module that a builtin's name carries. */
    static String shortName(PyType type) {
        return type.isBuiltin() ? type.name().substring(type.name().lastIndexOf('.') + 1) : type.name();
    }

    /** The name with its module, but for those of {@code builtins}. */
    public static String dottedName(PyType type) {
        Object module = __module__(type);
        String qualified = type.qualifiedName();
        boolean plain = !(module instanceof PyStr) || module.toString().equals("builtins");
        return plain ? qualified : module + "." + qualified;
    }
}
