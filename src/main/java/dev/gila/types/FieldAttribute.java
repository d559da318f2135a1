package dev.gila.types;

import dev.gila.object.Exceptions;
import dev.gila.object.PyBaseException;
import dev.gila.object.PyDict;
import dev.gila.object.PyGetSet;
import dev.gila.object.PyType;
import dev.gila.object.Singletons;
import dev.gila.object.ThreadState;

/** An attribute of a class of exceptions: a field by name, or while that is unset one of the exception's arguments. */
final class FieldAttribute extends PyGetSet {
    private final int argument;

    private FieldAttribute(PyType owner, String name, int argument) {
        super(name, owner, true, true, "");
        this.argument = argument;
    }

    /** Gives the class attributes that no argument stands for; returns the class. */
    static PyType on(PyType type, String... names) {
        for (String name : names) type.define(name, new FieldAttribute(type, name, -1));
        return type;
    }

    /** Gives the class attributes for its first arguments, in order; returns the class. */
    static PyType onArguments(PyType type, String... names) {
        for (int i = 0; i < names.length; i++) type.define(names[i], new FieldAttribute(type, names[i], i));
        return type;
    }

    private PyBaseException check(Object self) {
        if (self instanceof PyBaseException e && e.type().isSubtypeOf(owner())) return e;
        throw wrongSelf(self);
    }

    @Override
    public Object get(ThreadState ts, Object self) {
        PyBaseException e = check(self);
        Object value = e.field(name());
        if (value == null && argument >= 0 && argument < e.args().size())
            value = e.args().get(argument);
        return Singletons.orNone(value);
    }

    @Override
    public void set(ThreadState ts, Object self, Object value) {
        check(self).setField(name(), value == null ? Singletons.NONE : value);
    }

    /** Checks that the call gave no keyword arguments but those. */
    static void requireKnown(PyType type, PyDict kwargs, String... known) {
        for (Object key : DictType.keys(kwargs)) {
            boolean found = false;
            for (String name : known) found |= key.toString().equals(name);
            if (!found) {
                throw Exceptions.typeError(
                        known.length == 0
                                ? "%s() takes no keyword arguments"
                                : "'%2$s' is an invalid keyword argument for %1$s()",
                        type.name(),
                        key);
            }
        }
    }
}
