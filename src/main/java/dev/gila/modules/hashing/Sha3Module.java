package dev.gila.modules.hashing;

import dev.gila.object.Def;
import dev.gila.object.ModuleDef;
import dev.gila.object.ThreadState;

/** The module {@code _sha3}. */
@ModuleDef("_sha3")
final class Sha3Module {
    private Sha3Module() {}

    @Def(value = "sha3_224", signature = "data=b'', /, *, usedforsecurity=True")
    static Object sha3224(ThreadState ts, Object data, Object usedforsecurity) {
        return Hashes.start(ts, HashAlgorithm.SHA3_224, data);
    }

    @Def(value = "sha3_256", signature = "data=b'', /, *, usedforsecurity=True")
    static Object sha3256(ThreadState ts, Object data, Object usedforsecurity) {
        return Hashes.start(ts, HashAlgorithm.SHA3_256, data);
    }

    @Def(value = "sha3_384", signature = "data=b'', /, *, usedforsecurity=True")
    static Object sha3384(ThreadState ts, Object data, Object usedforsecurity) {
        return Hashes.start(ts, HashAlgorithm.SHA3_384, data);
    }

    @Def(value = "sha3_512", signature = "data=b'', /, *, usedforsecurity=True")
    static Object sha3512(ThreadState ts, Object data, Object usedforsecurity) {
        return Hashes.start(ts, HashAlgorithm.SHA3_512, data);
    }

    @Def(value = "shake_128", signature = "data=b'', /, *, usedforsecurity=True")
    static Object shake128(ThreadState ts, Object data, Object usedforsecurity) {
        return Hashes.start(ts, HashAlgorithm.SHAKE_128, data);
    }

    @Def(value = "shake_256", signature = "data=b'', /, *, usedforsecurity=True")
    static Object shake256(ThreadState ts, Object data, Object usedforsecurity) {
        return Hashes.start(ts, HashAlgorithm.SHAKE_256, data);
    }
}
