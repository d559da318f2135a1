package dev.gila.types;

import dev.gila.object.BoundMethod;
import dev.gila.object.Def;
import dev.gila.object.Exceptions;
import dev.gila.object.Getter;
import dev.gila.object.PyBuiltin;
import dev.gila.object.PyDict;
import dev.gila.object.PyStr;
import dev.gila.object.PyType;
import dev.gila.object.Singletons;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.object.Types;
import dev.gila.ops.Calls;

/** {@code classmethod_descriptor}: a class method of a builtin type. */
@TypeDef
final class ClassMethodDescriptorType {
    static final PyType TYPE = Types.CLASS_METHOD_DESCRIPTOR;

    private ClassMethodDescriptorType() {}

    @Def(signature = "instance, owner=None, /")
    static Object __get__(PyBuiltin self, Object instance, Object owner) {
        Object cls = owner == null || owner == Singletons.NONE ? PyType.of(instance) : owner;
        PyType declared = (PyType) self.owner();
        if (!(cls instanceof PyType type)) {
            throw Exceptions.typeError(
                    "descriptor '%s' for type '%s' needs a type, not a '%s' as arg 2",
                    self.name(), declared.name(), PyType.of(cls).name());
        }
        if (!type.isSubtypeOf(declared)) {
            throw Exceptions.typeError(
                    "descriptor '%s' requires a subtype of '%s' but received '%s'",
                    self.name(), declared.name(), type.name());
        }
        return new BoundMethod(self, type);
    }

    @Def(signature = "*args, **kwargs")
    static Object __call__(ThreadState ts, PyBuiltin self, Object[] args, PyDict kwargs) {
        return Calls.callWith(ts, self, args, kwargs);
    }

    @Getter
    static String __name__(PyBuiltin self) {
        return self.name();
    }

    @Getter
    static String __qualname__(PyBuiltin self) {
        return ((PyType) self.owner()).qualifiedName() + "." + self.name();
    }

    @Getter
    static Object __objclass__(PyBuiltin self) {
        return self.owner();
    }

    @Getter
    static Object __doc__(PyBuiltin self) {
        return BuiltinFunctionType.doc(self);
    }

    @Getter
    static Object __text_signature__(PyBuiltin self) {
        return PyStr.of(self.signature().text());
    }

    @Def
    static String __repr__(PyBuiltin self) {
        return "<method '" + self.name() + "' of '" + ((PyType) self.owner()).name() + "' objects>";
    }
}
