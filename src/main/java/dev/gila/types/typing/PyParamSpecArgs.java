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

/** The {@code args} of a parameter specification: {@code P.args}. */
@TypeDef
final class PyParamSpecArgs extends PyObject {
    static final PyType TYPE = PyType.sealed("typing.ParamSpecArgs", Types.OBJECT);

    private final Object origin;

    PyParamSpecArgs(Object origin) {
        super(TYPE);
        this.origin = origin;
    }

    @Def(kind = Def.Kind.NEW, signature = "origin")
    static Object make(PyType cls, Object origin) {
        return new PyParamSpecArgs(origin);
    }

    @Getter
    static Object __origin__(PyParamSpecArgs self) {
        return self.origin;
    }

    @Def
    static Object __eq__(ThreadState ts, PyParamSpecArgs self, Object other) {
        if (!(other instanceof PyParamSpecArgs o)) return Singletons.NOT_IMPLEMENTED;
        return Comparison.equal(ts, self.origin, o.origin);
    }

    @Def
    static long __hash__(ThreadState ts, PyParamSpecArgs self) {
        return dev.gila.object.Hashing.hash(ts, self.origin) ^ 1;
    }

    @Def
    static Object __mro_entries__(PyParamSpecArgs self, Object bases) {
        throw TypingHelpers.noSubclass("ParamSpecArgs");
    }

    @Def
    static String __repr__(ThreadState ts, PyParamSpecArgs self) {
        return Attributes.get(ts, self.origin, "__name__") + ".args";
    }
}
