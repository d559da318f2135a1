package dev.gila.modules.data;

import dev.gila.object.Def;
import dev.gila.object.Exceptions;
import dev.gila.object.ModuleDef;
import dev.gila.object.PyBytes;
import dev.gila.object.PyDict;
import dev.gila.object.ThreadState;
import dev.gila.ops.Calls;
import dev.gila.types.Buffers;

/** {@code marshal}: values as bytes, for one version of Python to read again. */
@ModuleDef(value = "marshal", doc = "Reading and writing Python values in a binary format.")
final class MarshalModule {
    private static final long VERSION = 4;

    private MarshalModule() {}

    static void init(ThreadState ts, PyDict namespace) {
        namespace.put("version", VERSION);
    }

    @Def(signature = "value, version=4, /")
    static Object dumps(ThreadState ts, Object value, int version) {
        MarshalWriter writer = new MarshalWriter(ts);
        writer.write(value);
        return new PyBytes(writer.bytes());
    }

    @Def(signature = "bytes, /")
    static Object loads(ThreadState ts, Object bytes) {
        return new MarshalReader(ts, Buffers.bytesOf(ts, bytes)).read();
    }

    @Def(signature = "value, file, version=4, /")
    static Object dump(ThreadState ts, Object value, Object file, int version) {
        return Calls.method(ts, file, "write", dumps(ts, value, version));
    }

    @Def(signature = "file, /")
    static Object load(ThreadState ts, Object file) {
        Object data = Calls.method(ts, file, "read");
        if (!(data instanceof PyBytes b)) throw Exceptions.typeError("file.read() returned not bytes");
        MarshalReader reader = new MarshalReader(ts, b.data());
        Object value = reader.read();
        long unread = b.length() - reader.position();
        if (unread > 0) Calls.method(ts, file, "seek", -unread, 1L);
        return value;
    }
}
