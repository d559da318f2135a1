package dev.gila.types;

import dev.gila.object.Def;
import dev.gila.object.Exceptions;
import dev.gila.object.PyBaseException;
import dev.gila.object.PyDict;
import dev.gila.object.PyStr;
import dev.gila.object.PyType;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;

/** {@code UnicodeDecodeError}: the bytes that a codec cannot decode. */
@TypeDef(doc = "Unicode decoding error.")
final class UnicodeDecodeErrorType {
    static final PyType TYPE =
            FieldAttribute.onArguments(Exceptions.UNICODE_DECODE_ERROR, "encoding", "object", "start", "end", "reason");

    private UnicodeDecodeErrorType() {}

    @Def(signature = "*args, **kwargs")
    static void __init__(PyBaseException self, Object[] args, PyDict kwargs) {
        FieldAttribute.requireKnown(TYPE, kwargs);
        UnicodeErrors.initialize(self, args, "bytes", 5);
    }

    @Def
    static Object __str__(ThreadState ts, PyBaseException self) {
        return PyStr.of(UnicodeErrors.describe(ts, self, "decode", true));
    }
}
