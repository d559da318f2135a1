package dev.gila.modules;

import dev.gila.modules.imports.BuiltinTable;
import dev.gila.object.PyDict;
import dev.gila.object.ThreadState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** All modules written in Java, by the packages that hold them. A package's types are filled when it is first needed. */
public final class BuiltinModules implements BuiltinTable {
    private interface Names {
        List<String> get();
    }

    private interface Filler {
        boolean fill(ThreadState ts, String name, PyDict namespace);
    }

    /** A package: the names of its modules, how its types are filled, and how a module of it is. */
    private record Topic(Names names, Runnable types, Filler filler) {}

    private static final List<Topic> TOPICS = List.of(
            new Topic(
                    dev.gila.modules.builtins.Registry::moduleNames,
                    dev.gila.modules.builtins.Registry::installTypes,
                    dev.gila.modules.builtins.Registry::initModule),
            new Topic(dev.gila.types.Registry::moduleNames, () -> {}, dev.gila.types.Registry::initModule),
            new Topic(
                    dev.gila.types.typing.Registry::moduleNames,
                    dev.gila.types.typing.Registry::installTypes,
                    dev.gila.types.typing.Registry::initModule),
            new Topic(
                    dev.gila.modules.classes.Registry::moduleNames,
                    dev.gila.modules.classes.Registry::installTypes,
                    dev.gila.modules.classes.Registry::initModule),
            new Topic(
                    dev.gila.modules.numeric.Registry::moduleNames,
                    dev.gila.modules.numeric.Registry::installTypes,
                    dev.gila.modules.numeric.Registry::initModule),
            new Topic(
                    dev.gila.modules.weakrefs.Registry::moduleNames,
                    dev.gila.modules.weakrefs.Registry::installTypes,
                    dev.gila.modules.weakrefs.Registry::initModule),
            new Topic(
                    dev.gila.modules.sre.Registry::moduleNames,
                    dev.gila.modules.sre.Registry::installTypes,
                    dev.gila.modules.sre.Registry::initModule),
            new Topic(
                    dev.gila.modules.syntax.Registry::moduleNames,
                    dev.gila.modules.syntax.Registry::installTypes,
                    dev.gila.modules.syntax.Registry::initModule),
            new Topic(
                    dev.gila.modules.sys.Registry::moduleNames,
                    dev.gila.modules.sys.Registry::installTypes,
                    dev.gila.modules.sys.Registry::initModule),
            new Topic(
                    dev.gila.modules.imports.Registry::moduleNames,
                    dev.gila.modules.imports.Registry::installTypes,
                    dev.gila.modules.imports.Registry::initModule),
            new Topic(
                    dev.gila.modules.io.Registry::moduleNames,
                    dev.gila.modules.io.Registry::installTypes,
                    dev.gila.modules.io.Registry::initModule),
            new Topic(
                    dev.gila.modules.posix.Registry::moduleNames,
                    dev.gila.modules.posix.Registry::installTypes,
                    dev.gila.modules.posix.Registry::initModule),
            new Topic(
                    dev.gila.modules.thread.Registry::moduleNames,
                    dev.gila.modules.thread.Registry::installTypes,
                    dev.gila.modules.thread.Registry::initModule),
            new Topic(
                    dev.gila.modules.signal.Registry::moduleNames,
                    dev.gila.modules.signal.Registry::installTypes,
                    dev.gila.modules.signal.Registry::initModule),
            new Topic(
                    dev.gila.modules.time.Registry::moduleNames,
                    dev.gila.modules.time.Registry::installTypes,
                    dev.gila.modules.time.Registry::initModule),
            new Topic(
                    dev.gila.modules.system.Registry::moduleNames,
                    dev.gila.modules.system.Registry::installTypes,
                    dev.gila.modules.system.Registry::initModule),
            new Topic(
                    dev.gila.modules.text.Registry::moduleNames,
                    dev.gila.modules.text.Registry::installTypes,
                    dev.gila.modules.text.Registry::initModule),
            new Topic(
                    dev.gila.modules.context.Registry::moduleNames,
                    dev.gila.modules.context.Registry::installTypes,
                    dev.gila.modules.context.Registry::initModule),
            new Topic(
                    dev.gila.modules.net.Registry::moduleNames,
                    dev.gila.modules.net.Registry::installTypes,
                    dev.gila.modules.net.Registry::initModule),
            new Topic(
                    dev.gila.modules.arrays.Registry::moduleNames,
                    dev.gila.modules.arrays.Registry::installTypes,
                    dev.gila.modules.arrays.Registry::initModule),
            new Topic(
                    dev.gila.modules.json.Registry::moduleNames,
                    dev.gila.modules.json.Registry::installTypes,
                    dev.gila.modules.json.Registry::initModule),
            new Topic(
                    dev.gila.modules.itertools.Registry::moduleNames,
                    dev.gila.modules.itertools.Registry::installTypes,
                    dev.gila.modules.itertools.Registry::initModule),
            new Topic(
                    dev.gila.modules.functional.Registry::moduleNames,
                    dev.gila.modules.functional.Registry::installTypes,
                    dev.gila.modules.functional.Registry::initModule),
            new Topic(
                    dev.gila.modules.collections.Registry::moduleNames,
                    dev.gila.modules.collections.Registry::installTypes,
                    dev.gila.modules.collections.Registry::initModule),
            new Topic(
                    dev.gila.modules.maths.Registry::moduleNames,
                    dev.gila.modules.maths.Registry::installTypes,
                    dev.gila.modules.maths.Registry::initModule),
            new Topic(
                    dev.gila.modules.binary.Registry::moduleNames,
                    dev.gila.modules.binary.Registry::installTypes,
                    dev.gila.modules.binary.Registry::initModule),
            new Topic(
                    dev.gila.modules.hashing.Registry::moduleNames,
                    dev.gila.modules.hashing.Registry::installTypes,
                    dev.gila.modules.hashing.Registry::initModule),
            new Topic(
                    dev.gila.modules.warnings.Registry::moduleNames,
                    dev.gila.modules.warnings.Registry::installTypes,
                    dev.gila.modules.warnings.Registry::initModule),
            new Topic(
                    dev.gila.modules.data.Registry::moduleNames,
                    dev.gila.modules.data.Registry::installTypes,
                    dev.gila.modules.data.Registry::initModule));

    /** What each module name is filled by, in the order of the topics. */
    private final Map<String, List<Topic>> byName = new LinkedHashMap<>();

    /** The topics whose types are filled, for all interpreters. */
    private static final Set<Topic> INSTALLED = ConcurrentHashMap.newKeySet();

    public BuiltinModules() {
        for (Topic topic : TOPICS) {
            for (String name : topic.names.get())
                byName.computeIfAbsent(name, n -> new ArrayList<>(1)).add(topic);
        }
    }

    // Synchronized: whoever comes second must find the types filled, not being filled.
    private static synchronized void install(Topic topic) {
        if (INSTALLED.add(topic)) topic.types.run();
    }

    /** Fills the types of the topic that has a module, for Java to use before anybody imports that. */
    void installTypesFor(String module) {
        byName.get(module).forEach(BuiltinModules::install);
    }

    @Override
    public Set<String> names() {
        return byName.keySet();
    }

    @Override
    public void fill(ThreadState ts, String name, PyDict namespace) {
        for (Topic topic : byName.getOrDefault(name, List.of())) {
            install(topic);
            topic.filler.fill(ts, name, namespace);
        }
    }
}
