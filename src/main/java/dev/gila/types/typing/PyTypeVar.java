package dev.gila.types.typing;

import dev.gila.object.Callables;
import dev.gila.object.Def;
import dev.gila.object.Exceptions;
import dev.gila.object.Getter;
import dev.gila.object.PyObject;
import dev.gila.object.PyStr;
import dev.gila.object.PyTuple;
import dev.gila.object.PyType;
import dev.gila.object.Singletons;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.object.Types;

/** {@code typing.TypeVar}. A bound that the syntax gives is worked out when it is first asked for. */
@TypeDef(doc = "Type variable.")
public final class PyTypeVar extends PyObject {
    public static final PyType TYPE = PyType.sealedWithDict("typing.TypeVar", Types.OBJECT);

    private final Object name;
    private final boolean covariant;
    private final boolean contravariant;
    private final boolean inferred;
    private Object bound;
    private Object constraints;
    private Object lazyBound;
    private Object lazyConstraints;

    private PyTypeVar(Object name, boolean covariant, boolean contravariant, boolean inferred) {
        super(TYPE);
        this.name = name;
        this.covariant = covariant;
        this.contravariant = contravariant;
        this.inferred = inferred;
    }

    /**
     * The type variable of a type parameter.
     *
     * @param bound a function that gives the bound, or {@code null}
     * @param constraints a function that gives the tuple of constraints, or {@code null}
     */
    public static PyTypeVar ofParameter(ThreadState ts, Object name, Object bound, Object constraints) {
        PyTypeVar made = new PyTypeVar(name, false, false, true);
        made.lazyBound = bound;
        made.lazyConstraints = constraints;
        TypingHelpers.setModule(ts, made);
        return made;
    }

    @Def(
            kind = Def.Kind.NEW,
            signature = "name, *constraints, bound=None, covariant=False, contravariant=False, infer_variance=False")
    static Object make(
            ThreadState ts,
            PyType cls,
            PyStr name,
            Object[] constraints,
            Object bound,
            boolean covariant,
            boolean contravariant,
            boolean inferVariance) {
        TypingHelpers.checkVariance(covariant, contravariant, inferVariance);
        PyTypeVar made = new PyTypeVar(name, covariant, contravariant, inferVariance);
        made.bound = TypingHelpers.bound(ts, bound);
        if (constraints.length == 1) throw Exceptions.typeError("A single constraint is not allowed");
        if (constraints.length > 0 && made.bound != Singletons.NONE) {
            throw Exceptions.typeError("Constraints cannot be combined with bound=...");
        }
        Object[] checked = new Object[constraints.length];
        PyStr message = PyStr.of("TypeVar(name, constraint, ...): constraints must be types.");
        for (int i = 0; i < checked.length; i++) {
            checked[i] = TypingHelpers.typing(ts, "_type_check", constraints[i], message);
        }
        made.constraints = PyTuple.of(checked);
        TypingHelpers.setModule(ts, made);
        return made;
    }

    @Getter
    static Object __name__(PyTypeVar self) {
        return self.name;
    }

    @Getter
    static Object __bound__(ThreadState ts, PyTypeVar self) {
        if (self.bound == null) {
            self.bound = self.lazyBound == null
                    ? Singletons.NONE
                    : Callables.of(self.lazyBound).call0(ts);
        }
        return self.bound;
    }

    @Getter
    static Object __constraints__(ThreadState ts, PyTypeVar self) {
        if (self.constraints == null) {
            self.constraints = self.lazyConstraints == null
                    ? PyTuple.EMPTY
                    : Callables.of(self.lazyConstraints).call0(ts);
        }
        return self.constraints;
    }

    @Getter
    static boolean __covariant__(PyTypeVar self) {
        return self.covariant;
    }

    @Getter
    static boolean __contravariant__(PyTypeVar self) {
        return self.contravariant;
    }

    @Getter
    static boolean __infer_variance__(PyTypeVar self) {
        return self.inferred;
    }

    @Def
    static Object __typing_subst__(ThreadState ts, PyTypeVar self, Object arg) {
        return TypingHelpers.typing(ts, "_typevar_subst", self, arg);
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
    static Object __mro_entries__(PyTypeVar self, Object bases) {
        throw TypingHelpers.noSubclass("TypeVar");
    }

    @Def
    static Object __reduce__(PyTypeVar self) {
        return self.name;
    }

    @Def
    static String __repr__(PyTypeVar self) {
        return TypingHelpers.variance(self.covariant, self.contravariant, self.inferred) + self.name;
    }
}
