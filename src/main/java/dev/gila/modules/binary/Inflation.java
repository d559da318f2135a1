package dev.gila.modules.binary;

import dev.gila.object.Exceptions;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** A compressed stream being read; the formats are those of {@link Deflation}, and from 32 window bits on either of two. */
final class Inflation implements AutoCloseable {
    private static final int GZIP_TRAILER = 8;
    private static final int FHCRC = 2;
    private static final int FEXTRA = 4;
    private static final int FNAME = 8;
    private static final int FCOMMENT = 16;

    private final int wbits;
    private Inflater inflater;
    private boolean gzip;
    private byte[] pending = new byte[0];
    private byte[] dictionary;
    private boolean bodyDone;
    private boolean finished;
    private long crc;
    private long length;

    Inflation(int wbits) {
        boolean valid =
                wbits == 0 || wbits >= -15 && wbits <= -8 || wbits >= 8 && wbits <= 15 || wbits >= 24 && wbits <= 47;
        if (!valid) throw Exceptions.valueError("Invalid initialization option");
        this.wbits = wbits;
        if (wbits <= ZlibModule.MAX_WBITS) inflater = new Inflater(wbits < 0);
    }

    void setDictionary(byte[] bytes) {
        dictionary = bytes;
    }

    /** Whether the end of the stream has been read. */
    boolean finished() {
        return finished;
    }

    /** Input that has been taken but not used: behind the end of the stream, or held back by a limit. */
    byte[] rest() {
        return pending;
    }

    /** Takes input and returns at most {@code most} bytes of output. */
    byte[] add(byte[] data, int most) {
        pending = pending.length == 0 ? data : Deflation.join(pending, data);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (inflater == null && !readHeader()) return out.toByteArray();
        if (!bodyDone) inflate(out, most);
        if (bodyDone && !finished) readTrailer();
        return out.toByteArray();
    }

    private void inflate(ByteArrayOutputStream out, int most) {
        inflater.setInput(pending);
        byte[] block = new byte[ZlibModule.DEF_BUF_SIZE];
        try {
            while (out.size() < most) {
                int n = inflater.inflate(block, 0, Math.min(block.length, most - out.size()));
                out.write(block, 0, n);
                if (inflater.finished()) break;
                if (inflater.needsDictionary()) {
                    if (dictionary == null) throw ZlibModule.error("Error 2 while decompressing data");
                    inflater.setDictionary(dictionary);
                } else if (n == 0 && inflater.needsInput()) {
                    break;
                }
            }
        } catch (DataFormatException e) {
            throw ZlibModule.error("Error -3 while decompressing data: " + e.getMessage());
        } catch (IllegalArgumentException e) {
            throw ZlibModule.error("Error 2 while decompressing data: wrong dictionary");
        }
        pending = Arrays.copyOfRange(pending, pending.length - inflater.getRemaining(), pending.length);
        if (gzip) {
            byte[] written = out.toByteArray();
            crc = Checksums.crc32(written, crc);
            length += written.length;
        }
        bodyDone = inflater.finished();
    }

    /** Decides between gzip and zlib, and skips gzip's header; false when more input is needed for that. */
    private boolean readHeader() {
        if (pending.length < 2) return false;
        boolean magic = pending[0] == 0x1f && pending[1] == (byte) 0x8b;
        if (!magic) {
            if (wbits < 32) throw ZlibModule.error("Error -3 while decompressing data: incorrect header check");
            inflater = new Inflater(false);
            return true;
        }
        int end = headerEnd();
        if (end < 0) return false;
        gzip = true;
        inflater = new Inflater(true);
        pending = Arrays.copyOfRange(pending, end, pending.length);
        return true;
    }

    /** Where gzip's header ends, or -1 when that is not known yet. */
    private int headerEnd() {
        if (pending.length < 10) return -1;
        int flags = pending[3];
        int at = 10;
        if ((flags & FEXTRA) != 0) {
            if (pending.length < at + 2) return -1;
            at += 2 + (pending[at] & 0xff | (pending[at + 1] & 0xff) << 8);
        }
        for (int text : new int[] {FNAME, FCOMMENT}) {
            if ((flags & text) == 0) continue;
            while (at < pending.length && pending[at] != 0) at++;
            at++;
        }
        if ((flags & FHCRC) != 0) at += 2;
        return at > pending.length ? -1 : at;
    }

    private void readTrailer() {
        if (!gzip) {
            finished = true;
        } else if (pending.length >= GZIP_TRAILER) {
            if (word(0) != crc) throw ZlibModule.error("Error -3 while decompressing data: incorrect data check");
            if (word(4) != (length & 0xffffffffL)) {
                throw ZlibModule.error("Error -3 while decompressing data: incorrect length check");
            }
            pending = Arrays.copyOfRange(pending, GZIP_TRAILER, pending.length);
            finished = true;
        }
    }

    private long word(int at) {
        long w = 0;
        for (int i = 3; i >= 0; i--) w = w << 8 | pending[at + i] & 0xff;
        return w;
    }

    @Override
    public void close() {
        if (inflater != null) inflater.end();
    }
}
