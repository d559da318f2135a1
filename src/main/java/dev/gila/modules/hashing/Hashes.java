package dev.gila.modules.hashing;

import dev.gila.object.ThreadState;

/** Starting a hash object. */
final class Hashes {
    private Hashes() {}

    /** A hash object of the first input; {@code null} for none. */
    static Object start(ThreadState ts, HashAlgorithm algorithm, Object data) {
        return feed(ts, algorithm.start(), data);
    }

    static Object feed(ThreadState ts, PyHash hash, Object data) {
        if (data != null) PyHash.update(ts, hash, data);
        return hash;
    }
}
