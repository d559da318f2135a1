package dev.gila.modules.syntax;

import dev.gila.object.ModuleDef;
import dev.gila.object.PyDict;
import dev.gila.object.ThreadState;

/** The module {@code _tokenize}. */
@ModuleDef("_tokenize")
final class TokenizeModule {
    private TokenizeModule() {}

    static void init(ThreadState ts, PyDict namespace) {
        namespace.put("TokenizerIter", TokenizerIter.TYPE);
    }
}
