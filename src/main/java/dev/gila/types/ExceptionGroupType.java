package dev.gila.types;

import dev.gila.object.Callables;
import dev.gila.object.Def;
import dev.gila.object.Def.Kind;
import dev.gila.object.Exceptions;
import dev.gila.object.Getter;
import dev.gila.object.PyBaseException;
import dev.gila.object.PyDict;
import dev.gila.object.PyStr;
import dev.gila.object.PyTuple;
import dev.gila.object.PyType;
import dev.gila.object.Singletons;
import dev.gila.object.Slot;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.ops.Attributes;
import dev.gila.ops.Calls;
import dev.gila.ops.Convert;
import dev.gila.ops.Iteration;

/** {@code BaseExceptionGroup} and, through it, {@code ExceptionGroup}; {@link ExceptionGroups} takes them apart. */
@TypeDef(doc = "A combination of multiple unrelated exceptions.")
public final class ExceptionGroupType {
    static final PyType TYPE = Exceptions.BASE_EXCEPTION_GROUP;

    private ExceptionGroupType() {}

    @Def(kind = Kind.NEW, signature = "*args, **kwargs")
    static Object make(ThreadState ts, PyType cls, Object[] args, PyDict kwargs) {
        if (args.length != 2) {
            throw Exceptions.typeError(
                    "BaseExceptionGroup.__new__() takes exactly 2 arguments (%d given)", args.length);
        }
        if (!(args[0] instanceof PyStr)) {
            throw Exceptions.typeError(
                    "BaseExceptionGroup.__new__() argument 1 must be str, not %s", Convert.typeName(args[0]));
        }
        PyType given = PyType.of(args[1]);
        if (given.slot(Slot.GETITEM) == null || args[1] instanceof PyDict) {
            throw Exceptions.typeError("second argument (exceptions) must be a sequence");
        }
        Object[] nested = Iteration.toArray(ts, args[1]);
        if (nested.length == 0)
            throw Exceptions.valueError("second argument (exceptions) must be a non-empty sequence");
        boolean plain = true;
        for (int i = 0; i < nested.length; i++) {
            if (!(nested[i] instanceof PyBaseException e)) {
                throw Exceptions.valueError("Item %d of second argument (exceptions) is not an exception", i);
            }
            plain &= e.type().isSubtypeOf(Exceptions.EXCEPTION);
        }
        PyType type = cls;
        if (cls == TYPE && plain) type = Exceptions.EXCEPTION_GROUP;
        if (!plain && cls == Exceptions.EXCEPTION_GROUP) {
            throw Exceptions.typeError("Cannot nest BaseExceptions in an ExceptionGroup");
        }
        if (!plain && cls.isSubtypeOf(Exceptions.EXCEPTION)) {
            throw Exceptions.typeError("Cannot nest BaseExceptions in '%s'", cls.name());
        }
        return new PyBaseException(type, PyTuple.of(args))
                .setField("message", args[0])
                .setField("exceptions", PyTuple.of(nested));
    }

    @Def(signature = "*args, **kwargs")
    static void __init__(PyBaseException self, Object[] args, PyDict kwargs) {
        FieldAttribute.requireKnown(self.type(), kwargs);
        self.setArgs(PyTuple.of(args));
    }

    @Getter(doc = "exception message")
    static Object message(PyBaseException self) {
        return self.field("message");
    }

    @Getter(doc = "nested exceptions")
    static Object exceptions(PyBaseException self) {
        return self.field("exceptions");
    }

    @Def
    static Object __str__(ThreadState ts, PyBaseException self) {
        int n = ExceptionGroups.nested(self).size();
        return PyStr.of(Convert.str(ts, message(self)) + " (" + n + " sub-exception" + (n == 1 ? "" : "s") + ")");
    }

    @Def
    static Object derive(ThreadState ts, PyBaseException self, Object exceptions) {
        return Calls.call2(ts, TYPE, message(self), exceptions);
    }

    @Def
    static Object split(ThreadState ts, PyBaseException self, Object condition) {
        return ExceptionGroups.split(ts, self, ExceptionGroups.condition(ts, condition))
                .toTuple();
    }

    @Def
    static Object subgroup(ThreadState ts, PyBaseException self, Object condition) {
        return Singletons.orNone(ExceptionGroups.split(ts, self, ExceptionGroups.condition(ts, condition))
                .matching());
    }

    @Def(kind = Kind.CLASS)
    static Object __class_getitem__(PyType cls, Object item) {
        return PyGenericAlias.of(cls, item);
    }

    /** Calls the group's own {@code derive}. */
    static PyBaseException derived(ThreadState ts, PyBaseException group, Object exceptions) {
        Object made = Callables.of(Attributes.get(ts, group, "derive")).call1(ts, exceptions);
        if (made instanceof PyBaseException e && e.type().isSubtypeOf(TYPE)) return e;
        throw Exceptions.typeError("derive must return an instance of BaseExceptionGroup");
    }
}
