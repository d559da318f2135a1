package dev.gila.modules.binary;

import dev.gila.gil.Reason;
import dev.gila.object.Def;
import dev.gila.object.Exceptions;
import dev.gila.object.Getter;
import dev.gila.object.PyBytes;
import dev.gila.object.PyObject;
import dev.gila.object.PyType;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.object.Types;
import dev.gila.types.Buffers;

@TypeDef
final class Decompressor extends PyObject {
    static final PyType TYPE = PyType.sealed("zlib.Decompress", Types.OBJECT);

    private final Inflation inflation;
    private byte[] unused = new byte[0];

    Decompressor(Inflation inflation) {
        super(TYPE);
        this.inflation = inflation;
    }

    @Def(
            signature = "data, /, max_length=0",
            doc = "Return a bytes object containing the decompressed version of the data.")
    static Object decompress(ThreadState ts, Decompressor self, Object data, long max_length) {
        if (max_length < 0) throw Exceptions.valueError("max_length must be non-negative");
        byte[] bytes = Buffers.bytesOf(ts, data);
        int most = max_length == 0 ? Integer.MAX_VALUE : (int) Math.min(max_length, Integer.MAX_VALUE);
        try (var outside = ts.gil().released(ts, Reason.KERNEL)) {
            synchronized (self.inflation) {
                if (self.inflation.finished()) {
                    self.unused = Deflation.join(self.unused, bytes);
                    return PyBytes.EMPTY;
                }
                // What the caller passes again of unconsumed_tail is still held here.
                byte[] held = self.inflation.rest();
                boolean again = held.length > 0 && startsWith(bytes, held);
                byte[] fresh = again ? java.util.Arrays.copyOfRange(bytes, held.length, bytes.length) : bytes;
                byte[] out = self.inflation.add(fresh, most);
                if (self.inflation.finished()) self.unused = self.inflation.rest();
                return new PyBytes(out);
            }
        }
    }

    private static boolean startsWith(byte[] bytes, byte[] prefix) {
        return bytes.length >= prefix.length
                && java.util.Arrays.equals(bytes, 0, prefix.length, prefix, 0, prefix.length);
    }

    @Def(signature = "length=16384, /", doc = "Return a bytes object containing any remaining decompressed data.")
    static Object flush(ThreadState ts, Decompressor self, long length) {
        if (length <= 0) throw Exceptions.valueError("length must be greater than zero");
        synchronized (self.inflation) {
            if (self.inflation.finished()) return PyBytes.EMPTY;
            byte[] out = self.inflation.add(new byte[0], Integer.MAX_VALUE);
            if (self.inflation.finished()) self.unused = self.inflation.rest();
            return new PyBytes(out);
        }
    }

    @Getter(value = "unused_data")
    static Object unusedData(Decompressor self) {
        return new PyBytes(self.unused);
    }

    @Getter(value = "unconsumed_tail")
    static Object unconsumedTail(Decompressor self) {
        return new PyBytes(self.inflation.finished() ? new byte[0] : self.inflation.rest());
    }

    @Getter
    static boolean eof(Decompressor self) {
        return self.inflation.finished();
    }
}
