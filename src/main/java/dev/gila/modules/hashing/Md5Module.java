package dev.gila.modules.hashing;

import dev.gila.object.Def;
import dev.gila.object.ModuleDef;
import dev.gila.object.ThreadState;

/** The module {@code _md5}. */
@ModuleDef("_md5")
final class Md5Module {
    private Md5Module() {}

    @Def(value = "md5", signature = "string=b'', *, usedforsecurity=True")
    static Object md5(ThreadState ts, Object string, Object usedforsecurity) {
        return Hashes.start(ts, HashAlgorithm.MD5, string);
    }
}
