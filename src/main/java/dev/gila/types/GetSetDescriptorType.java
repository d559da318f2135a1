package dev.gila.types;

import dev.gila.object.Def;
import dev.gila.object.Getter;
import dev.gila.object.PyGetSet;
import dev.gila.object.PyStr;
import dev.gila.object.PyType;
import dev.gila.object.Singletons;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.object.Types;

/** {@code getset_descriptor}: a computed attribute of a builtin type, as the type itself has it. */
@TypeDef
final class GetSetDescriptorType {
    static final PyType TYPE = Types.GETSET_DESCRIPTOR;

    private GetSetDescriptorType() {}

    @Def(signature = "instance, owner=None, /")
    static Object __get__(ThreadState ts, PyGetSet self, Object instance, Object owner) {
        return instance == Singletons.NONE && self.owner() != Types.NONE_TYPE ? self : self.get(ts, instance);
    }

    @Def
    static void __set__(ThreadState ts, PyGetSet self, Object instance, Object value) {
        self.set(ts, instance, value);
    }

    @Def
    static void __delete__(ThreadState ts, PyGetSet self, Object instance) {
        self.set(ts, instance, null);
    }

    @Getter
    static String __name__(PyGetSet self) {
        return self.name();
    }

    @Getter
    static String __qualname__(PyGetSet self) {
        return self.owner().qualifiedName() + "." + self.name();
    }

    @Getter
    static Object __objclass__(PyGetSet self) {
        return self.owner();
    }

    @Getter
    static Object __doc__(PyGetSet self) {
        return self.doc() == null || self.doc().isEmpty() ? Singletons.NONE : PyStr.of(self.doc());
    }

    @Def
    static String __repr__(PyGetSet self) {
        PyType owner = self.owner();
        return "<attribute '" + self.name() + "' of '" + owner.name() + "' objects>";
    }
}
