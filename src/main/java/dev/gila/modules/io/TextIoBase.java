package dev.gila.modules.io;

import dev.gila.object.Def;
import dev.gila.object.Getter;
import dev.gila.object.PyType;
import dev.gila.object.Singletons;
import dev.gila.object.TypeDef;

/** {@code _io._TextIOBase}: files of text. */
@TypeDef(doc = "Base class for text I/O.")
final class TextIoBase {
    static final PyType TYPE = PyType.withDict("_io._TextIOBase", IoBase.TYPE);

    private TextIoBase() {}

    @Def
    static Object detach(Object self) {
        throw IoErrors.unsupported("detach");
    }

    @Def(signature = "size=-1, /")
    static Object read(Object self, Object size) {
        throw IoErrors.unsupported("read");
    }

    @Def(signature = "size=-1, /")
    static Object readline(Object self, Object size) {
        throw IoErrors.unsupported("readline");
    }

    @Def(signature = "text, /")
    static Object write(Object self, Object text) {
        throw IoErrors.unsupported("write");
    }

    @Getter
    static Object encoding(Object self) {
        return Singletons.NONE;
    }

    @Getter
    static Object newlines(Object self) {
        return Singletons.NONE;
    }

    @Getter
    static Object errors(Object self) {
        return Singletons.NONE;
    }
}
