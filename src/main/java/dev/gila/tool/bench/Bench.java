package dev.gila.tool.bench;

import dev.gila.gil.GilPolicy;
import dev.gila.kernel.Kernels;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The main job: every workload under every mode with every number of threads, and the reports. */
public final class Bench {
    private Bench() {}

    /**
     * Runs the bench and writes the reports that the settings name.
     *
     * @param out where the table goes
     * @param err where progress goes
     * @param terminal whether {@code err} is a terminal, so that a bar can be drawn
     * @return all results, in the order of the table
     * @throws IllegalArgumentException when the other Python cannot be run
     */
    public static List<Result> run(Settings settings, PrintStream out, PrintStream err, boolean terminal)
            throws IOException {
        Machine machine = Machine.here(Kernels.best().target());
        int engines = settings.modes().size() + (settings.against() == null ? 0 : 1);
        int cells = settings.workloads().size() * engines * settings.threads().size();
        List<Result> results = new ArrayList<>();
        try (Programs programs = new Programs();
                PeerEngine peer = settings.against() == null ? null : new PeerEngine(settings.against(), programs);
                Progress progress = new Progress(err, terminal, cells)) {
            BenchRunner runner = new BenchRunner(settings, progress, machine.cores());
            for (Workload workload : settings.workloads()) {
                for (String mode : settings.modes()) {
                    GilPolicy.Kernels kernels = GilPolicy.Kernels.valueOf(mode.toUpperCase(Locale.ROOT));
                    try (GilaEngine engine = new GilaEngine(kernels, programs)) {
                        results.addAll(runner.run(engine, workload, mode, settings.html() != null));
                    }
                }
                if (peer != null) results.addAll(runner.run(peer, workload, "release", false));
            }
        }
        report(machine, settings, results, out);
        return results;
    }

    private static void report(Machine machine, Settings settings, List<Result> results, PrintStream out)
            throws IOException {
        out.println(machine.cpu() + ", " + machine.cores() + " cores, " + machine.jvm());
        out.println("kernels: " + machine.kernels());
        out.println();
        out.print(TableReport.write(results));
        write(settings.json(), JsonReport.write(machine, settings, results), out);
        write(settings.csv(), CsvReport.write(results), out);
        if (settings.html() != null) write(settings.html(), HtmlReport.write(machine, settings, results), out);
    }

    private static void write(Path file, String text, PrintStream out) throws IOException {
        if (file == null) return;
        Files.writeString(file, text);
        out.println("wrote " + file);
    }
}
