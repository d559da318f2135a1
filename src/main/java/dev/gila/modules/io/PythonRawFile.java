package dev.gila.modules.io;

import dev.gila.object.Exceptions;
import dev.gila.object.PyByteArray;
import dev.gila.object.PyBytes;
import dev.gila.object.PyType;
import dev.gila.object.Singletons;
import dev.gila.object.ThreadState;
import dev.gila.ops.Attributes;
import dev.gila.ops.Calls;
import dev.gila.ops.Convert;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/** A raw file that is any Python object with the right methods. */
record PythonRawFile(Object file) implements RawFile {
    private static final int CHUNK = 8192;

    @Override
    public int read(ThreadState ts, byte[] into, int offset, int length) {
        PyByteArray buffer = new PyByteArray(new byte[length]);
        Object count = Calls.method(ts, file, "readinto", buffer);
        if (count == Singletons.NONE) return -1;
        long n = Convert.toLong(ts, count);
        if (n < 0 || n > length) {
            throw Exceptions.of(
                    Exceptions.OS_ERROR,
                    "raw readinto() returned invalid length %d (should have been between 0 and %d)",
                    n,
                    length);
        }
        System.arraycopy(buffer.toArray(), 0, into, offset, (int) n);
        return (int) n;
    }

    @Override
    public byte[] readAll(ThreadState ts) {
        Object readall = Attributes.getOrNull(ts, file, "readall");
        if (readall != null) {
            Object all = Calls.call0(ts, readall);
            if (all == Singletons.NONE) return null;
            if (all instanceof PyBytes b) return b.data();
            throw Exceptions.typeError("readall() should return bytes");
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] chunk = new byte[CHUNK];
        for (int n = read(ts, chunk, 0, CHUNK); n != 0; n = read(ts, chunk, 0, CHUNK)) {
            if (n < 0) return out.size() == 0 ? null : out.toByteArray();
            out.write(chunk, 0, n);
        }
        return out.toByteArray();
    }

    @Override
    public int write(ThreadState ts, byte[] from, int offset, int length) {
        Object n = Calls.method(ts, file, "write", new PyBytes(Arrays.copyOfRange(from, offset, offset + length)));
        if (n == Singletons.NONE) return -1;
        long count = Convert.toLong(ts, n);
        if (count < 0 || count > length) {
            throw Exceptions.of(
                    Exceptions.OS_ERROR,
                    "raw write() returned invalid length %d (should have been between 0 and %d)",
                    count,
                    length);
        }
        return (int) count;
    }

    @Override
    public long seek(ThreadState ts, long offset, int whence) {
        Object at = Calls.method(ts, file, "seek", offset, (long) whence);
        if (PyType.of(at).slot(dev.gila.object.Slot.INDEX) == null) {
            throw Exceptions.of(Exceptions.OS_ERROR, "Raw stream returned invalid position");
        }
        return Convert.toLong(ts, at);
    }
}
