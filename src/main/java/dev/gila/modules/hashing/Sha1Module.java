package dev.gila.modules.hashing;

import dev.gila.object.Def;
import dev.gila.object.ModuleDef;
import dev.gila.object.ThreadState;

/** The module {@code _sha1}. */
@ModuleDef("_sha1")
final class Sha1Module {
    private Sha1Module() {}

    @Def(value = "sha1", signature = "string=b'', *, usedforsecurity=True")
    static Object sha1(ThreadState ts, Object string, Object usedforsecurity) {
        return Hashes.start(ts, HashAlgorithm.SHA1, string);
    }
}
