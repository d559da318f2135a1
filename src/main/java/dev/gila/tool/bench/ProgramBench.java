package dev.gila.tool.bench;

import dev.gila.gil.GilStats;
import dev.gila.tool.GilReport;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A user's own program under each mode, side by side. Each run is a process of its own, so that none warms up the JVM for
 * the next and {@code sys.exit} means what it always means.
 */
public final class ProgramBench {
    private ProgramBench() {}

    /**
     * Runs the program once under each mode; its output passes through.
     *
     * @return the first exit status that is not 0, else 0; 1 where the program ends its process before it can be reported on
     */
    public static int run(List<String> modes, List<String> program, PrintStream out)
            throws IOException, InterruptedException {
        Map<String, GilReport> reports = new LinkedHashMap<>();
        int status = 0;
        for (String mode : modes) {
            out.println("== " + String.join(" ", program) + ", kernels=" + mode);
            out.flush();
            Path file = Files.createTempFile("gila-report-", ".json");
            try {
                int exit = new ProcessBuilder(command(mode, file, program))
                        .inheritIO()
                        .start()
                        .waitFor();
                if (exit != 0 && status == 0) status = exit;
                if (Files.size(file) == 0) {
                    out.println("no report: the program ended with status " + exit + " before there was one");
                    return exit == 0 ? 1 : exit;
                }
                reports.put(mode, GilReport.read(file));
            } finally {
                Files.deleteIfExists(file);
            }
        }
        out.println();
        out.print(table(reports));
        return status;
    }

    /** This same JVM and class path, with the report asked for. */
    private static List<String> command(String mode, Path report, List<String> program) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add("dev.gila.cli.Main");
        command.add("-X");
        command.add("kernels=" + mode);
        command.add("-X");
        command.add("gil_report=" + report);
        command.addAll(program);
        return command;
    }

    private static String table(Map<String, GilReport> reports) {
        StringBuilder out = new StringBuilder();
        String row = "%-8s %-24s %10s %10s %10s %10s %10s %10s%n";
        out.append(
                String.format(row, "mode", "thread", "life", "python", "native", "gil wait", "i/o wait", "lock wait"));
        for (Map.Entry<String, GilReport> e : reports.entrySet()) {
            GilReport report = e.getValue();
            out.append(String.format(
                    row, e.getKey(), "(whole program)", TableReport.seconds(report.wallSeconds()), "", "", "", "", ""));
            for (GilStats s : report.threads()) {
                ThreadTimes t = ThreadTimes.of(s);
                double life = s.lifeNanos() / 1e9;
                double locks = Math.max(0, life - t.running() - t.nativeCode() - t.gilWait() - t.ioWait());
                out.append(String.format(
                        Locale.ROOT,
                        row,
                        "",
                        s.name().length() > 24 ? s.name().substring(0, 24) : s.name(),
                        TableReport.seconds(life),
                        TableReport.seconds(t.running()),
                        TableReport.seconds(t.nativeCode()),
                        TableReport.seconds(t.gilWait()),
                        TableReport.seconds(t.ioWait()),
                        TableReport.seconds(locks)));
            }
        }
        return out.toString();
    }
}
