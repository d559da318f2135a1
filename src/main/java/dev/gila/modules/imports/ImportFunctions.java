package dev.gila.modules.imports;

import dev.gila.object.Def;
import dev.gila.object.ModuleDef;
import dev.gila.object.PyDict;
import dev.gila.object.ThreadState;

/** {@code _gila_import}: the import statement's own functions under the names that {@code importlib} calls them by. */
@ModuleDef("_gila_import")
final class ImportFunctions {
    private ImportFunctions() {}

    @Def(signature = "name, package=None, level=0")
    static Object _gcd_import(ThreadState ts, String name, Object pkg, int level) {
        PyDict globals = new PyDict();
        if (pkg != null) globals.put("__package__", pkg);
        return ImportSystem.of(ts).load(ts, level == 0 ? name : Relative.resolve(ts, name, globals, level));
    }

    /** The Python function {@code _gcd_import}. */
    static Object gcdImport(ThreadState ts) {
        return dev.gila.modules.support.Modules.from(ts, "_gila_import", "_gcd_import");
    }
}
