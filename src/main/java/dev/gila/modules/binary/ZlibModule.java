package dev.gila.modules.binary;

import dev.gila.gil.Reason;
import dev.gila.object.Def;
import dev.gila.object.Exceptions;
import dev.gila.object.ModuleDef;
import dev.gila.object.PyBytes;
import dev.gila.object.PyDict;
import dev.gila.object.PyException;
import dev.gila.object.PyStr;
import dev.gila.object.PyType;
import dev.gila.object.ThreadState;
import dev.gila.types.Buffers;

/** The module {@code zlib}, over the JDK's own zlib. Compression and decompression run outside the lock. */
@ModuleDef(value = "zlib", doc = "Compression compatible with gzip")
final class ZlibModule {
    static final PyType ERROR = PyType.withDict("zlib.error", Exceptions.EXCEPTION);

    static final int MAX_WBITS = 15;
    static final int DEF_BUF_SIZE = 16384;

    private ZlibModule() {}

    static void init(ThreadState ts, PyDict namespace) {
        namespace.put("error", ERROR);
        String[] names = {
            "MAX_WBITS",
            "DEFLATED",
            "DEF_MEM_LEVEL",
            "DEF_BUF_SIZE",
            "Z_NO_COMPRESSION",
            "Z_BEST_SPEED",
            "Z_BEST_COMPRESSION",
            "Z_DEFAULT_COMPRESSION",
            "Z_FILTERED",
            "Z_HUFFMAN_ONLY",
            "Z_RLE",
            "Z_FIXED",
            "Z_DEFAULT_STRATEGY",
            "Z_NO_FLUSH",
            "Z_PARTIAL_FLUSH",
            "Z_SYNC_FLUSH",
            "Z_FULL_FLUSH",
            "Z_FINISH",
            "Z_BLOCK",
            "Z_TREES",
        };
        long[] values = {MAX_WBITS, 8, 8, DEF_BUF_SIZE, 0, 1, 9, -1, 1, 2, 3, 4, 0, 0, 1, 2, 3, 4, 5, 6};
        for (int i = 0; i < names.length; i++) namespace.put(names[i], values[i]);
        namespace.put("ZLIB_VERSION", PyStr.of("1.2.13"));
        namespace.put("ZLIB_RUNTIME_VERSION", PyStr.of("1.2.13"));
        namespace.put("__version__", PyStr.of("1.0"));
    }

    static PyException error(String message) {
        return Exceptions.of(ERROR, message);
    }

    @Def(signature = "data, /, level=-1, wbits=15")
    static Object compress(ThreadState ts, Object data, int level, int wbits) {
        byte[] bytes = Buffers.bytesOf(ts, data);
        try (Deflation d = new Deflation(level, wbits, 0);
                var outside = ts.gil().released(ts, Reason.KERNEL)) {
            byte[] body = d.add(bytes, Deflation.NO_FLUSH);
            return new PyBytes(Deflation.join(body, d.add(new byte[0], Deflation.FINISH)));
        }
    }

    @Def(signature = "data, /, wbits=15, bufsize=16384")
    static Object decompress(ThreadState ts, Object data, int wbits, long bufsize) {
        if (bufsize < 0) throw Exceptions.valueError("bufsize must be non-negative");
        byte[] bytes = Buffers.bytesOf(ts, data);
        try (Inflation i = new Inflation(wbits);
                var outside = ts.gil().released(ts, Reason.KERNEL)) {
            byte[] out = i.add(bytes, Integer.MAX_VALUE);
            if (!i.finished()) throw error("Error -5 while decompressing data: incomplete or truncated stream");
            return new PyBytes(out);
        }
    }

    @Def(
            signature = "level=-1, method=8, wbits=15, memLevel=8, strategy=0, zdict=None",
            doc = "Return a compressor object.")
    static Object compressobj(
            ThreadState ts, int level, int method, int wbits, int memLevel, int strategy, Object zdict) {
        if (method != 8) throw Exceptions.valueError("Invalid initialization option");
        Deflation d = new Deflation(level, wbits, strategy);
        if (zdict != null) d.setDictionary(Buffers.bytesOf(ts, zdict));
        return new Compressor(d);
    }

    @Def(signature = "wbits=15, zdict=b''", doc = "Return a decompressor object.")
    static Object decompressobj(ThreadState ts, int wbits, Object zdict) {
        Inflation i = new Inflation(wbits);
        if (zdict != null) i.setDictionary(Buffers.bytesOf(ts, zdict));
        return new Decompressor(i);
    }

    @Def(signature = "data, value=0, /")
    static long crc32(ThreadState ts, Object data, long value) {
        return Checksums.crc32(Buffers.bytesOf(ts, data), value);
    }

    @Def(signature = "data, value=1, /")
    static long adler32(ThreadState ts, Object data, long value) {
        return Checksums.adler32(Buffers.bytesOf(ts, data), value);
    }
}
