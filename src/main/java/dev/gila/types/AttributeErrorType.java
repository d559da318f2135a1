package dev.gila.types;

import dev.gila.object.Def;
import dev.gila.object.Exceptions;
import dev.gila.object.PyBaseException;
import dev.gila.object.PyDict;
import dev.gila.object.PyTuple;
import dev.gila.object.PyType;
import dev.gila.object.Singletons;
import dev.gila.object.TypeDef;

/** {@code AttributeError}: the name that was not found, and the object that has no such attribute. */
@TypeDef(doc = "Attribute not found.")
final class AttributeErrorType {
    static final PyType TYPE = FieldAttribute.on(Exceptions.ATTRIBUTE_ERROR, "name", "obj");

    private AttributeErrorType() {}

    @Def(signature = "*args, **kwargs")
    static void __init__(PyBaseException self, Object[] args, PyDict kwargs) {
        FieldAttribute.requireKnown(TYPE, kwargs, "name", "obj");
        self.setArgs(PyTuple.of(args));
        self.setField("name", kwargs.get("name")).setField("obj", kwargs.get("obj"));
    }

    @Def
    static Object __getstate__(PyBaseException self) {
        PyDict state = self.dict().copy();
        if (self.field("name") != null) state.put("name", self.field("name"));
        if (self.args().size() > 0) state.put("args", self.args());
        return state.size() == 0 ? Singletons.NONE : state;
    }

    @Def
    static Object __reduce__(PyBaseException self) {
        return PyTuple.of(self.type(), self.args(), __getstate__(self));
    }
}
