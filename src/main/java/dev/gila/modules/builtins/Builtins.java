package dev.gila.modules.builtins;

import dev.gila.modules.support.Modules;
import dev.gila.object.Callables;
import dev.gila.object.Def;
import dev.gila.object.Exceptions;
import dev.gila.object.Hashing;
import dev.gila.object.ModuleDef;
import dev.gila.object.PyDict;
import dev.gila.object.PyList;
import dev.gila.object.PyStr;
import dev.gila.object.PyType;
import dev.gila.object.Singletons;
import dev.gila.object.ThreadState;
import dev.gila.ops.Attributes;
import dev.gila.ops.Calls;
import dev.gila.ops.Convert;
import dev.gila.ops.Imports;
import dev.gila.ops.Iteration;
import dev.gila.types.ClassMaker;
import dev.gila.types.Classes;
import dev.gila.types.Identity;
import dev.gila.types.ListSort;
import dev.gila.types.PyFunction;
import java.util.Map;

/** {@code builtins}: objects, classes and attributes; and what the namespace holds besides functions. */
@ModuleDef(
        value = "builtins",
        doc = "Built-in functions, types, exceptions, and other objects.\n\n"
                + "This module provides direct access to all 'built-in'\n"
                + "identifiers of Python; for example, builtins.len is\n"
                + "the full name for the built-in function len().\n\n"
                + "This module is not normally accessed explicitly by most\n"
                + "applications, but can be useful in modules that provide\n"
                + "objects with the same name as a builtin and need to refer to\n"
                + "the built-in version.")
public final class Builtins {
    private Builtins() {}

    static void init(ThreadState ts, PyDict namespace) {
        namespace.put("None", Singletons.NONE);
        namespace.put("NotImplemented", Singletons.NOT_IMPLEMENTED);
        namespace.put("Ellipsis", Singletons.ELLIPSIS);
        namespace.put("True", true);
        namespace.put("False", false);
        namespace.put("__debug__", true);
        for (PyType type : BuiltinTypes.ALL) namespace.put(type.name(), type);
        for (Map.Entry<String, PyType> e : Exceptions.all().entrySet()) namespace.put(e.getKey(), e.getValue());
        namespace.put("EnvironmentError", Exceptions.OS_ERROR);
        namespace.put("IOError", Exceptions.OS_ERROR);
    }

    @Def(
            value = "__build_class__",
            signature = "func, name, /, *bases, **kwds",
            doc = "__build_class__(func, name, /, *bases, [metaclass], **kwds) -> class\n\n"
                    + "Internal helper function used by the class statement.")
    static Object buildClass(ThreadState ts, Object func, Object name, Object[] bases, PyDict kwds) {
        if (!(func instanceof PyFunction f)) throw Exceptions.typeError("__build_class__: func must be a function");
        return ClassMaker.build(ts, f, name, bases, kwds);
    }

    @Def(
            value = "__import__",
            signature = "name, globals=None, locals=None, fromlist=(), level=0",
            doc = "Import a module.\n\n"
                    + "Because this function is meant for use by the Python\n"
                    + "interpreter and not for general use, it is better to use\n"
                    + "importlib.import_module() to programmatically import a module.")
    static Object importModule(ThreadState ts, Object name, Object globals, Object locals, Object fromlist, int level) {
        if (!(name instanceof PyStr s))
            throw Exceptions.typeError("__import__() argument 1 must be str, not %s", Convert.typeName(name));
        return Imports.importModule(ts, s.toString(), globals instanceof PyDict d ? d : null, fromlist, level);
    }

    // ---- classes and identity

    @Def(
            doc = "Return whether an object is an instance of a class or of a subclass thereof.\n\n"
                    + "A tuple, as in ``isinstance(x, (A, B, ...))``, may be given as the target to\n"
                    + "check against. This is equivalent to ``isinstance(x, A) or isinstance(x, B)\n"
                    + "or ...`` etc.")
    static boolean isinstance(ThreadState ts, Object obj, Object class_or_tuple) {
        return Classes.isInstance(ts, obj, class_or_tuple);
    }

    @Def(
            doc = "Return whether 'cls' is derived from another class or is the same class.\n\n"
                    + "A tuple, as in ``issubclass(x, (A, B, ...))``, may be given as the target to\n"
                    + "check against. This is equivalent to ``issubclass(x, A) or issubclass(x, B)\n"
                    + "or ...``.")
    static boolean issubclass(ThreadState ts, Object cls, Object class_or_tuple) {
        return Classes.isSubclass(ts, cls, class_or_tuple);
    }

    @Def(
            doc = "Return whether the object is callable (i.e., some kind of function).\n\n"
                    + "Note that classes are callable, as are instances of classes with a\n"
                    + "__call__() method.")
    static boolean callable(Object obj) {
        return Callables.isCallable(obj);
    }

    @Def(
            doc = "Return the identity of an object.\n\nThis is guaranteed to be unique among simultaneously existing"
                    + " objects.\n(CPython uses the object's memory address.)")
    static Object id(Object obj) {
        return Identity.of(obj);
    }

