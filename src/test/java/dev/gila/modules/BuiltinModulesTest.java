package dev.gila.modules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gila.object.BuiltinPackage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BuiltinModulesTest {
    /** A package of modules that the table lacks would be there and never be found. */
    @Test
    void everyPackageOfModulesIsInTheTable() throws Exception {
        Set<String> all = new TreeSet<>();
        for (String registry : registries()) all.addAll(moduleNames(registry));
        Set<String> listed = new TreeSet<>(new BuiltinModules().names());
        all.removeAll(listed);
        assertEquals(Set.of(), all);
    }

    private static List<String> registries() throws IOException {
        Path sources = Path.of("src/main/java/dev/gila/modules");
        try (Stream<Path> files = Files.walk(sources)) {
            return files.filter(p -> p.endsWith("package-info.java"))
                    .map(p -> p.getParent().toString().substring("src/main/java/".length()))
                    .map(p -> p.replace('/', '.').replace('\\', '.') + ".Registry")
                    .filter(BuiltinModulesTest::exists)
                    .toList();
        }
    }

    private static boolean exists(String name) {
        try {
            Class.forName(name, false, BuiltinModulesTest.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    private static List<String> moduleNames(String registry) throws ReflectiveOperationException {
        return ((BuiltinPackage) Class.forName(registry).getConstructor().newInstance()).moduleNames();
    }
}
