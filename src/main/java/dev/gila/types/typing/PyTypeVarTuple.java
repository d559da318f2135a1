package dev.gila.types.typing;

import dev.gila.object.Def;
import dev.gila.object.Exceptions;
import dev.gila.object.Getter;
import dev.gila.object.PyObject;
import dev.gila.object.PyStr;
import dev.gila.object.PyTuple;
import dev.gila.object.PyType;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.object.Types;
import dev.gila.ops.Attributes;
import dev.gila.ops.Imports;
import dev.gila.ops.Iteration;
import dev.gila.ops.Subscripts;

/** {@code typing.TypeVarTuple}. */
@TypeDef(doc = "Type variable tuple.")
public final class PyTypeVarTuple extends PyObject {
    public static final PyType TYPE = PyType.sealedWithDict("typing.TypeVarTuple", Types.OBJECT);

    private final Object name;

    private PyTypeVarTuple(Object name) {
        super(TYPE);
        this.name = name;
    }

    /** The variable of a type parameter {@code *name}. */
    public static PyTypeVarTuple ofParameter(ThreadState ts, Object name) {
        PyTypeVarTuple made = new PyTypeVarTuple(name);
        TypingHelpers.setModule(ts, made);
        return made;
    }

    @Def(kind = Def.Kind.NEW, signature = "name")
    static Object make(ThreadState ts, PyType cls, PyStr name) {
        return ofParameter(ts, name);
    }

    /** {@code Unpack[self]}. */
    static Object unpacked(ThreadState ts, PyTypeVarTuple self) {
        return Subscripts.get(ts, Attributes.get(ts, Imports.module(ts, "typing"), "Unpack"), self);
    }

    @Getter
    static Object __name__(PyTypeVarTuple self) {
        return self.name;
    }

    @Def
    static Object __iter__(ThreadState ts, PyTypeVarTuple self) {
        return Iteration.iter(ts, PyTuple.of(unpacked(ts, self)));
    }

    @Def
    static Object __typing_subst__(PyTypeVarTuple self, Object arg) {
        throw Exceptions.typeError("Substitution of bare TypeVarTuple is not supported");
    }

    @Def
    static Object __typing_prepare_subst__(ThreadState ts, PyTypeVarTuple self, Object alias, Object args) {
        return TypingHelpers.typing(ts, "_typevartuple_prepare_subst", self, alias, args);
    }

    @Def
    static Object __mro_entries__(PyTypeVarTuple self, Object bases) {
        throw TypingHelpers.noSubclass("TypeVarTuple");
    }

    @Def
    static Object __reduce__(PyTypeVarTuple self) {
        return self.name;
    }

    @Def
    static String __repr__(PyTypeVarTuple self) {
        return self.name.toString();
    }
}
