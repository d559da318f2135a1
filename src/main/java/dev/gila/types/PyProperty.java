package dev.gila.types;

import dev.gila.object.Def;
import dev.gila.object.Def.Kind;
import dev.gila.object.Exceptions;
import dev.gila.object.Getter;
import dev.gila.object.PyDict;
import dev.gila.object.PyException;
import dev.gila.object.PyObject;
import dev.gila.object.PyType;
import dev.gila.object.Setter;
import dev.gila.object.Singletons;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.object.Types;
import dev.gila.ops.Attributes;
import dev.gila.ops.Calls;
import dev.gila.ops.Convert;

/** A {@code property}: an attribute that functions get, set and delete. */
@TypeDef(
        doc = "Property attribute.\n\n  fget\n    function to be used for getting an attribute value\n  fset\n"
                + "    function to be used for setting an attribute value\n  fdel\n"
                + "    function to be used for del'ing an attribute\n  doc\n    docstring\n")
public final class PyProperty extends PyObject {
    public static final PyType TYPE = PyType.builtin("property", Types.OBJECT);

    private Object getter;
    private Object setter;
    private Object deleter;
    private Object doc = Singletons.NONE;
    private Object name;
    private boolean docFromGetter;

    PyProperty(PyType type) {
        super(type);
    }

    @Def(kind = Kind.NEW, signature = "*args, **kwargs")
    static Object make(PyType cls, Object[] args, PyDict kwargs) {
        return new PyProperty(cls);
    }

    @Def(signature = "fget=None, fset=None, fdel=None, doc=None")
    static void __init__(ThreadState ts, PyProperty self, Object fget, Object fset, Object fdel, Object doc) {
        self.getter = orAbsent(fget);
        self.setter = orAbsent(fset);
        self.deleter = orAbsent(fdel);
        self.setDoc(ts, orAbsent(doc));
    }

    private static Object orAbsent(Object o) {
        return o == null ? null : Singletons.orNull(o);
    }

    private void setDoc(ThreadState ts, Object given) {
        Object text = given;
        docFromGetter = false;
        if (text == null && getter != null) {
            text = Attributes.getOrNull(ts, getter, "__doc__");
            if (text == Singletons.NONE) text = null;
            docFromGetter = text != null;
        }
        doc = Singletons.orNone(text);
        if (type() == TYPE) return;
        try {
            // A derived class has a __doc__ of its own, which would hide that of this property.
            Attributes.set(ts, this, "__doc__", doc);
        } catch (PyException e) {
            if (docFromGetter || !e.is(Exceptions.ATTRIBUTE_ERROR)) throw e;
        }
    }

    @Def(signature = "instance, owner=None, /")
    static Object __get__(ThreadState ts, PyProperty self, Object instance, Object owner) {
        if (instance == Singletons.NONE) return self;
        if (self.getter == null) throw self.lacks("getter", instance);
        return Calls.call1(ts, self.getter, instance);
    }

    @Def
    static void __set__(ThreadState ts, PyProperty self, Object instance, Object value) {
        if (self.setter == null) throw self.lacks("setter", instance);
        Calls.call2(ts, self.setter, instance, value);
    }

    @Def
    static void __delete__(ThreadState ts, PyProperty self, Object instance) {
        if (self.deleter == null) throw self.lacks("deleter", instance);
        Calls.call1(ts, self.deleter, instance);
    }

    private PyException lacks(String what, Object instance) {
        String owner = PyType.of(instance).qualifiedName();
        if (name == null) return Exceptions.attributeError("property of '%s' object has no %s", owner, what);
        return Exceptions.attributeError("property %s of '%s' object has no %s", Convert.repr(null, name), owner, what);
    }

    @Def
    static Object getter(ThreadState ts, PyProperty self, Object function) {
        return self.with(ts, function, self.setter, self.deleter);
    }

    @Def
    static Object setter(ThreadState ts, PyProperty self, Object function) {
        return self.with(ts, self.getter, function, self.deleter);
    }

    @Def
    static Object deleter(ThreadState ts, PyProperty self, Object function) {
        return self.with(ts, self.getter, self.setter, function);
    }

    private Object with(ThreadState ts, Object get, Object set, Object delete) {
        Object keptDoc = docFromGetter && get != null ? Singletons.NONE : doc;
        Object made = Calls.call(
                ts, type(), Singletons.orNone(get), Singletons.orNone(set), Singletons.orNone(delete), keptDoc);
        if (made instanceof PyProperty p) p.name = name;
        return made;
    }

    @Def
    static void __set_name__(PyProperty self, Object owner, Object name) {
        self.name = name;
    }

    /** What computes the attribute, for caches; {@code null} where none does, or a derived class has its own way. */
    public Object plainGetter() {
        return type() == TYPE ? getter : null;
    }

    @Getter
    static Object fget(PyProperty self) {
        return Singletons.orNone(self.getter);
    }

    @Getter
    static Object fset(PyProperty self) {
        return Singletons.orNone(self.setter);
    }

    @Getter
    static Object fdel(PyProperty self) {
        return Singletons.orNone(self.deleter);
    }

    @Getter
    static Object __doc__(PyProperty self) {
        return self.doc;
    }

    @Setter("__doc__")
    static void setDoc(PyProperty self, Object value) {
        self.doc = Singletons.orNone(value);
    }

    @Getter
    static boolean __isabstractmethod__(ThreadState ts, PyProperty self) {
        return PyClassMethod.isAbstract(ts, self.getter)
                || PyClassMethod.isAbstract(ts, self.setter)
                || PyClassMethod.isAbstract(ts, self.deleter);
    }
}
