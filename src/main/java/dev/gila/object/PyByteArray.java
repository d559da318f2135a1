package dev.gila.object;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;

/** A {@code bytearray}. While its memory is lent out it keeps its size. */
public final class PyByteArray extends PyObject implements PyBuffer {
    private byte[] data;
    private int size;
    private final AtomicInteger exports = new AtomicInteger();

    /** Wraps {@code data}, which the caller gives up. */
    public PyByteArray(byte[] data) {
        this(Types.BYTEARRAY, data);
    }

    public PyByteArray(PyType type, byte[] data) {
        super(type);
        this.data = data;
        this.size = data.length;
    }

    public int size() {
        return size;
    }

    public byte get(int i) {
        return data[i];
    }

    public void set(int i, byte b) {
        data[i] = b;
    }

    /** A copy of the bytes. */
    public byte[] toArray() {
        return Arrays.copyOf(data, size);
    }

    /** A copy of some of the bytes. */
    public byte[] toArray(int from, int to) {
        return Arrays.copyOfRange(data, from, to);
    }

    /** Replaces the bytes from {@code from} up to {@code to} by others. */
    public void splice(int from, int to, byte[] more) {
        int grown = more.length - (to - from);
        if (grown != 0) {
            if (exports.get() > 0) {
                throw Exceptions.of(Exceptions.BUFFER_ERROR, "Existing exports of data: object cannot be re-sized");
            }
            int needed = Math.addExact(size, grown);
            byte[] target = needed > data.length ? new byte[Math.max(needed, size + (size >> 1) + 8)] : data;
            if (target != data) System.arraycopy(data, 0, target, 0, from);
            System.arraycopy(data, to, target, to + grown, size - to);
            data = target;
            size = needed;
        }
        System.arraycopy(more, 0, data, from, more.length);
    }

    @Override
    public Exported export(ThreadState ts) {
        exports.incrementAndGet();
        return Exported.ofBytes(ByteBuffer.wrap(data), size, false, exports::decrementAndGet);
    }
}
