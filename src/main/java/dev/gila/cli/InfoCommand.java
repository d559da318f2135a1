package dev.gila.cli;

import dev.gila.kernel.Kernels;
import dev.gila.kernel.NativeKernels;
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
        Kernels kernels = Kernels.best();
        Runtime jvm = Runtime.getRuntime();
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("gila", Version.gila());
        facts.put("python", Version.number());
        facts.put("library", Lib.home().toString());
        facts.put("java", System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"));
        facts.put("memory", jvm.maxMemory() / (1 << 20) + " MiB at most");
        facts.put("system", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        facts.put("cores", Integer.toString(jvm.availableProcessors()));
        facts.put("kernels", kernels.target());
        if (kernels instanceof NativeKernels natives) facts.put("kernels from", natives.file());
        return facts;
    }
}
