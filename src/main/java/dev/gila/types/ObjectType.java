package dev.gila.types;

import dev.gila.object.Callables;
import dev.gila.object.Def;
import dev.gila.object.Def.Kind;
import dev.gila.object.Exceptions;
import dev.gila.object.Getter;
import dev.gila.object.PyBuiltin;
import dev.gila.object.PyDict;
import dev.gila.object.PyException;
import dev.gila.object.PyList;
import dev.gila.object.PyObject;
import dev.gila.object.PyStr;
import dev.gila.object.PyTuple;
import dev.gila.object.PyType;
import dev.gila.object.Setter;
import dev.gila.object.Singletons;
import dev.gila.object.Slot;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.object.Types;
import dev.gila.ops.Attributes;
import dev.gila.ops.Comparison;
import dev.gila.ops.Convert;
import dev.gila.ops.Iteration;
import java.util.ArrayList;
import java.util.List;

/** {@code object}: what every value can do unless its class says otherwise. */
@TypeDef(
        doc = "The base class of the class hierarchy.\n\nWhen called, it accepts no arguments and returns a new"
                + " featureless\ninstance that has no instance attributes and cannot be given any.\n")
final class ObjectType {
    static final PyType TYPE = Types.OBJECT;

    private ObjectType() {}

    // ---- making

    @Def(kind = Kind.NEW, signature = "*args, **kwargs")
    static Object make(ThreadState ts, PyType cls, Object[] args, PyDict kwargs) {
        if (args.length > 0 || kwargs.size() > 0) complainInNew(cls);
        PyType layout = TypeLayout.of(cls);
        if (layout != TYPE) {
            throw Exceptions.typeError("object.__new__(%s) is not safe, use %s.__new__()", cls.name(), layout.name());
        }
        if (cls.own("__abstractmethods__") != null) refuseAbstract(ts, cls);
        return new PyObject(cls);
    }

    /** Surplus arguments are an error unless the class overrides the one of the two methods that is not being called. */
    private static void complainInNew(PyType cls) {
        if (cls.lookup("__new__") != TYPE.own("__new__")) {
            throw Exceptions.typeError("object.__new__() takes exactly one argument (the type to instantiate)");
        }
        if (cls.lookup("__init__") == TYPE.own("__init__")) {
            throw Exceptions.typeError("%s() takes no arguments", cls.name());
        }
    }

    private static void refuseAbstract(ThreadState ts, PyType cls) {
        List<String> names = new ArrayList<>();
        for (Object o : Iteration.toArray(ts, cls.own("__abstractmethods__"))) names.add("'" + o + "'");
        if (names.isEmpty()) return;
        names.sort(null);
        throw Exceptions.typeError(
                "Can't instantiate abstract class %s without an implementation for abstract method%s %s",
                cls.name(), names.size() == 1 ? "" : "s", String.join(", ", names));
    }

    @Def(signature = "*args, **kwargs")
    static void __init__(Object self, Object[] args, PyDict kwargs) {
        if (args.length == 0 && kwargs.size() == 0) return;
        PyType cls = PyType.of(self);
        if (cls.lookup("__init__") != TYPE.own("__init__")) {
            throw Exceptions.typeError("object.__init__() takes exactly one argument (the instance to initialize)");
        }
        if (cls.lookup("__new__") == TYPE.own("__new__")) {
            throw Exceptions.typeError(
                    "%s.__init__() takes exactly one argument (the instance to initialize)", cls.name());
        }
    }

    @Def(kind = Kind.CLASS, signature = "*args, **kwargs")
    static void __init_subclass__(PyType cls, Object[] args, PyDict kwargs) {
        if (args.length > 0) {
            throw Exceptions.typeError("%s.__init_subclass__() takes no arguments (%d given)", cls.name(), args.length);
        }
        if (kwargs.size() > 0) {
            throw Exceptions.typeError("%s.__init_subclass__() takes no keyword arguments", cls.name());
        }
    }

    @Def(kind = Kind.CLASS)
    static Object __subclasshook__(PyType cls, Object subclass) {
        return Singletons.NOT_IMPLEMENTED;
    }

    // ---- showing

    @Def
    static String __repr__(ThreadState ts, Object self) {
        PyType cls = PyType.of(self);
        String where = self instanceof PyObject o ? Identity.address(o) : "0x0";
        return "<" + TypeType.dottedName(cls) + " object at " + where + ">";
    }

    @Def
    static Object __str__(ThreadState ts, Object self) {
        return Convert.repr(ts, self);
    }

    @Def
    static Object __format__(ThreadState ts, Object self, Object spec) {
        if (!(spec instanceof PyStr s)) {
            throw Exceptions.typeError(
                    "__format__() argument must be str, not %s", PyType.of(spec).name());
        }
        if (s.length() > 0) {
            throw Exceptions.typeError(
                    "unsupported format string passed to %s.__format__",
                    PyType.of(self).name());
        }
        return Convert.str(ts, self);
    }

    // ---- comparing

    @Def
    static Object __eq__(Object self, Object other) {
        return Comparison.is(self, other) ? true : Singletons.NOT_IMPLEMENTED;
    }

