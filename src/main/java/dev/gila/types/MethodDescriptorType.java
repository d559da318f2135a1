package dev.gila.types;

import dev.gila.object.Def;
import dev.gila.object.Getter;
import dev.gila.object.PyBuiltin;
import dev.gila.object.PyDict;
import dev.gila.object.PyStr;
import dev.gila.object.PyTuple;
import dev.gila.object.PyType;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.object.Types;
import dev.gila.ops.Attributes;
import dev.gila.ops.Calls;
import dev.gila.ops.Imports;

/** {@code method_descriptor}: a method of a builtin type, as the type itself has it. */
@TypeDef
final class MethodDescriptorType {
    static final PyType TYPE = Types.METHOD_DESCRIPTOR;

    private MethodDescriptorType() {}

    @Def(signature = "instance, owner=None, /")
    static Object __get__(PyBuiltin self, Object instance, Object owner) {
        return DescriptorTypes.bind(self, instance);
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
        String kind = DescriptorTypes.isSlot(self.name()) ? "slot wrapper" : "method";
        return "<" + kind + " '" + self.name() + "' of '" + ((PyType) self.owner()).name() + "' objects>";
    }

    @Def
    static Object __reduce__(ThreadState ts, PyBuiltin self) {
        Object getattr = Attributes.get(ts, Imports.module(ts, "builtins"), "getattr");
        return PyTuple.of(getattr, PyTuple.of(self.owner(), PyStr.intern(self.name())));
    }
}
