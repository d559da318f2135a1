package dev.gila.types;

import dev.gila.object.Callables;
import dev.gila.object.Def;
import dev.gila.object.Def.Kind;
import dev.gila.object.Exceptions;
import dev.gila.object.Getter;
import dev.gila.object.PyDict;
import dev.gila.object.PyException;
import dev.gila.object.PyList;
import dev.gila.object.PyObject;
import dev.gila.object.PyStr;
import dev.gila.object.PyType;
import dev.gila.object.Setter;
import dev.gila.object.Singletons;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.object.Types;
import dev.gila.ops.Attributes;
import dev.gila.ops.Convert;

/** A {@code module}: its namespace is its {@code __dict__}, and nothing else. */
@TypeDef(
        doc = "Create a module object.\n\n"
                + "The name must be a string; the optional docstring argument can have any type.")
public final class PyModule extends PyObject {
    /** The class of modules. */
    public static final PyType TYPE = PyType.withDict("module", Types.OBJECT);

    /** Makes a module with an empty namespace. */
    public PyModule(PyType type) {
        super(type);
        setDict(new PyDict());
    }

    /** Makes a module with the attributes that every module has. */
    public PyModule(String name, Object doc) {
        this(TYPE);
        fill(PyStr.intern(name), doc);
    }

    private void fill(Object name, Object doc) {
        PyDict d = dict();
        d.put("__name__", name);
        d.put("__doc__", Singletons.orNone(doc));
        d.put("__package__", Singletons.NONE);
        d.put("__loader__", Singletons.NONE);
        d.put("__spec__", Singletons.NONE);
    }

    @Def(kind = Kind.NEW, signature = "*args, **kwargs")
    static Object make(PyType cls, Object[] args, PyDict kwargs) {
        return new PyModule(cls);
    }

    @Def(signature = "name, doc=None")
    static void __init__(PyModule self, Object name, Object doc) {
        if (!(name instanceof PyStr)) {
            throw Exceptions.typeError(
                    "module() argument 'name' must be str, not %s",
                    PyType.of(name).name());
        }
        self.fill(name, doc);
    }

    /** Asked when the namespace has no such name: the module's own {@code __getattr__} (PEP 562), or the error. */
    @Def
    static Object __getattr__(ThreadState ts, PyModule self, Object name) {
        PyDict d = self.dict();
        Object hook = d.get("__getattr__");
        if (hook != null) return Callables.of(hook).call1(ts, name);
        String attribute = ObjectType.attributeName(name);
        if (!(d.get("__name__") instanceof PyStr module)) {
            throw missing(self, attribute, "module has no attribute '%s'", attribute);
        }
        if (isInitializing(ts, d)) {
            throw missing(
                    self,
                    attribute,
                    "partially initialized module '%s' has no attribute '%s'"
                            + " (most likely due to a circular import)",
                    module,
                    attribute);
        }
        throw missing(self, attribute, "module '%s' has no attribute '%s'", module, attribute);
    }

    private static PyException missing(PyModule self, String attribute, String format, Object... arguments) {
        PyException e = Exceptions.attributeError(format, arguments);
        e.value().setField("name", PyStr.of(attribute)).setField("obj", self);
        return e;
    }

    private static boolean isInitializing(ThreadState ts, PyDict d) {
        Object spec = d.get("__spec__");
        if (spec == null || spec == Singletons.NONE) return false;
        Object flag = Attributes.getOrNull(ts, spec, "_initializing");
        return flag != null && Convert.truth(ts, flag);
    }

    @Getter
    static Object __dict__(PyModule self) {
        return self.dict();
    }

    @Getter
    static Object __annotations__(PyModule self) {
        Object own = self.dict().get("__annotations__");
        if (own != null) return own;
        PyDict made = new PyDict();
        self.dict().put("__annotations__", made);
        return made;
    }

    @Setter("__annotations__")
    static void setAnnotations(PyModule self, Object value) {
        if (value != null) self.dict().put("__annotations__", value);
        else if (self.dict().remove(PyStr.intern("__annotations__")) == null) {
            throw Exceptions.attributeError("__annotations__");
        }
    }

    @Def
    static Object __dir__(ThreadState ts, PyModule self) {
        if (!(Attributes.get(ts, self, "__dict__") instanceof PyDict d)) {
            throw Exceptions.typeError(
                    "%s.__dict__ is not a dictionary", self.dict().get("__name__"));
        }
        Object hook = d.get("__dir__");
        return hook != null ? Callables.of(hook).call0(ts) : new PyList(DictType.keys(d));
    }

    @Def
    static String __repr__(ThreadState ts, PyModule self) {
        PyDict d = self.dict();
        Object spec = Singletons.orNull(Singletons.orNone(d.get("__spec__")));
        if (spec != null) return describe(ts, spec);
        String name = d.get("__name__") == null
                ? "'?'"
                : Convert.repr(ts, d.get("__name__")).toString();
        Object file = d.get("__file__");
        if (file != null) return "<module " + name + " from " + Convert.repr(ts, file) + ">";
        Object loader = Singletons.orNull(Singletons.orNone(d.get("__loader__")));
        return "<module " + name + (loader == null ? "" : " (" + Convert.repr(ts, loader) + ")") + ">";
    }

    private static String describe(ThreadState ts, Object spec) {
        String name = Convert.repr(ts, Attributes.get(ts, spec, "name")).toString();
        Object origin = Singletons.orNull(Attributes.get(ts, spec, "origin"));
        if (origin == null) {
            Object loader = Singletons.orNull(Attributes.get(ts, spec, "loader"));
            return "<module " + name + (loader == null ? "" : " (" + Convert.repr(ts, loader) + ")") + ">";
        }
        boolean located = Convert.truth(ts, Attributes.get(ts, spec, "has_location"));
        return located
                ? "<module " + name + " from " + Convert.repr(ts, origin) + ">"
                : "<module " + name + " (" + Convert.str(ts, origin) + ")>";
    }
}
