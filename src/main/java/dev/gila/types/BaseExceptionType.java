package dev.gila.types;

import dev.gila.frame.PyTraceback;
import dev.gila.object.Def;
import dev.gila.object.Def.Kind;
import dev.gila.object.Exceptions;
import dev.gila.object.Getter;
import dev.gila.object.PyBaseException;
import dev.gila.object.PyDict;
import dev.gila.object.PyList;
import dev.gila.object.PyObject;
import dev.gila.object.PyStr;
import dev.gila.object.PyTuple;
import dev.gila.object.PyType;
import dev.gila.object.Setter;
import dev.gila.object.Singletons;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.ops.Attributes;
import dev.gila.ops.Convert;
import dev.gila.ops.Iteration;

/** {@code BaseException}: what all exceptions can do. */
@TypeDef(doc = "Common base class for all exceptions")
public final class BaseExceptionType {
    static final PyType TYPE = Exceptions.BASE_EXCEPTION;

    private BaseExceptionType() {}

    @Def(kind = Kind.NEW, signature = "*args, **kwargs")
    static Object make(PyType cls, Object[] args, PyDict kwargs) {
        return new PyBaseException(cls, PyTuple.of(args));
    }

    @Def(signature = "*args, **kwargs")
    static void __init__(PyBaseException self, Object[] args, PyDict kwargs) {
        FieldAttribute.requireKnown(self.type(), kwargs);
        self.setArgs(PyTuple.of(args));
    }

    @Getter
    static Object args(PyBaseException self) {
        return self.args();
    }

    @Setter("args")
    static void setArgs(ThreadState ts, PyBaseException self, Object value) {
        if (value == null) throw Exceptions.typeError("args may not be deleted");
        self.setArgs(PyTuple.of(Iteration.toArray(ts, value)));
    }

    @Getter
    static Object __cause__(PyBaseException self) {
        return Singletons.orNone(self.cause());
    }

    @Setter("__cause__")
    static void setCause(PyBaseException self, Object value) {
        self.setCause(exceptionOrNone("cause", value));
    }

    @Getter
    static Object __context__(PyBaseException self) {
        return Singletons.orNone(self.context());
    }

    @Setter("__context__")
    static void setContext(PyBaseException self, Object value) {
        self.assignContext(exceptionOrNone("context", value));
    }

    private static PyBaseException exceptionOrNone(String which, Object value) {
        if (value == null) throw Exceptions.typeError("__%s__ may not be deleted", which);
        if (value == Singletons.NONE) return null;
        if (value instanceof PyBaseException e) return e;
        throw Exceptions.typeError("exception %s must be None or derive from BaseException", which);
    }

    @Getter
    static boolean __suppress_context__(PyBaseException self) {
        return self.suppressContext();
    }

    @Setter("__suppress_context__")
    static void setSuppressContext(PyBaseException self, Object value) {
        if (!(value instanceof Boolean b)) throw Exceptions.typeError("attribute value type must be bool");
        self.setSuppressContext(b);
    }

    @Getter
    static Object __traceback__(PyBaseException self) {
        return Singletons.orNone(self.traceback());
    }

    @Setter("__traceback__")
    static void setTraceback(PyBaseException self, Object value) {
        if (value == null) throw Exceptions.typeError("__traceback__ may not be deleted");
        if (value != Singletons.NONE && !(value instanceof PyTraceback)) {
            throw Exceptions.typeError("__traceback__ must be a traceback or None");
        }
        self.setTraceback(Singletons.orNull(value));
    }

    @Def(doc = "Exception.with_traceback(tb) --\n    set self.__traceback__ to tb and return self.")
    static Object with_traceback(PyBaseException self, Object traceback) {
        setTraceback(self, traceback);
        return self;
    }

    @Def(doc = "Exception.add_note(note) --\n    add a note to the exception")
    static void add_note(ThreadState ts, PyBaseException self, Object note) {
        if (!(note instanceof PyStr s)) {
            throw Exceptions.typeError(
                    "note must be a str, not '%s'", PyType.of(note).name());
        }
        Object notes = Attributes.getOrNull(ts, self, "__notes__");
        if (notes == null) {
            notes = new PyList();
            Attributes.set(ts, self, "__notes__", notes);
        }
        if (!(notes instanceof PyList list)) throw Exceptions.typeError("Cannot add note: __notes__ is not a list");
        list.add(s);
    }

    /** Adds a note, as {@code add_note} does. */
    public static void addNote(PyBaseException e, String note) {
        if (!(e.getOwn("__notes__") instanceof PyList)) e.setOwn("__notes__", new PyList());
        ((PyList) e.getOwn("__notes__")).add(PyStr.of(note));
    }

    @Getter
    static Object __dict__(PyObject self) {
        return self.dict();
    }

    @Setter("__dict__")
    static void setDict(PyBaseException self, Object value) {
        if (value == null) throw Exceptions.typeError("__dict__ may not be deleted");
        InstanceAttribute.setDict(self, value);
    }

    @Def
    static Object __str__(ThreadState ts, PyBaseException self) {
        return switch (self.args().size()) {
            case 0 -> PyStr.EMPTY;
            case 1 -> Convert.str(ts, self.args().get(0));
            default -> Convert.str(ts, self.args());
        };
    }

    @Def
    static String __repr__(ThreadState ts, PyBaseException self) {
        String name = TypeType.shortName(self.type());
        return self.args().size() == 1
                ? name + "(" + Convert.repr(ts, self.args().get(0)) + ")"
                : name + Convert.repr(ts, self.args());
    }

    @Def
    static Object __reduce__(PyBaseException self) {
        return reduce(self, self.args());
    }

    /** The class, the arguments, and the other attributes where there are any. */
    static PyTuple reduce(PyBaseException self, PyTuple args) {
        PyDict dict = self.shape() == null ? null : self.dict();
        return dict == null || dict.size() == 0 ? PyTuple.of(self.type(), args) : PyTuple.of(self.type(), args, dict);
    }

    @Def
    static void __setstate__(ThreadState ts, PyBaseException self, Object state) {
        if (state == Singletons.NONE) return;
        if (!(state instanceof PyDict d)) throw Exceptions.typeError("state is not a dictionary");
        for (Object key : DictType.keys(d)) Attributes.set(ts, self, key.toString(), d.get(ts, key));
    }
}
