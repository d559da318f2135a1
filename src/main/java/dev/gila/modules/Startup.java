package dev.gila.modules;

import dev.gila.modules.imports.ImportSystem;
import dev.gila.modules.io.StandardFiles;
import dev.gila.modules.io.Unflushed;
import dev.gila.modules.sys.SysConfig;
import dev.gila.modules.sys.SysState;
import dev.gila.object.PyDict;
import dev.gila.object.PyStr;
import dev.gila.object.ThreadState;
import dev.gila.ops.Imports;
import dev.gila.types.PyModule;

/** Makes the modules that every program has: {@code builtins}, {@code sys} with its files, and the import system. */
public final class Startup {
    private static final String[] FILES = {"stdin", "stdout", "stderr"};

    private Startup() {}

    /**
     * Makes {@code builtins}, {@code sys} and the import system. The interpreter's types have been filled already; the
     * lock is held.
     */
    public static void run(ThreadState ts, SysConfig config) {
        BuiltinModules table = new BuiltinModules();
        table.installTypesFor("_imp");
        PyDict builtins = ts.interpreter().builtins();
        PyModule builtinsModule = named("builtins", builtins);
        table.fill(ts, "builtins", builtins);
        SysState state = SysState.of(ts);
        state.configure(config);
        PyDict sys = state.namespace();
        PyModule sysModule = named("sys", sys);
        table.fill(ts, "sys", sys);
        ts.interpreter().modules().put("sys", sysModule);
        ts.interpreter().modules().put("builtins", builtinsModule);
        ImportSystem imports = ImportSystem.of(ts);
        Imports.install(ts.interpreter(), imports::importName);
        imports.start(table, sys);
        imports.adopt(ts, "sys", "builtins");
        PyModule io = (PyModule) imports.load(ts, "_io");
        builtins.put("open", io.dict().get("open"));
        boolean unbuffered = config.flags().getOrDefault("unbuffered", 0) != 0;
        for (int fd = 0; fd < FILES.length; fd++) {
            Object file = StandardFiles.open(ts, fd, unbuffered);
            sys.put(FILES[fd], file);
            sys.put("__" + FILES[fd] + "__", file);
        }
    }

    /** The module of that namespace, which is filled later. */
    private static PyModule named(String name, PyDict namespace) {
        PyModule module = new PyModule(name, null);
        PyDict filled = module.dict();
        for (int i = 0; i < filled.entries(); i++) {
            if (filled.keyAt(i) instanceof PyStr key) namespace.put(key, filled.valueAt(i));
        }
        module.setDict(namespace);
        return module;
    }

    /** Writes what files still hold, at the very end of the program. */
    public static void flush(ThreadState ts) {
        Unflushed.flushAll(ts);
    }
}
