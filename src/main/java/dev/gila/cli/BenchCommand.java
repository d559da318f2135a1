package dev.gila.cli;

import dev.gila.object.PyException;
import dev.gila.tool.bench.Bench;
import dev.gila.tool.bench.ProgramBench;
import dev.gila.tool.bench.RefCountBench;
import dev.gila.tool.bench.Settings;
import dev.gila.tool.bench.Workload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "bench",
        description = {
            "Measures what the lock costs: the same threaded program with the lock held around its kernels, and"
                    + " released.",
            "Without a program it runs its own; 'gila bench FILE.py' runs yours under each mode; 'gila bench refcount'"
                    + " shows",
            "what the lock protects."
        },
        mixinStandardHelpOptions = true)
final class BenchCommand implements Callable<Integer> {
    private static final List<String> MODES = List.of("hold", "release");
    private static final double QUICK_SECONDS = 0.3;

    @Spec
    private CommandSpec spec;

    @Option(names = "--kernels", split = ",", paramLabel = "NAME", description = "which ones; 'all' for all there are")
    private List<String> kernels = Workload.DEFAULT;

    @Option(names = "--threads", split = ",", paramLabel = "N", description = "how many; default 1, 2, 4 ... cores")
    private List<Integer> threads = Settings.defaultThreads(Runtime.getRuntime().availableProcessors());

    @Option(names = "--modes", split = ",", paramLabel = "MODE", description = "hold, release or both (the default)")
    private List<String> modes = MODES;

    @Option(names = "--size", paramLabel = "N", description = "the size of every workload; default each one's own")
    private long size;

    @Option(
            names = "--time",
            paramLabel = "SECONDS",
            description = "time limit for one kernel, mode and thread count (default ${DEFAULT-VALUE})")
    private double time = 2.0;

    @Option(names = "--quick", description = "a rough look: a time limit of 0.3 seconds")
    private boolean quick;

    @Option(names = "--against", paramLabel = "PYTHON", description = "also run the programs on that Python with NumPy")
    private String against;

    @Option(names = "--json", paramLabel = "FILE", description = "write the results as JSON")
    private Path json;

    @Option(names = "--csv", paramLabel = "FILE", description = "write the results as CSV")
    private Path csv;

    @Option(names = "--html", paramLabel = "FILE", description = "write a page with curves and timelines")
    private Path html;

    @Option(
            names = "--updates",
            paramLabel = "N",
            description = "refcount: how often each thread raises the counter (default ${DEFAULT-VALUE})")
    private long updates = 20_000_000;

    @Parameters(arity = "0..*", paramLabel = "refcount | FILE.py [ARG...]", description = "what to measure instead")
    private List<String> program = List.of();

    @Override
    public Integer call() throws IOException, InterruptedException {
        try {
            if (program.isEmpty()) return bench();
            if (program.equals(List.of("refcount"))) return refcount();
            return ProgramBench.run(checkedModes(), program, System.out);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        } catch (PyException e) { // sizes for which there is no memory
            String about = size > 0 ? "--size=" + size + ": " : "";
            spec.commandLine().getErr().println("gila bench: " + about + e.getMessage());
            return 1;
        }
    }

    private int bench() throws IOException {
        List<Workload> workloads = kernels.equals(List.of("all"))
                ? Workload.ALL
                : kernels.stream().map(Workload::named).toList();
        for (int n : threads) if (n < 1) throw new IllegalArgumentException("threads must be at least 1, not " + n);
        if (size < 0) throw new IllegalArgumentException("size must not be negative, but is " + size);
        double seconds = quick ? QUICK_SECONDS : time;
        if (!(seconds > 0)) throw new IllegalArgumentException("time must be positive, not " + seconds);
        for (Path file : new Path[] {json, csv, html}) requireWritable(file);
        List<Integer> counts = threads.stream().distinct().sorted().toList();
        Settings settings = new Settings(
                workloads, counts, checkedModes(), size, seconds, 0.01, quick ? 0.02 : 0.3, against, json, csv, html);
        Bench.run(settings, System.out, System.err, System.console() != null);
        return 0;
    }

    /** Asked before anything is measured, which would be lost. */
    private static void requireWritable(Path file) {
        if (file == null) return;
        boolean fits = Files.exists(file)
                ? Files.isWritable(file) && !Files.isDirectory(file)
                : Files.isWritable(file.toAbsolutePath().getParent());
        if (!fits) throw new IllegalArgumentException("can't write '" + file + "'");
    }

    private List<String> checkedModes() {
        for (String mode : modes) {
            if (!MODES.contains(mode)) {
                throw new IllegalArgumentException("no mode '" + mode + "'; there are: " + String.join(", ", MODES));
            }
        }
        return modes;
    }

    private int refcount() throws InterruptedException {
        int most = threads.stream().mapToInt(Integer::intValue).max().orElse(2);
        new RefCountBench(Math.max(2, most), updates).run(System.out);
        return 0;
    }
}
