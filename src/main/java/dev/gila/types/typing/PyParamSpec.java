package dev.gila.types.typing;

import dev.gila.object.Def;
import dev.gila.object.Getter;
import dev.gila.object.PyObject;
import dev.gila.object.PyStr;
import dev.gila.object.PyType;
import dev.gila.object.Singletons;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.object.Types;

/** {@code typing.ParamSpec}. */
@TypeDef(doc = "Parameter specification variable.")
public final class PyParamSpec extends PyObject {
    public static final PyType TYPE = PyType.sealedWithDict("typing.ParamSpec", Types.OBJECT);

    private final Object name;
    private final boolean covariant;
    private final boolean contravariant;
    private final boolean inferred;
    private Object bound = Singletons.NONE;

    private PyParamSpec(Object name, boolean covariant, boolean contravariant, boolean inferred) {
        super(TYPE);
        this.name = name;
        this.covariant = covariant;
        this.contravariant = contravariant;
        this.inferred = inferred;
    }

    /** The variable of a type parameter {@code **name}. */
    public static PyParamSpec ofParameter(ThreadState ts, Object name) {
        PyParamSpec made = new PyParamSpec(name, false, false, true);
        TypingHelpers.setModule(ts, made);
        return made;
    }

    @Def(
            kind = Def.Kind.NEW,
            signature = "name, *, bound=None, covariant=False, contravariant=False, infer_variance=False")
    static Object make(
            ThreadState ts,
            PyType cls,
            PyStr name,
            Object bound,
            boolean covariant,
            boolean contravariant,
            boolean inferVariance) {
        TypingHelpers.checkVariance(covariant, contravariant, inferVariance);
        PyParamSpec made = new PyParamSpec(name, covariant, contravariant, inferVariance);
        made.bound = TypingHelpers.bound(ts, bound);
        TypingHelpers.setModule(ts, made);
        return made;
    }

    @Getter
    static Object __name__(PyParamSpec self) {
        return self.name;
    }

    @Getter
    static Object __bound__(PyParamSpec self) {
        return self.bound;
    }

    @Getter
    static boolean __covariant__(PyParamSpec self) {
        return self.covariant;
    }

    @Getter
    static boolean __contravariant__(PyParamSpec self) {
        return self.contravariant;
    }

    @Getter
    static boolean __infer_variance__(PyParamSpec self) {
        return self.inferred;
    }

    @Getter(doc = "Represents positional arguments.")
    static Object args(PyParamSpec self) {
        return new PyParamSpecArgs(self);
    }

    @Getter(doc = "Represents keyword arguments.")
    static Object kwargs(PyParamSpec self) {
        return new PyParamSpecKwargs(self);
    }

    @Def
    static Object __typing_subst__(ThreadState ts, PyParamSpec self, Object arg) {
        return TypingHelpers.typing(ts, "_paramspec_subst", self, arg);
    }

    @Def
    static Object __typing_prepare_subst__(ThreadState ts, PyParamSpec self, Object alias, Object args) {
        return TypingHelpers.typing(ts, "_paramspec_prepare_subst", self, alias, args);
    }

    @Def
    static Object __or__(ThreadState ts, Object self, Object other) {
        return TypingHelpers.union(ts, self, other);
    }

    @Def
    static Object __ror__(ThreadState ts, Object self, Object other) {
        return TypingHelpers.union(ts, other, self);
    }

    @Def
    static Object __mro_entries__(PyParamSpec self, Object bases) {
        throw TypingHelpers.noSubclass("ParamSpec");
    }

    @Def
    static Object __reduce__(PyParamSpec self) {
        return self.name;
    }

    @Def
    static String __repr__(PyParamSpec self) {
        return TypingHelpers.variance(self.covariant, self.contravariant, self.inferred) + self.name;
    }
}
