package dev.gila.types.typing;

import dev.gila.object.Def;
import dev.gila.object.Getter;
import dev.gila.object.PyObject;
import dev.gila.object.PyType;
import dev.gila.object.Singletons;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.object.Types;
import dev.gila.ops.Attributes;
import dev.gila.ops.Comparison;

/** The {@code kwargs} of a parameter specification: {@code P.kwargs}. */
@TypeDef
final class PyParamSpecKwargs extends PyObject {
    static final PyType TYPE = PyType.sealed("typing.ParamSpecKwargs", Types.OBJECT);

    private final Object origin;

    PyParamSpecKwargs(Object origin) {
        super(TYPE);
        this.origin = origin;
    }

    @Def(kind = Def.Kind.NEW, signature = "origin")
    static Object make(PyType cls, Object origin) {
        return new PyParamSpecKwargs(origin);
    }

    @Getter
    static Object __origin__(PyParamSpecKwargs self) {
        return self.origin;
    }

    @Def
    static Object __eq__(ThreadState ts, PyParamSpecKwargs self, Object other) {
        if (!(other instanceof PyParamSpecKwargs o)) return Singletons.NOT_IMPLEMENTED;
        return Comparison.equal(ts, self.origin, o.origin);
    }

    @Def
    static long __hash__(ThreadState ts, PyParamSpecKwargs self) {
        return dev.gila.object.Hashing.hash(ts, self.origin) ^ 2;
    }

    @Def
    static Object __mro_entries__(PyParamSpecKwargs self, Object bases) {
        throw TypingHelpers.noSubclass("ParamSpecKwargs");
    }

    @Def
    static String __repr__(ThreadState ts, PyParamSpecKwargs self) {
        return Attributes.get(ts, self.origin, "__name__") + ".kwargs";
    }
}
