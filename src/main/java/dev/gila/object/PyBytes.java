package dev.gila.object;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** A {@code bytes}. */
public final class PyBytes extends PyObject implements PyBuffer {
    public static final PyBytes EMPTY = new PyBytes(new byte[0]);

    private final byte[] data;
    private int hash;

    /** Wraps {@code data}, which the caller gives up. */
    public PyBytes(byte[] data) {
        this(Types.BYTES, data);
    }

    public PyBytes(PyType type, byte[] data) {
        super(type);
        this.data = data;
    }

    /** The bytes; not to be changed. */
    public byte[] data() {
        return data;
    }

    public int length() {
        return data.length;
    }

    @Override
    public Exported export(ThreadState ts) {
        return Exported.ofBytes(ByteBuffer.wrap(data), data.length, true, () -> {});
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof PyBytes b && Arrays.equals(data, b.data);
    }

    @Override
    public int hashCode() {
        if (hash == 0) hash = Arrays.hashCode(data);
        return hash;
    }
}
