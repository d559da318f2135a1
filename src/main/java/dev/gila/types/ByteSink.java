package dev.gila.types;

import java.io.ByteArrayOutputStream;

/** Bytes being put together. */
final class ByteSink {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    void put(int b) {
        out.write(b);
    }

    void putAll(byte[] bytes) {
        out.write(bytes, 0, bytes.length);
    }

    /** The low {@code size} bytes of a number, the least or the most significant first. */
    void putNumber(int n, int size, boolean little) {
        for (int i = 0; i < size; i++) out.write(n >>> 8 * (little ? i : size - 1 - i));
    }

    byte[] toArray() {
        return out.toByteArray();
    }
}
