package dev.gila.types;

import dev.gila.object.Def;
import dev.gila.object.PyStr;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;

/** {@code str.encode}. */
@TypeDef(of = StrType.class)
final class StrEncode {
    private StrEncode() {}

    @Def(signature = "encoding='utf-8', errors='strict'")
    static Object encode(ThreadState ts, PyStr self, String encoding, String errors) {
        return Codecs.encode(ts, self, encoding, errors);
    }
}
