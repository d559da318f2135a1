package dev.gila.types;

import dev.gila.object.Def;
import dev.gila.object.Exceptions;
import dev.gila.object.Getter;
import dev.gila.object.Hashing;
import dev.gila.object.PyObject;
import dev.gila.object.PySet;
import dev.gila.object.PyTuple;
import dev.gila.object.PyType;
import dev.gila.object.Singletons;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.object.Types;
import dev.gila.ops.Arithmetic;
import dev.gila.ops.BinaryOp;
import dev.gila.ops.Comparison;
import java.util.ArrayList;
import java.util.List;

/** A {@code types.UnionType}: {@code int | str}. */
@TypeDef(doc = "Represent a PEP 604 union type\n\nE.g. for int | str")
public final class PyUnion extends PyObject {
    public static final PyType TYPE = PyType.sealed("types.UnionType", Types.OBJECT);

    private final PyTuple args;
    private PyTuple parameters;

    private PyUnion(PyTuple args) {
        super(TYPE);
        this.args = args;
    }

    /** {@code a | b} between types; NotImplemented when one of them is none. */
    static Object or(ThreadState ts, Object a, Object b) {
        if (!isType(a) || !isType(b)) return Singletons.NOT_IMPLEMENTED;
        List<Object> members = new ArrayList<>();
        collect(ts, a, members);
        collect(ts, b, members);
        return members.size() == 1 ? members.get(0) : new PyUnion(PyTuple.of(members.toArray()));
    }

    private static boolean isType(Object o) {
        return o == Singletons.NONE
                || o instanceof PyType
                || o instanceof PyGenericAlias
                || o instanceof PyUnion
                || PyType.of(o).name().equals("typing.TypeAliasType");
    }

    private static void collect(ThreadState ts, Object o, List<Object> members) {
        if (o instanceof PyUnion u) {
            for (Object each : u.args.items()) collect(ts, each, members);
            return;
        }
        Object member = o == Singletons.NONE ? Types.NONE_TYPE : o;
        for (Object m : members) {
            boolean alias = m instanceof PyGenericAlias && member instanceof PyGenericAlias;
            if (m == member || alias && Comparison.equal(ts, m, member)) return;
        }
        members.add(member);
    }

    @Getter
    static Object __args__(PyUnion self) {
        return self.args;
    }

    @Getter
    static Object __parameters__(ThreadState ts, PyUnion self) {
        if (self.parameters == null) self.parameters = TypeParameters.in(ts, self.args);
        return self.parameters;
    }

    @Def
    static Object __getitem__(ThreadState ts, PyUnion self, Object item) {
        PyTuple given = TypeParameters.substitute(ts, self, self.args, (PyTuple) __parameters__(ts, self), item);
        Object result = given.get(0);
        for (int i = 1; i < given.size(); i++) result = Arithmetic.binary(ts, BinaryOp.OR, result, given.get(i));
        return result;
    }

    @Def
    static Object __or__(ThreadState ts, Object self, Object other) {
        return or(ts, self, other);
    }

    @Def
    static Object __ror__(ThreadState ts, Object self, Object other) {
        return or(ts, other, self);
    }

    @Def
    static boolean __instancecheck__(ThreadState ts, PyUnion self, Object instance) {
        requirePlain(self, "isinstance");
        for (Object each : self.args.items()) if (Classes.isInstance(ts, instance, each)) return true;
        return false;
    }

    @Def
    static boolean __subclasscheck__(ThreadState ts, PyUnion self, Object subclass) {
        if (!(subclass instanceof PyType)) throw Exceptions.typeError("issubclass() arg 1 must be a class");
        requirePlain(self, "issubclass");
        for (Object each : self.args.items()) if (Classes.isSubclass(ts, subclass, each)) return true;
        return false;
    }

    private static void requirePlain(PyUnion self, String function) {
        for (Object each : self.args.items()) {
            if (each instanceof PyGenericAlias) {
                throw Exceptions.typeError("%s() argument 2 cannot be a parameterized generic", function);
            }
        }
    }

    private PySet set(ThreadState ts) {
        PySet s = new PySet(Types.FROZENSET);
        for (Object each : args.items()) s.add(ts, each);
        return s;
    }

    @Def
    static Object __eq__(ThreadState ts, PyUnion self, Object other) {
        if (!(other instanceof PyUnion u)) return Singletons.NOT_IMPLEMENTED;
        return Comparison.equal(ts, self.set(ts), u.set(ts));
    }

    @Def
    static long __hash__(ThreadState ts, PyUnion self) {
        return Hashing.hash(ts, self.set(ts));
    }

    @Def
    static String __repr__(ThreadState ts, PyUnion self) {
        StringBuilder text = new StringBuilder();
        for (Object each : self.args.items()) {
            if (text.length() > 0) text.append(" | ");
            text.append(PyGenericAlias.show(ts, each));
        }
        return text.toString();
    }
}
