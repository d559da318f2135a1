package dev.gila.modules.hashing;

/** A running hash. */
interface Digest {
    /** Takes more input. */
    void update(byte[] data);

    /** The hash of the input so far, of {@code length} bytes where that is free; more input may follow. */
    byte[] digest(int length);

    /** An independent copy. */
    Digest copy();
}
