package dev.gila.modules.io;

import dev.gila.object.Exceptions;
import dev.gila.object.PyException;
import dev.gila.object.PyType;
import dev.gila.object.Singletons;
import dev.gila.object.ThreadState;
import dev.gila.ops.Attributes;
import dev.gila.ops.Calls;
import dev.gila.ops.Convert;
import java.util.Arrays;

/**
 * A buffer over a raw file: bytes read ahead, or bytes not yet written. At most one of the two holds anything, so that
 * the raw position is either ahead of the logical one or behind it.
 */
class BufferedStream extends IoBase {
    static final int NOTHING_YET = -1;

    private static final byte[] NO_BYTES = {};

    private final IoLock lock = new IoLock();
    private Object raw;
    private RawFile file;
    private int capacity;
    private byte[] ahead = NO_BYTES;
    private int aheadAt;
    private int aheadEnd;
    private byte[] pending = NO_BYTES;
    private int pendingEnd;

    BufferedStream(PyType type) {
        super(type);
    }

    /** Puts the buffer over a raw file. */
    void attach(ThreadState ts, Object rawFile, long bufferSize) {
        if (bufferSize <= 0) throw Exceptions.valueError("buffer size must be strictly positive");
        raw = rawFile;
        file = rawFile instanceof FileIo f && f.type() == FileIo.TYPE ? f : new PythonRawFile(rawFile);
        capacity = (int) Math.min(bufferSize, Integer.MAX_VALUE - 8);
        ahead = NO_BYTES;
        aheadAt = 0;
        aheadEnd = 0;
        pendingEnd = 0;
        closed = false;
    }

    Object raw() {
        if (raw == null)
            throw Exceptions.valueError(
                    file == null ? "I/O operation on uninitialized object" : "raw stream has been detached");
        return raw;
    }

    boolean isAttached() {
        return raw != null;
    }

    /** Whether this is one of our writers over one of our files, whose methods nobody has replaced. */
    boolean isPlainWriter() {
        return type() == BufferedWriter.TYPE && file instanceof FileIo && raw != null;
    }

    void checkOpen(ThreadState ts, String what) {
        if (file instanceof FileIo f && raw != null) {
            if (f.fd < 0) throw Exceptions.valueError("%s", what);
            return;
        }
        if (IoErrors.isClosed(ts, raw())) throw Exceptions.valueError("%s", what);
    }

    private interface Locked<T> {
        T run();
    }

    private <T> T locked(ThreadState ts, Locked<T> body) {
        lock.enter(ts, this);
        try {
            return body.run();
        } finally {
            lock.leave();
        }
    }

    // ---- reading

    private int available() {
        return aheadEnd - aheadAt;
    }

    private byte[] take(int n) {
        byte[] out = Arrays.copyOfRange(ahead, aheadAt, aheadAt + n);
        aheadAt += n;
        return out;
    }

    /** Reads ahead once; how many bytes came, or {@link #NOTHING_YET}. The buffer must be empty. */
    private int fill(ThreadState ts) {
        if (ahead.length == 0) ahead = new byte[capacity];
        aheadAt = 0;
        aheadEnd = 0;
        int n = file.read(ts, ahead, 0, ahead.length);
        if (n > 0) aheadEnd = n;
        return n;
    }

    /** Up to {@code n} bytes, all of them unless the file ends; {@code null} when nothing is there yet. */
    byte[] read(ThreadState ts, long n) {
        return locked(ts, () -> {
            flushPending(ts);
            return n < 0 ? readAll(ts) : readExactly(ts, (int) Math.min(n, Integer.MAX_VALUE - 8));
        });
    }

    private byte[] readAll(ThreadState ts) {
        byte[] first = take(available());
        byte[] rest = file.readAll(ts);
        if (rest == null) return first.length == 0 ? null : first;
        if (first.length == 0) return rest;
        byte[] all = Arrays.copyOf(first, first.length + rest.length);
        System.arraycopy(rest, 0, all, first.length, rest.length);
        return all;
    }

