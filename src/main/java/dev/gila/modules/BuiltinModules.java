package dev.gila.modules;

import dev.gila.modules.imports.BuiltinTable;
import dev.gila.object.BuiltinPackage;
import dev.gila.object.PyDict;
import dev.gila.object.ThreadState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** All modules written in Java, by the packages that hold them. A package's types are filled when it is first needed. */
public final class BuiltinModules implements BuiltinTable {
    private static final BuiltinPackage CORE = new dev.gila.types.Registry();

    private static final List<BuiltinPackage> PACKAGES = List.of(
            new dev.gila.modules.builtins.Registry(),
            CORE,
            new dev.gila.types.typing.Registry(),
            new dev.gila.modules.classes.Registry(),
            new dev.gila.modules.numeric.Registry(),
            new dev.gila.modules.weakrefs.Registry(),
            new dev.gila.modules.sre.Registry(),
            new dev.gila.modules.syntax.Registry(),
            new dev.gila.modules.sys.Registry(),
            new dev.gila.modules.imports.Registry(),
            new dev.gila.modules.io.Registry(),
            new dev.gila.modules.posix.Registry(),
            new dev.gila.modules.thread.Registry(),
            new dev.gila.modules.signal.Registry(),
            new dev.gila.modules.time.Registry(),
            new dev.gila.modules.system.Registry(),
            new dev.gila.modules.text.Registry(),
            new dev.gila.modules.context.Registry(),
            new dev.gila.modules.net.Registry(),
            new dev.gila.modules.arrays.Registry(),
            new dev.gila.modules.json.Registry(),
            new dev.gila.modules.itertools.Registry(),
            new dev.gila.modules.functional.Registry(),
            new dev.gila.modules.collections.Registry(),
            new dev.gila.modules.maths.Registry(),
            new dev.gila.modules.binary.Registry(),
            new dev.gila.modules.hashing.Registry(),
            new dev.gila.modules.warnings.Registry(),
            new dev.gila.modules.data.Registry());

    /** What each module name is filled by, in the order of the packages. */
    private final Map<String, List<BuiltinPackage>> byName = new HashMap<>();

    /** The packages whose types are filled, for all interpreters. */
    private static final Set<BuiltinPackage> INSTALLED = ConcurrentHashMap.newKeySet();

    public BuiltinModules() {
        for (BuiltinPackage each : PACKAGES) {
            for (String name : each.moduleNames()) {
                List<BuiltinPackage> others = byName.get(name);
                if (others == null) {
                    byName.put(name, List.of(each));
                } else {
                    List<BuiltinPackage> all = new ArrayList<>(others);
                    all.add(each);
                    byName.put(name, all);
                }
            }
        }
    }

    /** Fills the types of the language itself, before anything else is made of them. */
    public static void installCoreTypes() {
        install(CORE);
    }

    // Synchronized: whoever comes second must find the types filled, not being filled.
    private static synchronized void install(BuiltinPackage builtins) {
        if (INSTALLED.add(builtins)) builtins.installTypes();
    }

    /** Fills the types of the package that has a module, for Java to use before anybody imports that. */
    void installTypesFor(String module) {
        for (BuiltinPackage each : byName.get(module)) install(each);
    }

    @Override
    public Set<String> names() {
        return byName.keySet();
    }

    @Override
    public void fill(ThreadState ts, String name, PyDict namespace) {
        for (BuiltinPackage each : byName.getOrDefault(name, List.of())) {
            install(each);
            each.initModule(ts, name, namespace);
        }
    }
}
