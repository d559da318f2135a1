package dev.gila.cli;

import dev.gila.kernel.Kernels;
import dev.gila.kernel.NativeKernels;
import dev.gila.kernel.Processor;
import dev.gila.modules.sys.Version;
import dev.gila.runtime.Lib;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(name = "info", description = "Shows what this Gila runs on.", mixinStandardHelpOptions = true)
final class InfoCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        facts().forEach((name, value) -> System.out.printf("%-16s %s%n", name, value));
        return 0;
    }

    private static Map<String, String> facts() {
        Runtime jvm = Runtime.getRuntime();
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("gila", Version.gila());
        facts.put("python", Version.number());
        facts.put("library", Lib.home().toString());
        facts.put("java", System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"));
        facts.put("java home", System.getProperty("java.home"));
        facts.put("memory", jvm.maxMemory() / (1 << 20) + " MiB at most");
        facts.put("system", property("os.name") + " " + property("os.version") + " " + property("os.arch"));
        facts.put("processor", Processor.model());
        facts.put("features", String.join(" ", Processor.features()));
        facts.put("cores", Integer.toString(jvm.availableProcessors()));
        facts.put("page size", Processor.pageSize() + " bytes");
        addKernels(facts, Kernels.best());
        facts.values().removeIf(String::isEmpty);
        return facts;
    }

    private static String property(String name) {
        return System.getProperty(name, "");
    }

    private static void addKernels(Map<String, String> facts, Kernels kernels) {
        facts.put("kernels", kernels.target());
        if (!(kernels instanceof NativeKernels natives)) return;
        facts.put("kernels for", String.join(" ", natives.targets()));
        facts.put("kernels from", natives.file() + ", ABI " + natives.abi());
        String blas = natives.blas();
        String core = natives.blasCore();
        facts.put("blas", blas == null ? "none: the kernels multiply matrices" : blas);
        facts.put("blas core", core);
    }
}
