package dev.gila.modules.collections;

import static dev.gila.object.Singletons.NONE;

import dev.gila.object.Def;
import dev.gila.object.Exceptions;
import dev.gila.object.Getter;
import dev.gila.object.PyObject;
import dev.gila.object.PyTuple;
import dev.gila.object.PyType;
import dev.gila.object.Setter;
import dev.gila.object.Singletons;
import dev.gila.object.TypeDef;
import dev.gila.object.Types;

/** The attribute of a named tuple: an item by its index. */
@TypeDef
final class TupleGetter extends PyObject {
    static final PyType TYPE = PyType.sealed("collections._tuplegetter", Types.OBJECT);

    private final long index;
    private Object doc;

    private TupleGetter(long index, Object doc) {
        super(TYPE);
        this.index = index;
        this.doc = doc;
    }

    @Def(kind = Def.Kind.NEW)
    static Object __new__(PyType cls, long index, Object doc) {
        return new TupleGetter(index, doc);
    }

    @Def(signature = "instance, owner=None, /")
    static Object __get__(TupleGetter self, Object instance, Object owner) {
        if (instance == NONE) return self;
        if (!(instance instanceof PyTuple t)) {
            throw Exceptions.typeError(
                    "descriptor for index '%d' for tuple subclasses doesn't apply to '%s' object",
                    self.index, PyType.of(instance).name());
        }
        if (self.index < 0 || self.index >= t.size()) throw Exceptions.indexError("tuple index out of range");
        return t.get((int) self.index);
    }

    @Def
    static void __set__(TupleGetter self, Object instance, Object value) {
        throw Exceptions.attributeError("can't set attribute");
    }

    @Def
    static void __delete__(TupleGetter self, Object instance) {
        throw Exceptions.attributeError("can't delete attribute");
    }

    @Getter
    static Object __doc__(TupleGetter self) {
        return self.doc;
    }

    @Setter("__doc__")
    static void setDoc(TupleGetter self, Object value) {
        self.doc = Singletons.orNone(value);
    }

    @Def
    static Object __reduce__(TupleGetter self) {
        return PyTuple.of(TYPE, PyTuple.of(self.index, self.doc));
    }

    @Def
    static String __repr__(TupleGetter self) {
        return "_tuplegetter(" + self.index + ", ...)";
    }
}
