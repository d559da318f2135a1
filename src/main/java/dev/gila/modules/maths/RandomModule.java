package dev.gila.modules.maths;

import dev.gila.object.ModuleDef;
import dev.gila.object.PyDict;
import dev.gila.object.ThreadState;

/** The module {@code _random}. */
@ModuleDef(value = "_random", doc = "Module implements the Mersenne Twister random number generator.")
final class RandomModule {
    private RandomModule() {}

    static void init(ThreadState ts, PyDict namespace) {
        namespace.put("Random", RandomType.TYPE);
    }
}
