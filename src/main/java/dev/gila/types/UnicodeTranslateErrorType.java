package dev.gila.types;

import dev.gila.object.Def;
import dev.gila.object.Exceptions;
import dev.gila.object.PyBaseException;
import dev.gila.object.PyDict;
import dev.gila.object.PyStr;
import dev.gila.object.PyType;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;

/** {@code UnicodeTranslateError}: the characters that cannot be translated. */
@TypeDef(doc = "Unicode translation error.")
final class UnicodeTranslateErrorType {
    static final PyType TYPE =
            FieldAttribute.onArguments(Exceptions.UNICODE_TRANSLATE_ERROR, "object", "start", "end", "reason");

    private UnicodeTranslateErrorType() {}

    @Def(signature = "*args, **kwargs")
    static void __init__(PyBaseException self, Object[] args, PyDict kwargs) {
        FieldAttribute.requireKnown(TYPE, kwargs);
        UnicodeErrors.initialize(self, args, "str", 4);
    }

    @Def
    static Object __str__(ThreadState ts, PyBaseException self) {
        return PyStr.of(UnicodeErrors.describe(ts, self, "translate", false));
    }
}
