package dev.gila.modules.io;

import dev.gila.object.Exceptions;
import dev.gila.object.PyBytes;
import dev.gila.object.PyStr;
import dev.gila.object.PyType;
import dev.gila.object.Singletons;
import dev.gila.object.ThreadState;
import dev.gila.ops.Calls;
import dev.gila.ops.Comparison;
import dev.gila.ops.Convert;
import dev.gila.types.Buffers;
import java.util.Arrays;

/**
 * {@code _io.TextIOWrapper}: text over a buffered file; {@code TextIoType} has the methods.
 *
 * <p>Reading decodes a chunk at a time. {@code raw} is that chunk's text before the ends of lines are translated; with it,
 * and the file's position after the chunk, {@link #tell} finds the byte where the next character starts.
 */
final class TextIo extends IoBase {
    static final PyType TYPE = PyType.withDict("_io.TextIOWrapper", TextIoBase.TYPE);

    static final int CHUNK = 8192;

    private static final byte[] NO_BYTES = {};

    private Object buffer;
    private TextCodec codec;
    private String newline;
    private Newlines newlines;
    boolean lineBuffering;
    boolean writeThrough;
    boolean telling = true;
    boolean seekable;

    private byte[] pending = NO_BYTES;
    private int pendingEnd;

    private String decoded = "";
    private int used;
    private String raw = "";
    private boolean rawEndsHeldCr;
    private boolean reading;

    TextIo(PyType type) {
        super(type);
    }

    /** A text file for Java callers, such as the standard ones. */
    static TextIo of(ThreadState ts, Object buffer, String encoding, String errors, boolean lineBuffering) {
        TextIo t = new TextIo(TYPE);
        t.attach(ts, buffer, new TextCodec(ts, encoding, errors), null);
        t.lineBuffering = lineBuffering;
        return t;
    }

    void attach(ThreadState ts, Object file, TextCodec textCodec, String newlineMode) {
        buffer = file;
        configure(textCodec, newlineMode);
        boolean ours = file instanceof BufferedStream;
        seekable = Comparison.truth(ts, Calls.method(ts, file, "seekable"));
        telling = seekable;
        boolean writes = Comparison.truth(ts, Calls.method(ts, file, "writable"));
        if (seekable && writes && (!ours || !textCodec.encoding().startsWith("utf-8"))) {
            long at = Convert.toLong(ts, Calls.method(ts, file, "tell"));
            if (at != 0) textCodec.resetEncoder(ts, false);
        }
    }

    /** Changes codec and line ends, for what is read or written from now on. */
    void configure(TextCodec textCodec, String newlineMode) {
        codec = textCodec;
        newline = newlineMode;
        boolean universal = newlineMode == null || newlineMode.isEmpty();
        newlines = universal ? new Newlines(newlineMode == null) : null;
    }

    Object buffer() {
        if (buffer == null) {
            throw Exceptions.valueError(
                    codec == null ? "I/O operation on uninitialized object" : "underlying buffer has been detached");
        }
        return buffer;
    }

    void detach() {
        buffer = null;
    }

    boolean isAttached() {
        return buffer != null;
    }

    TextCodec codec() {
        if (codec == null) throw Exceptions.valueError("I/O operation on uninitialized object");
        return codec;
    }

    String newline() {
        return newline;
    }

    Object seenNewlines() {
        return newlines == null ? Singletons.NONE : newlines.seen();
    }

    boolean hasReadAhead() {
        return reading;
    }

    void checkOpen(ThreadState ts) {
        if (buffer() instanceof BufferedStream b && b.raw() instanceof FileIo f && f.type() == FileIo.TYPE) {
            if (f.fd < 0) throw IoErrors.closedFile();
        } else if (IoErrors.isClosed(ts, buffer)) {
            throw IoErrors.closedFile();
        }
    }

    // ---- writing