    private byte[] readExactly(ThreadState ts, int n) {
        if (n <= available()) return take(n);
        byte[] out = new byte[Math.min(n, Math.max(capacity, available()))];
        int have = available();
        System.arraycopy(ahead, aheadAt, out, 0, have);
        aheadAt = aheadEnd;
        while (have < n) {
            if (have == out.length) out = Arrays.copyOf(out, (int) Math.min(n, have * 2L));
            int got;
            if (n - have >= capacity) {
                got = file.read(ts, out, have, out.length - have);
                if (got > 0) have += got;
            } else {
                got = fill(ts);
                int use = Math.min(n - have, Math.max(0, got));
                if (out.length < have + use) out = Arrays.copyOf(out, have + use);
                System.arraycopy(ahead, 0, out, have, use);
                aheadAt = use;
                have += use;
            }
            if (got == 0) break;
            if (got < 0) {
                if (have == 0) return null;
                break;
            }
        }
        return have == out.length ? out : Arrays.copyOf(out, have);
    }

    /** Some bytes, with at most one read of the raw file. */
    byte[] read1(ThreadState ts, long n) {
        return locked(ts, () -> {
            flushPending(ts);
            int most = n < 0 ? capacity : (int) Math.min(n, Integer.MAX_VALUE - 8);
            if (most == 0) return NO_BYTES;
            if (available() == 0) {
                if (most >= capacity) {
                    byte[] direct = new byte[Math.min(most, Math.max(capacity, 1 << 16))];
                    int got = file.read(ts, direct, 0, direct.length);
                    return got <= 0 ? NO_BYTES : got == direct.length ? direct : Arrays.copyOf(direct, got);
                }
                if (fill(ts) <= 0) return NO_BYTES;
            }
            return take(Math.min(most, available()));
        });
    }

    /** What is read ahead, after one read if that is nothing; the position stays. */
    byte[] peek(ThreadState ts) {
        return locked(ts, () -> {
            flushPending(ts);
            if (available() == 0) fill(ts);
            return Arrays.copyOfRange(ahead, aheadAt, aheadEnd);
        });
    }

    /** A line with its end, or what is left, or as much as {@code limit} allows if that is not negative. */
    byte[] readLine(ThreadState ts, long limit) {
        return locked(ts, () -> {
            flushPending(ts);
            byte[] line = NO_BYTES;
            while (limit < 0 || line.length < limit) {
                if (available() == 0 && fill(ts) <= 0) break;
                int most = limit < 0 ? available() : (int) Math.min(available(), limit - line.length);
                int end = aheadAt;
                while (end < aheadAt + most && ahead[end] != '\n') end++;
                boolean complete = end < aheadAt + most;
                byte[] part = take(Math.min(most, end - aheadAt + 1));
                byte[] before = line;
                line = before.length == 0 ? part : Arrays.copyOf(before, before.length + part.length);
                if (before.length > 0) System.arraycopy(part, 0, line, before.length, part.length);
                if (complete) break;
            }
            return line;
        });
    }

    // ---- writing

    /** Takes all the bytes, writing when the buffer is full; BlockingIOError when a non-blocking file takes no more. */
    int write(ThreadState ts, byte[] data, int length) {
        return locked(ts, () -> {
            forgetAhead(ts);
            if (pending.length == 0) pending = new byte[capacity];
            if (length <= pending.length - pendingEnd) {
                System.arraycopy(data, 0, pending, pendingEnd, length);
                pendingEnd += length;
                Unflushed.of(ts).add(this);
                return length;
            }
            flushPending(ts);
            int done = 0;
            while (length - done > capacity) {
                int n = file.write(ts, data, done, length - done);
                if (n < 0) return keepRest(data, done, length);
                done += n;
            }
            System.arraycopy(data, done, pending, 0, length - done);
            pendingEnd = length - done;
            Unflushed.of(ts).add(this);
            return length;
        });
    }

