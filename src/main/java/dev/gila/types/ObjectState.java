package dev.gila.types;

import dev.gila.object.Callables;
import dev.gila.object.Exceptions;
import dev.gila.object.PyDict;
import dev.gila.object.PyList;
import dev.gila.object.PyObject;
import dev.gila.object.PyStr;
import dev.gila.object.PyTuple;
import dev.gila.object.PyType;
import dev.gila.object.Singletons;
import dev.gila.object.ThreadState;
import dev.gila.object.Types;
import dev.gila.ops.Attributes;
import dev.gila.ops.Calls;
import dev.gila.ops.Imports;
import dev.gila.ops.Iteration;

/** How {@code copy} and {@code pickle} take any object apart: PEP 307's protocol. */
final class ObjectState {
    private ObjectState() {}

    /** {@code object.__getstate__}: the {@code __dict__}, with the values of {@code __slots__} beside it if there are any. */
    static Object of(ThreadState ts, Object self) {
        PyDict dict = self instanceof PyObject o ? o.dict() : null;
        Object state = dict == null || dict.size() == 0 ? Singletons.NONE : dict;
        PyType type = PyType.of(self);
        if (type.slotCount() == 0) return state;
        PyDict slots = new PyDict();
        for (Object name : Iteration.toArray(ts, slotNames(ts, type))) {
            Object value = Attributes.getOrNull(ts, self, name.toString());
            if (value != null) slots.put((PyStr) name, value);
        }
        return slots.size() == 0 ? state : PyTuple.of(state, slots);
    }

    private static Object slotNames(ThreadState ts, PyType type) {
        return Calls.call1(ts, copyreg(ts, "_slotnames"), type);
    }

    private static Object copyreg(ThreadState ts, String name) {
        return Attributes.get(ts, Imports.module(ts, "copyreg"), name);
    }

    /** What {@code object.__reduce_ex__} returns. */
    static Object reduce(ThreadState ts, Object self, long protocol) {
        if (protocol < 2) return Calls.call2(ts, copyreg(ts, "_reduce_ex"), self, protocol);
        PyType type = PyType.of(self);
        Object args = null;
        Object kwargs = null;
        Object ex = Attributes.special(ts, self, "__getnewargs_ex__");
        if (ex != null) {
            if (!(Calls.call0(ts, ex) instanceof PyTuple t) || t.size() != 2) {
                throw Exceptions.typeError("__getnewargs_ex__ should return a tuple of length 2");
            }
            args = t.get(0);
            kwargs = t.get(1);
        } else {
            Object plain = Attributes.special(ts, self, "__getnewargs__");
            if (plain != null) args = Calls.call0(ts, plain);
        }
        if (args != null && !(args instanceof PyTuple)) {
            throw Exceptions.typeError(
                    "__getnewargs__ should return a tuple, not '%s'",
                    PyType.of(args).name());
        }
        Object cls = Attributes.get(ts, self, "__class__");
        if (args == null) requirePlainState(self, type);
        boolean named = kwargs instanceof PyDict d && d.size() > 0;
        Object maker = copyreg(ts, named ? "__newobj_ex__" : "__newobj__");
        Object makerArgs = named
                ? PyTuple.of(cls, args, kwargs)
                : new PyTuple(Callables.prepend(cls, args == null ? new Object[0] : ((PyTuple) args).items()));
        Object state = Calls.method(ts, self, "__getstate__");
        Object items = type.isSubtypeOf(Types.LIST) ? Iteration.iter(ts, self) : null;
        Object pairs = type.isSubtypeOf(Types.DICT) ? Iteration.iter(ts, Calls.method(ts, self, "items")) : null;
        return ObjectType.tuple(maker, makerArgs, state, items, pairs);
    }

    /** An object that holds more than attributes, and does not say what, cannot be taken apart. */
    private static void requirePlainState(Object self, PyType type) {
        boolean plain = self instanceof PyObject o
                && (o.getClass() == PyObject.class
                        || o instanceof PyList
                        || o instanceof PyDict
                        || type.lookup("__getstate__") != Types.OBJECT.own("__getstate__"));
        if (!plain) throw Exceptions.typeError("cannot pickle '%s' object", type.name());
    }
}
