package dev.gila.kernel;

import com.sun.jna.Function;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The processor, as the operating system describes it: for people who read a bug report, never for a decision. */
public final class Processor {
    private static final Path DESCRIPTION = Path.of("/proc/cpuinfo");

    /** The features that the kernels' levels need, or may one day, in the words of Linux. */
    private static final Set<String> INTERESTING = Set.of(
            "sse4_2",
            "avx",
            "f16c",
            "fma",
            "bmi2",
            "avx2",
            "avx512f",
            "avx512dq",
            "avx512bw",
            "avx512vl",
            "avx512_bf16",
            "avx512_fp16",
            "avx512_vnni",
            "amx_tile",
            "asimd",
            "asimdhp",
            "asimddp",
            "bf16",
            "i8mm",
            "sve",
            "sve2");

    private Processor() {}

    /** Its model; empty where the system does not say. */
    public static String model() {
        if (Platform.isMac()) return command("sysctl", "-n", "machdep.cpu.brand_string");
        if (Platform.isWindows()) return String.valueOf(System.getenv("PROCESSOR_IDENTIFIER"));
        return described("model name", "uarch", "isa").findFirst().orElse("");
    }

    /** Those of its instruction sets that concern the kernels; none where the system does not list them. */
    public static List<String> features() {
        Stream<String> listed = Platform.isMac()
                ? Arrays.stream(command("sysctl", "-n", "machdep.cpu.features", "machdep.cpu.leaf7_features")
                        .toLowerCase()
                        .split("\\s+"))
                : described("flags", "Features", "isa").findFirst().stream()
                        .flatMap(line -> Arrays.stream(line.split("\\s+")));
        return listed.filter(INTERESTING::contains).distinct().sorted().toList();
    }

    /** Bytes of a page of memory; 0 where it is not known. */
    public static long pageSize() {
        if (Platform.isWindows()) return 0;
        try {
            return NativeLibrary.getInstance("c")
                    .getFunction("getpagesize", Function.C_CONVENTION)
                    .invokeInt(new Object[0]);
        } catch (LinkageError e) {
            return 0;
        }
    }

    /** What Linux says of the first processor under these names. */
    private static Stream<String> described(String... names) {
        try (Stream<String> lines = Files.lines(DESCRIPTION)) {
            List<String[]> facts = lines.map(line -> line.split("\\s*:\\s*", 2)).toList();
            return Arrays.stream(names)
                    .flatMap(name -> facts.stream()
                            .filter(fact -> fact.length == 2 && fact[0].equals(name))
                            .map(fact -> fact[1]));
        } catch (IOException e) {
            return Stream.empty();
        }
    }

    private static String command(String... words) {
        try {
            Process process = new ProcessBuilder(words).start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            return "";
        }
    }
}
