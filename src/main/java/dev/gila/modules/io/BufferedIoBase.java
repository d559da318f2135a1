package dev.gila.modules.io;

import dev.gila.object.Def;
import dev.gila.object.Exceptions;
import dev.gila.object.PyBuffer;
import dev.gila.object.PyBytes;
import dev.gila.object.PyType;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.ops.Calls;
import dev.gila.types.Buffers;

/** {@code _io._BufferedIOBase}: binary files whose reads and writes are whole. */
@TypeDef(doc = "Base class for buffered IO objects.")
final class BufferedIoBase {
    static final PyType TYPE = PyType.withDict("_io._BufferedIOBase", IoBase.TYPE);

    private BufferedIoBase() {}

    @Def
    static Object detach(Object self) {
        throw IoErrors.unsupported("detach");
    }

    @Def(signature = "size=-1, /")
    static Object read(Object self, Object size) {
        throw IoErrors.unsupported("read");
    }

    @Def(signature = "size=-1, /")
    static Object read1(Object self, Object size) {
        throw IoErrors.unsupported("read1");
    }

    @Def(signature = "data, /")
    static Object write(Object self, Object data) {
        throw IoErrors.unsupported("write");
    }

    @Def(signature = "buffer, /")
    static Object readinto(ThreadState ts, Object self, Object buffer) {
        return fill(ts, self, "read", buffer);
    }

    @Def(signature = "buffer, /")
    static Object readinto1(ThreadState ts, Object self, Object buffer) {
        return fill(ts, self, "read1", buffer);
    }

    private static Object fill(ThreadState ts, Object self, String method, Object buffer) {
        try (PyBuffer.Exported into = Buffers.exportWritable(ts, buffer, "readinto")) {
            Object got = Calls.method(ts, self, method, into.length());
            if (!(got instanceof PyBytes b)) throw Exceptions.typeError("read() should return bytes");
            if (b.length() > into.length()) {
                throw Exceptions.valueError(
                        "read() returned too much data: %d bytes requested, %d returned", into.length(), b.length());
            }
            into.bytes().put(0, b.data());
            return (long) b.length();
        }
    }
}