    void write(ThreadState ts, PyStr text) {
        String s = text.toString();
        boolean lineEnd = (lineBuffering || translatesOut()) && s.indexOf('\n') >= 0;
        PyStr out = lineEnd && translatesOut() ? PyStr.of(s.replace("\n", newline)) : text;
        boolean flushes = lineBuffering && (lineEnd || s.indexOf('\r') >= 0);
        byte[] data = codec.encode(ts, out);
        append(ts, data);
        if (pendingEnd > CHUNK || flushes || writeThrough) flushPending(ts);
        if (flushes) flushBuffer(ts);
        if (reading) dropAhead(ts, false);
    }

    private void flushBuffer(ThreadState ts) {
        if (buffer instanceof BufferedStream b && b.isPlainWriter()) b.flushBuffer(ts);
        else Calls.method(ts, buffer, "flush");
    }

    private boolean translatesOut() {
        return newline != null && !newline.isEmpty() && !newline.equals("\n");
    }

    private void append(ThreadState ts, byte[] data) {
        if (pendingEnd == 0) Unflushed.of(ts).add(this);
        if (pendingEnd + data.length > pending.length) {
            pending = Arrays.copyOf(pending, Math.max(CHUNK + 512, pendingEnd + data.length));
        }
        System.arraycopy(data, 0, pending, pendingEnd, data.length);
        pendingEnd += data.length;
    }

    /** Hands the pending bytes to the buffer. */
    void flushPending(ThreadState ts) {
        if (pendingEnd == 0) return;
        byte[] data = pending;
        int n = pendingEnd;
        // Another thread may write while this one is outside the lock; it then starts an array of its own.
        pending = NO_BYTES;
        pendingEnd = 0;
        Unflushed.of(ts).remove(this);
        if (buffer instanceof BufferedStream b && b.type() == BufferedWriter.TYPE) {
            b.checkOpen(ts, "write to closed file");
            b.write(ts, data, n);
        } else {
            Calls.method(ts, buffer, "write", new PyBytes(Arrays.copyOf(data, n)));
        }
        if (pending == NO_BYTES && data.length <= 2 * CHUNK) pending = data;
    }

    // ---- reading

    /** Decodes one more chunk; false at the end of the file. */
    private boolean readChunk(ThreadState ts) {
        reading = true;
        byte[] chunk = readBytes(ts);
        boolean end = chunk.length == 0;
        String heldCr = newlines != null && newlines.hasPending() ? "\r" : "";
        String text = codec.decode(ts, chunk, end);
        raw = heldCr + text;
        decoded = newlines == null ? text : newlines.apply(text, end);
        rawEndsHeldCr = newlines != null && newlines.hasPending();
        used = 0;
        return !end || !decoded.isEmpty();
    }

    private byte[] readBytes(ThreadState ts) {
        if (buffer instanceof BufferedStream b && b.type() == BufferedReader.TYPE) {
            b.checkOpen(ts, "read of closed file");
            return b.read1(ts, CHUNK);
        }
        boolean once = dev.gila.ops.Attributes.getOrNull(ts, buffer, "read1") != null;
        Object got = Calls.method(ts, buffer, once ? "read1" : "read", (long) CHUNK);
        if (got instanceof PyBytes b) return b.data();
        if (Buffers.isBuffer(ts, got)) return Buffers.bytesOf(ts, got);
        throw Exceptions.typeError(
                "underlying %s() should have returned a bytes-like object, not '%s'",
                once ? "read1" : "read", PyType.of(got).name());
    }

    private void startReading(ThreadState ts) {
        checkOpen(ts);
        if (!reading && !Comparison.truth(ts, Calls.method(ts, buffer, "readable"))) {
            throw IoErrors.unsupported("not readable");
        }
        flushPending(ts);
    }

    String readAll(ThreadState ts) {
        startReading(ts);
        String rest = decoded.substring(used);
        Object data = Calls.method(ts, buffer, "read");
        if (data == Singletons.NONE)
            throw Exceptions.typeError("decoder should return a string result, not 'NoneType'");
        reading = true;
        String text = codec.decode(ts, Buffers.bytesOf(ts, data), true);
        String more = newlines == null ? text : newlines.apply(text, true);
        forget();
        return rest.isEmpty() ? more : rest + more;
    }

