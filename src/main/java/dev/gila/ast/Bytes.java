package dev.gila.ast;

import java.util.Arrays;

/** The value of a bytes literal. The array is never written to. */
public record Bytes(byte[] value) {
    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes bytes && Arrays.equals(value, bytes.value);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(value);
    }

    @Override
    public String toString() {
        return "Bytes" + Arrays.toString(value);
    }
}
