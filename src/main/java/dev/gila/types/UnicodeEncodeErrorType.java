package dev.gila.types;

import dev.gila.object.Def;
import dev.gila.object.Exceptions;
import dev.gila.object.PyBaseException;
import dev.gila.object.PyDict;
import dev.gila.object.PyStr;
import dev.gila.object.PyType;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;

/** {@code UnicodeEncodeError}: the characters that a codec cannot encode. */
@TypeDef(doc = "Unicode encoding error.")
final class UnicodeEncodeErrorType {
    static final PyType TYPE =
            FieldAttribute.onArguments(Exceptions.UNICODE_ENCODE_ERROR, "encoding", "object", "start", "end", "reason");

    private UnicodeEncodeErrorType() {}

    @Def(signature = "*args, **kwargs")
    static void __init__(PyBaseException self, Object[] args, PyDict kwargs) {
        FieldAttribute.requireKnown(TYPE, kwargs);
        UnicodeErrors.initialize(self, args, "str", 5);
    }

    @Def
    static Object __str__(ThreadState ts, PyBaseException self) {
        return PyStr.of(UnicodeErrors.describe(ts, self, "encode", true));
    }
}
