package dev.gila.modules.io;

import dev.gila.object.Def;
import dev.gila.object.Exceptions;
import dev.gila.object.PyByteArray;
import dev.gila.object.PyBytes;
import dev.gila.object.PyType;
import dev.gila.object.Singletons;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.ops.Calls;
import dev.gila.ops.Convert;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/** {@code _io._RawIOBase}: unbuffered files; reading in terms of {@code readinto}. */
@TypeDef(doc = "Base class for raw binary I/O.")
final class RawIoBase {
    static final PyType TYPE = PyType.withDict("_io._RawIOBase", IoBase.TYPE);

    private static final long CHUNK = 8192;

    private RawIoBase() {}

    @Def(signature = "size=-1, /")
    static Object read(ThreadState ts, Object self, Object size) {
        long n = size == null || size == Singletons.NONE ? -1 : Convert.toLong(ts, size);
        if (n < 0) return Calls.method(ts, self, "readall");
        PyByteArray into = new PyByteArray(new byte[(int) n]);
        Object count = Calls.method(ts, self, "readinto", into);
        if (count == Singletons.NONE) return count;
        return new PyBytes(Arrays.copyOf(into.toArray(), (int) Convert.toLong(ts, count)));
    }

    @Def
    static Object readall(ThreadState ts, Object self) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        while (true) {
            Object chunk = Calls.method(ts, self, "read", CHUNK);
            if (chunk == Singletons.NONE) return all.size() == 0 ? chunk : new PyBytes(all.toByteArray());
            if (!(chunk instanceof PyBytes b)) throw Exceptions.typeError("read() should return bytes");
            if (b.length() == 0) return new PyBytes(all.toByteArray());
            all.write(b.data(), 0, b.length());
        }
    }

    @Def(signature = "buffer, /")
    static Object readinto(Object self, Object buffer) {
        throw Exceptions.of(Exceptions.NOT_IMPLEMENTED_ERROR, "readinto");
    }

    @Def(signature = "data, /")
    static Object write(Object self, Object data) {
        throw Exceptions.of(Exceptions.NOT_IMPLEMENTED_ERROR, "write");
    }
}
