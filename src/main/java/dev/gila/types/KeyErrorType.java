package dev.gila.types;

import dev.gila.object.Def;
import dev.gila.object.Exceptions;
import dev.gila.object.PyBaseException;
import dev.gila.object.PyType;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.ops.Convert;

/** {@code KeyError}: shows the key as it is written, so that a missing empty string can be seen. */
@TypeDef(doc = "Mapping key not found.")
final class KeyErrorType {
    static final PyType TYPE = Exceptions.KEY_ERROR;

    private KeyErrorType() {}

    @Def
    static Object __str__(ThreadState ts, PyBaseException self) {
        return self.args().size() == 1 ? Convert.repr(ts, self.args().get(0)) : BaseExceptionType.__str__(ts, self);
    }
}