    @Def
    static Object __ne__(ThreadState ts, Object self, Object other) {
        Object equal = PyType.of(self).slot(Slot.EQ).call2(ts, self, other);
        return equal == Singletons.NOT_IMPLEMENTED ? equal : (Object) !Convert.truth(ts, equal);
    }

    @Def
    static Object __lt__(Object self, Object other) {
        return Singletons.NOT_IMPLEMENTED;
    }

    @Def
    static Object __le__(Object self, Object other) {
        return Singletons.NOT_IMPLEMENTED;
    }

    @Def
    static Object __gt__(Object self, Object other) {
        return Singletons.NOT_IMPLEMENTED;
    }

    @Def
    static Object __ge__(Object self, Object other) {
        return Singletons.NOT_IMPLEMENTED;
    }

    @Def
    static long __hash__(Object self) {
        return System.identityHashCode(self);
    }

    // ---- attributes

    @Def
    static Object __getattribute__(ThreadState ts, Object self, Object name) {
        String text = attributeName(name);
        Object found = Attributes.generic(ts, self, text);
        if (found == null) throw Exceptions.noAttribute(self, text);
        return found;
    }

    @Def
    static void __setattr__(ThreadState ts, Object self, Object name, Object value) {
        Attributes.setGeneric(ts, notType(self, "__setattr__"), attributeName(name), value);
    }

    @Def
    static void __delattr__(ThreadState ts, Object self, Object name) {
        Attributes.setGeneric(ts, notType(self, "__delattr__"), attributeName(name), null);
    }

    /** Classes are changed through {@code type} alone, which knows what else follows from it. */
    private static Object notType(Object self, String method) {
        if (!(self instanceof PyType)) return self;
        throw Exceptions.typeError(
                "can't apply this %s to %s object", method, PyType.of(self).name());
    }

    /** The text of an attribute's name. */
    static String attributeName(Object name) {
        if (name instanceof PyStr s) return s.toString();
        throw Exceptions.typeError(
                "attribute name must be string, not '%s'", PyType.of(name).name());
    }

    @Getter("__class__")
    static Object getClass(Object self) {
        return PyType.of(self);
    }

    @Setter("__class__")
    static void setClass(Object self, Object value) {
        if (value == null) throw Exceptions.typeError("can't delete __class__ attribute");
        if (!(value instanceof PyType next)) {
            throw Exceptions.typeError(
                    "__class__ must be set to a class, not '%s' object",
                    PyType.of(value).name());
        }
        PyType old = PyType.of(self);
        boolean modules = old.isSubtypeOf(PyModule.TYPE) && next.isSubtypeOf(PyModule.TYPE);
        if (!modules && (old.isBuiltin() || next.isBuiltin())) {
            throw Exceptions.typeError(
                    "__class__ assignment only supported for mutable types or ModuleType subclasses");
        }
        if (!TypeLayout.same(old, next)) {
            throw Exceptions.typeError(
                    "__class__ assignment: '%s' object layout differs from '%s'", next.name(), old.name());
        }
        ((PyObject) self).setType(next);
    }

    @Def
    static Object __dir__(ThreadState ts, Object self) {
        PyDict names = new PyDict();
        Object own = Attributes.getOrNull(ts, self, "__dict__");
        if (own instanceof PyDict d) names.putAll(ts, d);
        Object cls = Attributes.getOrNull(ts, self, "__class__");
        if (cls instanceof PyType t) TypeType.collectNames(t, names);
        return new PyList(DictType.keys(names));
    }

    @Def
    static long __sizeof__(Object self) {
        return 16
                + 8L
                        * (self instanceof PyObject o && o.shape() != null
                                ? o.shape().size()
                                : 0);
    }

    // ---- copying and pickling

    @Def
    static Object __getstate__(ThreadState ts, Object self) {
        return ObjectState.of(ts, self);
    }

    @Def
    static Object __reduce__(ThreadState ts, Object self) {
        return ObjectState.reduce(ts, self, 0);
    }

    @Def
    static Object __reduce_ex__(ThreadState ts, Object self, long protocol) {
        Object reduce = Attributes.get(ts, self, "__reduce__");
        Object overridden = PyType.of(self).lookup("__reduce__");
        if (!(overridden instanceof PyBuiltin b && b.owner() == TYPE))
            return Callables.of(reduce).call0(ts);
        return ObjectState.reduce(ts, self, protocol);
    }

    /** The attribute that pickling asks for, or absent; errors other than AttributeError go through. */
    static Object optional(ThreadState ts, Object self, String name) {
        try {
            return Attributes.getOrNull(ts, self, name);
        } catch (PyException e) {
            if (e.is(Exceptions.ATTRIBUTE_ERROR)) return null;
            throw e;
        }
    }

    /** Makes a tuple of values, absent ones as None. */
    static PyTuple tuple(Object... items) {
        for (int i = 0; i < items.length; i++) items[i] = Singletons.orNone(items[i]);
        return PyTuple.of(items);
    }
}
