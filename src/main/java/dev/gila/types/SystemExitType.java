package dev.gila.types;

import dev.gila.object.Exceptions;
import dev.gila.object.Getter;
import dev.gila.object.PyBaseException;
import dev.gila.object.PyType;
import dev.gila.object.Setter;
import dev.gila.object.Singletons;
import dev.gila.object.TypeDef;

/** {@code SystemExit}: the exit code. */
@TypeDef(doc = "Request to exit from the interpreter.")
final class SystemExitType {
    static final PyType TYPE = Exceptions.SYSTEM_EXIT;

    private SystemExitType() {}

    @Getter
    static Object code(PyBaseException self) {
        Object set = self.field("code");
        if (set != null) return set;
        return switch (self.args().size()) {
            case 0 -> Singletons.NONE;
            case 1 -> self.args().get(0);
            default -> self.args();
        };
    }

    @Setter("code")
    static void setCode(PyBaseException self, Object value) {
        self.setField("code", Singletons.orNone(value));
    }
}
