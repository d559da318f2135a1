package dev.gila.modules.binary;

import dev.gila.gil.Reason;
import dev.gila.object.Def;
import dev.gila.object.PyBytes;
import dev.gila.object.PyObject;
import dev.gila.object.PyType;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.object.Types;
import dev.gila.types.Buffers;

@TypeDef
final class Compressor extends PyObject {
    static final PyType TYPE = PyType.sealed("zlib.Compress", Types.OBJECT);

    private final Deflation deflation;

    Compressor(Deflation deflation) {
        super(TYPE);
        this.deflation = deflation;
    }

    @Def(doc = "Returns a bytes object containing compressed data.")
    static Object compress(ThreadState ts, Compressor self, Object data) {
        return self.add(ts, Buffers.bytesOf(ts, data), Deflation.NO_FLUSH);
    }

    @Def(signature = "mode=4, /", doc = "Return a bytes object containing any remaining compressed data.")
    static Object flush(ThreadState ts, Compressor self, int mode) {
        if (mode == Deflation.NO_FLUSH) return PyBytes.EMPTY;
        return self.add(ts, new byte[0], mode);
    }

    private Object add(ThreadState ts, byte[] data, int flush) {
        try (var outside = ts.gil().released(ts, Reason.KERNEL)) {
            synchronized (deflation) {
                if (deflation.finished())
                    throw ZlibModule.error("Error -2 while compressing data: inconsistent stream state");
                return new PyBytes(deflation.add(data, flush));
            }
        }
    }
}
