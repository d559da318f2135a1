package dev.gila.types;

import dev.gila.object.Exceptions;
import dev.gila.object.PyDict;
import dev.gila.object.PyGetSet;
import dev.gila.object.PyObject;
import dev.gila.object.PyType;
import dev.gila.object.Singletons;
import dev.gila.object.ThreadState;

/** The {@code __dict__} and {@code __weakref__} that a Python class defines when its instances have them. */
abstract class InstanceAttribute extends PyGetSet {
    private InstanceAttribute(String name, PyType owner, boolean writable, String doc) {
        super(name, owner, true, writable, doc);
    }

    /** The attribute that shows, and lets a program replace, the instance's attributes. */
    static PyGetSet dict(PyType owner) {
        return new InstanceAttribute("__dict__", owner, true, "dictionary for instance variables") {
            @Override
            public Object get(ThreadState ts, Object self) {
                PyDict dict = check(self).dict();
                if (dict == null) throw Exceptions.noAttribute(self, "__dict__");
                return dict;
            }

            @Override
            public void set(ThreadState ts, Object self, Object value) {
                setDict(check(self), value);
            }
        };
    }

    /** Replaces all attributes; what {@code o.__dict__ = value} does. */
    static void setDict(PyObject o, Object value) {
        if (value == null) o.setDict(new PyDict());
        else if (value instanceof PyDict d) o.setDict(d);
        else {
            throw Exceptions.typeError(
                    "__dict__ must be set to a dictionary, not a '%s'",
                    PyType.of(value).name());
        }
    }

    /** The attribute that shows the first weak reference to the instance. */
    static PyGetSet weakref(PyType owner) {
        return new InstanceAttribute("__weakref__", owner, false, "list of weak references to the object") {
            @Override
            public Object get(ThreadState ts, Object self) {
                return Singletons.orNone(WeakReferences.firstTo(check(self)));
            }

            @Override
            public void set(ThreadState ts, Object self, Object value) {
                throw notWritable();
            }
        };
    }

    PyObject check(Object self) {
        if (self instanceof PyObject o && o.type().isSubtypeOf(owner())) return o;
        throw wrongSelf(self);
    }
}
