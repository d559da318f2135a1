package dev.gila.types;

import dev.gila.object.Def;
import dev.gila.object.Exceptions;
import dev.gila.object.PyBaseException;
import dev.gila.object.PyDict;
import dev.gila.object.PyTuple;
import dev.gila.object.PyType;
import dev.gila.object.TypeDef;

/** {@code NameError}: the name that was not found. */
@TypeDef(doc = "Name not found globally.")
final class NameErrorType {
    static final PyType TYPE = FieldAttribute.on(Exceptions.NAME_ERROR, "name");

    private NameErrorType() {}

    @Def(signature = "*args, **kwargs")
    static void __init__(PyBaseException self, Object[] args, PyDict kwargs) {
        FieldAttribute.requireKnown(TYPE, kwargs, "name");
        self.setArgs(PyTuple.of(args));
        self.setField("name", kwargs.get("name"));
    }
}
