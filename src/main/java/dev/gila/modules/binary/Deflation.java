package dev.gila.modules.binary;

import dev.gila.object.Exceptions;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.Deflater;

/**
 * A compressed stream being written: zlib's own format (RFC 1950), raw (RFC 1951) for negative window bits, or gzip (RFC
 * 1952) above 15.
 */
final class Deflation implements AutoCloseable {
    static final int NO_FLUSH = 0;
    static final int FULL_FLUSH = 3;
    static final int FINISH = 4;

    private static final byte[] GZIP_HEADER = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, 3};

    private final Deflater deflater;
    private final boolean gzip;
    private boolean headerWritten;
    private long crc;
    private long length;
    private boolean finished;

    Deflation(int level, int wbits, int strategy) {
        int bits = Math.abs(wbits);
        gzip = wbits > ZlibModule.MAX_WBITS;
        if (level < -1 || level > 9) throw ZlibModule.error("Bad compression level");
        if (bits < 9 || bits > 31 || wbits < -15 || gzip && bits < 25) {
            throw Exceptions.valueError("Invalid initialization option");
        }
        deflater = new Deflater(level, wbits < 0 || gzip);
        if (strategy >= 0 && strategy <= 2) deflater.setStrategy(strategy);
    }

    void setDictionary(byte[] dictionary) {
        deflater.setDictionary(dictionary);
    }

    boolean finished() {
        return finished;
    }

    /** Takes input, and returns what output there is. */
    byte[] add(byte[] data, int flush) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (gzip && !headerWritten) out.writeBytes(GZIP_HEADER);
        headerWritten = true;
        deflater.setInput(data);
        if (gzip) crc = Checksums.crc32(data, crc);
        length += data.length;
        if (flush == FINISH) deflater.finish();
        int mode = flush == NO_FLUSH || flush == FINISH
                ? Deflater.NO_FLUSH
                : flush == FULL_FLUSH ? Deflater.FULL_FLUSH : Deflater.SYNC_FLUSH;
        byte[] block = new byte[ZlibModule.DEF_BUF_SIZE];
        int n;
        do {
            n = deflater.deflate(block, 0, block.length, mode);
            out.write(block, 0, n);
        } while (n == block.length || flush == FINISH && !deflater.finished());
        if (flush == FINISH) {
            finished = true;
            if (gzip) out.writeBytes(trailer());
        }
        return out.toByteArray();
    }

    private byte[] trailer() {
        return ByteBuffer.allocate(8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt((int) crc)
                .putInt((int) length)
                .array();
    }

    static byte[] join(byte[] a, byte[] b) {
        byte[] out = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, out, a.length, b.length);
        return out;
    }

    @Override
    public void close() {
        deflater.end();
    }
}
