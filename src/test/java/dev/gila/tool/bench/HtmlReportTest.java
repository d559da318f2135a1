package dev.gila.tool.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page, made of two kernels' results; in headless Chromium where one is installed. */
class HtmlReportTest {
    @TempDir
    private Path folder;

    private static Settings settings() {
        List<Workload> workloads = List.of(Workload.named("exp"), Workload.named("count"));
        return new Settings(
                workloads, List.of(1, 2), List.of("hold", "release"), 0, 1, 0.01, 0.03, null, null, null, null);
    }

    private static List<Result> results() {
        List<Result> results = new ArrayList<>();
        for (Workload w : settings().workloads()) {
            for (String mode : settings().modes()) {
                for (int threads : settings().threads()) {
                    boolean fast = w.name().equals("exp") && mode.equals("release");
                    double speedup = fast ? threads : 1;
                    List<Result.Span> timeline = threads == 1
                            ? List.of()
                            : List.of(
                                    new Result.Span(0, "held", 0, 0.01),
                                    new Result.Span(1, "waiting", 0, 0.01),
                                    new Result.Span(1, "released", 0.01, 0.02));
                    results.add(new Result(
                            "gila",
                            w,
                            mode,
                            threads,
                            w.size(),
                            9,
                            new Estimate(0.03, 0.029, 0.031),
                            0.03 * speedup,
                            speedup,
                            speedup / threads,
                            new ThreadTimes(0.01, 0.02, 0.005, 0),
                            timeline));
                }
            }
        }
        return results;
    }

    @Test
    void needsNothingButItself() {
        String page = HtmlReport.write(Machine.here("scalar"), settings(), results());
        assertFalse(page.contains("src=\"http") || page.contains("href=\"http"), "loads something");
        assertFalse(page.contains("/*CHART*/") || page.contains("/*DATA*/"), "a placeholder is left");
        assertTrue(page.contains("\"speedup\":2.0"));
    }

    @Test
    void drawsCurvesAndTimelinesInABrowser() throws Exception {
        String browser = browser();
        assumeTrue(browser != null, "no Chromium here");
        Path page = folder.resolve("bench.html");
        Files.writeString(page, HtmlReport.write(Machine.here("scalar"), settings(), results()));
        Path log = folder.resolve("log");
        Process process = new ProcessBuilder(
                        browser,
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--enable-logging=stderr",
                        "--user-data-dir=" + folder.resolve("profile"),
                        "--virtual-time-budget=5000",
                        "--dump-dom",
                        page.toUri().toString())
                .redirectError(log.toFile())
                .start();
        String dom = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(60, TimeUnit.SECONDS), "the browser does not end");
        String console = Files.readString(log)
                .lines()
                .filter(l -> l.contains("CONSOLE"))
                .toList()
                .toString();
        assertEquals("[]", console);
        // two curves, and a timeline for each kernel and mode at two threads
        assertTrue(dom.contains("data-drawn=\"6\""), "not everything is drawn");
        assertTrue(dom.contains("data-kernel=\"exp\"") && dom.contains("data-kernel=\"count\""));
        assertEquals(6, dom.split("<canvas", -1).length - 1);
    }

    private static String browser() throws InterruptedException {
        for (String name : List.of("chromium", "chromium-browser", "google-chrome")) {
            try {
                Process p = new ProcessBuilder(name, "--version")
                        .redirectErrorStream(true)
                        .start();
                p.getInputStream().readAllBytes();
                if (p.waitFor() == 0) return name;
            } catch (IOException absent) {
                continue;
            }
        }
        return null;
    }
}
