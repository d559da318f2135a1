package dev.gila.modules.hashing;

import dev.gila.object.Def;
import dev.gila.object.ModuleDef;
import dev.gila.object.ThreadState;

/** The module {@code _sha2}. */
@ModuleDef("_sha2")
final class Sha2Module {
    private Sha2Module() {}

    @Def(value = "sha224", signature = "string=b'', *, usedforsecurity=True")
    static Object sha224(ThreadState ts, Object string, Object usedforsecurity) {
        return Hashes.start(ts, HashAlgorithm.SHA224, string);
    }

    @Def(value = "sha256", signature = "string=b'', *, usedforsecurity=True")
    static Object sha256(ThreadState ts, Object string, Object usedforsecurity) {
        return Hashes.start(ts, HashAlgorithm.SHA256, string);
    }

    @Def(value = "sha384", signature = "string=b'', *, usedforsecurity=True")
    static Object sha384(ThreadState ts, Object string, Object usedforsecurity) {
        return Hashes.start(ts, HashAlgorithm.SHA384, string);
    }

    @Def(value = "sha512", signature = "string=b'', *, usedforsecurity=True")
    static Object sha512(ThreadState ts, Object string, Object usedforsecurity) {
        return Hashes.start(ts, HashAlgorithm.SHA512, string);
    }
}
