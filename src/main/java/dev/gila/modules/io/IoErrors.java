package dev.gila.modules.io;

import dev.gila.object.Exceptions;
import dev.gila.object.PyException;
import dev.gila.object.PyType;
import dev.gila.object.ThreadState;
import dev.gila.object.Types;
import dev.gila.ops.Attributes;
import dev.gila.ops.Comparison;
import java.util.Map;

/** The errors that several classes of files raise. */
final class IoErrors {
    static final PyType UNSUPPORTED = new PyType(
            Types.TYPE,
            "io.UnsupportedOperation",
            new PyType[] {Exceptions.OS_ERROR, Exceptions.VALUE_ERROR},
            Map.of(),
            true,
            true,
            true);

    private IoErrors() {}

    static PyException unsupported(String message) {
        return Exceptions.of(UNSUPPORTED, message);
    }

    static PyException closedFile() {
        return Exceptions.valueError("I/O operation on closed file.");
    }

    /** Whether the file says that it is closed. */
    static boolean isClosed(ThreadState ts, Object file) {
        return Comparison.truth(ts, Attributes.get(ts, file, "closed"));
    }

    static void checkOpen(ThreadState ts, Object file) {
        if (isClosed(ts, file)) throw closedFile();
    }
}
