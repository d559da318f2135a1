package dev.gila.modules.imports;

import dev.gila.object.Def;
import dev.gila.object.ModuleDef;
import dev.gila.object.ThreadState;

/** The builtin function behind the import statement. */
@ModuleDef("builtins")
final class ImportBuiltin {
    private ImportBuiltin() {}

    @Def(signature = "name, globals=None, locals=None, fromlist=(), level=0", doc = "Import a module.")
    static Object __import__(ThreadState ts, String name, Object globals, Object locals, Object fromlist, int level) {
        return ImportSystem.of(ts).importName(ts, name, globals, fromlist, level);
    }
}