    @Def(
            doc = "Return the hash value for the given object.\n\n"
                    + "Two objects that compare equal must also have the same hash value, but the\n"
                    + "reverse is not necessarily true.")
    static long hash(ThreadState ts, Object obj) {
        return Hashing.hash(ts, obj);
    }

    // ---- attributes

    private static String name(Object name) {
        if (name instanceof PyStr s) return s.toString();
        throw Exceptions.typeError(
                "attribute name must be string, not '%s'", PyType.of(name).name());
    }

    @Def(
            signature = "object, name, default=None, /",
            doc = "getattr(object, name[, default]) -> value\n\n"
                    + "Get a named attribute from an object; getattr(x, 'y') is equivalent to x.y.\n"
                    + "When a default argument is given, it is returned when the attribute doesn't\n"
                    + "exist; without it, an exception is raised in that case.")
    static Object getattr(ThreadState ts, Object object, Object name, Object fallback) {
        if (fallback == null) return Attributes.get(ts, object, name(name));
        Object found = Attributes.getOrNull(ts, object, name(name));
        return found != null ? found : fallback;
    }

    @Def(
            doc = "Return whether the object has an attribute with the given name.\n\n"
                    + "This is done by calling getattr(obj, name) and catching AttributeError.")
    static boolean hasattr(ThreadState ts, Object obj, Object name) {
        return Attributes.getOrNull(ts, obj, name(name)) != null;
    }

    @Def(
            doc = "Sets the named attribute on the given object to the specified value.\n\n"
                    + "setattr(x, 'y', v) is equivalent to ``x.y = v``")
    static void setattr(ThreadState ts, Object obj, Object name, Object value) {
        Attributes.set(ts, obj, name(name), value);
    }

    @Def(doc = "Deletes the named attribute from the given object.\n\ndelattr(x, 'y') is equivalent to ``del x.y``")
    static void delattr(ThreadState ts, Object obj, Object name) {
        Attributes.delete(ts, obj, name(name));
    }

    // ---- names in scope

    @Def(
            doc = "Return the dictionary containing the current scope's global variables.\n\nNOTE: Updates to this"
                    + " dictionary *will* affect name lookups in the current\nglobal scope and vice-versa.")
    static Object globals(ThreadState ts) {
        return Scopes.globals(ts);
    }

    @Def(
            doc = "Return a dictionary containing the current scope's local variables.\n\n"
                    + "NOTE: Whether or not updates to this dictionary will affect name lookups in\n"
                    + "the local scope and vice-versa is *implementation dependent* and not\n"
                    + "covered by any backwards compatibility guarantees.")
    static Object locals(ThreadState ts) {
        return Scopes.locals(ts);
    }

    @Def(
            signature = "object=None, /",
            doc = "vars([object]) -> dictionary\n\nWithout arguments, equivalent to locals().\nWith an argument,"
                    + " equivalent to object.__dict__.")
    static Object vars(ThreadState ts, Object object) {
        if (object == null) return Scopes.locals(ts);
        Object dict = Attributes.getOrNull(ts, object, "__dict__");
        if (dict == null) throw Exceptions.typeError("vars() argument must have __dict__ attribute");
        return dict;
    }

    @Def(
            signature = "object=None, /",
            doc = "dir([object]) -> list of strings\n\n"
                    + "If called without an argument, return the names in the current scope.\n"
                    + "Else, return an alphabetized list of names comprising (some of) the attributes\n"
                    + "of the given object, and of attributes reachable from it.\n"
                    + "If the object supplies a method named __dir__, it will be used; otherwise\n"
                    + "the default dir() logic is used and returns:\n"
                    + "  for a module object: the module's attributes.\n"
                    + "  for a class object:  its attributes, and recursively the attributes\n"
                    + "    of its bases.\n"
                    + "  for any other object: its attributes, its class's attributes, and\n"
                    + "    recursively the attributes of its class's base classes.")
    static Object dir(ThreadState ts, Object object) {
        Object names;
        if (object == null) {
            names = Calls.method(ts, Scopes.locals(ts), "keys");
        } else {
            Object hook = Attributes.special(ts, object, "__dir__");
            if (hook == null) throw Exceptions.typeError("object does not provide __dir__");
            names = Calls.call0(ts, hook);
        }
        PyList sorted = new PyList(Iteration.toArray(ts, names));
        ListSort.sort(ts, sorted, null, false);
        return sorted;
    }

    @Def(
            signature = "*args, **kws",
            doc = "breakpoint(*args, **kws)\n\nCall sys.breakpointhook(*args, **kws).  sys.breakpointhook() must"
                    + " accept\nwhatever arguments are passed.\n\nBy default, this drops you into the pdb debugger.")
    static Object breakpoint(ThreadState ts, Object[] args, PyDict kws) {
        Object hook = Attributes.getOrNull(ts, Modules.importModule(ts, "sys"), "breakpointhook");
        if (hook == null) throw Exceptions.runtimeError("lost sys.breakpointhook");
        return Calls.callWith(ts, hook, args, kws);
    }
}
