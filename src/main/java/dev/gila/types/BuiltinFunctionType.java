package dev.gila.types;

import dev.gila.object.BoundMethod;
import dev.gila.object.Def;
import dev.gila.object.Exceptions;
import dev.gila.object.Getter;
import dev.gila.object.PyBuiltin;
import dev.gila.object.PyDict;
import dev.gila.object.PyObject;
import dev.gila.object.PyStr;
import dev.gila.object.PyTuple;
import dev.gila.object.PyType;
import dev.gila.object.Singletons;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.object.Types;
import dev.gila.ops.Attributes;
import dev.gila.ops.Calls;
import dev.gila.ops.Imports;

/** {@code builtin_function_or_method}: a function of a module, a static method, or a method bound to its instance. */
@TypeDef
final class BuiltinFunctionType {
    static final PyType TYPE = Types.BUILTIN_FUNCTION;

    private BuiltinFunctionType() {}

    private static PyBuiltin function(Object self) {
        return self instanceof BoundMethod m ? (PyBuiltin) m.function() : (PyBuiltin) self;
    }

    @Def(signature = "*args, **kwargs")
    static Object __call__(ThreadState ts, Object self, Object[] args, PyDict kwargs) {
        return Calls.callWith(ts, self, args, kwargs);
    }

    @Getter
    static String __name__(Object self) {
        return function(self).name();
    }

    @Getter
    static String __qualname__(Object self) {
        PyBuiltin f = function(self);
        return f.owner() instanceof PyType t ? t.qualifiedName() + "." + f.name() : f.name();
    }

    @Getter
    static Object __module__(Object self) {
        return function(self).owner() instanceof String module ? PyStr.intern(module) : Singletons.NONE;
    }

    @Getter
    static Object __doc__(Object self) {
        return doc(function(self));
    }

    /** The docstring of a function written in Java, or None. */
    static Object doc(PyBuiltin f) {
        String doc = f.doc() != null ? f.doc() : f.owner() instanceof PyType ? SlotDocs.of(f.name()) : null;
        return doc == null ? Singletons.NONE : PyStr.of(doc);
    }

    @Getter
    static Object __objclass__(Object self) {
        PyBuiltin f = function(self);
        if (f.owner() instanceof PyType && DescriptorTypes.isSlot(f.name())) return f.owner();
        throw Exceptions.noAttribute(self, "__objclass__");
    }

    @Getter
    static Object __text_signature__(Object self) {
        return PyStr.of(function(self).signature().text());
    }

    @Getter
    static Object __self__(ThreadState ts, Object self) {
        if (self instanceof BoundMethod m) return m.self();
        Object owner = function(self).owner();
        if (owner instanceof String module) {
            return Singletons.orNone(ts.interpreter().modules().get(module));
        }
        return owner;
    }

    @Def
    static Object __eq__(Object self, Object other) {
        if (self instanceof BoundMethod a && other instanceof BoundMethod b) {
            return a.self() == b.self() && a.function() == b.function();
        }
        return self == other ? true : Singletons.NOT_IMPLEMENTED;
    }

    @Def
    static long __hash__(Object self) {
        return self instanceof BoundMethod m
                ? System.identityHashCode(m.self()) * 31L + System.identityHashCode(m.function())
                : System.identityHashCode(self);
    }

    @Def
    static String __repr__(Object self) {
        PyBuiltin f = function(self);
        if (self instanceof BoundMethod m) return describe(f.name(), m.self());
        return f.owner() instanceof PyType t ? describe(f.name(), t) : "<built-in function " + f.name() + ">";
    }

    private static String describe(String name, Object bound) {
        String where = bound instanceof PyObject o ? Identity.address(o) : "0x0";
        boolean wrapper = name.startsWith("__") && !name.equals("__new__") && DescriptorTypes.isSlot(name);
        return String.format(
                wrapper ? "<method-wrapper '%s' of %s object at %s>" : "<built-in method %s of %s object at %s>",
                name,
                PyType.of(bound).name(),
                where);
    }

    @Def
    static Object __reduce__(ThreadState ts, Object self) {
        PyBuiltin f = function(self);
        if (f.owner() instanceof String) return PyStr.intern(f.name());
        Object getattr = Attributes.get(ts, Imports.module(ts, "builtins"), "getattr");
        Object owner = self instanceof BoundMethod m ? m.self() : f.owner();
        return PyTuple.of(getattr, PyTuple.of(owner, PyStr.intern(f.name())));
    }
}
