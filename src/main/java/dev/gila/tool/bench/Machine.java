package dev.gila.tool.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * The machine a report was made on.
 *
 * @param os name and version of the operating system
 * @param arch processor architecture
 * @param cpu the processor's own name, where the system tells
 * @param cores how many processors the JVM may use
 * @param jvm name and version of the JVM
 * @param kernels which implementation of the kernels ran
 */
record Machine(String os, String arch, String cpu, int cores, String jvm, String kernels) {
    static Machine here(String kernels) {
        return new Machine(
                System.getProperty("os.name") + " " + System.getProperty("os.version"),
                System.getProperty("os.arch"),
                cpuName(),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"),
                kernels);
    }

    private static String cpuName() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(l -> l.startsWith("model name"))
                    .map(l -> l.substring(l.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown");
        } catch (IOException | java.io.UncheckedIOException e) {
            return "unknown";
        }
    }
}
