package dev.gila.modules.numeric;

import dev.gila.object.Def;
import dev.gila.object.PyObject;
import dev.gila.object.PyType;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.object.Types;

/** {@code with gila.gil.held():} */
@TypeDef(doc = "Kernels that the thread starts inside keep the lock.")
final class GilHeld extends PyObject {
    static final PyType TYPE = PyType.sealed("gila.Held", Types.OBJECT);

    GilHeld() {
        super(TYPE);
    }

    @Def
    static void __enter__(ThreadState ts, GilHeld self) {
        ts.beginKeeping();
    }

    @Def(signature = "*exception")
    static void __exit__(ThreadState ts, GilHeld self, Object[] exception) {
        ts.endKeeping();
    }
}
