package dev.gila.types;

import dev.gila.object.Def;
import dev.gila.object.Exceptions;
import dev.gila.object.PyBaseException;
import dev.gila.object.PyDict;
import dev.gila.object.PyStr;
import dev.gila.object.PyTuple;
import dev.gila.object.PyType;
import dev.gila.object.Singletons;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.object.Types;

/** {@code ImportError}: the module that was not found, and where. */
@TypeDef(doc = "Import can't find module, or can't find name in module.")
final class ImportErrorType {
    static final PyType TYPE =
            FieldAttribute.onArguments(FieldAttribute.on(Exceptions.IMPORT_ERROR, "name", "path", "name_from"), "msg");

    private ImportErrorType() {}

    @Def(signature = "*args, **kwargs")
    static void __init__(PyBaseException self, Object[] args, PyDict kwargs) {
        FieldAttribute.requireKnown(TYPE, kwargs, "name", "path", "name_from");
        self.setArgs(PyTuple.of(args));
        for (String name : new String[] {"name", "path", "name_from"}) self.setField(name, kwargs.get(name));
        self.setField("msg", args.length == 1 ? args[0] : Singletons.NONE);
    }

    @Def
    static Object __str__(ThreadState ts, PyBaseException self) {
        return self.field("msg") instanceof PyStr s && s.type() == Types.STR ? s : BaseExceptionType.__str__(ts, self);
    }

    @Def
    static Object __reduce__(PyBaseException self) {
        PyDict state = self.dict().copy();
        for (String name : new String[] {"name", "path", "name_from"}) {
            Object value = self.field(name);
            if (value != null && value != Singletons.NONE) state.put(name, value);
        }
        return state.size() == 0 ? PyTuple.of(self.type(), self.args()) : PyTuple.of(self.type(), self.args(), state);
    }
}