    /** A non-blocking file takes no more: keeps what the buffer holds and reports how much that was. */
    private int keepRest(byte[] data, int done, int length) {
        int kept = Math.min(length - done, capacity);
        System.arraycopy(data, done, pending, 0, kept);
        pendingEnd = kept;
        if (done + kept == length) return length;
        throw wouldBlock(done + kept);
    }

    private static PyException wouldBlock(long written) {
        PyException e = Exceptions.withArgs(
                Exceptions.BLOCKING_IO_ERROR,
                11L,
                dev.gila.object.PyStr.of("write could not complete without blocking"),
                written);
        e.value().setField("errno", 11L);
        e.value().setField("strerror", e.value().args().get(1));
        e.value().setField("characters_written", written);
        return e;
    }

    private void flushPending(ThreadState ts) {
        int done = 0;
        try {
            while (done < pendingEnd) {
                int n = file.write(ts, pending, done, pendingEnd - done);
                if (n < 0) throw wouldBlock(0);
                done += n;
            }
        } finally {
            System.arraycopy(pending, done, pending, 0, pendingEnd - done);
            pendingEnd -= done;
            if (pendingEnd == 0 && done > 0) Unflushed.of(ts).remove(this);
        }
    }

    /** Moves the raw file back to the logical position. */
    private void forgetAhead(ThreadState ts) {
        int n = available();
        aheadAt = 0;
        aheadEnd = 0;
        if (n > 0) file.seek(ts, -n, 1);
    }

    /** Writes what is pending. */
    void flushBuffer(ThreadState ts) {
        locked(ts, () -> {
            flushPending(ts);
            return null;
        });
    }

    // ---- position

    long tell(ThreadState ts) {
        return file.seek(ts, 0, 1) - available() + pendingEnd;
    }

    long seek(ThreadState ts, long offset, int whence) {
        return locked(ts, () -> {
            flushPending(ts);
            if (whence == 2 || available() == 0) {
                aheadAt = 0;
                aheadEnd = 0;
                return file.seek(ts, offset, whence);
            }
            long rawAt = file.seek(ts, 0, 1);
            long start = rawAt - aheadEnd;
            long target = whence == 0 ? offset : rawAt - available() + offset;
            if (target >= start && target <= rawAt) {
                aheadAt = (int) (target - start);
                return target;
            }
            aheadAt = 0;
            aheadEnd = 0;
            return file.seek(ts, target, 0);
        });
    }

    /** Cuts or extends the file at a position, by default the present one. */
    Object truncate(ThreadState ts, Object size) {
        flushBuffer(ts);
        Object to = size == Singletons.NONE ? (Object) tell(ts) : size;
        return Calls.method(ts, raw(), "truncate", to);
    }

    // ---- the end

    /** Flushes and closes the raw file, which is closed even when flushing fails. */
    void close(ThreadState ts) {
        if (raw == null || IoErrors.isClosed(ts, raw)) return;
        PyException failed = null;
        try {
            Calls.method(ts, this, "flush");
        } catch (PyException e) {
            failed = e;
        }
        Unflushed.of(ts).remove(this);
        try {
            Calls.method(ts, raw, "close");
        } catch (PyException e) {
            if (failed != null) e.value().setContext(failed.value());
            failed = e;
        }
        pendingEnd = 0;
        if (failed != null) throw failed;
    }

    /** Flushes, and gives the raw file up. */
    Object detach(ThreadState ts) {
        Object was = raw();
        Calls.method(ts, this, "flush");
        raw = null;
        return was;
    }

    /** {@code <_io.BufferedReader name='...'>}. */
    String describe(ThreadState ts) {
        Object name = raw == null ? null : Attributes.getOrNull(ts, raw, "name");
        return "<" + type().name() + (name == null ? "" : " name=" + Convert.repr(ts, name)) + ">";
    }
}