    /** Up to {@code n} characters. */
    String read(ThreadState ts, long n) {
        startReading(ts);
        StringBuilder out = new StringBuilder();
        long left = n;
        while (left > 0) {
            if (used == decoded.length() && !readChunk(ts)) break;
            int until = used;
            while (until < decoded.length() && left > 0) {
                until += Character.charCount(decoded.codePointAt(until));
                left--;
            }
            out.append(decoded, used, until);
            used = until;
        }
        return out.toString();
    }

    /** A line with its end, of at most {@code limit} characters if that is not negative. */
    String readLine(ThreadState ts, long limit) {
        startReading(ts);
        StringBuilder parts = null;
        while (true) {
            if (used == decoded.length() && !readChunk(ts)) return parts == null ? "" : parts.toString();
            int end = lineEnd(used);
            int stop = end < 0 ? decoded.length() : end;
            if (limit >= 0) {
                long room = limit - (parts == null ? 0 : parts.length());
                if (stop - used >= room) {
                    stop = (int) (used + room);
                    end = stop;
                }
            }
            String part = decoded.substring(used, stop);
            used = stop;
            if (end >= 0) return parts == null ? part : joined(parts, part);
            if (parts == null) parts = new StringBuilder();
            parts.append(part);
            // A two-character end may be torn between chunks.
            if ("\r\n".equals(newline) && part.endsWith("\r") && readChunk(ts)) rejoinCarriageReturn(parts);
        }
    }

    private void rejoinCarriageReturn(StringBuilder parts) {
        parts.setLength(parts.length() - 1);
        decoded = "\r" + decoded;
        raw = "\r" + raw;
    }

    private static String joined(StringBuilder parts, String last) {
        return parts.append(last).toString();
    }

    /** The index after the next line's end, or -1. */
    private int lineEnd(int from) {
        if (newline == null || newline.equals("\n")) {
            int i = decoded.indexOf('\n', from);
            return i < 0 ? -1 : i + 1;
        }
        if (!newline.isEmpty()) {
            int i = decoded.indexOf(newline, from);
            return i < 0 ? -1 : i + newline.length();
        }
        for (int i = from; i < decoded.length(); i++) {
            char c = decoded.charAt(i);
            if (c == '\n') return i + 1;
            if (c == '\r') return i + 1 < decoded.length() && decoded.charAt(i + 1) == '\n' ? i + 2 : i + 1;
        }
        return -1;
    }

    private void forget() {
        decoded = "";
        raw = "";
        used = 0;
        rawEndsHeldCr = false;
    }

    /** Gives up what has been read ahead, with the decoder's state. */
    void dropAhead(ThreadState ts, boolean atStart) {
        forget();
        reading = false;
        if (newlines != null) newlines.reset();
        codec.resetDecoder(ts, atStart);
    }

    // ---- position

    long tell(ThreadState ts) {
        checkOpen(ts);
        if (!seekable) throw IoErrors.unsupported("underlying stream is not seekable");
        if (!telling) throw Exceptions.of(Exceptions.OS_ERROR, "telling position disabled by next() call");
        flushPending(ts);
        Calls.method(ts, this, "flush");
        long at = Convert.toLong(ts, Calls.method(ts, buffer, "tell"));
        if (!reading) return at;
        at -= codec.heldBytes();
        if (used == decoded.length() && !rawEndsHeldCr) return at;
        int rawUsed = rawIndex();
        return at - codec.bytesOf(ts, raw, raw.length()) + codec.bytesOf(ts, raw, rawUsed);
    }

    /** The index in {@code raw} of the character at {@code used}. */
    private int rawIndex() {
        if (newlines == null || newline != null) return used;
        int r = 0;
        for (int i = 0; i < used; i++) {
            boolean both = raw.charAt(r) == '\r' && r + 1 < raw.length() && raw.charAt(r + 1) == '\n';
            r += both ? 2 : 1;
        }
        return r;
    }

    void seek(ThreadState ts, long position) {
        Calls.method(ts, this, "flush");
        Calls.method(ts, buffer, "seek", position);
        dropAhead(ts, position == 0);
        codec.resetEncoder(ts, position == 0);
    }
}
